// Each option of each call is read, or refused by its name before anything is sent; no filter is ever left out in silence.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runInNewContext } from 'node:vm';
import { CiClient, encodeJob, job, jobs, multiJob, parseNotify, parseResponse, validateJob } from 'wanxiang-jobs';
import { INFO, KEYS, all, answerXml, scripted } from '../lib/scripted.js';
import { failure, names } from './lib.js';

const GOOD = { bucket: 'test-1250000000', region: 'ap-chongqing', credentials: KEYS };
const ODD = {
  text: 'odd',
  number: 7,
  negative: -1,
  NaN,
  infinite: -Infinity,
  boolean: true,
  bigint: 7n,
  symbol: Symbol('odd'),
  function: () => 1,
  list: [7],
  object: { odd: 1 },
  date: new Date(0),
  null: null,
  zero: 0,
};

/** The values that are none of these types. */
const but = (...kinds) => Object.entries(ODD).filter(([kind]) => !kinds.includes(kind));
const TEXT = but('text');
const SPAN = but('number');
const PAUSE = but('number', 'zero');
const FLAG = but('boolean');
const CALL = but('function');
const SIGNAL = but();

/** Refused by name, with nothing sent; `run` gets a client. */
async function refused(name, value, run) {
  const { client, sent } = scripted();
  const what = `${name}: ${typeof value === 'symbol' ? 'a symbol' : typeof value === 'bigint' ? '7n' : (JSON.stringify(value) ?? typeof value)}`;
  const error = await failure(() => run(client)).catch(({ message }) => assert.fail(`${what}: ${message}`));
  assert.equal(error.name, 'ValidationError', `${what}: ${error}`);
  assert.ok(names(error, name), `${what}: ${error.message}`);
  assert.equal(sent.length, 0, what);
}

const CALLS = {
  submitJob: (options) => (client) => client.submitJob(INFO, options),
  submitJobs: (options) => (client) => client.submitJobs(INFO, options),
  describeJob: (options) => (client) => client.describeJob('j1', options),
  describeJobs: (options) => (client) => client.describeJobs(['j1'], options),
  describeWorkflow: (options) => (client) => client.describeWorkflow('i1', options),
  cancelJob: (options) => (client) => client.cancelJob('j1', options),
  waitForJob: (options) => (client) => client.waitForJob('j1', options),
  watchJob: (options) => (client) => all(client.watchJob('j1', options)),
  listJobs: (options) => (client) => all(client.listJobs({ tag: 'MediaInfo', ...options })),
};
const OWN = {
  submitJob: { once: FLAG },
  submitJobs: { once: FLAG },
  describeJob: { tag: TEXT },
  describeJobs: { tag: TEXT },
  describeWorkflow: {},
  cancelJob: { tag: TEXT },
  waitForJob: { tag: TEXT, minDelay: PAUSE, maxDelay: PAUSE, onProgress: CALL },
  watchJob: { tag: TEXT, minDelay: PAUSE, maxDelay: PAUSE },
  listJobs: {
    tag: TEXT,
    states: but('list'),
    queueId: TEXT,
    queueType: TEXT,
    orderByTime: TEXT,
    size: SPAN,
    nextToken: TEXT,
    startCreationTime: but('text', 'date'),
    endCreationTime: but('text', 'date'),
    workflowId: TEXT,
    inventoryTriggerJobId: TEXT,
    inputObject: TEXT,
  },
};

