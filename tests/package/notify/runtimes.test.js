// The same in each runtime that serves requests; workerd has a file of its own.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { projectDir } from '../lib/paths.js';

const run = promisify(execFile);
const main = join(projectDir, 'tests', 'package', 'notify', 'lib', 'main.js');
const { DENO, BUN } = process.env;

const RUNTIMES = [
  ['Node', process.execPath, []],
  ['Deno', DENO, ['run', '--node-modules-dir=manual', '--no-lock', '--allow-read', '--allow-env']],
  ['Bun', BUN, ['run']],
];

for (const [name, program, args] of RUNTIMES) {
  test(name, { skip: program ? false : `${name} is not on this machine` }, async () => {
    const { stdout } = await run(program, [...args, main], { cwd: projectDir, timeout: 60_000 });
    assert.deepEqual(JSON.parse(stdout), {
      statuses: [200, 200, 503, 202, 200, 413, 401, 401],
      keys: ['j1:Success', 'i1:Success'],
      errors: ['CiError', 'CiError', 'DecodeError', 'DecodeError'],
      stopped: true,
    });
  });
}
