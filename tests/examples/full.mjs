// `npm run callbacks`: the unkind day and the flood in the size that docs/callbacks.md speaks of, with its figures.
import assert from 'node:assert/strict';
import { cpus } from 'node:os';
import { cost, flood, reading } from './lib/cost.js';
import { together, xml } from './lib/crowd.js';
import { memoryOf } from './lib/processes.js';
import { storm } from './lib/storm.js';
import { address, start, until } from './lib/worker.js';
import { Upstream } from './lib/upstream.js';

const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;
const rows = [];
const say = (what, figure) => {
  rows.push(`| ${what} | ${figure} |`);
  process.stdout.write(`${what}: ${figure}\n`);
};

const SIZE = { jobs: 2000, total: 10_000, seed: Number(process.env.SEED ?? 11), within: 300_000, memory: memoryOf };
for (const SHARDS of [16, 64]) {
  const { keys, upstream, figures, refused, silent, statuses, close } = await storm({ ...SIZE, bindings: { SHARDS } });
  assert.deepEqual([...upstream.ended.keys()].sort(), keys.toSorted(), 'each end, and nothing that a stranger claimed');
  assert.deepEqual(
    [...upstream.ended.values()].filter((times) => times !== 1),
    [],
    'each effect once a key',
  );
  assert.ok(figures.describes <= figures.bound, JSON.stringify(figures));
  assert.deepEqual(Object.keys(statuses), ['200']);
  say(`${SHARDS} shards: 2,000 jobs submitted`, seconds(figures.submitMs));
  say(
    `${SHARDS} shards: 10,000 callbacks answered, ${silent.size} jobs without one, ${refused.size} effects that throw at first`,
    seconds(figures.acceptMs),
  );
  say(`${SHARDS} shards: every end told, sweep and list included`, seconds(figures.drainMs));
  say(`${SHARDS} shards: describes, and the most that batches and sweeps allow`, `${figures.describes} of ${figures.bound}`);
  say(`${SHARDS} shards: memory of workerd`, `${figures.memoryMB} MB`);
  await close();
}

const upstream = await new Upstream().start();
const running = await start(upstream, { rate: 60 });
upstream.add('jtrue');
for (let at = 0; at < 200; at += 1) upstream.add(`jfine${at}`);
const leaked = await address();
await running.post(xml('jtrue', 'Success'));
const begin = performance.now();
const statuses = {};
const bodies = Array.from({ length: 5000 }, (_, at) =>
  at % 25 === 0 ? [xml(`jfine${at / 25}`, 'Success')] : [xml(at % 2 ? 'jtrue' : `jforged${at}`, 'Success'), leaked],
);
await together(bodies, 64, async ([body, url]) => {
  const status = await running.post(body, url);
  statuses[status] = (statuses[status] ?? 0) + 1;
});
const answered = performance.now() - begin;
await until(() => upstream.ended.size === 201, 'ordinary ones told');
assert.ok([...upstream.begun.keys()].every((key) => /^j(true|fine\d+):Success$/.test(key)));
say(
  'flood: 4,800 forged and replayed bodies at one address among 200 ordinary ones',
  `${seconds(answered)}, ${JSON.stringify(statuses)}`,
);
say('flood: describes', upstream.describes.length);
await running.stop();
upstream.close();

const { rows: levels, describes } = await flood({ total: 5000, every: 1000 });
const [, early] = levels;
const late = levels.at(-1);
assert.ok(late.worker - early.worker <= late.bare - early.bare + 25, JSON.stringify(levels));
assert.ok(describes <= 60, `${describes} describes`);
for (const { bodies: sent, worker, bare } of levels)
  say(`flood at one address, memory after ${sent}: this Worker, one that only answers`, `${worker} MB, ${bare} MB`);

const { starts, cpu } = await cost();
const ms = (value) => `${value.toFixed(2)} ms`;
const over = (name) => ms(Math.max(0, cpu[name] - cpu.bare));
say('CPU of one that only answers, workerd and miniflare included', ms(cpu.bare));
say(
  'CPU beyond that: a stranger refused, a callback accepted, one told to its end',
  `${over('refused')}, ${over('accepted')}, ${over('told')}`,
);
say(
  'first callback of a fresh process, and the next: this Worker',
  `${starts.worker.first.toFixed(0)} ms, ${starts.worker.next.toFixed(1)} ms`,
);
say('the same, one that only answers', `${starts.bare.first.toFixed(0)} ms, ${starts.bare.next.toFixed(1)} ms`);

const { bytes, node, workerd } = await reading();
say(
  `reading one callback of ${bytes} bytes: CPU in Node, in workerd`,
  `${(node * 1000).toFixed(0)} µs, ${(workerd * 1000).toFixed(0)} µs`,
);

process.stdout.write(
  `\nNode ${process.versions.node}, ${cpus().length} cores\n\n| what | figure |\n|---|---|\n${rows.join('\n')}\n`,
);
