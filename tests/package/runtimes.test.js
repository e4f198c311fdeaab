// The installed package does its work in every runtime that runs scripts without a page: Node, Deno, Bun, workerd.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { judge } from './lib/consumer.js';
import { projectDir } from './lib/paths.js';
import { startWorker } from './lib/workerd.js';

const run = promisify(execFile);
const main = join(projectDir, 'tests', 'package', 'lib', 'main.js');

async function answerOf(program, args) {
  const { stdout } = await run(program, [...args, main], { cwd: projectDir, timeout: 60_000 });
  return JSON.parse(stdout);
}

test('Node', async () => judge(assert, await answerOf(process.execPath, [])));

test('Deno', { skip: process.env.DENO ? false : 'Deno is not on this machine' }, async () => {
  judge(
    assert,
    await answerOf(process.env.DENO, ['run', '--node-modules-dir=manual', '--no-lock', '--allow-read', '--allow-env']),
  );
});

test('Bun', { skip: process.env.BUN ? false : 'Bun is not on this machine' }, async () => {
  judge(assert, await answerOf(process.env.BUN, ['run']));
});

test('workerd', async (t) => {
  const worker = await startWorker(join(projectDir, 'tests', 'package', 'lib', 'worker.js'));
  t.after(() => worker.dispose());
  const response = await worker.dispatchFetch('http://localhost/');
  assert.equal(response.status, 200, await response.clone().text());
  judge(assert, await response.json());
});
