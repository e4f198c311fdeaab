/** Encoding jobs by the real ffmpeg, and their results looked at: MediaInfo, Transcode, Snapshot, Animation, Watermark. */

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { find, output, SAMPLE, textAt } from './client.js';
import { distance, names, stream, URL_OF, workshop } from './workshop.js';

let shop;
let service;
let api;
before(async () => {
  shop = await workshop();
  ({ service, api } = shop);
});
after(() => shop.close());

const done = (...args) => shop.done(...args);
const probe = (...args) => shop.probe(...args);
const pixels = (...args) => shop.pixels(...args);

test('MediaInfo of the input, all streams', async () => {
  const operation = await done('MediaInfo', null);
  assert.equal(textAt(operation, 'MediaInfo', 'Format', 'NumStream'), '2');
  assert.equal(textAt(operation, 'MediaInfo', 'Format', 'Size'), String(SAMPLE.length));
  const video = find(operation, 'MediaInfo', 'Stream', 'Video');
  assert.deepEqual(
    ['CodecName', 'Width', 'Height', 'Fps', 'Duration', 'NumFrames'].map((name) => textAt(video, name)),
    ['h264', '640', '360', '25.000000', '6.000000', '150'],
  );
  assert.equal(textAt(operation, 'MediaInfo', 'Stream', 'Audio', 'SampleRate'), '44100');
});

test('Transcode: size, rate, cut, codecs', async () => {
  const operation = await done(
    'Transcode',
    `${output('out/t.mp4')}<Transcode><Container><Format>mp4</Format></Container><Video><Codec>H.264</Codec><Width>320</Width><Fps>12</Fps><Bitrate>200</Bitrate><Gop>24</Gop><Profile>main</Profile><Preset>veryfast</Preset><Maxrate>400</Maxrate><Bufsize>1000</Bufsize></Video><TimeInterval><Start>1.5</Start><Duration>2</Duration></TimeInterval><Audio><Codec>AAC</Codec><Samplerate>48000</Samplerate><Bitrate>64</Bitrate><Channels>1</Channels></Audio></Transcode>`,
  );
  assert.deepEqual(names(operation), ['out/t.mp4']);
  const facts = await probe('out/t.mp4');
  const video = stream(facts, 'video');
  assert.deepEqual([video.width, video.height, video.r_frame_rate, video.profile], [320, 180, '12/1', 'Main']);
  assert.ok(Math.abs(Number(facts.format.duration) - 2) < 0.15, facts.format.duration);
  assert.deepEqual([stream(facts, 'audio').sample_rate, stream(facts, 'audio').channels], ['48000', 1]);
  const stored = service.storage.get('test-1250000000', 'out/t.mp4');
  assert.equal(textAt(operation, 'MediaResult', 'OutputFile', 'Md5Info', 'Md5'), stored.md5);
  assert.equal(textAt(operation, 'MediaInfo', 'Stream', 'Video', 'Width'), '320');
});

test('Transcode: other containers and codecs', async () => {
  const cases = [
    ['webm', 'VP8', 'Vorbis', 'vp8', 'vorbis'],
    ['mkv', 'H.265', 'aac', 'hevc', 'aac'],
    ['webm', 'VP9', 'opus', 'vp9', 'opus'],
    ['ts', 'H.264', 'mp3', 'h264', 'mp3'],
    ['flv', 'H.264', 'aac', 'h264', 'aac'],
    ['mov', 'H.264', 'aac', 'h264', 'aac'],
    ['avi', 'H.264', 'mp3', 'h264', 'mp3'],
    ['mp4', 'AV1', 'aac', 'av1', 'aac'],
  ];
  for (const [format, codec, sound, video, audio] of cases) {
    const key = `out/c-${codec}.${format}`;
    await done(
      'Transcode',
      `${output(key)}<Transcode><Container><Format>${format}</Format></Container><Video><Codec>${codec}</Codec><Width>160</Width></Video><Audio><Codec>${sound}</Codec></Audio><TimeInterval><Duration>1</Duration></TimeInterval></Transcode>`,
    );
    if (format === 'ts') {
      // Not by ffprobe: the npm build of it crashes on transport streams.
      const { bytes } = await api.cos('GET', `/${key}`);
      assert.deepEqual([bytes.length % 188, bytes[0], bytes[188], bytes[376]], [0, 0x47, 0x47, 0x47]);
      continue;
    }
    const facts = await probe(key);
    assert.deepEqual([stream(facts, 'video').codec_name, stream(facts, 'audio').codec_name], [video, audio], key);
  }
  for (const [format, codec] of [
    ['mp3', 'mp3'],
    ['flac', 'flac'],
    ['wav', 'pcm_s16le'],
    ['m4a', 'aac'],
    ['aac', 'aac'],
  ]) {
    await done(
      'Transcode',
      `${output(`out/a.${format}`)}<Transcode><Container><Format>${format}</Format></Container><Audio/></Transcode>`,
    );
    const facts = await probe(`out/a.${format}`);
    assert.deepEqual(
      facts.streams.map((item) => item.codec_name),
      [codec],
    );
  }
});

