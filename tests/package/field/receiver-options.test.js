// Every option of the receiver and every wrong type; what is given beside options likewise. Nothing is left out in silence, and
// no door stands open because of a type.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runInNewContext } from 'node:vm';
import {
  callbackUrl,
  createNotifyHandler,
  explainCallback,
  fromScfEvent,
  parseNotify,
  parseResponse,
  sampleCallback,
  toFastifyPlugin,
  toNodeHandler,
  toScfAnswer,
  verifyCallback,
} from 'wanxiang-jobs/notify';
import { failure, names } from './lib.js';

const secret = 'a-secret-of-these-tests';
const ADDRESS = 'https://hooks.example/ci/token';
const ODD = {
  text: 'odd',
  empty: '',
  number: 7,
  negative: -1,
  zero: 0,
  NaN,
  infinite: -Infinity,
  boolean: true,
  bigint: 7n,
  symbol: Symbol('odd'),
  function: () => 1,
  list: [7],
  object: { odd: 1 },
  date: new Date(0),
  map: new Map([['a', 'a-secret-of-these-tests']]),
  promise: Promise.resolve('a-secret-of-these-tests'),
  bytes: new Uint8Array(32),
  null: null,
};

/** The values that are none of these types. */
const but = (...kinds) => Object.entries(ODD).filter(([kind]) => !kinds.includes(kind));
const SECRET = but();
const NAME = but('text');
const CALL = but('function');
const LIMIT = but('number');
const LIFE = but('number', 'negative', 'zero');
const TRUST = { secret: SECRET, audience: NAME, clock: CALL };

const CALLS = {
  createNotifyHandler: [
    (options) => createNotifyHandler({ secret, onTask() {}, ...options }),
    {
      ...TRUST,
      client: but(),
      userData: but('text', 'function'),
      onTask: CALL,
      onWorkflow: CALL,
      onError: CALL,
      bodyTimeout: LIMIT,
      maxDescribes: LIMIT,
      maxBytes: LIMIT,
      maxDepth: LIMIT,
      maxNodes: LIMIT,
    },
  ],
  callbackUrl: [(options) => callbackUrl('https://hooks.example/ci', { secret, ...options }), { ...TRUST, expiresIn: LIFE }],
  verifyCallback: [(options) => verifyCallback(ADDRESS, { secret, ...options }), TRUST],
  explainCallback: [
    (options) => explainCallback(ADDRESS, { secret, ...options }),
    { ...TRUST, body: but('text', 'empty', 'bytes') },
  ],
  sampleCallback: [
    (options) => sampleCallback({ JobId: 'j1' }, { secret, ...options }),
    { ...TRUST, expiresIn: LIFE, base: but() },
  ],
  parseNotify: [
    (options) => parseNotify('{"EventName":"TaskFinish"}', options),
    { maxBytes: LIMIT, maxDepth: LIMIT, maxNodes: LIMIT },
  ],
  parseResponse: [(options) => parseResponse('<Response/>', options), { maxBytes: LIMIT, maxDepth: LIMIT, maxNodes: LIMIT }],
};

/** Fails unless this is refused by that name, with no secret in the message. */
async function refused(what, name, run) {
  const error = await failure(run).catch(({ message }) => assert.fail(`${what}: ${message}`));
  assert.equal(error.name, 'ValidationError', `${what}: ${error}`);
  assert.ok(names(error, name), `${what}: ${error.message}`);
  assert.ok(!error.message.includes(secret), `${what}: ${error.message}`);
}

for (const [call, [run, options]] of Object.entries(CALLS)) {
  test(`${call}: each option of a wrong type is refused by its name`, async () => {
    for (const [name, odd] of Object.entries(options)) {
      for (const [kind, value] of odd) await refused(`${call} ${name}: ${kind}`, name, () => run({ [name]: value }));
    }
  });

  test(`${call}: an option of an unknown name is refused, with the one that was meant`, async () => {
    for (const name of Object.keys(options)) {
      for (const wrong of [`${name}s`, name.toUpperCase(), `x${name}`]) {
        await refused(`${call} ${wrong}`, wrong, () => run({ [wrong]: 1 }));
        assert.ok((await failure(() => run({ [wrong]: 1 }))).message.includes(name), wrong);
      }
    }
  });

  if (!call.startsWith('parse')) {
    test(`${call}: what opens a door may not be given as undefined, as by a variable that is not set`, async () => {
      for (const name of ['secret', 'audience', 'client', 'userData'].filter((door) => Object.hasOwn(options, door)))
        await refused(`${call} ${name}: undefined`, name, () => run({ [name]: undefined }));
    });
  }
}

