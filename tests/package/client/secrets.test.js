// Every failure is driven, and no secret key, token or signature occurs in what comes out: errors, events, the client itself.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspect } from 'node:util';
import { signRequest } from 'wanxiang-jobs';
import { hurry } from './lib/hurry.js';
import { INFO, KEYS, marked, pause, rejection, useWorld } from './lib/world.js';

hurry();
const world = useWorld();

/** Everything that a program might log of a value. */
function logged(value) {
  const texts = [
    inspect(value, { depth: Infinity, showHidden: true, getters: true, maxStringLength: Infinity, maxArrayLength: Infinity }),
  ];
  for (let error = value; error instanceof Error; error = error.cause) {
    texts.push(
      String(error),
      error.message,
      error.stack,
      JSON.stringify(error),
      JSON.stringify(Object.getOwnPropertyDescriptors(error)),
    );
  }
  texts.push(JSON.stringify(value) ?? '', String(value));
  return texts.join('\n');
}

/** A client whose secrets are remembered: those of its keys, and those of each request that left it. */
function watched(options = {}) {
  const secrets = new Set([KEYS.secretKey]);
  const given = options.credentials ?? (() => world.keys());
  const made = world.client({
    timeout: 3000,
    ...options,
    credentials: async (scope) => {
      const answer = await given(scope);
      const { credentials = answer } = answer ?? {};
      for (const name of ['tmpSecretKey', 'sessionToken', 'secretKey', 'securityToken', 'Authorization']) {
        if (typeof credentials?.[name] === 'string') secrets.add(credentials[name]);
      }
      return answer;
    },
  });
  const all = () => {
    for (const { headers } of made.sent) {
      if (headers.authorization)
        secrets.add(headers.authorization).add(/q-signature=(\w+)/.exec(headers.authorization)?.[1] ?? headers.authorization);
      if (headers['x-cos-security-token']) secrets.add(headers['x-cos-security-token']);
    }
    return [...secrets].flatMap((secret) => [secret, encodeURIComponent(secret)]);
  };
  return { ...made, all };
}

/** Nothing that came out holds a secret; and there were secrets that it could have held. */
function clean({ client, events, all }, error) {
  const secrets = all();
  assert.ok(secrets.length >= 2);
  for (const [what, value] of Object.entries({ error, events, client, entries: Object.entries(client) })) {
    const text = logged(value);
    for (const secret of secrets)
      assert.ok(!text.includes(secret), `${what} holds ${secret.slice(0, 6)}…: ${text.slice(0, 300)}`);
  }
}

test('a secret that came out would be seen, wherever it hides', async () => {
  const maker = watched();
  await maker.client.describeJob('j1');
  const [{ headers }] = maker.sent;
  const hidden = [
    new Error(`refused ${headers.authorization}`),
    Object.assign(new Error('x'), { request: { headers } }),
    new Error('x', { cause: new Error(headers['x-cos-security-token']) }),
    Object.defineProperty(new Error('x'), 'keys', { value: [KEYS.secretKey] }),
  ];
  for (const error of hidden) assert.throws(() => clean(maker, error), /error holds/);
  assert.throws(() => clean({ ...maker, events: [{ type: 'request', headers }] }), /events holds/);
});

const CALLS = {
  submit: (client) => client.submitJob(INFO),
  once: (client) => client.submitJob(marked('secret'), { once: true, timeout: 4000 }),
  describe: (client) => client.describeJob('j1'),
  list: (client) => client.listJobs({ tag: 'MediaInfo' }).pages().next(),
  cancel: (client) => client.cancelJob('j1'),
  wait: (client) => client.waitForJob('j1', { timeout: 500 }),
};
const FAULTS = [
  'reset-before',
  'reset-after',
  'reply-lost',
  '500',
  '503',
  '429',
  'html',
  '500-after',
  'stuck',
  'truncated',
  'garbled',
  'wrong-date',
  'expired-key',
  'revoked-key',
];

for (const fault of FAULTS) {
  test(`calls that meet ${fault} only`, async () => {
    world.failAlways(fault);
    await Promise.all(
      Object.values(CALLS).map(async (call) => {
        const maker = watched();
        // Some calls have no body that could be cut, and end well.
        const error = await call(maker.client).then(
          () => undefined,
          (thrown) => thrown,
        );
        clean(maker, error);
      }),
    );
  });
}

test('refused keys of every kind', async () => {
  const { credentials } = await world.keys();
  const cases = [
    () => ({ secretId: 'AKIDEXAMPLE', secretKey: 'a-wrong-secret-key' }),
    () => ({ secretId: 'AKIDUNKNOWN', secretKey: 'an-unknown-secret-key', securityToken: 'an-unknown-token' }),
    () => ({ ...KEYS, securityToken: 'a-token-too-many' }),
    () => ({ secretId: credentials.tmpSecretId, secretKey: credentials.tmpSecretKey, securityToken: 'another-token' }),
    (scope) => ({
      Authorization: signRequest(scope, { ...KEYS, secretKey: 'a-wrong-secret-key' }, { startTime: 1, endTime: 2_000_000_000 }),
    }),
  ];
  for (const given of cases) {
    const maker = watched({ credentials: given });
    const error = await rejection(maker.client.describeJob('j1'));
    assert.equal(error.name, 'ServiceError');
    clean(maker, error);
  }
});

test('credentials that cannot be used', async () => {
  const secret = 'a-very-secret-key';
  const cases = [
    { secretKey: secret },
    { secretId: 'AKIDEXAMPLE', secretKey: ` ${secret}` },
    { secretId: secret, secretKey: '' },
    { credentials: { tmpSecretId: 'a', tmpSecretKey: secret, sessionToken: 'a-very-secret-token' }, expiredTime: 'never' },
    { Authorization: `q-ak=a&q-signature=${secret}` },
    { Authorization: `Bearer ${secret}` },
    secret,
    [secret],
  ];
  for (const answer of cases) {
    const { client, events } = world.client({ credentials: () => answer });
    const error = await rejection(client.describeJob('j1'));
    assert.equal(error.name, 'CredentialsError');
    for (const value of [error, events, client]) assert.ok(!logged(value).includes(secret), JSON.stringify(answer));
  }
});

test('permanent keys given as they are do not show in the client', async () => {
  const { client } = world.client();
  await client.submitJob(INFO);
  assert.ok(!logged(client).includes(KEYS.secretKey));
  assert.ok(!logged({ ...client }).includes(KEYS.secretKey));
});

test('aborts, failed jobs and closed ports', async () => {
  const maker = watched();
  const id = await world.submit(maker.client, 60_000);
  const controller = new AbortController();
  const wait = rejection(maker.client.waitForJob(id, { signal: controller.signal }));
  await pause(1000);
  controller.abort();
  clean(maker, await wait);
  Object.assign(world.service.jobs.get(id), { state: 'Failed', code: 'InvalidObject', message: 'no media' });
  clean(maker, await rejection(maker.client.waitForJob(id)));
  const closed = watched({ endpoint: 'http://127.0.0.1:9' });
  clean(closed, await rejection(closed.client.describeJob('j1')));
});

test('events of calls that end well', async () => {
  const maker = watched();
  const { JobId } = await maker.client.submitJob(marked('well'), { once: true });
  await maker.client.waitForJob(JobId);
  for await (const job of maker.client.listJobs({ tag: 'MediaInfo' })) {
    void job;
    break;
  }
  assert.deepEqual([...new Set(maker.events.map(({ type }) => type))].sort(), ['refresh', 'request', 'response', 'wait']);
  clean(maker, undefined);
});
