// Nobody is left untold, and nobody is believed by accident.
import assert from 'node:assert/strict';
import http from 'node:http';
import { test } from 'node:test';
import { callbackUrl, createNotifyHandler } from 'wanxiang-jobs/notify';
import { within } from '../lib/scripted.js';
import { failure } from './lib.js';

const secret = 'x'.repeat(32);
const BODY =
  '<Response><EventName>TaskFinish</EventName><JobsDetail><JobId>j1</JobId><State>Success</State><Tag>MediaInfo</Tag></JobsDetail></Response>';
const address = () => callbackUrl('https://hooks.example.com/ci', { secret });
const task = (jobs) => JSON.stringify({ EventName: 'TaskFinish', JobsDetail: jobs });

/** A receiver, what it told, and what it logged. */
function receiving(t, options = {}) {
  const told = [];
  const log = t.mock.method(console, 'error', () => {});
  const receive = createNotifyHandler({
    secret,
    onTask: ({ JobsDetail }) => told.push(...JobsDetail.map(({ JobId }) => JobId)),
    ...options,
  });
  const send = async (body) => (await receive(new Request(await address(), { method: 'POST', body }))).status;
  return {
    receive,
    told,
    send,
    logged: () => log.mock.calls.map(({ arguments: said }) => said.map(String).join(' ')).join('\n'),
  };
}

test('a body that was read already is a fault of this side: 5xx, and the log names the remedy', async (t) => {
  for (const read of [(request) => request.text(), (request) => request.arrayBuffer(), (request) => request.body.getReader()]) {
    const { receive, told, logged } = receiving(t);
    const request = new Request(await address(), { method: 'POST', body: BODY });
    await read(request);
    const { status } = await receive(request);
    assert.ok(status >= 500, String(status));
    assert.match(logged(), /body/i);
    assert.deepEqual(told, []);
    t.mock.restoreAll();
  }
});

