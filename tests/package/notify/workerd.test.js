// The same in workerd, and the example that only reads.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { callbackUrl } from 'wanxiang-jobs/notify';
import { projectDir } from '../lib/paths.js';
import { startWorker } from '../lib/workerd.js';
import { OLDER, SECRET, run, task } from './lib/callback.js';

const started = [];
after(() => Promise.all(started.map((worker) => worker.dispose())));

async function start(entry, options) {
  const worker = await startWorker(join(projectDir, entry), options);
  started.push(worker);
  return worker;
}

let worker;
let strict;
before(async () => {
  worker = await start('tests/package/notify/lib/worker.js', { bindings: { SECRET } });
  strict = await start('tests/package/notify/lib/worker.js', { bindings: { SECRET, KNOWN: { j1: 'Success', j2: 'Running' } } });
});

const address = (options = {}) => callbackUrl('https://hooks.example/ci?order=42', { secret: SECRET, ...options });
const send = async (to, body, url) => (await to.dispatchFetch(url ?? (await address()), { method: 'POST', body })).status;
const heard = async (from) => (await from.dispatchFetch('https://hooks.example/told')).json();

test('addresses made here and there are the same', async () => {
  const answer = await worker.dispatchFetch('https://hooks.example/address', { method: 'POST', body: '{}' });
  assert.equal(await send(worker, task(), await answer.text()), 200);
  assert.equal(await send(worker, task(), await address({ secret: OLDER })), 200);
  assert.deepEqual(await heard(worker), { told: [['j1:Success', 'Success', SECRET.length]], errors: [] });
});

test('expired, tampered, of another secret, or not a POST', async () => {
  const ours = await address();
  const refused = [
    await address({ clock: () => 1e9 }),
    await address({ secret: 'another-secret-of-somebody' }),
    ours.replace('?', '0?'),
    ours.replace(/\.\d+\./, '.9999999999.'),
  ];
  for (const url of refused) assert.equal(await send(worker, task(), url), 401, url);
  for (const method of ['GET', 'HEAD']) assert.equal((await worker.dispatchFetch(ours, { method })).status, 405);
  assert.deepEqual(await heard(worker), { told: [], errors: [] });
});

test('XML, JSON, a workflow; the same once an isolate', async () => {
  const json = JSON.stringify({ EventName: 'TaskFinish', JobsDetail: { JobId: 'j1', State: 'Success' } });
  for (const body of [json, run(), ...Array(5).fill(task('Failed'))]) assert.equal(await send(worker, body), 200);
  const { told, errors } = await heard(worker);
  assert.deepEqual(
    told.map(([key]) => key),
    ['i1:Success', 'j1:Failed'],
  );
  assert.deepEqual(errors, []);
});

test('bodies that are cut, explode or are too large', async () => {
  const laughs = '<!DOCTYPE l [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;">]><Response><EventName>&b;</EventName></Response>';
  assert.equal(await send(worker, task().slice(0, 70)), 200);
  assert.equal(await send(worker, laughs), 200);
  assert.equal(await send(worker, ' '.repeat((256 << 10) + 1)), 413);
  // Of 10 MB so much is unsent when the answer comes that the sender may see a reset in its place.
  assert.ok([413, 'TypeError'].includes(await send(worker, ' '.repeat(10 << 20)).catch(({ name }) => name)));
  const { told, errors } = await heard(worker);
  assert.deepEqual(told, []);
  assert.deepEqual(errors, [
    ['DecodeError', 'syntax'],
    ['DecodeError', 'doctype'],
    ...Array(2).fill(['DecodeError', 'body_too_large']),
  ]);
});

test('what the service says counts', async () => {
  assert.equal(await send(strict, task('Failed', 'j1')), 200);
  assert.equal(await send(strict, task('Success', 'j2')), 503);
  assert.equal(await send(strict, task('Success', 'j9')), 202);
  assert.deepEqual(await heard(strict), {
    told: [['j1:Success', 'Success', SECRET.length]],
    errors: [
      ['CiError', 'unconfirmed'],
      ['CiError', 'unconfirmed'],
    ],
  });
});

test('examples/worker-parse prints what a callback says, and is closed while it has no secret', async () => {
  const lines = [];
  const handleRuntimeStdio = (...streams) => {
    for (const stream of streams) stream.on('data', (part) => lines.push(String(part)));
  };
  const example = await start('examples/worker-parse/worker.js', { bindings: { CALLBACK_SECRET: SECRET }, handleRuntimeStdio });
  for (const body of [task(), run(), '{"EventName":"ReviewImage","JobsDetail":{"JobId":"si1"}}', '<Response>'])
    assert.equal(await send(example, body), 200);
  assert.equal(await send(example, task(), 'https://hooks.example/ci'), 401);
  assert.match(lines.join(''), /j1 MediaInfo Success Success\ni1 Success\n/);
  const closed = await start('examples/worker-parse/worker.js', { handleRuntimeStdio });
  assert.equal(await send(closed, task()), 500);
  assert.match(lines.join(''), /secret is missing|secret is given as undefined/);
});
