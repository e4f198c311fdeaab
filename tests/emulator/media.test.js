/** What the store answers about a video at once: facts and pictures, by the real ffprobe and ffmpeg. */

import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { all, find, start, textAt } from './client.js';

let service;
let api;
before(async () => ({ service, api } = await start()));
after(() => service.close());

const shot = (query, key = '/input/test.mp4') =>
  api.cos('GET', key, { query: [['ci-process', 'snapshot'], ...Object.entries(query)] });

async function picture(bytes) {
  const folder = await mkdtemp(join(tmpdir(), 'shot-'));
  await writeFile(join(folder, 'shot'), bytes);
  const facts = await service.worker.core.ffmpeg.probe(join(folder, 'shot'));
  await rm(folder, { recursive: true });
  return facts.streams[0];
}

test('videoinfo gives the facts of the file and not the file', async () => {
  const answer = await api.cos('GET', '/input/test.mp4', { query: [['ci-process', 'videoinfo']] });
  assert.deepEqual([answer.status, answer.headers.get('content-type')], [200, 'application/xml']);
  const info = find(answer.xml, 'MediaInfo');
  assert.equal(answer.xml.name, 'Response');
  assert.deepEqual(
    all(find(info, 'Stream'), 'Video').map((video) => [textAt(video, 'Width'), textAt(video, 'Height')]),
    [['640', '360']],
  );
  assert.ok(Math.abs(Number(textAt(info, 'Format', 'Duration')) - 6) < 0.2);
});

test('snapshot gives a picture of the size, format and moment asked for', async () => {
  const jpg = await shot({ time: '1.5' });
  assert.deepEqual([jpg.status, jpg.headers.get('content-type')], [200, 'image/jpeg']);
  assert.deepEqual(((one) => [one.codec_name, one.width, one.height])(await picture(jpg.bytes)), ['mjpeg', 640, 360]);
  const png = await shot({ time: '1.5', width: '320', format: 'png', rotate: 'off' });
  assert.equal(png.headers.get('content-type'), 'image/png');
  assert.deepEqual(((one) => [one.codec_name, one.width, one.height])(await picture(png.bytes)), ['png', 320, 180]);
  assert.notDeepEqual((await shot({ time: '4' })).bytes, jpg.bytes);
  const key = await shot({ time: '1.9', mode: 'keyframe' });
  assert.deepEqual(key.bytes, (await shot({ time: '1.2', mode: 'keyframe' })).bytes, 'one key frame a second');
});

test('what cannot be answered is refused by name', async () => {
  await api.cos('PUT', '/words.txt', { body: 'no video' });
  const code = async (query, key) => textAt((await shot(query, key)).xml, 'Code');
  assert.equal(await code({ time: '100' }), 'InvalidArgument');
  assert.equal(await code({ time: 'soon' }), 'InvalidArgument');
  assert.equal(await code({ time: '1', format: 'bmp' }), 'InvalidArgument');
  assert.equal(await code({ time: '1', width: '99999' }), 'InvalidArgument');
  assert.equal(await code({ time: '1' }, '/words.txt'), 'InvalidObject');
  assert.equal(await code({ time: '1' }, '/none.mp4'), 'NoSuchKey');
  assert.equal(await code({}), 'NotImplemented');
  const text = await api.cos('GET', '/words.txt', { query: [['ci-process', 'videoinfo']] });
  assert.deepEqual([text.status, textAt(text.xml, 'Code')], [400, 'InvalidObject']);
});
