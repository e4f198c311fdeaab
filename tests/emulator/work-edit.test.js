/** Joining, cutting, improving and measuring by the real ffmpeg, and their results looked at. */

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { highlights } from '../../www/emulator/work/activity.js';
import { all, find, output, SAMPLE, textAt } from './client.js';
import { names, stream, TRANSCODE, URL_OF, workshop } from './workshop.js';

let shop;
let api;
before(async () => {
  shop = await workshop();
  ({ api } = shop);
});
after(() => shop.close());

const done = (...args) => shop.done(...args);
const probe = (...args) => shop.probe(...args);

test('Concat, FillConcat, VideoMontage, VideoSynthesis', async () => {
  const fragment = (start, end, index) =>
    `<ConcatFragment><Url>${URL_OF('input/test.mp4')}</Url><StartTime>${start}</StartTime><EndTime>${end}</EndTime><FragmentIndex>${index}</FragmentIndex></ConcatFragment>`;
  const length = async (key) => Number((await probe(key)).format.duration);
  await done(
    'Concat',
    `${output('j/c.mp4')}<ConcatTemplate>${fragment(0, 1, 0)}${fragment(2, 4, 1)}<Video><Width>160</Width></Video><Container><Format>mp4</Format></Container><SceneChangeInfo><Mode>FADE</Mode><Time>1</Time></SceneChangeInfo></ConcatTemplate>`,
    { input: null },
  );
  assert.ok(Math.abs((await length('j/c.mp4')) - 3) < 0.2);
  await done(
    'Concat',
    `${output('j/i.mp4')}<ConcatTemplate>${fragment(0, 1, 0)}<Index>1</Index><Video><Width>160</Width></Video><Container><Format>mp4</Format></Container></ConcatTemplate>`,
  );
  assert.ok(Math.abs((await length('j/i.mp4')) - 7) < 0.2);
  await done(
    'Concat',
    `${output('j/d.mp4')}<ConcatTemplate>${fragment(0, 1, 0)}${fragment(0, 1, 1)}<Container><Format>mp4</Format></Container><DirectConcat>true</DirectConcat></ConcatTemplate>`,
    { input: null },
  );
  assert.ok(Math.abs((await length('j/d.mp4')) - 12) < 0.3);
  await done(
    'FillConcat',
    `${output('j/f.mp4')}<FillConcat><Format>mp4</Format><FillInput><Url>${URL_OF('input/test.mp4')}</Url></FillInput><FillInput><FillTime>2</FillTime></FillInput></FillConcat>`,
    { input: null },
  );
  assert.ok(Math.abs((await length('j/f.mp4')) - 8) < 0.2);
  await done(
    'VideoMontage',
    `${output('j/m.mp4')}<VideoMontage><Container><Format>mp4</Format></Container><Video><Codec>H.264</Codec><Width></Width></Video><Audio/><Duration>3</Duration></VideoMontage>`,
  );
  assert.ok(Math.abs((await length('j/m.mp4')) - 3) < 0.2);
  const splice = (x) =>
    `<SpliceInfo><Url>${URL_OF('input/test.mp4')}</Url><X>${x}</X><Width>160</Width><Height>90</Height></SpliceInfo>`;
  await done(
    'VideoSynthesis',
    `${output('j/v.mp4')}<Transcode><Container><Format>mp4</Format></Container><Video><Width>320</Width><Height>128</Height></Video></Transcode><VideoSynthesis><KeepAudioTrack>true</KeepAudioTrack>${splice(0)}${splice(160)}</VideoSynthesis>`,
    { input: null },
  );
  assert.equal(stream(await probe('j/v.mp4'), 'video').width, 320);
});

test('Segment and StreamExtract', async () => {
  const pieces = await done(
    'Segment',
    `${output('g/p-${Number}.mp4')}<Segment><Format>mp4</Format><Duration>5</Duration></Segment>`,
  );
  assert.deepEqual(names(pieces), ['g/p-0.mp4', 'g/p-1.mp4']);
  const hls = await done('Segment', `${output('g/h')}<Segment><Format>hls</Format><Duration>5</Duration></Segment>`);
  assert.equal(names(hls)[0], 'g/h.m3u8');
  await done(
    'Segment',
    `${output('g/a.mp3')}<Segment><Format>mp3</Format><StartTime>1</StartTime><EndTime>3</EndTime></Segment>`,
  );
  assert.ok(Math.abs(Number((await probe('g/a.mp3')).format.duration) - 2) < 0.15);
  const streams = await done(
    'StreamExtract',
    output(
      '',
      '<StreamExtract><Index>0</Index><Object>g/s0.mp4</Object></StreamExtract><StreamExtract><Index>1</Index><Object>g/s1.m4a</Object></StreamExtract>',
    ),
  );
  assert.deepEqual(names(streams), ['g/s0.mp4', 'g/s1.m4a']);
  assert.deepEqual(
    (await probe('g/s1.m4a')).streams.map((item) => item.codec_type),
    ['audio'],
  );
});

