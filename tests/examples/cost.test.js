// What the Worker takes beside one that only answers: bounds that only a mistake passes; docs/callbacks.md has the figures.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { flood } from './lib/cost.js';

test('a flood of forged and replayed bodies: no more memory than answering takes, and few describes', async (t) => {
  const { rows, describes } = await flood({ total: 1500, every: 500 });
  const [, early] = rows;
  const late = rows.at(-1);
  t.diagnostic(JSON.stringify(rows));
  // workerd itself grows with requests; what this Worker adds to that must not.
  assert.ok(late.worker - early.worker <= late.bare - early.bare + 30, JSON.stringify(rows));
  // Each body that came through the rate limit claims at most one id.
  assert.ok(describes <= 60, `${describes} describes`);
});
