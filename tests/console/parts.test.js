import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { count, get, removeItem, set } from '../../www/src/form/value.js';
import { codecsOf, fitCodecs } from '../../www/src/form/codecs.js';
import { outputsOf } from '../../www/src/result/outputs.js';
import { sentencesOf, subrip, webvtt } from '../../www/src/result/subtitles.js';
import { lanesOf, stretchesAbove } from '../../www/src/result/stretches.js';
import { freshOutputs, requestsFor } from '../../www/src/state/places.js';
import { layOut } from '../../www/src/ui/layout.js';
import { crc64 } from '../../www/src/upload/crc64.js';
import { project } from './support.js';

describe('the values of a form', () => {
  const job = { Tag: 'Watermark', Operation: { Watermark: [{ Dx: '1' }, { Dx: '2' }] } };

  test('are read and written by path, without changing what was there', () => {
    assert.equal(get(job, ['Operation', 'Watermark', 1, 'Dx']), '2');
    const changed = set(job, ['Operation', 'Watermark', 1, 'Dx'], '3');
    assert.deepEqual(changed.Operation.Watermark, [{ Dx: '1' }, { Dx: '3' }]);
    assert.equal(job.Operation.Watermark[1].Dx, '2');
  });

  test('leave nothing empty behind when they are taken out', () => {
    const filled = set({ Tag: 'MediaInfo' }, ['Operation', 'Transcode', 'Video', 'Width'], 640);
    assert.deepEqual(set(filled, ['Operation', 'Transcode', 'Video', 'Width'], undefined), { Tag: 'MediaInfo' });
  });

  test('keep the place of an emptied item, and lose a removed one', () => {
    const emptied = set(job, ['Operation', 'Watermark', 0, 'Dx'], undefined);
    assert.deepEqual(emptied.Operation.Watermark, [{}, { Dx: '2' }]);
    const removed = removeItem(job, ['Operation', 'Watermark'], 0);
    assert.deepEqual(removed.Operation.Watermark, [{ Dx: '2' }]);
    assert.deepEqual(removeItem(removed, ['Operation', 'Watermark'], 0), { Tag: 'Watermark' });
  });

  test('are counted leaf by leaf; zero and false count', () => {
    assert.equal(count({ a: 0, b: { c: false, d: ['x', {}] } }), 3);
  });
});

describe('a body laid out', () => {
  test('differs from what was sent by blanks between elements only', () => {
    const xml = '<?xml version="1.0"?><R><A>one two</A><B/><C><D>&lt;</D></C><E></E></R>';
    const laid = layOut(xml);
    assert.equal(laid.replace(/\n\s*/g, ''), xml);
    assert.deepEqual(laid.split('\n').slice(1, 5), ['<R>', '  <A>one two</A>', '  <B/>', '  <C>']);
  });

  test('is JSON with a line per member, and anything else as it is', () => {
    assert.equal(layOut('{"a":[1]}'), '{\n  "a": [\n    1\n  ]\n}');
    assert.equal(layOut('not a body'), 'not a body');
  });
});

describe('the files of a finished job', () => {
  test('are those that the service reports, prefix and sprites included', () => {
    const OutputFile = {
      ObjectPrefix: 'out/',
      ObjectName: ['a.jpg', 'b.jpg'],
      SpriteOutputFile: { ObjectName: ['sprite.jpg'] },
    };
    const detail = { Operation: { MediaResult: { OutputFile }, Output: { Object: 'out/${Number}.jpg' } } };
    assert.deepEqual(outputsOf(detail), ['out/a.jpg', 'out/b.jpg', 'sprite.jpg']);
  });

  test('are the key asked for when nothing is reported, unless it is a pattern', () => {
    assert.deepEqual(outputsOf({ Operation: { Output: { Object: 'a.mp4' } } }), ['a.mp4']);
    assert.deepEqual(outputsOf({ Operation: { Output: { Object: 'a-${Number}.jpg' } } }), []);
    assert.deepEqual(outputsOf({}), []);
  });
});

