// docs/cors.md: its two forms say the same, and all that the console's rule says.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { corsJson } from '../../www/src/state/cors.js';
import { blocks } from './lib/documents.js';

const ORIGIN = 'https://app.example.com';
const [xml, json] = ['xml', 'json'].map((kind) => blocks('docs/cors.md').find(({ language }) => language === kind).code);
const rule = JSON.parse(json).CORSRules[0];

test('the rule in XML is the rule in JSON', () => {
  const told = {};
  for (const [, name, value] of xml.matchAll(/<(\w+)>([^<]+)<\/\1>/g)) (told[name] ??= []).push(value);
  assert.deepEqual(told, Object.fromEntries(Object.entries(rule).map(([name, value]) => [name, [value].flat()])));
});

test('nothing that the console asks for is missing', () => {
  for (const [name, value] of Object.entries(JSON.parse(corsJson(ORIGIN)).CORSRules[0])) {
    const lacking = [value].flat().filter((item) => ![rule[name]].flat().includes(item));
    assert.deepEqual(lacking, [], name);
  }
});
