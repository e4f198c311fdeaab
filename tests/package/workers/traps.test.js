// A turn in which the module fell: that call ends with an error, and the next ones find a fresh instance.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DATES, failures, scene, sleep } from './lib/scene.js';

for (const date of DATES) {
  test(`${date}: after a trap the next twenty requests are served`, async (t) => {
    const { ask } = await scene(t, { date, keysAfter: 50, answerAfter: [10, 30] });
    assert.deepEqual(failures([await ask('/describe/jbefore')]), []);
    const trapped = await ask('/trap/jtrapped');
    assert.equal(trapped.status, 500, trapped.answer);
    const next = await Promise.all(Array.from({ length: 20 }, (_, n) => ask(`/describe/j${n}`)));
    assert.deepEqual(failures(next), []);
    const state = JSON.parse((await ask('/state')).answer);
    assert.equal(state.trapped, 1);
    assert.ok(state.instances >= 2, 'the instance that fell is not used again');
  });

  test(`${date}: calls that are under way at a trap go on or reject; they do not hang`, async (t) => {
    const { ask } = await scene(t, { date, keysAfter: 50, answerAfter: [300, 500] });
    await ask('/describe/jbefore');
    const underWay = Array.from({ length: 10 }, (_, n) => ask(`/describe/j${n}`));
    await sleep(150);
    assert.equal((await ask('/trap/jtrapped')).status, 500);
    for (const { status, answer } of await Promise.all(underWay)) {
      assert.notEqual(answer, 'no answer');
      assert.ok([200, 500].includes(status), answer);
    }
    assert.deepEqual(failures([await ask('/describe/jnext')]), []);
  });

  test(`${date}: the error of the call that fell is one of the package`, async (t) => {
    const { ask } = await scene(t, { date });
    const { name, code } = JSON.parse((await ask('/trap/jtrapped')).answer);
    assert.equal(name, 'CiError');
    assert.match(String(code), /^[a-z_]+$/);
  });
}
