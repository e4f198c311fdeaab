/**
 * What the service knows of each tag: its paths, the first letter of its ids, and what a request must hold.
 * `needs` are paths below Request; an array among them means one of these.
 */

const OUT = ['Operation.Output.Region', 'Operation.Output.Bucket', 'Operation.Output.Object'];
const PLACE = OUT.slice(0, 2);
const INPUT = ['Input.Object', 'Input.Url', 'Input.Vod'];
const media = (needs, more = {}) => ({ letter: 'j', paths: ['/jobs'], needs, ...more });
const ai = (needs, more = {}) => ({ letter: 'a', paths: ['/jobs', '/ai_jobs'], needs, ...more });
const doc = (needs) => ({ letter: 'd', paths: ['/doc_jobs'], needs });
const file = (needs) => ({ letter: 'f', paths: ['/file_jobs'], needs });
const template = (...names) => ['Operation.TemplateId', ...names.map((name) => `Operation.${name}`)];
const transcode = ['Operation.TranscodeTemplateId', 'Operation.Transcode'];

export const TAGS = {
  Transcode: media([INPUT, ...OUT, template('Transcode')]),
  VideoEnhance: media([INPUT, ...OUT, template('VideoEnhance')]),
  MediaInfo: media([INPUT]),
  VideoMontage: media([INPUT, ...OUT, template('VideoMontage')]),
  VideoTag: media([INPUT, 'Operation.VideoTag.Scenario']),
  Snapshot: media([
    INPUT,
    ...PLACE,
    ['Operation.Output.Object', 'Operation.Output.SpriteObject'],
    template('Snapshot'),
  ]),
  Watermark: media([INPUT, ...OUT, ['Operation.WatermarkTemplateId', 'Operation.Watermark']]),
  QualityEstimate: media([INPUT]),
  Animation: media([INPUT, ...OUT, template('Animation')]),
  DigitalWatermark: media([
    INPUT,
    ...OUT,
    'Operation.DigitalWatermark.Message',
    'Operation.DigitalWatermark.Type',
    'Operation.DigitalWatermark.Version',
  ]),
  ExtractDigitalWatermark: media([
    INPUT,
    'Operation.ExtractDigitalWatermark.Type',
    'Operation.ExtractDigitalWatermark.Version',
  ]),
  StreamExtract: media([INPUT, ...PLACE, 'Operation.Output.StreamExtract']),
  Concat: media([...OUT, template('ConcatTemplate')]),
  Segment: media([INPUT, ...OUT, 'Operation.Segment.Format']),
  SmartCover: media([INPUT, ...OUT]),
  PicProcess: { letter: 'c', paths: ['/jobs', '/pic_jobs'], needs: [INPUT, ...OUT, template('PicProcess')] },
  Translation: ai([
    INPUT,
    'Input.Lang',
    'Input.Type',
    'Operation.Translation.Lang',
    'Operation.Translation.Type',
    ['Operation.NoNeedOutput', 'Operation.Output.Object'],
  ]),
  WordsGeneralize: ai([INPUT, 'Operation.WordsGeneralize']),
  VideoTargetRec: ai([INPUT, template('VideoTargetRec')]),
  SplitVideoParts: media([INPUT]),
  SegmentVideoBody: ai([INPUT, ...OUT]),
  VoiceSeparate: media([
    INPUT,
    ...PLACE,
    ['Operation.Output.Object', 'Operation.Output.AuObject'],
    template('VoiceSeparate'),
  ]),
  SoundHound: media([INPUT]),
  NoiseReduction: media([INPUT, ...OUT]),
  Tts: media(['Operation.TtsConfig.Input', 'Operation.TtsConfig.InputType', ...OUT]),
  SpeechRecognition: {
    letter: 's',
    paths: ['/jobs', '/asr_jobs'],
    needs: [INPUT, ...OUT, template('SpeechRecognition.EngineModelType')],
  },
  VideoProcess: media([INPUT, ...OUT, template('VideoProcess'), transcode]),
  SuperResolution: media([INPUT, ...OUT, template('SuperResolution'), transcode]),
  SDRtoHDR: media([INPUT, ...OUT, 'Operation.SDRtoHDR.HdrMode', transcode]),
  FillConcat: media(['Operation.FillConcat.FillInput', ...OUT]),
  VideoSynthesis: media(['Operation.VideoSynthesis.SpliceInfo', 'Operation.Transcode', ...OUT]),
  VocalScore: media([INPUT, 'Operation.VocalScore']),
  ImageInspect: media([INPUT]),
  ImageOCR: media([INPUT, template('ImageOCR')]),
  DNA: media([INPUT, 'Operation.DnaConfig']),
  PosterProduction: {
    letter: 'c',
    paths: ['/pic_jobs', '/jobs'],
    needs: ['Operation.PosterProduction.TemplateId', ...OUT],
  },
  GeneratePlayList: media([INPUT, 'Operation.Transcode', ...OUT]),
  DocProcess: doc([INPUT, 'Operation.DocProcess', ...OUT]),
  DocWatermark: doc([INPUT, 'Operation.DocWatermark', ...OUT]),
  DocAIGCMetadata: doc([INPUT, 'Operation.DocAIGCMetadata', ...OUT]),
  FileHashCode: file([INPUT, 'Operation.FileHashCodeConfig.Type']),
  FileUncompress: file([INPUT, 'Operation.FileUncompressConfig', ...PLACE]),
  FileCompress: file(['Operation.FileCompressConfig', ...OUT]),
};

/** The job paths of the API. */
export const PATHS = [...new Set(Object.values(TAGS).flatMap((tag) => tag.paths))];
