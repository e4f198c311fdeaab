// Every example of the repository, run as it stands against the local service.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { CiClient, jobs } from 'wanxiang-jobs';
import { all, logging, metering } from '../../../examples/logging.mjs';
import { startService } from '../../../www/emulator/index.js';
import { KEY, SAMPLE, client as raw } from '../../emulator/client.js';
import { projectDir } from '../lib/paths.js';
import { startWorker } from '../lib/workerd.js';

const run = promisify(execFile);
const example = (name) => join(projectDir, 'examples', name);

let service;
let where;
before(async () => {
  service = await startService({ fake: 300, callbackDelays: [50] });
  where = { bucket: service.addresses.bucket, region: service.addresses.region, endpoint: service.addresses.ci };
  const { status } = await raw(service).put('/input/test.mp4', SAMPLE);
  assert.equal(status, 200);
});
after(() => service?.close());

async function worker(t, name, bindings, options) {
  const started = await startWorker(example(name), { bindings, ...options });
  t.after(() => started.dispose());
  return started;
}

const submitEnvironment = ({ bucket, region, ci, sts }) => ({
  ...process.env,
  BUCKET: bucket,
  REGION: region,
  ENDPOINT: ci,
  STS: sts,
});

test('submit.mjs waits for its job and says where the output is', async () => {
  const args = [example('submit.mjs'), 'input/test.mp4', 'output/test.mp4'];
  const { stdout, stderr } = await run(process.execPath, args, { env: submitEnvironment(service.addresses), timeout: 60_000 });
  const { id, state, output } = JSON.parse(stdout);
  assert.equal(state, 'Success');
  assert.equal(output, 'output/test.mp4');
  assert.equal(service.jobs.get(id).state, 'Success');
  const events = stderr
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line).event);
  for (const name of ['ci.refresh', 'ci.request', 'ci.response', 'ci.wait']) assert.ok(events.includes(name), name);
});

test('submit.mjs tells a job that failed from a program that did', async (t) => {
  // Only a service that looks at its input can fail.
  const real = await startService();
  t.after(() => real.close());
  await raw(real).put('/input/text.mp4', 'no video');
  const args = [example('submit.mjs'), 'input/text.mp4', 'output/test.mp4'];
  const failed = await run(process.execPath, args, { env: submitEnvironment(real.addresses), timeout: 60_000 }).catch(
    (error) => error,
  );
  assert.equal(failed.code, 1);
  assert.match(failed.stderr, /^failed: \w+: ./m);
  assert.doesNotMatch(failed.stderr, /SECRET|sessionToken|q-signature/);
});

test('logging.mjs writes what happened and counts it, and no secret', async () => {
  const lines = [];
  const meter = metering();
  const ci = new CiClient({
    ...where,
    credentials: async (scope) => (await fetch(service.addresses.sts, { method: 'POST', body: JSON.stringify(scope) })).json(),
    onEvent: all(
      logging((line) => lines.push(line)),
      meter.onEvent,
    ),
  });
  const { JobId } = await ci.submitJob(jobs.mediaInfo({ Input: { Object: 'input/test.mp4' } }));
  await ci.waitForJob(JobId);
  await ci.describeJob('not an id').catch(() => {});
  const figures = meter.figures();
  assert.equal(figures.refreshes, 1);
  assert.equal(figures.calls['ci:CreateMediaJobs'].attempts, 1);
  assert.equal(figures.calls['ci:CreateMediaJobs'].failures, 0);
  assert.ok(lines.every(({ time, level, event }) => !Number.isNaN(Date.parse(time)) && level && /^ci\./.test(event)));
  assert.doesNotMatch(JSON.stringify(lines), /q-signature|sessionToken|SecretKey|AKID/);
});

const signer = () => ({
  BUCKET: where.bucket,
  REGION: where.region,
  CI_HOST: new URL(where.endpoint).host,
  COS_HOST: new URL(service.addresses.cos).host,
  COS_PROTOCOL: 'http',
  PAGE_TOKEN: 'a page',
  SECRET_ID: KEY.secretId,
  SECRET_KEY: KEY.secretKey,
});

test('signing-server.mjs lets a page submit and upload, and nothing else', async (t) => {
  const server = await worker(t, 'signing-server.mjs', signer());
  const ask = (path, body, token = 'a page') =>
    server.dispatchFetch(`http://localhost${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
    });

  const { key, url } = await (await ask('/upload', { name: '视频.MP4' })).json();
  assert.match(key, /^uploads\/[0-9a-f-]{36}\.mp4$/);
  assert.equal((await fetch(url, { method: 'PUT', body: SAMPLE })).status, 200);
  assert.equal((await fetch(url.replace('uploads', 'others'), { method: 'PUT', body: SAMPLE })).status, 403);

  const asked = [];
  const ci = new CiClient({
    ...where,
    credentials: async (scope) => {
      asked.push(scope.action);
      const answer = await ask('/sign', scope);
      if (!answer.ok) throw new Error(`the signing server said ${answer.status}`);
      return answer.json();
    },
  });
  const { JobId } = await ci.submitJob(jobs.mediaInfo({ Input: { Object: key } }));
  assert.equal((await ci.waitForJob(JobId)).State, 'Success');
  assert.ok(asked.length >= 2, 'each request is signed for itself');
  await assert.rejects(ci.cancelJob(JobId), /said 403/);

  assert.equal((await ask('/sign', {}, 'somebody')).status, 401);
  assert.equal((await ask('/sign', { action: 'ci:CreateMediaJobs', bucket: 'other-1', region: where.region })).status, 403);
  assert.equal((await ask('/upload', { name: 'page.html' })).status, 415);
  assert.equal((await server.dispatchFetch('http://localhost/sign')).status, 405);
});

test('every example is tried here', () => {
  const files = readdirSync(join(projectDir, 'examples')).filter((name) => name.endsWith('.mjs'));
  assert.deepEqual(files.sort(), ['logging.mjs', 'signing-server.mjs', 'submit.mjs']);
});
