// Time as platforms really give it: timers that get lost or ring early, clocks that stand still, jump or tell nonsense.
import assert from 'node:assert/strict';
import { AsyncLocalStorage } from 'node:async_hooks';
import { afterEach, test } from 'node:test';
import { answerXml, errorXml, pause, rejection, scripted, silent, within } from '../lib/scripted.js';

const {
  setTimeout: inEarnest,
  setInterval: often,
  performance: { now },
} = globalThis;
const date = Date.now;
afterEach(() => {
  Object.assign(globalThis, { setTimeout: inEarnest, setInterval: often });
  performance.now = now;
  Date.now = date;
});

const unavailable = () => new Response(errorXml('ServiceUnavailable'), { status: 503 });
const once =
  (first, then = answerXml()) =>
  (_, index) =>
    index === 0 ? first() : then;

/** From now on the timers of whoever runs in `lost.run(true, …)` never ring, as in a Worker whose request has ended. */
function loseTimers() {
  const lost = new AsyncLocalStorage();
  globalThis.setTimeout = (...args) => (lost.getStore() ? inEarnest(() => {}, 0) : inEarnest(...args));
  globalThis.setInterval = (...args) => (lost.getStore() ? inEarnest(() => {}, 0) : often(...args));
  return lost;
}

test('timers that one caller lost do not hold up another: a repeat', async () => {
  const { client, sent } = scripted((_, index) => (index < 2 ? unavailable() : answerXml()), {
    retry: { attempts: 4, baseDelay: 50 },
  });
  const lost = loseTimers();
  lost.run(true, () => {
    client.describeJob('j1').catch(() => {});
  });
  await lost.run(false, async () => {
    assert.equal((await within(client.describeJob('j1'), 8000))?.JobId, 'j1');
  });
  assert.ok(sent.length >= 3);
});

test('timers that one caller lost do not hold up another: a wait', async () => {
  let state = 'Running';
  const { client } = scripted(
    () =>
      answerXml([
        { State: state, JobId: 'j1' },
        { State: state, JobId: 'j2' },
      ]),
    { wait: { minDelay: 50, maxDelay: 100 } },
  );
  const lost = loseTimers();
  lost.run(true, () => {
    client.waitForJob('j1').catch(() => {});
  });
  await lost.run(false, async () => {
    inEarnest(() => {
      state = 'Success';
    }, 300);
    assert.equal((await within(client.waitForJob('j2'), 8000))?.State, 'Success');
  });
});

for (const [name, freeze] of [
  [
    'performance.now',
    () => {
      const at = now.call(performance);
      performance.now = () => at;
    },
  ],
  [
    'Date.now',
    () => {
      const at = date();
      Date.now = () => at;
    },
  ],
  [
    'both',
    () => {
      const [at, day] = [now.call(performance), date()];
      performance.now = () => at;
      Date.now = () => day;
    },
  ],
]) {
  test(`a clock that stands still (${name}): repeats, waits and time limits end all the same`, async () => {
    let looks = 0;
    const { client } = scripted(
      ({ url }, index) => {
        if (url.endsWith('/jstuck')) return new Promise(() => {});
        if (index === 0) return unavailable();
        looks += 1;
        return answerXml([{ State: looks < 4 ? 'Running' : 'Success', Progress: looks }]);
      },
      { retry: { attempts: 2, baseDelay: 50 }, wait: { minDelay: 20, maxDelay: 40 } },
    );
    freeze();
    assert.equal((await within(client.describeJob('j1'), 4000))?.JobId, 'j1');
    assert.equal((await within(client.waitForJob('j1'), 4000))?.State, 'Success');
    assert.equal((await within(rejection(client.describeJob('jstuck', { timeout: 100 })), 4000))?.name, 'TimeoutError');
  });
}

