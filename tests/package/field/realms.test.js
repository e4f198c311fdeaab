// Values of other realms are what they are, and the platform has nothing to warn of.
import assert from 'node:assert/strict';
import { getEventListeners } from 'node:events';
import { after, test } from 'node:test';
import { runInNewContext } from 'node:vm';
import { parseNotify, parseResponse, presignUrl, signRequest } from 'wanxiang-jobs';
import { INFO, KEYS, all, answerXml, pause, rejection, scripted } from '../lib/scripted.js';

const warnings = [];
const note = (warning) => warnings.push(`${warning.name}: ${warning.message}`);
process.on('warning', note);
after(() => process.off('warning', note));

const BODY = '<Response><JobsDetail><JobId>j1</JobId></JobsDetail></Response>';
const BYTES = JSON.stringify([...Buffer.from(BODY)]);

for (const [name, source] of Object.entries({
  Uint8Array: `Uint8Array.from(${BYTES})`,
  ArrayBuffer: `Uint8Array.from(${BYTES}).buffer`,
  'Uint8Array in the middle of a buffer': `(() => { const b = ${BYTES}; return Uint8Array.from([1, 2, ...b, 3]).subarray(2, 2 + b.length); })()`,
})) {
  test(`${name} of another realm, and of this one, is a body`, () => {
    for (const body of [runInNewContext(source), new Function(`return ${source}`)()]) {
      for (const read of [parseNotify, parseResponse]) assert.equal(read(body).JobsDetail[0].JobId, 'j1');
    }
  });
}

test('what only looks like bytes is none', () => {
  for (const odd of [
    { length: 3 },
    { byteLength: 3 },
    [60, 47],
    { length: 1, 0: 60 },
    new Map(),
    { buffer: new ArrayBuffer(3), byteLength: 3 },
  ])
    assert.throws(() => parseNotify(odd), { name: 'DecodeError' });
});

test('an abort signal, an abort reason and a thrown error of another realm', async () => {
  const { client } = scripted(() => new Promise(() => {}));
  const listeners = new Set();
  const foreign = {
    aborted: false,
    reason: undefined,
    throwIfAborted() {},
    addEventListener: (_, listener) => listeners.add(listener),
    removeEventListener: (_, listener) => listeners.delete(listener),
  };
  const call = rejection(client.describeJob('j1', { signal: foreign }));
  await pause(20);
  Object.assign(foreign, { aborted: true, reason: runInNewContext('new Error("theirs")') });
  for (const listener of [...listeners]) (listener.handleEvent ?? listener).call(foreign, { type: 'abort', target: foreign });
  assert.equal(await call, foreign.reason);
  const thrown = runInNewContext('new TypeError("theirs")');
  const failing = scripted(undefined, {
    credentials: () => {
      throw thrown;
    },
  });
  assert.equal(await rejection(failing.client.describeJob('j1')), thrown);
  const network = await rejection(
    scripted(
      () => {
        throw thrown;
      },
      { retry: false },
    ).client.describeJob('j1'),
  );
  assert.deepEqual([network.name, network.cause], ['NetworkError', thrown]);
});

test('objects and lists of another realm, in jobs, ids, options, keys, queries and headers', async () => {
  const there = (source) => runInNewContext(`(${source})`);
  const { client } = scripted(() => answerXml());
  assert.equal((await client.describeJobs(there('["j1"]'))).length, 1);
  assert.equal((await all(client.listJobs(there('{ tag: "MediaInfo", states: ["Running"] }')))).length, 1);
  assert.equal((await client.submitJob(there(JSON.stringify(INFO)))).JobId, 'j1');
  const here = signRequest({ method: 'GET', host: 'h', path: '/x', query: { a: 'b' }, headers: { 'x-cos-meta-a': 'c' } }, KEYS, {
    startTime: 1,
    endTime: 2,
  });
  assert.equal(
    signRequest(
      there('{ method: "GET", host: "h", path: "/x", query: new Map([["a", "b"]]), headers: [["x-cos-meta-a", "c"]] }'),
      there(JSON.stringify(KEYS)),
      there('{ startTime: 1, endTime: 2 }'),
    ),
    here,
  );
  assert.ok(
    presignUrl(there('{ method: "GET", host: "h", path: "/x" }'), KEYS, { startTime: 1, endTime: 2 }).startsWith('https://h/x?'),
  );
});

test('twelve calls on one signal raise no warning, and leave no listener', async () => {
  const { signal } = new AbortController();
  const { client } = scripted(async () => {
    await pause(20);
    return answerXml();
  });
  await Promise.all(Array.from({ length: 12 }, () => client.describeJob('j1', { signal })));
  await Promise.all(
    Array.from({ length: 30 }, (_, n) => (n % 2 ? client.submitJob(INFO, { signal }) : client.waitForJob('j1', { signal }))),
  );
  await Promise.all(Array.from({ length: 12 }, () => all(client.watchJob('j1', { signal }))));
  await pause(50);
  assert.deepEqual(warnings, []);
  assert.equal(getEventListeners(signal, 'abort').length, 0);
});

test('one signal that is aborted ends all of the calls on it with its reason', async () => {
  const controller = new AbortController();
  const { client } = scripted(() => new Promise(() => {}));
  const calls = Array.from({ length: 40 }, () => rejection(client.describeJob('j1', { signal: controller.signal })));
  await pause(20);
  controller.abort('all');
  assert.deepEqual(new Set(await Promise.all(calls)), new Set(['all']));
  await pause(20);
  assert.deepEqual(warnings, []);
});
