// What a caller may hand over as a job, whatever it is made of, and that nothing of the caller's is touched.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runInNewContext } from 'node:vm';
import { CiClient, encodeJob, job, jobs, multiJob, validateJob } from 'wanxiang-jobs';

const XML = '<Request><Tag>MediaInfo</Tag><Input><Object>a.mp4</Object></Input></Request>';
const Input = { Object: 'a.mp4' };

test('plain objects of any origin are the same job', () => {
  for (const input of [
    Object.freeze({ ...Input }),
    Object.assign(Object.create(null), Input),
    runInNewContext("({ Object: 'a.mp4' })"),
    structuredClone(Input),
  ]) {
    assert.equal(encodeJob(jobs.mediaInfo({ Input: input })), XML);
  }
  assert.equal(encodeJob(jobs.mediaInfo({ Input: { ...Input, Url: undefined }, QueueId: undefined })), XML);
  assert.equal(
    encodeJob(jobs.mediaInfo({ Input, Operation: { UserData: 10n } })),
    XML.replace('</Request>', '<Operation><UserData>10</UserData></Operation></Request>'),
  );
});

test('a job is a frozen copy: the caller keeps the original, which stays as it was', () => {
  const parts = { Input: { ...Input }, Operation: { UserData: 'first' } };
  const made = jobs.mediaInfo(parts);
  parts.Operation.UserData = 'second';
  assert.equal(made.Operation.UserData, 'first');
  assert.ok(Object.isFrozen(made.Operation) && !Object.isFrozen(parts) && !Object.isFrozen(parts.Operation));
  assert.throws(() => {
    made.Operation.UserData = 'third';
  }, TypeError);
});

test('what no payload can hold is refused with its path, unknown members included', () => {
  const foreign = [
    null,
    () => 1,
    Symbol('a'),
    new Date(),
    new Map(),
    /x/,
    new (class Key {})(),
    NaN,
    Infinity,
    new Uint8Array(2),
    Promise.resolve(),
  ];
  for (const value of foreign) {
    const refused = (path) => (error) =>
      error.name === 'ValidationError' && error.issues.some((issue) => issue.path === path && issue.code === 'type');
    assert.throws(() => jobs.mediaInfo({ Input: { Object: value } }), refused('Input.Object'), String(typeof value));
    assert.throws(
      () => job('MediaInfo', { Input, New: [{ Deep: value }] }, { allowUnknown: true }),
      refused('New.0.Deep'),
      String(typeof value),
    );
  }
  for (const value of [undefined, null, 'text', 7, [], () => 1]) {
    assert.ok(
      validateJob(value).some(({ severity }) => severity === 'error'),
      String(value),
    );
  }
});

test('objects that hold themselves are refused, and nothing hangs', () => {
  const own = { ...Input };
  own.Vod = { one: own, two: own, list: [own, own, { own }] };
  const deep = {};
  for (let at = deep, depth = 0; depth < 5_000; depth += 1) at = at.Deep = {};
  for (const Bad of [own, deep]) {
    assert.throws(() => jobs.mediaInfo({ Input: Bad }), { name: 'ValidationError' });
    assert.throws(() => jobs.mediaInfo({ Input, Bad }, { allowUnknown: true }), { name: 'ValidationError' });
    assert.throws(() => encodeJob({ Tag: 'MediaInfo', Input: Bad }), { name: 'ValidationError' });
    assert.throws(() => multiJob({ Input, Operation: [Bad] }), { name: 'ValidationError' });
  }
  assert.ok(!Object.isFrozen(own));
});

test('what a getter of the caller throws comes out as the same object', () => {
  const thrown = new Error('mine');
  const parts = {
    Input: {
      get Object() {
        throw thrown;
      },
    },
  };
  assert.throws(
    () => jobs.mediaInfo(parts),
    (error) => error === thrown,
  );
  // The module is as good as before.
  assert.equal(encodeJob(jobs.mediaInfo({ Input })), XML);
});

test('keys may come in an object without prototype, as querystring and other realms make them', async () => {
  const answer = '<Response><JobsDetail><JobId>j1</JobId><Tag>MediaInfo</Tag></JobsDetail></Response>';
  for (const keys of [
    Object.assign(Object.create(null), { secretId: 'AKIDEXAMPLE', secretKey: 'KEY' }),
    runInNewContext("({ secretId: 'AKIDEXAMPLE', secretKey: 'KEY' })"),
  ]) {
    const ci = new CiClient({ bucket: 'a-1', region: 'b', credentials: () => keys, fetch: async () => new Response(answer) });
    assert.equal((await ci.describeJob('j1')).JobId, 'j1');
  }
});
