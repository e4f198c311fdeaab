/** Each kind of job, done by the real ffmpeg on the sample video, and its result looked at with ffprobe. */

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, test } from 'node:test';
import { TAGS } from '../../www/service/tags.js';
import { all, find, output, SAMPLE, start, textAt } from './client.js';

let service;
let api;
const tried = new Set();
const URL_OF = (key) => `https://test-1250000000.cos.ap-chongqing.myqcloud.com/${key}`;
const TRANSCODE = '<Transcode><Container><Format>mp4</Format></Container><Video><Codec>H.264</Codec><Width>160</Width><Preset>veryfast</Preset></Video><Audio><Codec>aac</Codec></Audio><TimeInterval><Duration>1</Duration></TimeInterval></Transcode>';

before(async () => {
  ({ service, api } = await start({ concurrency: 2 }));
  await api.put('/input/empty.mp4', '');
  await api.put('/input/text.mp4', 'this is no video');
  await api.put('/input/words.txt', 'some words', 'text/plain');
  await api.put('/input/sub.srt', '1\n00:00:00,000 --> 00:00:02,000\nhello\n', 'text/plain');
  const mark = await api.work('Snapshot', `${output('input/mark.png')}<Snapshot><Count>1</Count><Width>128</Width></Snapshot>`);
  assert.equal(textAt(mark, 'State'), 'Success');
});
after(() => service.close());

/** Runs one job that must succeed; gives its Operation. */
async function done(tag, operation, options) {
  tried.add(tag);
  const detail = await api.work(tag, operation, options);
  assert.equal(textAt(detail, 'State'), 'Success', `${tag}: ${textAt(detail, 'Code')} ${textAt(detail, 'Message')}`);
  assert.equal(textAt(detail, 'Progress'), '100');
  return find(detail, 'Operation');
}

const names = (operation, ...path) => all(find(operation, 'MediaResult', 'OutputFile', ...path), 'ObjectName').map((node) => node.text);

/** ffprobe's facts of a stored object. */
async function probe(key) {
  const { ffmpeg } = service.worker.core;
  return ffmpeg.probe(service.storage.get('test-1250000000', key).file);
}
const stream = (facts, kind) => facts.streams.find((item) => item.codec_type === kind);

/** Mean brightness of a frame's region. */
async function pixels(key, filter, at = 0) {
  const { spawnSync } = await import('node:child_process');
  const { ffmpeg } = service.worker.core.ffmpeg;
  const { stdout } = spawnSync(ffmpeg, ['-v', 'error', '-ss', String(at), '-i', service.storage.get('test-1250000000', key).file, '-vf', `${filter},format=rgb24`, '-frames:v', '1', '-f', 'rawvideo', '-'], { maxBuffer: 1 << 26 });
  return stdout;
}
const distance = (a, b) => a.reduce((sum, value, i) => sum + Math.abs(value - b[i]), 0) / a.length;

test('MediaInfo of the input, all streams', async () => {
  const operation = await done('MediaInfo', null);
  assert.equal(textAt(operation, 'MediaInfo', 'Format', 'NumStream'), '2');
  assert.equal(textAt(operation, 'MediaInfo', 'Format', 'Size'), String(SAMPLE.length));
  const video = find(operation, 'MediaInfo', 'Stream', 'Video');
  assert.deepEqual(['CodecName', 'Width', 'Height', 'Fps', 'Duration', 'NumFrames'].map((name) => textAt(video, name)), ['h264', '640', '360', '25.000000', '6.000000', '150']);
  assert.equal(textAt(operation, 'MediaInfo', 'Stream', 'Audio', 'SampleRate'), '44100');
});

