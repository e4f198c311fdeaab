/** Runs of workflows: made by the control port, described by the API, told in XML and in JSON. */

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { parse } from '../../www/emulator/xml.js';
import { all, find, output, start, textAt } from './client.js';

let service;
let api;
before(async () => ({ service, api } = await start({ concurrency: 2 })));
after(() => service.close());

const make = (settings) => api.control('POST', '/workflows', { object: 'input/test.mp4', ...settings });
const describe = async (id) => find((await api.ci('GET', `/workflowexecution/${id}`)).xml, 'WorkflowExecution');

async function until(check) {
  for (let i = 0; i < 400; i += 1) {
    const found = await check();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('it did not come');
}

const received = (box, count = 1) =>
  until(async () => {
    const list = await api.control('GET', `/inbox/${box}`);
    return list.length >= count ? list : undefined;
  });

test('a run of real jobs ends, and describe and callback say the same', async () => {
  const { RunId, WorkflowId, jobs } = await make({ name: 'w1', callback: `${service.addresses.inbox}/xml` });
  assert.match(RunId, /^i[0-9a-f]{32}$/);
  assert.equal(jobs.length, 2);
  const [callback] = await received('xml');
  const body = parse(callback.body);
  assert.equal(callback.headers['content-type'], 'application/xml');
  assert.equal(textAt(body, 'EventName'), 'WorkflowFinish');
  const told = find(body, 'WorkflowExecution');
  assert.deepEqual(
    ['RunId', 'WorkflowId', 'WorkflowName', 'State', 'Object', 'BucketId'].map((name) => textAt(told, name)),
    [RunId, WorkflowId, 'w1', 'Success', 'input/test.mp4', 'test-1250000000'],
  );
  assert.match(textAt(told, 'CreateTime'), /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\+0800$/);
  const run = await describe(RunId);
  assert.equal(textAt(run, 'State'), 'Success');
  assert.match(textAt(run, 'CreateTime'), /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/);
  const tasks = (node) => all(node, 'Tasks').map((task) => ['Type', 'State', 'JobId', 'Name'].map((name) => textAt(task, name)));
  assert.deepEqual(tasks(told), [
    ['MediaInfo', 'Success', jobs[0], 'MediaInfo_1'],
    ['Snapshot', 'Success', jobs[1], 'Snapshot_2'],
  ]);
  assert.deepEqual(tasks(run).slice(1), tasks(told));
  assert.equal(textAt(run, 'Tasks', 'Type'), 'Start');
  assert.deepEqual(
    find(run, 'Topology', 'Nodes').children.map(({ name }) => name),
    ['Start', 'MediaInfo_1', 'Snapshot_2'],
  );
  assert.ok(service.storage.get('test-1250000000', `workflow/${RunId}/snapshot-0.jpg`), 'the work is real');
});

test('in JSON, with the callbacks of its jobs, and failed as soon as one task has', async () => {
  const tasks = [
    { tag: 'MediaInfo', name: 'Good' },
    {
      tag: 'Transcode',
      name: 'Bad',
      templateId: 't1',
      operation: `${output('o.mp4')}<Transcode><TimeInterval><Start>99</Start></TimeInterval></Transcode>`,
    },
  ];
  const events = ['WorkflowFinish', 'TaskFinish'];
  const { RunId, jobs } = await make({ tasks, events, format: 'JSON', callback: `${service.addresses.inbox}/json` });
  const bodies = (await received('json', 3)).map(({ body }) => JSON.parse(body));
  const { WorkflowExecution: run } = bodies.find(({ EventName }) => EventName === 'WorkflowFinish');
  assert.deepEqual([run.RunId, run.State], [RunId, 'Failed']);
  assert.ok(Array.isArray(run.CosHeaders) && Array.isArray(run.Tasks));
  assert.deepEqual(
    run.Tasks.map(({ Name, State, Code }) => [Name, State, Code]),
    [
      ['Good', 'Success', 'Success'],
      ['Bad', 'Failed', 'InvalidArgument'],
    ],
  );
  const own = bodies.filter(({ EventName }) => EventName === 'TaskFinish').map(({ JobsDetail }) => JobsDetail[0]);
  assert.deepEqual(own.map(({ JobId }) => JobId).sort(), [...jobs].sort());
  assert.ok(own.every(({ Workflow }) => Workflow.RunId === RunId && Workflow.WorkflowName === 'workflow'));
});

test('while a job waits the run is Running; its jobs are listed by the workflow', async () => {
  service.worker.queue.hold(true);
  const { RunId, WorkflowId, jobs } = await make({ tasks: [{ tag: 'MediaInfo' }] });
  assert.equal(textAt(await describe(RunId), 'State'), 'Running');
  service.worker.queue.hold(false);
  await until(async () => textAt(await describe(RunId), 'State') === 'Success');
  const list = await api.ci('GET', '/jobs', {
    query: [
      ['tag', 'MediaInfo'],
      ['workflowId', WorkflowId],
    ],
  });
  assert.deepEqual(
    all(list.xml, 'JobsDetail').map((detail) => textAt(detail, 'JobId')),
    jobs,
  );
});

test('an unknown run, and settings that make none', async () => {
  const lost = await api.ci('GET', '/workflowexecution/inone');
  assert.deepEqual([lost.status, textAt(lost.xml, 'Code')], [400, 'ResourceNotFound']);
  const before = service.jobs.created;
  for (const [settings, pattern] of [
    [{ object: '' }, /object is required/],
    [{ tasks: [] }, /1 to 50/],
    [{ tasks: [{ tag: 'Transcode' }, { tag: 'Nope' }] }, /needs an operation/],
    [{ tasks: [{ tag: 'MediaInfo' }, { tag: 'Nope', operation: '' }] }, /Tag is invalid: Nope/],
    [{ tasks: [{ tag: 'MediaInfo', operation: '<a>' }] }, /well-formed/],
    [{ tasks: [{ tag: 'MediaInfo', name: '1 2' }] }, /name of a task/],
    [{ events: ['Other'] }, /events/],
  ]) {
    const { error } = await make(settings);
    assert.match(error.message, pattern);
  }
  assert.equal(service.jobs.created, before);
  assert.equal((await api.control('GET', '/stats')).runs, 3);
});
