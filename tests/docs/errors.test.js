// docs/errors.md has every code that the package can throw, and no other, and shows the service's codes as
// generated/error-codes.json has them. `BLESS=1` rewrites the tables of the latter.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ownCodes } from './lib/codes.js';
import { read, root } from './lib/documents.js';

const FILE = 'docs/errors.md';
const codes = JSON.parse(read('generated/error-codes.json'));

const TABLES = {
  en: ['| Code | Status | Again later? | What it means | What to do |', ['', 'yes'], '—'],
  zh: ['| 错误码 | 状态码 | 可重试 | 含义 | 处理办法 |', ['', '是'], '—'],
};

for (const [language, [head, words, none]] of Object.entries(TABLES)) {
  test(`the table of codes, ${language}`, () => {
    const rows = codes.map(
      ({ code, status, retryable, [language]: { meaning, remedy } }) =>
        `| \`${code}\` | ${status === 0 ? none : status} | ${words[Number(retryable)]} | ${meaning} | ${remedy} |`,
    );
    const table = [head, '|---|---|---|---|---|', ...rows].join('\n');
    const [begin, end] = [`<!-- codes:${language} -->\n`, `\n<!-- /codes:${language} -->`];
    const text = read(FILE);
    const [from, to] = [text.indexOf(begin) + begin.length, text.indexOf(end)];
    assert.ok(from >= begin.length && to >= from, `${FILE} has no place for the table`);
    if (process.env.BLESS === '1') writeFileSync(join(root, FILE), `${text.slice(0, from)}${table}${text.slice(to)}`);
    else assert.equal(text.slice(from, to), table, `${FILE} is stale; BLESS=1 rewrites it`);
  });
}

const [, tables] = /<!-- own codes -->([\s\S]*)<!-- \/own codes -->/.exec(read(FILE)) ?? [];
const explained = [...tables.matchAll(/^\|([^|]+)\|/gm)].flatMap(([, cell]) =>
  [...cell.matchAll(/`([a-z_]+)`/g)].map(([, code]) => code),
);
const thrown = ownCodes();

test('every code that the package can throw is explained', () => {
  assert.ok(thrown.size > 40, `only ${thrown.size} codes were found in the sources`);
  assert.deepEqual(
    [...thrown].filter(([code]) => !explained.includes(code)),
    [],
  );
});

test('no code is explained that nothing throws, and none twice', () => {
  assert.deepEqual(
    explained.filter((code) => !thrown.has(code)),
    [],
  );
  assert.deepEqual(
    explained.filter((code, index) => explained.indexOf(code) !== index),
    [],
  );
});
