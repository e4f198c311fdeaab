// The declarations where the DOM's are missing, and where the package is required.

import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';

import { compile } from './lib/compile.js';
import { layOutPackage } from './lib/package.js';

let folder;
before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'wanxiang-jobs-platforms-'));
  await layOutPackage(path.join(folder, 'node_modules', 'wanxiang-jobs'));
});
after(() => rm(folder, { recursive: true, force: true }));

/** What the compiler says of a program. */
async function findings(name, type, source, options) {
  const project = path.join(folder, name);
  await mkdir(project);
  await writeFile(path.join(project, 'package.json'), JSON.stringify({ type }));
  await writeFile(path.join(project, 'program.ts'), source);
  return (await compile(project, { strict: true, exactOptionalPropertyTypes: true, ...options })).map(
    ({ file, line, message }) => `${file}:${line} ${message}`,
  );
}

const PROGRAM = `
import { CiClient, callbackUrl, createNotifyHandler, encodeJob, init, isCiError, jobs, parseNotify, presignUrl, signRequest } from 'wanxiang-jobs';
import { createNotifyHandler as receiver } from 'wanxiang-jobs/notify';
import { init as load } from 'wanxiang-jobs/wasm';
import module from 'wanxiang-jobs/core_bg.wasm';

export const client = new CiClient({ bucket: 'b-1', region: 'r', credentials: async () => ({ secretId: 'a', secretKey: 'b' }) });
export const handlers = [createNotifyHandler({ secret: 's', client }), receiver({ secret: 's' })];
export async function run(bytes: Uint8Array): Promise<string | undefined> {
  await init();
  await load({ module });
  await load({ module: bytes });
  const detail = await client.submitJob(jobs.mediaInfo({ Input: { Object: 'a.mp4' } }), { timeout: 1000 });
  await callbackUrl('https://h/ci', { secret: 's' });
  return encodeJob(jobs.mediaInfo({ Input: { Object: detail.JobId } })) + presignUrl({ path: '/', host: 'h' }, { secretId: 'a', secretKey: 'b' })
    + signRequest({ path: '/', query: 'a=b' }, { secretId: 'a', secretKey: 'b' }) + parseNotify(bytes).EventName + String(isCiError(1));
}
`;

test('without the declarations of the DOM', async () => {
  assert.deepEqual(await findings('plain', 'module', PROGRAM, { lib: ['es2022'] }), []);
});

test('with them', async () => {
  assert.deepEqual(await findings('dom', 'module', PROGRAM, {}), []);
});

test('required, where a program is CommonJS', async () => {
  assert.deepEqual(
    await findings(
      'required',
      'commonjs',
      PROGRAM.replace(/^import .*(wasm'|\/wasm');$/gm, '').replace(/^ *await load.*$/gm, ''),
      { module: 'node16', moduleResolution: 'node16' },
    ),
    [],
  );
});
