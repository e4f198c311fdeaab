// Describing and cancelling, and what a client refuses to be made of.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CiClient, ValidationError } from 'wanxiang-jobs';
import { INFO, KEYS, pause, rejection, useWorld } from './lib/world.js';

const world = useWorld();
const UNKNOWN = 'jffffffffffffffffffffffffffffffff';

test('a job that the service does not know is undefined, not an error', async () => {
  const { client } = world.client();
  assert.equal(await client.describeJob(UNKNOWN), undefined);
  const { JobId } = await client.submitJob(INFO);
  const found = await client.describeJobs([UNKNOWN, JobId, `${UNKNOWN}0`]);
  assert.deepEqual(
    found.map((job) => job.JobId),
    [JobId],
  );
});

test('jobs come in the order of the ids asked for, many in several calls, none in none', async () => {
  const { client, sent } = world.client();
  const ids = await Promise.all(Array.from({ length: 120 }, async () => (await client.submitJob(INFO)).JobId));
  ids.sort();
  sent.length = 0;
  assert.deepEqual(
    (await client.describeJobs(ids)).map(({ JobId }) => JobId),
    ids,
  );
  assert.ok(sent.length <= 6, `${sent.length} calls for 120 ids`);
  sent.length = 0;
  assert.deepEqual(await client.describeJobs([]), []);
  assert.equal(sent.length, 0);
});

test('a document job is asked for where it lives, told by its id or by its tag', async () => {
  const { client, sent } = world.client();
  const made = await client.submitJob({
    Tag: 'DocProcess',
    Input: { Object: 'a.docx' },
    Operation: {
      Output: { Object: 'a-${Number}.jpg' },
      DocProcess: { TgtType: 'jpg' },
    },
  });
  assert.equal((await client.describeJob(made.JobId)).Tag, 'DocProcess');
  assert.equal((await client.describeJob(made.JobId, { tag: 'DocProcess' })).Tag, 'DocProcess');
  assert.ok(sent.every(({ url }) => new URL(url).pathname.startsWith('/doc_jobs')));
});

test('a job is cancelled before it starts, and once more without an error', async () => {
  const { client } = world.client();
  const id = await world.submit(client, 60_000);
  assert.equal(await client.cancelJob(id), undefined);
  assert.equal((await client.describeJob(id)).State, 'Cancel');
  await client.cancelJob(id);
});

test('a job that runs or has ended cannot be cancelled: the service says why', async () => {
  const { client } = world.client();
  const id = await world.submit(client, 800);
  await pause(350);
  const running = await rejection(client.cancelJob(id));
  assert.deepEqual([running.name, running.code, running.status], ['ServiceError', 'InvalidArgument', 400]);
  assert.match(running.message, /Running/);
  await client.waitForJob(id);
  assert.match((await rejection(client.cancelJob(id))).message, /Success/);
});

test('an id that cannot be one is refused before anything is sent', async () => {
  const { client, sent } = world.client();
  for (const id of [
    '',
    'a/b',
    'a,b',
    '.',
    '..',
    'j\n1',
    '../x',
    undefined,
    7,
    7n,
    null,
    {},
    { toJSON: () => 'j1' },
    Symbol('j1'),
  ]) {
    for (const call of [client.describeJob(id), client.describeJobs([id]), client.cancelJob(id), client.waitForJob(id)]) {
      assert.equal((await rejection(call)).name, 'ValidationError', `${String(id)}`);
    }
  }
  assert.equal((await rejection(client.describeJobs('j1'))).name, 'ValidationError');
  assert.equal(sent.length, 0);
});

test('a job that is wrong is refused with its issues before anything is sent', async () => {
  const { client, sent } = world.client();
  const error = await rejection(client.submitJob({ Tag: 'Transcode', Input: { Object: 'a.mp4' }, Operation: { Output: 7 } }));
  assert.equal(error.name, 'ValidationError');
  assert.ok(error.issues.length > 0);
  assert.equal((await rejection(client.submitJob(undefined))).name, 'ValidationError');
  assert.equal(sent.length, 0);
});

test("bucket and region of an output are the client's unless it names others", async () => {
  const { client, sent } = world.client();
  const { bucket, region } = world.service.addresses;
  const job = {
    Tag: 'Transcode',
    Input: { Object: 'a.mp4' },
    Operation: { Output: { Object: 'b.mp4' }, Transcode: { Container: { Format: 'mp4' } } },
  };
  await client.submitJob(job);
  assert.ok(sent[0].body.includes(`<Bucket>${bucket}</Bucket>`) && sent[0].body.includes(`<Region>${region}</Region>`));
  assert.deepEqual(Object.keys(job.Operation.Output), ['Object'], 'the job given is not changed');
});

test('a clock that makes calls of its own mixes nothing up', async () => {
  let deep = 0;
  const others = [];
  const { client } = world.client({
    clock() {
      if (deep++ < 3) others.push(client.describeJob(UNKNOWN));
      return Date.now();
    },
  });
  const { JobId } = await client.submitJob(INFO);
  assert.equal((await client.waitForJob(JobId)).State, 'Success');
  assert.deepEqual(await Promise.all(others), [undefined, undefined, undefined]);
});

test('what a client cannot be made of is refused with the option named', () => {
  const good = { bucket: 'test-1250000000', region: 'ap-chongqing', credentials: KEYS };
  const cases = {
    bucket: [undefined, '', 7],
    region: [undefined, ''],
    credentials: [undefined, null],
    fetch: ['x'],
    clock: [7],
    onEvent: [{}],
    timeout: [0, -1, 'soon'],
    retry: [0, { attempts: 0 }],
  };
  for (const [name, values] of Object.entries(cases)) {
    for (const value of values) {
      assert.throws(
        () => new CiClient({ ...good, [name]: value }),
        (error) => error instanceof ValidationError && error.issues[0].path.split('.')[0] === name,
        name,
      );
    }
  }
});

for (const [name, value] of [
  ['bucket', 'Test/1250000000'],
  ['bucket', 'evil.example/-1'],
  ['region', 'a.b'],
  ['endpoint', 'ftp://x'],
  ['endpoint', 'https://a@b'],
]) {
  test(`${name} ${value} can be no part of an address`, async () => {
    const make = async () =>
      new CiClient({ bucket: 'test-1250000000', region: 'ap-chongqing', credentials: KEYS, [name]: value }).describeJob('j1');
    const error = await rejection(make());
    assert.equal(error.name, 'ValidationError');
    assert.equal(error.issues[0].path, name);
  });
}

test('a run of a workflow is described, and one that the service does not know is undefined', async () => {
  const asked = [];
  const answering = (status, body) => async (url) => {
    asked.push(new URL(url).pathname);
    return new Response(body, { status });
  };
  const run = '<RunId>i1</RunId><WorkflowId>w1</WorkflowId><State>Success</State>';
  const known = `<Response><RequestId>r1</RequestId><WorkflowExecution>${run}</WorkflowExecution></Response>`;
  const { client } = world.client({ fetch: answering(200, known) });
  assert.deepEqual(await client.describeWorkflow('i1'), { RunId: 'i1', WorkflowId: 'w1', State: 'Success' });
  const unknown = world.client({
    fetch: answering(404, '<Error><Code>NoSuchWorkflowExecution</Code><Message>none</Message></Error>'),
  });
  assert.equal(await unknown.client.describeWorkflow('i2'), undefined);
  assert.deepEqual(asked, ['/workflowexecution/i1', '/workflowexecution/i2']);
});