test('enhancement jobs', async () => {
  await done(
    'VideoProcess',
    `${output('e/p.mp4')}${TRANSCODE}<VideoProcess><ColorEnhance><Enable>true</Enable><Contrast>80</Contrast></ColorEnhance><MsSharpen><Enable>true</Enable></MsSharpen></VideoProcess>`,
  );
  await done(
    'SuperResolution',
    `${output('e/s.mp4')}${TRANSCODE.replace('<Width>160</Width>', '')}<SuperResolution><Resolution>sdtohd</Resolution></SuperResolution>`,
  );
  assert.equal(stream(await probe('e/s.mp4'), 'video').height, 720);
  await done('SDRtoHDR', `${output('e/h.mp4')}${TRANSCODE}<SDRtoHDR><HdrMode>HLG</HdrMode></SDRtoHDR>`);
  assert.equal(stream(await probe('e/h.mp4'), 'video').color_transfer, 'arib-std-b67');
  await done(
    'VideoEnhance',
    `${output('e/e.mp4')}<VideoEnhance>${TRANSCODE}<FrameEnhance><FrameDoubling>true</FrameDoubling></FrameEnhance><ColorEnhance/></VideoEnhance>`,
  );
  assert.equal(stream(await probe('e/e.mp4'), 'video').r_frame_rate, '50/1');
  await done(
    'GeneratePlayList',
    `${output('e/l.m3u8')}<Transcode><Container><Format>hls</Format></Container><Video><Codec>H.264</Codec><Width>160</Width></Video></Transcode>`,
  );
});

test('sound jobs', async () => {
  await done(
    'NoiseReduction',
    `${output('n/n.mp3')}<NoiseReduction><Format>mp3</Format><Samplerate>16000</Samplerate></NoiseReduction>`,
  );
  assert.equal((await probe('n/n.mp3')).streams[0].sample_rate, '16000');
  const voice = await done(
    'VoiceSeparate',
    `${output('n/bg.${ext}', '<AuObject>n/au.${ext}</AuObject>')}<VoiceSeparate><AudioMode>AudioAndBackground</AudioMode><AudioConfig><Codec>mp3</Codec><Samplerate></Samplerate></AudioConfig></VoiceSeparate>`,
  );
  assert.deepEqual(names(voice), ['n/au.mp3', 'n/bg.mp3']);
});

test('pictures, covers, cuts, quality, marks, hashes', async () => {
  const covers = await done(
    'SmartCover',
    `${output('p/c-${number}.jpg')}<SmartCover><Format>jpg</Format><Width>160</Width><Count>2</Count></SmartCover>`,
  );
  assert.deepEqual(names(covers), ['p/c-0.jpg', 'p/c-1.jpg']);
  const picture = await done(
    'PicProcess',
    `${output('p/x.png')}<PicProcess><IsPicInfo>true</IsPicInfo><ProcessRule>imageMogr2/thumbnail/!50p/format/png</ProcessRule></PicProcess>`,
    { input: 'p/c-0.jpg' },
  );
  assert.equal(textAt(picture, 'PicProcessResult', 'UploadResult', 'ProcessResults', 'Object', 'Width'), '80');
  await quality();
  const split = await done('SplitVideoParts', '<SplitVideoParts><Mode>SHOTDETECT</Mode></SplitVideoParts>', {
    input: 'j/c.mp4',
  });
  assert.equal(textAt(split, 'SplitVideoInfoResult', 'TimeInfo', 'PartBegin'), '0.000');
  await done(
    'DigitalWatermark',
    `${output('p/d.mp4')}<DigitalWatermark><Message>hello-水印</Message><Type>Text</Type><Version>V1</Version></DigitalWatermark>`,
  );
  const back = await done(
    'ExtractDigitalWatermark',
    '<ExtractDigitalWatermark><Type>Text</Type><Version>V1</Version></ExtractDigitalWatermark>',
    { input: 'p/d.mp4' },
  );
  assert.equal(textAt(back, 'ExtractDigitalWatermark', 'Message'), 'hello-水印');
  for (const type of ['MD5', 'SHA1', 'SHA256']) {
    const hash = await done('FileHashCode', `<FileHashCodeConfig><Type>${type}</Type></FileHashCodeConfig>`, {
      path: '/file_jobs',
    });
    assert.equal(textAt(hash, 'FileHashCodeResult', type), createHash(type.toLowerCase()).update(SAMPLE).digest('hex'));
  }
});

