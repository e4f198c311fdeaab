// Functions of the caller that call the package again while it calls them: nothing is mixed up, nobody waits for ever.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { encodeJob, jobs, parseResponse, signRequest, validateJob } from 'wanxiang-jobs';
import { INFO, KEYS, all, answerXml, errorXml, idsOf, pause, rejection, scripted, within } from '../lib/scripted.js';

const echo = (request) => answerXml(idsOf(request).map((JobId) => ({ JobId })));

/** Uses each synchronous door of the module, and checks what comes out. */
function useModule(seed) {
  const Object_ = `${seed}/a&b.mp4`;
  const job = jobs.mediaInfo({ Input: { Object: Object_ } });
  assert.ok(encodeJob(job).includes(`<Object>${seed}/a&amp;b.mp4</Object>`));
  assert.deepEqual(validateJob(job), []);
  assert.equal(parseResponse(answerXml([{ JobId: `j${seed}` }])).JobsDetail[0].JobId, `j${seed}`);
  const signed = signRequest({ method: 'GET', path: `/${seed}`, host: 'h' }, KEYS, { startTime: 1, endTime: 2 });
  assert.match(signed, /^q-sign-algorithm=sha1&q-ak=AKIDEXAMPLE&q-sign-time=1;2&/);
}

/** Calls back into the package from inside of a function that the package calls. */
function busy(clientOf) {
  const calls = [];
  return {
    calls,
    go() {
      if (calls.length >= 6) return;
      const id = `jinner${calls.length}`;
      useModule(id);
      calls.push(
        clientOf()
          .describeJob(id)
          .then((job) => assert.equal(job.JobId, id)),
      );
      useModule(`${id}after`);
    },
  };
}

for (const [name, hook] of Object.entries({
  onEvent: (go) => ({ onEvent: go }),
  credentials: (go) => ({
    credentials: () => {
      go();
      return KEYS;
    },
    retry: 1,
  }),
  'credentials, later': (go) => ({
    credentials: async () => {
      go();
      await pause(5);
      go();
      return KEYS;
    },
  }),
  clock: (go) => ({
    clock: () => {
      go();
      return Date.now();
    },
  }),
})) {
  test(`${name} makes calls of its own`, async () => {
    let client;
    const inner = busy(() => client);
    ({ client } = scripted(echo, hook(inner.go)));
    const outer = await within(Promise.all(['ja', 'jb', 'jc'].map((id) => client.describeJob(id))), 5000);
    assert.deepEqual(
      outer.map(({ JobId }) => JobId),
      ['ja', 'jb', 'jc'],
    );
    assert.ok(inner.calls.length > 0);
    await within(Promise.all(inner.calls), 5000).then((ended) => assert.notEqual(ended, 'late'));
  });
}

test('fetch makes calls of its own, before it answers', async () => {
  let client;
  const inner = [];
  ({ client } = scripted((request, index) => {
    if (index < 3) inner.push(client.describeJob(`jinner${index}`));
    useModule(`f${index}`);
    return echo(request);
  }));
  assert.equal((await client.describeJob('jouter')).JobId, 'jouter');
  assert.deepEqual(
    (await Promise.all(inner)).map(({ JobId }) => JobId),
    ['jinner0', 'jinner1', 'jinner2'],
  );
});

test('onProgress submits, waits and lists, and ends the wait that it was called by', async () => {
  let looks = 0;
  const inner = [];
  const controller = new AbortController();
  const { client } = scripted(
    (request) => {
      if (request.method === 'POST') return answerXml([{ JobId: 'jnew', State: 'Submitted' }]);
      if (request.url.includes('?tag=')) return answerXml([{ JobId: 'jlisted' }]);
      return answerXml(
        idsOf(request).map((JobId) => ({ JobId, State: JobId === 'jnew' ? 'Success' : 'Running', Progress: (looks += 1) })),
      );
    },
    { wait: { minDelay: 10, maxDelay: 20 } },
  );
  const ended = rejection(
    client.waitForJob('j1', {
      signal: controller.signal,
      onProgress: () => {
        if (inner.length > 0) return controller.abort('enough');
        inner.push(client.submitJob(INFO), client.waitForJob('jnew'), all(client.listJobs({ tag: 'MediaInfo' })));
        return useModule('progress');
      },
    }),
  );
  assert.equal(await within(ended, 5000), 'enough');
  const [made, waited, listed] = await Promise.all(inner);
  assert.deepEqual([made.JobId, waited.JobId, listed[0].JobId], ['jnew', 'jnew', 'jlisted']);
});

test('an abort listener that aborts others and makes calls', async () => {
  const first = new AbortController();
  const second = new AbortController();
  const { client } = scripted((request) => (idsOf(request)[0] === 'jlate' ? echo(request) : new Promise(() => {})));
  let inner;
  first.signal.addEventListener('abort', () => {
    second.abort('second');
    inner = client.describeJob('jlate');
  });
  const ends = [
    rejection(client.describeJob('ja', { signal: first.signal })),
    rejection(client.describeJob('jb', { signal: second.signal })),
  ];
  await pause(20);
  first.abort('first');
  assert.deepEqual(await within(Promise.all(ends), 2000), ['first', 'second']);
  assert.equal((await inner).JobId, 'jlate');
});

test('a job whose members are getters that use the package', () => {
  const job = {
    Tag: 'MediaInfo',
    get Input() {
      useModule('getter');
      return { Object: 'a.mp4' };
    },
  };
  assert.ok(encodeJob(job).includes('<Object>a.mp4</Object>'));
});

test('what hooks throw in the middle of other calls stays with them', async () => {
  let deep = false;
  const { client, sent } = scripted(
    (request, index) => (index === 0 ? new Response(errorXml('ServiceUnavailable'), { status: 503 }) : echo(request)),
    {
      retry: { attempts: 3, baseDelay: 1 },
      onEvent: () => {
        if (!deep) {
          deep = true;
          client.describeJob('jinner').catch(() => {});
        }
        throw new Error("the hook's own");
      },
    },
  );
  assert.equal((await within(client.describeJob('jouter'), 3000)).JobId, 'jouter');
  assert.ok(sent.length >= 2);
});
