// A program that awaits one call ends by itself: no timer, listener or socket of the client holds it.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { startService } from '../../../www/emulator/index.js';
import { projectDir } from '../lib/paths.js';

const run = promisify(execFile);
let service;
before(async () => {
  service = await startService({ fake: 300 });
});
after(() => service?.close());

const PROGRAM = (body) => `
  import { CiClient, jobs } from 'wanxiang-jobs';
  const [bucket, region, endpoint, sts] = process.argv.slice(1);
  const credentials = async () => (await fetch(sts)).json();
  const ci = new CiClient({ bucket, region, endpoint, credentials });
  const job = jobs.mediaInfo({ Input: { Object: 'a.mp4' } });
  const failing = (fault) => new CiClient({ bucket, region, endpoint, credentials, fetch: (url, init) => fetch(url, { ...init, headers: { ...Object.fromEntries(init.headers), 'x-fault': fault } }) });
  ${body}
  const done = performance.now();
  process.on('exit', () => { console.log(Math.round(performance.now() - done)); });
`;

const PROGRAMS = {
  'a submit': 'await ci.submitJob(job);',
  'a submit with once': 'await ci.submitJob(job, { once: true });',
  'a describe of many': "await Promise.all([ci.describeJob('j1'), ci.describeJob('j2')]);",
  'a list that is left': "for await (const job of ci.listJobs({ tag: 'MediaInfo' })) break;",
  'a wait': 'await ci.waitForJob((await ci.submitJob(job)).JobId, { timeout: 600000 });',
  'a watch that is left': 'for await (const job of ci.watchJob((await ci.submitJob(job)).JobId)) break;'.replace(
    'const job',
    'const seen',
  ),
  'a wait that times out': "await ci.waitForJob('j1', { timeout: 200 }).catch(() => {});",
  'a wait that is aborted': "await ci.waitForJob('j1', { signal: AbortSignal.timeout(100) }).catch(() => {});",
  'an abort in a stuck body': "await failing('stuck').describeJob('j1', { signal: AbortSignal.timeout(200) }).catch(() => {});",
  'a stuck body and a time limit': "await failing('stuck').describeJob('j1', { timeout: 200 }).catch(() => {});",
  'an abort in the pause before a repeat':
    "await failing('429').describeJob('j1', { signal: AbortSignal.timeout(200) }).catch(() => {});",
  'a refusal': "await ci.cancelJob('j1').catch(() => {});",
  'a callback that never answers':
    "await new CiClient({ bucket, region, endpoint, credentials: () => new Promise(() => {}) }).describeJob('j1', { timeout: 200 }).catch(() => {});",
};

for (const [name, body] of Object.entries(PROGRAMS)) {
  test(`after ${name}`, async () => {
    const { bucket, region, ci, sts } = service.addresses;
    const args = ['--input-type=module', '--eval', PROGRAM(body), bucket, region, ci, sts];
    const { stdout } = await run(process.execPath, args, { cwd: projectDir, timeout: 20_000 });
    assert.match(stdout, /^\d+\n$/);
    assert.ok(Number(stdout) < 1000, `${stdout.trim()} ms after its last line`);
  });
}
