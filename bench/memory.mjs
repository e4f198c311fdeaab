// A million notify bodies in one process: memory must be as flat as the table says.
//   node bench/memory.mjs [count] [--snapshot]
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { moduleBytes, parseNotify } from '../tests/package/reader/lib/module.js';
import { documents } from './lib/documents.mjs';
import { markdown } from './lib/table.mjs';
import { writeSnapshot } from './lib/snapshot.mjs';

if (globalThis.gc === undefined) {
  const again = ['--expose-gc', fileURLToPath(import.meta.url), ...process.argv.slice(2)];
  process.exit(spawnSync(process.execPath, again, { stdio: 'inherit' }).status ?? 1);
}

const count = Number(process.argv.slice(2).find((text) => /^\d+$/.test(text)) ?? 1_000_000);
const { notify } = documents();
// Half of them as bytes, a tenth damaged, some with characters that are not ASCII.
const bodies = [
  notify,
  new TextEncoder().encode(notify),
  notify.replace('input/demo.mp4', '输入/&amp;数据.mp4'),
  notify,
  new TextEncoder().encode(notify.replace('SuperResolution job', '超分')),
  notify,
  new TextEncoder().encode(notify),
  notify,
  new TextEncoder().encode(notify),
  notify.slice(0, 2000),
];
const mebi = (bytes) => `${(bytes / 2 ** 20).toFixed(1)} MiB`;
const rows = [];

function sample(done) {
  globalThis.gc();
  const { rss, heapUsed } = process.memoryUsage();
  rows.push({ done, rss, heapUsed, module: moduleBytes() });
}

let refused = 0;
for (let index = 0; index <= count; index += 1) {
  if (index === Math.min(1000, count / 10) || (index > 0 && index % (count / 10) === 0)) sample(index);
  try {
    parseNotify(bodies[index % bodies.length]);
  } catch {
    refused += 1;
  }
}
const table = markdown(
  ['bodies read', 'process', 'JavaScript heap', 'module'],
  rows.map(({ done, rss, heapUsed, module }) => [done.toLocaleString('en'), mebi(rss), mebi(heapUsed), mebi(module)]),
);
process.stdout.write(`${table}\n${refused.toLocaleString('en')} of them refused\n`);
if (process.argv.includes('--snapshot')) writeSnapshot('docs/benchmarks.md', 'memory', table);
const [first, last] = [rows[0], rows.at(-1)];
const flat = last.module === first.module && last.heapUsed < first.heapUsed + (4 << 20) && last.rss < first.rss + (48 << 20);
process.exitCode = flat ? 0 : 1;
