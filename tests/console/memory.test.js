/** A page that is open all day: what it holds after a job does not stay. `npm run memory` has more jobs. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { weigh } from './memory.js';
import { useBrowser, withPage } from './steps.js';

useBrowser();

// A run as the list of jobs needs it; its bodies are in the store, and its page is gone.
const HEAP_OF_A_RUN = 10_000;

test('no piece of a page and no body stays behind when a job has ended', async (context) => {
  await withPage({}, async ({ page }) => {
    const [first, second] = await weigh(page, {
      count: 48,
      every: 24,
      onWeight: (weight) => context.diagnostic(JSON.stringify(weight)),
    });
    assert.ok(second.nodes - first.nodes < 100, `${first.nodes} nodes became ${second.nodes}`);
    assert.ok(second.listeners - first.listeners < 10, `${first.listeners} listeners became ${second.listeners}`);
    const grown = (second.heap - first.heap) / (second.jobs - first.jobs);
    assert.ok(grown < HEAP_OF_A_RUN, `${Math.round(grown)} bytes of heap for a job`);
  });
});
