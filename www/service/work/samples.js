/**
 * Made-up results in the right shape, for work that needs a trained model or a template of the cloud. Every text begins with
 * `[sample]`, and answers carry the header `x-emulated: sample`.
 */

import { writeFile } from 'node:fs/promises';
import { element } from '../xml.js';
import { durationOf, videoOf } from './facts.js';
import { encodeMedia } from './encode.js';

/** Elements from plain data: an array is a repeated element. */
export function tree(name, value) {
  if (Array.isArray(value)) return value.map((item) => tree(name, item));
  if (value === undefined || value === null) return null;
  if (typeof value !== 'object') return element(name, value);
  return element(name, Object.entries(value).map(([child, inner]) => tree(child, inner)));
}

const says = (text) => `[sample] ${text}`;

/** Stores a small text as the job's output. */
async function storeText(task, text, key = task.key(task.text('Output', 'Object'), { ext: 'txt' })) {
  await writeFile(task.path('sample.txt'), text);
  return task.store(key, task.path('sample.txt'));
}

/** Stores a plain picture with a test pattern. */
async function storePicture(task, key, size = '320x240') {
  const name = `sample.${/\.(png|jpe?g|webp)$/i.exec(key)?.[1].toLowerCase() ?? 'jpg'}`;
  await task.encode(['-f', 'lavfi', '-i', `testsrc=size=${size}:rate=1:duration=1`, '-frames:v', '1', '-f', 'image2', '-update', '1', name]);
  return task.store(key, task.path(name));
}

export async function videoTag(task) {
  const facts = await task.probe();
  const end = durationOf(facts).toFixed(2);
  const box = { X1: '0.100000', Y1: '0.100000', X2: '0.400000', Y2: '0.500000' };
  return [tree('VideoTagResult', {
    StreamData: {
      SubErrCode: '0', SubErrMsg: 'ok',
      Data: {
        Tags: [{ Tag: says('test pattern'), TagCls: says('graphics'), Confidence: '0.91' }],
        PersonTags: [{ Name: says('person'), Confidence: '0.52', Count: '1', DetailPerSecond: [{ TimeStamp: '1.0', Confidence: '0.52', BBox: [box] }] }],
        PlaceTags: [{ Tags: [{ Tag: says('studio'), Confidence: '0.61' }], ClipFrameResult: [says('studio')], StartTime: '0.0', EndTime: end, StartIndex: '0', EndIndex: '24' }],
        ActionTags: [{ Tags: [{ Tag: says('moving'), Confidence: '0.71' }], StartTime: '0.0', EndTime: end }],
        ObjectTags: [{ Objects: [{ Name: says('box'), Confidence: '0.81', BBox: [box] }], TimeStamp: '1.0' }],
        Labels: [{ First: says('technology'), Second: says('test'), Confidence: '0.41' }],
      },
    },
  })];
}

export async function translation(task) {
  const source = task.input();
  const target = task.text('Translation', 'Lang');
  const text = says(`${source.key} in ${target}`);
  if (task.text('NoNeedOutput') !== 'true') {
    await storeText(task, text, task.key(task.text('Output', 'Object')));
    return [tree('AITranslateResult', { Result: text }), task.mediaResult()];
  }
  return [tree('AITranslateResult', { Result: text })];
}

export async function wordsGeneralize(task) {
  task.input();
  return [tree('WordsGeneralizeResult', {
    WordsGeneralizeLable: [{ Category: says('category'), Word: says('word') }],
    WordsGeneralizeToken: [{ Length: '8', Offset: '0', Pos: 'n', Word: says('word') }, { Length: '4', Offset: '9', Pos: 'v', Word: says('verb') }],
  })];
}