for (const [call, withOptions] of Object.entries(CALLS)) {
  test(`${call}: each option of a wrong type is refused by its name`, async () => {
    for (const [name, odd] of Object.entries({ signal: SIGNAL, timeout: SPAN, ...OWN[call] })) {
      for (const [, value] of odd) await refused(name, value, withOptions({ [name]: value }));
    }
  });

  test(`${call}: an option of an unknown name is refused, with the one that was meant`, async () => {
    for (const [wrong, meant] of [
      ['singal', 'signal'],
      ['timeOut', 'timeout'],
      ['Signal', 'signal'],
    ]) {
      const { client, sent } = scripted();
      const error = await failure(() => withOptions({ [wrong]: 1000 })(client));
      assert.equal(error.name, 'ValidationError');
      assert.ok(names(error, wrong) && error.message.includes(meant), error.message);
      assert.equal(sent.length, 0);
    }
    for (const options of ['odd', 7, true, () => 1]) {
      const given = call === 'listJobs' ? (client) => all(client.listJobs(options)) : withOptions(options);
      assert.equal((await failure(() => given(scripted().client))).name, 'ValidationError', `${call}(…, ${typeof options})`);
    }
  });
}

test('a filter that is misspelt or mistyped lists nothing', async () => {
  for (const [filter, meant] of [
    [{ states: 'Running' }, "['Running']"],
    [{ state: ['Running'] }, 'states'],
    [{ States: ['Running'] }, 'states'],
    [{ startCreationTime: { toDate: () => new Date(0) } }, 'Date'],
    [{ startTime: new Date() }, 'startCreationTime'],
    [{ queueID: 'p1' }, 'queueId'],
    [{ orderBy: 'Asc' }, 'orderByTime'],
    [{ nexttoken: 't' }, 'nextToken'],
    [{ pageSize: 10 }, 'size'],
    [{ size: '10' }, 'size'],
    [{ states: ['running'] }, 'Running'],
    [{ states: [] }, 'states'],
    [{ endCreationTime: 1700000000 }, 'endCreationTime'],
    [{ endCreationTime: new Date(NaN) }, 'endCreationTime'],
  ]) {
    const { client, sent } = scripted();
    const error = await failure(() => all(client.listJobs({ tag: 'Transcode', ...filter })));
    assert.equal(error.name, 'ValidationError', JSON.stringify(filter));
    assert.ok(error.message.includes(meant), `${JSON.stringify(filter)}: ${error.message}`);
    assert.equal(sent.length, 0);
  }
});

test('a Date of another realm is a date', async () => {
  const { client, sent } = scripted();
  const when = runInNewContext('new Date(1700000000000)');
  await all(client.listJobs({ tag: 'Transcode', startCreationTime: when }));
  assert.match(new URL(sent[0].url).searchParams.get('startCreationTime'), /^2023-11-14T22:13:20\+0000$/);
});

const OPTIONS = {
  bucket: TEXT,
  region: TEXT,
  endpoint: but(),
  fetch: CALL,
  timeout: SPAN,
  clock: CALL,
  onEvent: CALL,
  credentialsPerScope: FLAG,
  retry: but('number', 'object'),
  wait: but('object'),
};

test('each option of a client of a wrong type, and nested ones, are refused by name', async () => {
  for (const [name, odd] of Object.entries(OPTIONS)) {
    for (const [kind, value] of odd) {
      if (name === 'endpoint' && kind === 'object') continue;
      await refused(name, value, () => new CiClient({ ...GOOD, [name]: value }));
    }
  }
  for (const [name, value] of [
    ['attempts', '3'],
    ['attempts', 0],
    ['attempts', 1.5],
    ['maxDelay', -1],
    ['baseDelay', 'x'],
    ['delay', 5],
  ])
    await refused(name, value, () => new CiClient({ ...GOOD, retry: { [name]: value } }));
  for (const [name, value] of [
    ['minDelay', '3'],
    ['maxDelay', NaN],
    ['timeout', -1],
    ['interval', 5],
  ])
    await refused(name, value, () => new CiClient({ ...GOOD, wait: { [name]: value } }));
});

test('unknown options of a client are refused with the one that was meant; old names too', async () => {
  for (const [wrong, meant] of [
    ['Bucket', 'bucket'],
    ['endPoint', 'endpoint'],
    ['retries', 'retry'],
    ['keysPerScope', 'credentialsPerScope'],
    ['getAuthorization', 'credentials'],
  ]) {
    const error = await failure(() => new CiClient({ ...GOOD, [wrong]: 1 }));
    assert.equal(error.name, 'ValidationError');
    assert.ok(names(error, wrong) && error.message.includes(meant), error.message);
  }
});

