// A guide that is in two languages says the same in both: the same headings in number, the same links, the same code but for comments and texts.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { blocks, documents, prose, root } from './lib/documents.js';

const guides = documents.filter((name) => name.startsWith('docs/guides/') && !name.endsWith('.zh-CN.md'));

test('there are guides', () => assert.ok(guides.length >= 5));

for (const name of guides) {
  const other = name.replace(/\.md$/, '.zh-CN.md');

  test(`${name} is there in Chinese, with the same code`, () => {
    assert.ok(existsSync(join(root, other)), other);
    const code = (file) => blocks(file).map(({ language, words, code: text }) => [language, ...words, ...essence(text)]);
    assert.deepEqual(code(other), code(name));
  });

  test(`${name} and ${other} have the same sections and tables`, () => {
    const count = (file, pattern) => prose(file).filter((line) => pattern.test(line)).length;
    for (const pattern of [/^#{2,} /, /^\|/]) assert.equal(count(other, pattern), count(name, pattern), String(pattern));
  });

  test(`${name} and ${other} lead to each other`, () => {
    const leads = (from, to) => prose(from).some((line) => line.includes(`](${to.split('/').at(-1)})`));
    assert.ok(leads(name, other) && leads(other, name));
  });
}

/** Names and signs of a program: what is left of it without comments and without the words of its texts. */
function essence(code) {
  const bare = code
    .replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)(?:\/\/|#) .*$/gm, '')
    .replace(/'[^'\n]*'/g, "''")
    .replace(/`(?:[^`\\]|\\.)*`/g, (text) => (text.match(/\$\{[^}]*\}/g) ?? []).join(' '));
  return bare.match(/[\p{L}\p{N}_$]+|[^\s\p{L}\p{N}]/gu) ?? [];
}
