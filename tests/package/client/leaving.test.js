// Lists and watches that are left before their end: no request follows, nothing of theirs stays behind.
import assert from 'node:assert/strict';
import { getEventListeners } from 'node:events';
import { test } from 'node:test';
import { CiClient } from 'wanxiang-jobs';
import { answerXml, errorXml, idsOf, pause, rejection, scripted, within } from '../lib/scripted.js';

const endless = (request, index) =>
  answerXml([{ JobId: `j${index}a` }, { JobId: `j${index}b` }], `<NextToken>t${index}</NextToken>`);
const running = (request, index) =>
  answerXml(idsOf(request).map((JobId) => ({ JobId, State: 'Running', Progress: index % 100 })));
const QUICK = { wait: { minDelay: 10, maxDelay: 20 } };

test('a list: break, return, throw, and an error in the loop', async () => {
  const leave = {
    break: async (list) => {
      for await (const job of list) {
        assert.ok(job.JobId);
        break;
      }
    },
    return: async (list) => {
      const steps = list[Symbol.asyncIterator]();
      await steps.next();
      assert.deepEqual(await steps.return('x'), { value: 'x', done: true });
      assert.equal((await steps.next()).done, true);
    },
    throw: async (list) => {
      const steps = list[Symbol.asyncIterator]();
      await steps.next();
      assert.equal(await rejection(steps.throw('mine')), 'mine');
      assert.equal((await steps.next()).done, true);
    },
    error: async (list) => {
      const looped = (async () => {
        for await (const job of list) throw new RangeError(job.JobId);
      })();
      assert.equal((await rejection(looped)).message, 'j0a');
    },
  };
  for (const [name, way] of Object.entries(leave)) {
    const { client, sent } = scripted(endless);
    const { signal } = new AbortController();
    await way(client.listJobs({ tag: 'MediaInfo', signal }));
    await pause(20);
    assert.equal(sent.length, 1, name);
    assert.equal(getEventListeners(signal, 'abort').length, 0, name);
  }
});

test('a list that is left before its first step, or while a page is under way', async () => {
  const { client, sent } = scripted(endless);
  const early = client.listJobs({ tag: 'MediaInfo' })[Symbol.asyncIterator]();
  assert.equal((await early.return()).done, true);
  assert.equal(sent.length, 0);
  const steps = client.listJobs({ tag: 'MediaInfo' }).pages()[Symbol.asyncIterator]();
  const page = steps.next();
  const end = steps.return();
  assert.equal((await page).value.JobsDetail.length, 2);
  assert.equal((await end).done, true);
  await pause(20);
  assert.equal(sent.length, 1);
});

test('steps that are asked for at once come one after the other', async () => {
  const { client, sent } = scripted(async (request, index) => {
    await pause(10 - index);
    return endless(request, index);
  });
  const steps = client.listJobs({ tag: 'MediaInfo' }).pages()[Symbol.asyncIterator]();
  const pages = await Promise.all([steps.next(), steps.next(), steps.next()]);
  assert.deepEqual(
    pages.map(({ value }) => value.NextToken),
    ['t0', 't1', 't2'],
  );
  assert.deepEqual(
    sent.map(({ url }) => new URL(url).searchParams.get('nextToken')),
    [null, 't0', 't1'],
  );
  await steps.return();
});

test('two loops over one list are two lists', async () => {
  const { client, sent } = scripted((_, index) => answerXml([{ JobId: 'ja' }], index % 2 ? '' : '<NextToken>t</NextToken>'));
  const list = client.listJobs({ tag: 'MediaInfo' });
  for (let round = 0; round < 2; round += 1) for await (const job of list) assert.equal(job.JobId, 'ja');
  assert.equal(sent.length, 4);
});

test('a list ends with its error, once; after that it is over', async () => {
  const { client } = scripted((request, index) =>
    index ? new Response(errorXml('AccessDenied'), { status: 403 }) : endless(request, index),
  );
  const steps = client.listJobs({ tag: 'MediaInfo' }).pages()[Symbol.asyncIterator]();
  await steps.next();
  assert.equal((await rejection(steps.next())).code, 'AccessDenied');
  assert.deepEqual(await steps.next(), { value: undefined, done: true });
});

test('a watch: break, return, throw, while it sleeps or a look is under way', async () => {
  for (const delay of [0, 5]) {
    const { client, sent } = scripted(async (request, index) => {
      await pause(delay);
      return running(request, index);
    }, QUICK);
    const { signal } = new AbortController();
    for await (const job of client.watchJob('j1', { signal })) {
      assert.equal(job.JobId, 'j1');
      break;
    }
    const left = client.watchJob('j2', { signal });
    await left.next();
    await left.return();
    const thrown = client.watchJob('j3', { signal });
    await thrown.next();
    assert.equal(await rejection(thrown.throw('mine')), 'mine');
    const before = sent.length;
    await pause(120);
    assert.equal(sent.length, before);
    assert.equal(getEventListeners(signal, 'abort').length, 0);
  }
});

test('a watch that is left takes nothing from another on the same job', async () => {
  let looks = 0;
  const { client } = scripted(() => answerXml([{ State: looks < 8 ? 'Running' : 'Success', Progress: (looks += 1) }]), QUICK);
  const seen = [];
  const stays = (async () => {
    for await (const { Progress } of client.watchJob('j1')) seen.push(Progress);
  })();
  for await (const job of client.watchJob('j1')) {
    assert.ok(job);
    break;
  }
  await within(stays, 3000).then((end) => assert.notEqual(end, 'late'));
  assert.deepEqual(
    seen,
    [...seen].sort((a, b) => a - b),
  );
  assert.ok(seen.length >= 7, seen.join());
});

test('changes that nobody has taken yet are kept in order', async () => {
  let looks = 0;
  const { client } = scripted(() => answerXml([{ State: looks < 4 ? 'Running' : 'Success', Progress: (looks += 1) }]), QUICK);
  const seen = [];
  for await (const { Progress } of client.watchJob('j1')) {
    seen.push(Progress);
    await pause(60);
  }
  assert.deepEqual(seen, [1, 2, 3, 4, 5]);
});

test('waits that are given up while their request is out leave room for others', async () => {
  const done = answerXml([{ JobId: 'j9', State: 'Success' }]);
  let sent = 0;
  const client = new CiClient({
    bucket: 'test-1250000000',
    region: 'ap-chongqing',
    credentials: { secretId: 'AKIDEXAMPLE', secretKey: 'SECRETKEYEXAMPLE' },
    ...QUICK,
    fetch: async (url, { signal }) => {
      sent += 1;
      if (String(url).endsWith('/j9')) return new Response(done);
      return new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason));
      });
    },
  });
  for (let at = 0; at < 8; at += 1) {
    const leave = new AbortController();
    const waiting = rejection(client.waitForJob(`j1${at}`, { signal: leave.signal }));
    while (sent === at) await pause(5);
    leave.abort();
    await waiting;
  }
  assert.equal((await client.waitForJob('j9', { timeout: 5000 })).State, 'Success');
});
