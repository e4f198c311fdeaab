// One client for many requests of an isolate: keys are asked for once, and by whoever is still there.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DATES, failures, scene, sleep } from './lib/scene.js';

const DESCRIBES = Array.from({ length: 20 }, (_, n) => `/describe/j${n}`);

for (const date of DATES) {
  test(`${date}: twenty requests at once at a cold isolate, keys after 400 ms: all served, keys asked for once`, async (t) => {
    const { ask, upstream } = await scene(t, { date, keysAfter: 400, answerAfter: [20, 60] });
    const answers = await Promise.all(DESCRIBES.map((path) => ask(path)));
    assert.deepEqual(failures(answers), []);
    const slowest = Math.max(...answers.map(({ ms }) => ms));
    assert.ok(slowest < 2500, `the last after ${Math.round(slowest)} ms`);
    assert.deepEqual(
      answers.map(({ answer }) => answer),
      DESCRIBES.map((_, n) => `"j${n}"`),
    );
    assert.equal(upstream.keys, 1);
  });

  test(`${date}: the one who asks for keys hangs up, another who waits for them is served`, async (t) => {
    const { ask, call, upstream } = await scene(t, { date, keysAfter: 400, answerAfter: [20, 60] });
    const asker = call('/describe/jasker');
    await sleep(100);
    assert.equal(upstream.keys, 1, 'the question is under way');
    const other = ask('/describe/jother');
    await sleep(100);
    asker.hangUp();
    const { status, answer, ms } = await other;
    assert.equal(status, 200, `${answer} after ${Math.round(ms)} ms`);
    assert.ok(ms < 4000, `${Math.round(ms)} ms`);
  });

  test(`${date}: the one who asks hangs up, twelve wait and later ones come`, async (t) => {
    const { ask, call } = await scene(t, { date, keysAfter: 400, answerAfter: [20, 60] });
    const asker = call('/describe/jasker');
    await sleep(50);
    const waiting = DESCRIBES.slice(0, 12).map((path) => ask(path));
    await sleep(100);
    asker.hangUp();
    await sleep(200);
    const later = DESCRIBES.slice(12).map((path) => ask(path));
    const answers = await Promise.all([...waiting, ...later]);
    assert.deepEqual(failures(answers), []);
    const slowest = Math.max(...answers.map(({ ms }) => ms));
    assert.ok(slowest < 4000, `the last after ${Math.round(slowest)} ms`);
  });

  test(`${date}: each asker in turn hangs up; the last one is served`, async (t) => {
    const { ask, call } = await scene(t, { date, keysAfter: 400 });
    for (let round = 0; round < 4; round += 1) {
      const { hangUp } = call(`/describe/jround${round}`);
      await sleep(120);
      hangUp();
    }
    const { status, answer, ms } = await ask('/describe/jlast');
    assert.equal(status, 200, answer);
    assert.ok(ms < 4000, `${Math.round(ms)} ms`);
  });
}