describe('a container', () => {
  const encoding = { Container: { Format: 'webm' }, Video: { Codec: 'H.264', Width: 640 }, Audio: { Codec: 'aac' } };

  test('decides the codecs, and what fits stays', () => {
    assert.deepEqual(fitCodecs(encoding).Video, { Codec: 'VP9', Width: 640 });
    assert.deepEqual(fitCodecs(encoding).Audio, { Codec: 'opus' });
    const mp4 = { ...encoding, Container: { Format: 'mp4' } };
    assert.deepEqual(fitCodecs(mp4), mp4);
  });

  test('of sound alone takes the picture out, and one that nobody knows changes nothing', () => {
    assert.deepEqual(fitCodecs({ ...encoding, Container: { Format: 'wav' } }), {
      Container: { Format: 'wav' },
      Audio: { Codec: 'pcm_s16le' },
    });
    const other = { ...encoding, Container: { Format: 'new' } };
    assert.equal(fitCodecs(other), other);
  });

  test('takes the codecs that the description has', () => {
    const { shapes } = JSON.parse(readFileSync(`${project}generated/jobs.json`, 'utf8'));
    const valuesOf = (shape, name) => shapes[shape].members.find((member) => member.name === name).values;
    for (const format of valuesOf('Container', 'Format')) {
      const sound = codecsOf(format, 'Audio');
      assert.ok(sound, format);
      assert.deepEqual(
        sound.filter((codec) => !valuesOf('Audio', 'Codec').includes(codec)),
        [],
        format,
      );
    }
  });
});

test('the codecs of a container are those of the rules in the description', () => {
  const { shapes } = JSON.parse(readFileSync(`${project}generated/jobs.json`, 'utf8'));
  const ruleOf = (shape) => shapes[shape].rules.find(({ rule }) => rule === 'codecs').containers;
  const sorted = (words = '') => words.split(' ').filter(Boolean).sort();
  for (const line of [...ruleOf('Transcode'), ...ruleOf('Animation')]) {
    const [picture, sound] = line.split('/').map((part) => part.trim());
    const [format, ...video] = picture.split(' ');
    assert.deepEqual([...codecsOf(format, 'Video')].sort(), video.sort(), format);
    assert.deepEqual([...codecsOf(format, 'Audio')].sort(), sorted(sound), format);
  }
});

test('a checksum is the one of the object store', () => {
  assert.equal(crc64(new TextEncoder().encode('123456789')), '11051210869376104954');
});

describe('a transcript', () => {
  test('has its times in each form of the answer', () => {
    const told = { text: 'hello', begin: 1.5, end: 3.02 };
    const times = (result) => sentencesOf(result).map(({ text, begin, end }) => ({ text, begin, end }));
    assert.deepEqual(times({ Result: ['[0:1.500,0:3.020]  hello\n'] }), [told]);
    assert.deepEqual(times({ ResultDetail: [{ FinalSentence: 'hello', StartMs: 1500, EndMs: 3020 }] }), [told]);
    assert.deepEqual(times({ FlashResult: [{ sentence_list: [{ text: 'hello', start_time: 1500, end_time: 3020 }] }] }), [told]);
  });

  test('becomes subtitles', () => {
    const told = [{ text: 'a --> b', begin: 1.5, end: 3603.02 }, { text: 'no time' }, { text: 'c', begin: 59.9996, end: 61 }];
    assert.equal(
      webvtt(told),
      'WEBVTT\n\n00:00:01.500 --> 01:00:03.020\na → b\n\n00:01:00.000 --> 00:01:01.000\nc\n',
      'a second has no sixty parts of a minute',
    );
    assert.equal(subrip(told), '1\n00:00:01,500 --> 01:00:03,020\na --> b\n\n2\n00:01:00,000 --> 00:01:01,000\nc\n');
  });
});

