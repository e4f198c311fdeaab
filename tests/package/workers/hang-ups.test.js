// Many requests on one client, of which many hang up while others are refused for the moment: all who stay are served.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Chance, seed } from './lib/chance.js';
import { DATES, failures, scene, sleep } from './lib/scene.js';

const MANY = 300;
const HANG_UP = 40;

for (const date of DATES) {
  test(`${date}: ${MANY} describes, 15 of 100 answers 503, 40 of 100 hang up (seed ${seed})`, async (t) => {
    const random = new Chance(seed);
    const { call, upstream } = await scene(t, {
      date,
      seed,
      keysAfter: 100,
      answerAfter: [50, 350],
      refuses: 15,
      client: { retry: 8 },
    });
    const staying = [];
    const leaving = [];
    for (let n = 0; n < MANY; n += 1) {
      const { end, hangUp } = call(`/describe/j${n}`);
      if (random.below(100) < HANG_UP) leaving.push(sleep(random.between(5, 500)).then(hangUp));
      else staying.push(end);
      await sleep(random.between(0, 8));
    }
    await Promise.all(leaving);
    const answers = await Promise.all(staying);
    assert.deepEqual(failures(answers), []);
    const late = answers.filter(({ ms }) => ms >= 3000).map(({ ms }) => Math.round(ms));
    assert.ok(late.length <= Math.ceil(answers.length / 100), `of ${answers.length} these took 3 s or longer: ${late}`);
    assert.ok(upstream.refused > MANY / 20, `${upstream.refused} answers were 503`);
    assert.ok(leaving.length > MANY / 4, `${leaving.length} hung up`);
  });
}
