// Waits of several requests share their describes; one that hangs up takes nothing from the others.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DATES, failures, scene, sleep } from './lib/scene.js';

const WAIT = { wait: { minDelay: 200, maxDelay: 400 } };

/** Jobs that have ended from a moment on. */
function ending() {
  const jobs = { ended: false, stateOf: () => (jobs.ended ? 'Success' : 'Running') };
  return jobs;
}

for (const date of DATES) {
  test(`${date}: twelve requests wait for four jobs, the first hangs up: the others end`, async (t) => {
    const jobs = ending();
    const { ask, call, upstream } = await scene(t, {
      date,
      keysAfter: 100,
      answerAfter: [20, 80],
      client: WAIT,
      stateOf: jobs.stateOf,
    });
    const first = call('/wait/j0');
    await sleep(50);
    const others = Array.from({ length: 11 }, (_, n) => ask(`/wait/j${n % 4}`));
    await sleep(700);
    first.hangUp();
    await sleep(700);
    jobs.ended = true;
    const ended = performance.now();
    const answers = await Promise.all(others);
    assert.deepEqual(failures(answers), []);
    assert.ok(answers.every(({ answer }) => answer === '"Success"'));
    assert.ok(performance.now() - ended < 3000, `${Math.round(performance.now() - ended)} ms after the jobs have ended`);
    const looks = [...upstream.ids.values()];
    assert.equal(looks.length, 4);
  });

  test(`${date}: one after the other hangs up, in the middle of a look or of a pause; the last one ends`, async (t) => {
    const jobs = ending();
    const { ask, call, upstream } = await scene(t, { date, answerAfter: [100, 300], client: WAIT, stateOf: jobs.stateOf });
    const leaving = Array.from({ length: 8 }, () => call('/wait/j1'));
    const last = ask('/wait/j1');
    for (const [n, { hangUp }] of leaving.entries()) {
      await sleep(150 + 40 * n);
      hangUp();
    }
    const before = upstream.ids.get('j1');
    await sleep(3000);
    assert.ok(upstream.ids.get('j1') > before, 'somebody looks on');
    jobs.ended = true;
    const { status, answer } = await last;
    assert.deepEqual([status, answer], [200, '"Success"']);
  });

  test(`${date}: when all have hung up, nobody looks any more`, async (t) => {
    const { call, upstream } = await scene(t, { date, client: WAIT, stateOf: () => 'Running' });
    const waiting = Array.from({ length: 5 }, (_, n) => call(`/wait/j${n}`));
    await sleep(1000);
    assert.ok(upstream.ids.size > 0);
    for (const { hangUp } of waiting) hangUp();
    await sleep(1500);
    const before = JSON.stringify([...upstream.ids]);
    await sleep(1500);
    assert.equal(JSON.stringify([...upstream.ids]), before);
  });
}
