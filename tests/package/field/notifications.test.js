// What is no notification is refused, what is one of another kind is a case of its own, and what the manual prints is read.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseNotify } from 'wanxiang-jobs';
import { callbackUrl, createNotifyHandler } from 'wanxiang-jobs/notify';
import { json, text } from './lib.js';

const refused = (body) => assert.throws(() => parseNotify(body), { name: 'DecodeError' }, String(body).slice(0, 120));

test('a body that says of nothing what it is, is refused', () => {
  refused(text('no-notification.json'));
  for (const body of [
    '{}',
    '[]',
    '{"a":1}',
    '{"JobId":"j1","State":"Success"}',
    '<Response/>',
    '<Response><RequestId>r</RequestId></Response>',
    '<Response><a/></Response>',
    '{"Response":{}}',
    '{"EventName":null}',
    '{"RequestId":"r"}',
  ])
    refused(body);
});

test('the events and envelopes of other services are refused', () => {
  for (const body of [
    { Records: [{ eventName: 'cos:ObjectCreated:Put', cos: { cosObject: { key: 'a' } } }] },
    { Type: 'Notification', Message: '{}', TopicArn: 'arn' },
    { event: 'push', ref: 'main' },
    { challenge: 'x' },
    { httpMethod: 'POST', path: '/ci', body: '{"EventName":"TaskFinish"}' },
    { msgBody: '<Response/>', msgId: '1' },
    { code: 0, data: { event: 'TranscodeFinish' } },
    { specversion: '1.0', type: 'x', data: {} },
  ])
    refused(JSON.stringify(body));
  for (const body of [
    '<ListBucketResult><Name>b</Name></ListBucketResult>',
    '<html><body>ok</body></html>',
    '<xml><ToUserName>x</ToUserName></xml>',
  ])
    refused(body);
});

test('one of the three is enough', () => {
  assert.equal(parseNotify('{"JobsDetail":{"JobId":"j1"}}').JobsDetail[0].JobId, 'j1');
  assert.equal(parseNotify('<Response><JobsDetail><JobId>j1</JobId></JobsDetail></Response>').JobsDetail.length, 1);
  assert.equal(
    parseNotify('<Response><WorkflowExecution><RunId>i1</RunId></WorkflowExecution></Response>').WorkflowExecution.RunId,
    'i1',
  );
  assert.deepEqual(parseNotify('{"EventName":"TaskFinish"}').JobsDetail, []);
});

test('an unknown event is a case of its own, kept whole, with a list of jobs', () => {
  const audit = parseNotify(text('audit-callback.json'));
  assert.equal(audit.EventName, 'ReviewImage');
  assert.equal(audit.JobsDetail.length, 1);
  assert.equal(audit.JobsDetail[0].JobId, 'si1');
  assert.ok(JSON.stringify(audit).includes('"Result"'), JSON.stringify(audit));
  assert.equal(audit.WorkflowExecution, undefined);
  for (const body of [
    '{"EventName":"Brandnew","Data":{"a":[1,2]}}',
    '<Response><EventName>Brandnew</EventName><Data><a>1</a><a>2</a></Data></Response>',
  ]) {
    const { EventName, JobsDetail, ...rest } = parseNotify(body);
    assert.deepEqual([EventName, JobsDetail], ['Brandnew', []]);
    assert.ok(JSON.stringify(rest).includes('"Data"'), JSON.stringify(rest));
  }
});

test('JobsDetail is a list whenever the event is not the end of a workflow', () => {
  const run = { RunId: 'i1', State: 'Success' };
  for (const [body, expected] of [
    [{ EventName: 'TaskFinish' }, []],
    [{ EventName: 'TaskFinish', WorkflowExecution: run }, []],
    [{ EventName: 'TaskFinish', JobsDetail: 'x', WorkflowExecution: run }, []],
    [{ EventName: 'Brandnew', WorkflowExecution: run }, []],
    [{ EventName: '', WorkflowExecution: run }, []],
    [{ EventName: 5 }, []],
    [{ EventName: 'workflowfinish', WorkflowExecution: run }, []],
    [{ EventName: 'WorkflowFinish', WorkflowExecution: run }, undefined],
    [{ WorkflowExecution: run }, undefined],
  ])
    assert.deepEqual(parseNotify(JSON.stringify(body)).JobsDetail, expected, JSON.stringify(body));
  const xml = '<Response><EventName>TaskFinish</EventName><WorkflowExecution><RunId>i1</RunId></WorkflowExecution></Response>';
  const { JobsDetail, WorkflowExecution } = parseNotify(xml);
  assert.deepEqual([JobsDetail, WorkflowExecution], [[], { RunId: 'i1' }]);
});

test('workflow bodies without their root, as the manual prints them, are read', () => {
  const rootless =
    '<EventName>WorkflowFinish</EventName><WorkflowExecution><RunId>i1</RunId><BucketId>b</BucketId><State>Success</State><Tasks><Type>Transcode</Type><JobId>j1</JobId><State>Success</State></Tasks></WorkflowExecution>';
  for (const body of [rootless, `<?xml version="1.0"?>\n${rootless}`, `\n${rootless}\n`, Buffer.from(rootless)]) {
    const { EventName, WorkflowExecution } = parseNotify(body);
    assert.deepEqual([EventName, WorkflowExecution.RunId, WorkflowExecution.Tasks[0].JobId], ['WorkflowFinish', 'i1', 'j1']);
  }
  for (const body of [`${rootless}<EventName>`, `${rootless}</Response>`, `${rootless}text`, `text${rootless}`]) refused(body);
});

test('the receiver logs an unknown event and tells nobody; other bodies likewise', async () => {
  const secret = 'x'.repeat(32);
  const told = [];
  const errors = [];
  const tell = (notification) => told.push(notification);
  const receive = createNotifyHandler({ secret, onTask: tell, onWorkflow: tell, onError: (error) => errors.push(error) });
  const send = async (body) =>
    (await receive(new Request(await callbackUrl('https://h.example/ci', { secret }), { method: 'POST', body }))).status;
  for (const body of [
    text('audit-callback.json'),
    text('no-notification.json'),
    '{}',
    JSON.stringify({ ...json('audit-callback.json'), EventName: 'constructor' }),
  ]) {
    const before = errors.length;
    assert.equal(await send(body), 200, 'the service need not come again');
    assert.equal(errors.length, before + 1, body);
  }
  assert.deepEqual(told, []);
});