test('what is no options at all is refused, and a promise with the remedy', async () => {
  for (const [kind, value] of [['undefined', undefined], ...Object.entries(ODD)]) {
    for (const run of [
      () => createNotifyHandler(value),
      () => callbackUrl('https://hooks.example/ci', value),
      () => verifyCallback(ADDRESS, value),
      () => explainCallback(ADDRESS, value),
      () => sampleCallback({ JobId: 'j1' }, value),
    ]) {
      const error = await failure(run);
      assert.equal(error.name, 'ValidationError', `${kind}: ${error}`);
    }
  }
  const error = await failure(() => callbackUrl('https://hooks.example/ci', { secret: Promise.resolve(secret) }));
  assert.match(error.message, /await/);
});

test('what is no request, handler, event, answer, address or body is refused by its name', async () => {
  const nothing = [['undefined', undefined], ...Object.entries(ODD)];
  const except = (...kinds) => nothing.filter(([kind]) => !kinds.includes(kind));
  for (const [name, odd, run] of [
    ['request', except('text', 'empty'), (value) => explainCallback(value, { secret })],
    ['base', nothing, (value) => callbackUrl(value, { secret })],
    ['body', except('text', 'empty', 'bytes', 'object'), (value) => sampleCallback(value, { secret })],
    ['handler', except('function'), (value) => toNodeHandler(value)],
    ['handler', except('function'), (value) => toFastifyPlugin(value)],
    ['event', except('object'), (value) => fromScfEvent(value)],
    ['response', nothing, (value) => toScfAnswer(value)],
  ]) {
    for (const [kind, value] of odd) await refused(`${name}: ${kind}`, name, () => run(value));
  }
});

test('verifyCallback lets in nobody who has no address', async () => {
  for (const value of [undefined, ...Object.values(ODD)]) assert.equal(await verifyCallback(value, { secret }), false);
});

test('members of an event of a wrong type are refused by their names; null is as good as absent', async () => {
  for (const [name, odd] of Object.entries({
    httpMethod: but('text', 'empty', 'null'),
    path: but('text', 'empty', 'null'),
    body: but('text', 'empty', 'null'),
    isBase64Encoded: but('boolean', 'null'),
    headers: but('object', 'null'),
    queryString: but('object', 'null'),
    requestContext: but('object', 'null'),
  })) {
    for (const [kind, value] of odd) await refused(`${name}: ${kind}`, name, () => fromScfEvent({ [name]: value }));
    assert.equal(fromScfEvent({ [name]: null }).method, 'POST');
  }
  await refused('a path inside', 'path', () => fromScfEvent({ requestContext: { path: 7 } }));
  await refused('a body', 'body', () => fromScfEvent({ body: '<Response/>', isBase64Encoded: true }));
  assert.equal(await fromScfEvent({ body: 'PGEvPg==', isBase64Encoded: true }).text(), '<a/>');
  // A host that is none is the sender's; the token stands in the path.
  for (const host of ['a b', '', '@', 'h.example:99999', '['])
    assert.equal(new URL(fromScfEvent({ headers: { host }, path: '/ci/t' }).url).pathname, '/ci/t');
});

test('an event with a method or headers that no Request can have is no POST, and throws nothing', () => {
  for (const httpMethod of ['TRACE', 'CONNECT', 'P OST', '', 'post\n'])
    assert.equal(fromScfEvent({ httpMethod, path: '/ci/t' }).method, 'GET');
  assert.equal(fromScfEvent({ httpMethod: 'post' }).method, 'POST');
  const { headers } = fromScfEvent({ headers: { 'x-a': '值', 'x b': '1', 'x-c': 'a\nb', 'content-type': 'text/xml' } });
  assert.deepEqual([...headers], [['content-type', 'text/xml']]);
});

test('an address, a request and bytes of another realm are taken', async () => {
  const url = await callbackUrl('https://hooks.example/ci', { secret });
  const other = runInNewContext('({ url, originalUrl: undefined })', { url });
  for (const request of [
    url,
    new URL(url),
    new URL(url).pathname,
    new Request(url),
    { url },
    { originalUrl: new URL(url).pathname, url: '/' },
    { path: new URL(url).pathname },
    other,
  ])
    assert.equal(await verifyCallback(request, { secret }), true);
  const body = runInNewContext(`Uint8Array.from(${JSON.stringify([...Buffer.from('{"EventName":"New"}')])})`);
  assert.equal((await explainCallback(url, { secret, body })).code, 'unknown_event');
});

test('toNodeHandler where there are no requests of Node names what to use instead', async () => {
  const serve = toNodeHandler(createNotifyHandler({ secret, onTask() {} }));
  const request = new Request(ADDRESS, { method: 'POST', body: '{}' });
  for (const given of [
    [request],
    [request, {}],
    [{ req: { raw: request }, res: new Response() }],
    [{ raw: {}, headers: {} }, {}],
    [undefined],
    [{}, {}],
  ]) {
    const error = await failure(() => serve(...given));
    assert.equal(error.code, 'web_request');
    assert.match(error.message, /c\.req\.raw.*toFastifyPlugin/);
  }
});
