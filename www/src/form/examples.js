/** For every kind of job a request that works as it stands: the form opens with it. */

import { shortId } from '../state/id.js';
import { inputKindsOf } from './kinds.js';
import { sampleKey } from './samples.js';

const encoding = { Container: { Format: 'mp4' }, Video: { Codec: 'H.264', Height: 720 }, Audio: { Codec: 'aac' } };

/** Words in the upper right corner, for the whole length. */
const watermark = {
  Type: 'Text',
  Pos: 'TopRight',
  LocMode: 'Absolute',
  Dx: 24,
  Dy: 24,
  Text: { Text: 'wanxiang-jobs', FontSize: 30, FontType: 'simfang.ttf', FontColor: '0xFFFFFF', Transparency: 80 },
};

export const sprite = { CellWidth: 160, CellHeight: 90, Color: 'Black', Columns: 5, Lines: 5 };

/** The operation of each tag without its outputs; `film` gives the address of the input, for jobs that take addresses. */
const OPERATIONS = {
  Transcode: () => ({ Transcode: encoding }),
  VideoEnhance: () => ({
    VideoEnhance: {
      Transcode: { ...encoding, Video: { Codec: 'H.264', Height: 1080 } },
      MsSharpen: { Enable: true, SharpenLevel: 5 },
    },
  }),
  VideoMontage: () => ({ VideoMontage: { ...encoding, Duration: 3 } }),
  VideoTag: () => ({ VideoTag: { Scenario: 'Stream' } }),
  Snapshot: () => ({ Snapshot: { Mode: 'Interval', Start: 0, TimeInterval: 1, Count: 5 } }),
  Watermark: () => ({ Watermark: [watermark] }),
  QualityEstimate: () => ({ QualityEstimateConfig: { Mode: 'vqaPlus' } }),
  Animation: () => ({
    Animation: {
      Container: { Format: 'gif' },
      Video: { Codec: 'gif', Width: 320, Fps: 10 },
      TimeInterval: { Start: 0, Duration: 3 },
    },
  }),
  DigitalWatermark: () => ({ DigitalWatermark: { Message: 'wanxiang-jobs', Type: 'Text', Version: 'V1' } }),
  ExtractDigitalWatermark: () => ({ ExtractDigitalWatermark: { Type: 'Text', Version: 'V1' } }),
  Concat: (film) => ({
    ConcatTemplate: {
      Container: { Format: 'mp4' },
      Video: encoding.Video,
      Audio: encoding.Audio,
      ConcatFragment: [{ Url: film, StartTime: 0, EndTime: 2, FragmentIndex: 0 }],
      Index: 1,
    },
  }),
  Segment: () => ({ Segment: { Format: 'hls', Duration: 5 } }),
  SmartCover: () => ({ SmartCover: { Format: 'jpg', Count: 3 } }),
  PicProcess: () => ({ PicProcess: { IsPicInfo: true, ProcessRule: 'imageMogr2/thumbnail/!50p' } }),
  Translation: () => ({ Translation: { Lang: 'zh', Type: 'txt' } }),
  WordsGeneralize: () => ({ WordsGeneralize: { NerMethod: 'DL', SegMethod: 'MIX' } }),
  VideoTargetRec: () => ({ VideoTargetRec: { Body: true, Car: true, Face: true } }),
  SplitVideoParts: () => ({ SplitVideoParts: { Mode: 'SHOTDETECT' } }),
  SegmentVideoBody: () => ({ SegmentVideoBody: { Mode: 'Mask' } }),
  VoiceSeparate: () => ({ VoiceSeparate: { AudioMode: 'AudioAndBackground', AudioConfig: { Codec: 'mp3' } } }),
  NoiseReduction: () => ({ NoiseReduction: { Format: 'mp3', Samplerate: '44100' } }),
  Tts: () => ({
    TtsTpl: { Mode: 'Asyc', Codec: 'mp3', VoiceType: 'ruxue' },
    TtsConfig: { InputType: 'Text', Input: '你好，欢迎使用数据万象。' },
  }),
  SpeechRecognition: () => ({ SpeechRecognition: { EngineModelType: '16k_zh_video', ChannelNum: '1', ResTextFormat: '1' } }),
  VideoProcess: () => ({ VideoProcess: { ColorEnhance: { Enable: true, Contrast: 60, Saturation: 150 } }, Transcode: encoding }),
  SuperResolution: () => ({
    SuperResolution: { Resolution: 'sdtohd', EnableScaleUp: true },
    Transcode: { ...encoding, Video: { Codec: 'H.264', Height: 720 } },
  }),
  SDRtoHDR: () => ({ SDRtoHDR: { HdrMode: 'HLG' }, Transcode: { ...encoding, Video: { Codec: 'H.265' } } }),
  FillConcat: (film) => ({ FillConcat: { Format: 'mp4', FillInput: [{ Url: film }, { FillTime: 2 }, { Url: film }] } }),
  VideoSynthesis: (film) => ({
    Transcode: { Container: { Format: 'mp4' }, Video: { Codec: 'H.264', Width: 1280, Height: 360 }, Audio: { Codec: 'aac' } },
    VideoSynthesis: {
      KeepAudioTrack: true,
      SpliceInfo: [
        { Url: film, X: 0, Y: 0, Width: 640, Height: 360 },
        { Url: film, X: 640, Y: 0, Width: 640, Height: 360 },
      ],
    },
  }),
  VocalScore: () => ({ VocalScore: {} }),
  ImageOCR: () => ({ ImageOCR: { Type: 'general' } }),
  DNA: () => ({ DnaConfig: { RuleType: 'GetFingerPrint' } }),
  PosterProduction: (_, place) => ({
    PosterProduction: { TemplateId: '6583d50b5b8e1f3c0a9d4f21', Info: { main: addressOf(sampleKey('image'), place) } },
  }),
  GeneratePlayList: () => ({
    Transcode: {
      Container: { Format: 'hls', ClipConfig: { Duration: 2 } },
      Video: { Codec: 'H.264' },
      TransConfig: { InitialClipNum: 2 },
    },
  }),
  DocProcess: () => ({ DocProcess: { TgtType: 'jpg' } }),
  DocWatermark: (_, place) => ({
    DocWatermark: { SrcType: 'pdf', Type: 'Image', Image: addressOf(sampleKey('image'), place), Dx: '0', Dy: '0' },
  }),
  DocAIGCMetadata: () => ({
    DocAIGCMetadata: {
      AIGCMetadata: { Label: '1', ContentProducer: 'console', ProduceID: '1', ContentPropagator: 'console', PropagateID: '1' },
    },
  }),
  FileHashCode: () => ({ FileHashCodeConfig: { Type: 'SHA256' } }),
  FileUncompress: () => ({ FileUncompressConfig: { Prefix: `console/${shortId()}/` } }),
  FileCompress: () => ({ FileCompressConfig: { Flatten: '0', Format: 'zip', Key: [sampleKey('text'), sampleKey('image')] } }),
};

