// Jobs that official demos submit pass; what changes on its way or is known to be refused is said beforehand.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { encodeJob, job, jobs, multiJob, validateJob } from 'wanxiang-jobs';
import { scripted } from '../lib/scripted.js';
import { failure, json } from './lib.js';

const HALF = '\ud83d';
const info = (Object, more) => ({ Tag: 'MediaInfo', Input: { Object }, ...more });
const errors = (given, options) => validateJob(given, options).filter(({ severity }) => severity === 'error');
const warnings = (given) => validateJob(given).filter(({ severity }) => severity === 'warning');

test('half of a surrogate pair is an issue with its path, and no job of it is encoded, built or sent', async () => {
  const { client, sent } = scripted();
  for (const [given, path] of [
    [info(`a${HALF}.mp4`), 'Input.Object'],
    [info(`\ude00`), 'Input.Object'],
    [info('a', { Operation: { UserData: `x${HALF}` } }), 'Operation.UserData'],
    [
      { Tag: 'Transcode', Input: { Object: 'a' }, Operation: { Output: { Object: `o${HALF}` }, TemplateId: 't1' } },
      'Operation.Output.Object',
    ],
    [
      {
        Tag: 'Concat',
        Input: { Object: 'a' },
        Operation: { Output: { Object: 'o' }, ConcatTemplate: { ConcatFragment: [{ Url: `http://h/${HALF}` }] } },
      },
      'Operation.ConcatTemplate.ConcatFragment.0.Url',
    ],
  ]) {
    const issue = errors(given).find((one) => one.path === path);
    assert.equal(issue?.code, 'character', `${path}: ${JSON.stringify(errors(given))}`);
    assert.equal((await failure(() => encodeJob(given))).name, 'ValidationError');
    assert.equal((await failure(() => multiJob(given, { allowUnknown: true, allowMissing: true }))).name, 'ValidationError');
    assert.equal((await failure(() => client.submitJob(given))).name, 'ValidationError');
  }
  assert.equal(sent.length, 0);
  assert.ok(encodeJob(info('a😀.mp4')).includes('a😀.mp4'), 'a whole pair is a character');
});

test('half of a surrogate pair under unknown names, and as a name', async () => {
  for (const operation of [{ Brandnew: { Text: HALF } }, { [`Brand${HALF}`]: 'x' }]) {
    assert.equal(
      (await failure(() => multiJob({ Tag: 'Brandnew', Input: { Object: 'a' }, Operation: operation }, { allowUnknown: true })))
        .name,
      'ValidationError',
    );
  }
});

test("the vendor's own watermark without offsets is at most warned of", () => {
  const given = json('watermark-without-offset.json');
  assert.deepEqual(errors(given), []);
  assert.ok(job(given.Tag, given).Operation.Watermark.length === 1);
  const { Operation } = given;
  for (const Pos of ['Center', 'Top', 'Left', 'TopRight'])
    assert.deepEqual(errors({ ...given, Operation: { ...Operation, Watermark: [{ ...Operation.Watermark[0], Pos }] } }), [], Pos);
});

test("the vendor's own live recognition has no unknown member", () => {
  const given = json('live-car-plate.json');
  assert.deepEqual(errors(given), []);
  const xml = encodeJob(given);
  for (const part of [
    '<SourceType>LiveStream</SourceType>',
    '<CarPlate>true</CarPlate>',
    '<SnapshotTimeInterval>1</SnapshotTimeInterval>',
  ])
    assert.ok(xml.includes(part), part);
});

test('allowMissing lets a job through that lacks a required member, and nothing else', async () => {
  const given = { Tag: 'Transcode', Input: { Object: 'a.mp4' }, Operation: { TemplateId: 't1' } };
  const missing = errors(given);
  assert.ok(
    missing.length > 0 && missing.every(({ code }) => code.includes('missing') || code === 'required'),
    JSON.stringify(missing),
  );
  assert.deepEqual(errors(given, { allowMissing: true }), []);
  assert.equal(job('Transcode', given, { allowMissing: true }).Operation.TemplateId, 't1');
  assert.equal(
    (await failure(() => job('Transcode', { ...given, Operation: { Brandnew: 1 } }, { allowMissing: true }))).name,
    'ValidationError',
  );
  assert.equal(
    (await failure(() => job('Transcode', { ...given, Operation: { Transcode: 7 } }, { allowMissing: true }))).name,
    'ValidationError',
  );
});

