// Run in the copy: runs the named test files, the nearest first, and ends at the first that fails, which it names. With `--all` it runs
// all of them and names each that fails.
//
// A file that fails beside others is run again by itself, and counts only if it fails once more: many of these tests measure time, and
// a machine under load must not notice anything.
import { spawn } from 'node:child_process';
import { whenStarted } from '../lib/started.mjs';

/** Most tests wait more than they work. */
const AT_ONCE = 3;
/** A change may make a test wait for ever; that, too, is noticed. */
const OPTIONS = ['--import', './scripts/test/silence.mjs', '--test', '--test-timeout=60000'];

await whenStarted(import.meta, async (args) => {
  const all = args[0] === '--all';
  const queue = all ? args.slice(1) : [...args];
  let failed = false;
  while (queue.length > 0 && (all || !failed)) {
    for (const file of await beside(queue)) {
      if (await passes(file)) continue;
      failed = true;
      process.stdout.write(`fails: ${file}\n`);
    }
  }
  process.exitCode = failed ? 1 : 0;
});

/** Takes files from the queue until one of them fails, or none is left; those that failed. */
async function beside(queue) {
  const failed = [];
  const worker = async () => {
    while (queue.length > 0 && failed.length === 0) {
      const file = queue.shift();
      if (!(await passes(file))) failed.push(file);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return failed;
}

function passes(file) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...OPTIONS, file], { stdio: 'ignore' });
    child.on('error', reject);
    child.on('close', (code) => resolve(code === 0));
  });
}