test('Transcode: dropped streams, turning, cropping', async () => {
  await done(
    'Transcode',
    `${output('out/mute.mp4')}<Transcode><Container><Format>mp4</Format></Container><Video><Rotate>90</Rotate><Crop>320:180:10:10</Crop><Preset>veryfast</Preset></Video></Transcode>`,
  );
  const facts = await probe('out/mute.mp4');
  assert.equal(facts.streams.length, 1);
  assert.deepEqual([facts.streams[0].width, facts.streams[0].height], [180, 320]);
  const none = await api.work(
    'Transcode',
    `${output('out/none.mp4')}<Transcode><Container><Format>mp4</Format></Container><Video><Remove>true</Remove></Video></Transcode>`,
  );
  assert.deepEqual([textAt(none, 'State'), textAt(none, 'Code')], ['Failed', 'InvalidArgument']);
});

test('Transcode: hls with encryption, and dash', async () => {
  const hls = await done(
    'Transcode',
    `${output('out/h/list.m3u8')}<Transcode><Container><Format>hls</Format><ClipConfig><Duration>2</Duration></ClipConfig></Container><Video><Width>160</Width><Gop>25</Gop></Video><Audio/><TransConfig><HlsEncrypt><IsHlsEncrypt>true</IsHlsEncrypt><UriKey>https://key.example.com/k</UriKey></HlsEncrypt></TransConfig></Transcode>`,
  );
  assert.deepEqual(names(hls), ['out/h/list.m3u8', 'out/h/list-0.ts', 'out/h/list-1.ts', 'out/h/list-2.ts']);
  const playlist = (await api.cos('GET', '/out/h/list.m3u8')).text;
  assert.match(playlist, /#EXT-X-KEY:METHOD=AES-128,URI="https:\/\/key\.example\.com\/k"/);
  assert.match(playlist, /^list-0\.ts$/m);
  const dash = await done(
    'Transcode',
    `${output('out/d/show.mpd')}<Transcode><Container><Format>dash</Format></Container><Video><Width>160</Width></Video><Audio/></Transcode>`,
  );
  assert.ok(names(dash).includes('out/d/show.mpd') && names(dash).some((name) => name.endsWith('.m4s')));
});

test('Transcode: sound mixing, subtitles, a covered mark', async () => {
  await done(
    'Transcode',
    `${output('out/mix.mkv')}<Transcode><Container><Format>mkv</Format></Container><Video><Width>160</Width></Video><Audio/><AudioMix><AudioSource>${URL_OF('out/a.mp3')}</AudioSource><MixMode>Repeat</MixMode><EffectConfig><EnableStartFadein>true</EnableStartFadein><StartFadeinTime>1</StartFadeinTime></EffectConfig></AudioMix></Transcode><Subtitles><Subtitle><Url>${URL_OF('input/sub.srt')}</Url></Subtitle></Subtitles><RemoveWatermark><Dx>10</Dx><Dy>10</Dy><Width>50</Width><Height>30</Height></RemoveWatermark>`,
  );
  const facts = await probe('out/mix.mkv');
  assert.equal(stream(facts, 'subtitle').codec_name, 'subrip');
  assert.ok(Math.abs(Number(facts.format.duration) - 6) < 0.3);
  await done(
    'Transcode',
    `${output('out/burn.mp4')}<Transcode><Container><Format>mp4</Format></Container><Video><Preset>veryfast</Preset></Video></Transcode><Subtitles><Subtitle><Url>${URL_OF('input/sub.srt')}</Url><Embed>true</Embed></Subtitle></Subtitles>`,
  );
  const [burnt, plain] = [
    await pixels('out/burn.mp4', 'crop=120:30:260:320'),
    await pixels('input/test.mp4', 'crop=120:30:260:320'),
  ];
  assert.ok(distance(burnt, plain) > 8, `the text is to be seen: ${distance(burnt, plain)}`);
});

test('Snapshot: interval, average, key frames, sprites', async () => {
  const interval = await done(
    'Snapshot',
    `${output('s/i-${Number}.jpg')}<Snapshot><Mode>Interval</Mode><Start>1</Start><TimeInterval>2</TimeInterval><Count>10</Count><Width>320</Width></Snapshot>`,
  );
  assert.deepEqual(names(interval), ['s/i-0.jpg', 's/i-1.jpg', 's/i-2.jpg']);
  assert.equal((await probe('s/i-0.jpg')).streams[0].width, 320);
  // The shot is the frame of its second, not merely some frame.
  assert.ok(distance(await pixels('s/i-1.jpg', 'scale=64:36'), await pixels('input/test.mp4', 'scale=64:36', 3)) < 12);
  const average = await done(
    'Snapshot',
    `${output('s/a-${Number}.png')}<Snapshot><Mode>Average</Mode><Start>0</Start><Count>4</Count></Snapshot>`,
  );
  assert.equal(names(average).length, 4);
  const keys = await done(
    'Snapshot',
    `${output('s/k-${Number}.jpg')}<Snapshot><Mode>KeyFrame</Mode><Start>0</Start><Count>100</Count></Snapshot>`,
  );
  assert.equal(names(keys).length, 6);
  const both = await done(
    'Snapshot',
    `${output('s/b-${Number}.jpg', '<SpriteObject>s/sprite-${Number}.jpg</SpriteObject>')}<Snapshot><Mode>Average</Mode><Start>0</Start><Count>8</Count><SnapshotOutMode>SnapshotAndSprite</SnapshotOutMode><SpriteSnapshotConfig><CellWidth>64</CellWidth><CellHeight>36</CellHeight><Color>Azure</Color><Columns>3</Columns><Lines>2</Lines><Margin>4</Margin><Padding>2</Padding></SpriteSnapshotConfig></Snapshot>`,
  );
  assert.equal(names(both).length, 8);
  assert.deepEqual(names(both, 'SpriteOutputFile'), ['s/sprite-0.jpg', 's/sprite-1.jpg']);
  assert.equal((await probe('s/sprite-0.jpg')).streams[0].width, 3 * 64 + 2 * 4 + 2 * 2);
  const lone = await api.work('Snapshot', `${output('s/one.jpg')}<Snapshot><Count>3</Count></Snapshot>`);
  assert.deepEqual([textAt(lone, 'State'), textAt(lone, 'Code')], ['Failed', 'InvalidArgument']);
});

test('Animation: gif and webp', async () => {
  await done(
    'Animation',
    `${output('an/a.gif')}<Animation><Container><Format>gif</Format></Container><Video><Codec>gif</Codec><Width>160</Width><AnimateFramesPerSecond>4</AnimateFramesPerSecond></Video><TimeInterval><Start>1</Start><Duration>2</Duration></TimeInterval></Animation>`,
  );
  const facts = await probe('an/a.gif');
  assert.deepEqual([facts.streams[0].codec_name, facts.streams[0].width, facts.streams[0].nb_frames ?? '8'], ['gif', 160, '8']);
  await done(
    'Animation',
    `${output('an/a.webp')}<Animation><Container><Format>webp</Format></Container><Video><Codec>webp</Codec><Width>160</Width><AnimateOnlyKeepKeyFrame>true</AnimateOnlyKeepKeyFrame></Video></Animation>`,
  );
  const webp = (await api.cos('GET', '/an/a.webp')).bytes;
  assert.equal(webp.toString('latin1', 8, 12), 'WEBP');
  assert.ok(webp.includes('ANIM'));
});

test('Watermark: text and picture are to be seen where and when asked', async () => {
  await done(
    'Watermark',
    `${output('w/text.mp4')}<Watermark><Type>Text</Type><Pos>TopLeft</Pos><LocMode>Absolute</LocMode><Dx>10</Dx><Dy>10</Dy><StartTime>2</StartTime><Text><FontSize>60</FontSize><FontType>simfang.ttf</FontType><FontColor>0xffffff</FontColor><Transparency>100</Transparency><Text>it's: 100%, \\ok 水印</Text></Text></Watermark><Watermark><Type>Image</Type><Pos>BottomRight</Pos><LocMode>Relativity</LocMode><Dx>1</Dx><Dy>1</Dy><Image><Url>${URL_OF('input/mark.png')}</Url><Mode>Proportion</Mode><Width>25</Width><Transparency>100</Transparency></Image></Watermark>`,
  );
  const region = async (key, crop, at) => pixels(key, crop, at);
  const text = 'crop=400:80:0:0';
  assert.ok(
    distance(await region('w/text.mp4', text, 0.5), await region('input/test.mp4', text, 0.5)) < 6,
    'no text before its time',
  );
  assert.ok(distance(await region('w/text.mp4', text, 3), await region('input/test.mp4', text, 3)) > 10, 'text after');
  const corner = 'crop=150:80:480:270';
  assert.ok(
    distance(await region('w/text.mp4', corner, 1), await region('input/test.mp4', corner, 1)) > 10,
    'the picture in the corner',
  );
});
