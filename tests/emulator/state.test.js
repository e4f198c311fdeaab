/** What is on disk between runs: objects, uploads, jobs, runs, keys, buckets; after an orderly end and after kill -9. */

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { startService } from '../../www/emulator/index.js';
import { client, find, SAMPLE, start, textAt } from './client.js';

const MAIN = fileURLToPath(new URL('../../www/emulator/main.js', import.meta.url));
const INFO = '<Request><Tag>MediaInfo</Tag><Input><Object>input/test.mp4</Object></Input></Request>';
let dataDir;
let inbox;

before(async () => {
  inbox = await startService({ fake: 1 });
});
after(() => inbox.close());
beforeEach((context) => {
  dataDir = mkdtempSync(join(tmpdir(), 'emulator-state-'));
  context.after?.(() => rmSync(dataDir, { recursive: true, force: true }));
});

const submit = async (api, more = '') => textAt((await api.submit(INFO.replace('</Request>', `${more}</Request>`)))[0], 'JobId');
const told = async (box) => (await fetch(`${inbox.addresses.inbox}/${box}`)).json();

async function until(check) {
  for (let i = 0; i < 200; i += 1) {
    const found = await check();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('it did not come');
}

/** The service as a program of its own, which can be killed. */
async function spawned(...more) {
  const child = spawn(process.execPath, [MAIN, '--quiet', '--data', dataDir, ...more], { stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  await new Promise((resolve, reject) => {
    child.stdout.on('data', (part) => (text += part).includes('\n') && resolve());
    child.on('exit', () => reject(new Error('it ended')));
  });
  const end = (signal) => new Promise((resolve) => child.once('exit', resolve) && child.kill(signal));
  return { api: client({ addresses: JSON.parse(text) }), addresses: JSON.parse(text), end };
}

test('objects, made buckets, uploads under way, jobs, runs and keys are found again', async () => {
  const first = await start({ dataDir, fake: 5 });
  await first.api.cos('PUT', '/kept', { body: 'one', headers: { 'x-cos-meta-a': '1', 'content-type': 'text/plain' } });
  await first.api.cos('PUT', '/kept', { body: 'two', headers: { 'x-cos-meta-a': '2', 'content-type': 'text/plain' } });
  await first.api.cos('PUT', '/gone', { body: 'x' });
  await first.api.cos('DELETE', '/gone');
  const upload = textAt((await first.api.cos('POST', '/parts', { query: [['uploads', '']] })).xml, 'UploadId');
  const query = (number) => [
    ['partNumber', String(number)],
    ['uploadId', upload],
  ];
  const one = await first.api.cos('PUT', '/parts', { query: query(1), body: 'first ' });
  const id = await submit(first.api);
  const before = await first.api.finished(id);
  const run = await first.api.control('POST', '/workflows', { object: 'input/test.mp4', tasks: [{ tag: 'MediaInfo' }] });
  await until(async () => first.service.runs.state(first.service.runs.get(run.RunId)) === 'Success');
  const { credentials } = await (await fetch(first.service.addresses.sts)).json();
  await first.service.close();

  const second = await startService({ dataDir, fake: 5 });
  const api = client(second);
  const kept = await api.cos('GET', '/kept');
  assert.deepEqual([kept.text, kept.headers.get('x-cos-meta-a'), kept.headers.get('content-type')], ['two', '2', 'text/plain']);
  assert.equal((await api.cos('GET', '/gone')).status, 404);
  assert.deepEqual((await api.cos('GET', '/input/test.mp4')).bytes, SAMPLE);
  const two = await api.cos('PUT', '/parts', { query: query(2), body: 'second' });
  const tags = [one, two].map(
    (part, i) => `<Part><PartNumber>${i + 1}</PartNumber><ETag>${part.headers.get('etag')}</ETag></Part>`,
  );
  await api.cos('POST', '/parts', { query: [['uploadId', upload]], body: `<C>${tags.join('')}</C>` });
  assert.equal((await api.cos('GET', '/parts')).text, 'first second');
  assert.deepEqual((await api.describe(id))[0], before);
  const execution = find((await api.ci('GET', `/workflowexecution/${run.RunId}`)).xml, 'WorkflowExecution');
  assert.deepEqual([textAt(execution, 'State'), textAt(execution, 'WorkflowId')], ['Success', run.WorkflowId]);
  const key = { secretId: credentials.tmpSecretId, secretKey: credentials.tmpSecretKey, token: credentials.sessionToken };
  assert.equal((await client(second, { key }).ci('GET', '/jobs/j0')).status, 200);
  assert.notEqual(await submit(api), id);
  assert.equal(second.jobs.all().at(-1).sequence, second.jobs.all().length);
  await second.close();
});

test('after kill -9: what waited is done, what ran has failed and is told, no half object', { timeout: 60_000 }, async () => {
  const first = await spawned('--fake', '3600000');
  await first.api.put('/input/test.mp4', SAMPLE);
  const callback = `<CallBack>${inbox.addresses.inbox}/killed</CallBack>`;
  const waiting = await submit(first.api);
  await first.api.control('POST', '/mode', { fake: 4000 });
  const running = await submit(first.api, callback);
  await until(async () => textAt((await first.api.describe(running))[0], 'State') === 'Running');
  await first.api.control('POST', '/mode', { fake: 1 });
  const done = await submit(first.api);
  await first.api.finished(done);
  // Overwritten again and again until the end comes.
  const bodies = ['a', 'b'].map((letter) => letter.repeat(300_000));
  let writing = true;
  const writer = (async () => {
    for (let i = 0; writing; i += 1) await first.api.cos('PUT', '/busy', { body: bodies[i % 2] }).catch(() => {});
  })();
  await new Promise((resolve) => setTimeout(resolve, 400));
  await first.end('SIGKILL');
  writing = false;
  await writer;

  const second = await spawned('--fake', '20');
  const { api } = second;
  const state = async (id) => {
    const [detail] = await api.describe(id);
    return [textAt(detail, 'State'), textAt(detail, 'Code')];
  };
  assert.deepEqual(await state(done), ['Success', 'Success']);
  assert.deepEqual(await state(running), ['Failed', 'InternalError']);
  assert.match(textAt((await api.describe(running))[0], 'Message'), /was stopped/);
  assert.equal(textAt(await api.finished(waiting), 'State'), 'Success');
  const [body] = await until(async () => ((await told('killed')).length > 0 ? told('killed') : undefined));
  assert.ok(body.body.includes(running) && body.body.includes('Failed'));
  const busy = await api.cos('GET', '/busy');
  assert.ok(bodies.includes(busy.text), `${busy.status} ${busy.text.length}`);
  assert.deepEqual((await api.cos('GET', '/input/test.mp4')).bytes, SAMPLE);
  await second.end('SIGTERM');
  const { length } = readdirSync(join(dataDir, 'objects'));
  assert.equal(length, 2 * 2, 'two objects, each with what is known of it, and nothing else');
});

test('a line that was cut, and a callback that nobody took, do no harm', async () => {
  const first = await start({ dataDir, fake: 5, callbackDelays: [60_000] });
  // Nobody listens there yet.
  const callback = `<CallBack>http://127.0.0.1:9/none</CallBack>`;
  const id = await submit(first.api, callback);
  await first.api.finished(id);
  await until(() => first.service.jobs.get(id).callbacks.length > 0);
  await first.service.close();
  appendFileSync(join(dataDir, 'state.jsonl'), '{"kind":"job","id":"jcut","value":{"id":"jc');
  const second = await startService({ dataDir, fake: 5, callbackDelays: [10] });
  assert.equal(second.jobs.all().length, 1);
  await until(() => second.jobs.get(id).told);
  await second.close();
  const third = await startService({ dataDir, fake: 5 });
  assert.equal(third.callbacks.pending.size, 0, 'it was given up, and is not tried for ever');
  await third.close();
});

test('one folder, one service', async () => {
  const first = await startService({ dataDir, fake: 5 });
  writeFileSync(join(dataDir, 'lock'), '1');
  await assert.rejects(startService({ dataDir, fake: 5 }), /is in use by process 1/);
  await first.close();
  writeFileSync(join(dataDir, 'lock'), '999999999');
  const again = await startService({ dataDir, fake: 5 });
  assert.equal(readFileSync(join(dataDir, 'lock'), 'utf8'), String(process.pid));
  await again.close();
  assert.ok(!existsSync(join(dataDir, 'lock')));
});

test('the journal stays in bounds', async () => {
  const { Journal } = await import('../../www/emulator/records/journal.js');
  const journal = new Journal(dataDir);
  const value = { text: 'x'.repeat(10_000) };
  for (let i = 0; i < 3000; i += 1) journal.put('job', `j${i % 10}`, { ...value, i });
  const { length } = readFileSync(journal.file);
  assert.ok(length < 10 << 20, `${length}`);
  journal.drop('job', 'j3');
  assert.deepEqual(
    new Journal(dataDir).all('job').map(({ i }) => i),
    [2990, 2991, 2992, 2994, 2995, 2996, 2997, 2998, 2999],
  );
});
