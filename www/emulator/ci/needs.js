/**
 * What a request of each tag must hold, as the reference pages and the Go SDK have it, apart from the crate's own tables.
 * Paths are below Request; a list among them means one of these. A tag without a line here needs what its description says.
 */

const OUT = ['Operation.Output.Region', 'Operation.Output.Bucket', 'Operation.Output.Object'];
const PLACE = OUT.slice(0, 2);
export const INPUT = ['Input.Object', 'Input.Url', 'Input.Vod'];
const template = (...names) => ['Operation.TemplateId', ...names.map((name) => `Operation.${name}`)];
const transcode = ['Operation.TranscodeTemplateId', 'Operation.Transcode'];

export const NEEDS = {
  Transcode: [INPUT, ...OUT, template('Transcode')],
  VideoEnhance: [INPUT, ...OUT, template('VideoEnhance')],
  MediaInfo: [INPUT],
  VideoMontage: [INPUT, ...OUT, template('VideoMontage')],
  VideoTag: [INPUT, 'Operation.VideoTag.Scenario'],
  Snapshot: [INPUT, ...PLACE, ['Operation.Output.Object', 'Operation.Output.SpriteObject'], template('Snapshot')],
  Watermark: [INPUT, ...OUT, ['Operation.WatermarkTemplateId', 'Operation.Watermark']],
  QualityEstimate: [INPUT],
  Animation: [INPUT, ...OUT, template('Animation')],
  DigitalWatermark: [
    INPUT,
    ...OUT,
    'Operation.DigitalWatermark.Message',
    'Operation.DigitalWatermark.Type',
    'Operation.DigitalWatermark.Version',
  ],
  ExtractDigitalWatermark: [INPUT, 'Operation.ExtractDigitalWatermark.Type', 'Operation.ExtractDigitalWatermark.Version'],
  StreamExtract: [INPUT, ...PLACE, 'Operation.Output.StreamExtract'],
  Concat: [...OUT, template('ConcatTemplate')],
  Segment: [INPUT, ...OUT, 'Operation.Segment.Format'],
  SmartCover: [INPUT, ...OUT],
  PicProcess: [INPUT, ...OUT, template('PicProcess')],
  Translation: [
    INPUT,
    'Input.Lang',
    'Input.Type',
    'Operation.Translation.Lang',
    'Operation.Translation.Type',
    ['Operation.NoNeedOutput', 'Operation.Output.Object'],
  ],
  WordsGeneralize: [INPUT, 'Operation.WordsGeneralize'],
  VideoTargetRec: [INPUT, template('VideoTargetRec')],
  SplitVideoParts: [INPUT],
  SegmentVideoBody: [INPUT, ...OUT],
  VoiceSeparate: [INPUT, ...PLACE, ['Operation.Output.Object', 'Operation.Output.AuObject'], template('VoiceSeparate')],
  SoundHound: [INPUT],
  NoiseReduction: [INPUT, ...OUT],
  Tts: ['Operation.TtsConfig.Input', 'Operation.TtsConfig.InputType', ...OUT],
  SpeechRecognition: [INPUT, ...OUT, template('SpeechRecognition.EngineModelType')],
  VideoProcess: [INPUT, ...OUT, template('VideoProcess'), transcode],
  SuperResolution: [INPUT, ...OUT, template('SuperResolution'), transcode],
  SDRtoHDR: [INPUT, ...OUT, 'Operation.SDRtoHDR.HdrMode', transcode],
  FillConcat: ['Operation.FillConcat.FillInput', ...OUT],
  VideoSynthesis: ['Operation.VideoSynthesis.SpliceInfo', 'Operation.Transcode', ...OUT],
  VocalScore: [INPUT, 'Operation.VocalScore'],
  ImageInspect: [INPUT],
  ImageOCR: [INPUT, template('ImageOCR')],
  DNA: [INPUT, 'Operation.DnaConfig'],
  PosterProduction: ['Operation.PosterProduction.TemplateId', ...OUT],
  GeneratePlayList: [INPUT, 'Operation.Transcode', ...OUT],
  DocProcess: [INPUT, 'Operation.DocProcess', ...OUT],
  DocWatermark: [INPUT, 'Operation.DocWatermark', ...OUT],
  DocAIGCMetadata: [INPUT, 'Operation.DocAIGCMetadata', ...OUT],
  FileHashCode: [INPUT, 'Operation.FileHashCodeConfig.Type'],
  FileUncompress: [INPUT, 'Operation.FileUncompressConfig', ...PLACE],
  FileCompress: ['Operation.FileCompressConfig', ...OUT],
};
