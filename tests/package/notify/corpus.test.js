// What fuzzing kept of callback addresses: see tests/fuzz/callbacks.js.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { target } from '../../fuzz/callbacks.js';

const corpus = new URL('../../fuzz/corpus/callbacks/', import.meta.url);

test('every input of the corpus holds', async () => {
  const names = readdirSync(corpus);
  assert.ok(names.length > 0);
  for (const name of names)
    await target(readFileSync(new URL(name, corpus))).catch((error) => assert.fail(`${name}: ${error.stack}`));
});