/** Tags that write no file, though one of them could. */
const WRITES_NOTHING = [
  'MediaInfo',
  'VideoTag',
  'QualityEstimate',
  'ExtractDigitalWatermark',
  'WordsGeneralize',
  'VideoTargetRec',
  'SplitVideoParts',
  'SoundHound',
  'VocalScore',
  'ImageInspect',
  'ImageOCR',
  'DNA',
  'FileHashCode',
];

const EXTENSIONS = {
  Transcode: ({ Transcode }) => Transcode?.Container?.Format ?? 'mp4',
  Snapshot: () => 'jpg',
  Animation: ({ Animation }) => Animation?.Container?.Format ?? 'gif',
  Segment: ({ Segment }) => Segment?.Format ?? 'mp4',
  SmartCover: ({ SmartCover }) => SmartCover?.Format ?? 'jpg',
  VoiceSeparate: ({ VoiceSeparate }) => VoiceSeparate?.AudioConfig?.Codec ?? 'mp3',
  NoiseReduction: ({ NoiseReduction }) => NoiseReduction?.Format ?? 'mp3',
  Tts: ({ TtsTpl }) => TtsTpl?.Codec ?? 'wav',
  SpeechRecognition: ({ SpeechRecognition }) => SpeechRecognition?.OutputFileType ?? 'txt',
  Translation: ({ Translation }) => Translation?.Type ?? 'txt',
  PicProcess: () => 'jpg',
  PosterProduction: () => 'jpg',
  GeneratePlayList: () => 'm3u8',
  FileCompress: ({ FileCompressConfig }) => FileCompressConfig?.Format ?? 'zip',
  DocProcess: ({ DocProcess }) => DocProcess?.TgtType ?? 'jpg',
  DocWatermark: () => 'pdf',
  DocAIGCMetadata: () => 'pdf',
};

