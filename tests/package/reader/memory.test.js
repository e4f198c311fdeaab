// Reading leaves nothing behind in the module's memory. `bench/memory.mjs` does the same a million times.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { moduleBytes, parseNotify, parseResponse } from './lib/module.js';

const { xml } = JSON.parse(readFileSync(new URL('../../vectors/responses/seed_notify.json', import.meta.url), 'utf8'));

const KINDS = [
  () => parseNotify(xml),
  () => parseNotify(new TextEncoder().encode(xml)),
  () => parseNotify(xml.replace('input/demo.mp4', '输入/&amp;数据.mp4')),
  () => parseNotify('{"EventName":"TaskFinish","JobsDetail":{"JobId":"j\\u0031","Tag":"Nothing","x":[1,2]}}'),
  () => assert.throws(() => parseNotify(xml.slice(0, -20)), { name: 'DecodeError' }),
  () => assert.throws(() => parseNotify('<!DOCTYPE a><a/>'), { name: 'DecodeError' }),
  () => assert.throws(() => parseResponse('<Error><Code>a</Code></Error>'), { name: 'ServiceError' }),
];

test('twenty thousand bodies of every kind take no more memory than a hundred', () => {
  const rounds = (count) => {
    for (let index = 0; index < count; index += 1) KINDS[index % KINDS.length]();
  };
  rounds(100);
  const before = moduleBytes();
  rounds(20_000);
  assert.equal(moduleBytes(), before);
});
