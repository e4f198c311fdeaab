// Types that are true, whatever came: places are filled with what is declared, and all else stands in $extra.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseNotify, parseResponse } from 'wanxiang-jobs';
import { Chance } from '../random/chance.js';
import { INFO, all, answerXml, rejection, scripted } from '../lib/scripted.js';
import { text } from './lib.js';

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

test('JSON lists where texts, numbers and objects are declared go to $extra', () => {
  const [job] = parseNotify(text('json-empty-array.json')).JobsDetail;
  assert.deepEqual([job.JobId, job.Tag], ['j1', 'Tts']);
  for (const name of ['State', 'Progress', 'Input', 'Operation'])
    assert.ok(
      !Array.isArray(job[name]) && (job[name] === undefined || isObject(job[name])),
      `${name}: ${JSON.stringify(job[name])}`,
    );
  assert.equal(job.State, undefined);
  assert.equal(job.Progress, undefined);
  for (const name of ['State', 'Progress']) assert.deepEqual([job.$extra[name]].flat(), [], name);
});

test('JSON of every other type under every declared member of a job', () => {
  const VALUES = [
    [],
    [1],
    ['a', 'b'],
    [[]],
    [{}],
    {},
    { a: 1 },
    'text',
    '',
    '-',
    7,
    -0.5,
    true,
    false,
    null,
    [null],
    { $extra: 1 },
  ];
  const CHECKS = {
    JobId: 'string',
    Code: 'string',
    Message: 'string',
    State: 'string',
    Tag: 'string',
    CreationTime: 'string',
    QueueId: 'string',
    Progress: 'number',
  };
  for (const [name, type] of Object.entries(CHECKS)) {
    for (const value of VALUES) {
      const body = JSON.stringify({ EventName: 'TaskFinish', JobsDetail: [{ JobId: 'j1', [name]: value }] });
      const [job] = parseNotify(body).JobsDetail;
      if (name === 'JobId' && job === undefined) continue;
      assert.ok(job[name] === undefined || typeof job[name] === type, `${name} of ${body}: ${JSON.stringify(job)}`);
    }
  }
  for (const name of ['Input', 'Operation']) {
    for (const value of VALUES) {
      const [job] = parseNotify(
        JSON.stringify({ EventName: 'TaskFinish', JobsDetail: { JobId: 'j1', [name]: value } }),
      ).JobsDetail;
      assert.ok(job[name] === undefined || isObject(job[name]), `${name}: ${JSON.stringify(value)} gave ${JSON.stringify(job)}`);
    }
  }
});

test('random JSON under the members of operations: numbers, booleans, texts, lists and objects are what they are declared as', () => {
  const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
  const random = new Chance(seed);
  const value = (depth) => {
    const kind = random.below(depth > 2 ? 6 : 9);
    if (kind < 6) return [null, true, 7, 'text', '', '12'][kind];
    if (kind === 6) return Array.from({ length: random.below(3) }, () => value(depth + 1));
    return Object.fromEntries(
      ['Audio', 'Index', 'Stream', 'Object', 'b'].slice(random.below(3), 5).map((name) => [name, value(depth + 1)]),
    );
  };
  for (let round = 0; round < 2000; round += 1) {
    const body = JSON.stringify({
      EventName: 'TaskFinish',
      JobsDetail: {
        JobId: 'j1',
        Tag: 'MediaInfo',
        Operation: { MediaInfo: { Stream: value(0), Format: value(0) }, UserData: value(2) },
      },
    });
    const { Operation } = parseNotify(body).JobsDetail[0];
    const what = `seed ${seed}: ${body} gave ${JSON.stringify(Operation)}`;
    const { MediaInfo, UserData } = Operation ?? {};
    assert.ok(UserData === undefined || typeof UserData === 'string', what);
    const { Stream, Format } = MediaInfo ?? {};
    for (const object of [MediaInfo, Stream, Format]) assert.ok(object === undefined || isObject(object), what);
    assert.ok(Stream?.Audio === undefined || (Array.isArray(Stream.Audio) && Stream.Audio.every(isObject)), what);
    for (const audio of Stream?.Audio ?? []) assert.ok(audio.Index === undefined || typeof audio.Index === 'number', what);
  }
});

