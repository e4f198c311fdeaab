// Side by side in every runtime: reading, writing and signing, ours and what there is.
//   npm run bench                    all runtimes; the tables, and dist/bench.json
//   npm run bench -- --only node     node, chromium, workerd, go
//   npm run bench -- --starts        sizes and cold starts instead, see starts/main.mjs
//   npm run bench -- --snapshot      also writes the tables into docs/benchmarks.md
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { documents, request, unsigned } from './lib/documents.mjs';
import { markdown } from './lib/markdown.mjs';
import { goals, tables } from './lib/table.mjs';
import { writeSnapshot } from './lib/snapshot.mjs';
import { inNode } from './hosts/node.mjs';
import { inChromium } from './hosts/chromium.mjs';
import { inWorkerd } from './hosts/workerd.mjs';
import { inGo } from './hosts/go.mjs';
import { starts } from './starts/main.mjs';

const runtimes = { node: inNode, chromium: inChromium, workerd: inWorkerd };
const args = process.argv.slice(2);
const only = args.includes('--only') ? args[args.indexOf('--only') + 1]?.split(',') : [...Object.keys(runtimes), 'go'];
const say = (text) => process.stdout.write(`${text}\n`);

if (args.includes('--starts')) {
  const table = await starts();
  say(table);
  if (args.includes('--snapshot')) writeSnapshot('docs/benchmarks.md', 'starts', table);
  process.exit();
}

const data = { documents: documents(), request: request(), unsigned: unsigned() };
const runs = [];
for (const name of ['node', ...Object.keys(runtimes).filter((other) => other !== 'node' && only.includes(other))]) {
  process.stderr.write(`${name} …\n`);
  runs.push(await runtimes[name](data, { rounds: 15, target: 15 }));
}
const go = only.includes('go') ? inGo(data) : { missing: 'not asked for' };

const bytes = (text) => new TextEncoder().encode(text).length;
const { notify, list20, list100, list5MB } = data.documents;
const sizes = Object.fromEntries(
  Object.keys(runs[0].results).map((name, index) => [name, bytes([notify, list20, list100, list5MB][index] ?? '')]),
);
const reached = goals(runs, sizes);
const machine = `${cpus().length} cores, Node ${process.versions.node}`;
const verdicts = markdown(
  ['goal', 'figure', 'bound', ''],
  reached.map(({ goal, value, bound, limit, met }) => [goal, value.toFixed(2), `${bound} ${limit}`, met ? 'met' : 'missed']),
);

mkdirSync('dist', { recursive: true });
writeFileSync('dist/bench.json', `${JSON.stringify({ machine, sizes, runs, go, goals: reached }, null, 2)}\n`);
const text = `Median time a call, and in brackets how many times as long as ours. ${machine}.\n\n${tables(runs, go)}\n\n${verdicts}`;
say(text);
if (go.missing) say(`\nno figures of the Go SDK: ${go.missing}`);
if (args.includes('--snapshot')) writeSnapshot('docs/benchmarks.md', 'speed', text);
if (reached.some(({ met }) => !met)) process.exitCode = 1;