test('a missing required option is named', async () => {
  for (const name of Object.keys(GOOD)) assert.ok(names(await failure(() => new CiClient({ ...GOOD, [name]: undefined })), name));
  for (const given of [undefined, null, 7, 'x'])
    assert.equal((await failure(() => new CiClient(given))).name, 'ValidationError', String(given));
});

test('options of builders, encoder and readers are refused by name', async () => {
  const parts = { Input: { Object: 'a.mp4' } };
  const wrong = {
    allowUnknown: [(value) => jobs.mediaInfo(parts, { allowUnknown: value }), 'yes'],
    allowMissing: [(value) => job('MediaInfo', parts, { allowMissing: value }), 1],
    allowunknown: [(value) => multiJob({ Tag: 'MediaInfo', ...parts }, { allowunknown: value }), true],
    allowMisssing: [(value) => validateJob({ Tag: 'MediaInfo', ...parts }, { allowMisssing: value }), true],
    bucket: [(value) => encodeJob({ Tag: 'MediaInfo', ...parts }, { bucket: value }), 7],
    regoin: [(value) => encodeJob({ Tag: 'MediaInfo', ...parts }, { regoin: value }), 'x'],
    maxBytes: [(value) => parseNotify('{}', { maxBytes: value }), '10'],
    maxDepth: [(value) => parseResponse('<Response/>', { maxDepth: value }), -1],
    maxNode: [(value) => parseResponse('<Response/>', { maxNode: value }), 10],
  };
  for (const [name, [run, value]] of Object.entries(wrong)) {
    const error = await failure(() => run(value));
    assert.ok(error.name === 'ValidationError' && names(error, name), `${name}: ${error}`);
  }
});

test('ids are refused only for what would change the request, and encoded', async () => {
  for (const id of ['', 'a/b', 'a,b', '.', '..', 'a\nb', 'a\u0000', 'a\u007f', undefined, null, 7, 7n, {}, ['j1'], 'a\ud800']) {
    const { client, sent } = scripted();
    for (const call of [
      () => client.describeJob(id),
      () => client.cancelJob(id),
      () => client.waitForJob(id),
      () => client.describeJobs([id]),
    ])
      assert.equal((await failure(call)).name, 'ValidationError', String(id));
    assert.equal(sent.length, 0);
  }
  for (const id of ['j 1', 'j-1', 'j_1', 'j%31', '输入', 'j?x=1', 'j#x', 'j.1', 'j+1']) {
    const { client, sent } = scripted(() => answerXml([{ JobId: id }]));
    assert.equal((await client.describeJob(id)).JobId, id);
    assert.equal(decodeURIComponent(new URL(sent[0].url).pathname), `/jobs/${id}`, id);
  }
});

test("the receiver's options are refused by name", async () => {
  const { callbackUrl, createNotifyHandler } = await import('wanxiang-jobs/notify');
  const secret = 'x'.repeat(32);
  for (const [name, value] of [
    ['onTasks', () => {}],
    ['onTask', 'x'],
    ['maxBytes', '1'],
    ['secrets', secret],
    ['clock', 7],
    ['client', 7],
    ['onError', {}],
    ['maxDescribes', 'x'],
  ]) {
    const error = await failure(() => createNotifyHandler({ secret, onTask() {}, [name]: value }));
    assert.ok(error.name === 'ValidationError' && names(error, name), `${name}: ${error}`);
  }
  for (const [name, value] of [
    ['expiresIn', '60'],
    ['expiresIn', NaN],
    ['expiresin', 60],
    ['expiresIn', new Date()],
  ]) {
    const error = await failure(() => callbackUrl('https://h.example/ci', { secret, [name]: value }));
    assert.ok(error.name === 'ValidationError' && names(error, name), `${name}: ${error}`);
  }
});
