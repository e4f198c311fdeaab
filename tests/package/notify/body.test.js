// The body of a callback: read once, whole, in time, and by whoever has it still.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { callbackUrl, sampleCallback } from 'wanxiang-jobs/notify';
import { BASE, SECRET, receiver, task } from './lib/callback.js';

const secret = SECRET;

test("what the receiver's own side has spoilt is said with its remedy, and answered 500", async (t) => {
  const { handler, errors } = receiver({ secret });
  const read = await sampleCallback({ JobId: 'j1', State: 'Success' }, { secret });
  await read.text();
  const locked = await sampleCallback({ JobId: 'j1', State: 'Success' }, { secret });
  locked.body.getReader();
  for (const request of [read, locked]) assert.equal((await handler(request)).status, 500);
  assert.deepEqual(
    errors.map(({ code, message }) => [code, /unread/.test(message)]),
    Array(2).fill(['body_used', true]),
  );
  const node = { method: 'POST', url: '/ci', headers: { host: 'a' }, socket: {} };
  for (const wrong of [node, undefined, null, 'https://hooks.example/ci', {}]) assert.equal((await handler(wrong)).status, 500);
  assert.ok(errors.slice(2).every(({ code, message }) => code === 'node_request' && /toNodeHandler/.test(message)));
  const answered = [];
  await handler(node, {
    writeHead: (status) => {
      answered.push(status);
      return { end: () => answered.push('end') };
    },
    end() {},
    headersSent: false,
  });
  assert.deepEqual(answered, [500, 'end']);
  t.diagnostic(errors[2].message);
});

test('a body that never ends is cut off', async () => {
  let isCancelled = false;
  const stalled = () =>
    new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('<Response>'));
      },
      cancel() {
        isCancelled = true;
      },
    });
  const { send, told, codes } = receiver({ secret, bodyTimeout: 100 });
  const begun = performance.now();
  assert.equal(await send(stalled()), 408);
  assert.ok(performance.now() - begun < 1000 && isCancelled);
  assert.deepEqual([told, codes()], [[], ['body_timeout']]);
});

test('where a Request has no body to stream, as in Firefox, it is read another way, and within the same limits', async () => {
  const url = await callbackUrl(BASE, { secret });
  const whole = (text, { wait = 0 } = {}) => ({
    method: 'POST',
    url,
    headers: new Headers(),
    bodyUsed: false,
    arrayBuffer: () =>
      new Promise((resolve) => {
        setTimeout(resolve, wait, new TextEncoder().encode(text).buffer);
      }),
  });
  const { handler, keys } = receiver({ secret, bodyTimeout: 100 });
  assert.equal((await handler(whole(task()))).status, 200);
  assert.deepEqual(keys(), ['j1:Success']);
  assert.equal((await handler(whole('x'.repeat((256 << 10) + 1)))).status, 413);
  assert.equal((await handler(whole(task('Failed'), { wait: 1000 }))).status, 408);
});
