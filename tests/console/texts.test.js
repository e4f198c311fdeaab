/** What the page says, and which members its forms show. */

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { describe, test } from 'node:test';
import { GROUPS } from '../../www/src/form/kinds.js';
import { isShown, requiredFirst } from '../../www/src/form/members.js';
import { corsJson, corsXml } from '../../www/src/state/cors.js';
import en from '../../www/src/text/en.js';
import zh from '../../www/src/text/zh.js';
import { project } from './support.js';

test('every kind stands in one group, and has its line', () => {
  const { jobs } = JSON.parse(readFileSync(`${project}generated/jobs.json`, 'utf8'));
  const grouped = GROUPS.flatMap(({ tags }) => tags);
  assert.deepEqual([...grouped].sort(), jobs.map(({ tag }) => tag).sort());
  assert.deepEqual(
    grouped.filter((tag) => !en[`kind.${tag}`]),
    [],
  );
});

test('a form shows what its tag reads, the required first', () => {
  assert.equal(
    isShown('Transcode', ['Operation', 'Transcode', 'Video'], {
      name: 'Quality',
      doc: 'Quality of webp; read by Animation alone.',
    }),
    false,
  );
  assert.equal(
    isShown('Animation', ['Operation', 'Animation', 'Video'], {
      name: 'Quality',
      doc: 'Quality of webp; read by Animation alone.',
    }),
    true,
  );
  assert.equal(isShown('Transcode', ['Input'], { name: 'Lang' }), false);
  assert.equal(isShown('Transcode', ['Operation'], { name: 'Pad', doc: 'No source gives a meaning.' }), false);
  assert.deepEqual(
    requiredFirst([{ name: 'a' }, { name: 'b', required: true }]).map(({ name }) => name),
    ['b', 'a'],
  );
});

test('the CORS rule says the same in both forms', () => {
  const xml = corsXml('https://console.example');
  const [rule] = JSON.parse(corsJson('https://console.example')).CORSRules;
  for (const [name, values] of Object.entries(rule)) {
    for (const value of [values].flat()) assert.ok(xml.includes(`<${name}>${value}</${name}>`), `${name} ${value}`);
  }
  assert.ok(rule.AllowedMethod.includes('PUT') && rule.ExposeHeader.includes('Date'));
});

describe('the texts', () => {
  const sources = filesUnder(`${project}www/src`)
    .filter((file) => !/text.(en|zh)(.\w+)?\.js$/.test(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');

  test('are there in both languages, with the same places to fill in', () => {
    assert.deepEqual(Object.keys(zh), Object.keys(en));
    const places = (text) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
    for (const key of Object.keys(en)) assert.deepEqual(places(zh[key]), places(en[key]), key);
  });

  test('are there for every key that the page names', () => {
    const named = [...sources.matchAll(/\bt\('([^']+)'/g)].map(([, key]) => key);
    assert.ok(named.length > 50);
    assert.deepEqual(
      named.filter((key) => !(key in en)),
      [],
    );
  });

  test('tell for every error what it is and what to do', () => {
    const errors = Object.keys(en).filter((key) => /^error\.[A-Z]\w+$/.test(key));
    assert.ok(errors.length > 20);
    assert.deepEqual(
      errors.filter((key) => !(`${key}.do` in en)),
      [],
    );
  });
});

function filesUnder(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => ['.js', '.jsx'].includes(extname(name)))
    .map((name) => join(folder, name));
}
