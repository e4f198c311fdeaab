import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { taskFinish, toJson } from '../../www/emulator/notify/bodies.js';
import { find, start, textAt } from './client.js';
import { element, parse } from '../../www/emulator/xml.js';

let service;
let api;
before(async () => ({ service, api } = await start({ callbackDelays: [20, 40, 60] })));
after(() => service.close());

const info = (more) => `<Request><Tag>MediaInfo</Tag><Input><Object>input/test.mp4</Object></Input>${more}</Request>`;

async function received(box, count = 1) {
  for (let i = 0; i < 200; i += 1) {
    const list = await api.control('GET', `/inbox/${box}`);
    if (list.length >= count) return list;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('no callback came');
}

test('XML: the same facts as describe, sorted by name', async () => {
  const [detail] = await api.submit(info(`<CallBack>${service.addresses.inbox}/xml</CallBack>`));
  const [callback] = await received('xml');
  assert.equal(callback.headers['content-type'], 'application/xml');
  const body = parse(callback.body);
  assert.deepEqual(
    body.children.map((child) => child.name),
    ['EventName', 'JobsDetail'],
  );
  assert.equal(textAt(body, 'EventName'), 'TaskFinish');
  assert.equal(textAt(body, 'JobsDetail', 'JobId'), textAt(detail, 'JobId'));
  assert.equal(textAt(body, 'JobsDetail', 'State'), 'Success');
  const names = find(body, 'JobsDetail').children.map((child) => child.name);
  assert.deepEqual(names, [...names].sort());
  assert.equal(textAt(body, 'JobsDetail', 'Operation', 'MediaInfo', 'Stream', 'Video', 'Width'), '640');
  assert.ok(callback.body.includes('<Subtitle/>') && callback.body.includes('<Message/>'));
});

test('JSON: leaves are text, JobsDetail is a list, empty elements are empty texts', async () => {
  await api.submit(info(`<CallBackFormat>JSON</CallBackFormat><CallBack>${service.addresses.inbox}/json</CallBack>`));
  const [callback] = await received('json');
  assert.equal(callback.headers['content-type'], 'application/json');
  const body = JSON.parse(callback.body);
  assert.deepEqual(Object.keys(body), ['EventName', 'JobsDetail']);
  assert.ok(Array.isArray(body.JobsDetail));
  const [detail] = body.JobsDetail;
  assert.equal(detail.Message, '');
  assert.equal(detail.Progress, '100');
  assert.equal(detail.Operation.MediaInfo.Stream.Video.Height, '360');
  assert.equal(detail.Operation.MediaInfo.Stream.Subtitle, '');
});

test('a failed job is told too, and a receiver that refuses is asked again', async () => {
  let calls = 0;
  const bodies = [];
  const receiver = createServer((req, res) => {
    let text = '';
    req
      .on('data', (part) => {
        text += part;
      })
      .on('end', () => {
        calls += 1;
        bodies.push(text);
        res.writeHead(calls < 3 ? 500 : 200).end();
      });
  });
  await new Promise((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  await api.submit(
    info(`<CallBack>http://127.0.0.1:${receiver.address().port}/</CallBack>`).replace('input/test.mp4', 'input/none.mp4'),
  );
  for (let i = 0; i < 200 && calls < 3; i += 1) await new Promise((resolve) => setTimeout(resolve, 20));
  receiver.close();
  receiver.closeAllConnections();
  assert.equal(calls, 3);
  assert.equal(new Set(bodies).size, 1);
  assert.equal(textAt(parse(bodies[0]), 'JobsDetail', 'State'), 'Failed');
  assert.equal(textAt(parse(bodies[0]), 'JobsDetail', 'Code'), 'ResourceNotFound');
});

test('the job log shows request, answers and callbacks', async () => {
  const [detail] = await api.submit(info(`<CallBack>${service.addresses.inbox}/log</CallBack>`));
  const id = textAt(detail, 'JobId');
  await received('log');
  await api.describe(id);
  const log = await api.control('GET', `/log?job=${id}`);
  assert.ok(log.request.startsWith('<Request>'));
  assert.deepEqual(
    log.answers.map((answer) => answer.kind),
    ['submit', 'describe'],
  );
  assert.equal(log.callbacks[0].outcome, '200');
  const everything = JSON.stringify(await api.control('GET', '/log'));
  assert.ok(!/q-signature=[0-9a-f]{40}/.test(everything + JSON.stringify(log)));
});

test('names that are always lists', () => {
  const tree = element(
    'R',
    element('MediaResult', element('OutputFile', element('Md5Info', element('ObjectName', 'a')), element('ObjectName', 'a'))),
  );
  assert.deepEqual(toJson(tree), { MediaResult: { OutputFile: { Md5Info: { ObjectName: 'a' }, ObjectName: ['a'] } } });
  assert.ok(taskFinish(element('JobsDetail'), 'JSON').startsWith('{"EventName":"TaskFinish","JobsDetail":['));
});