test('a clock that goes back an hour ends no call early and none late', async () => {
  let back = 0;
  let looks = 0;
  const { client } = scripted(
    () => {
      looks += 1;
      back = looks > 1 ? 3_600_000 : 0;
      return answerXml([{ State: looks < 5 ? 'Running' : 'Success', Progress: looks }]);
    },
    { clock: () => Date.now() - back, wait: { minDelay: 20, maxDelay: 40, timeout: 5000 } },
  );
  performance.now = () => now.call(performance) - back;
  assert.equal((await within(client.waitForJob('j1'), 4000))?.State, 'Success');
});

for (const odd of [NaN, Infinity, -Infinity, 'noon', undefined, null, {}, 7n]) {
  test(`a clock that tells ${typeof odd === 'object' ? JSON.stringify(odd) : String(odd)} (${typeof odd}) is no clock: the platform's is asked`, async () => {
    const { client, sent } = scripted(once(unavailable), { clock: () => odd, retry: { attempts: 2, baseDelay: 10 } });
    assert.equal((await within(client.describeJob('j1'), 4000))?.JobId, 'j1');
    for (const { headers } of sent) {
      const [, start, end] = /q-sign-time=(\d+);(\d+)/.exec(headers.authorization);
      const seconds = Date.now() / 1000;
      assert.ok(start <= seconds + 1 && end >= seconds, `${start};${end}`);
    }
  });
}

test('a clock that throws is no clock', async () => {
  const { client } = scripted(undefined, {
    clock: () => {
      throw new Error('no clock');
    },
  });
  assert.equal((await client.describeJob('j1')).JobId, 'j1');
});

test('a limit longer than timers can count does not end at once, and asks no timer for what it cannot', async () => {
  const delays = [];
  globalThis.setTimeout = (call, ms, ...rest) => {
    delays.push(ms ?? 0);
    return inEarnest(call, ms, ...rest);
  };
  for (const timeout of [2 ** 31, 2 ** 40, Number.MAX_SAFE_INTEGER, Infinity]) {
    let answer;
    const { client } = scripted(
      () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
      { timeout },
    );
    const call = client.describeJob('j1', { timeout });
    assert.equal(await within(call, 60), 'late', String(timeout));
    answer(answerXml());
    assert.equal((await call).JobId, 'j1');
  }
  assert.deepEqual(
    delays.filter((ms) => !(ms < 2 ** 31)),
    [],
  );
});

test("timers that ring a little early, as Node's do, make no busy loop", async () => {
  let looks = 0;
  globalThis.setTimeout = (call, ms, ...rest) => inEarnest(call, Math.max((ms ?? 0) - 2, 0), ...rest);
  const { client } = scripted(
    () => {
      looks += 1;
      return answerXml([{ State: 'Running', Progress: 1 }]);
    },
    { wait: { minDelay: 100, maxDelay: 100 } },
  );
  assert.equal((await rejection(client.waitForJob('j1', { timeout: 1000 }))).name, 'TimeoutError');
  assert.ok(looks >= 5 && looks <= 12, `${looks} looks in a second`);
});

test('the time limit of a call counts the pauses between its attempts', async () => {
  const { client } = scripted(unavailable, { retry: { attempts: 50, baseDelay: 100, maxDelay: 100 } });
  const begun = performance.now();
  const error = await rejection(client.describeJob('j1', { timeout: 300 }));
  assert.ok(['TimeoutError', 'ServiceError'].includes(error.name));
  assert.ok(performance.now() - begun < 1000);
});

test("the client's timeout is one attempt's, and the call's is the whole call's", async () => {
  const { client, sent } = scripted(silent, { timeout: 80, retry: { attempts: 3, baseDelay: 1 } });
  assert.equal((await rejection(client.describeJob('j1'))).name, 'TimeoutError');
  assert.equal(sent.length, 3);
  sent.length = 0;
  const begun = performance.now();
  assert.equal((await rejection(client.describeJob('j1', { timeout: 120 }))).name, 'TimeoutError');
  assert.ok(performance.now() - begun < 400, `${performance.now() - begun} ms`);
  assert.ok(sent.length <= 2);
  await pause(200);
  assert.ok(sent.length <= 2, 'nothing is sent after the end');
});