export async function videoTargetRec(task) {
  const object = task.input();
  const facts = await task.probe(object);
  const { width = 0, height = 0 } = videoOf(facts) ?? {};
  const info = (name) => [{ Name: says(name), Score: '88', Location: { X: '10', Y: '10', Width: Math.round(width / 4), Height: Math.round(height / 4) } }];
  const url = `https://${task.bucket}.cos.${task.core.defaults.region}.myqcloud.com/sample/${task.job.id}-0.jpg`;
  const kinds = [['Body', 'BodyRecognition', 'BodyInfo', 'person'], ['Pet', 'PetRecognition', 'PetInfo', 'cat'], ['Car', 'CarRecognition', 'CarInfo', 'car'],
    ['Face', 'FaceRecognition', 'FaceInfo', 'face'], ['Plate', 'LicenseRecognitionResult', 'PlateInfo', 'plate']];
  const result = Object.fromEntries(kinds.filter(([flag]) => task.text('VideoTargetRec', flag) === 'true')
    .map(([, list, item, name]) => [list, [{ Time: '0', Url: url, [item]: info(name) }]]));
  const results = [tree('VideoTargetRecResult', result)];
  if (task.text('VideoTargetRec', 'ProcessType') !== 'Mosaic') return results;
  const pattern = task.text('Output', 'Object');
  const file = await encodeMedia(task, { source: { file: object.file, facts }, pattern, format: 'mp4', extra: ['boxblur=8:2'] });
  return [...results, ...await task.finish(file)];
}

export async function segmentVideoBody(task) {
  const object = task.input();
  const facts = await task.probe(object);
  const mask = (task.text('SegmentVideoBody', 'Mode') ?? 'Mask') === 'Mask';
  const file = await encodeMedia(task, {
    source: { file: object.file, facts }, pattern: task.text('Output', 'Object'), format: 'mp4', extra: mask ? ['format=gray', 'lutyuv=y=gt(val\\,128)*255', 'format=yuv420p'] : [],
  });
  return task.finish(file);
}

export async function soundHound(task) {
  task.input();
  return [tree('SoundHoundResult', { SongList: [{ Inlier: '100', SingerName: says('singer'), SongName: says('song') }] })];
}

/** A tone, one second for every ten characters, in place of a voice. */
export async function tts(task) {
  const codec = task.text('TtsTpl', 'Codec') ?? (task.text('TtsTpl', 'Mode') === 'Sync' ? 'wav' : 'pcm');
  const text = task.text('TtsConfig', 'InputType') === 'Url' ? task.fromUrl(task.text('TtsConfig', 'Input')).key : task.text('TtsConfig', 'Input');
  const seconds = Math.min(30, Math.max(1, Math.ceil(text.length / 10)));
  const format = { wav: ['-f', 'wav'], mp3: ['-f', 'mp3'], pcm: ['-f', 's16le', '-ar', '16000', '-ac', '1'] }[codec] ?? ['-f', 'wav'];
  await task.encode(['-f', 'lavfi', '-i', `sine=frequency=330:duration=${seconds}`, '-metadata', 'comment=[sample] a tone, no speech', ...format, 'speech']);
  await task.store(task.key(task.text('Output', 'Object'), { ext: codec }), task.path('speech'));
  return codec === 'pcm' ? [task.mediaResult()] : task.finish(task.path('speech'));
}

export async function speechRecognition(task) {
  const object = task.input();
  const facts = await task.probe(object);
  const seconds = durationOf(facts);
  const ms = Math.round(seconds * 1000);
  const text = says('nobody listened to this recording');
  const { key } = await storeText(task, `${text}\n`);
  const words = text.split(' ').map((word, i, list) => ({ word, start: Math.round((ms * i) / list.length), end: Math.round((ms * (i + 1)) / list.length) }));
  if (task.text('SpeechRecognition', 'FlashAsr') === 'true') {
    return [tree('SpeechRecognitionResult', {
      AudioTime: seconds.toFixed(3), ObjectName: key,
      FlashResult: [{
        channel_id: '0', text, sentence_list: [{
          text, start_time: '0', end_time: ms, speaker_id: '0', word_list: words.map(({ word, start, end }) => ({ word, start_time: start, end_time: end })),
        }],
      }],
    })];
  }
  const detailed = ['1', '2', '3'].includes(task.text('SpeechRecognition', 'ResTextFormat'));
  return [tree('SpeechRecognitionResult', {
    AudioTime: seconds.toFixed(3), Result: [`[0:0.000,0:${seconds.toFixed(3)}]  ${text}`], ObjectName: key,
    ResultDetail: detailed ? [{
      FinalSentence: text, SliceSentence: text, StartMs: '0', EndMs: ms, WordsNum: words.length, SpeechSpeed: (words.length / Math.max(seconds, 0.1)).toFixed(1), SpeakerId: '0',
      Words: words.map(({ word, start, end }) => ({ Word: word, OffsetStartMs: start, OffsetEndMs: end, VoiceType: '0' })),
    }] : undefined,
  })];
}

