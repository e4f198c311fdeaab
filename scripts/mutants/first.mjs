// Run in the copy: runs the named test files, the nearest first, and ends at the first that fails, which it names. With `--all` it runs
// all of them and names each that fails.
import { setMaxListeners } from 'node:events';
import { run } from 'node:test';
import { relative } from 'node:path';
import { root } from '../lib/project.mjs';
import { whenStarted } from '../lib/started.mjs';

/** Most tests wait more than they work. */
const AT_ONCE = 4;
/** A change may make a test wait for ever; that, too, is noticed. */
const TIMEOUT_MS = 60_000;

await whenStarted(import.meta, async (args) => {
  const all = args[0] === '--all';
  const files = all ? args.slice(1) : args;
  const stop = new AbortController();
  // Each file listens to it, which is no leak.
  setMaxListeners(0, stop.signal);
  const failed = new Set();
  const tests = run({ files, concurrency: AT_ONCE, timeout: TIMEOUT_MS, signal: stop.signal });
  for await (const { type, data } of tests) {
    if (type !== 'test:fail' || data.todo !== undefined || stop.signal.aborted) continue;
    const file = relative(root, data.file ?? data.name);
    if (!failed.has(file)) process.stdout.write(`fails: ${file}: ${data.name}\n`);
    failed.add(file);
    if (!all) stop.abort();
  }
  process.exit(failed.size > 0 ? 1 : 0);
});
