// Values of JavaScript that stand in a job: which of them can go on the wire, and how those that cannot are named.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runInNewContext } from 'node:vm';
import { encodeJob, isCiError, jobs, multiJob, validateJob, ValidationError } from 'wanxiang-jobs';

const info = (Input) => ({ Tag: 'MediaInfo', Input });
const codes = (job) => validateJob(job).map(({ path, code, severity }) => `${path} ${code} ${severity}`);
const xml = (Input) => encodeJob(info(Input));

test('what no payload can hold is named', () => {
  for (const [value, seen] of [
    [null, 'null'],
    [() => 1, 'a function'],
    [class {}, 'a function'],
    [new Date(0), 'an object that is not plain'],
    [new Map(), 'an object that is not plain'],
    [/x/, 'an object that is not plain'],
    [new String('a.mp4'), 'an object that is not plain'],
    [new Uint8Array(1), 'an object that is not plain'],
    [new (class Key {})(), 'an object that is not plain'],
    [Promise.resolve('a.mp4'), 'an object that is not plain'],
    [Symbol('a'), 'a value that no payload can hold'],
    [NaN, 'a number that is not finite'],
    [Infinity, 'a number that is not finite'],
    [-Infinity, 'a number that is not finite'],
    [{}, 'an object'],
    [{ toJSON: () => 'a.mp4' }, 'an object'],
  ]) {
    const [issue, ...more] = validateJob(info({ Object: value }));
    assert.deepEqual(more, []);
    assert.equal(issue.path, 'Input.Object');
    assert.equal(issue.code, 'type');
    assert.ok(issue.message.startsWith('Input.Object ') && issue.message.endsWith(`, not ${seen}`), issue.message);
    if (!seen.endsWith('object')) assert.throws(() => xml({ Object: value }), ValidationError);
  }
});

test('what no payload can hold is refused also where nothing is known of a member', () => {
  for (const [parts, path] of [
    [{ Tag: 'Brandnew', Operation: { Brandnew: { When: new Date(0) } } }, 'Operation.Brandnew.When'],
    [{ Tag: 'MediaInfo', Input: { Object: 'a.mp4', Brandnew: [() => 1] } }, 'Input.Brandnew.0'],
  ]) {
    assert.throws(
      () => multiJob(parts, { allowUnknown: true }),
      ({ code, issues }) => code === 'type' && issues[0].path === path,
    );
  }
  const known = { Tag: 'Brandnew', Operation: { Brandnew: { When: 'now', Then: [1, { Deep: true }] } } };
  assert.deepEqual(multiJob(known, { allowUnknown: true }), known);
});

test('a list says of which kind its items are', () => {
  const [issue] = validateJob({ ...info({ Object: 'a.mp4' }), Operation: { JobLevel: [undefined] } });
  assert.equal(issue.path.startsWith('Operation.JobLevel'), true);
});

test('a job that is no object is one issue', () => {
  for (const job of [undefined, null, 'Transcode', 7, true, [], () => 1, new Date(0), 7n, runInNewContext('[1]')]) {
    assert.deepEqual(codes(job), [' type error'], String(job));
  }
});

test('an object that holds itself is refused and nothing hangs', () => {
  const job = info({ Object: 'a' });
  job.Input.Vod = job;
  assert.throws(() => multiJob(job), ValidationError);
  assert.throws(() => encodeJob(job), ValidationError);
  let deep = {};
  for (let i = 0; i < 100_000; i++) deep = { deep };
  assert.ok(validateJob(deep).length > 0);
});

test('plain objects of every kind are taken', () => {
  const expected = '<Request><Tag>MediaInfo</Tag><Input><Object>a.mp4</Object></Input></Request>';
  for (const input of [
    { Object: 'a.mp4' },
    Object.freeze({ Object: 'a.mp4' }),
    Object.assign(Object.create(null), { Object: 'a.mp4' }),
    {
      get Object() {
        return 'a.mp4';
      },
    },
    { Object: 'a.mp4', [Symbol('ours')]: 1 },
    { Object: 'a.mp4', Url: undefined },
    Object.defineProperty({ Object: 'a.mp4' }, 'hidden', { value: 1 }),
    new Proxy({ Object: 'a.mp4' }, {}),
    structuredClone({ Object: 'a.mp4' }),
    runInNewContext('({ Object: "a.mp4" })'),
  ]) {
    assert.equal(xml(input), expected);
  }
});

test('numbers and booleans go out as JavaScript writes them', () => {
  for (const [value, written] of [
    [0, '0'],
    [-0, '0'],
    [0.1 + 0.2, '0.30000000000000004'],
    [1e21, '1e+21'],
    [1e-7, '1e-7'],
    [2 ** 53, '9007199254740992'],
    [12.5, '12.5'],
    [10n, '10'],
    [true, 'true'],
    [false, 'false'],
    ['', ''],
  ]) {
    assert.equal(xml({ Object: value }), `<Request><Tag>MediaInfo</Tag><Input><Object>${written}</Object></Input></Request>`);
  }
});

test('text goes out as it is, or is refused with its path', () => {
  for (const text of ['"quoted" \\ back', 'tab\there', 'line\nfeed', '视频 🎬', '\u2028\u2029', '__proto__', '\u007f\u0085']) {
    const [, written] = /<Object>([\s\S]*)<\/Object>/.exec(xml({ Object: text }));
    assert.equal(written.replaceAll('&quot;', '"'), text);
  }
  // Half of a surrogate pair has no place in UTF-8: it would become another key.
  assert.throws(
    () => xml({ Object: 'a\uD83Db' }),
    ({ issues }) => issues[0].path === 'Input.Object',
  );
  assert.throws(
    () => xml({ Object: 'a\0b' }),
    ({ code, issues }) => code === 'character' && issues[0].path === 'Input.Object' && issues[0].value === 'a\0b',
  );
});

test('issues are plain objects with the value seen, errors of the package', () => {
  const job = { Tag: 'Transcode', Input: { Object: 'a' }, Operation: { Output: {}, Transcode: { Video: { Crff: 25 } } } };
  const issue = validateJob(job).find(({ path }) => path === 'Operation.Transcode.Video.Crff');
  assert.equal(issue.code, 'unknown_member');
  assert.equal(issue.value, 25);
  assert.match(issue.message, /Crf\b/);
  assert.throws(
    () => jobs.transcode(job),
    (error) =>
      isCiError(error) &&
      error instanceof ValidationError &&
      error.constructor.name === 'ValidationError' &&
      error.issues.every(({ severity }) => severity === 'error'),
  );
});