export async function vocalScore(task) {
  const facts = await task.probe();
  const part = { TotalScore: '86.5', SentenceScores: [{ StartTime: '0.000', EndTime: durationOf(facts).toFixed(3), Score: '86.5' }] };
  return [tree('VocalScoreResult', { PitchScore: part, RhythemScore: part })];
}

export async function imageInspect(task) {
  const object = task.input();
  return [tree('ImageInspectResult', {
    State: 'Success', Code: 'Success', Message: says('not inspected'), InputObjectName: object.key,
    ProcessResult: { PicSize: object.size, PicType: /\/(\w+)/.exec(object.type)?.[1] ?? 'unknown', Suspicious: 'false', SuspiciousBeginByte: '0', SuspiciousEndByte: '0', SuspiciousSize: '0', SuspiciousType: '' },
  })];
}

export async function imageOcr(task) {
  const object = task.input();
  const point = (X, Y) => ({ X, Y });
  const corners = [point(10, 10), point(110, 10), point(110, 30), point(10, 30)];
  const single = task.text('ImageOCR', 'IsWord') === 'true';
  return [tree('Detection', {
    InputObjectName: object.key, Code: 'Success', State: 'Success', Language: task.text('ImageOCR', 'LanguageType') ?? 'zh', Angel: '0', PdfPageSize: '0',
    TextDetections: [{
      DetectedText: says('text'), Confidence: '99', Polygon: corners, ItemPolygon: [{ X: 10, Y: 10, Width: 100, Height: 20 }],
      Words: single ? [{ Confidence: '99', Character: 't', WordCoordPoint: [{ WordCoordinate: corners }] }] : undefined,
    }],
  })];
}

export async function dna(task) {
  const facts = await task.probe();
  const duration = Math.round(durationOf(facts));
  return [tree('DnaResult', {
    VideoId: task.text('DnaConfig', 'VideoId') ?? says('video'), Duration: duration,
    Detection: { VideoId: says('similar video'), Similar: '100', SimilarDuration: duration, Duration: duration, MatchDetail: [{ MatchStartTime: 0, MatchEndTime: duration, SrcStartTime: 0, SrcEndTime: duration }], Audio: { Similar: '100' } },
  })];
}

export async function poster(task) {
  const key = task.key(task.text('Output', 'Object'), { ext: 'png' });
  const meta = await storePicture(task, key, '600x800');
  return [tree('PicProcessResult', { UploadResult: { ProcessResults: { Object: [{
    Key: key, Location: `${task.bucket}.cos.${task.core.defaults.region}.myqcloud.com/${key}`, Format: 'PNG', Width: 600, Height: 800, Size: meta.size, Quality: 100, Etag: meta.etag,
  }] } } })];
}

/** One page, whatever the document. */
export async function docProcess(task) {
  task.input();
  const type = task.text('DocProcess', 'TgtType') ?? 'jpg';
  const pattern = (task.text('Output', 'Object') ?? '').replace(/\$\{(Page)\}/g, '1').replace(/\$\{SheetID\}/g, '1');
  const key = task.key(pattern, { number: 1, ext: type });
  if (type === 'pdf') await storeText(task, says('no pdf was made'), key);
  else await storePicture(task, key, '595x842');
  return [tree('DocProcessResult', { FailPageCount: 0, SuccPageCount: 1, TaskId: task.job.id, TgtType: type, TotalPageCount: 1, TotalSheetCount: 0, PageInfo: [{ PageNo: 1, TgtUri: key }] })];
}

/** The document goes through unchanged. */
export async function docWatermark(task) {
  const object = task.input();
  const meta = await task.store(task.key(task.text('Output', 'Object')), object.file);
  return [tree('DocWatermarkResult', { Size: meta.size, TotalPageCount: 1, Etag: meta.etag })];
}

export async function docMetadata(task) {
  const object = task.input();
  await task.store(task.key(task.text('Output', 'Object')), object.file);
  return [];
}

export async function fileCompress(task) {
  const key = task.key(task.text('Output', 'Object'), { ext: task.text('FileCompressConfig', 'Format') });
  await storeText(task, says('no archive was made'), key);
  return [tree('FileCompressResult', { Region: task.core.defaults.region, Bucket: task.bucket, Object: key, CompressFileCount: 0, ErrorCount: 0 })];
}

export async function fileUncompress(task) {
  task.input();
  return [tree('FileUncompressResult', { Region: task.core.defaults.region, Bucket: task.bucket, FileCount: 0 })];
}