/** The same picture scores worse once it has been blurred. */
async function quality() {
  const estimate = (input) =>
    done('QualityEstimate', '<QualityEstimateConfig><Mode>vqaPlus</Mode></QualityEstimateConfig>', { input });
  const operation = await estimate('input/test.mp4');
  const score = Number(textAt(operation, 'QualityEstimate', 'Score'));
  assert.ok(score > 6 && score <= 10, String(score));
  assert.equal(textAt(operation, 'QualityEstimate', 'VqaPlusResult', 'NoAudio'), 'false');
  shop.ffmpeg('-i', shop.file('input/test.mp4'), '-vf', 'gblur=sigma=4', '-t', '2', shop.scratch('blurred.mp4'));
  await api.put('/input/blurred.mp4', readFileSync(shop.scratch('blurred.mp4')));
  const blurred = Number(textAt(await estimate('input/blurred.mp4'), 'QualityEstimate', 'Score'));
  assert.ok(blurred < score - 2, `${blurred} is not far below ${score}`);
}

test('SplitVideoParts and VideoMontage follow what happens in the video', async () => {
  // Five seconds of nothing, then two of noise and sound, then nothing again; a cut on each side.
  const quiet = 'color=gray:s=320x180:r=10';
  shop.ffmpeg(
    ...[
      '-f',
      'lavfi',
      '-i',
      `${quiet}:d=5[a];testsrc=s=320x180:r=10:d=2,noise=alls=60:allf=t[b];${quiet}:d=5[c];[a][b][c]concat=n=3`,
    ],
    ...['-f', 'lavfi', '-i', "aevalsrc='if(between(t,5,7),0.5*sin(2000*t),0)':d=12"],
    ...['-c:v', 'libx264', '-preset', 'ultrafast', '-c:a', 'aac', shop.scratch('burst.mp4')],
  );
  await api.put('/input/burst.mp4', readFileSync(shop.scratch('burst.mp4')));
  const split = await done('SplitVideoParts', '<SplitVideoParts><Mode>SHOTDETECT</Mode></SplitVideoParts>', {
    input: 'input/burst.mp4',
  });
  const begins = all(find(split, 'SplitVideoInfoResult'), 'TimeInfo').map((part) => Number(textAt(part, 'PartBegin')));
  assert.ok(
    begins.some((begin) => Math.abs(begin - 5) < 0.15),
    begins.join(),
  );
  await done(
    'VideoMontage',
    `${output('j/burst.mp4')}<VideoMontage><Container><Format>mp4</Format></Container><Video><Codec>H.264</Codec></Video><Audio><Codec>aac</Codec></Audio><Duration>2</Duration></VideoMontage>`,
    { input: 'input/burst.mp4' },
  );
  assert.ok(Math.abs(Number((await probe('j/burst.mp4')).format.duration) - 2) < 0.2);
  for (const at of [0.3, 1.2]) {
    const picture = await shop.pixels('j/burst.mp4', 'scale=32:18', at);
    const mean = picture.reduce((sum, value) => sum + value, 0) / picture.length;
    const spread = Math.sqrt(picture.reduce((sum, value) => sum + (value - mean) ** 2, 0) / picture.length);
    assert.ok(spread > 20, `the picture at ${at} s is of the burst: ${spread}`);
  }
});

test('highlights never lie over each other, and stay inside', () => {
  for (const [whole, length, count] of [
    [12, 1, 4],
    [6, 1, 3],
    [4, 1, 4],
    [3.3, 0.8, 4],
    [1, 1, 1],
  ]) {
    const starts = highlights(
      Array.from({ length: Math.ceil(whole) }, (_, i) => (i * 7) % 5),
      { whole, length, count },
    );
    assert.ok(starts.length >= 1 && starts.length <= count);
    for (const [i, from] of starts.entries()) {
      assert.ok(from >= 0 && from + length <= whole + 1e-6, `${from} of ${whole}`);
      assert.ok(i === 0 || from - starts[i - 1] >= length - 1e-6);
    }
  }
});
