// Bodies that nobody should have sent: each ends in a status, costs little, and tells nobody anything.
import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { test } from 'node:test';
import { DecodeError, callbackUrl, createNotifyHandler } from 'wanxiang-jobs/notify';
import { BASE, OLDER, SECRET, knows, marked, post, receiver, run, task } from './lib/callback.js';

const secret = SECRET;
const LAUGHS = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a0 "lol">${Array.from(
  { length: 9 },
  (_, n) => `<!ENTITY a${n + 1} "${`&a${n};`.repeat(10)}">`,
).join('')}]><Response><EventName>&a9;</EventName></Response>`;
const rootless = run().replace(/^<Response>|<\/Response>$/g, '');
const many = (count) => task().replace(/<JobsDetail>.*<\/JobsDetail>/, (job) => job.repeat(count));

const UNREADABLE = {
  'an empty body': '',
  'a body that is cut': task().slice(0, 60),
  'cut JSON': '{"EventName":"TaskFinish","JobsDetail":[{"JobId":"j1"',
  'billion laughs': LAUGHS,
  'an external entity': '<!DOCTYPE r SYSTEM "file:///etc/passwd"><Response/>',
  'a page of a gateway': '<!doctype html><html><body>502</body></html>',
  'another root': '<Result><EventName>TaskFinish</EventName></Result>',
  'a refusal': '<Error><Code>AccessDenied</Code><Message>no</Message></Error>',
  'no job': '<Response><EventName>TaskFinish</EventName></Response>',
  'no event and no job': '<Response/>',
  'a run without id': '<Response><EventName>WorkflowFinish</EventName></Response>',
  'another event': task().replace('TaskFinish', 'constructor'),
  'more jobs than a service sends': many(51),
  'nothing that says what it is': '{}',
  'an answer of another service': '{"code":0,"message":"success","data":{"url":"https://example.com/a.jpg"}}',
  'the callback of a review': '{"EventName":"ReviewImage","JobsDetail":{"JobId":"si1","State":"Success","Result":"0"}}',
  'an element 65 deep': task('Success', 'j1', `${'<a>'.repeat(65)}${'</a>'.repeat(65)}`),
  'no UTF-8': Buffer.concat([Buffer.from(task()), Buffer.from([0xff])]),
  GBK: Buffer.from(`<?xml version="1.0" encoding="GBK"?>${task()}`),
  'a gzip file': Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0]),
  'a list': '[]',
  null: 'null',
};

for (const [name, body] of Object.entries(UNREADABLE)) {
  test(`${name}: onError hears of it, the service need not come again`, async () => {
    for (const [options, status] of [
      [{ secret }, 200],
      [{ userData: 'ours' }, 400],
    ]) {
      const client = knows({ j1: 'Success' });
      const { send, told, errors } = receiver({ ...options, client });
      const started = performance.now();
      assert.equal(await send(body), status);
      assert.ok(performance.now() - started < 1000);
      assert.deepEqual([told, client.calls, errors.length], [[], [], 1]);
      assert.match(errors[0].name, /^(CiError|DecodeError|ServiceError)$/);
    }
  });
}

test('a workflow without its root, as the manual prints it, is read', async () => {
  const { send, keys } = receiver({ secret, client: knows({}, { i1: 'Success' }) });
  assert.equal(await send(rootless), 200);
  assert.deepEqual(keys(), ['i1:Success']);
});

test('50 jobs are read', async () => assert.equal(await receiver({ secret }).send(many(50)), 200));

test('a body beyond the limit is refused without being read to its end', async () => {
  let pulled = 0;
  let cancelled = false;
  const endless = new ReadableStream({
    pull(controller) {
      pulled += 65_536;
      if (pulled > 10 << 20) controller.close();
      else controller.enqueue(new Uint8Array(65_536).fill(32));
    },
    cancel() {
      cancelled = true;
    },
  });
  const { send, told, errors } = receiver({ secret });
  assert.equal(await send(endless), 413);
  assert.ok(cancelled);
  assert.ok(pulled <= (256 << 10) + 3 * 65_536, `${pulled} bytes were read`);
  assert.ok(errors[0] instanceof DecodeError);
  assert.deepEqual(told, []);
});

test('the limit is exact and can be set', async () => {
  const { send, told } = receiver({ secret, maxBytes: 1000 });
  assert.equal(await send(task().padEnd(1000)), 200);
  assert.equal(await send(task().padEnd(1001)), 413);
  assert.equal(told.length, 1);
  assert.equal(await receiver({ secret }).send(task().padEnd(256 << 10)), 200);
  assert.equal(await receiver({ secret }).send(task().padEnd((256 << 10) + 1)), 413);
  assert.equal(await receiver({ secret, maxDepth: 2 }).send(task()), 200, 'not read, and not told');
  assert.equal(await receiver({ client: knows({}), maxNodes: 3 }).send(task()), 400);
});

test('a sender that breaks off is no success', async () => {
  const broken = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('<Response>'));
    },
    pull(controller) {
      controller.error(new Error('connection reset'));
    },
  });
  const { send, told, errors } = receiver({ secret });
  assert.equal(await send(broken), 400);
  assert.deepEqual([told, errors[0].message], [[], 'connection reset']);
});

test('what is no id reaches neither the client nor a listener', async () => {
  const client = knows({});
  for (const given of [receiver({ secret }), receiver({ secret, client })]) {
    for (const id of ['../buckets', 'j1,j2', '', 'j1?x=y', 'j1\u0085', 'x'.repeat(129)]) {
      assert.notEqual(await given.send(task('Success', id)), 500);
      assert.notEqual(await given.send(run('Success', id)), 500);
    }
    assert.deepEqual([given.told, client.calls], [[], []]);
    assert.equal(given.errors.length, 12);
  }
});

test('no answer and no error holds a secret, an address or a mark', async () => {
  const mark = 'mark-of-these-tests';
  const said = [];
  const note = (error) => said.push(inspect(error, { depth: 9, showHidden: true }), JSON.stringify(error), error.stack);
  const handler = createNotifyHandler({
    secret: [SECRET, OLDER],
    userData: mark,
    client: knows({ j1: 'Success', j2: 'Running' }),
    onTask() {},
    onWorkflow() {},
    onError: note,
  });
  const url = await callbackUrl(BASE, { secret });
  const bodies = [
    ...Object.values(UNREADABLE),
    task(),
    task('Success', 'j1', marked('other')),
    task('Success', 'j2'),
    task('Success', 'j9'),
    run(),
  ];
  for (const address of [url, `${url}x`, BASE]) {
    for (const body of bodies) {
      const response = await handler(post(address, body));
      said.push(await response.text(), JSON.stringify([...response.headers]));
    }
  }
  for (const wrong of [{ secret: [SECRET, 7] }, { secret: { 'a.b': SECRET } }]) {
    note(await callbackUrl(BASE, wrong).catch((error) => error));
    try {
      createNotifyHandler(wrong);
    } catch (error) {
      note(error);
    }
  }
  assert.ok(said.length > 100);
  const everything = said.join('\n');
  for (const hidden of [SECRET, OLDER, mark, /[0-9a-f]{64}/.exec(url)[0]]) assert.ok(!everything.includes(hidden), hidden);
});