const SUFFIX = { hls: 'm3u8', dash: 'mpd', adts: 'aac', hgif: 'gif' };

/** Tags whose results are several files: their key needs a running number. */
const NUMBERED = { Snapshot: '${Number}', SmartCover: '${Number}', DocProcess: '${Page}' };

/** Where the results of a job go: a folder of its own, so that nothing is ever written over. */
export function outputOf(tag, operation = {}, { bucket, region }) {
  if (WRITES_NOTHING.includes(tag)) return undefined;
  const place = { Region: region, Bucket: bucket };
  const folder = `console/${shortId()}/`;
  const extension = EXTENSIONS[tag]?.(operation) ?? 'mp4';
  const suffix = SUFFIX[extension] ?? extension;
  const stem = tag.toLowerCase();
  if (tag === 'FileUncompress') return place;
  if (tag === 'StreamExtract')
    return { ...place, StreamExtract: [0, 1].map((Index) => ({ Index, Object: `${folder}stream-${Index}.mp4` })) };
  if (tag === 'VoiceSeparate') return { ...place, Object: `${folder}background.${suffix}`, AuObject: `${folder}voice.${suffix}` };
  if (tag === 'Segment') return { ...place, Object: `${folder}part-${suffix === 'm3u8' ? 'list.m3u8' : `\${Number}.${suffix}`}` };
  const mode = operation.Snapshot?.SnapshotOutMode;
  const Object = `${folder}${NUMBERED[tag] ? `${stem}-${NUMBERED[tag]}` : stem}.${suffix}`;
  const SpriteObject = `${folder}sprite-\${Number}.jpg`;
  if (mode === 'OnlySprite') return { ...place, SpriteObject };
  return { ...place, Object, ...(mode === 'SnapshotAndSprite' && { SpriteObject }) };
}

/** The address of an object, for members that take addresses in place of keys. */
export function addressOf(key, { cos }) {
  return `${cos}/${key.split('/').map(encodeURIComponent).join('/')}`;
}

/**
 * A request that can be submitted as it stands.
 * @param {string} tag
 * @param {{ bucket: string, region: string, cos: string }} place
 * @param {string} [key] the file to work on; one of the page's samples where there is none
 */
export function exampleOf(tag, place, key) {
  const [kind] = inputKindsOf(tag);
  const input = key ?? (kind && sampleKey(kind));
  const film = addressOf(key ?? sampleKey('video'), place);
  const operation = OPERATIONS[tag]?.(film, place);
  const Output = outputOf(tag, operation, place);
  const more = tag === 'Translation' ? { Lang: 'en', Type: 'txt' } : {};
  return {
    Tag: tag,
    ...(input && kind && { Input: { Object: input, ...more } }),
    ...((operation || Output) && { Operation: { ...(Output && { Output }), ...operation } }),
  };
}