test('Transcode: size, rate, cut, codecs', async () => {
  const operation = await done('Transcode', `${output('out/t.mp4')}<Transcode><Container><Format>mp4</Format></Container><Video><Codec>H.264</Codec><Width>320</Width><Fps>12</Fps><Bitrate>200</Bitrate><Gop>24</Gop><Profile>main</Profile><Preset>veryfast</Preset><Maxrate>400</Maxrate><Bufsize>1000</Bufsize></Video><TimeInterval><Start>1.5</Start><Duration>2</Duration></TimeInterval><Audio><Codec>AAC</Codec><Samplerate>48000</Samplerate><Bitrate>64</Bitrate><Channels>1</Channels></Audio></Transcode>`);
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
    ['webm', 'VP8', 'Vorbis', 'vp8', 'vorbis'], ['mkv', 'H.265', 'aac', 'hevc', 'aac'], ['webm', 'VP9', 'opus', 'vp9', 'opus'], ['ts', 'H.264', 'mp3', 'h264', 'mp3'],
    ['flv', 'H.264', 'aac', 'h264', 'aac'], ['mov', 'H.264', 'aac', 'h264', 'aac'], ['avi', 'H.264', 'mp3', 'h264', 'mp3'], ['mp4', 'AV1', 'aac', 'av1', 'aac'],
  ];
  for (const [format, codec, sound, video, audio] of cases) {
    const key = `out/c-${codec}.${format}`;
    await done('Transcode', `${output(key)}<Transcode><Container><Format>${format}</Format></Container><Video><Codec>${codec}</Codec><Width>160</Width></Video><Audio><Codec>${sound}</Codec></Audio><TimeInterval><Duration>1</Duration></TimeInterval></Transcode>`);
    if (format === 'ts') {
      // Not by ffprobe: the npm build of it crashes on transport streams.
      const { bytes } = await api.cos('GET', `/${key}`);
      assert.deepEqual([bytes.length % 188, bytes[0], bytes[188], bytes[376]], [0, 0x47, 0x47, 0x47]);
      continue;
    }
    const facts = await probe(key);
    assert.deepEqual([stream(facts, 'video').codec_name, stream(facts, 'audio').codec_name], [video, audio], key);
  }
  for (const [format, codec] of [['mp3', 'mp3'], ['flac', 'flac'], ['wav', 'pcm_s16le'], ['m4a', 'aac'], ['aac', 'aac']]) {
    await done('Transcode', `${output(`out/a.${format}`)}<Transcode><Container><Format>${format}</Format></Container><Audio/></Transcode>`);
    const facts = await probe(`out/a.${format}`);
    assert.deepEqual(facts.streams.map((item) => item.codec_name), [codec]);
  }
});

test('Transcode: dropped streams, turning, cropping', async () => {
  await done('Transcode', `${output('out/mute.mp4')}<Transcode><Container><Format>mp4</Format></Container><Video><Rotate>90</Rotate><Crop>320:180:10:10</Crop><Preset>veryfast</Preset></Video></Transcode>`);
  const facts = await probe('out/mute.mp4');
  assert.equal(facts.streams.length, 1);
  assert.deepEqual([facts.streams[0].width, facts.streams[0].height], [180, 320]);
  const none = await api.work('Transcode', `${output('out/none.mp4')}<Transcode><Container><Format>mp4</Format></Container><Video><Remove>true</Remove></Video></Transcode>`);
  assert.deepEqual([textAt(none, 'State'), textAt(none, 'Code')], ['Failed', 'InvalidArgument']);
});

