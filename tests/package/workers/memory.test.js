// What a caller who hangs up has begun is forgotten: the module does not grow with them. `HUNG_UP=9000` is the whole run.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DATES, failures, scene, sleep } from './lib/scene.js';

const MANY = Number(process.env.HUNG_UP ?? 4000);
const AT_ONCE = 30;
const MB = 1 << 20;

for (const date of DATES) {
  test(`${date}: ${MANY} calls that hung up leave the module below 2 MB, and the next call is served`, async (t) => {
    const { ask, call, upstream } = await scene(t, { date, answerAfter: [400, 600], stateOf: () => 'Running' });
    const round = async (from) => {
      const calls = Array.from({ length: AT_ONCE }, (_, n) => call(`/${n % 3 ? 'describe' : 'wait'}/j${from + n}`));
      await sleep(25);
      for (const { hangUp } of calls) hangUp();
      await Promise.all(calls.map(({ end }) => end));
    };
    for (let n = 0; n < MANY; n += AT_ONCE) await round(n);
    const bytes = JSON.parse((await ask('/state')).answer).bytes;
    assert.ok(bytes < 2 * MB, `${(bytes / MB).toFixed(2)} MB`);
    assert.ok(upstream.ids.size > MANY / 10, `${upstream.ids.size} calls came as far as the service`);
    assert.deepEqual(failures([await ask('/describe/jlast')]), []);
  });
}
