// What a document says, as values: repeated members, texts that are no number or boolean, empty lists, and all the rest in $extra.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseNotify, parseResponse } from 'wanxiang-jobs';

const job = (content, tag = 'Transcode') =>
  parseResponse(`<Response><JobsDetail><JobId>j1</JobId><Tag>${tag}</Tag>${content}</JobsDetail></Response>`).JobsDetail[0];
const json = (members) =>
  parseNotify(JSON.stringify({ EventName: 'TaskFinish', JobsDetail: { JobId: 'j1', Tag: 'Transcode', ...members } }))
    .JobsDetail[0];
const operation = (content, tag) => job(`<Operation>${content}</Operation>`, tag).Operation;

test('a member that is no list keeps its first value or its last, and the others are not lost', () => {
  const { State, $extra } = job('<State>Running</State><State>Success</State><State>Failed</State>');
  const all = [State, ...[$extra?.State].flat()];
  assert.deepEqual([...all].sort(), ['Failed', 'Running', 'Success']);
  const twice = operation('<Output><Object>a</Object></Output><Output><Object>b</Object></Output>');
  assert.equal(typeof twice.Output.Object, 'string');
  assert.deepEqual(
    [twice.Output.Object, JSON.stringify(twice.$extra).includes(twice.Output.Object === 'a' ? 'b' : 'a')],
    [twice.Output.Object, true],
  );
});

test('a list member is a list with one item, with several, and in their order', () => {
  const streams = (count) =>
    operation(
      `<MediaInfo><Stream>${Array.from({ length: count }, (_, n) => `<Audio><Index>${n}</Index></Audio>`).join('<Video><Index>9</Index></Video>')}</Stream></MediaInfo>`,
      'MediaInfo',
    );
  for (const count of [1, 2, 5]) {
    const { Audio } = streams(count).MediaInfo.Stream;
    assert.deepEqual(
      Audio.map(({ Index }) => Index),
      Array.from({ length: count }, (_, n) => n),
    );
  }
  assert.ok(
    !(
      'Audio' in
      operation('<MediaInfo><Stream><Video><Index>0</Index></Video></Stream></MediaInfo>', 'MediaInfo').MediaInfo.Stream
    ),
  );
});

test('texts that are no number leave the member out and stand in $extra, each', () => {
  for (const text of ['-', 'N/A', 'abc', '12a', '1,5', '0x10', '1 2', 'NaN', 'Infinity', '+', '.', 'e5', '١٢']) {
    const { Progress, $extra } = job(`<Progress>${text}</Progress>`);
    assert.deepEqual([Progress, $extra], [undefined, { Progress: text }], text);
  }
  const { $extra } = job('<Progress>-</Progress><Progress>N/A</Progress>');
  assert.deepEqual($extra, { Progress: ['-', 'N/A'] });
});

test('texts that are numbers are numbers', () => {
  for (const [text, number] of [
    ['0', 0],
    ['-1', -1],
    ['007', 7],
    ['1.5', 1.5],
    [' 42 ', 42],
    ['1e3', 1000],
    ['100', 100],
  ]) {
    const found = job(`<Progress>${text}</Progress>`);
    assert.deepEqual([found.Progress, found.$extra], [number, undefined], text);
  }
  assert.deepEqual([json({ Progress: 42 }).Progress, json({ Progress: '42' }).Progress], [42, 42]);
});

test('an empty element is no number, no boolean, an empty text and an empty object', () => {
  const found = job('<Progress/><Code/><Input/><Operation><Output/></Operation>');
  assert.equal(found.Progress, undefined);
  assert.equal(found.Code, '');
  assert.deepEqual([found.Input, found.Operation.Output], [{}, {}]);
});

