// The READMEs say what a browser loads, in KB. `BLESS=1` rewrites the table; a change of 2 KB makes it stale.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkSize } from '../../scripts/build/size.mjs';
import { read, root } from './lib/documents.js';

const HEADS = { 'README.md': '| entry | module | scripts | together |', 'README.zh-CN.md': '| 入口 | 模块 | 脚本 | 合计 |' };
const TOLERANCE_KB = 2;
const rows = checkSize().entries.map(({ name, module, scripts }) => ({
  name,
  sizes: [module, scripts, module + scripts].map((bytes) => bytes / 1000),
}));

for (const [file, head] of Object.entries(HEADS)) {
  test(`${file} says what a browser loads`, () => {
    const lines = rows.map(({ name, sizes }) => `| \`${name}\` | ${sizes.map((size) => `${Math.round(size)} KB`).join(' | ')} |`);
    const table = [head, '|---|--:|--:|--:|', ...lines].join('\n');
    const text = read(file);
    const [, before, found, after] = /^([\s\S]*<!-- sizes -->\n)([\s\S]*?)\n?(<!-- \/sizes -->[\s\S]*)$/.exec(text) ?? [];
    assert.ok(before, `${file} has no place for the sizes`);
    if (process.env.BLESS === '1') writeFileSync(join(root, file), `${before}${table}\n${after}`);
    else assert.deepEqual(stale(found), [], `${file} is stale; BLESS=1 rewrites it`);
  });
}

/** The entries whose row is missing, or says something else. */
function stale(found) {
  return rows
    .filter(({ name, sizes }) => {
      const row = found.split('\n').find((line) => line.startsWith(`| \`${name}\` |`));
      const told = [...(row ?? '').matchAll(/(\d+) KB/g)].map(([, size]) => Number(size));
      return told.length !== sizes.length || sizes.some((size, index) => Math.abs(size - told[index]) > TOLERANCE_KB);
    })
    .map(({ name }) => name);
}
