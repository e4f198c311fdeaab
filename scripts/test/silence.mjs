// Preloaded into every Node test: a promise that nobody holds, or a warning of the platform, fails the process that it came from.
//
// Users see both as faults of the package: an unhandled rejection ends their program, a warning fills their log. Node's own
// test runner fails a test for the former only while that test runs.
import { isMainThread } from 'node:worker_threads';
import { appendFileSync } from 'node:fs';

/** Warnings that are about Node or about tools of these tests, and none of ours. */
const FOREIGN = [
  // Node 20 marks some of what the tests themselves use as new.
  /^ExperimentalWarning$/,
];

if (isMainThread) {
  const seen = [];
  const note = (text) => {
    seen.push(text);
    // Written at once and not through a stream: the process may end before a stream is empty.
    appendFileSync(2, `\nnot silent: ${text}\n`);
  };
  process.on('warning', (warning) => {
    if (!FOREIGN.some((name) => name.test(warning.name))) note(warning.stack ?? `${warning.name}: ${warning.message}`);
  });
  process.on('unhandledRejection', (reason) => note(`unhandled rejection: ${reason?.stack ?? String(reason)}`));
  process.on('exit', () => {
    if (seen.length > 0) process.exitCode = 1;
  });
}