test('JobsDetail is always a list, and what stood in its place is kept', () => {
  const { JobsDetail, $extra } = parseNotify(text('json-jobsdetail-text.json'));
  assert.deepEqual([JobsDetail, JSON.stringify($extra).includes('j1')], [[], true]);
  for (const body of [
    '<Response><JobsDetail>x</JobsDetail></Response>',
    '<Response/>',
    '<Response><JobsDetail/></Response>',
    '<Response><NextToken>t</NextToken></Response>',
  ]) {
    assert.deepEqual(parseResponse(body).JobsDetail, [], body);
  }
  assert.ok(JSON.stringify(parseResponse('<Response><JobsDetail>x</JobsDetail></Response>').$extra).includes('x'));
  for (const JobsDetail2 of ['x', 7, true, [7], ['x']])
    assert.deepEqual(
      parseNotify(JSON.stringify({ EventName: 'TaskFinish', JobsDetail: JobsDetail2 })).JobsDetail.filter(
        (job) => !isObject(job),
      ),
      [],
    );
});

test('a sole empty element of a list is an empty list; among others it stays in its place', () => {
  const [{ Operation }] = parseNotify(text('empty-elements.xml')).JobsDetail;
  const { Stream } = Operation.MediaInfo;
  for (const list of [Stream.Audio, Stream.Subtitle, Operation.WatermarkTemplateId]) assert.deepEqual(list ?? [], []);
  assert.equal(Stream.Video[0].Index, 0);
  const among = parseResponse(
    '<Response><JobsDetail><JobId>j1</JobId><Tag>MediaInfo</Tag><Operation><MediaInfo><Stream><Audio><Index>0</Index></Audio><Audio/><Audio><Index>2</Index></Audio></Stream></MediaInfo></Operation></JobsDetail></Response>',
  );
  assert.deepEqual(
    among.JobsDetail[0].Operation.MediaInfo.Stream.Audio.map(({ Index }) => Index),
    [0, undefined, 2],
  );
});

test('a job without an id is not listed, described or submitted as one', async () => {
  for (const empty of [
    '<Response><JobsDetail/></Response>',
    '<Response><JobsDetail><Tag>Transcode</Tag></JobsDetail></Response>',
    '<Response><JobsDetail><JobId/></JobsDetail></Response>',
    '<Response/>',
  ]) {
    const { client } = scripted(() => empty, { retry: false });
    assert.deepEqual(await all(client.listJobs({ tag: 'Transcode' })), [], empty);
    assert.equal(await client.describeJob('j1'), undefined, empty);
    assert.deepEqual(await client.describeJobs(['j1']), [], empty);
    const error = await rejection(client.submitJob(INFO));
    assert.equal(error.maybeSubmitted, true, `${empty}: ${error}`);
  }
});

test('describeJob answers that job or undefined, never another', async () => {
  const { client } = scripted(() => answerXml([{ JobId: 'j2' }]));
  assert.equal(await client.describeJob('j1'), undefined);
  assert.equal((await client.describeJob('j2')).JobId, 'j2');
  const several = scripted(() => answerXml([{ JobId: 'j9' }, { JobId: 'j1' }]));
  assert.equal((await several.client.describeJob('j1')).JobId, 'j1');
});

test('what an answer was that cannot be read stands in the error, or its code is read all the same', async () => {
  const page = '<html><title>Blocked by proxy: policy 42</title><hr></html>';
  const seen = await rejection(scripted(() => new Response(page, { status: 403 }), { retry: false }).client.describeJob('j1'));
  assert.ok(JSON.stringify({ ...seen, message: seen.message, cause: String(seen.cause) }).includes('policy 42'), String(seen));
  const raw = await rejection(
    scripted(() => new Response('<Error><Code>InvalidArgument</Code><Message>bad a&b</Message></Error>', { status: 403 }), {
      retry: false,
    }).client.describeJob('j1'),
  );
  assert.deepEqual([raw.name, raw.code, raw.status], ['ServiceError', 'InvalidArgument', 403]);
  for (const [body, status] of [
    ['upstream connect error', 503],
    ['{"ok":false,"hint":"quota 7"}', 200],
    ['<Response><JobsDetail>cut', 200],
    ['<!DOCTYPE html><p>policy 42', 200],
  ]) {
    const error = await rejection(scripted(() => new Response(body, { status }), { retry: false }).client.describeJob('j1'));
    const said = JSON.stringify({
      ...error,
      message: error.message,
      cause: error.cause && { ...error.cause, message: error.cause.message },
    });
    assert.ok(said.includes(JSON.stringify(body.slice(0, 20)).slice(1, -1)), `${body}: ${said}`);
  }
  const long = await rejection(
    scripted(() => new Response(`start ${'x'.repeat(100_000)}`, { status: 502 }), { retry: false }).client.describeJob('j1'),
  );
  assert.ok(JSON.stringify({ ...long, message: long.message }).length < 3000, 'a few hundred characters, not all');
});