test('Transcode: hls with encryption, and dash', async () => {
  const hls = await done('Transcode', `${output('out/h/list.m3u8')}<Transcode><Container><Format>hls</Format><ClipConfig><Duration>2</Duration></ClipConfig></Container><Video><Width>160</Width><Gop>25</Gop></Video><Audio/><TransConfig><HlsEncrypt><IsHlsEncrypt>true</IsHlsEncrypt><UriKey>https://key.example.com/k</UriKey></HlsEncrypt></TransConfig></Transcode>`);
  assert.deepEqual(names(hls), ['out/h/list.m3u8', 'out/h/list-0.ts', 'out/h/list-1.ts', 'out/h/list-2.ts']);
  const playlist = (await api.cos('GET', '/out/h/list.m3u8')).text;
  assert.match(playlist, /#EXT-X-KEY:METHOD=AES-128,URI="https:\/\/key\.example\.com\/k"/);
  assert.match(playlist, /^list-0\.ts$/m);
  const dash = await done('Transcode', `${output('out/d/show.mpd')}<Transcode><Container><Format>dash</Format></Container><Video><Width>160</Width></Video><Audio/></Transcode>`);
  assert.ok(names(dash).includes('out/d/show.mpd') && names(dash).some((name) => name.endsWith('.m4s')));
});

test('Transcode: sound mixing, subtitles, a covered mark', async () => {
  await done('Transcode', `${output('out/mix.mkv')}<Transcode><Container><Format>mkv</Format></Container><Video><Width>160</Width></Video><Audio/><AudioMix><AudioSource>${URL_OF('out/a.mp3')}</AudioSource><MixMode>Repeat</MixMode><EffectConfig><EnableStartFadein>true</EnableStartFadein><StartFadeinTime>1</StartFadeinTime></EffectConfig></AudioMix></Transcode><Subtitles><Subtitle><Url>${URL_OF('input/sub.srt')}</Url></Subtitle></Subtitles><RemoveWatermark><Dx>10</Dx><Dy>10</Dy><Width>50</Width><Height>30</Height></RemoveWatermark>`);
  const facts = await probe('out/mix.mkv');
  assert.equal(stream(facts, 'subtitle').codec_name, 'subrip');
  assert.ok(Math.abs(Number(facts.format.duration) - 6) < 0.3);
  await done('Transcode', `${output('out/burn.mp4')}<Transcode><Container><Format>mp4</Format></Container><Video><Preset>veryfast</Preset></Video></Transcode><Subtitles><Subtitle><Url>${URL_OF('input/sub.srt')}</Url><Embed>true</Embed></Subtitle></Subtitles>`);
  const [burnt, plain] = [await pixels('out/burn.mp4', 'crop=120:30:260:320'), await pixels('input/test.mp4', 'crop=120:30:260:320')];
  assert.ok(distance(burnt, plain) > 8, `the text is to be seen: ${distance(burnt, plain)}`);
});

test('Snapshot: interval, average, key frames, sprites', async () => {
  const interval = await done('Snapshot', `${output('s/i-${Number}.jpg')}<Snapshot><Mode>Interval</Mode><Start>1</Start><TimeInterval>2</TimeInterval><Count>10</Count><Width>320</Width></Snapshot>`);
  assert.deepEqual(names(interval), ['s/i-0.jpg', 's/i-1.jpg', 's/i-2.jpg']);
  assert.equal((await probe('s/i-0.jpg')).streams[0].width, 320);
  // The shot is the frame of its second, not merely some frame.
  assert.ok(distance(await pixels('s/i-1.jpg', 'scale=64:36'), await pixels('input/test.mp4', 'scale=64:36', 3)) < 12);
  const average = await done('Snapshot', `${output('s/a-${Number}.png')}<Snapshot><Mode>Average</Mode><Start>0</Start><Count>4</Count></Snapshot>`);
  assert.equal(names(average).length, 4);
  const keys = await done('Snapshot', `${output('s/k-${Number}.jpg')}<Snapshot><Mode>KeyFrame</Mode><Start>0</Start><Count>100</Count></Snapshot>`);
  assert.equal(names(keys).length, 6);
  const both = await done('Snapshot', `${output('s/b-${Number}.jpg', '<SpriteObject>s/sprite-${Number}.jpg</SpriteObject>')}<Snapshot><Mode>Average</Mode><Start>0</Start><Count>8</Count><SnapshotOutMode>SnapshotAndSprite</SnapshotOutMode><SpriteSnapshotConfig><CellWidth>64</CellWidth><CellHeight>36</CellHeight><Color>Azure</Color><Columns>3</Columns><Lines>2</Lines><Margin>4</Margin><Padding>2</Padding></SpriteSnapshotConfig></Snapshot>`);
  assert.equal(names(both).length, 8);
  assert.deepEqual(names(both, 'SpriteOutputFile'), ['s/sprite-0.jpg', 's/sprite-1.jpg']);
  assert.equal((await probe('s/sprite-0.jpg')).streams[0].width, 3 * 64 + 2 * 4 + 2 * 2);
  const lone = await api.work('Snapshot', `${output('s/one.jpg')}<Snapshot><Count>3</Count></Snapshot>`);
  assert.deepEqual([textAt(lone, 'State'), textAt(lone, 'Code')], ['Failed', 'InvalidArgument']);
});

test('Animation: gif and webp', async () => {
  await done('Animation', `${output('an/a.gif')}<Animation><Container><Format>gif</Format></Container><Video><Codec>gif</Codec><Width>160</Width><AnimateFramesPerSecond>4</AnimateFramesPerSecond></Video><TimeInterval><Start>1</Start><Duration>2</Duration></TimeInterval></Animation>`);
  const facts = await probe('an/a.gif');
  assert.deepEqual([facts.streams[0].codec_name, facts.streams[0].width, facts.streams[0].nb_frames ?? '8'], ['gif', 160, '8']);
  await done('Animation', `${output('an/a.webp')}<Animation><Container><Format>webp</Format></Container><Video><Codec>webp</Codec><Width>160</Width><AnimateOnlyKeepKeyFrame>true</AnimateOnlyKeepKeyFrame></Video></Animation>`);
  const webp = (await api.cos('GET', '/an/a.webp')).bytes;
  assert.equal(webp.toString('latin1', 8, 12), 'WEBP');
  assert.ok(webp.includes('ANIM'));
});

test('Watermark: text and picture are to be seen where and when asked', async () => {
  await done('Watermark', `${output('w/text.mp4')}<Watermark><Type>Text</Type><Pos>TopLeft</Pos><LocMode>Absolute</LocMode><Dx>10</Dx><Dy>10</Dy><StartTime>2</StartTime><Text><FontSize>60</FontSize><FontType>simfang.ttf</FontType><FontColor>0xffffff</FontColor><Transparency>100</Transparency><Text>it's: 100%, \\ok 水印</Text></Text></Watermark><Watermark><Type>Image</Type><Pos>BottomRight</Pos><LocMode>Relativity</LocMode><Dx>1</Dx><Dy>1</Dy><Image><Url>${URL_OF('input/mark.png')}</Url><Mode>Proportion</Mode><Width>25</Width><Transparency>100</Transparency></Image></Watermark>`);
  const region = async (key, crop, at) => pixels(key, crop, at);
  const text = 'crop=400:80:0:0';
  assert.ok(distance(await region('w/text.mp4', text, 0.5), await region('input/test.mp4', text, 0.5)) < 6, 'no text before its time');
  assert.ok(distance(await region('w/text.mp4', text, 3), await region('input/test.mp4', text, 3)) > 10, 'text after');
  const corner = 'crop=150:80:480:270';
  assert.ok(distance(await region('w/text.mp4', corner, 1), await region('input/test.mp4', corner, 1)) > 10, 'the picture in the corner');
});

test('Concat, FillConcat, VideoMontage, VideoSynthesis', async () => {
  const fragment = (start, end, index) => `<ConcatFragment><Url>${URL_OF('input/test.mp4')}</Url><StartTime>${start}</StartTime><EndTime>${end}</EndTime><FragmentIndex>${index}</FragmentIndex></ConcatFragment>`;
  const length = async (key) => Number((await probe(key)).format.duration);
  await done('Concat', `${output('j/c.mp4')}<ConcatTemplate>${fragment(0, 1, 0)}${fragment(2, 4, 1)}<Video><Width>160</Width></Video><Container><Format>mp4</Format></Container><SceneChangeInfo><Mode>FADE</Mode><Time>1</Time></SceneChangeInfo></ConcatTemplate>`, { input: null });
  assert.ok(Math.abs(await length('j/c.mp4') - 3) < 0.2);
  await done('Concat', `${output('j/i.mp4')}<ConcatTemplate>${fragment(0, 1, 0)}<Index>1</Index><Video><Width>160</Width></Video><Container><Format>mp4</Format></Container></ConcatTemplate>`);
  assert.ok(Math.abs(await length('j/i.mp4') - 7) < 0.2);
  await done('Concat', `${output('j/d.mp4')}<ConcatTemplate>${fragment(0, 1, 0)}${fragment(0, 1, 1)}<Container><Format>mp4</Format></Container><DirectConcat>true</DirectConcat></ConcatTemplate>`, { input: null });
  assert.ok(Math.abs(await length('j/d.mp4') - 12) < 0.3);
  await done('FillConcat', `${output('j/f.mp4')}<FillConcat><Format>mp4</Format><FillInput><Url>${URL_OF('input/test.mp4')}</Url></FillInput><FillInput><FillTime>2</FillTime></FillInput></FillConcat>`, { input: null });
  assert.ok(Math.abs(await length('j/f.mp4') - 8) < 0.2);
  await done('VideoMontage', `${output('j/m.mp4')}<VideoMontage><Container><Format>mp4</Format></Container><Video><Codec>H.264</Codec><Width></Width></Video><Audio/><Duration>3</Duration></VideoMontage>`);
  assert.ok(Math.abs(await length('j/m.mp4') - 3) < 0.2);
  const splice = (x) => `<SpliceInfo><Url>${URL_OF('input/test.mp4')}</Url><X>${x}</X><Width>160</Width><Height>90</Height></SpliceInfo>`;
  await done('VideoSynthesis', `${output('j/v.mp4')}<Transcode><Container><Format>mp4</Format></Container><Video><Width>320</Width><Height>128</Height></Video></Transcode><VideoSynthesis><KeepAudioTrack>true</KeepAudioTrack>${splice(0)}${splice(160)}</VideoSynthesis>`, { input: null });
  assert.equal(stream(await probe('j/v.mp4'), 'video').width, 320);
});

test('Segment and StreamExtract', async () => {
  const pieces = await done('Segment', `${output('g/p-${Number}.mp4')}<Segment><Format>mp4</Format><Duration>5</Duration></Segment>`);
  assert.deepEqual(names(pieces), ['g/p-0.mp4', 'g/p-1.mp4']);
  const hls = await done('Segment', `${output('g/h')}<Segment><Format>hls</Format><Duration>5</Duration></Segment>`);
  assert.equal(names(hls)[0], 'g/h.m3u8');
  await done('Segment', `${output('g/a.mp3')}<Segment><Format>mp3</Format><StartTime>1</StartTime><EndTime>3</EndTime></Segment>`);
  assert.ok(Math.abs(Number((await probe('g/a.mp3')).format.duration) - 2) < 0.15);
  const streams = await done('StreamExtract', output('', '<StreamExtract><Index>0</Index><Object>g/s0.mp4</Object></StreamExtract><StreamExtract><Index>1</Index><Object>g/s1.m4a</Object></StreamExtract>'));
  assert.deepEqual(names(streams), ['g/s0.mp4', 'g/s1.m4a']);
  assert.deepEqual((await probe('g/s1.m4a')).streams.map((item) => item.codec_type), ['audio']);
});

test('enhancement jobs', async () => {
  await done('VideoProcess', `${output('e/p.mp4')}${TRANSCODE}<VideoProcess><ColorEnhance><Enable>true</Enable><Contrast>80</Contrast></ColorEnhance><MsSharpen><Enable>true</Enable></MsSharpen></VideoProcess>`);
  await done('SuperResolution', `${output('e/s.mp4')}${TRANSCODE.replace('<Width>160</Width>', '')}<SuperResolution><Resolution>sdtohd</Resolution></SuperResolution>`);
  assert.equal(stream(await probe('e/s.mp4'), 'video').height, 720);
  await done('SDRtoHDR', `${output('e/h.mp4')}${TRANSCODE}<SDRtoHDR><HdrMode>HLG</HdrMode></SDRtoHDR>`);
  assert.equal(stream(await probe('e/h.mp4'), 'video').color_transfer, 'arib-std-b67');
  await done('VideoEnhance', `${output('e/e.mp4')}<VideoEnhance>${TRANSCODE}<FrameEnhance><FrameDoubling>true</FrameDoubling></FrameEnhance><ColorEnhance/></VideoEnhance>`);
  assert.equal(stream(await probe('e/e.mp4'), 'video').r_frame_rate, '50/1');
  await done('GeneratePlayList', `${output('e/l.m3u8')}<Transcode><Container><Format>hls</Format></Container><Video><Codec>H.264</Codec><Width>160</Width></Video></Transcode>`);
});

test('sound jobs', async () => {
  await done('NoiseReduction', `${output('n/n.mp3')}<NoiseReduction><Format>mp3</Format><Samplerate>16000</Samplerate></NoiseReduction>`);
  assert.equal((await probe('n/n.mp3')).streams[0].sample_rate, '16000');
  const voice = await done('VoiceSeparate', `${output('n/bg.${ext}', '<AuObject>n/au.${ext}</AuObject>')}<VoiceSeparate><AudioMode>AudioAndBackground</AudioMode><AudioConfig><Codec>mp3</Codec><Samplerate></Samplerate></AudioConfig></VoiceSeparate>`);
  assert.deepEqual(names(voice), ['n/au.mp3', 'n/bg.mp3']);
});

test('pictures, covers, cuts, quality, marks, hashes', async () => {
  const covers = await done('SmartCover', `${output('p/c-${number}.jpg')}<SmartCover><Format>jpg</Format><Width>160</Width><Count>2</Count></SmartCover>`);
  assert.deepEqual(names(covers), ['p/c-0.jpg', 'p/c-1.jpg']);
  const picture = await done('PicProcess', `${output('p/x.png')}<PicProcess><IsPicInfo>true</IsPicInfo><ProcessRule>imageMogr2/thumbnail/!50p/format/png</ProcessRule></PicProcess>`, { input: 'p/c-0.jpg' });
  assert.equal(textAt(picture, 'PicProcessResult', 'UploadResult', 'ProcessResults', 'Object', 'Width'), '80');
  await quality();
  const split = await done('SplitVideoParts', '<SplitVideoParts><Mode>SHOTDETECT</Mode></SplitVideoParts>', { input: 'j/c.mp4' });
  assert.equal(textAt(split, 'SplitVideoInfoResult', 'TimeInfo', 'PartBegin'), '0.000');
  await done('DigitalWatermark', `${output('p/d.mp4')}<DigitalWatermark><Message>hello-水印</Message><Type>Text</Type><Version>V1</Version></DigitalWatermark>`);
  const back = await done('ExtractDigitalWatermark', '<ExtractDigitalWatermark><Type>Text</Type><Version>V1</Version></ExtractDigitalWatermark>', { input: 'p/d.mp4' });
  assert.equal(textAt(back, 'ExtractDigitalWatermark', 'Message'), 'hello-水印');
  for (const type of ['MD5', 'SHA1', 'SHA256']) {
    const hash = await done('FileHashCode', `<FileHashCodeConfig><Type>${type}</Type></FileHashCodeConfig>`, { path: '/file_jobs' });
    assert.equal(textAt(hash, 'FileHashCodeResult', type), createHash(type.toLowerCase()).update(SAMPLE).digest('hex'));
  }
});

/** Older builds cannot measure quality: then the job has to say so. */
async function quality() {
  const config = '<QualityEstimateConfig><Mode>vqaPlus</Mode></QualityEstimateConfig>';
  const able = await service.worker.core.ffmpeg.needFilter('blurdetect').then(() => true, () => false);
  if (!able) {
    tried.add('QualityEstimate');
    assert.equal(textAt(await api.work('QualityEstimate', config), 'Code'), 'ResourceNotSupported');
    return;
  }
  const operation = await done('QualityEstimate', config);
  const score = Number(textAt(operation, 'QualityEstimate', 'Score'));
  assert.ok(score > 5 && score <= 10, String(score));
  assert.equal(textAt(operation, 'QualityEstimate', 'VqaPlusResult', 'NoAudio'), 'false');
}

test('the rest answers with samples that say so', async () => {
  const out = output('x/o.txt');
  const cases = {
    VideoTag: ['<VideoTag><Scenario>Stream</Scenario></VideoTag>', 'VideoTagResult'],
    Translation: [`${out}<Translation><Lang>zh</Lang><Type>txt</Type></Translation>`, 'AITranslateResult', { input: '<Object>input/words.txt</Object><Lang>en</Lang><Type>txt</Type>' }],
    WordsGeneralize: ['<WordsGeneralize/>', 'WordsGeneralizeResult', { input: 'input/words.txt' }],
    VideoTargetRec: ['<VideoTargetRec><Body>true</Body><Car>true</Car></VideoTargetRec>', 'VideoTargetRecResult'],
    SegmentVideoBody: [`${output('x/b.mp4')}<SegmentVideoBody><Mode>Mask</Mode></SegmentVideoBody>`, 'MediaResult'],
    SoundHound: [null, 'SoundHoundResult'],
    Tts: [`${output('x/t.mp3')}<TtsTpl><Codec>mp3</Codec></TtsTpl><TtsConfig><Input>hello</Input><InputType>Text</InputType></TtsConfig>`, 'MediaResult', { input: null }],
    SpeechRecognition: [`${output('x/s.txt')}<SpeechRecognition><EngineModelType>16k_zh</EngineModelType><ChannelNum>1</ChannelNum><ResTextFormat>1</ResTextFormat></SpeechRecognition>`, 'SpeechRecognitionResult'],
    VocalScore: ['<VocalScore/>', 'VocalScoreResult'],
    ImageInspect: [null, 'ImageInspectResult', { input: 'input/mark.png' }],
    ImageOCR: ['<ImageOCR><Type>general</Type></ImageOCR>', 'Detection', { input: 'input/mark.png' }],
    DNA: ['<DnaConfig><RuleType>GetFingerPrint</RuleType></DnaConfig>', 'DnaResult'],
    PosterProduction: [`${output('x/p.png')}<PosterProduction><TemplateId>t1</TemplateId></PosterProduction>`, 'PicProcessResult', { input: null, path: '/pic_jobs' }],
    DocProcess: [`${output('x/d-${Page}.jpg')}<DocProcess><TgtType>jpg</TgtType></DocProcess>`, 'DocProcessResult', { input: 'input/words.txt', path: '/doc_jobs' }],
    DocWatermark: [`${output('x/dw.txt')}<DocWatermark><Type>Text</Type></DocWatermark>`, 'DocWatermarkResult', { input: 'input/words.txt', path: '/doc_jobs' }],
    DocAIGCMetadata: [`${output('x/da.txt')}<DocAIGCMetadata/>`, 'DocAIGCMetadata', { input: 'input/words.txt', path: '/doc_jobs' }],
    FileUncompress: [`<FileUncompressConfig><Prefix>u/</Prefix></FileUncompressConfig>${output()}`, 'FileUncompressResult', { path: '/file_jobs' }],
    FileCompress: [`<FileCompressConfig><Flatten>0</Flatten><Format>zip</Format><Prefix>input/</Prefix></FileCompressConfig>${output('x/z.zip')}`, 'FileCompressResult', { input: null, path: '/file_jobs' }],
  };
  for (const [tag, [operation, result, options]] of Object.entries(cases)) {
    const node = await done(tag, operation, options);
    assert.ok(find(node, result), `${tag} answers ${result}`);
  }
  const answer = await api.ci('POST', '/jobs', { body: '<Request><Tag>SoundHound</Tag><Input><Object>input/test.mp4</Object></Input></Request>' });
  assert.equal(answer.headers.get('x-emulated'), 'sample');
});

test('every tag of the service was tried', () => {
  assert.deepEqual(Object.keys(TAGS).filter((tag) => !tried.has(tag)), []);
});

test('bad inputs fail with Code and Message, and no Progress', async () => {
  const cases = { 'input/empty.mp4': ['InvalidObject', /0 bytes/], 'input/text.mp4': ['InvalidObject', /not a valid media file/], 'input/none.mp4': ['ResourceNotFound', /input\/none\.mp4 does not exist/] };
  for (const [input, [code, message]] of Object.entries(cases)) {
    for (const [tag, operation] of [['MediaInfo', null], ['Transcode', output('o.mp4') + TRANSCODE]]) {
      const detail = await api.work(tag, operation, { input });
      assert.deepEqual([textAt(detail, 'State'), textAt(detail, 'Code'), textAt(detail, 'Progress')], ['Failed', code, undefined]);
      assert.match(textAt(detail, 'Message'), message);
      assert.ok(!textAt(detail, 'Message').includes(service.storage.directory), 'no path of this machine');
      assert.equal(find(detail, 'Operation', 'MediaResult'), undefined);
    }
  }
  const outside = await api.work('Concat', `${output('o.mp4')}<ConcatTemplate><ConcatFragment><Url>https://example.com/a.mp4</Url></ConcatFragment><Container><Format>mp4</Format></Container></ConcatTemplate>`, { input: null });
  assert.equal(textAt(outside, 'Code'), 'ResourceDownloadFailed');
});

test('progress is real, levels are kept, and a held queue can be cancelled', async () => {
  service.worker.queue.hold(true);
  const submit = async (level) => textAt((await api.submit(`<Request><Tag>MediaInfo</Tag><Input><Object>input/test.mp4</Object></Input><Operation><JobLevel>${level}</JobLevel></Operation></Request>`))[0], 'JobId');
  const ids = [await submit(0), await submit(2), await submit(1)];
  const gone = await submit(0);
  assert.equal((await api.ci('PUT', `/jobs/${gone}`, { query: [['cancel', '']] })).status, 200);
  service.worker.queue.hold(true, { paused: true });
  assert.equal(textAt((await api.describe(ids[0]))[0], 'State'), 'Pause');
  service.worker.queue.hold(false);
  for (const id of ids) assert.equal(textAt(await api.finished(id), 'State'), 'Success');
  assert.equal(textAt((await api.describe(gone))[0], 'State'), 'Cancel');
  const [one, three, two] = ids.map((id) => service.jobs.get(id).started);
  assert.ok(three <= two && two <= one);
  const [slow] = await api.submit(`<Request><Tag>Transcode</Tag><Input><Object>input/test.mp4</Object></Input><Operation>${output('o.webm')}<Transcode><Container><Format>webm</Format></Container><Video><Codec>VP9</Codec></Video></Transcode></Operation></Request>`);
  const id = textAt(slow, 'JobId');
  const seen = new Set();
  for (let i = 0; i < 2000; i += 1) {
    const [detail] = await api.describe(id);
    if (textAt(detail, 'State') === 'Running') seen.add(Number(textAt(detail, 'Progress')));
    if (textAt(detail, 'State') === 'Running' && i > 0 && seen.size === 1) {
      const refused = await api.ci('PUT', `/jobs/${id}`, { query: [['cancel', '']] });
      assert.ok(refused.status === 400);
    }
    if (textAt(detail, 'State') === 'Success') break;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  const steps = [...seen];
  assert.ok(steps.length >= 3, `progress was ${steps}`);
  assert.deepEqual(steps, [...steps].sort((a, b) => a - b));
});