test("mounted in Node's http: 500 through the response, a log line, and nothing thrown", async (t) => {
  const { receive, told, logged } = receiving(t);
  const server = http.createServer(receive);
  await new Promise((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = await callbackUrl(`http://127.0.0.1:${server.address().port}/ci`, { secret });
  const status = await within(
    fetch(url, { method: 'POST', body: BODY }).then((response) => response.status),
    3000,
    'no answer',
  );
  assert.equal(status, 500);
  assert.match(logged(), /toNodeHandler/);
  assert.deepEqual(told, []);
});

test('a Node request without a response is an error, or a 500 with a line in the log, that names the remedy', async (t) => {
  const { receive, logged } = receiving(t);
  let said;
  try {
    const { status } = await receive({ method: 'POST', url: '/ci', headers: {}, on() {} });
    assert.equal(status, 500);
    said = logged();
  } catch (error) {
    said = error.message;
  }
  assert.match(said, /toNodeHandler/);
});

test('a handler without a listener is refused, or logs that nobody is told', async (t) => {
  const log = t.mock.method(console, 'error', () => {});
  let receive;
  try {
    receive = createNotifyHandler({ secret });
  } catch (error) {
    assert.equal(error.name, 'ValidationError');
    return;
  }
  const { status } = await receive(new Request(await address(), { method: 'POST', body: BODY }));
  assert.ok(status >= 500 || log.mock.callCount() > 0);
});

test('an unreadable body at a signed address is in the log', async (t) => {
  const { send, logged } = receiving(t);
  await send('<Response><JobsDetail>');
  assert.notEqual(logged(), '');
});

test('no trust option, one that is undefined, and a short secret are refused when the handler is made', () => {
  const onTask = () => {};
  for (const options of [
    undefined,
    {},
    { onTask },
    { onTask, secret: undefined },
    { onTask, client: undefined },
    { onTask, userData: undefined },
    { onTask, secret, client: undefined },
    { onTask, secret: 'x'.repeat(15) },
    { onTask, secret: [secret, 'short'] },
    { onTask, secret: '' },
    { onTask, secret: [] },
  ]) {
    assert.throws(() => createNotifyHandler(options), { name: 'ValidationError' }, JSON.stringify(options));
  }
  createNotifyHandler({ onTask, secret: 'x'.repeat(16) });
});

test('addresses are not made with a short secret', async () => {
  assert.equal((await failure(() => callbackUrl('https://h.example/ci', { secret: 'x'.repeat(15) }))).name, 'ValidationError');
});

test('states that are no end are not told, nor ids that are none', async (t) => {
  const { send, told } = receiving(t, { onError() {} });
  for (const State of ['Running', 'Submitted', 'Pause', '', 'Brandnew', undefined]) await send(task({ JobId: 'j1', State }));
  for (const JobId of ['x'.repeat(129), 'a\nb', 'a\u0000', '', undefined, ['j1']]) await send(task({ JobId, State: 'Success' }));
  assert.deepEqual(told, []);
  await send(task({ JobId: 'x'.repeat(128), State: 'Success' }));
  for (const State of ['Success', 'Failed', 'Cancel']) await send(task({ JobId: `j${State}`, State }));
  assert.deepEqual(told, ['x'.repeat(128), 'jSuccess', 'jFailed', 'jCancel']);
});

/** A client that counts, and says of each job what a function says; undefined for unknown. */
function asking(stateOf) {
  const calls = [];
  return {
    calls,
    async describeJobs(ids) {
      calls.push(...ids);
      return ids.filter((id) => stateOf(id)).map((JobId) => ({ JobId, State: stateOf(JobId), Tag: 'MediaInfo' }));
    },
    async describeWorkflow(id) {
      calls.push(id);
      return stateOf(id) && { RunId: id, State: stateOf(id) };
    },
  };
}

test('one job that still runs does not hold back the others of its body', async (t) => {
  const { send, told } = receiving(t, { client: asking((id) => (id === 'j2' ? 'Running' : 'Success')), onError() {} });
  const status = await send(task(['j1', 'j2', 'j3'].map((JobId) => ({ JobId, State: 'Success' }))));
  assert.deepEqual(told, ['j1', 'j3']);
  assert.equal(status, 503, 'the body comes again for the one that runs');
});

test('a repeated body costs no describe, whether its job ended or nobody knows it', async (t) => {
  const client = asking((id) => (id === 'j1' ? 'Success' : undefined));
  const { send } = receiving(t, { client, onError() {} });
  for (let round = 0; round < 5; round += 1) {
    await send(task({ JobId: 'j1', State: 'Success' }));
    await send(task({ JobId: 'jforged', State: 'Success' }));
  }
  assert.deepEqual(client.calls.sort(), ['j1', 'jforged']);
});

test('above maxDescribes a second it answers 503', async (t) => {
  const client = asking(() => 'Success');
  const { send } = receiving(t, { client, maxDescribes: 3, onError() {} });
  const statuses = await Promise.all(Array.from({ length: 10 }, (_, n) => send(task({ JobId: `j${n}`, State: 'Success' }))));
  assert.ok(client.calls.length <= 6, `${client.calls.length} describes`);
  assert.ok(statuses.filter((status) => status === 503).length >= 4, statuses.join());
});

test('a run is confirmed by describeWorkflow, never by some job of ours', async (t) => {
  const run = (RunId, State = 'Success') =>
    JSON.stringify({
      EventName: 'WorkflowFinish',
      WorkflowExecution: { RunId, State, Tasks: [{ JobId: 'jours', State: 'Success', Type: 'Transcode' }] },
    });
  const runs = [];
  const client = asking((id) => ({ jours: 'Success', i1: 'Success', i2: 'Running' })[id]);
  const receive = createNotifyHandler({
    client,
    onWorkflow: ({ WorkflowExecution }) => runs.push(WorkflowExecution.RunId),
    onError() {},
  });
  const send = async (body) => (await receive(new Request('https://h.example/ci', { method: 'POST', body }))).status;
  assert.equal(await send(run('i1')), 200);
  assert.notEqual(await send(run('iforged')), 200);
  assert.equal(await send(run('i2')), 503);
  assert.deepEqual(runs, ['i1']);
  t.diagnostic(client.calls.join());
});

test('a body that never ends is cut off after ten seconds', async (t) => {
  const log = t.mock.method(console, 'error', () => {});
  const receive = createNotifyHandler({ secret, onTask() {} });
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('<Response>'));
    },
  });
  const answer = receive(new Request(await address(), { method: 'POST', body, duplex: 'half' }));
  const { status } = await within(answer, 15_000, { status: 'none' });
  assert.ok(status >= 400, String(status));
  t.diagnostic(`${log.mock.callCount()} lines in the log`);
});