test('booleans in each spelling; what is none stands in $extra', () => {
  const face = (text) =>
    operation(
      `<SegmentVideoBody><Mode>Mask</Mode></SegmentVideoBody><Transcode><Video><Remove>${text}</Remove></Video></Transcode>`,
    ).Transcode.Video;
  for (const [text, value] of [
    ['true', true],
    ['false', false],
  ]) {
    const { Remove, $extra } = face(text);
    assert.deepEqual([Remove, $extra], [value, undefined], text);
  }
  for (const text of ['yes', '-', '2', 'truth']) {
    const { Remove, $extra } = face(text);
    assert.ok(Remove === undefined && $extra?.Remove === text, `${text}: ${JSON.stringify({ Remove, $extra })}`);
  }
});

test('unknown elements are kept as lists, with attributes and everything below', () => {
  const { $extra } = job('<New a="1">text<b>2</b><b>3</b><c/></New><New/><Other><d e="5"/></Other>');
  assert.deepEqual($extra, {
    New: [{ '#text': ['text'], b: ['2', '3'], c: [''] }, ''],
    'New@a': ['1'],
    Other: [{ d: [''], 'd@e': ['5'] }],
  });
});

test('JSON: null, lists and objects under unknown names are kept', () => {
  const { $extra } = json({ New: [1, 'two', { three: [3] }], Void: null, Deep: { a: { b: false } } });
  const texts = JSON.stringify($extra);
  for (const part of ['two', 'three', 'a', 'b']) assert.ok(texts.includes(`"${part}"`), texts);
});

test('JSON: a list where XML repeats, also of one and of none', () => {
  const jobsOf = (JobsDetail) => parseNotify(JSON.stringify({ EventName: 'TaskFinish', JobsDetail })).JobsDetail;
  assert.deepEqual(jobsOf([]), []);
  assert.equal(jobsOf({ JobId: 'j1' }).length, 1);
  assert.deepEqual(
    jobsOf([{ JobId: 'j1' }, { JobId: 'j2' }]).map(({ JobId }) => JobId),
    ['j1', 'j2'],
  );
  assert.deepEqual(
    json({ Tag: 'MediaInfo', Operation: { MediaInfo: { Stream: { Audio: [] } } } }).Operation.MediaInfo.Stream.Audio,
    [],
  );
  assert.equal(
    json({ Tag: 'MediaInfo', Operation: { MediaInfo: { Stream: { Audio: { Index: '0' } } } } }).Operation.MediaInfo.Stream
      .Audio[0].Index,
    0,
  );
});

test("names of JavaScript's own objects are names like any other", () => {
  for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '$extra', 'length']) {
    const inXml = name.startsWith('$') ? undefined : job(`<${name}>x</${name}><${name}>y</${name}>`);
    const inJson = parseNotify(`{"EventName":"TaskFinish","JobsDetail":{"JobId":"j1","${name}":["x","y"]}}`).JobsDetail[0];
    for (const found of [inXml, inJson].filter(Boolean)) {
      const texts = JSON.stringify(Object.getOwnPropertyDescriptor(found.$extra, name)?.value ?? found.$extra);
      assert.ok(texts.includes('"x"') && texts.includes('"y"'), `${name}: ${texts}`);
      assert.equal(Object.getPrototypeOf(found), Object.prototype);
      assert.equal(Object.getPrototypeOf(found.$extra), Object.prototype);
    }
  }
});

test('two documents read one after the other share nothing', () => {
  const body = '<Response><JobsDetail><JobId>j1</JobId><New>1</New></JobsDetail></Response>';
  const [first, second] = [parseResponse(body), parseResponse(body)];
  first.JobsDetail[0].$extra.New.push('mine');
  assert.deepEqual(second.JobsDetail[0].$extra.New, ['1']);
});

test('text, CDATA, entities and non-ASCII text from a string and from bytes are the same', () => {
  const body =
    '<Response><JobsDetail><JobId>j1</JobId><Message>输入 &lt;&amp;&#128512;<![CDATA[<&]]> 🎬\r\n</Message></JobsDetail></Response>';
  const expected = '输入 <&😀<& 🎬\n';
  for (const given of [body, new TextEncoder().encode(body), new TextEncoder().encode(body).buffer, Buffer.from(body)]) {
    assert.equal(parseResponse(given).JobsDetail[0].Message, expected);
  }
});
