// The small version of `npm run storm`.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judge } from '../../storm/rules.mjs';
import { storm } from '../../storm/storm.mjs';
import { hurryAll } from './lib/hurry.js';

/** Stops a rule that cannot be broken from passing for one that holds. */
function spoiled(seen, change) {
  const copy = {
    ...seen,
    submits: { ...seen.submits, outcomes: [...seen.submits.outcomes] },
    afterSubmits: { jobs: [...seen.afterSubmits.jobs] },
    books: { ...seen.books },
    waits: { ...seen.waits },
  };
  change(copy);
  return judge(copy).broken;
}

test('200 submits with once, 30 % faults and keys of two seconds: nothing lost, nothing doubled', {
  timeout: 120_000,
}, async (t) => {
  const seed = Math.floor(Math.random() * 2 ** 31);
  t.diagnostic(`seed ${seed}`);
  // Only the pauses between the looks are shortened: the looks themselves, the keys and the waits take their time.
  const end = hurryAll(4);
  const seen = await storm({ seed, jobs: 200, concurrency: 100, faults: 0.3, keyLife: 2, longest: 5000, submitted: end }).finally(
    end,
  );
  const { broken, table } = judge(seen);
  for (const row of table) t.diagnostic(row.join(' '));
  assert.deepEqual(broken, [], `seed ${seed}`);

  const [job] = seen.afterSubmits.jobs;
  const double = spoiled(seen, ({ afterSubmits }) => afterSubmits.jobs.push({ ...job, id: 'j2' }));
  assert.ok(
    double.some((line) => /has 2 jobs/.test(line)),
    'a double would be seen',
  );
  const lost = spoiled(seen, ({ afterSubmits }) => afterSubmits.jobs.shift());
  assert.ok(lost.length > 0, 'a loss would be seen');
  const keys = spoiled(seen, ({ books }) => {
    books.keyRequests = 10_000;
  });
  assert.ok(
    keys.some((line) => /key requests/.test(line)),
    'too many key requests would be seen',
  );
  const calls = spoiled(seen, ({ waits }) => {
    waits.calls = waits.looks;
  });
  assert.ok(
    calls.some((line) => /describe calls/.test(line)),
    'too many describes would be seen',
  );
});
