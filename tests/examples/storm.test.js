// The Worker through an unkind day, small: the size that the documents speak of is run by `npm run callbacks`.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storm } from './lib/storm.js';

test('1,000 callbacks for 200 jobs: repeated, shuffled, dropped, forged; every end is told once', async () => {
  const { keys, upstream, running, refused, silent, statuses, figures, close } = await storm({
    jobs: 200,
    total: 1000,
    seed: 7,
    within: 60_000,
  });
  try {
    assert.ok(
      refused.size > 5 && silent.size > 2,
      `${refused.size} effects refused once, ${silent.size} jobs without a callback`,
    );
    assert.deepEqual(Object.keys(statuses), ['200']);
    assert.deepEqual([...upstream.ended.keys()].sort(), keys.toSorted(), 'each end, and nothing that a stranger claimed');
    assert.deepEqual(
      [...upstream.ended.values()].filter((times) => times !== 1),
      [],
      'each effect once a key',
    );
    for (const key of refused) assert.equal(upstream.begun.get(key), 2, `${key} was called again after it had thrown`);
    assert.ok(figures.describes <= figures.bound, JSON.stringify(figures));
    assert.ok((await running.kept('unreadable/')).length > 5, 'what cannot be read is kept');
    assert.deepEqual(await running.kept('dead/'), []);
    assert.deepEqual(
      running.lines.filter((line) => /SECRETKEY|-secret-of-these|a-token-of/.test(line)),
      [],
      'no secret in the log',
    );
  } finally {
    await close();
  }
});
