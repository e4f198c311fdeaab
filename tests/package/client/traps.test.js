// The module falls, or the platform cuts the turn in which it runs: that costs one call, not the client.
import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { runInThisContext } from 'node:vm';
import { counts, trapNext } from '../lib/instance.js';

const { encodeJob, isCiError, parseResponse, signRequest, validateJob } = await import('wanxiang-jobs');
const { INFO, KEYS, answerXml, idsOf, pause, scripted, within } = await import('../lib/scripted.js');

const LARGE = `<Response>${'<JobsDetail><JobId>j1</JobId><State>Success</State></JobsDetail>'.repeat(40_000)}</Response>`;

/** V8 ends the turn in the middle of the module, as Workers do at their CPU limit: no `catch`, no `finally` is run. */
function cutTurn() {
  globalThis.longWork = () => {
    for (;;) parseResponse(LARGE);
  };
  for (const timeout of [40, 55, 70])
    assert.throws(() => runInThisContext('longWork()', { timeout }), { code: 'ERR_SCRIPT_EXECUTION_TIMEOUT' });
  delete globalThis.longWork;
}

function trap() {
  const { trapped } = counts();
  trapNext();
  const error = (() => {
    try {
      parseResponse(answerXml());
      return undefined;
    } catch (thrown) {
      return thrown;
    }
  })();
  assert.equal(counts().trapped, trapped + 1, 'the module fell');
  return error;
}

async function until(condition) {
  for (let tries = 0; !condition(); tries += 1) {
    assert.ok(tries < 1000, 'it did not happen in time');
    await pause(2);
  }
}

const everyDoor = () => {
  assert.equal(parseResponse(answerXml([{ JobId: 'jnext' }])).JobsDetail[0].JobId, 'jnext');
  assert.ok(encodeJob(INFO).startsWith('<Request>'));
  assert.deepEqual(validateJob(INFO), []);
  assert.match(
    signRequest({ method: 'GET', path: '/', host: 'h' }, KEYS, { startTime: 1, endTime: 2 }),
    /^q-sign-algorithm=sha1/,
  );
};
afterEach(everyDoor);

const WAYS = { 'a trap': trap, 'a turn that was cut': cutTurn };

test('a trap is an error of the package', () => {
  const error = trap();
  assert.ok(isCiError(error), String(error));
  assert.match(String(error.code), /^[a-z_]+$/);
});

for (const [name, fall] of Object.entries(WAYS)) {
  test(`after ${name} every door works again, and again`, () => {
    for (let round = 0; round < 3; round += 1) {
      fall();
      everyDoor();
    }
  });

  test(`after ${name} a client that was made before makes calls`, async () => {
    const { client } = scripted((request) =>
      answerXml(request.method === 'POST' ? [{ JobId: 'jnew' }] : idsOf(request).map((JobId) => ({ JobId }))),
    );
    await client.describeJob('jbefore');
    fall();
    assert.equal((await within(client.describeJob('jafter'), 3000)).JobId, 'jafter');
    assert.equal((await within(client.submitJob(INFO), 3000)).JobId, 'jnew');
    assert.equal((await within(client.waitForJob('jwaited'), 3000)).JobId, 'jwaited');
  });

  test(`describes under way at ${name} go on or reject`, async () => {
    const open = [];
    const { client } = scripted(
      (request) =>
        new Promise((resolve) => {
          open.push(() => resolve(answerXml(idsOf(request).map((JobId) => ({ JobId })))));
        }),
    );
    const calls = Promise.allSettled(Array.from({ length: 5 }, (_, n) => client.describeJob(`j${n}`)));
    await until(() => open.length === 5);
    fall();
    const pump = setInterval(() => {
      for (const answer of open.splice(0)) answer();
    }, 20);
    const ends = await within(calls, 5000).finally(() => clearInterval(pump));
    assert.notEqual(ends, 'late', 'a call hangs');
    for (const [n, { status, value, reason }] of ends.entries()) {
      if (status === 'fulfilled') assert.equal(value.JobId, `j${n}`);
      else assert.ok(isCiError(reason), String(reason));
    }
  });

  test(`a submit that was sent before ${name} rejects as one that may have been taken`, async () => {
    let answer;
    const { client, sent } = scripted(
      () =>
        new Promise((resolve) => {
          answer = () => resolve(answerXml([{ JobId: 'jnew' }]));
        }),
      { timeout: 2000 },
    );
    const call = client.submitJob(INFO).then(
      (value) => ({ value }),
      (error) => ({ error }),
    );
    await until(() => answer !== undefined);
    fall();
    answer();
    const { value, error } = await within(call, 4000);
    if (value) assert.equal(value.JobId, 'jnew');
    else assert.deepEqual([isCiError(error), error?.maybeSubmitted], [true, true], String(error));
    assert.equal(sent.length, 1, 'it is not sent again');
  });

  test(`a submit with once that was sent before ${name} finds its job, or says that it cannot tell; it makes no second one`, async () => {
    const made = [];
    const { client } = scripted(async (request) => {
      if (request.method !== 'POST')
        return answerXml(
          made.map((more, n) => ({ JobId: `j${n}`, more: `<Operation><UserData>${more}</UserData></Operation>` })),
        );
      made.push(/<UserData>(.*)<\/UserData>/.exec(String(request.body))[1]);
      if (made.length === 1) {
        await pause(30);
        fall();
      }
      return answerXml([{ JobId: `j${made.length - 1}` }]);
    });
    const end = await within(
      client.submitJob(INFO, { once: true }).then(
        ({ JobId }) => JobId,
        (error) => error,
      ),
      20_000,
    );
    assert.ok(end === 'j0' || end?.name === 'AmbiguousSubmitError' || end?.maybeSubmitted, String(end));
    assert.equal(made.length, 1);
  });

  test(`a wait that sleeps at ${name} ends with its job, or rejects`, async () => {
    let state = 'Running';
    const { client } = scripted(() => answerXml([{ State: state }]), { wait: { minDelay: 50, maxDelay: 100 } });
    const wait = client.waitForJob('j1').then(
      (job) => job.State,
      (error) => error,
    );
    await pause(120);
    fall();
    state = 'Success';
    const end = await within(wait, 4000);
    assert.ok(end === 'Success' || isCiError(end), String(end));
  });

  test(`a list between two pages at ${name} goes on or rejects`, async () => {
    const { client } = scripted((_, index) =>
      answerXml([{ JobId: `j${index}` }], index < 2 ? `<NextToken>t${index}</NextToken>` : ''),
    );
    const steps = client.listJobs({ tag: 'MediaInfo' })[Symbol.asyncIterator]();
    await steps.next();
    fall();
    const end = await within(
      steps.next().catch((error) => error),
      3000,
    );
    assert.ok(end?.value?.JobId === 'j1' || isCiError(end), String(end));
  });
}
