// The same in workerd, and the example Worker whole.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { callbackUrl } from 'wanxiang-jobs/notify';
import { startService } from '../../../www/emulator/index.js';
import { KEY, SAMPLE, client as raw } from '../../service/client.js';
import { projectDir } from '../lib/paths.js';
import { startWorker } from '../lib/workerd.js';
import { SECRET, run, task } from './lib/callback.js';
import { serve } from './lib/node-http.js';

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
const send = async (to, body, url) => (await to.dispatchFetch(url ?? await address(), { method: 'POST', body })).status;
const heard = async (from) => (await from.dispatchFetch('https://hooks.example/told')).json();

test('addresses made here and there are the same', async () => {
  const answer = await worker.dispatchFetch('https://hooks.example/address', { method: 'POST', body: '{}' });
  assert.equal(await send(worker, task(), await answer.text()), 200);
  assert.equal(await send(worker, task(), await address({ secret: 'older-secret' })), 200);
  assert.deepEqual(await heard(worker), { told: Array(2).fill(['j1:Success', 'Success', SECRET.length]), errors: [] });
});

test('expired, tampered, of another secret, or not a POST', async () => {
  const ours = await address();
  const refused = [await address({ expiresIn: -1 }), await address({ secret: 'wrong' }), ours.replace('42', '43'), ours.replace('/ci', '/ci2'), `${ours}0`];
  for (const url of refused) assert.equal(await send(worker, task(), url), 401, url);
  for (const method of ['GET', 'HEAD']) assert.equal((await worker.dispatchFetch(ours, { method })).status, 405);
  assert.deepEqual(await heard(worker), { told: [], errors: [] });
});

test('XML, JSON, a workflow; five times the same', async () => {
  const json = JSON.stringify({ EventName: 'TaskFinish', JobsDetail: { JobId: 'j1', State: 'Success' } });
  for (const body of [json, run(), ...Array(5).fill(task())]) assert.equal(await send(worker, body), 200);
  const { told, errors } = await heard(worker);
  assert.deepEqual(told.map(([key]) => key), ['j1:Success', 'i1:Success', ...Array(5).fill('j1:Success')]);
  assert.deepEqual(errors, []);
});

test('bodies that are cut, explode or are too large', async () => {
  const laughs = '<!DOCTYPE l [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;">]><Response><EventName>&b;</EventName></Response>';
  assert.equal(await send(worker, task().slice(0, 70)), 200);
  assert.equal(await send(worker, laughs), 200);
  assert.equal(await send(worker, run().replace(/^<Response>|<\/Response>$/g, '')), 200);
  assert.equal(await send(worker, ' '.repeat((256 << 10) + 1)), 413);
  // Of 10 MB so much is unsent when the answer comes that the sender may see a reset in its place.
  assert.ok([413, 'TypeError'].includes(await send(worker, ' '.repeat(10 << 20)).catch(({ name }) => name)));
  const { told, errors } = await heard(worker);
  assert.deepEqual(told, []);
  assert.deepEqual(errors, [['DecodeError', 'syntax'], ['DecodeError', 'doctype'], ['DecodeError', 'root'], ...Array(2).fill(['DecodeError', 'notification'])]);
});

test('what the service says counts', async () => {
  assert.equal(await send(strict, task('Failed', 'j1')), 200);
  assert.equal(await send(strict, task('Success', 'j2')), 503);
  assert.equal(await send(strict, task('Success', 'j9')), 202);
  assert.deepEqual(await heard(strict), {
    told: [['j1:Success', 'Success', SECRET.length]], errors: [['CiError', 'unconfirmed'], ['CiError', 'unconfirmed']],
  });
});

test('examples/worker-notify submits, is called by the service, and notes the end once', async (t) => {
  const service = await startService({ fake: 100, callbackDelays: [50, 100] });
  t.after(() => service.close());
  await raw(service).put('/input/test.mp4', SAMPLE);
  // Where the Worker listens is known too late for its own settings: a server in front of it passes everything on.
  const origin = await serve(t, async (request) => {
    const { pathname, search } = new URL(request.url);
    return example.dispatchFetch(`http://localhost${pathname}${search}`, { method: request.method, body: await request.text() });
  });
  const { bucket: BUCKET, region: REGION, ci: ENDPOINT } = service.addresses;
  const bindings = {
    BUCKET, REGION, ENDPOINT, ORIGIN: origin, SECRET_ID: KEY.secretId, SECRET_KEY: KEY.secretKey, CALLBACK_SECRET: SECRET, PAGE_TOKEN: 'page',
  };
  const example = await start('examples/worker-notify/worker.js', { bindings, d1Databases: ['DB'] });
  const db = await example.getD1Database('DB');
  await db.exec(readFileSync(join(projectDir, 'examples/worker-notify/schema.sql'), 'utf8').trim());
  const submit = (authorization) => example.dispatchFetch('http://localhost/submit', {
    method: 'POST', headers: { authorization }, body: JSON.stringify({ object: 'input/test.mp4' }),
  });
  assert.equal((await submit('Bearer other')).status, 401);
  const { JobId } = await (await submit('Bearer page')).json();
  const { callback, callbacks } = service.jobs.get(JobId);
  assert.ok(callback.url.startsWith(`${origin}/ci?ci-sig=`) && !callback.url.includes(SECRET));
  for (let tries = 0; callbacks.length === 0 && tries < 200; tries += 1) await new Promise((resolve) => { setTimeout(resolve, 25); });
  assert.deepEqual(callbacks.map(({ outcome }) => outcome), ['200']);
  const again = (url, body) => fetch(url, { method: 'POST', body }).then(({ status }) => status);
  assert.deepEqual(await Promise.all(Array.from({ length: 4 }, () => again(callback.url, callbacks[0].body))), Array(4).fill(200));
  assert.equal(await again(callback.url, task('Success', 'j0')), 202);
  assert.equal(await again(`${origin}/ci`, callbacks[0].body), 401);
  assert.equal(await again(`${origin}/other`, ''), 404);
  const { results } = await db.prepare('SELECT * FROM ended').all();
  assert.deepEqual(results, [{ key: `${JobId}:Success`, job: JobId, tag: 'MediaInfo', state: 'Success', code: 'Success' }]);
});