test('what the documents say will be refused or will surprise is warned of, each at its path', () => {
  const snapshot = (Snapshot, Object) => ({
    Tag: 'Snapshot',
    Input: { Object: 'a' },
    Operation: { Snapshot, Output: { Object } },
  });
  const transcode = (Format, more) => ({
    Tag: 'Transcode',
    Input: { Object: 'a' },
    Operation: { Output: { Object: 'o' }, Transcode: { Container: { Format }, ...more } },
  });
  for (const [given, path] of [
    [info('/input/a.mp4'), 'Input.Object'],
    [info(''), 'Input.Object'],
    [info('https://h/a.mp4'), 'Input.Object'],
    [info('http://h/a.mp4'), 'Input.Object'],
    [info('a', { Operation: { UserData: '中文' } }), 'Operation.UserData'],
    [info('a', { Operation: { UserData: 'x'.repeat(5000) } }), 'Operation.UserData'],
    [info('a', { Operation: { UserData: 'a\tb' } }), 'Operation.UserData'],
    [info('a', { CallBack: 'hooks.example.com' }), 'CallBack'],
    [info('a', { CallBack: 'ftp://hooks.example.com' }), 'CallBack'],
    [info('a', { CallBack: '/ci' }), 'CallBack'],
    [snapshot({ Start: 0, Count: 3 }, 'o.jpg'), 'Operation.Output.Object'],
    [{ ...snapshot({ Start: 0, Count: 1 }, '/o.jpg') }, 'Operation.Output.Object'],
    [transcode('webm', { Video: { Codec: 'H.264' } }), 'Operation.Transcode'],
    [transcode('mp3', { Video: { Codec: 'H.264' } }), 'Operation.Transcode'],
  ]) {
    const found = warnings(given);
    assert.ok(
      found.some((issue) => issue.path.startsWith(path)),
      `${JSON.stringify(given)}: ${JSON.stringify(found)}`,
    );
    assert.deepEqual(errors(given), [], 'a warning stops nothing');
  }
});

test('what is right is not warned of', () => {
  for (const given of [
    info('input/a.mp4'),
    info('输入/视频 1.mp4'),
    info('a', { CallBack: 'https://hooks.example.com/ci' }),
    info('a', { CallBack: 'http://hooks.example.com' }),
    info('a', { Operation: { UserData: 'order 42 ~!' } }),
    {
      Tag: 'Snapshot',
      Input: { Object: 'a' },
      Operation: { Snapshot: { Start: 0, Count: 3 }, Output: { Object: 'o-${Number}.jpg' } },
    },
    { Tag: 'Snapshot', Input: { Object: 'a' }, Operation: { Snapshot: { Start: 0, Count: 1 }, Output: { Object: 'o.jpg' } } },
    {
      Tag: 'Transcode',
      Input: { Object: 'a' },
      Operation: {
        Output: { Object: 'o.mp4' },
        Transcode: { Container: { Format: 'mp4' }, Video: { Codec: 'H.264' }, Audio: { Codec: 'AAC' } },
      },
    },
  ])
    assert.deepEqual(validateJob(given), [], JSON.stringify(given));
  assert.deepEqual(validateJob(jobs.mediaInfo({ Input: { Object: 'a.mp4' } })), []);
});

test('a free-form member takes what its template takes, lists too', () => {
  const given = {
    Tag: 'PosterProduction',
    Input: { Object: 'a.jpg' },
    Operation: {
      PosterProduction: { TemplateId: 't1', Info: { main: 'a.jpg', text: ['one', 'two'], deep: { more: 1 } } },
      Output: { Object: 'o.jpg' },
    },
  };
  assert.deepEqual(errors(given), []);
  const xml = encodeJob(given, { bucket: 'test-1250000000', region: 'ap-chongqing' });
  assert.ok(xml.includes('<text>one</text><text>two</text>') && xml.includes('<deep><more>1</more></deep>'), xml);
});

test('members that official SDKs have are known', () => {
  for (const [tag, Operation, Input] of [
    ['DocProcess', { DocProcess: { TgtType: 'jpg', PageRanges: '1-3' }, Output: { Object: 'a-${Number}.jpg' } }],
    [
      'Transcode',
      {
        Output: { Object: 'o' },
        Transcode: { Container: { Format: 'mp4' }, Audio: { Profile: 'aac_low', KeepAllTracks: 'false' } },
      },
    ],
    ['VocalScore', { VocalScore: { StandardObject: 's.txt', StandardUrl: 'http://h/s.txt' } }],
    ['Snapshot', { Snapshot: { Start: 0, Fps: '1', Count: 1 }, Output: { Object: 'o.jpg' } }],
  ]) {
    const unknown = validateJob({ Tag: tag, Input: { Object: 'a', ...Input }, Operation }).filter(
      ({ code }) => code === 'unknown_member',
    );
    assert.deepEqual(unknown, [], tag);
  }
});
