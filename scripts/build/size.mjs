// Weighs what a browser loads, as gzip at its best: the module, and all scripts that the entry reaches.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { at } from '../lib/project.mjs';
import { whenStarted } from '../lib/started.mjs';
import { packageDir } from './assemble.mjs';

/** What is over the budget of size-budget.json (`problems`), what everything weighs (`table`), and what an entry makes a browser load (`entries`). */
export function checkSize(folder = packageDir) {
  const budget = JSON.parse(readFileSync(at('size-budget.json'), 'utf8'));
  const weigh = (name) => {
    const bytes = readFileSync(join(folder, name));
    return { name, raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length };
  };
  const sum = (list, key) => list.reduce((total, item) => total + item[key], 0);
  const group = (name, limit, part) => ({ name, limit, raw: sum(part, 'raw'), gzip: sum(part, 'gzip') });
  const [module, reader] = ['core_bg.wasm', 'reader_bg.wasm'].map(weigh);
  const [all, reading] = ['.', './notify'].map((entry) => scripts(folder, entry).map(weigh));
  const groups = [
    group(module.name, budget.module, [module]),
    group('scripts of the browser entry', budget.scripts, all),
    group('total', budget.total, [module, ...all]),
    group('total of ./notify', budget.notify, [reader, ...reading]),
  ];
  const problems = groups
    .filter(({ gzip, limit }) => gzip > limit)
    .map(({ name, gzip, limit }) => `${name}: ${gzip} bytes gzip, ${gzip - limit} over the budget of ${limit}`);
  const parts = [...all, reader, ...reading].map((part) => ({ ...part, name: `  ${part.name}` }));
  const entries = [
    ['wanxiang-jobs', module, all],
    ['wanxiang-jobs/notify', reader, reading],
  ].map(([name, file, list]) => ({ name, module: file.gzip, scripts: sum(list, 'gzip') }));
  return { problems, table: [...parts, ...groups].map(row).join('\n'), entries };
}

function row({ name, raw, gzip, limit }) {
  const budget = limit === undefined ? '' : ` of ${limit}`;
  return `${name.padEnd(28)} ${String(raw).padStart(8)} bytes ${String(gzip).padStart(7)} gzip${budget}`;
}

/** The files that importing this entry loads in a browser, by the manifest's conditions and the static imports. */
function scripts(folder, entry) {
  const { exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const reached = new Set();
  const visit = (file) => {
    if (reached.has(file)) return;
    reached.add(file);
    const source = readFileSync(join(folder, file), 'utf8');
    for (const [, specifier] of source.matchAll(/(?:\bfrom|\bimport)\s*["'](\.{1,2}\/[^"']+)["']/g)) {
      const next = relative(folder, join(folder, dirname(file), specifier));
      if (existsSync(join(folder, next))) visit(next);
    }
  };
  visit(relative(folder, join(folder, resolve(exports[entry], ['import', 'default']))));
  return [...reached];
}

/** What a bundler does with conditions: the first key that applies, in the order of the manifest. */
function resolve(node, conditions) {
  if (typeof node === 'string') return node;
  const key = Object.keys(node).find((name) => conditions.includes(name));
  if (key === undefined) throw new Error(`no entry for ${conditions.join(', ')} in the package's exports`);
  return resolve(node[key], conditions);
}

await whenStarted(import.meta, () => {
  const { problems, table } = checkSize();
  process.stdout.write(`${table}\n`);
  if (problems.length > 0) throw new Error(problems.join('\n'));
});
