// How often a call is tried, counted exactly, and how long it waits in between.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { INFO, all, answerXml, errorXml, pause, rejection, scripted, within } from '../lib/scripted.js';

const failing = (status, code, headers) => () => new Response(code ? errorXml(code) : '', { status, headers });
const QUICK = { baseDelay: 1, maxDelay: 5 };
const CALLS = {
  describe: (client) => client.describeJob('j1'),
  cancel: (client) => client.cancelJob('j1'),
  list: (client) => all(client.listJobs({ tag: 'MediaInfo' })),
};

for (const attempts of [1, 2, 3, 5]) {
  for (const [name, call] of Object.entries(CALLS)) {
    test(`${name}: ${attempts} attempts are ${attempts} requests, and both error and events say so`, async () => {
      const { client, sent, events } = scripted(failing(500, 'InternalError'), { retry: { attempts, ...QUICK } });
      const error = await rejection(call(client));
      assert.equal(sent.length, attempts);
      assert.equal(error.attempts, attempts);
      for (const [type, count] of [
        ['request', attempts],
        ['response', attempts],
        ['retry', attempts - 1],
      ]) {
        const told = events.filter((event) => event.type === type);
        assert.deepEqual(
          told.map((event) => event.attempt),
          Array.from({ length: count }, (_, n) => n + 1),
          type,
        );
      }
    });
  }
}

test('without options a call is tried three times', async () => {
  const { client, sent } = scripted(failing(500, 'InternalError'));
  assert.equal((await rejection(client.describeJob('j1'))).attempts, 3);
  assert.equal(sent.length, 3);
});

test('an attempt that succeeds ends the count; the next call begins anew', async () => {
  const { client, events } = scripted((_, index) => (index % 2 ? answerXml() : failing(503, 'ServiceUnavailable')()), {
    retry: { attempts: 3, ...QUICK },
  });
  for (let round = 0; round < 3; round += 1) await client.describeJob('j1');
  assert.deepEqual(
    events.filter(({ type }) => type === 'request').map(({ attempt }) => attempt),
    [1, 2, 1, 2, 1, 2],
  );
});

test('the kinds of failure share one count', async () => {
  const kinds = [
    failing(500, 'InternalError'),
    () => {
      throw new TypeError('fetch failed');
    },
    failing(502),
    () => '<Response>',
    failing(429, 'SlowDown'),
  ];
  const { client, sent } = scripted((_, index) => kinds[index % kinds.length](), { retry: { attempts: 5, ...QUICK } });
  const error = await rejection(client.describeJob('j1'));
  assert.equal(sent.length, 5);
  assert.equal(error.attempts, 5);
});

test('what is refused for good counts one attempt', async () => {
  const { client, sent } = scripted(failing(403, 'AccessDenied'));
  assert.equal((await rejection(client.describeJob('j1'))).attempts, 1);
  assert.equal(sent.length, 1);
});

test('a submit is one attempt unless it was turned away', async () => {
  for (const [answer, requests] of [
    [failing(500, 'InternalError'), 1],
    [failing(503, 'ServiceUnavailable'), 3],
    [failing(429, 'SlowDown'), 3],
    [
      () => {
        throw new TypeError('x');
      },
      1,
    ],
  ]) {
    const { client, sent } = scripted(answer, { retry: { attempts: 3, ...QUICK } });
    assert.equal((await rejection(client.submitJob(INFO))).attempts, requests);
    assert.equal(sent.length, requests);
  }
});

test('keys that were refused are renewed once, which is no attempt', async () => {
  const { client, sent } = scripted(
    (_, index) => (index === 0 ? failing(401, 'SignatureExpired')() : failing(500, 'InternalError')()),
    { retry: { attempts: 2, ...QUICK } },
  );
  const error = await rejection(client.describeJob('j1'));
  assert.deepEqual([error.attempts, sent.length], [2, 3]);
});

test('Retry-After is waited for, in seconds and as a date', async () => {
  for (const value of [() => '1', () => new Date(Date.now() + 1999).toUTCString()]) {
    const { client, sent } = scripted((_, index) =>
      index === 0 ? failing(503, 'ServiceUnavailable', { 'retry-after': value() })() : answerXml(),
    );
    await client.describeJob('j1');
    const waited = sent[1].at - sent[0].at;
    assert.ok(waited >= 900 && waited < 3500, `${waited} ms`);
  }
});

test('a Retry-After beyond what is waited for ends the call at once, and the error says how many milliseconds', async () => {
  const { client, sent } = scripted(failing(503, 'ServiceUnavailable', { 'retry-after': '3600' }));
  const begun = performance.now();
  const error = await rejection(client.describeJob('j1'));
  assert.ok(performance.now() - begun < 900);
  assert.deepEqual([error.status, error.retryAfter, sent.length], [503, 3_600_000, 1]);
});

test('Retry-After that is none is not waited for', async () => {
  for (const value of ['soon', '-5', '', 'NaN', 'Thu, 01 Jan 1970 00:00:00 GMT']) {
    const { client, sent } = scripted(
      (_, index) => (index === 0 ? failing(503, 'ServiceUnavailable', { 'retry-after': value })() : answerXml()),
      { retry: { attempts: 2, ...QUICK } },
    );
    assert.equal((await within(client.describeJob('j1'), 2500))?.JobId, 'j1', value);
    assert.equal(sent.length, 2);
  }
});

test('a Retry-After of an hour does not put a wait to sleep for an hour: it is capped', async () => {
  const { client, events } = scripted(
    (_, index) => (index < 1 ? failing(503, 'ServiceUnavailable', { 'retry-after': '3600' })() : answerXml()),
    { wait: { minDelay: 10, maxDelay: 20 }, retry: { attempts: 1 } },
  );
  const controller = new AbortController();
  const wait = rejection(client.waitForJob('j1', { signal: controller.signal }));
  await pause(150);
  controller.abort();
  await wait;
  const { delay } = events.findLast(({ type }) => type === 'wait');
  assert.ok(delay > 50_000 && delay <= 61_000, `${delay} ms`);
});

test('a Retry-After of a second is kept by a wait whose own pace is faster', async () => {
  const { client, sent } = scripted(
    (_, index) => (index < 1 ? failing(429, 'SlowDown', { 'retry-after': '1' })() : answerXml()),
    { wait: { minDelay: 10, maxDelay: 20 }, retry: { attempts: 1 } },
  );
  assert.equal((await client.waitForJob('j1')).State, 'Success');
  const waited = sent[1].at - sent[0].at;
  assert.ok(waited >= 950 && waited < 3000, `${waited} ms`);
});