describe('a time line', () => {
  test('joins what is seen again at the next sample, and has a lane for each name', () => {
    const seen = (label, ...times) => times.map((time) => ({ label, time }));
    assert.deepEqual(lanesOf([...seen('car', 5, 4), ...seen('person', 0, 1, 2, 4), { label: 'untimed' }]), [
      {
        label: 'person',
        stretches: [
          { begin: 0, end: 3 },
          { begin: 4, end: 5 },
        ],
      },
      { label: 'car', stretches: [{ begin: 4, end: 6 }] },
    ]);
    assert.deepEqual(lanesOf(seen('one', 3)), [{ label: 'one', stretches: [{ begin: 3, end: 4 }] }]);
  });

  test('has a stretch wherever a curve is above its bound', () => {
    assert.deepEqual(stretchesAbove([0, 0.5, 0.5, 0, 0.2], 0.1, 10), [
      { begin: 2, end: 6 },
      { begin: 8, end: 10 },
    ]);
    assert.deepEqual(stretchesAbove([0, 0], 0.1, 10), []);
  });
});

describe('a batch', () => {
  const keysOf = (requests) => requests.map(({ Operation }) => Operation.Output.Object);
  const job = (Object) => ({ Tag: 'Transcode', Input: { Object: 'x' }, Operation: { Output: { Bucket: 'b', Object } } });

  test('has a place for each result: a folder, the number of the file, or the name of the input', () => {
    assert.deepEqual(keysOf(requestsFor(job('out/a.mp4'), ['1.mp4', '2.mp4'])), ['out/a-1.mp4', 'out/a-2.mp4']);
    assert.deepEqual(keysOf(requestsFor(job('out.d/a'), ['1.mp4', '2.mp4'])), ['out.d/a-1', 'out.d/a-2']);
    assert.deepEqual(keysOf(requestsFor(job('out/a.mp4'), ['1.mp4'])), ['out/a.mp4']);
    const named = 'out/${InputName}.mp4';
    assert.deepEqual(keysOf(requestsFor(job(named), ['1.mp4', '2.mp4'])), [named, named]);
    assert.deepEqual(keysOf(requestsFor(job(named), ['a/1.mp4', 'b/1.mov'])), [
      'out/${InputName}-1.mp4',
      'out/${InputName}-2.mp4',
    ]);
    const own = keysOf(requestsFor(job('console/0011223344/a.mp4'), ['1.mp4', '2.mp4']));
    assert.equal(new Set(own).size, 2);
    for (const key of own) assert.match(key, /^console\/[0-9a-f]{10}\/a\.mp4$/);
  });

  test('keeps the rest of the request, and works on each file', () => {
    const [first, second] = requestsFor({ ...job('a.mp4'), QueueId: 'q' }, ['1.mp4', '2.mp4']);
    assert.deepEqual([first.Input.Object, second.Input.Object], ['1.mp4', '2.mp4']);
    assert.deepEqual([first.QueueId, second.Operation.Output.Bucket], ['q', 'b']);
    assert.deepEqual(requestsFor({ Tag: 'MediaInfo', Input: {} }, ['1.mp4']), [{ Tag: 'MediaInfo', Input: { Object: '1.mp4' } }]);
  });

  test('unpacks each archive into a folder of its own', () => {
    const unpack = (Prefix) => ({ Tag: 'FileUncompress', Operation: { FileUncompressConfig: { Prefix } } });
    const prefixes = (requests) => requests.map(({ Operation }) => Operation.FileUncompressConfig.Prefix);
    assert.deepEqual(prefixes(requestsFor(unpack('out/'), ['1.zip', '2.zip'])), ['out/1/', 'out/2/']);
    const [own] = [freshOutputs(unpack('console/unpacked/').Operation).FileUncompressConfig.Prefix];
    assert.match(own, /^console\/[0-9a-f]{10}\/$/);
  });
});
