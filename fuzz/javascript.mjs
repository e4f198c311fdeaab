// A fuzzer guided by V8's own coverage, for what is JavaScript in the package: libFuzzer sees only Rust.
//   node fuzz/javascript.mjs <seconds> <corpus to grow> <findings> [<corpus to start from> …]
//
// Jazzer.js would do this better; its library needs a glibc that Debian 12 does not have.
import { createHash, randomInt } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { join } from 'node:path';
import { target } from '../tests/fuzz/callbacks.js';

const [seconds, corpus, findings, ...others] = process.argv.slice(2);
const LONGEST = 512;

const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

const seen = new Set();
const inputs = [];
let executions = 0;

for (const folder of [corpus, findings]) mkdirSync(folder, { recursive: true });
for (const folder of [corpus, ...others]) {
  for (const name of readdirSync(folder)) await run(readFileSync(join(folder, name)));
}
await run(Buffer.alloc(1));

const end = Date.now() + Number(seconds) * 1000;
while (Date.now() < end) await run(changed(inputs[randomInt(inputs.length)]));
process.stdout.write(`executions ${executions}, coverage ${seen.size} ranges of code by count, corpus ${inputs.length}\n`);
process.exit(0);

/** Runs the target; an input that reaches something new is kept. */
async function run(input) {
  executions += 1;
  try {
    await target(input);
  } catch (error) {
    const file = join(findings, `callbacks-crash-${nameOf(input)}`);
    writeFileSync(file, input);
    process.stderr.write(`${error.stack}\nthe input is in ${file}\n`);
    process.exit(1);
  }
  const { result } = await session.post('Profiler.takePreciseCoverage');
  const before = seen.size;
  for (const { url, functions } of result) {
    if (!url.includes('/wanxiang-jobs/')) continue;
    for (const { ranges } of functions) {
      // As libFuzzer does: how often counts too, roughly.
      for (const { startOffset, endOffset, count } of ranges) {
        if (count > 0) seen.add(`${url}:${startOffset}-${endOffset}:${Math.floor(Math.log2(count))}`);
      }
    }
  }
  if (seen.size === before) return;
  inputs.push(input);
  writeFileSync(join(corpus, nameOf(input)), input);
}

function nameOf(input) {
  return createHash('sha1').update(input).digest('hex');
}

/** A few bytes changed, put in, taken out, or taken from another input. */
function changed(input) {
  let bytes = Buffer.from(input);
  for (let left = randomInt(1, 5); left > 0; left -= 1) {
    const at = randomInt(bytes.length + 1);
    const other = inputs[randomInt(inputs.length)];
    const from = randomInt(other.length + 1);
    const piece = [
      () => Buffer.of(randomInt(256)),
      () => Buffer.alloc(randomInt(1, 9), randomInt(256)),
      () => other.subarray(from, from + randomInt(1, 17)),
      () => Buffer.alloc(0),
    ][randomInt(4)]();
    const end = at + [0, 1, piece.length][randomInt(3)];
    bytes = Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(end)]);
  }
  return bytes.subarray(0, LONGEST);
}
