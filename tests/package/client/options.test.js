// Options belong to the caller: they may be frozen, reused, changed after the call, or made of getters.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CiClient, jobs } from 'wanxiang-jobs';
import { INFO, KEYS, all, answerXml, errorXml, idsOf, pause, rejection, scripted, silent, within } from '../lib/scripted.js';

const unavailable = () => new Response(errorXml('ServiceUnavailable'), { status: 503 });

test('options of a client that change after it was made change nothing', async () => {
  const sent = [];
  const options = {
    bucket: 'test-1250000000',
    region: 'ap-chongqing',
    credentials: KEYS,
    retry: { attempts: 2, baseDelay: 1 },
    wait: { minDelay: 10, maxDelay: 10 },
    fetch: async (url) => {
      sent.push(String(url));
      return unavailable();
    },
  };
  const client = new CiClient(options);
  Object.assign(options, { bucket: 'other-1250000000', region: 'ap-other', fetch: undefined, credentials: undefined });
  options.retry.attempts = 7;
  options.wait.minDelay = 60_000;
  const error = await rejection(client.describeJob('j1'));
  assert.equal(error.status, 503);
  assert.equal(sent.length, 2);
  assert.ok(sent[0].startsWith('https://test-1250000000.ci.ap-chongqing.myqcloud.com/'), sent[0]);
});

test('one options object for many clients and many calls is left as it was', async () => {
  const shared = Object.freeze({
    bucket: 'test-1250000000',
    region: 'ap-chongqing',
    credentials: Object.freeze({ ...KEYS }),
    retry: Object.freeze({ attempts: 1 }),
    fetch: async (url) => new Response(answerXml(idsOf({ url: String(url) }).map((JobId) => ({ JobId })))),
  });
  const call = Object.freeze({ timeout: 5000, signal: new AbortController().signal });
  const clients = [new CiClient(shared), new CiClient(shared)];
  const found = await Promise.all(clients.flatMap((client) => ['ja', 'jb', 'jc'].map((id) => client.describeJob(id, call))));
  assert.deepEqual(
    found.map(({ JobId }) => JobId),
    ['ja', 'jb', 'jc', 'ja', 'jb', 'jc'],
  );
});

test('a job that changes after the call is sent as it was', async () => {
  const { client, sent } = scripted((_, index) => (index === 0 ? unavailable() : answerXml()), {
    retry: { attempts: 2, baseDelay: 1 },
  });
  const job = { Tag: 'MediaInfo', Input: { Object: 'before.mp4' } };
  const made = client.submitJob(job);
  job.Input.Object = 'after.mp4';
  await made;
  assert.equal(sent.length, 2);
  for (const { body } of sent) assert.ok(String(body).includes('<Object>before.mp4</Object>'), String(body));
});

test('ids that change after the call are asked for as they were', async () => {
  const { client, sent } = scripted((request) => answerXml(idsOf(request).map((JobId) => ({ JobId }))));
  const ids = ['ja', 'jb'];
  const found = client.describeJobs(ids);
  ids[0] = 'jx';
  ids.push('jy');
  assert.deepEqual(
    (await found).map(({ JobId }) => JobId),
    ['ja', 'jb'],
  );
  assert.deepEqual(idsOf(sent[0]), ['ja', 'jb']);
});

test('options of a call that change after it has begun change nothing', async () => {
  const { client } = scripted(silent, { retry: false });
  const [first, second] = [new AbortController(), new AbortController()];
  const options = { signal: first.signal, timeout: 60_000 };
  const call = rejection(client.describeJob('j1', options));
  options.signal = second.signal;
  options.timeout = 10;
  await pause(40);
  second.abort('second');
  assert.equal(await within(call, 100), 'late');
  first.abort('first');
  assert.equal(await within(call, 1000), 'first');
});

test('onProgress and the pace of a wait are those that it began with', async () => {
  let looks = 0;
  const { client } = scripted(() => answerXml([{ State: looks < 4 ? 'Running' : 'Success', Progress: (looks += 1) }]));
  const seen = [];
  const options = { minDelay: 10, maxDelay: 20, onProgress: ({ Progress }) => seen.push(Progress) };
  const wait = client.waitForJob('j1', options);
  options.onProgress = () => assert.fail('another hook than the call was given');
  options.minDelay = 60_000;
  options.maxDelay = 60_000;
  assert.equal((await within(wait, 3000)).State, 'Success');
  assert.equal(seen.at(-1), 5);
});

test('a list goes on with the filters that it began with', async () => {
  const { client, sent } = scripted((_, index) =>
    answerXml([{ JobId: `j${index}` }], index < 2 ? `<NextToken>t${index}</NextToken>` : ''),
  );
  const options = { tag: 'MediaInfo', states: ['Running'], size: 1 };
  const pages = client.listJobs(options).pages()[Symbol.asyncIterator]();
  await pages.next();
  options.tag = 'Transcode';
  options.states.push('Failed');
  options.size = 100;
  await pages.next();
  await pages.next();
  assert.equal(sent.length, 3);
  for (const { url } of sent) {
    const query = new URL(url).searchParams;
    assert.deepEqual([query.get('tag'), query.get('states'), query.get('size')], ['MediaInfo', 'Running', '1']);
  }
});

test('options made of getters, of a class, without a prototype or behind a proxy are read', async () => {
  class Options {
    #signal = AbortSignal.abort('mine');

    get signal() {
      return this.#signal;
    }
  }
  const { client, sent } = scripted();
  const given = { signal: AbortSignal.abort('mine') };
  for (const options of [
    new Options(),
    {
      get signal() {
        return given.signal;
      },
    },
    Object.assign(Object.create(null), given),
    new Proxy(given, {}),
  ]) {
    assert.equal(await rejection(client.describeJob('j1', options)), 'mine');
  }
  assert.equal(sent.length, 0);
});

test('undefined is as good as nothing, for each option and for all of them', async () => {
  const { client } = scripted((request) => answerXml([{ JobId: request.method === 'POST' ? 'jnew' : 'j1' }]), {
    endpoint: undefined,
    timeout: undefined,
    retry: undefined,
    wait: undefined,
    clock: undefined,
  });
  const none = { signal: undefined, timeout: undefined, tag: undefined };
  assert.equal((await client.describeJob('j1', undefined)).JobId, 'j1');
  assert.equal((await client.describeJob('j1', none)).JobId, 'j1');
  assert.equal((await client.submitJob(INFO, { signal: undefined, timeout: undefined, once: undefined })).JobId, 'jnew');
  assert.equal(
    (await client.waitForJob('j1', { ...none, onProgress: undefined, minDelay: undefined, maxDelay: undefined })).JobId,
    'j1',
  );
  assert.equal(
    (await all(client.listJobs({ tag: 'MediaInfo', states: undefined, size: undefined, startCreationTime: undefined }))).length,
    1,
  );
});

test("what a builder was given stays the caller's, and what it gives is a copy", () => {
  const parts = { Input: { Object: 'a.mp4' } };
  const job = jobs.mediaInfo(parts);
  parts.Input.Object = 'b.mp4';
  assert.equal(job.Input.Object, 'a.mp4');
  assert.ok(!Object.isFrozen(parts) && !Object.isFrozen(parts.Input));
  assert.ok(Object.isFrozen(job) && Object.isFrozen(job.Input));
});
