// Generated from the tables in src/jobs and src/shapes by src/emit.
// `BLESS=1 cargo test --test generated` rewrites it.

import type { BuildOptions } from './builders.js';

/** Every job tag that this version knows. */
export type JobTag = keyof JobOperations;

/** The name of each tag's builder. */
export interface BuilderNames {
  Transcode: 'transcode';
  VideoEnhance: 'videoEnhance';
  MediaInfo: 'mediaInfo';
  VideoMontage: 'videoMontage';
  VideoTag: 'videoTag';
  Snapshot: 'snapshot';
  Watermark: 'watermark';
  QualityEstimate: 'qualityEstimate';
  Animation: 'animation';
  DigitalWatermark: 'digitalWatermark';
  ExtractDigitalWatermark: 'extractDigitalWatermark';
  StreamExtract: 'streamExtract';
  Concat: 'concat';
  Segment: 'segment';
  SmartCover: 'smartCover';
  PicProcess: 'picProcess';
  Translation: 'translation';
  WordsGeneralize: 'wordsGeneralize';
  VideoTargetRec: 'videoTargetRec';
  SplitVideoParts: 'splitVideoParts';
  SegmentVideoBody: 'segmentVideoBody';
  VoiceSeparate: 'voiceSeparate';
  SoundHound: 'soundHound';
  NoiseReduction: 'noiseReduction';
  Tts: 'tts';
  SpeechRecognition: 'speechRecognition';
  VideoProcess: 'videoProcess';
  SuperResolution: 'superResolution';
  SDRtoHDR: 'sdrToHdr';
  FillConcat: 'fillConcat';
  VideoSynthesis: 'videoSynthesis';
  VocalScore: 'vocalScore';
  ImageInspect: 'imageInspect';
  ImageOCR: 'imageOcr';
  DNA: 'dna';
  PosterProduction: 'posterProduction';
  GeneratePlayList: 'generatePlayList';
  DocProcess: 'docProcess';
  DocWatermark: 'docWatermark';
  DocAIGCMetadata: 'docAigcMetadata';
  FileHashCode: 'fileHashCode';
  FileUncompress: 'fileUncompress';
  FileCompress: 'fileCompress';
}

/** The name of a tag's builder. */
export type BuilderName<T extends JobTag = JobTag> = BuilderNames[T];

// What callers fill in

/** What stands under a name of the caller's choice: a text, a list, or members of its own. */
export type FreeValue =
  | string
  | number
  | boolean
  | readonly FreeValue[]
  | { readonly [name: string]: FreeValue };

/**
 * Where jobs wait and how their end is announced. Each member overrides what the queue is set to.
 */
export interface Delivery {
  /** Queue to wait in; the service has a default one. Older pages require it. */
  QueueId?: string;
  /** Kind of queue, when no queue is named. */
  QueueType?: 'SpeedTranscoding' | (string & {});
  /** Format of the notification. Default: `XML`. */
  CallBackFormat?: 'XML' | 'JSON' | (string & {});
  /** How the notification travels. `Kafka` is inferred from the SDKs. Default: `Url`. */
  CallBackType?: 'Url' | 'TDMQ' | 'Kafka' | (string & {});
  /**
   * Public http or https address that is told; the word `no` silences the queue's own. An http or
   * https address, URL-encoded, or `no`.
   */
  CallBack?: string;
  /** Message queue that is told. */
  CallBackMqConfig?: CallBackMqConfig;
  /** Kafka topic that is told. Source: Go SDK, Java SDK. */
  CallBackKafkaConfig?: CallBackKafkaConfig;
}

/** A message queue of TDMQ. */
export interface CallBackMqConfig {
  /** Whether it is a topic or a queue. Default: `Queue`. */
  MqMode: 'Topic' | 'Queue' | (string & {});
  /** Short name of the region: `sh`, `bj`, `gz`, `cd`, `hk`. */
  MqRegion: string;
  /** Name of the topic or queue. */
  MqName: string;
}

/** A topic of Kafka. */
export interface CallBackKafkaConfig {
  /** Region of the instance. */
  Region: string;
  /** Number of the instance. */
  InstanceId: string;
  /** Name of the topic. */
  Topic: string;
}

/**
 * The file that a job reads.
 *
 * At least one of `Object`, `Url`, `Vod` is needed.
 */
export interface Input {
  /**
   * Key in the bucket of the request, without a leading slash; wins over `Url`. Key of an object,
   * without a leading slash.
   */
  Object?: string;
  /** Language of the source; Translation needs it. */
  Lang?:
    | 'zh' | 'zh-hk' | 'zh-tw' | 'zh-tr' | 'en' | 'ar' | 'de' | 'es' | 'fr' | 'id' | 'it' | 'ja' |
    'pt' | 'ru' | 'ko' | 'km' | 'lo' | (string & {});
  /** Kind of document; Translation needs it. */
  Type?:
    | 'pdf' | 'docx' | 'pptx' | 'xlsx' | 'txt' | 'xml' | 'html' | 'markdown' | 'jpg' | 'jpeg' |
    'png' | 'webp' | (string & {});
  /**
   * What the document was before it became a pdf (`docx`, `pptx`) or a picture (`txt`); read by
   * Translation.
   */
  BasicType?: 'docx' | 'pptx' | 'txt' | (string & {});
  /**
   * Public address instead of a key; documented for SpeechRecognition and for VideoMontage of
   * soccer. An http or https address, URL-encoded.
   */
  Url?: string;
  /** File of the VOD service instead of a key. Source: Go SDK only. */
  Vod?: VodInfo;
  /**
   * Kind of `Url`: `LiveStream` for VideoTargetRec of a live broadcast. Source: Python SDK demo.
   */
  SourceType?: string;
}

/** A file of the VOD service. */
export interface VodInfo {
  /** Number of the file. */
  FileId?: string;
  /** Number of the sub-application that owns it. */
  SubAppId?: string;
}

/**
 * Re-encodes or re-wraps audio and video. Top speed codec (极速高清) and professional encodings
 * (TranscodePro) run under this tag too, by template only.
 *
 * Containers and their codecs: mp4, hls and mkv take aac or mp3 with H.264 or H.265 (mp4 also AV1);
 * ts, flv, avi and mov aac or mp3 with H.264; dash aac with H.264; webm Vorbis or opus with VP8,
 * VP9 or AV1. Sound alone goes into aac, mp3, flac, amr, adts, m4a (aac) or wav (pcm_s16le).
 *
 * At least one of `TemplateId`, `Transcode` is needed.
 */
export interface TranscodeOperation extends Operation {
  /** Where the file goes. */
  Output: Output;
  /** How the file is encoded. */
  Transcode?: Transcode;
  /** Visible marks. At most 3 items. */
  Watermark?: readonly Watermark[];
  /** Saved template; wins over `Transcode`. */
  TemplateId?: string;
  /** Saved templates of visible marks; they win over `Watermark`. At most 3 items. */
  WatermarkTemplateId?: readonly string[];
  /** Hidden text as an add-on; with IgnoreError the job goes on without it. */
  DigitalWatermark?: DigitalWatermark;
  /** Subtitles to add; not with H.265 and AV1. One source asks for mkv. */
  Subtitles?: Subtitles;
  /** Trial switch that is not documented publicly. Source: Go SDK, Java SDK, Python SDK demo. */
  FreeTranscode?: boolean | 'true' | 'false';
  /** Number that the caller chooses. Source: Go SDK, Java SDK. */
  CustomId?: string;
  /**
   * Areas to blur, such as a logo, each for a time of its own; not with H.265 and AV1. Source:
   * reference, Java SDK, Android SDK.
   */
  RemoveWatermark?: readonly RemoveWatermark[];
}

/** Members that the Operation of every tag has. */
export interface Operation {
  /**
   * Text of the caller that comes back in answers and notifications, in printable ASCII. At most
   * 1024 characters. Printable ASCII.
   */
  UserData?: string;
  /** Priority 0, 1 or 2; a larger one runs earlier. 0–2. Default: `0`. */
  JobLevel?: number | string;
  /** Prefix under which screenshots are kept; not documented publicly. Source: Go SDK, Java SDK. */
  SnapshotPrefix?: string;
  /** No source gives a meaning. A secret: no message repeats it. Source: Java SDK only. */
  DecryptKey?: string;
  /** No source gives a meaning. A secret: no message repeats it. Source: Java SDK only. */
  DecryptIv?: string;
  /** No source gives a meaning. Source: Java SDK only. */
  DecryptMode?: string;
  /** No source gives a meaning. A secret: no message repeats it. Source: Java SDK only. */
  EncryptKey?: string;
  /** No source gives a meaning. A secret: no message repeats it. Source: Java SDK only. */
  EncryptIv?: string;
  /** No source gives a meaning. Source: Java SDK only. */
  EncryptMode?: string;
}

/** Where the results go. */
export interface Output {
  /** Region of the output bucket; the client's own where absent. */
  Region?: string;
  /** Output bucket, name and APPID; the client's own where absent. */
  Bucket?: string;
  /**
   * Key of the result. May hold `${Number}` (several files), `${Page}`, `${ext}`, `${InputName}`.
   * Key of an object, without a leading slash.
   */
  Object?: string;
  /**
   * Snapshot: key of the sprite sheets, with `${Number}`, jpg only. Key of an object, without a
   * leading slash.
   */
  SpriteObject?: string;
  /**
   * VoiceSeparate: key of the human voice; `Object` is then the background. Key of an object,
   * without a leading slash.
   */
  AuObject?: string;
  /** VoiceSeparate in MusicMode: key of the bass. Key of an object, without a leading slash. */
  BassObject?: string;
  /** VoiceSeparate in MusicMode: key of the drums. Key of an object, without a leading slash. */
  DrumObject?: string;
  /** StreamExtract: one entry per stream. At most 10 items. */
  StreamExtract?: readonly StreamExtract[];
  /** No source gives a meaning. Source: Go SDK only. */
  Force?: boolean | 'true' | 'false';
}

/** One stream to save. */
export interface StreamExtract {
  /** Number of the stream, as MediaInfo reports it. */
  Index: number | string;
  /** Key of the file. Key of an object, without a leading slash. */
  Object: string;
}

/**
 * How a file is re-encoded.
 *
 * What goes into a container: `mp4` `H.264`, `H.265` or `AV1` with `aac` or `mp3`; `hls` `H.264` or
 * `H.265` with `aac` or `mp3`; `mkv` `H.264` or `H.265` with `aac` or `mp3`; `ts` `H.264` with
 * `aac` or `mp3`; `flv` `H.264` with `aac` or `mp3`; `avi` `H.264` with `aac` or `mp3`; `mov`
 * `H.264` with `aac` or `mp3`; `dash` `H.264` with `aac`; `webm` `VP8`, `VP9` or `AV1` with
 * `Vorbis` or `opus`; `aac` `aac` and no video; `mp3` `mp3` and no video; `flac` `flac` and no
 * video; `amr` `amr` and no video; `adts` `aac` and no video; `m4a` `aac` and no video; `wav`
 * `pcm_s16le` and no video.
 */
export interface Transcode {
  /** File format of the output; needed unless a template gives it. */
  Container?: Container;
  /** How pictures are encoded; leaving it out drops the video stream. */
  Video?: Video;
  /** Part of the input to use. */
  TimeInterval?: TimeInterval;
  /** How sound is encoded; leaving it out drops the audio stream. */
  Audio?: Audio;
  /** Checks against the source and further settings. */
  TransConfig?: TransConfig;
  /** One background sound. */
  AudioMix?: AudioMix;
  /** Background sounds. At most 2 items. */
  AudioMixArray?: readonly AudioMix[];
  /** What becomes of the subtitle streams of the source. Source: Go SDK only. */
  Subtitle?: TargetSubtitle;
  /** No source gives a meaning; a sample sends it empty. Source: PHP SDK sample. */
  Tag?: string;
  /** No source gives a meaning; a sample sends it empty. Source: PHP SDK sample. */
  Name?: string;
}

/** The container of an output file. Which formats are legal depends on the job. */
export interface Container {
  /** Name of the file format. */
  Format:
    | 'mp4' | 'flv' | 'hls' | 'ts' | 'mkv' | 'avi' | 'mov' | 'dash' | 'webm' | 'aac' | 'mp3' |
    'flac' | 'amr' | 'adts' | 'm4a' | 'wav' | 'gif' | 'hgif' | 'webp' | (string & {});
  /** Length of the segments of `hls` and `dash`. */
  ClipConfig?: ClipConfig;
}

/** Length of the segments of a segmented container. */
export interface ClipConfig {
  /** Time that each segment lasts. In s. Default: `5`. */
  Duration: number | string;
}

/** How the video stream is encoded. Leaving it out of a transcode drops the stream. */
export interface Video {
  /** Encoder. For `webm` the service assumes `VP8`. Default: `H.264`. */
  Codec?: 'H.264' | 'H.265' | 'VP8' | 'VP9' | 'AV1' | (string & {});
  /** Even number of pixels across. Alone, it keeps the aspect ratio. 128–4096 px. */
  Width?: number | string;
  /** Even number of pixels down. Alone, it keeps the aspect ratio. 128–4096 px. */
  Height?: number | string;
  /** Frame rate. Above 0, at most 60 fps. */
  Fps?: number | string;
  /** Drop the video stream. Default: `false`. */
  Remove?: boolean | 'true' | 'false';
  /** Profile of H.264; forced to `auto` when Pixfmt is `auto`. Default: `high`. */
  Profile?: 'baseline' | 'main' | 'high' | 'auto' | (string & {});
  /** Target rate between 10 and 50000, or `auto`; ignored when Crf is given. In kbps. */
  Bitrate?: string;
  /**
   * Constant quality factor, smaller is better; disables Bitrate. The service takes 25 when neither
   * is given. Above 0, at most 51.
   */
  Crf?: number | string;
  /** Most frames between two key frames. 1–100000 frames. */
  Gop?: number | string;
  /**
   * Speed of the encoder: `veryfast`, `fast`, `medium`, `slow` or `slower` for H.264; `good`
   * (default) or `realtime` for VP8; `5` or `4` for AV1. Not for H.265 and VP9. Default: `medium`.
   */
  Preset?: string;
  /** Buffer of the rate control; not for VP8 and VP9. 1000–128000 Kb. */
  Bufsize?: number | string;
  /** Peak rate; not for VP8 and VP9. 10–50000 kbps. */
  Maxrate?: number | string;
  /** Older form of `Container.ClipConfig.Duration` for hls. In s. Source: Go SDK, Java SDK. */
  HlsTsTime?: number | string;
  /** Older form of `Container.ClipConfig.Duration` for dash. In s. Source: Go SDK only. */
  DashSegment?: number | string;
  /** Pixel format. H.265 takes `yuv420p`, `yuv420p10le` and `auto`; VP8, VP9 and AV1 take none. */
  Pixfmt?:
    | 'yuv420p' | 'yuv422p' | 'yuv444p' | 'yuvj420p' | 'yuvj422p' | 'yuvj444p' | 'yuv420p10le' |
    'auto' | (string & {});
  /** Read Width as the long side of the picture; not for VP8, VP9 and AV1. Default: `false`. */
  LongShortMode?: boolean | 'true' | 'false';
  /** Turn the picture by this angle. At least 0, below 360 °. */
  Rotate?: number | string;
  /** Take key frames only; read by Animation alone. */
  AnimateOnlyKeepKeyFrame?: boolean | 'true' | 'false';
  /** Time between two sampled frames; read by Animation alone. In s. */
  AnimateTimeIntervalOfFrame?: number | string;
  /** Frames sampled per second; read by Animation alone. In fps. */
  AnimateFramesPerSecond?: number | string;
  /** Quality of webp; read by Animation alone. */
  Quality?: number | string;
  /** How much better the regions of interest are encoded; not for VP8 and VP9. Default: `none`. */
  Roi?: 'none' | 'low' | 'medium' | 'high' | (string & {});
  /**
   * Part of the picture to keep, `width:height:left:top` in pixels, the first two above 0 and the
   * last two at least 0. Not with H.265, AV1, adaptive bit rate or Roi.
   */
  Crop?: string;
  /**
   * Encode two fields per frame. Not with H.265, AV1, adaptive bit rate or Roi. Default: `false`.
   */
  Interlaced?: boolean | 'true' | 'false';
  /** Colour description written into the stream. */
  ColorParam?: VideoColorParam;
  /** Further settings of the encoder, such as `single-pps=1`. Source: Go SDK only. */
  StdExtInfo?: string;
  /** No source gives a meaning; a sample answer shows it. Source: reference, Java SDK. */
  ScanMode?: string;
  /** No source gives a meaning. Source: Java SDK only. */
  Pad?: string;
}

/** Colour description of a video stream, in ffmpeg's words. */
export interface VideoColorParam {
  /** Range of the sample values, such as `tv`. */
  ColorRange?: string;
  /** Matrix between RGB and YUV, such as `bt709`. */
  ColorSpace?: string;
  /** Transfer characteristic, such as `smpte170m`. */
  ColorTrc?: string;
  /** Primaries, such as `bt470bg`. */
  ColorPrimaries?: string;
}

/** The part of the input to use. */
export interface TimeInterval {
  /**
   * Where to begin, at most the length of the input; exact to the millisecond. At least 0 s.
   * Default: `0`.
   */
  Start?: number | string;
  /**
   * How much to take, at most what is left; absent or empty means up to the end. At least 0 s.
   * Default: the rest.
   */
  Duration?: number | string;
}

/** How the audio stream is encoded. Leaving it out of a transcode drops the stream. */
export interface Audio {
  /**
   * Encoder; samples also write it in capitals. The service assumes `Vorbis` for webm and
   * `pcm_s16le` for wav. Default: `aac`.
   */
  Codec?: 'aac' | 'mp3' | 'flac' | 'amr' | 'Vorbis' | 'opus' | 'pcm_s16le' | (string & {});
  /**
   * Samples per second. opus takes 8000, 16000, 24000 and 48000 (default), amr only 8000; for mp3
   * it depends on the container. In Hz. Default: `44100`.
   */
  Samplerate?:
    | '8000' | '11025' | '12000' | '16000' | '22050' | '24000' | '32000' | '44100' | '48000' |
    '88200' | '96000' | number | (string & {});
  /** Target rate. 8–1000 kbps. */
  Bitrate?: number | string;
  /**
   * Number of channels: any for aac and flac, 1 or 2 for mp3, opus and pcm, 2 for Vorbis, 1 for
   * amr; dash takes no 8.
   */
  Channels?: '1' | '2' | '4' | '5' | '6' | '8' | number | (string & {});
  /** Drop the audio stream. Default: `false`. */
  Remove?: boolean | 'true' | 'false';
  /** Profile of the encoder. Source: Java SDK only. */
  Profile?: string;
  /** Keep all tracks of the source. Source: Java SDK only. */
  KeepAllTracks?: boolean | 'true' | 'false';
  /** Keep both tracks of the source; not with H.265. Default: `false`. */
  KeepTwoTracks?: boolean | 'true' | 'false';
  /** Exchange the tracks; not with H.265. Default: `false`. */
  SwitchTrack?: boolean | 'true' | 'false';
  /**
   * Sample format: aac and Vorbis `fltp`; mp3 `fltp`, `s16p`, `s32p`; flac all but `fltp`; amr
   * `s16`, `s16p`; opus and pcm `s16`. Not with H.265.
   */
  SampleFormat?: 'fltp' | 's16' | 's16p' | 's32' | 's32p' | (string & {});
}

/**
 * Checks against the source and further settings of a transcode.
 * - `ResoAdjMethod` is read only together with `IsCheckReso`.
 * - `VideoBitrateAdjMethod` is read only together with `IsCheckVideoBitrate`.
 * - `AudioBitrateAdjMethod` is read only together with `IsCheckAudioBitrate`.
 * - `VideoFpsAdjMethod` is read only together with `IsCheckVideoFps`.
 */
export interface TransConfig {
  /** What to do when the aspect ratio of the output differs from the source's. Default: `none`. */
  AdjDarMethod?: 'scale' | 'crop' | 'pad' | 'none' | (string & {});
  /** Compare the resolution with the source's. Default: `false`. */
  IsCheckReso?: boolean | 'true' | 'false';
  /**
   * What to do when it is above: `0` keeps the resolution of the source, `1` fails the job.
   * Default: `0`.
   */
  ResoAdjMethod?: '0' | '1' | number | (string & {});
  /** Compare the video rate with the source's. Default: `false`. */
  IsCheckVideoBitrate?: boolean | 'true' | 'false';
  /**
   * What to do when it is above: `0` keeps the rate of the source, `1` fails the job. Default: `0`.
   */
  VideoBitrateAdjMethod?: '0' | '1' | number | (string & {});
  /** Compare the audio rate with the source's. Default: `false`. */
  IsCheckAudioBitrate?: boolean | 'true' | 'false';
  /**
   * What to do when it is above: `0` keeps the rate of the source, `1` fails the job. Default: `0`.
   */
  AudioBitrateAdjMethod?: '0' | '1' | number | (string & {});
  /** Strip the metadata of the source. Default: `false`. */
  DeleteMetadata?: boolean | 'true' | 'false';
  /** Convert a high dynamic range to the standard one. Default: `false`. */
  IsHdr2Sdr?: boolean | 'true' | 'false';
  /** Encryption of the segments; for hls only. */
  HlsEncrypt?: HlsEncrypt;
  /** Mark of AI-generated content to write into the file. */
  AIGCMetadata?: AIGCMetadata;
  /** Compare the frame rate with the source's. Default: `false`. Source: reference, Java SDK. */
  IsCheckVideoFps?: boolean | 'true' | 'false';
  /**
   * What to do when it is above: `0` keeps the frame rate of the source, `1` fails the job.
   * Default: `0`. Source: reference, Java SDK.
   */
  VideoFpsAdjMethod?: '0' | '1' | number | (string & {});
  /** Number of the source stream to use. Source: reference, Java SDK. */
  TranscodeIndex?: number | string;
  /** Encryption of the segments; for dash only. Source: reference, Java SDK. */
  DashEncrypt?: DashEncrypt;
  /** No source gives a meaning. Source: Java SDK only. */
  InitialClipNum?: number | string;
  /** No source gives a meaning. Source: Java SDK only. */
  CosTag?: string;
  /** No source gives a meaning. Source: Java SDK only. */
  IsCheckAudioChannel?: boolean | 'true' | 'false';
  /** No source gives a meaning. Source: Java SDK only. */
  IsStreamCopy?: boolean | 'true' | 'false';
  /** No source gives a meaning. Source: Java SDK only. */
  TransMode?: string;
}

/**
 * Encryption of hls segments.
 *
 * When `IsHlsEncrypt` is `true`, `UriKey` is expected.
 */
export interface HlsEncrypt {
  /** Encrypt the segments. One older page calls the element IsEncrypt. Default: `false`. */
  IsHlsEncrypt?: boolean | 'true' | 'false';
  /** Address from which players fetch the key. An http or https address, URL-encoded. */
  UriKey?: string;
  /** The data key, encrypted by the key management service. Source: Java SDK only. */
  CiphertextBlob?: string;
  /** Number of the key that the service encrypted it with. Source: Java SDK only. */
  KeyID?: string;
  /** Region of the key management service. Source: Java SDK only. */
  KmsRegion?: string;
  /** The data key itself. A secret: no message repeats it. Source: Java SDK only. */
  PlainText?: string;
}

/** The mark that Chinese law asks of AI-generated content, written into the metadata of a file. */
export interface AIGCMetadata {
  /** Whether and how the content was generated; `1` in samples. */
  Label?: string;
  /** Name or code of who generated the content. */
  ContentProducer?: string;
  /** The producer's number of the content; may hold `${InputName}`. */
  ProduceID?: string;
  /** Reserved for the producer's integrity check. */
  ReservedCode1?: string;
  /** Name or code of who publishes the content. */
  ContentPropagator?: string;
  /** The publisher's number of the content. */
  PropagateID?: string;
  /** Reserved for the publisher's integrity check. */
  ReservedCode2?: string;
}

/**
 * Encryption of dash segments.
 *
 * When `IsEncrypt` is `true`, `UriKey` is expected.
 */
export interface DashEncrypt {
  /** Encrypt the segments. Default: `false`. */
  IsEncrypt?: boolean | 'true' | 'false';
  /** Address from which players fetch the key. An http or https address, URL-encoded. */
  UriKey?: string;
}

/** A sound mixed into the output. */
export interface AudioMix {
  /** Address of a sound in the same bucket, URL-encoded. An http or https address, URL-encoded. */
  AudioSource: string;
  /** Whether a sound shorter than the output is played over and over. Default: `Repeat`. */
  MixMode?: 'Repeat' | 'Once' | (string & {});
  /** Replace the original sound instead of mixing with it. Default: `false`. */
  Replace?: boolean | 'true' | 'false';
  /** How the sound comes and goes. */
  EffectConfig?: EffectConfig;
  /** No source gives a meaning. Source: Java SDK only. */
  DirectMix?: boolean | 'true' | 'false';
}

/**
 * How a mixed sound comes and goes.
 * - `StartFadeinTime` is read only together with `EnableStartFadein`.
 * - `EndFadeoutTime` is read only together with `EnableEndFadeout`.
 * - `BgmFadeTime` is read only together with `EnableBgmFade`.
 */
export interface EffectConfig {
  /** Fade in at the start. Default: `false`. */
  EnableStartFadein?: boolean | 'true' | 'false';
  /** How long the sound fades in. Above 0 s. */
  StartFadeinTime?: number | string;
  /** Fade out at the end. Default: `false`. */
  EnableEndFadeout?: boolean | 'true' | 'false';
  /** How long the sound fades out. Above 0 s. */
  EndFadeoutTime?: number | string;
  /** Fade where one background sound follows another. Default: `false`. */
  EnableBgmFade?: boolean | 'true' | 'false';
  /** How long that fade takes. Above 0 s. */
  BgmFadeTime?: number | string;
}

/** What becomes of the subtitle streams of the source. */
export interface TargetSubtitle {
  /** Drop them. Source: Go SDK only. */
  Remove?: boolean | 'true' | 'false';
}

/**
 * A visible mark on a video: a line of text or a picture.
 * - When `Type` is `Image`, `Image` is expected.
 * - When `Type` is `Text`, `Text` is expected.
 */
export interface Watermark {
  /** What the mark is made of. */
  Type: 'Text' | 'Image' | (string & {});
  /** Corner, edge or centre from which the offsets count. */
  Pos:
    | 'TopLeft' | 'Top' | 'TopRight' | 'Left' | 'Center' | 'Right' | 'BottomLeft' | 'Bottom' |
    'BottomRight' | (string & {});
  /** Whether the offsets are percentages (`Relativity`) or pixels (`Absolute`). */
  LocMode: 'Relativity' | 'Absolute' | (string & {});
  /**
   * Horizontal offset, 0 to 4096 px or 0 to 100 %, for a background image -4096 to 0 px or -300 to
   * 0 %. Ignored for Top, Bottom and Center. -4096 to 4096 px or %. The reference requires it, but
   * official samples go without it.
   */
  Dx?: number | string;
  /**
   * Vertical offset with the same limits. Ignored for Left, Right and Center. -4096 to 4096 px or
   * %. The reference requires it, but official samples go without it.
   */
  Dy?: number | string;
  /** When the mark appears, at most the length of the video. At least 0 s. Default: `0`. */
  StartTime?: number | string;
  /** When it disappears, at most the length of the video. At least 0 s. Default: the end. */
  EndTime?: number | string;
  /** Lets the mark move, which disables the offsets. Not for top speed codec and H.265. */
  SlideConfig?: WatermarkSlideConfig;
  /** The picture, when the type is `Image`. */
  Image?: WatermarkImage;
  /** The line of text, when the type is `Text`. */
  Text?: WatermarkText;
}

/** How a mark moves. */
export interface WatermarkSlideConfig {
  /** `Default` stands still; `ScrollFromLeft` enters from the left and ignores Pos. */
  SlideMode: 'Default' | 'ScrollFromLeft' | (string & {});
  /** Horizontal speed. 0–10. Default: `0`. */
  XSlideSpeed: number | string;
  /** Vertical speed. 0–10. Default: `0`. */
  YSlideSpeed: number | string;
}

/** A picture used as a mark. */
export interface WatermarkImage {
  /**
   * Address of a picture in the same bucket, URL-encoded. An http or https address, URL-encoded.
   */
  Url: string;
  /** How the size is given: as it is, in percent of the video, or in pixels. */
  Mode: 'Original' | 'Proportion' | 'Fixed' | (string & {});
  /**
   * Width: 1 to 100 % for Proportion (100 to 300 % for a background), 8 to 4096 px for Fixed; not
   * for Original. 1–4096 px or %.
   */
  Width?: number | string;
  /** Height with the same limits; not for Original. 1–4096 px or %. */
  Height?: number | string;
  /** How far the picture shows through; samples send 100 for a plainly visible one. 1–100 %. */
  Transparency: number | string;
  /** Draw the picture behind the video. Default: `false`. */
  Background?: boolean | 'true' | 'false';
}

/** A line of text used as a mark. */
export interface WatermarkText {
  /** Size of the letters. 5–100 px. */
  FontSize: number | string;
  /**
   * Font file: simfang.ttf, simhei.ttf, simkai.ttf, simsun.ttc, STHeiti-Light.ttc,
   * STHeiti-Medium.ttc, youyuan.TTF, ariblk.ttf, arial.ttf, ahronbd.ttf, Helvetica.dfont or
   * HelveticaNeue.dfont.
   */
  FontType: string;
  /** Colour, `0xRRGGBB`. */
  FontColor: string;
  /** How far the letters show through; samples send 100 for plainly visible ones. 1–100 %. */
  Transparency: number | string;
  /** The words to draw. At most 64 characters. */
  Text: string;
}

/** Text hidden in a video: a job of its own, or an add-on of a transcode. */
export interface DigitalWatermark {
  /** The text: letters, digits, Chinese characters, `_`, `-` and `*`. At most 64 characters. */
  Message: string;
  /** Kind of message. */
  Type: 'Text' | (string & {});
  /** Version of the method. */
  Version: 'V1' | (string & {});
  /**
   * Go on without the mark when it cannot be added. The reference requires it on an add-on.
   * Default: `false`. Source: reference, JavaScript SDK demo.
   */
  IgnoreError?: boolean | 'true' | 'false';
  /**
   * How the add-on ended; it may have failed in a job that succeeded. The service writes it, and
   * requests that repeat an answer carry it too. Source: reference.
   */
  State?: 'Running' | 'Success' | 'Failed' | (string & {});
}

/** Subtitles to add to a video. */
export interface Subtitles {
  /** The files. */
  Subtitle: readonly Subtitle[];
}

/** One file of subtitles. */
export interface Subtitle {
  /**
   * Address of the file in the same bucket, URL-encoded; srt in samples. An http or https address,
   * URL-encoded.
   */
  Url: string;
  /** Draw the words into the picture (true) or add a stream (false). Source: Go SDK, Java SDK. */
  Embed?: boolean | 'true' | 'false';
  /** Font file. Source: Go SDK, Java SDK. */
  FontType?: string;
  /** Size of the letters. In px. Source: Go SDK, Java SDK. */
  FontSize?: number | string;
  /** Colour of the letters, `0xRRGGBB`. Source: Go SDK, Java SDK. */
  FontColor?: string;
  /** Colour of their outline, `0xRRGGBB`. Source: Go SDK, Java SDK. */
  OutlineColor?: string;
  /** Distance from the edge of the picture. In px. Source: Go SDK, Java SDK. */
  VMargin?: number | string;
}

/** Area of the picture to blur. */
export interface RemoveWatermark {
  /** Distance from the left. 0–4096 px. */
  Dx: number | string;
  /** Distance from the top. 0–4096 px. */
  Dy: number | string;
  /** Extent to the right. 1–4096 px. */
  Width: number | string;
  /** Extent downwards. 1–4096 px. */
  Height: number | string;
  /** Turns the blurring on. Source: Java SDK only. */
  Switch?: boolean | 'true' | 'false';
  /** When the blurring begins. At least 0 s. Source: Java SDK only. */
  StartTime?: number | string;
  /** When it ends. At least 0 s. Source: Java SDK only. */
  EndTime?: number | string;
}

/**
 * Improves the picture in one pass: larger size, colours, sharpness, dynamic range and frame rate.
 * It takes the place of VideoProcess, SuperResolution and SDRtoHDR, which still exist.
 *
 * At least one of `TemplateId`, `VideoEnhance` is needed.
 */
export interface VideoEnhanceOperation extends Operation {
  /** Where the video goes. */
  Output: Output;
  /** Visible marks. At most 3 items. */
  Watermark?: readonly Watermark[];
  /** Saved template; wins over `VideoEnhance`. */
  TemplateId?: string;
  /** Saved templates of visible marks; they win over `Watermark`. At most 3 items. */
  WatermarkTemplateId?: readonly string[];
  /** Hidden text as an add-on. */
  DigitalWatermark?: DigitalWatermark;
  /** What to improve, and how to encode the result. */
  VideoEnhance?: VideoEnhance;
}

/** What to improve, and how to encode the result. */
export interface VideoEnhance {
  /** How the result is encoded; here it stands inside the parameters, not beside them. */
  Transcode?: Transcode;
  /** Upscaling. */
  SuperResolution?: SuperResolution;
  /** Colour correction. */
  ColorEnhance?: ColorEnhance;
  /** Sharpening. */
  MsSharpen?: MsSharpen;
  /** Conversion to a high dynamic range. */
  SDRtoHDR?: SDRtoHDR;
  /** More frames. */
  FrameEnhance?: FrameEnhance;
}

/** Upscaling. */
export interface SuperResolution {
  /** From standard to high definition, or from high definition to 4K. */
  Resolution: 'sdtohd' | 'hdto4k' | (string & {});
  /** Scale up automatically. Default: `false`. */
  EnableScaleUp?: boolean | 'true' | 'false';
  /** Which model does it. Default: `Base`. */
  Version?: 'Base' | 'Enhance' | (string & {});
}

/** Colour correction. What is absent or empty is found automatically. */
export interface ColorEnhance {
  /** Switch it on; read by VideoProcess. Default: `false`. */
  Enable?: boolean | 'true' | 'false';
  /** Strength of the contrast. 0–100. */
  Contrast?: number | string;
  /** Strength of the colour correction. 0–1000. */
  Correction?: number | string;
  /** Strength of the colours. 0–300. */
  Saturation?: number | string;
}

/** Sharpening. */
export interface MsSharpen {
  /** Switch it on; read by VideoProcess. Default: `false`. */
  Enable?: boolean | 'true' | 'false';
  /** Strength; absent or empty is found automatically. 0–10. */
  SharpenLevel?: number | string;
}

/** Conversion of the standard dynamic range to a high one. */
export interface SDRtoHDR {
  /** Standard to convert to. */
  HdrMode: 'HLG' | 'HDR10' | (string & {});
}

/** Interpolation of frames. */
export interface FrameEnhance {
  /** Double the frame rate. Default: `false`. */
  FrameDoubling?: boolean | 'true' | 'false';
}

/**
 * Reads the facts of a media file: container, streams, codecs, sizes and rates. It writes no file,
 * and an operation is only needed for `UserData` or `JobLevel`.
 */
export interface MediaInfoOperation extends Operation {
}

/**
 * Cuts the highlights of a video into a short film. Soccer also takes its input by address.
 *
 * At least one of `TemplateId`, `VideoMontage` is needed.
 */
export interface VideoMontageOperation extends Operation {
  /** Where the film goes. */
  Output: Output;
  /** Saved template; wins over `VideoMontage`. */
  TemplateId?: string;
  /** What to look for, and how to encode the film. */
  VideoMontage?: VideoMontage;
}

/**
 * What to look for, and how to encode the film.
 *
 * What goes into a container: `mp4` `H.264` or `H.265` with `aac` or `mp3`; `ts` `H.264` or `H.265`
 * with `aac` or `mp3`; `hls` `H.264` or `H.265` with `aac` or `mp3`; `mkv` `H.264` or `H.265` with
 * `aac` or `mp3`; `flv` `H.264` with `aac` or `mp3`.
 */
export interface VideoMontage {
  /** File format: mp4, flv, hls, ts or mkv. */
  Container: Container;
  /** How pictures are encoded. */
  Video: VideoMontageVideo;
  /** How sound is encoded: aac or mp3. */
  Audio?: Audio;
  /** Length of the film. In s. Default: found automatically. */
  Duration?: number | string;
  /** Kind of material. Default: `Video`. */
  Scene?: 'Video' | 'Soccer' | (string & {});
  /** One background sound. */
  AudioMix?: AudioMix;
  /** Background sounds. At most 2 items. */
  AudioMixArray?: readonly AudioMix[];
}

/**
 * How the pictures of a montage are encoded. The Go SDK writes all members but Remove and Rotate,
 * empty where unset.
 */
export interface VideoMontageVideo {
  /** Encoder. Default: `H.264`. */
  Codec?: 'H.264' | 'H.265' | (string & {});
  /** Even number of pixels across. 128–4096 px. */
  Width?: number | string;
  /** Even number of pixels down. 128–4096 px. */
  Height?: number | string;
  /** Frame rate. Above 0, at most 60 fps. */
  Fps?: number | string;
  /** Drop the video stream. */
  Remove?: boolean | 'true' | 'false';
  /** Target rate; ignored when Crf is given. 10–50000 kbps. */
  Bitrate?: number | string;
  /** Constant quality factor, smaller is better; disables Bitrate. Above 0, at most 51. */
  Crf?: number | string;
  /** Turn the picture by this angle. At least 0, below 360 °. Source: reference. */
  Rotate?: number | string;
}

/**
 * Finds tags for a video: categories, people, places, actions and objects. Takes mp4, avi, mkv,
 * wmv, rmvb, flv and mov of 30 minutes at most. It writes no file.
 */
export interface VideoTagOperation extends Operation {
  /** What kind of video it is. */
  VideoTag: VideoTag;
}

/** What kind of video to tag. */
export interface VideoTag {
  /** `Stream` is documented; `ShortVideo` appears in the Go SDK's sample. */
  Scenario: 'Stream' | 'ShortVideo' | (string & {});
  /** Title or text that goes with a short video. Source: Go SDK only. */
  Text?: string;
}

/**
 * Takes still pictures of a video, sprite sheets of such pictures, or both.
 * - At least one of `TemplateId`, `Snapshot` is needed.
 * - `Output.Object` holds `${Number}`, unless `Snapshot` is absent, `TemplateId` is given,
 *   `Snapshot.Count` is `1` or `Snapshot.SnapshotOutMode` is `OnlySprite`.
 * - `Output.SpriteObject` holds `${Number}`, unless `TemplateId` is given,
 *   `Snapshot.SnapshotOutMode` is absent or `Snapshot.SnapshotOutMode` is `OnlySnapshot`.
 */
export interface SnapshotOperation extends Operation {
  /**
   * Where the pictures go. `Object` holds `${Number}` when several come out; sprite sheets go to
   * `SpriteObject` (jpg only).
   */
  Output: Output;
  /** Saved template; wins over `Snapshot`. */
  TemplateId?: string;
  /** How, when and how large the pictures are taken. */
  Snapshot?: Snapshot;
}

/**
 * How, when and how large pictures are taken.
 * - `BlackLevel` is read only together with `IsCheckBlack`.
 * - When `SnapshotOutMode` is `OnlySprite`, `SpriteSnapshotConfig` is expected.
 * - When `SnapshotOutMode` is `SnapshotAndSprite`, `SpriteSnapshotConfig` is expected.
 */
export interface Snapshot {
  /**
   * Which frames. `Interval` reads Start, TimeInterval and Count, `Average` Start and Count,
   * `KeyFrame` takes key frames. Default: `Interval`.
   */
  Mode?: 'Interval' | 'Average' | 'KeyFrame' | (string & {});
  /** Second of the video at which to begin, up to its duration. At least 0 s. Default: `0`. */
  Start?: number | string;
  /** Time between two pictures. Above 0, at most 3600 s. */
  TimeInterval?: number | string;
  /** Number of pictures. Above 0, at most 10000. */
  Count: number | string;
  /** Pictures a second. In fps. Source: Java SDK only. */
  Fps?: number | string;
  /** Width of the pictures. 128–4096 px. */
  Width?: number | string;
  /** Height of the pictures. 128–4096 px. */
  Height?: number | string;
  /** Image rule applied to each picture, such as `imageMogr2/format/png`. */
  CIParam?: string;
  /** Switch to `Average` when `Interval` cannot reach Count. Default: `false`. */
  IsCheckCount?: boolean | 'true' | 'false';
  /** Skip black frames. Default: `false`. */
  IsCheckBlack?: boolean | 'true' | 'false';
  /**
   * Share of black pixels from which a frame counts as black; read only when Start is 0. 30–100 %.
   */
  BlackLevel?: number | string;
  /** Brightness up to which a pixel counts as black. 0–255. */
  PixelBlackThreshold?: number | string;
  /** What to write. Default: `OnlySnapshot`. */
  SnapshotOutMode?: 'OnlySnapshot' | 'OnlySprite' | 'SnapshotAndSprite' | (string & {});
  /** Layout of the sprite sheets. */
  SpriteSnapshotConfig?: SpriteSnapshotConfig;
}

/** Layout of a sprite sheet. */
export interface SpriteSnapshotConfig {
  /** Height of a cell. 8–4096 px. Default: height of the pictures. */
  CellHeight?: number | string;
  /** Width of a cell. 8–4096 px. Default: width of the pictures. */
  CellWidth?: number | string;
  /** Background, in ffmpeg's colour syntax. */
  Color: string;
  /** Cells per row. 1–10000. */
  Columns: number | string;
  /** Rows of cells. 1–10000. */
  Lines: number | string;
  /** Space around the sheet. 0–1024 px. Default: `0`. */
  Margin?: number | string;
  /** Space between cells. 0–1024 px. Default: `0`. */
  Padding?: number | string;
  /**
   * How a picture is fitted into its cell; the Go SDK's tests send `MaxWHScale`. Source: Go SDK,
   * Java SDK, C++ SDK.
   */
  ScaleMethod?: string;
}

/**
 * Draws lines of text or pictures on a video.
 *
 * At least one of `WatermarkTemplateId`, `Watermark` is needed.
 */
export interface WatermarkOperation extends Operation {
  /** Where the video goes. */
  Output: Output;
  /** The marks. At most 3 items. */
  Watermark?: readonly Watermark[];
  /** Saved templates of marks; they win over `Watermark`. At most 3 items. */
  WatermarkTemplateId?: readonly string[];
  /** How the video is encoded. Source: Java SDK demo. */
  Transcode?: Transcode;
}

/**
 * Scores the picture quality of a video, and on request lists what is wrong with it. It writes no
 * file.
 */
export interface QualityEstimateOperation extends Operation {
  /** How to score. */
  QualityEstimateConfig?: QualityEstimateConfig;
}

/** How to score a video. */
export interface QualityEstimateConfig {
  /** Turn the picture before it is scored; ignored in mode vqaPlus. In °. */
  Rotate?: '0' | '90' | '180' | '270' | number | (string & {});
  /** A score alone (`general`), or the faults found as well (`vqaPlus`). Default: `general`. */
  Mode?: 'general' | 'vqaPlus' | (string & {});
}

/**
 * Turns a video into an animated gif or webp.
 *
 * At least one of `TemplateId`, `Animation` is needed.
 */
export interface AnimationOperation extends Operation {
  /** Where the picture goes. */
  Output: Output;
  /** Saved template; wins over `Animation`. */
  TemplateId?: string;
  /** Which frames are taken and how they are encoded. */
  Animation?: Animation;
}

/**
 * Which frames are taken and how they are encoded.
 *
 * What goes into a container: `gif` `gif`; `hgif` `gif`; `webp` `webp`.
 */
export interface Animation {
  /** File format: gif, hgif or webp. */
  Container: Container;
  /** How the frames are taken and encoded. */
  Video?: AnimationVideo;
  /** Part of the input to use. */
  TimeInterval?: TimeInterval;
}

/**
 * How frames are taken and encoded. Of the three ways to take them AnimateFramesPerSecond comes
 * first, then AnimateOnlyKeepKeyFrame, then AnimateTimeIntervalOfFrame; unless key frames are asked
 * for, one of the other two is needed.
 */
export interface AnimationVideo {
  /** Image codec. */
  Codec: 'gif' | 'webp' | (string & {});
  /** Columns of the picture. 128–4096 px. */
  Width?: number | string;
  /** Lines of the picture. 128–4096 px. */
  Height?: number | string;
  /** Rate at which the frames are played. Above 0, at most 60 fps. */
  Fps?: number | string;
  /** Take key frames only. Default: `false`. */
  AnimateOnlyKeepKeyFrame?: boolean | 'true' | 'false';
  /** Time between two sampled frames, at most the length of the video. Above 0 s. */
  AnimateTimeIntervalOfFrame?: number | string;
  /** Frames sampled per second, fewer than the video has. Above 0 fps. */
  AnimateFramesPerSecond?: number | string;
  /** Quality factor of webp. At least 1, below 100. */
  Quality?: number | string;
}

/** Hides text in a video, from which ExtractDigitalWatermark reads it back. */
export interface DigitalWatermarkOperation extends Operation {
  /** Where the video goes. */
  Output: Output;
  /** The text to hide. */
  DigitalWatermark: DigitalWatermark;
}

/** Reads back the text that DigitalWatermark hid in a video. It writes no file. */
export interface ExtractDigitalWatermarkOperation extends Operation {
  /** What to look for, and in answers what was found. */
  ExtractDigitalWatermark: ExtractDigitalWatermark;
}

/** The hidden text and how it was hidden. */
export interface ExtractDigitalWatermark {
  /** Kind of message. */
  Type: 'Text' | (string & {});
  /** Version of the method. */
  Version: 'V1' | (string & {});
}

/**
 * Saves single streams of a file, each under its own key. Of mxf only video streams can be saved.
 */
export interface StreamExtractOperation extends Operation {
  /** Which streams go where: one `StreamExtract` each, at most 10, and no `Object`. */
  Output: Output;
}

/**
 * Joins audio or video files of one bucket. An input, if given, becomes one of the fragments.
 *
 * At least one of `TemplateId`, `ConcatTemplate` is needed.
 */
export interface ConcatOperation extends Operation {
  /** Where the file goes. */
  Output: Output;
  /** Saved template; wins over `ConcatTemplate`. */
  TemplateId?: string;
  /** The fragments, and how the result is encoded. */
  ConcatTemplate?: ConcatTemplate;
}

/**
 * The fragments, and how the result is encoded.
 *
 * What goes into a container: `mp4` `H.264` with `aac` or `mp3`; `flv` `H.264` with `aac` or `mp3`;
 * `hls` `H.264` with `aac` or `mp3`; `ts` `H.264` with `aac` or `mp3`; `mp3` `aac` or `mp3` and no
 * video; `aac` `aac` or `mp3` and no video.
 */
export interface ConcatTemplate {
  /** What is joined, in order. */
  ConcatFragment?: readonly ConcatFragment[];
  /** How sound is encoded: aac or mp3, or none with `Remove`. */
  Audio?: Audio;
  /** How pictures are encoded: H.264, or none with `Remove`. */
  Video?: Video;
  /** File format: mp4, flv, hls, ts, mp3 or aac. */
  Container: Container;
  /** Place of the input among the fragments, at most their number. At least 0. Default: `0`. */
  Index?: number | string;
  /** One background sound. */
  AudioMix?: AudioMix;
  /** Background sounds. At most 2 items. */
  AudioMixArray?: readonly AudioMix[];
  /** How one fragment gives way to the next. */
  SceneChangeInfo?: SceneChangeInfo;
  /**
   * Join without re-encoding; the settings of sound and picture are then ignored. Default: `false`.
   */
  DirectConcat?: boolean | 'true' | 'false';
}

/** One fragment. */
export interface ConcatFragment {
  /**
   * Address of an object in the same bucket, URL-encoded. An http or https address, URL-encoded.
   */
  Url: string;
  /** In templates: before (`Start`) or after (`End`) the input. */
  Mode?: 'Start' | 'End' | (string & {});
  /** Where the part to use begins; ignored with DirectConcat. At least 0 s. */
  StartTime?: number | string;
  /** Where it ends; ignored with DirectConcat. At least 0 s. */
  EndTime?: number | string;
  /** Place among the fragments. At least 0. Default: `0`. */
  FragmentIndex?: number | string;
  /** How long the fragment is. In s. Source: Go SDK only. */
  Duration?: number | string;
}

/** How one fragment gives way to the next. */
export interface SceneChangeInfo {
  /** Kind of change; `Default` is a plain cut. */
  Mode: 'Default' | 'FADE' | 'GRADIENT' | (string & {});
  /** How long the change takes. Above 0, at most 5 s. Default: `3`. */
  Time?: number | string;
  /**
   * Kind of transition in detail; its values are not documented publicly. Source: Go SDK, Java SDK.
   */
  TransitionType?: string;
}

/**
 * Puts audio and video into another container without re-encoding, and on request splits it into
 * pieces.
 *
 * `Output.Object` holds `${Number}`, unless `Segment.Duration` is absent, `Segment.Format` is `hls`
 * or `Segment.Format` is `m3u8`.
 */
export interface SegmentOperation extends Operation {
  /** Where the files go. Pieces in any format but hls and m3u8 need `${Number}` in the key. */
  Output: Output;
  /** Container and length of the pieces. */
  Segment: Segment;
}

/** Container and length of the pieces. */
export interface Segment {
  /** File format of the pieces. */
  Format: 'aac' | 'mp3' | 'flac' | 'mp4' | 'ts' | 'mkv' | 'avi' | 'hls' | 'm3u8' | (string & {});
  /** Length of a piece; without it the file stays whole. At least 5 s. */
  Duration?: number | string;
  /** Number of the stream to take. */
  TranscodeIndex?: number | string;
  /** Encryption of the segments; for hls and m3u8 only. */
  HlsEncrypt?: HlsEncrypt;
  /** Where the part to use begins, at most the length of the input. At least 0 s. Default: `0`. */
  StartTime?: number | string;
  /** Where it ends, at most the length of the input. At least 0 s. Default: the end. */
  EndTime?: number | string;
  /** Mark of AI-generated content to write into the file. */
  AIGCMetadata?: AIGCMetadata;
}

/**
 * Picks good cover pictures from a video: three of the original size unless told otherwise.
 *
 * `Output.Object` holds `${Number}`, unless `TemplateId` is given or `SmartCover.Count` is `1`.
 */
export interface SmartCoverOperation extends Operation {
  /** Where the pictures go; the key holds `${Number}`. */
  Output: Output;
  /** Saved template; wins over `SmartCover`. */
  TemplateId?: string;
  /** How many covers of what kind. */
  SmartCover?: SmartCover;
}

/** How many covers of what kind. */
export interface SmartCover {
  /**
   * Image format. One page requires it together with Width and Height, another does not. Default:
   * `jpg`.
   */
  Format?: 'jpg' | 'png' | 'webp' | (string & {});
  /** Columns of the pictures. 128–4096 px. Default: as the video. */
  Width?: number | string;
  /** Lines of the pictures. 128–4096 px. Default: as the video. */
  Height?: number | string;
  /** How many are wanted. 1–10. Default: `3`. */
  Count?: number | string;
  /** Leave out pictures that look alike. Default: `false`. */
  DeleteDuplicates?: boolean | 'true' | 'false';
}

/**
 * Runs an image rule on a picture and stores the result. Older SDKs submit it to `/pic_jobs`.
 *
 * At least one of `TemplateId`, `PicProcess` is needed.
 */
export interface PicProcessOperation extends Operation {
  /** Where the picture goes. */
  Output: Output;
  /** Saved template; wins over `PicProcess`. */
  TemplateId?: string;
  /** The rule. */
  PicProcess?: PicProcess;
}

/** A rule for a picture. */
export interface PicProcess {
  /** Report the facts of the original as well. Default: `false`. */
  IsPicInfo?: boolean | 'true' | 'false';
  /** Rule as in the address of a picture, such as `imageMogr2/format/png`. */
  ProcessRule: string;
}

/**
 * Translates a document or the text of a picture. Source language and kind stand in the input, as
 * `Lang` and `Type`. Limits: 8 million characters (docx, xlsx, html, markdown, txt), 300 pages
 * (pdf, pptx), 10 MB for txt and pictures, 60 MB for pdf, docx, pptx and xlsx.
 *
 * Unless `NoNeedOutput` is `true`, `Output` is expected.
 */
export interface TranslationOperation extends Operation {
  /** Where the translation goes. */
  Output?: Output;
  /** Language and kind of the translation. */
  Translation: Translation;
  /**
   * Return the text of a picture in the answer and write no file. Default: `false`. Source:
   * reference, Android SDK.
   */
  NoNeedOutput?: boolean | 'true' | 'false';
}

/** Language and kind of a translation. */
export interface Translation {
  /**
   * Language to translate into. From Chinese and English there is a wide choice, from other
   * languages only into Chinese and English.
   */
  Lang:
    | 'zh' | 'zh-hk' | 'zh-tw' | 'zh-tr' | 'en' | 'ar' | 'de' | 'es' | 'fr' | 'id' | 'it' | 'ja' |
    'pt' | 'ru' | 'ko' | 'km' | 'lo' | (string & {});
  /**
   * Kind of document to write: that of the source, but pdf may also become docx, and a picture
   * becomes txt.
   */
  Type: 'docx' | 'pptx' | 'xlsx' | 'txt' | 'xml' | 'html' | 'markdown' | 'pdf' | (string & {});
}

/** Splits a text into words and names their classes. */
export interface WordsGeneralizeOperation extends Operation {
  /** Sent by the Go SDK's sample; the reference names no output. Source: Go SDK only. */
  Output?: Output;
  /** How to split. */
  WordsGeneralize: WordsGeneralize;
}

/** How to split a text. */
export interface WordsGeneralize {
  /** How names are recognised. Default: `DL`. */
  NerMethod?: 'NerBasic' | 'DL' | (string & {});
  /** How words are separated. Default: `MIX`. */
  SegMethod?: 'SegBasic' | 'MIX' | (string & {});
}

/**
 * Finds people, pets, cars, faces and licence plates in a video, and on request hides them.
 *
 * At least one of `TemplateId`, `VideoTargetRec` is needed.
 */
export interface VideoTargetRecOperation extends Operation {
  /** Where the video with hidden targets goes; only together with ProcessType. */
  Output?: Output;
  /** Saved template; wins over `VideoTargetRec`. */
  TemplateId?: string;
  /** What to look for. */
  VideoTargetRec?: VideoTargetRec;
}

/** What to look for. */
export interface VideoTargetRec {
  /** Look for people. */
  Body?: boolean | 'true' | 'false';
  /** Look for pets. */
  Pet?: boolean | 'true' | 'false';
  /** Look for cars. */
  Car?: boolean | 'true' | 'false';
  /** Look for faces. */
  Face?: boolean | 'true' | 'false';
  /** Look for licence plates. */
  Plate?: boolean | 'true' | 'false';
  /** Look for the number plates of cars in a live broadcast. Source: Python SDK demo. */
  CarPlate?: boolean | 'true' | 'false';
  /** Time between two screenshots of a live broadcast. In s. Source: Python SDK demo. */
  SnapshotTimeInterval?: number | string;
  /** Also write a video in which the targets are hidden; it then needs an output. */
  ProcessType?: 'Mosaic' | (string & {});
  /** How that video is encoded. */
  TransTpl?: VTRTranscode;
  /** No source gives a meaning. Source: Java SDK only. */
  Version?: string;
  /** No source gives a meaning. Source: Java SDK only. */
  SnapshotFreq?: string;
}

/** How the video with hidden targets is encoded. */
export interface VTRTranscode {
  /** File format, mp4 in samples. */
  Container?: Container;
  /** How pictures are encoded. */
  Video?: VTRVideo;
}

/** How its pictures are encoded. */
export interface VTRVideo {
  /** Encoder; the Go SDK always writes it. */
  Codec?: 'H.264' | 'H.265' | (string & {});
  /** Target rate. In kbps. */
  Bitrate?: number | string;
  /** Constant quality factor, smaller is better. */
  Crf?: number | string;
  /** Columns of the picture. In px. */
  Width?: number | string;
  /** Lines of the picture. In px. */
  Height?: number | string;
  /** Frame rate. In fps. */
  Fps?: number | string;
}

/** Finds the cuts of a video and lists the parts between them. It writes no file. */
export interface SplitVideoPartsOperation extends Operation {
  /** How to look for cuts. */
  SplitVideoParts?: SplitVideoParts;
}

/** How to look for cuts. */
export interface SplitVideoParts {
  /** Method; this is the only value seen. Default: `SHOTDETECT`. */
  Mode?: 'SHOTDETECT' | (string & {});
}

/** Cuts people out of a video. */
export interface SegmentVideoBodyOperation extends Operation {
  /** No source gives a meaning; a sample sends it empty. Source: PHP SDK sample. */
  TemplateId?: string;
  /** Where the video goes. The reference requires it, the Go SDK's sample sends none. */
  Output?: Output;
  /** What is cut out and what takes its place. */
  SegmentVideoBody?: SegmentVideoBody;
}

/**
 * What is cut out and what takes its place.
 *
 * When `Mode` is `Combination`, `BackgroundLogoUrl` is expected.
 */
export interface SegmentVideoBody {
  /**
   * What to write: the mask, the people on a colour, or the people before a picture. Default:
   * `Mask`.
   */
  Mode?: 'Mask' | 'Foreground' | 'Combination' | (string & {});
  /**
   * What to cut out: people, or what stands before a green or plain background. Default:
   * `HumanSeg`.
   */
  SegmentType?: 'HumanSeg' | 'GreenScreenSeg' | 'SolidColorSeg' | (string & {});
  /** Blue part of the colour behind the people; read by Foreground. 0–255. Default: `0`. */
  BackgroundBlue?: number | string;
  /** Red part of the colour behind the people; read by Foreground. 0–255. Default: `0`. */
  BackgroundRed?: number | string;
  /** Green part of the colour behind the people; read by Foreground. 0–255. Default: `0`. */
  BackgroundGreen?: number | string;
  /**
   * Address of the picture behind the people, in the same bucket. An http or https address,
   * URL-encoded.
   */
  BackgroundLogoUrl?: string;
  /** Where the edge between people and background lies. 0–255. Default: `0`. */
  BinaryThreshold?: number | string;
  /** Red part of the colour to remove; read by SolidColorSeg. 0–255. Default: `0`. */
  RemoveRed?: number | string;
  /** Green part of the colour to remove; read by SolidColorSeg. 0–255. Default: `0`. */
  RemoveGreen?: number | string;
  /** Blue part of the colour to remove; read by SolidColorSeg. 0–255. Default: `0`. */
  RemoveBlue?: number | string;
}

/**
 * Separates the voice in a recording from the background, and on request bass and drums from the
 * rest.
 *
 * At least one of `TemplateId`, `VoiceSeparate` is needed.
 */
export interface VoiceSeparateOperation extends Operation {
  /**
   * Where the sounds go: `Object` takes the background, `AuObject` the voice, at least one of them;
   * `BassObject` and `DrumObject` are for MusicMode.
   */
  Output: Output;
  /** Saved template; wins over `VoiceSeparate`. */
  TemplateId?: string;
  /** What to separate, and how to encode it. */
  VoiceSeparate?: VoiceSeparate;
}

/** What to separate, and how to encode it. */
export interface VoiceSeparate {
  /** Voice only, background only, both, or voice, background, bass and drums. */
  AudioMode?: 'IsAudio' | 'IsBackground' | 'AudioAndBackground' | 'MusicMode' | (string & {});
  /** How the sounds are encoded. */
  AudioConfig?: AudioConfig;
}

/** How separated sounds are encoded. MusicMode reads the codec only. */
export interface AudioConfig {
  /** Encoder; MusicMode takes mp3, wav and aac. Default: `aac`. */
  Codec?: 'aac' | 'mp3' | 'flac' | 'amr' | 'wav' | (string & {});
  /**
   * Samples per second. aac and flac take no 8000, mp3 neither 8000 nor 96000, amr only 8000. In
   * Hz. Default: `44100`.
   */
  Samplerate?:
    | '8000' | '11025' | '22050' | '32000' | '44100' | '48000' | '96000' | number | (string & {});
  /** Target rate. 8–1000 kbps. */
  Bitrate?: number | string;
  /** Number of channels: any for aac and flac, 1 or 2 for mp3, 1 for amr. */
  Channels?: '1' | '2' | '4' | '5' | '6' | '8' | number | (string & {});
}

/** Recognises the song in a recording. It writes no file and takes no parameters. */
export interface SoundHoundOperation extends Operation {
}

/**
 * Removes noise from a recording of 10 MB at most; m3u8 is not taken. Of a video or of several
 * channels one mono stream is kept.
 */
export interface NoiseReductionOperation extends Operation {
  /** Where the recording goes. */
  Output: Output;
  /** Saved template; wins over `NoiseReduction`. */
  TemplateId?: string;
  /** How the result is encoded. */
  NoiseReduction?: NoiseReduction;
}

/** How the cleaned recording is encoded. */
export interface NoiseReduction {
  /** File format. */
  Format?: 'mp3' | 'm4a' | 'wav' | (string & {});
  /** Samples per second. In Hz. */
  Samplerate?:
    | '8000' | '12000' | '16000' | '24000' | '32000' | '44100' | '48000' | number | (string & {});
}

/** Speaks a text. There is no input: the text stands in `TtsConfig`. */
export interface TtsOperation extends Operation {
  /** Where the recording goes. */
  Output: Output;
  /** Saved template; wins over `TtsTpl`. */
  TemplateId?: string;
  /** Voice and encoding. */
  TtsTpl?: TtsTpl;
  /** What to say. */
  TtsConfig: TtsConfig;
}

/** Voice and encoding. */
export interface TtsTpl {
  /** For long texts (`Asyc`, the service's spelling) or short ones (`Sync`). Default: `Asyc`. */
  Mode?: 'Asyc' | 'Sync' | (string & {});
  /** Encoding: wav for Sync and pcm for Asyc where absent. Older pages allow Asyc only pcm. */
  Codec?: 'wav' | 'mp3' | 'pcm' | (string & {});
  /**
   * Who speaks. In 2024: ruxue, aixiaonan, aixiaoxing, aixiaocheng, aixiaoxue, aixiaolu,
   * aixiaodong, aixiaoliao, aixiaoqian, aixiaoyang, alice; aixiaonan and aixiaoliao only with Sync.
   * More are added. Default: `ruxue`.
   */
  VoiceType?: string;
  /** How loud. -10 to 10. Default: `0`. */
  Volume?: number | string;
  /** How fast; 100 is normal. 50–200. Default: `100`. */
  Speed?: number | string;
  /** Mood, where the voice has some. Source: Android SDK, JavaScript SDK demo. */
  Emotion?: string;
}

/** What to say. */
export interface TtsConfig {
  /**
   * The text (300 characters with Sync) or the address of a file in UTF-8 (10 MB, 10,000 characters
   * with Asyc).
   */
  Input: string;
  /** Which of the two it is. */
  InputType: 'Url' | 'Text' | (string & {});
}

/**
 * Writes down what is said in a recording, which may also be given by address.
 *
 * At least one of `TemplateId`, `SpeechRecognition` is needed.
 */
export interface SpeechRecognitionOperation extends Operation {
  /** Where the text goes. */
  Output: Output;
  /** Saved template; wins over `SpeechRecognition`. */
  TemplateId?: string;
  /** Language, and how the text is written. */
  SpeechRecognition?: SpeechRecognition;
}

/**
 * Language, and how the text is written.
 * - Unless `FlashAsr` is `true`, `ChannelNum` is expected.
 * - Unless `FlashAsr` is `true`, `ResTextFormat` is expected.
 * - When `FlashAsr` is `true`, `Format` is expected.
 */
export interface SpeechRecognition {
  /** Number of channels, 2 only with `8k_zh`; needed unless FlashAsr. */
  ChannelNum?: '1' | '2' | number | (string & {});
  /**
   * Chinese numbers: `0` keeps them, `1` converts them, `3` converts formulas too. Not for
   * FlashAsr. Default: `1`.
   */
  ConvertNumMode?: '0' | '1' | '3' | number | (string & {});
  /**
   * Model: `8k_zh`, `8k_zh_s`, `8k_en` for telephone; `16k_zh`, `16k_zh_video`, `16k_en`, `16k_ca`,
   * `16k_ja` and more. The reference requires it, though one of its samples leaves it out.
   */
  EngineModelType?: string;
  /** Swear words: `0` keeps, `1` drops, `2` masks them. Default: `0`. */
  FilterDirty?: '0' | '1' | '2' | number | (string & {});
  /** Filler words: `0` keeps all, `1` drops some, `2` drops all. Default: `0`. */
  FilterModal?: '0' | '1' | '2' | number | (string & {});
  /**
   * Text with times per sentence (`0`), per word without (`1`) or with punctuation (`2`), or cut at
   * punctuation for subtitles (`3`); needed unless FlashAsr.
   */
  ResTextFormat?: '0' | '1' | '2' | '3' | number | (string & {});
  /** `1` tells speakers apart, in mono with `8k_zh`, `16k_zh` and `16k_zh_video`. Default: `0`. */
  SpeakerDiarization?: '0' | '1' | number | (string & {});
  /** How many people speak; 0 finds it out, up to 6. Not for FlashAsr. 0–10. Default: `0`. */
  SpeakerNumber?: number | string;
  /**
   * Punctuation: `0` keeps it, `1` drops it at the end of sentences, `2` drops it all. Default:
   * `0`.
   */
  FilterPunc?: '0' | '1' | '2' | number | (string & {});
  /** Kind of text file. Default: `txt`. */
  OutputFileType?: 'txt' | 'srt' | (string & {});
  /** Recognise fast. Default: `false`. */
  FlashAsr?: boolean | 'true' | 'false';
  /** Encoding of the recording; needed for FlashAsr. */
  Format?: 'wav' | 'pcm' | 'ogg-opus' | 'speex' | 'silk' | 'mp3' | 'm4a' | 'aac' | (string & {});
  /** `1` reads the first channel only; for FlashAsr. */
  FirstChannelOnly?: '0' | '1' | number | (string & {});
  /** Times of words: `0` none, `1` without, `2` with punctuation; for FlashAsr. */
  WordInfo?: '0' | '1' | '2' | number | (string & {});
  /**
   * Longest line of subtitles, 0 or 6 to 40; for ResTextFormat 3 and FlashAsr. 0–40 characters.
   * Default: `0`.
   */
  SentenceMaxLength?: number | string;
}

/**
 * Improves colours and sharpness. VideoEnhance does the same and more in one pass.
 * - At least one of `TemplateId`, `VideoProcess` is needed.
 * - At least one of `TranscodeTemplateId`, `Transcode` is needed.
 */
export interface VideoProcessOperation extends Operation {
  /** Where the video goes. */
  Output: Output;
  /** How the result is encoded; needed unless a transcode template is named. */
  Transcode?: Transcode;
  /** Visible marks. At most 3 items. */
  Watermark?: readonly Watermark[];
  /** Saved template; wins over `VideoProcess`. */
  TemplateId?: string;
  /** Saved templates of visible marks; they win over `Watermark`. At most 3 items. */
  WatermarkTemplateId?: readonly string[];
  /** What to improve. */
  VideoProcess?: VideoProcess;
  /** Saved transcode template; wins over `Transcode`. */
  TranscodeTemplateId?: string;
  /** Hidden text as an add-on. */
  DigitalWatermark?: DigitalWatermark;
}

/**
 * What to improve.
 *
 * At least one of `ColorEnhance`, `MsSharpen` is needed.
 */
export interface VideoProcess {
  /** Colour correction. */
  ColorEnhance?: ColorEnhance;
  /** Sharpening. */
  MsSharpen?: MsSharpen;
}

/**
 * Enlarges a video from standard to high definition or to 4K. VideoEnhance does the same and more
 * in one pass.
 * - At least one of `TemplateId`, `SuperResolution` is needed.
 * - At least one of `TranscodeTemplateId`, `Transcode` is needed.
 */
export interface SuperResolutionOperation extends Operation {
  /** Where the video goes. */
  Output: Output;
  /** How the result is encoded; needed unless a transcode template is named. */
  Transcode?: Transcode;
  /** Visible marks. At most 3 items. */
  Watermark?: readonly Watermark[];
  /** Saved template; wins over `SuperResolution`. */
  TemplateId?: string;
  /** Saved templates of visible marks; they win over `Watermark`. At most 3 items. */
  WatermarkTemplateId?: readonly string[];
  /** Saved transcode template; wins over `Transcode`. */
  TranscodeTemplateId?: string;
  /** From what to what. */
  SuperResolution?: SuperResolution;
  /** Hidden text as an add-on; it may fail in a job that succeeds. */
  DigitalWatermark?: DigitalWatermark;
}

/**
 * Converts a video of standard dynamic range to a high one. VideoEnhance does the same and more in
 * one pass.
 *
 * At least one of `TranscodeTemplateId`, `Transcode` is needed.
 */
export interface SDRtoHDROperation extends Operation {
  /** Where the video goes. */
  Output: Output;
  /** How the result is encoded; needed unless a transcode template is named. */
  Transcode?: Transcode;
  /** Visible marks. At most 3 items. */
  Watermark?: readonly Watermark[];
  /** Saved templates of visible marks; they win over `Watermark`. At most 3 items. */
  WatermarkTemplateId?: readonly string[];
  /** Saved transcode template; wins over `Transcode`. */
  TranscodeTemplateId?: string;
  /** To what. */
  SDRtoHDR: SDRtoHDR;
}

/** Joins videos with filler between them. There is no input: the videos stand in `FillInput`. */
export interface FillConcatOperation extends Operation {
  /** Where the video goes. */
  Output: Output;
  /** Videos and gaps. */
  FillConcat: FillConcat;
}

/** Videos and gaps. */
export interface FillConcat {
  /** File format, mp4 in samples. */
  Format: string;
  /** Videos and gaps in order. */
  FillInput: readonly FillConcatInput[];
  /**
   * Which of the videos rules the size of the result; its values are not documented. Source: Go
   * SDK, Java SDK.
   */
  RefMode?: string;
  /** Number of that video. The Java SDK spells it Reflndex. Source: Go SDK only. */
  RefIndex?: number | string;
}

/**
 * A video or a gap.
 *
 * At least one of `Url`, `FillTime` is needed.
 */
export interface FillConcatInput {
  /** Address of a video in the bucket. An http or https address, URL-encoded. */
  Url?: string;
  /** Length of a gap. In s. */
  FillTime?: number | string;
}

/** Places several videos on one canvas. There is no input: the videos stand in `SpliceInfo`. */
export interface VideoSynthesisOperation extends Operation {
  /** Where the video goes. */
  Output: Output;
  /** How the result is encoded; `Video.Width` and `Video.Height` are the size of the canvas. */
  Transcode: Transcode;
  /** Visible marks. At most 3 items. */
  Watermark?: readonly Watermark[];
  /** What goes where. */
  VideoSynthesis: VideoSynthesis;
}

/** Videos on a canvas. */
export interface VideoSynthesis {
  /** Keep the sound of the videos. */
  KeepAudioTrack?: boolean | 'true' | 'false';
  /** The videos. */
  SpliceInfo: readonly VideoSynthesisSplice[];
}

/** A video on the canvas. */
export interface VideoSynthesisSplice {
  /** Address of the video in the bucket. An http or https address, URL-encoded. */
  Url: string;
  /** Distance from the left. In px. Default: `0`. */
  X?: number | string;
  /** Distance from the top. In px. Default: `0`. */
  Y?: number | string;
  /** Extent to the right. In px. */
  Width?: number | string;
  /** Extent downwards. In px. */
  Height?: number | string;
}

/** Scores how well a song is sung, compared with a reference. It writes no file. */
export interface VocalScoreOperation extends Operation {
  /** What to compare with. */
  VocalScore: VocalScore;
}

/** What to compare with. */
export interface VocalScore {
  /** Key of the reference recording. Key of an object, without a leading slash. */
  StandardObject?: string;
  /**
   * Address of the reference recording, in place of its key. An http or https address, URL-encoded.
   * Source: Java SDK only.
   */
  StandardUrl?: string;
}

/**
 * Looks for foreign data hidden behind a picture, such as a video that somebody serves from the
 * bucket.
 */
export interface ImageInspectOperation extends Operation {
  /** What to do with a suspicious picture. */
  ImageInspect?: ImageInspect;
}

/** What to do with a suspicious picture. */
export interface ImageInspect {
  /** Act on it. */
  AutoProcess?: boolean | 'true' | 'false';
  /** Back the object up, or make it private; there may be more ways. */
  ProcessType?: 'BackupObject' | 'SwitchObjectToPrivate' | (string & {});
}

/**
 * Reads the text in a picture or in a page of a pdf. It writes no file.
 *
 * At least one of `TemplateId`, `ImageOCR` is needed.
 */
export interface ImageOCROperation extends Operation {
  /** Saved template; wins over `ImageOCR`. */
  TemplateId?: string;
  /** How to read. */
  ImageOCR?: ImageOCR;
}

/**
 * How to read a picture.
 *
 * `PdfPageNumber` is read only together with `IsPdf`.
 */
export interface ImageOCR {
  /** Kind of recognition: `general`, `accurate`, `handwriting` and others. Default: `general`. */
  Type?: string;
  /** Language of the text, or automatic; for `general`. Default: `zh`. */
  LanguageType?: string;
  /** The input is a pdf. Default: `false`. */
  IsPdf?: boolean | 'true' | 'false';
  /** Page of the pdf. Default: `1`. */
  PdfPageNumber?: number | string;
  /** Return single characters too. Default: `false`. */
  IsWord?: boolean | 'true' | 'false';
  /** Return boxes of words too; for `handwriting`. Default: `false`. */
  EnableWordPolygon?: boolean | 'true' | 'false';
}

/** Takes the fingerprint of a video and compares it with a library. It writes no file. */
export interface DNAOperation extends Operation {
  /** What to do with the fingerprint. */
  DnaConfig: DnaConfig;
}

/** What to do with a fingerprint. */
export interface DnaConfig {
  /** Take a fingerprint; this is the only value seen. */
  RuleType: 'GetFingerPrint' | (string & {});
  /** Library of fingerprints. */
  DnaDbId?: string;
  /** Number that the video gets in the library. */
  VideoId?: string;
}

/**
 * Fills a poster template with words and pictures. The input plays no part; samples send a dummy.
 */
export interface PosterProductionOperation extends Operation {
  /** Where the poster goes. */
  Output: Output;
  /** Which template is filled with what. */
  PosterProduction: PosterProduction;
}

/** Which template is filled with what. */
export interface PosterProduction {
  /** Number of the poster template. */
  TemplateId: string;
  /** What to put into the layers of the template. */
  Info?: PosterInfo;
}

/**
 * What to put into the layers of a poster template. The names are those of the layers; what each
 * takes, the template says: words to draw, the address of a picture, or a list of them.
 */
export interface PosterInfo {
  [name: string]: FreeValue;
}

/**
 * Writes an hls play list at once and makes its segments while they are watched. Several sizes may
 * be submitted as one multi-job, which then carries the tag on both levels.
 */
export interface GeneratePlayListOperation extends Operation {
  /** Where the play list goes. */
  Output: Output;
  /** How the segments are encoded. */
  Transcode: LiveTranscode;
  /** Visible marks. At most 3 items. */
  Watermark?: readonly Watermark[];
  /** Saved templates of visible marks; they win over `Watermark`. At most 3 items. */
  WatermarkTemplateId?: readonly string[];
}

/** How the segments of a live play list are encoded. */
export interface LiveTranscode {
  /** hls with the length of its segments. */
  Container?: Container;
  /** How pictures are encoded. */
  Video?: LiveTranscodeVideo;
  /** Further settings. */
  TransConfig?: LiveTransConfig;
  /** What becomes of the subtitle streams of the source. */
  Subtitle?: TargetSubtitle;
}

/** How the pictures of a live play list are encoded. */
export interface LiveTranscodeVideo {
  /** Encoder. */
  Codec: 'H.264' | (string & {});
  /** Columns of the picture; the Go SDK's sample names 480, 720, 960 and 1080. In px. */
  Width?: number | string;
  /** Lines of the picture. In px. */
  Height?: number | string;
  /** Frame rate. In fps. */
  Fps?: number | string;
  /** Profile of the codec. */
  Profile?: string;
  /** Target rate. In kbps. */
  Bitrate?: number | string;
  /** Most frames between two key frames. In frames. */
  Gop?: number | string;
  /** Peak rate. In kbps. */
  Maxrate?: number | string;
  /** Constant quality factor, smaller is better. */
  Crf?: number | string;
  /** Pixel format, such as `yuv420p`. */
  Pixfmt?: string;
  /** Read Width as the long side of the picture. */
  LongShortMode?: boolean | 'true' | 'false';
  /** Encode two fields per frame. */
  Interlaced?: boolean | 'true' | 'false';
  /** Colour description written into the stream. */
  ColorParam?: VideoColorParam;
}

/** Further settings of a live play list. */
export interface LiveTransConfig {
  /** Segments that are made before the play list may be used. */
  InitialClipNum?: number | string;
  /** Tags for the segments' objects, `a=a&b=b`. */
  CosTag?: string;
  /** Encryption of the segments. */
  HlsEncrypt?: HlsEncrypt;
}

/**
 * Turns a document into pictures or pdf: at most 200 MB and 5,000 pages. The service keeps the
 * job's record for one month.
 *
 * `Output.Object` holds `${Number}`, unless `DocProcess.TgtType` is `pdf`,
 * `DocProcess.PicPagination` is `1`, `DocProcess.EndPage` is `1` or `DocProcess.PageRanges` is
 * given.
 */
export interface DocProcessOperation extends Operation {
  /** Where the pages go. */
  Output: DocOutput;
  /** Which pages, and how they are drawn. */
  DocProcess: DocProcess;
}

/** Where a document job writes. */
export interface DocOutput {
  /** Region of the output bucket; the client's own where absent. */
  Region?: string;
  /** Output bucket, name and APPID; the client's own where absent. */
  Bucket?: string;
  /**
   * Key of the result. Must hold `${Number}` or `${Page}` when several files come out; for sheets
   * also `${SheetID}`. Key of an object, without a leading slash.
   */
  Object: string;
}

/** Which pages of a document, and how they are drawn. */
export interface DocProcess {
  /** Kind of document, where the key has no extension. */
  SrcType?: string;
  /** What to write. Default: `jpg`. */
  TgtType?: 'jpg' | 'png' | 'pdf' | (string & {});
  /** Sheet of a workbook; 0 takes all. Default: `0`. */
  SheetId?: number | string;
  /** First page. Default: `1`. */
  StartPage?: number | string;
  /** Last page; -1 takes all. Default: `-1`. */
  EndPage?: number | string;
  /** Pages to take, such as `1,2-4,7`. Source: Python SDK. */
  PageRanges?: string;
  /** Image rule applied to each page. */
  ImageParams?: string;
  /** Password of the document. A secret: no message repeats it. */
  DocPassword?: string;
  /** Whether comments are hidden (0) or shown (1). */
  Comments?: number | string;
  /** Direction of the paper; 0 is upright. Default: `0`. */
  PaperDirection?: number | string;
  /** Quality factor of the pictures. 1–100. Default: `100`. */
  Quality?: number | string;
  /** Size of the pictures. 10–200 %. Default: `100`. */
  Zoom?: number | string;
  /** Size of the paper: 0 A4, 1 A2, 2 A0. Default: `0`. */
  PaperSize?: number | string;
  /** Resolution of the pictures. 96–600 dpi. Default: `96`. */
  ImageDpi?: number | string;
  /** 1 joins up to 20 pages into one picture. Default: `0`. */
  PicPagination?: number | string;
  /** Mark on every page. */
  DocWatermark?: DocWatermark;
}

/** A mark on every page of a document. */
export interface DocWatermark {
  /** Kind of document, where the key has no extension. */
  SrcType?: string;
  /** Kind of mark. */
  Type?: string;
  /** The picture to draw. */
  Image?: string;
  /** Horizontal offset. In px. */
  Dx?: string;
  /** Vertical offset. In px. */
  Dy?: string;
  /** `1` tiles the page with the mark. */
  Batch?: '1' | number | (string & {});
  /** Horizontal distance between tiles. In px. */
  HorizontalSpacing?: string;
  /** Vertical distance between tiles. In px. */
  VerticalSpacing?: string;
}

/** Puts a mark on every page of a document. Only the Go SDK knows this job. */
export interface DocWatermarkOperation extends Operation {
  /** Where the document goes. */
  Output: DocOutput;
  /** The mark. */
  DocWatermark: DocWatermark;
}

/**
 * Writes the mark of AI-generated content into a document. The answer says no more than how it
 * ended.
 */
export interface DocAIGCMetadataOperation extends Operation {
  /** Where the document goes. */
  Output: DocOutput;
  /** The mark. */
  DocAIGCMetadata: DocAIGCMetadata;
}

/** The mark of a document. */
export interface DocAIGCMetadata {
  /** What it says. */
  AIGCMetadata?: AIGCMetadata;
}

/** Computes a hash of a file. It writes no file. */
export interface FileHashCodeOperation extends Operation {
  /** Which hash. */
  FileHashCodeConfig: FileHashCodeConfig;
}

/** Which hash to compute. */
export interface FileHashCodeConfig {
  /** Algorithm. */
  Type: 'MD5' | 'SHA1' | 'SHA256' | (string & {});
  /**
   * Store the hash with the object as well, as the header `x-cos-meta-` and the algorithm's name.
   * Default: `false`.
   */
  AddToHeader?: boolean | 'true' | 'false';
}

/** Unpacks an archive into a bucket. */
export interface FileUncompressOperation extends Operation {
  /** What is unpacked, and under which keys. */
  FileUncompressConfig: FileUncompressConfig;
  /** Bucket to write to. */
  Output: FileOutput;
}

/** What is unpacked, and under which keys. */
export interface FileUncompressConfig {
  /** Prefix of the keys written. */
  Prefix?: string;
  /**
   * What else goes before the keys: nothing (`0`), the name of the archive (`1`) or its full path
   * (`2`). Default: `0`.
   */
  PrefixReplaced?: '0' | '1' | '2' | number | (string & {});
  /** Password of the archive. A secret: no message repeats it. */
  UnCompressKey?: string;
  /** Only list what the archive holds. Source: Java SDK only. */
  ListingFile?: boolean | 'true' | 'false';
  /** No source gives a meaning. Source: Go SDK only. */
  Mode?: string;
  /** Parts of the archive to unpack. Source: Go SDK, Java SDK. */
  DownloadConfig?: FileUncompressDownloadConfig;
}

/** Parts of an archive. */
export interface FileUncompressDownloadConfig {
  /** Folder inside the archive. */
  Prefix?: string;
  /** Names of single entries. */
  Key?: readonly string[];
}

/** Where a file job writes. */
export interface FileOutput {
  /** Region of the output bucket; the client's own where absent. */
  Region?: string;
  /** Output bucket, name and APPID; the client's own where absent. */
  Bucket?: string;
  /** Key of the archive; read by FileCompress. */
  Object?: string;
}

/**
 * Packs many files into one archive of 50 GB at most. There is no input: the files stand in the
 * parameters.
 */
export interface FileCompressOperation extends Operation {
  /** What is packed, and how. */
  FileCompressConfig: FileCompressConfig;
  /** Where the archive goes. */
  Output: FileOutput;
}

/** What is packed, and how. */
export interface FileCompressConfig {
  /** Keep folders (`0`) or drop them (`1`). */
  Flatten: '0' | '1' | number | (string & {});
  /** Kind of archive. */
  Format: 'zip' | 'tar' | 'tar.gz' | (string & {});
  /** Object that lists the files; wins over Prefix and Key. */
  UrlList?: string;
  /** Prefix of the files, at most 10,000 of them. */
  Prefix?: string;
  /** Keys of the files. At most 1000 items. Key of an object, without a leading slash. */
  Key?: readonly string[];
  /** How fast a zip is packed. */
  Type?: string;
  /** Password of the archive. A secret: no message repeats it. */
  CompressKey?: string;
  /** Leave out files that cannot be packed. Default: `false`. */
  IgnoreError?: boolean | 'true' | 'false';
  /** Files with settings of their own. */
  KeyConfig?: readonly KeyConfig[];
}

/** A file with settings of its own. */
export interface KeyConfig {
  /** The object. Key of an object, without a leading slash. */
  Key?: string;
  /** Folder in the archive. */
  Folder?: string;
  /** Name in the archive. */
  Rename?: string;
  /** Image rule applied to the file. */
  ImageParams?: string;
}

// What comes back

/**
 * What an object of an answer holds beyond its declared members. A text stands for a declared number
 * or boolean that is none, such as `-`. A list has all elements of a name that this version does not
 * know, and all but the first of one that it takes for single. An attribute stands in the object around
 * its element as `Name@attribute`, text beside child elements as `#text`.
 */
export interface Extra {
  [name: string]: string | ExtraValue[];
}

/** An element without declaration: its text, or its children by name. */
export type ExtraValue = string | { [name: string]: ExtraValue[] };

/** The file that a job reads. */
export interface InputDetail {
  /** Key in the bucket of the request, without a leading slash; wins over `Url`. */
  Object?: string;
  /** Language of the source; Translation needs it. */
  Lang?:
    | 'zh' | 'zh-hk' | 'zh-tw' | 'zh-tr' | 'en' | 'ar' | 'de' | 'es' | 'fr' | 'id' | 'it' | 'ja' |
    'pt' | 'ru' | 'ko' | 'km' | 'lo' | (string & {});
  /** Kind of document; Translation needs it. */
  Type?:
    | 'pdf' | 'docx' | 'pptx' | 'xlsx' | 'txt' | 'xml' | 'html' | 'markdown' | 'jpg' | 'jpeg' |
    'png' | 'webp' | (string & {});
  /**
   * What the document was before it became a pdf (`docx`, `pptx`) or a picture (`txt`); read by
   * Translation.
   */
  BasicType?: 'docx' | 'pptx' | 'txt' | (string & {});
  /** Headers of the object, when a workflow began the job. */
  CosHeaders?: CosHeader[];
  /**
   * Public address instead of a key; documented for SpeechRecognition and for VideoMontage of
   * soccer.
   */
  Url?: string;
  /** File of the VOD service instead of a key. Source: Go SDK only. */
  Vod?: VodInfoDetail;
  /**
   * Kind of `Url`: `LiveStream` for VideoTargetRec of a live broadcast. Source: Python SDK demo.
   */
  SourceType?: string;
  /** Bucket of the file, name and APPID. Source: reference. */
  BucketId?: string;
  /** Region of that bucket. Source: reference. */
  Region?: string;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** One header of the object that began a workflow. */
export interface CosHeader {
  /** Name of the header, or a pseudo header such as `EventName` or `Size`. */
  Key?: string;
  /** Its text. */
  Value?: string;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** A file of the VOD service. */
export interface VodInfoDetail {
  /** Number of the file. */
  FileId?: string;
  /** Number of the sub-application that owns it. */
  SubAppId?: string;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** The workflow that made a job. */
export interface JobWorkflowRef {
  /** Name of the node. */
  Name?: string;
  /** Id of the run. */
  RunId?: string;
  /** Id of the workflow. */
  WorkflowId?: string;
  /** Name of the workflow. */
  WorkflowName?: string;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** A run of a workflow. */
export interface WorkflowExecution {
  /** Id of the run. */
  RunId?: string;
  /** Bucket of the object that began it. */
  BucketId?: string;
  /** Key of that object. */
  Object?: string;
  /** Headers of that object. */
  CosHeaders?: CosHeader[];
  /** Id of the workflow. */
  WorkflowId?: string;
  /** Name of the workflow. */
  WorkflowName?: string;
  /** Name of the workflow, where the sample answer of a describe calls it so. Source: reference. */
  Name?: string;
  /**
   * When the run began, with a blank between date and time in places: `2022-08-09 14:54:17+0800`.
   */
  CreateTime?: string;
  /** Failed as soon as one task failed. */
  State?: 'Success' | 'Failed' | (string & {});
  /** The nodes of the run. */
  Tasks?: WorkflowTask[];
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** One node of a run. */
export interface WorkflowTask {
  /** The job's tag, or `Start`. */
  Type?: string;
  /** When the task was made. */
  CreateTime?: string;
  /** When the task ended. */
  EndTime?: string;
  /** How the task ended. */
  State?: 'Success' | 'Failed' | (string & {});
  /** Id of the job. */
  JobId?: string;
  /** Name of the node, such as `Transcode_1581665960537`. */
  Name?: string;
  /** Template that was used. */
  TemplateId?: string;
  /** Name of that template. */
  TemplateName?: string;
  /** Transcode template that was used besides. */
  TranscodeTemplateId?: string;
  /** Name of that transcode template. */
  TranscodeTemplateName?: string;
  /** Standard to which the dynamic range was converted. */
  HdrMode?: string;
  /** The files written. */
  ResultInfo?: WorkflowTaskResult;
  /** When the task began. Source: reference. */
  StartTime?: string;
  /** `Success` or the name of an error. Source: reference. */
  Code?: string;
  /** Explanation of the code. Source: reference. */
  Message?: string;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** Files that a task wrote. */
export interface WorkflowTaskResult {
  /** Number of files. */
  ObjectCount?: number;
  /** Number of sprite sheets. */
  SpriteObjectCount?: number;
  /** The files. */
  ObjectInfo?: WorkflowObjectInfo[];
  /** The sprite sheets. */
  SpriteObjectInfo?: WorkflowSpriteInfo[];
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** A file that a task wrote. */
export interface WorkflowObjectInfo {
  /** Key of the file. */
  ObjectName?: string;
  /** Address of the file. */
  ObjectUrl?: string;
  /** Key of the input. */
  InputObjectName?: string;
  /** `Success` or the name of an error. */
  Code?: string;
  /** Explanation of the code. */
  Message?: string;
  /** Text found in the picture, when the task read one. */
  ImageOcrResult?: OcrDetection;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** Text found in a picture. */
export interface OcrDetection {
  /** Key of the picture. */
  InputObjectName?: string;
  /** Address of the picture. */
  InputObjectUrl?: string;
  /** Key of the result. */
  ObjectName?: string;
  /** Address of the result. */
  ObjectUrl?: string;
  /** `Success` or the name of an error. */
  Code?: string;
  /** How the recognition ended. */
  State?: string;
  /** Explanation of the code. */
  Message?: string;
  /** Lines of text. */
  TextDetections?: OcrText[];
  /** Language that was recognised. */
  Language?: string;
  /** Angle by which the text is turned; the spelling is the service's. In °. */
  Angel?: number;
  /** Number of pages of a pdf. */
  PdfPageSize?: number;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** A line of text. */
export interface OcrText {
  /** What it says. */
  DetectedText?: string;
  /** How sure the recognition is, up to 100. */
  Confidence?: number;
  /** Corners of the line. */
  Polygon?: OcrPoint[];
  /** Box around the line once the picture is turned upright. */
  ItemPolygon?: OcrBox[];
  /** Single characters, when `IsWord` asked for them. */
  Words?: OcrWord[];
  /** Boxes of the words, when `EnableWordPolygon` asked for them. */
  WordPolygon?: OcrWordPolygon[];
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** A point of the picture. */
export interface OcrPoint {
  /** Distance from the left. In px. */
  X?: number;
  /** Distance from the top. In px. */
  Y?: number;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** A box in the picture. */
export interface OcrBox {
  /** Distance from the left. In px. */
  X?: number;
  /** Distance from the top. In px. */
  Y?: number;
  /** Extent to the right. In px. */
  Width?: number;
  /** Extent downwards. In px. */
  Height?: number;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** A character. */
export interface OcrWord {
  /** How sure the recognition is, up to 100. */
  Confidence?: number;
  /** The character itself. */
  Character?: string;
  /** Where it stands. */
  WordCoordPoint?: OcrWordCoordPoint[];
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** Where a character stands. */
export interface OcrWordCoordPoint {
  /** Corners of the character. */
  WordCoordinate?: OcrPoint[];
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** Box of a word by its corners. */
export interface OcrWordPolygon {
  /** Upper left corner. */
  LeftTop?: OcrPoint[];
  /** Upper right corner. */
  RightTop?: OcrPoint[];
  /** Lower left corner. */
  LeftBottom?: OcrPoint[];
  /** Lower right corner. */
  RightBottom?: OcrPoint[];
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** A sprite sheet that a task wrote. */
export interface WorkflowSpriteInfo {
  /** Key of the sheet. */
  ObjectName?: string;
  /** Address of the sheet. */
  ObjectUrl?: string;
  /** Key of the input. */
  InputObjectName?: string;
  /** `Success` or the name of an error. */
  Code?: string;
  /** Explanation of the code. */
  Message?: string;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/**
 * Re-encodes or re-wraps audio and video. Top speed codec (极速高清) and professional encodings
 * (TranscodePro) run under this tag too, by template only.
 *
 * Containers and their codecs: mp4, hls and mkv take aac or mp3 with H.264 or H.265 (mp4 also AV1);
 * ts, flv, avi and mov aac or mp3 with H.264; dash aac with H.264; webm Vorbis or opus with VP8,
 * VP9 or AV1. Sound alone goes into aac, mp3, flac, amr, adts, m4a (aac) or wav (pcm_s16le).
 */
export interface TranscodeOperationDetail extends OperationDetail {
  /** Where the file goes. */
  Output?: OutputDetail;
  /** How the file is encoded. */
  Transcode?: TranscodeDetail;
  /** Visible marks. At most 3 items. */
  Watermark?: WatermarkDetail[];
  /** Saved template; wins over `Transcode`. */
  TemplateId?: string;
  /** Saved templates of visible marks; they win over `Watermark`. At most 3 items. */
  WatermarkTemplateId?: string[];
  /** Hidden text as an add-on; with IgnoreError the job goes on without it. */
  DigitalWatermark?: DigitalWatermarkDetail;
  /** Subtitles to add; not with H.265 and AV1. One source asks for mkv. */
  Subtitles?: SubtitlesDetail;
  /** Trial switch that is not documented publicly. Source: Go SDK, Java SDK, Python SDK demo. */
  FreeTranscode?: boolean;
  /** Number that the caller chooses. Source: Go SDK, Java SDK. */
  CustomId?: string;
  /**
   * Areas to blur, such as a logo, each for a time of its own; not with H.265 and AV1. Source:
   * reference, Java SDK, Android SDK.
   */
  RemoveWatermark?: RemoveWatermarkDetail[];
  /** The file written. */
  MediaResult?: MediaResult;
  /** Facts of the file written. */
  MediaInfo?: MediaInfo;
}

/** Members that the Operation of every tag has. */
export interface OperationDetail {
  /** Tag of this operation; only inside a multi-job and in what it answers. */
  Tag?: string;
  /**
   * Text of the caller that comes back in answers and notifications, in printable ASCII. At most
   * 1024 characters.
   */
  UserData?: string;
  /** Priority 0, 1 or 2; a larger one runs earlier. 0–2. */
  JobLevel?: number;
  /** Name of the template that `TemplateId` names. Source: reference. */
  TemplateName?: string;
  /** Prefix under which screenshots are kept; not documented publicly. Source: Go SDK, Java SDK. */
  SnapshotPrefix?: string;
  /** No source gives a meaning. A secret: no message repeats it. Source: Java SDK only. */
  DecryptKey?: string;
  /** No source gives a meaning. A secret: no message repeats it. Source: Java SDK only. */
  DecryptIv?: string;
  /** No source gives a meaning. Source: Java SDK only. */
  DecryptMode?: string;
  /** No source gives a meaning. A secret: no message repeats it. Source: Java SDK only. */
  EncryptKey?: string;
  /** No source gives a meaning. A secret: no message repeats it. Source: Java SDK only. */
  EncryptIv?: string;
  /** No source gives a meaning. Source: Java SDK only. */
  EncryptMode?: string;
  /**
   * Input of the job, seen here instead of beside the operation in one sample notification. Source:
   * reference.
   */
  Input?: InputDetail;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** Where the results go. */
export interface OutputDetail {
  /** Region of the output bucket; the client's own where absent. */
  Region?: string;
  /** Output bucket, name and APPID; the client's own where absent. */
  Bucket?: string;
  /**
   * Key of the result. May hold `${Number}` (several files), `${Page}`, `${ext}`, `${InputName}`.
   */
  Object?: string;
  /** Snapshot: key of the sprite sheets, with `${Number}`, jpg only. */
  SpriteObject?: string;
  /** VoiceSeparate: key of the human voice; `Object` is then the background. */
  AuObject?: string;
  /** VoiceSeparate in MusicMode: key of the bass. */
  BassObject?: string;
  /** VoiceSeparate in MusicMode: key of the drums. */
  DrumObject?: string;
  /** StreamExtract: one entry per stream. At most 10 items. */
  StreamExtract?: StreamExtractDetail[];
  /** No source gives a meaning. Source: Go SDK only. */
  Force?: boolean;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** One stream to save. */
export interface StreamExtractDetail {
  /** Number of the stream, as MediaInfo reports it. */
  Index?: number;
  /** Key of the file. */
  Object?: string;
  /** Key of the file, where sample answers show it instead of `Object`. Source: reference. */
  Output?: string;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** How a file is re-encoded. */
export interface TranscodeDetail {
  /** File format of the output; needed unless a template gives it. */
  Container?: ContainerDetail;
  /** How pictures are encoded; leaving it out drops the video stream. */
  Video?: VideoDetail;
  /** Part of the input to use. */
  TimeInterval?: TimeIntervalDetail;
  /** How sound is encoded; leaving it out drops the audio stream. */
  Audio?: AudioDetail;
  /** Checks against the source and further settings. */
  TransConfig?: TransConfigDetail;
  /** One background sound. */
  AudioMix?: AudioMixDetail;
  /** Background sounds. At most 2 items. */
  AudioMixArray?: AudioMixDetail[];
  /** What becomes of the subtitle streams of the source. Source: Go SDK only. */
  Subtitle?: TargetSubtitleDetail;
  /** No source gives a meaning; a sample sends it empty. Source: PHP SDK sample. */
  Tag?: string;
  /** No source gives a meaning; a sample sends it empty. Source: PHP SDK sample. */
  Name?: string;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** The container of an output file. Which formats are legal depends on the job. */
export interface ContainerDetail {
  /** Name of the file format. */
  Format?:
    | 'mp4' | 'flv' | 'hls' | 'ts' | 'mkv' | 'avi' | 'mov' | 'dash' | 'webm' | 'aac' | 'mp3' |
    'flac' | 'amr' | 'adts' | 'm4a' | 'wav' | 'gif' | 'hgif' | 'webp' | (string & {});
  /** Length of the segments of `hls` and `dash`. */
  ClipConfig?: ClipConfigDetail;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** Length of the segments of a segmented container. */
export interface ClipConfigDetail {
  /** Time that each segment lasts. In s. */
  Duration?: number;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** How the video stream is encoded. Leaving it out of a transcode drops the stream. */
export interface VideoDetail {
  /** Encoder. For `webm` the service assumes `VP8`. */
  Codec?: 'H.264' | 'H.265' | 'VP8' | 'VP9' | 'AV1' | (string & {});
  /** Even number of pixels across. Alone, it keeps the aspect ratio. 128–4096 px. */
  Width?: number;
  /** Even number of pixels down. Alone, it keeps the aspect ratio. 128–4096 px. */
  Height?: number;
  /** Frame rate. Above 0, at most 60 fps. */
  Fps?: number;
  /** Drop the video stream. */
  Remove?: boolean;
  /** Profile of H.264; forced to `auto` when Pixfmt is `auto`. */
  Profile?: 'baseline' | 'main' | 'high' | 'auto' | (string & {});
  /** Target rate between 10 and 50000, or `auto`; ignored when Crf is given. In kbps. */
  Bitrate?: string;
  /**
   * Constant quality factor, smaller is better; disables Bitrate. The service takes 25 when neither
   * is given. Above 0, at most 51.
   */
  Crf?: number;
  /** Most frames between two key frames. 1–100000 frames. */
  Gop?: number;
  /**
   * Speed of the encoder: `veryfast`, `fast`, `medium`, `slow` or `slower` for H.264; `good`
   * (default) or `realtime` for VP8; `5` or `4` for AV1. Not for H.265 and VP9.
   */
  Preset?: string;
  /** Buffer of the rate control; not for VP8 and VP9. 1000–128000 Kb. */
  Bufsize?: number;
  /** Peak rate; not for VP8 and VP9. 10–50000 kbps. */
  Maxrate?: number;
  /** Older form of `Container.ClipConfig.Duration` for hls. In s. Source: Go SDK, Java SDK. */
  HlsTsTime?: number;
  /** Older form of `Container.ClipConfig.Duration` for dash. In s. Source: Go SDK only. */
  DashSegment?: number;
  /** Pixel format. H.265 takes `yuv420p`, `yuv420p10le` and `auto`; VP8, VP9 and AV1 take none. */
  Pixfmt?:
    | 'yuv420p' | 'yuv422p' | 'yuv444p' | 'yuvj420p' | 'yuvj422p' | 'yuvj444p' | 'yuv420p10le' |
    'auto' | (string & {});
  /** Read Width as the long side of the picture; not for VP8, VP9 and AV1. */
  LongShortMode?: boolean;
  /** Turn the picture by this angle. At least 0, below 360 °. */
  Rotate?: number;
  /** Take key frames only; read by Animation alone. */
  AnimateOnlyKeepKeyFrame?: boolean;
  /** Time between two sampled frames; read by Animation alone. In s. */
  AnimateTimeIntervalOfFrame?: number;
  /** Frames sampled per second; read by Animation alone. In fps. */
  AnimateFramesPerSecond?: number;
  /** Quality of webp; read by Animation alone. */
  Quality?: number;
  /** How much better the regions of interest are encoded; not for VP8 and VP9. */
  Roi?: 'none' | 'low' | 'medium' | 'high' | (string & {});
  /**
   * Part of the picture to keep, `width:height:left:top` in pixels, the first two above 0 and the
   * last two at least 0. Not with H.265, AV1, adaptive bit rate or Roi.
   */
  Crop?: string;
  /** Encode two fields per frame. Not with H.265, AV1, adaptive bit rate or Roi. */
  Interlaced?: boolean;
  /** Colour description written into the stream. */
  ColorParam?: VideoColorParamDetail;
  /** Further settings of the encoder, such as `single-pps=1`. Source: Go SDK only. */
  StdExtInfo?: string;
  /** No source gives a meaning; a sample answer shows it. Source: reference, Java SDK. */
  ScanMode?: string;
  /** No source gives a meaning. Source: Java SDK only. */
  Pad?: string;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** Colour description of a video stream, in ffmpeg's words. */
export interface VideoColorParamDetail {
  /** Range of the sample values, such as `tv`. */
  ColorRange?: string;
  /** Matrix between RGB and YUV, such as `bt709`. */
  ColorSpace?: string;
  /** Transfer characteristic, such as `smpte170m`. */
  ColorTrc?: string;
  /** Primaries, such as `bt470bg`. */
  ColorPrimaries?: string;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** The part of the input to use. */
export interface TimeIntervalDetail {
  /** Where to begin, at most the length of the input; exact to the millisecond. At least 0 s. */
  Start?: number;
  /** How much to take, at most what is left; absent or empty means up to the end. At least 0 s. */
  Duration?: number;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** How the audio stream is encoded. Leaving it out of a transcode drops the stream. */
export interface AudioDetail {
  /**
   * Encoder; samples also write it in capitals. The service assumes `Vorbis` for webm and
   * `pcm_s16le` for wav.
   */
  Codec?: 'aac' | 'mp3' | 'flac' | 'amr' | 'Vorbis' | 'opus' | 'pcm_s16le' | (string & {});
  /**
   * Samples per second. opus takes 8000, 16000, 24000 and 48000 (default), amr only 8000; for mp3
   * it depends on the container. In Hz.
   */
  Samplerate?:
    | '8000' | '11025' | '12000' | '16000' | '22050' | '24000' | '32000' | '44100' | '48000' |
    '88200' | '96000' | (string & {});
  /** Target rate. 8–1000 kbps. */
  Bitrate?: number;
  /**
   * Number of channels: any for aac and flac, 1 or 2 for mp3, opus and pcm, 2 for Vorbis, 1 for
   * amr; dash takes no 8.
   */
  Channels?: '1' | '2' | '4' | '5' | '6' | '8' | (string & {});
  /** Drop the audio stream. */
  Remove?: boolean;
  /** Profile of the encoder. Source: Java SDK only. */
  Profile?: string;
  /** Keep all tracks of the source. Source: Java SDK only. */
  KeepAllTracks?: boolean;
  /** Keep both tracks of the source; not with H.265. */
  KeepTwoTracks?: boolean;
  /** Exchange the tracks; not with H.265. */
  SwitchTrack?: boolean;
  /**
   * Sample format: aac and Vorbis `fltp`; mp3 `fltp`, `s16p`, `s32p`; flac all but `fltp`; amr
   * `s16`, `s16p`; opus and pcm `s16`. Not with H.265.
   */
  SampleFormat?: 'fltp' | 's16' | 's16p' | 's32' | 's32p' | (string & {});
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** Checks against the source and further settings of a transcode. */
export interface TransConfigDetail {
  /** What to do when the aspect ratio of the output differs from the source's. */
  AdjDarMethod?: 'scale' | 'crop' | 'pad' | 'none' | (string & {});
  /** Compare the resolution with the source's. */
  IsCheckReso?: boolean;
  /** What to do when it is above: `0` keeps the resolution of the source, `1` fails the job. */
  ResoAdjMethod?: '0' | '1' | (string & {});
  /** Compare the video rate with the source's. */
  IsCheckVideoBitrate?: boolean;
  /** What to do when it is above: `0` keeps the rate of the source, `1` fails the job. */
  VideoBitrateAdjMethod?: '0' | '1' | (string & {});
  /** Compare the audio rate with the source's. */
  IsCheckAudioBitrate?: boolean;
  /** What to do when it is above: `0` keeps the rate of the source, `1` fails the job. */
  AudioBitrateAdjMethod?: '0' | '1' | (string & {});
  /** Strip the metadata of the source. */
  DeleteMetadata?: boolean;
  /** Convert a high dynamic range to the standard one. */
  IsHdr2Sdr?: boolean;
  /** Encryption of the segments; for hls only. */
  HlsEncrypt?: HlsEncryptDetail;
  /** Mark of AI-generated content to write into the file. */
  AIGCMetadata?: AIGCMetadataDetail;
  /** Compare the frame rate with the source's. Source: reference, Java SDK. */
  IsCheckVideoFps?: boolean;
  /**
   * What to do when it is above: `0` keeps the frame rate of the source, `1` fails the job. Source:
   * reference, Java SDK.
   */
  VideoFpsAdjMethod?: '0' | '1' | (string & {});
  /** Number of the source stream to use. Source: reference, Java SDK. */
  TranscodeIndex?: number;
  /** Encryption of the segments; for dash only. Source: reference, Java SDK. */
  DashEncrypt?: DashEncryptDetail;
  /** No source gives a meaning. Source: Java SDK only. */
  InitialClipNum?: number;
  /** No source gives a meaning. Source: Java SDK only. */
  CosTag?: string;
  /** No source gives a meaning. Source: Java SDK only. */
  IsCheckAudioChannel?: boolean;
  /** No source gives a meaning. Source: Java SDK only. */
  IsStreamCopy?: boolean;
  /** No source gives a meaning. Source: Java SDK only. */
  TransMode?: string;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** Encryption of hls segments. */
export interface HlsEncryptDetail {
  /** Encrypt the segments. One older page calls the element IsEncrypt. */
  IsHlsEncrypt?: boolean;
  /** Address from which players fetch the key. */
  UriKey?: string;
  /** The data key, encrypted by the key management service. Source: Java SDK only. */
  CiphertextBlob?: string;
  /** Number of the key that the service encrypted it with. Source: Java SDK only. */
  KeyID?: string;
  /** Region of the key management service. Source: Java SDK only. */
  KmsRegion?: string;
  /** The data key itself. A secret: no message repeats it. Source: Java SDK only. */
  PlainText?: string;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** The mark that Chinese law asks of AI-generated content, written into the metadata of a file. */
export interface AIGCMetadataDetail {
  /** Whether and how the content was generated; `1` in samples. */
  Label?: string;
  /** Name or code of who generated the content. */
  ContentProducer?: string;
  /** The producer's number of the content; may hold `${InputName}`. */
  ProduceID?: string;
  /** Reserved for the producer's integrity check. */
  ReservedCode1?: string;
  /** Name or code of who publishes the content. */
  ContentPropagator?: string;
  /** The publisher's number of the content. */
  PropagateID?: string;
  /** Reserved for the publisher's integrity check. */
  ReservedCode2?: string;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** Encryption of dash segments. */
export interface DashEncryptDetail {
  /** Encrypt the segments. */
  IsEncrypt?: boolean;
  /** Address from which players fetch the key. */
  UriKey?: string;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** A sound mixed into the output. */
export interface AudioMixDetail {
  /** Address of a sound in the same bucket, URL-encoded. */
  AudioSource?: string;
  /** Whether a sound shorter than the output is played over and over. */
  MixMode?: 'Repeat' | 'Once' | (string & {});
  /** Replace the original sound instead of mixing with it. */
  Replace?: boolean;
  /** How the sound comes and goes. */
  EffectConfig?: EffectConfigDetail;
  /** No source gives a meaning. Source: Java SDK only. */
  DirectMix?: boolean;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** How a mixed sound comes and goes. */
export interface EffectConfigDetail {
  /** Fade in at the start. */
  EnableStartFadein?: boolean;
  /** How long the sound fades in. Above 0 s. */
  StartFadeinTime?: number;
  /** Fade out at the end. */
  EnableEndFadeout?: boolean;
  /** How long the sound fades out. Above 0 s. */
  EndFadeoutTime?: number;
  /** Fade where one background sound follows another. */
  EnableBgmFade?: boolean;
  /** How long that fade takes. Above 0 s. */
  BgmFadeTime?: number;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** What becomes of the subtitle streams of the source. */
export interface TargetSubtitleDetail {
  /** Drop them. Source: Go SDK only. */
  Remove?: boolean;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** A visible mark on a video: a line of text or a picture. */
export interface WatermarkDetail {
  /** What the mark is made of. */
  Type?: 'Text' | 'Image' | (string & {});
  /** Corner, edge or centre from which the offsets count. */
  Pos?:
    | 'TopLeft' | 'Top' | 'TopRight' | 'Left' | 'Center' | 'Right' | 'BottomLeft' | 'Bottom' |
    'BottomRight' | (string & {});
  /** Whether the offsets are percentages (`Relativity`) or pixels (`Absolute`). */
  LocMode?: 'Relativity' | 'Absolute' | (string & {});
  /**
   * Horizontal offset, 0 to 4096 px or 0 to 100 %, for a background image -4096 to 0 px or -300 to
   * 0 %. Ignored for Top, Bottom and Center. -4096 to 4096 px or %.
   */
  Dx?: number;
  /**
   * Vertical offset with the same limits. Ignored for Left, Right and Center. -4096 to 4096 px or
   * %.
   */
  Dy?: number;
  /** When the mark appears, at most the length of the video. At least 0 s. */
  StartTime?: number;
  /** When it disappears, at most the length of the video. At least 0 s. */
  EndTime?: number;
  /** Lets the mark move, which disables the offsets. Not for top speed codec and H.265. */
  SlideConfig?: WatermarkSlideConfigDetail;
  /** The picture, when the type is `Image`. */
  Image?: WatermarkImageDetail;
  /** The line of text, when the type is `Text`. */
  Text?: WatermarkTextDetail;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** How a mark moves. */
export interface WatermarkSlideConfigDetail {
  /** `Default` stands still; `ScrollFromLeft` enters from the left and ignores Pos. */
  SlideMode?: 'Default' | 'ScrollFromLeft' | (string & {});
  /** Horizontal speed. 0–10. */
  XSlideSpeed?: number;
  /** Vertical speed. 0–10. */
  YSlideSpeed?: number;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** A picture used as a mark. */
export interface WatermarkImageDetail {
  /** Address of a picture in the same bucket, URL-encoded. */
  Url?: string;
  /** How the size is given: as it is, in percent of the video, or in pixels. */
  Mode?: 'Original' | 'Proportion' | 'Fixed' | (string & {});
  /**
   * Width: 1 to 100 % for Proportion (100 to 300 % for a background), 8 to 4096 px for Fixed; not
   * for Original. 1–4096 px or %.
   */
  Width?: number;
  /** Height with the same limits; not for Original. 1–4096 px or %. */
  Height?: number;
  /** How far the picture shows through; samples send 100 for a plainly visible one. 1–100 %. */
  Transparency?: number;
  /** Draw the picture behind the video. */
  Background?: boolean;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** A line of text used as a mark. */
export interface WatermarkTextDetail {
  /** Size of the letters. 5–100 px. */
  FontSize?: number;
  /**
   * Font file: simfang.ttf, simhei.ttf, simkai.ttf, simsun.ttc, STHeiti-Light.ttc,
   * STHeiti-Medium.ttc, youyuan.TTF, ariblk.ttf, arial.ttf, ahronbd.ttf, Helvetica.dfont or
   * HelveticaNeue.dfont.
   */
  FontType?: string;
  /** Colour, `0xRRGGBB`. */
  FontColor?: string;
  /** How far the letters show through; samples send 100 for plainly visible ones. 1–100 %. */
  Transparency?: number;
  /** The words to draw. At most 64 characters. */
  Text?: string;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** Text hidden in a video: a job of its own, or an add-on of a transcode. */
export interface DigitalWatermarkDetail {
  /** The text: letters, digits, Chinese characters, `_`, `-` and `*`. At most 64 characters. */
  Message?: string;
  /** Kind of message. */
  Type?: 'Text' | (string & {});
  /** Version of the method. */
  Version?: 'V1' | (string & {});
  /**
   * Go on without the mark when it cannot be added. The reference requires it on an add-on. Source:
   * reference, JavaScript SDK demo.
   */
  IgnoreError?: boolean;
  /**
   * How the add-on ended; it may have failed in a job that succeeded. The service writes it, and
   * requests that repeat an answer carry it too. Source: reference.
   */
  State?: 'Running' | 'Success' | 'Failed' | (string & {});
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** Subtitles to add to a video. */
export interface SubtitlesDetail {
  /** The files. */
  Subtitle?: SubtitleDetail[];
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** One file of subtitles. */
export interface SubtitleDetail {
  /** Address of the file in the same bucket, URL-encoded; srt in samples. */
  Url?: string;
  /** Draw the words into the picture (true) or add a stream (false). Source: Go SDK, Java SDK. */
  Embed?: boolean;
  /** Font file. Source: Go SDK, Java SDK. */
  FontType?: string;
  /** Size of the letters. In px. Source: Go SDK, Java SDK. */
  FontSize?: number;
  /** Colour of the letters, `0xRRGGBB`. Source: Go SDK, Java SDK. */
  FontColor?: string;
  /** Colour of their outline, `0xRRGGBB`. Source: Go SDK, Java SDK. */
  OutlineColor?: string;
  /** Distance from the edge of the picture. In px. Source: Go SDK, Java SDK. */
  VMargin?: number;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** Area of the picture to blur. */
export interface RemoveWatermarkDetail {
  /** Distance from the left. 0–4096 px. */
  Dx?: number;
  /** Distance from the top. 0–4096 px. */
  Dy?: number;
  /** Extent to the right. 1–4096 px. */
  Width?: number;
  /** Extent downwards. 1–4096 px. */
  Height?: number;
  /** Turns the blurring on. Source: Java SDK only. */
  Switch?: boolean;
  /** When the blurring begins. At least 0 s. Source: Java SDK only. */
  StartTime?: number;
  /** When it ends. At least 0 s. Source: Java SDK only. */
  EndTime?: number;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** The files that a job wrote. */
export interface MediaResult {
  /** The files. */
  OutputFile?: OutputFile;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** Files in one bucket. */
export interface OutputFile {
  /** Bucket of the files. */
  Bucket?: string;
  /** MD5 of each file. */
  Md5Info?: Md5Info[];
  /** Keys, relative to `ObjectPrefix`: the real key is `ObjectPrefix + ObjectName`. */
  ObjectName?: string[];
  /** Common prefix, usually empty. */
  ObjectPrefix?: string;
  /** Region of the bucket. */
  Region?: string;
  /** Sprite sheets of a Snapshot job. */
  SpriteOutputFile?: SpriteOutputFile;
  /** Addresses of the files. Source: Java SDK only. */
  ObjectUrl?: string[];
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** MD5 of one file. */
export interface Md5Info {
  /** 32 hexadecimal digits. */
  Md5?: string;
  /** Key of the file. */
  ObjectName?: string;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** Sprite sheets. */
export interface SpriteOutputFile {
  /** Bucket of the sheets. */
  Bucket?: string;
  /** MD5 of each sheet. */
  Md5Info?: Md5Info[];
  /** Keys, relative to `ObjectPrefix`. */
  ObjectName?: string[];
  /** Common prefix. */
  ObjectPrefix?: string;
  /** Region of the bucket. */
  Region?: string;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** Facts of a media file: of the input for MediaInfo, of the output for other jobs. */
export interface MediaInfo {
  /** The container. */
  Format?: MediaInfoFormat;
  /** The streams inside. */
  Stream?: MediaInfoStream;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** Facts of a container. */
export interface MediaInfoFormat {
  /** Rate of all streams together; some notifications print bits per second. In kbps. */
  Bitrate?: number;
  /** Playing time. In s. */
  Duration?: number;
  /** Name of the container in words. */
  FormatLongName?: string;
  /** ffmpeg's names of the container, separated by commas. */
  FormatName?: string;
  /** Number of programs. */
  NumProgram?: number;
  /** Number of streams. */
  NumStream?: number;
  /** Length of the file. In bytes. */
  Size?: number;
  /** Time stamp at which the file begins. In s. */
  StartTime?: number;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** Streams of a file by kind. A kind that is missing may be one empty element. */
export interface MediaInfoStream {
  /** Sound. */
  Audio?: MediaInfoAudio[];
  /** Captions; the Go SDK reads text here. */
  Subtitle?: MediaInfoSubtitle[];
  /** Pictures. */
  Video?: MediaInfoVideo[];
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** Facts of an audio stream. */
export interface MediaInfoAudio {
  /** Rate of the stream; some notifications print bits per second. In kbps. */
  Bitrate?: number;
  /** Number of channels. */
  Channel?: number;
  /** Arrangement of the channels, such as `stereo`. */
  ChannelLayout?: string;
  /** Name of the codec in words. */
  CodecLongName?: string;
  /** ffmpeg's name of the codec. */
  CodecName?: string;
  /** Tag of the codec in hexadecimal, such as `0x6134706d`. */
  CodecTag?: string;
  /** The same tag as letters. */
  CodecTagString?: string;
  /** Time base of the codec, a fraction such as `1/44100`. */
  CodecTimeBase?: string;
  /** Playing time. In s. */
  Duration?: number;
  /** Number of the stream. */
  Index?: number;
  /** Language code. */
  Language?: string;
  /** Sample format, such as `fltp`. */
  SampleFmt?: string;
  /** Samples per second. In Hz. */
  SampleRate?: number;
  /** Time stamp at which the stream begins. In s. */
  StartTime?: number;
  /** Time base of the stream, a fraction. */
  Timebase?: string;
  /** When the stream was made. Source: Java SDK only. */
  CreationTime?: string;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** Facts of a subtitle stream. */
export interface MediaInfoSubtitle {
  /** Number of the stream. */
  Index?: number;
  /** Language code, `und` when unknown. */
  Language?: string;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** Facts of a video stream. */
export interface MediaInfoVideo {
  /** Average frame rate, a decimal or a fraction: `25.000000`, `24/1`. */
  AvgFps?: string;
  /** Rate of the stream; some notifications print bits per second. In kbps. */
  Bitrate?: number;
  /** Name of the codec in words. */
  CodecLongName?: string;
  /** ffmpeg's name of the codec. */
  CodecName?: string;
  /** Tag of the codec in hexadecimal. */
  CodecTag?: string;
  /** The same tag as letters. */
  CodecTagString?: string;
  /** Time base of the codec, a fraction. */
  CodecTimeBase?: string;
  /** Display aspect ratio, such as `40:53`. */
  Dar?: string;
  /** Playing time. In s. */
  Duration?: number;
  /** Frame rate, a decimal or a fraction: `25.000000`, `50/1`. */
  Fps?: string;
  /** Number of B frames. */
  HasBFrame?: number;
  /** Lines of the picture. In px. */
  Height?: number;
  /** Number of the stream. */
  Index?: number;
  /** Language code. */
  Language?: string;
  /** Level of the codec; -99 when unknown, and printed with decimals in notifications. */
  Level?: number;
  /** Number of frames. */
  NumFrames?: number;
  /** Pixel format, such as `yuv420p`. */
  PixFormat?: string;
  /** Profile of the codec. */
  Profile?: string;
  /** Number of reference frames. */
  RefFrames?: number;
  /** Angle by which players turn the picture. In °. */
  Rotation?: number;
  /** Sample aspect ratio. */
  Sar?: string;
  /** Time stamp at which the stream begins. In s. */
  StartTime?: number;
  /** Time base of the stream, a fraction. */
  Timebase?: string;
  /** Columns of the picture. In px. */
  Width?: number;
  /** Range of the sample values, such as `tv`. */
  ColorRange?: string;
  /** Transfer characteristic, such as `smpte170m`. */
  ColorTransfer?: string;
  /** Primaries, such as `bt470bg`. */
  ColorPrimaries?: string;
  /** Order of the fields, such as `progressive` or `Unknown`. Source: reference. */
  FieldOrder?: string;
  /** When the stream was made. Source: Java SDK only. */
  CreationTime?: string;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/**
 * Improves the picture in one pass: larger size, colours, sharpness, dynamic range and frame rate.
 * It takes the place of VideoProcess, SuperResolution and SDRtoHDR, which still exist.
 */
export interface VideoEnhanceOperationDetail extends OperationDetail {
  /** Where the video goes. */
  Output?: OutputDetail;
  /** Visible marks. At most 3 items. */
  Watermark?: WatermarkDetail[];
  /** Saved template; wins over `VideoEnhance`. */
  TemplateId?: string;
  /** Saved templates of visible marks; they win over `Watermark`. At most 3 items. */
  WatermarkTemplateId?: string[];
  /** Hidden text as an add-on. */
  DigitalWatermark?: DigitalWatermarkDetail;
  /** What to improve, and how to encode the result. */
  VideoEnhance?: VideoEnhanceDetail;
  /** The file written. */
  MediaResult?: MediaResult;
  /** Facts of the file written. */
  MediaInfo?: MediaInfo;
}

/** What to improve, and how to encode the result. */
export interface VideoEnhanceDetail {
  /** How the result is encoded; here it stands inside the parameters, not beside them. */
  Transcode?: TranscodeDetail;
  /** Upscaling. */
  SuperResolution?: SuperResolutionDetail;
  /** Colour correction. */
  ColorEnhance?: ColorEnhanceDetail;
  /** Sharpening. */
  MsSharpen?: MsSharpenDetail;
  /** Conversion to a high dynamic range. */
  SDRtoHDR?: SDRtoHDRDetail;
  /** More frames. */
  FrameEnhance?: FrameEnhanceDetail;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** Upscaling. */
export interface SuperResolutionDetail {
  /** From standard to high definition, or from high definition to 4K. */
  Resolution?: 'sdtohd' | 'hdto4k' | (string & {});
  /** Scale up automatically. */
  EnableScaleUp?: boolean;
  /** Which model does it. */
  Version?: 'Base' | 'Enhance' | (string & {});
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** Colour correction. What is absent or empty is found automatically. */
export interface ColorEnhanceDetail {
  /** Switch it on; read by VideoProcess. */
  Enable?: boolean;
  /** Strength of the contrast. 0–100. */
  Contrast?: number;
  /** Strength of the colour correction. 0–1000. */
  Correction?: number;
  /** Strength of the colours. 0–300. */
  Saturation?: number;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** Sharpening. */
export interface MsSharpenDetail {
  /** Switch it on; read by VideoProcess. */
  Enable?: boolean;
  /** Strength; absent or empty is found automatically. 0–10. */
  SharpenLevel?: number;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** Conversion of the standard dynamic range to a high one. */
export interface SDRtoHDRDetail {
  /** Standard to convert to. */
  HdrMode?: 'HLG' | 'HDR10' | (string & {});
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** Interpolation of frames. */
export interface FrameEnhanceDetail {
  /** Double the frame rate. */
  FrameDoubling?: boolean;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/**
 * Reads the facts of a media file: container, streams, codecs, sizes and rates. It writes no file,
 * and an operation is only needed for `UserData` or `JobLevel`.
 */
export interface MediaInfoOperationDetail extends OperationDetail {
  /** What was found. */
  MediaInfo?: MediaInfo;
}

/** Cuts the highlights of a video into a short film. Soccer also takes its input by address. */
export interface VideoMontageOperationDetail extends OperationDetail {
  /** Where the film goes. */
  Output?: OutputDetail;
  /** Saved template; wins over `VideoMontage`. */
  TemplateId?: string;
  /** What to look for, and how to encode the film. */
  VideoMontage?: VideoMontageDetail;
  /** The file written. */
  MediaResult?: MediaResult;
  /** Facts of the file written. */
  MediaInfo?: MediaInfo;
}

/** What to look for, and how to encode the film. */
export interface VideoMontageDetail {
  /** File format: mp4, flv, hls, ts or mkv. */
  Container?: ContainerDetail;
  /** How pictures are encoded. */
  Video?: VideoMontageVideoDetail;
  /** How sound is encoded: aac or mp3. */
  Audio?: AudioDetail;
  /** Length of the film. In s. */
  Duration?: number;
  /** Kind of material. */
  Scene?: 'Video' | 'Soccer' | (string & {});
  /** One background sound. */
  AudioMix?: AudioMixDetail;
  /** Background sounds. At most 2 items. */
  AudioMixArray?: AudioMixDetail[];
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/**
 * How the pictures of a montage are encoded. The Go SDK writes all members but Remove and Rotate,
 * empty where unset.
 */
export interface VideoMontageVideoDetail {
  /** Encoder. */
  Codec?: 'H.264' | 'H.265' | (string & {});
  /** Even number of pixels across. 128–4096 px. */
  Width?: number;
  /** Even number of pixels down. 128–4096 px. */
  Height?: number;
  /** Frame rate. Above 0, at most 60 fps. */
  Fps?: number;
  /** Drop the video stream. */
  Remove?: boolean;
  /** Target rate; ignored when Crf is given. 10–50000 kbps. */
  Bitrate?: number;
  /** Constant quality factor, smaller is better; disables Bitrate. Above 0, at most 51. */
  Crf?: number;
  /** Turn the picture by this angle. At least 0, below 360 °. Source: reference. */
  Rotate?: number;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/**
 * Finds tags for a video: categories, people, places, actions and objects. Takes mp4, avi, mkv,
 * wmv, rmvb, flv and mov of 30 minutes at most. It writes no file.
 */
export interface VideoTagOperationDetail extends OperationDetail {
  /** What kind of video it is. */
  VideoTag?: VideoTagAnswer;
  /** The tags. */
  VideoTagResult?: VideoTagResult;
}

/** What kind of video to tag. */
export interface VideoTagAnswer {
  /** `Stream` is documented; `ShortVideo` appears in the Go SDK's sample. */
  Scenario?: 'Stream' | 'ShortVideo' | (string & {});
  /** Title or text that goes with a short video. Source: Go SDK only. */
  Text?: string;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** Tags of a video. */
export interface VideoTagResult {
  /** The answer of the scenario Stream. */
  StreamData?: VideoTagStreamData;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** Answer of the scenario Stream. */
export interface VideoTagStreamData {
  /** Status of the recognition, `0` when all is well. */
  SubErrCode?: string;
  /** `ok` or what went wrong. */
  SubErrMsg?: string;
  /** The tags by kind. */
  Data?: VideoTagData;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** Tags by kind. */
export interface VideoTagData {
  /** Tags and categories of the whole video. */
  Tags?: VideoTagItem[];
  /** People. */
  PersonTags?: VideoTagPerson[];
  /** Places and scenes. */
  PlaceTags?: VideoTagPlace[];
  /** Actions. */
  ActionTags?: VideoTagAction[];
  /** Objects. */
  ObjectTags?: VideoTagObject[];
  /** Labels in two levels, for ShortVideo. */
  Labels?: VideoTagLabel[];
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** One tag. */
export interface VideoTagItem {
  /** What it says. */
  Tag?: string;
  /** Category of the tag; absent where the tag is itself a category. */
  TagCls?: string;
  /** How sure the recognition is. 0–1. */
  Confidence?: number;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** A person. */
export interface VideoTagPerson {
  /** Who it is. */
  Name?: string;
  /** How sure the recognition is. */
  Confidence?: number;
  /** How often the person appears. */
  Count?: number;
  /** When and where. */
  DetailPerSecond?: VideoTagDetail[];
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** One appearance of a person or an object. */
export interface VideoTagDetail {
  /** Second of the video. In s. */
  TimeStamp?: string;
  /** What it is; for objects only. */
  Name?: string;
  /** How sure the recognition is. */
  Confidence?: number;
  /** Where in the picture. */
  BBox?: VideoTagBBox[];
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** A box, in parts of the picture's width and height. */
export interface VideoTagBBox {
  /** Left edge. */
  X1?: number;
  /** Right edge. */
  X2?: number;
  /** Upper edge. */
  Y1?: number;
  /** Lower edge. */
  Y2?: number;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** A stretch of the video at one place. */
export interface VideoTagPlace {
  /** What the place is. */
  Tags?: VideoTagItem[];
  /** Best results of single frames. */
  ClipFrameResult?: string[];
  /** Where the stretch begins. In s. */
  StartTime?: number;
  /** Where it ends. In s. */
  EndTime?: number;
  /** First frame. */
  StartIndex?: number;
  /** Last frame. */
  EndIndex?: number;
  /** What the place is, where a stretch has one tag beside it. Source: Java SDK only. */
  Tag?: string;
  /** Category of that tag. Source: Java SDK only. */
  TagCls?: string;
  /** How sure the recognition is. 0–1. Source: Java SDK only. */
  Confidence?: number;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** A stretch of the video with one action. */
export interface VideoTagAction {
  /** What is done. */
  Tags?: VideoTagItem[];
  /** Where the stretch begins. In s. */
  StartTime?: number;
  /** Where it ends. In s. */
  EndTime?: number;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** Objects in one frame. */
export interface VideoTagObject {
  /** The objects. */
  Objects?: VideoTagDetail[];
  /** Second of the video. In s. */
  TimeStamp?: number;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** A label in two levels. */
export interface VideoTagLabel {
  /** Upper level. */
  First?: string;
  /** Lower level. */
  Second?: string;
  /** How sure the recognition is. */
  Confidence?: number;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** Takes still pictures of a video, sprite sheets of such pictures, or both. */
export interface SnapshotOperationDetail extends OperationDetail {
  /**
   * Where the pictures go. `Object` holds `${Number}` when several come out; sprite sheets go to
   * `SpriteObject` (jpg only).
   */
  Output?: OutputDetail;
  /** Saved template; wins over `Snapshot`. */
  TemplateId?: string;
  /** How, when and how large the pictures are taken. */
  Snapshot?: SnapshotDetail;
  /** The files written; sprite sheets stand in `OutputFile.SpriteOutputFile`. */
  MediaResult?: MediaResult;
  /** Facts of the pictures; in sample notifications only. Source: reference. */
  MediaInfo?: MediaInfo;
}

/** How, when and how large pictures are taken. */
export interface SnapshotDetail {
  /**
   * Which frames. `Interval` reads Start, TimeInterval and Count, `Average` Start and Count,
   * `KeyFrame` takes key frames.
   */
  Mode?: 'Interval' | 'Average' | 'KeyFrame' | (string & {});
  /** Second of the video at which to begin, up to its duration. At least 0 s. */
  Start?: number;
  /** Time between two pictures. Above 0, at most 3600 s. */
  TimeInterval?: number;
  /** Number of pictures. Above 0, at most 10000. */
  Count?: number;
  /** Pictures a second. In fps. Source: Java SDK only. */
  Fps?: number;
  /** Width of the pictures. 128–4096 px. */
  Width?: number;
  /** Height of the pictures. 128–4096 px. */
  Height?: number;
  /** Image rule applied to each picture, such as `imageMogr2/format/png`. */
  CIParam?: string;
  /** Switch to `Average` when `Interval` cannot reach Count. */
  IsCheckCount?: boolean;
  /** Skip black frames. */
  IsCheckBlack?: boolean;
  /**
   * Share of black pixels from which a frame counts as black; read only when Start is 0. 30–100 %.
   */
  BlackLevel?: number;
  /** Brightness up to which a pixel counts as black. 0–255. */
  PixelBlackThreshold?: number;
  /** What to write. */
  SnapshotOutMode?: 'OnlySnapshot' | 'OnlySprite' | 'SnapshotAndSprite' | (string & {});
  /** Layout of the sprite sheets. */
  SpriteSnapshotConfig?: SpriteSnapshotConfigDetail;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** Layout of a sprite sheet. */
export interface SpriteSnapshotConfigDetail {
  /** Height of a cell. 8–4096 px. */
  CellHeight?: number;
  /** Width of a cell. 8–4096 px. */
  CellWidth?: number;
  /** Background, in ffmpeg's colour syntax. */
  Color?: string;
  /** Cells per row. 1–10000. */
  Columns?: number;
  /** Rows of cells. 1–10000. */
  Lines?: number;
  /** Space around the sheet. 0–1024 px. */
  Margin?: number;
  /** Space between cells. 0–1024 px. */
  Padding?: number;
  /**
   * How a picture is fitted into its cell; the Go SDK's tests send `MaxWHScale`. Source: Go SDK,
   * Java SDK, C++ SDK.
   */
  ScaleMethod?: string;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** Draws lines of text or pictures on a video. */
export interface WatermarkOperationDetail extends OperationDetail {
  /** Where the video goes. */
  Output?: OutputDetail;
  /** The marks. At most 3 items. */
  Watermark?: WatermarkDetail[];
  /** Saved templates of marks; they win over `Watermark`. At most 3 items. */
  WatermarkTemplateId?: string[];
  /** How the video is encoded. Source: Java SDK demo. */
  Transcode?: TranscodeDetail;
  /** The file written. */
  MediaResult?: MediaResult;
  /** Facts of the file written. */
  MediaInfo?: MediaInfo;
}

/**
 * Scores the picture quality of a video, and on request lists what is wrong with it. It writes no
 * file.
 */
export interface QualityEstimateOperationDetail extends OperationDetail {
  /** How to score. */
  QualityEstimateConfig?: QualityEstimateConfigDetail;
  /** The score. */
  QualityEstimate?: QualityEstimate;
  /** Facts of the input; on the older page. */
  MediaInfo?: MediaInfo;
  /** Empty in a sample notification, for no file is written. Source: reference. */
  MediaResult?: MediaResult;
}

/** How to score a video. */
export interface QualityEstimateConfigDetail {
  /** Turn the picture before it is scored; ignored in mode vqaPlus. In °. */
  Rotate?: '0' | '90' | '180' | '270' | (string & {});
  /** A score alone (`general`), or the faults found as well (`vqaPlus`). */
  Mode?: 'general' | 'vqaPlus' | (string & {});
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** The score of a video. */
export interface QualityEstimate {
  /** From 6 on the picture is good. 0–10. */
  Score?: number;
  /** Faults found in mode vqaPlus. */
  VqaPlusResult?: VqaPlusResult;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** Faults found in a video. */
export interface VqaPlusResult {
  /** There is no sound. */
  NoAudio?: boolean;
  /** There is no picture. */
  NoVideo?: boolean;
  /** The faults by kind. */
  DetailedResult?: VqaPlusDetail[];
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** Faults of one kind. */
export interface VqaPlusDetail {
  /** Kind of fault. */
  Type?: string;
  /** When and where it occurs. */
  Items?: VqaPlusItem[];
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** One occurrence of a fault. */
export interface VqaPlusItem {
  /** How sure the recognition is. */
  Confidence?: number;
  /** Where the fault begins. In s. */
  StartTimeOffset?: number;
  /** Where it ends. In s. */
  EndTimeOffset?: number;
  /** Numbers that describe the area of the picture. */
  AreaCoordSet?: number[];
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** Turns a video into an animated gif or webp. */
export interface AnimationOperationDetail extends OperationDetail {
  /** Where the picture goes. */
  Output?: OutputDetail;
  /** Saved template; wins over `Animation`. */
  TemplateId?: string;
  /** Which frames are taken and how they are encoded. */
  Animation?: AnimationDetail;
  /** The file written. */
  MediaResult?: MediaResult;
  /** Facts of the file written. */
  MediaInfo?: MediaInfo;
}

/** Which frames are taken and how they are encoded. */
export interface AnimationDetail {
  /** File format: gif, hgif or webp. */
  Container?: ContainerDetail;
  /** How the frames are taken and encoded. */
  Video?: AnimationVideoDetail;
  /** Part of the input to use. */
  TimeInterval?: TimeIntervalDetail;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/**
 * How frames are taken and encoded. Of the three ways to take them AnimateFramesPerSecond comes
 * first, then AnimateOnlyKeepKeyFrame, then AnimateTimeIntervalOfFrame; unless key frames are asked
 * for, one of the other two is needed.
 */
export interface AnimationVideoDetail {
  /** Image codec. */
  Codec?: 'gif' | 'webp' | (string & {});
  /** Columns of the picture. 128–4096 px. */
  Width?: number;
  /** Lines of the picture. 128–4096 px. */
  Height?: number;
  /** Rate at which the frames are played. Above 0, at most 60 fps. */
  Fps?: number;
  /** Take key frames only. */
  AnimateOnlyKeepKeyFrame?: boolean;
  /** Time between two sampled frames, at most the length of the video. Above 0 s. */
  AnimateTimeIntervalOfFrame?: number;
  /** Frames sampled per second, fewer than the video has. Above 0 fps. */
  AnimateFramesPerSecond?: number;
  /** Quality factor of webp. At least 1, below 100. */
  Quality?: number;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** Hides text in a video, from which ExtractDigitalWatermark reads it back. */
export interface DigitalWatermarkOperationDetail extends OperationDetail {
  /** Where the video goes. */
  Output?: OutputDetail;
  /** The text to hide. */
  DigitalWatermark?: DigitalWatermarkDetail;
  /** The file written. */
  MediaResult?: MediaResult;
  /** Facts of the file written. */
  MediaInfo?: MediaInfo;
}

/** Reads back the text that DigitalWatermark hid in a video. It writes no file. */
export interface ExtractDigitalWatermarkOperationDetail extends OperationDetail {
  /** What to look for, and in answers what was found. */
  ExtractDigitalWatermark?: ExtractDigitalWatermarkDetail;
}

/** The hidden text and how it was hidden. */
export interface ExtractDigitalWatermarkDetail {
  /** Kind of message. */
  Type?: 'Text' | (string & {});
  /** Version of the method. */
  Version?: 'V1' | (string & {});
  /** The text that was found. Source: reference. */
  Message?: string;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/**
 * Saves single streams of a file, each under its own key. Of mxf only video streams can be saved.
 */
export interface StreamExtractOperationDetail extends OperationDetail {
  /** Which streams go where: one `StreamExtract` each, at most 10, and no `Object`. */
  Output?: OutputDetail;
  /** The files written. */
  MediaResult?: MediaResult;
}

/** Joins audio or video files of one bucket. An input, if given, becomes one of the fragments. */
export interface ConcatOperationDetail extends OperationDetail {
  /** Where the file goes. */
  Output?: OutputDetail;
  /** Saved template; wins over `ConcatTemplate`. */
  TemplateId?: string;
  /** The fragments, and how the result is encoded. */
  ConcatTemplate?: ConcatTemplateDetail;
  /** The file written. */
  MediaResult?: MediaResult;
  /** Facts of the file written. */
  MediaInfo?: MediaInfo;
}

/** The fragments, and how the result is encoded. */
export interface ConcatTemplateDetail {
  /** What is joined, in order. */
  ConcatFragment?: ConcatFragmentDetail[];
  /** How sound is encoded: aac or mp3, or none with `Remove`. */
  Audio?: AudioDetail;
  /** How pictures are encoded: H.264, or none with `Remove`. */
  Video?: VideoDetail;
  /** File format: mp4, flv, hls, ts, mp3 or aac. */
  Container?: ContainerDetail;
  /** Place of the input among the fragments, at most their number. At least 0. */
  Index?: number;
  /** One background sound. */
  AudioMix?: AudioMixDetail;
  /** Background sounds. At most 2 items. */
  AudioMixArray?: AudioMixDetail[];
  /** How one fragment gives way to the next. */
  SceneChangeInfo?: SceneChangeInfoDetail;
  /** Join without re-encoding; the settings of sound and picture are then ignored. */
  DirectConcat?: boolean;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** One fragment. */
export interface ConcatFragmentDetail {
  /** Address of an object in the same bucket, URL-encoded. */
  Url?: string;
  /** In templates: before (`Start`) or after (`End`) the input. */
  Mode?: 'Start' | 'End' | (string & {});
  /** Where the part to use begins; ignored with DirectConcat. At least 0 s. */
  StartTime?: number;
  /** Where it ends; ignored with DirectConcat. At least 0 s. */
  EndTime?: number;
  /** Place among the fragments. At least 0. */
  FragmentIndex?: number;
  /** How long the fragment is. In s. Source: Go SDK only. */
  Duration?: number;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** How one fragment gives way to the next. */
export interface SceneChangeInfoDetail {
  /** Kind of change; `Default` is a plain cut. */
  Mode?: 'Default' | 'FADE' | 'GRADIENT' | (string & {});
  /** How long the change takes. Above 0, at most 5 s. */
  Time?: number;
  /**
   * Kind of transition in detail; its values are not documented publicly. Source: Go SDK, Java SDK.
   */
  TransitionType?: string;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/**
 * Puts audio and video into another container without re-encoding, and on request splits it into
 * pieces.
 */
export interface SegmentOperationDetail extends OperationDetail {
  /** Where the files go. Pieces in any format but hls and m3u8 need `${Number}` in the key. */
  Output?: OutputDetail;
  /** Container and length of the pieces. */
  Segment?: SegmentDetail;
  /** The files written. */
  MediaResult?: MediaResult;
  /** Facts of the file written. */
  MediaInfo?: MediaInfo;
}

/** Container and length of the pieces. */
export interface SegmentDetail {
  /** File format of the pieces. */
  Format?: 'aac' | 'mp3' | 'flac' | 'mp4' | 'ts' | 'mkv' | 'avi' | 'hls' | 'm3u8' | (string & {});
  /** Length of a piece; without it the file stays whole. At least 5 s. */
  Duration?: number;
  /** Number of the stream to take. */
  TranscodeIndex?: number;
  /** Encryption of the segments; for hls and m3u8 only. */
  HlsEncrypt?: HlsEncryptDetail;
  /** Where the part to use begins, at most the length of the input. At least 0 s. */
  StartTime?: number;
  /** Where it ends, at most the length of the input. At least 0 s. */
  EndTime?: number;
  /** Mark of AI-generated content to write into the file. */
  AIGCMetadata?: AIGCMetadataDetail;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** Picks good cover pictures from a video: three of the original size unless told otherwise. */
export interface SmartCoverOperationDetail extends OperationDetail {
  /** Where the pictures go; the key holds `${Number}`. */
  Output?: OutputDetail;
  /** Saved template; wins over `SmartCover`. */
  TemplateId?: string;
  /** How many covers of what kind. */
  SmartCover?: SmartCoverDetail;
  /** The files written. */
  MediaResult?: MediaResult;
  /** Facts of the pictures; in sample notifications only. Source: reference. */
  MediaInfo?: MediaInfo;
}

/** How many covers of what kind. */
export interface SmartCoverDetail {
  /** Image format. One page requires it together with Width and Height, another does not. */
  Format?: 'jpg' | 'png' | 'webp' | (string & {});
  /** Columns of the pictures. 128–4096 px. */
  Width?: number;
  /** Lines of the pictures. 128–4096 px. */
  Height?: number;
  /** How many are wanted. 1–10. */
  Count?: number;
  /** Leave out pictures that look alike. */
  DeleteDuplicates?: boolean;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** Runs an image rule on a picture and stores the result. Older SDKs submit it to `/pic_jobs`. */
export interface PicProcessOperationDetail extends OperationDetail {
  /** Where the picture goes. */
  Output?: OutputDetail;
  /** Saved template; wins over `PicProcess`. */
  TemplateId?: string;
  /** The rule. */
  PicProcess?: PicProcessDetail;
  /** The picture made; its members differ between sources. */
  PicProcessResult?: PicProcessResult;
}

/** A rule for a picture. */
export interface PicProcessDetail {
  /** Report the facts of the original as well. */
  IsPicInfo?: boolean;
  /** Rule as in the address of a picture, such as `imageMogr2/format/png`. */
  ProcessRule?: string;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/**
 * What picture jobs answer. The Go SDK reads `UploadResult`; the reference's notifications and the
 * Java SDK have the other three members instead.
 */
export interface PicProcessResult {
  /** The original and the pictures made. */
  UploadResult?: PicUploadResult;
  /** Key of the picture made. Source: reference, Java SDK. */
  ObjectName?: string;
  /** The original picture. Source: reference, Java SDK. */
  OriginalInfo?: PicOriginalInfo;
  /** The picture made. Source: reference, Java SDK. */
  ProcessResult?: PicProcessedObject;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** The original and the pictures made from it. */
export interface PicUploadResult {
  /** The original picture. */
  OriginalInfo?: PicOriginalInfo;
  /** The pictures made. */
  ProcessResults?: PicProcessResults;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** The original picture. */
export interface PicOriginalInfo {
  /** Key of the object. */
  Key?: string;
  /** Address without the scheme. */
  Location?: string;
  /** Entity tag in quotes. */
  ETag?: string;
  /** Entity tag in quotes, where the reference's samples spell it so. Source: reference. */
  Etag?: string;
  /** Format, size and colours. */
  ImageInfo?: PicImageInfo;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** Facts of a picture. */
export interface PicImageInfo {
  /** `JPEG`, `PNG` and so on. */
  Format?: string;
  /** Columns of the picture. In px. */
  Width?: number;
  /** Lines of the picture. In px. */
  Height?: number;
  /** Quality factor of the encoder. */
  Quality?: number;
  /** Average colour, `0xRRGGBB`. */
  Ave?: string;
  /** Orientation that EXIF states. */
  Orientation?: number;
  /** Number of frames of an animated picture. Source: Java SDK only. */
  FrameCount?: number;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** The pictures made. */
export interface PicProcessResults {
  /** One entry per rule. */
  Object?: PicProcessedObject[];
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** A picture made. */
export interface PicProcessedObject {
  /** Key of the object. */
  Key?: string;
  /** Address without the scheme. */
  Location?: string;
  /** `JPEG`, `PNG` and so on. */
  Format?: string;
  /** Columns of the picture. In px. */
  Width?: number;
  /** Lines of the picture. In px. */
  Height?: number;
  /** Length of the file. In bytes. */
  Size?: number;
  /** Quality factor of the encoder. */
  Quality?: number;
  /** Entity tag in quotes. */
  Etag?: string;
  /** Mark of AI-generated content found in the file. */
  AIGCMetadata?: AIGCMetadataDetail;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/**
 * Translates a document or the text of a picture. Source language and kind stand in the input, as
 * `Lang` and `Type`. Limits: 8 million characters (docx, xlsx, html, markdown, txt), 300 pages
 * (pdf, pptx), 10 MB for txt and pictures, 60 MB for pdf, docx, pptx and xlsx.
 */
export interface TranslationOperationDetail extends OperationDetail {
  /** Where the translation goes. */
  Output?: OutputDetail;
  /** Language and kind of the translation. */
  Translation?: TranslationDetail;
  /**
   * Return the text of a picture in the answer and write no file. Source: reference, Android SDK.
   */
  NoNeedOutput?: boolean;
  /** Translated text. Source: reference, Android SDK. */
  AITranslateResult?: AITranslateResult;
  /** The file written. */
  MediaResult?: MediaResult;
}

/** Language and kind of a translation. */
export interface TranslationDetail {
  /**
   * Language to translate into. From Chinese and English there is a wide choice, from other
   * languages only into Chinese and English.
   */
  Lang?:
    | 'zh' | 'zh-hk' | 'zh-tw' | 'zh-tr' | 'en' | 'ar' | 'de' | 'es' | 'fr' | 'id' | 'it' | 'ja' |
    'pt' | 'ru' | 'ko' | 'km' | 'lo' | (string & {});
  /**
   * Kind of document to write: that of the source, but pdf may also become docx, and a picture
   * becomes txt.
   */
  Type?: 'docx' | 'pptx' | 'xlsx' | 'txt' | 'xml' | 'html' | 'markdown' | 'pdf' | (string & {});
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** Translated text. */
export interface AITranslateResult {
  /** The text itself. */
  Result?: string;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** Splits a text into words and names their classes. */
export interface WordsGeneralizeOperationDetail extends OperationDetail {
  /** Sent by the Go SDK's sample; the reference names no output. Source: Go SDK only. */
  Output?: OutputDetail;
  /** How to split. */
  WordsGeneralize?: WordsGeneralizeDetail;
  /** Words and categories. */
  WordsGeneralizeResult?: WordsGeneralizeResult;
}

/** How to split a text. */
export interface WordsGeneralizeDetail {
  /** How names are recognised. */
  NerMethod?: 'NerBasic' | 'DL' | (string & {});
  /** How words are separated. */
  SegMethod?: 'SegBasic' | 'MIX' | (string & {});
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** Words and categories of a text. */
export interface WordsGeneralizeResult {
  /** Names with their categories; the spelling is the service's. */
  WordsGeneralizeLable?: WordsGeneralizeLable[];
  /** The words in order. */
  WordsGeneralizeToken?: WordsGeneralizeToken[];
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** A name with its category; the spelling is the service's. */
export interface WordsGeneralizeLable {
  /** What it names. */
  Category?: string;
  /** The name. */
  Word?: string;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** A word. */
export interface WordsGeneralizeToken {
  /** Number of characters. In characters. */
  Length?: number;
  /** Place in the text. In characters. */
  Offset?: number;
  /** Code of the part of speech. */
  Pos?: string;
  /** The word itself. */
  Word?: string;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** Finds people, pets, cars, faces and licence plates in a video, and on request hides them. */
export interface VideoTargetRecOperationDetail extends OperationDetail {
  /** Where the video with hidden targets goes; only together with ProcessType. */
  Output?: OutputDetail;
  /** Saved template; wins over `VideoTargetRec`. */
  TemplateId?: string;
  /** What to look for. */
  VideoTargetRec?: VideoTargetRecDetail;
  /** What was found. */
  VideoTargetRecResult?: VideoTargetRecResult;
}

/** What to look for. */
export interface VideoTargetRecDetail {
  /** Look for people. */
  Body?: boolean;
  /** Look for pets. */
  Pet?: boolean;
  /** Look for cars. */
  Car?: boolean;
  /** Look for faces. */
  Face?: boolean;
  /** Look for licence plates. */
  Plate?: boolean;
  /** Look for the number plates of cars in a live broadcast. Source: Python SDK demo. */
  CarPlate?: boolean;
  /** Time between two screenshots of a live broadcast. In s. Source: Python SDK demo. */
  SnapshotTimeInterval?: number;
  /** Also write a video in which the targets are hidden; it then needs an output. */
  ProcessType?: 'Mosaic' | (string & {});
  /** How that video is encoded. */
  TransTpl?: VTRTranscodeDetail;
  /** No source gives a meaning. Source: Java SDK only. */
  Version?: string;
  /** No source gives a meaning. Source: Java SDK only. */
  SnapshotFreq?: string;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** How the video with hidden targets is encoded. */
export interface VTRTranscodeDetail {
  /** File format, mp4 in samples. */
  Container?: ContainerDetail;
  /** How pictures are encoded. */
  Video?: VTRVideoDetail;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** How its pictures are encoded. */
export interface VTRVideoDetail {
  /** Encoder; the Go SDK always writes it. */
  Codec?: 'H.264' | 'H.265' | (string & {});
  /** Target rate. In kbps. */
  Bitrate?: number;
  /** Constant quality factor, smaller is better. */
  Crf?: number;
  /** Columns of the picture. In px. */
  Width?: number;
  /** Lines of the picture. In px. */
  Height?: number;
  /** Frame rate. In fps. */
  Fps?: number;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** What was found, by kind; each entry is one screenshot. */
export interface VideoTargetRecResult {
  /** Screenshots with people. */
  BodyRecognition?: BodyRecognition[];
  /** Screenshots with pets. */
  PetRecognition?: PetRecognition[];
  /** Screenshots with cars. */
  CarRecognition?: CarRecognition[];
  /** Screenshots with faces. */
  FaceRecognition?: FaceRecognition[];
  /** Screenshots with licence plates. */
  LicenseRecognitionResult?: LicenseRecognitionResult[];
  /** Screenshots of a live broadcast with number plates. Source: Python SDK demo. */
  CarPlateRecognition?: CarPlateRecognition[];
  /** No source gives a meaning. Source: Go SDK only. */
  Sensitive?: string;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** A screenshot with people. */
export interface BodyRecognition extends TargetScreenshot {
  /** The people. */
  BodyInfo?: VideoTargetRecInfo[];
}

/** Members of a screenshot of any kind. */
export interface TargetScreenshot {
  /** Second of the video. In s. */
  Time?: number;
  /** Address of the screenshot. */
  Url?: string;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** One target. */
export interface VideoTargetRecInfo {
  /** Class of the target, such as `person`. */
  Name?: string;
  /** How sure the recognition is. 0–100. */
  Score?: number;
  /** Where in the picture. */
  Location?: VideoTargetRecLocation;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** A box in the picture. */
export interface VideoTargetRecLocation {
  /** Distance from the left. In px. */
  X?: number;
  /** Distance from the top. In px. */
  Y?: number;
  /** Extent downwards. In px. */
  Height?: number;
  /** Extent to the right. In px. */
  Width?: number;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** A screenshot with pets. */
export interface PetRecognition extends TargetScreenshot {
  /** The pets. */
  PetInfo?: VideoTargetRecInfo[];
}

/** A screenshot with cars. */
export interface CarRecognition extends TargetScreenshot {
  /** The cars. */
  CarInfo?: VideoTargetRecInfo[];
}

/** A screenshot with faces. */
export interface FaceRecognition extends TargetScreenshot {
  /** The faces. */
  FaceInfo?: VideoTargetRecInfo[];
}

/** A screenshot with licence plates. */
export interface LicenseRecognitionResult extends TargetScreenshot {
  /** The plates. */
  PlateInfo?: VideoTargetRecInfo[];
}

/** A screenshot of a live broadcast with number plates. */
export interface CarPlateRecognition extends TargetScreenshot {
  /** The plates. Source: Python SDK demo. */
  CarPlateInfo?: VideoTargetRecInfo[];
}

/** Finds the cuts of a video and lists the parts between them. It writes no file. */
export interface SplitVideoPartsOperationDetail extends OperationDetail {
  /** How to look for cuts. */
  SplitVideoParts?: SplitVideoPartsDetail;
  /** The parts. */
  SplitVideoInfoResult?: SplitVideoInfoResult;
}

/** How to look for cuts. */
export interface SplitVideoPartsDetail {
  /** Method; this is the only value seen. */
  Mode?: 'SHOTDETECT' | (string & {});
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** Parts of a video. */
export interface SplitVideoInfoResult {
  /** The parts in order. */
  TimeInfo?: SplitVideoTimeInfo[];
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** One part. */
export interface SplitVideoTimeInfo {
  /** Number of the part, from 0. */
  Index?: number;
  /** Where it begins. In s. */
  PartBegin?: number;
  /** Where it ends. In s. */
  PartEnd?: number;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** Cuts people out of a video. */
export interface SegmentVideoBodyOperationDetail extends OperationDetail {
  /** No source gives a meaning; a sample sends it empty. Source: PHP SDK sample. */
  TemplateId?: string;
  /** Where the video goes. The reference requires it, the Go SDK's sample sends none. */
  Output?: OutputDetail;
  /** What is cut out and what takes its place. */
  SegmentVideoBody?: SegmentVideoBodyDetail;
  /** The file written. */
  MediaResult?: MediaResult;
  /** Facts of the file written. */
  MediaInfo?: MediaInfo;
}

/** What is cut out and what takes its place. */
export interface SegmentVideoBodyDetail {
  /** What to write: the mask, the people on a colour, or the people before a picture. */
  Mode?: 'Mask' | 'Foreground' | 'Combination' | (string & {});
  /** What to cut out: people, or what stands before a green or plain background. */
  SegmentType?: 'HumanSeg' | 'GreenScreenSeg' | 'SolidColorSeg' | (string & {});
  /** Blue part of the colour behind the people; read by Foreground. 0–255. */
  BackgroundBlue?: number;
  /** Red part of the colour behind the people; read by Foreground. 0–255. */
  BackgroundRed?: number;
  /** Green part of the colour behind the people; read by Foreground. 0–255. */
  BackgroundGreen?: number;
  /** Address of the picture behind the people, in the same bucket. */
  BackgroundLogoUrl?: string;
  /** Where the edge between people and background lies. 0–255. */
  BinaryThreshold?: number;
  /** Red part of the colour to remove; read by SolidColorSeg. 0–255. */
  RemoveRed?: number;
  /** Green part of the colour to remove; read by SolidColorSeg. 0–255. */
  RemoveGreen?: number;
  /** Blue part of the colour to remove; read by SolidColorSeg. 0–255. */
  RemoveBlue?: number;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/**
 * Separates the voice in a recording from the background, and on request bass and drums from the
 * rest.
 */
export interface VoiceSeparateOperationDetail extends OperationDetail {
  /**
   * Where the sounds go: `Object` takes the background, `AuObject` the voice, at least one of them;
   * `BassObject` and `DrumObject` are for MusicMode.
   */
  Output?: OutputDetail;
  /** Saved template; wins over `VoiceSeparate`. */
  TemplateId?: string;
  /** What to separate, and how to encode it. */
  VoiceSeparate?: VoiceSeparateDetail;
  /** The files written. */
  MediaResult?: MediaResult;
  /** Facts of the files written. */
  MediaInfo?: MediaInfo;
}

/** What to separate, and how to encode it. */
export interface VoiceSeparateDetail {
  /** Voice only, background only, both, or voice, background, bass and drums. */
  AudioMode?: 'IsAudio' | 'IsBackground' | 'AudioAndBackground' | 'MusicMode' | (string & {});
  /** How the sounds are encoded. */
  AudioConfig?: AudioConfigDetail;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** How separated sounds are encoded. MusicMode reads the codec only. */
export interface AudioConfigDetail {
  /** Encoder; MusicMode takes mp3, wav and aac. */
  Codec?: 'aac' | 'mp3' | 'flac' | 'amr' | 'wav' | (string & {});
  /**
   * Samples per second. aac and flac take no 8000, mp3 neither 8000 nor 96000, amr only 8000. In
   * Hz.
   */
  Samplerate?: '8000' | '11025' | '22050' | '32000' | '44100' | '48000' | '96000' | (string & {});
  /** Target rate. 8–1000 kbps. */
  Bitrate?: number;
  /** Number of channels: any for aac and flac, 1 or 2 for mp3, 1 for amr. */
  Channels?: '1' | '2' | '4' | '5' | '6' | '8' | (string & {});
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** Recognises the song in a recording. It writes no file and takes no parameters. */
export interface SoundHoundOperationDetail extends OperationDetail {
  /** The songs that may be meant. */
  SoundHoundResult?: SoundHoundResult;
}

/** Songs that may be meant. */
export interface SoundHoundResult {
  /** The songs; the Go SDK reads one, the others a list. */
  SongList?: Song[];
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** A song. */
export interface Song {
  /** How sure the recognition is. */
  Inlier?: number;
  /** Who sings it. */
  SingerName?: string;
  /** What it is called. */
  SongName?: string;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/**
 * Removes noise from a recording of 10 MB at most; m3u8 is not taken. Of a video or of several
 * channels one mono stream is kept.
 */
export interface NoiseReductionOperationDetail extends OperationDetail {
  /** Where the recording goes. */
  Output?: OutputDetail;
  /** Saved template; wins over `NoiseReduction`. */
  TemplateId?: string;
  /** How the result is encoded. */
  NoiseReduction?: NoiseReductionDetail;
  /** The file written. */
  MediaResult?: MediaResult;
}

/** How the cleaned recording is encoded. */
export interface NoiseReductionDetail {
  /** File format. */
  Format?: 'mp3' | 'm4a' | 'wav' | (string & {});
  /** Samples per second. In Hz. */
  Samplerate?: '8000' | '12000' | '16000' | '24000' | '32000' | '44100' | '48000' | (string & {});
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** Speaks a text. There is no input: the text stands in `TtsConfig`. */
export interface TtsOperationDetail extends OperationDetail {
  /** Where the recording goes. */
  Output?: OutputDetail;
  /** Saved template; wins over `TtsTpl`. */
  TemplateId?: string;
  /** Voice and encoding. */
  TtsTpl?: TtsTplDetail;
  /** What to say. */
  TtsConfig?: TtsConfigDetail;
  /** The file written. */
  MediaResult?: MediaResult;
  /** Facts of the file written. */
  MediaInfo?: MediaInfo;
}

/** Voice and encoding. */
export interface TtsTplDetail {
  /** For long texts (`Asyc`, the service's spelling) or short ones (`Sync`). */
  Mode?: 'Asyc' | 'Sync' | (string & {});
  /** Encoding: wav for Sync and pcm for Asyc where absent. Older pages allow Asyc only pcm. */
  Codec?: 'wav' | 'mp3' | 'pcm' | (string & {});
  /**
   * Who speaks. In 2024: ruxue, aixiaonan, aixiaoxing, aixiaocheng, aixiaoxue, aixiaolu,
   * aixiaodong, aixiaoliao, aixiaoqian, aixiaoyang, alice; aixiaonan and aixiaoliao only with Sync.
   * More are added.
   */
  VoiceType?: string;
  /** How loud. -10 to 10. */
  Volume?: number;
  /** How fast; 100 is normal. 50–200. */
  Speed?: number;
  /** Mood, where the voice has some. Source: Android SDK, JavaScript SDK demo. */
  Emotion?: string;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** What to say. */
export interface TtsConfigDetail {
  /**
   * The text (300 characters with Sync) or the address of a file in UTF-8 (10 MB, 10,000 characters
   * with Asyc).
   */
  Input?: string;
  /** Which of the two it is. */
  InputType?: 'Url' | 'Text' | (string & {});
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** Writes down what is said in a recording, which may also be given by address. */
export interface SpeechRecognitionOperationDetail extends OperationDetail {
  /** Where the text goes. */
  Output?: OutputDetail;
  /** Saved template; wins over `SpeechRecognition`. */
  TemplateId?: string;
  /** Language, and how the text is written. */
  SpeechRecognition?: SpeechRecognitionDetail;
  /** The text. */
  SpeechRecognitionResult?: SpeechRecognitionResult;
}

/** Language, and how the text is written. */
export interface SpeechRecognitionDetail {
  /** Number of channels, 2 only with `8k_zh`; needed unless FlashAsr. */
  ChannelNum?: '1' | '2' | (string & {});
  /**
   * Chinese numbers: `0` keeps them, `1` converts them, `3` converts formulas too. Not for
   * FlashAsr.
   */
  ConvertNumMode?: '0' | '1' | '3' | (string & {});
  /**
   * Model: `8k_zh`, `8k_zh_s`, `8k_en` for telephone; `16k_zh`, `16k_zh_video`, `16k_en`, `16k_ca`,
   * `16k_ja` and more. The reference requires it, though one of its samples leaves it out.
   */
  EngineModelType?: string;
  /** Swear words: `0` keeps, `1` drops, `2` masks them. */
  FilterDirty?: '0' | '1' | '2' | (string & {});
  /** Filler words: `0` keeps all, `1` drops some, `2` drops all. */
  FilterModal?: '0' | '1' | '2' | (string & {});
  /**
   * Text with times per sentence (`0`), per word without (`1`) or with punctuation (`2`), or cut at
   * punctuation for subtitles (`3`); needed unless FlashAsr.
   */
  ResTextFormat?: '0' | '1' | '2' | '3' | (string & {});
  /** `1` tells speakers apart, in mono with `8k_zh`, `16k_zh` and `16k_zh_video`. */
  SpeakerDiarization?: '0' | '1' | (string & {});
  /** How many people speak; 0 finds it out, up to 6. Not for FlashAsr. 0–10. */
  SpeakerNumber?: number;
  /** Punctuation: `0` keeps it, `1` drops it at the end of sentences, `2` drops it all. */
  FilterPunc?: '0' | '1' | '2' | (string & {});
  /** Kind of text file. */
  OutputFileType?: 'txt' | 'srt' | (string & {});
  /** Recognise fast. */
  FlashAsr?: boolean;
  /** Encoding of the recording; needed for FlashAsr. */
  Format?: 'wav' | 'pcm' | 'ogg-opus' | 'speex' | 'silk' | 'mp3' | 'm4a' | 'aac' | (string & {});
  /** `1` reads the first channel only; for FlashAsr. */
  FirstChannelOnly?: '0' | '1' | (string & {});
  /** Times of words: `0` none, `1` without, `2` with punctuation; for FlashAsr. */
  WordInfo?: '0' | '1' | '2' | (string & {});
  /** Longest line of subtitles, 0 or 6 to 40; for ResTextFormat 3 and FlashAsr. 0–40 characters. */
  SentenceMaxLength?: number;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** What was said. */
export interface SpeechRecognitionResult {
  /** Length of the recording. In s. */
  AudioTime?: number;
  /** Lines of text, with times in brackets. */
  Result?: string[];
  /** Key of the text file. */
  ObjectName?: string;
  /** Key of the file with details. */
  DetailObjectName?: string;
  /** Answer of FlashAsr, one entry per channel. */
  FlashResult?: FlashResult[];
  /** Sentences with times; the Go SDK reads one. */
  ResultDetail?: SpeechResultDetail[];
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** One channel of a FlashAsr answer. */
export interface FlashResult {
  /** Number of the channel, from 0. */
  channel_id?: number;
  /** The whole text. */
  text?: string;
  /** Its sentences. */
  sentence_list?: FlashSentence[];
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** A sentence of a FlashAsr answer. */
export interface FlashSentence {
  /** What was said. */
  text?: string;
  /** Where it begins. In ms. */
  start_time?: number;
  /** Where it ends. In ms. */
  end_time?: number;
  /** Who said it. */
  speaker_id?: number;
  /** Its words. */
  word_list?: FlashWord[];
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** A word of a FlashAsr answer. */
export interface FlashWord {
  /** What was said. */
  word?: string;
  /** Where it begins. In ms. */
  start_time?: number;
  /** Where it ends. In ms. */
  end_time?: number;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** A sentence with times. */
export interface SpeechResultDetail {
  /** What was said. */
  FinalSentence?: string;
  /** The same with blanks between words. */
  SliceSentence?: string;
  /** Where it begins. In ms. */
  StartMs?: number;
  /** Where it ends. In ms. */
  EndMs?: number;
  /** Number of words. */
  WordsNum?: number;
  /** How fast it was said. In words/s. */
  SpeechSpeed?: number;
  /** Channel or speaker. */
  SpeakerId?: number;
  /** Its words. */
  Words?: SpeechWord[];
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** A word with times, counted from the start of its sentence. */
export interface SpeechWord {
  /** What was said. */
  Word?: string;
  /** Where it begins. In ms. */
  OffsetStartMs?: number;
  /** Where it ends. In ms. */
  OffsetEndMs?: number;
  /** 1 for punctuation in samples. Source: reference. */
  VoiceType?: number;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** Improves colours and sharpness. VideoEnhance does the same and more in one pass. */
export interface VideoProcessOperationDetail extends OperationDetail {
  /** Where the video goes. */
  Output?: OutputDetail;
  /** How the result is encoded; needed unless a transcode template is named. */
  Transcode?: TranscodeDetail;
  /** Visible marks. At most 3 items. */
  Watermark?: WatermarkDetail[];
  /** Saved template; wins over `VideoProcess`. */
  TemplateId?: string;
  /** Saved templates of visible marks; they win over `Watermark`. At most 3 items. */
  WatermarkTemplateId?: string[];
  /** What to improve. */
  VideoProcess?: VideoProcessDetail;
  /** Saved transcode template; wins over `Transcode`. */
  TranscodeTemplateId?: string;
  /** Hidden text as an add-on. */
  DigitalWatermark?: DigitalWatermarkDetail;
  /** The file written. */
  MediaResult?: MediaResult;
  /** Facts of the file written. */
  MediaInfo?: MediaInfo;
}

/** What to improve. */
export interface VideoProcessDetail {
  /** Colour correction. */
  ColorEnhance?: ColorEnhanceDetail;
  /** Sharpening. */
  MsSharpen?: MsSharpenDetail;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/**
 * Enlarges a video from standard to high definition or to 4K. VideoEnhance does the same and more
 * in one pass.
 */
export interface SuperResolutionOperationDetail extends OperationDetail {
  /** Where the video goes. */
  Output?: OutputDetail;
  /** How the result is encoded; needed unless a transcode template is named. */
  Transcode?: TranscodeDetail;
  /** Visible marks. At most 3 items. */
  Watermark?: WatermarkDetail[];
  /** Saved template; wins over `SuperResolution`. */
  TemplateId?: string;
  /** Saved templates of visible marks; they win over `Watermark`. At most 3 items. */
  WatermarkTemplateId?: string[];
  /** Saved transcode template; wins over `Transcode`. */
  TranscodeTemplateId?: string;
  /** From what to what. */
  SuperResolution?: SuperResolutionDetail;
  /** Hidden text as an add-on; it may fail in a job that succeeds. */
  DigitalWatermark?: DigitalWatermarkDetail;
  /** The file written. */
  MediaResult?: MediaResult;
  /** Facts of the file written. */
  MediaInfo?: MediaInfo;
}

/**
 * Converts a video of standard dynamic range to a high one. VideoEnhance does the same and more in
 * one pass.
 */
export interface SDRtoHDROperationDetail extends OperationDetail {
  /** Where the video goes. */
  Output?: OutputDetail;
  /** How the result is encoded; needed unless a transcode template is named. */
  Transcode?: TranscodeDetail;
  /** Visible marks. At most 3 items. */
  Watermark?: WatermarkDetail[];
  /** Saved templates of visible marks; they win over `Watermark`. At most 3 items. */
  WatermarkTemplateId?: string[];
  /** Saved transcode template; wins over `Transcode`. */
  TranscodeTemplateId?: string;
  /** To what. */
  SDRtoHDR?: SDRtoHDRDetail;
  /** The file written. */
  MediaResult?: MediaResult;
  /** Facts of the file written. */
  MediaInfo?: MediaInfo;
}

/** Joins videos with filler between them. There is no input: the videos stand in `FillInput`. */
export interface FillConcatOperationDetail extends OperationDetail {
  /** Where the video goes. */
  Output?: OutputDetail;
  /** Videos and gaps. */
  FillConcat?: FillConcatDetail;
  /** The file written. */
  MediaResult?: MediaResult;
  /** Facts of the file written. */
  MediaInfo?: MediaInfo;
}

/** Videos and gaps. */
export interface FillConcatDetail {
  /** File format, mp4 in samples. */
  Format?: string;
  /** Videos and gaps in order. */
  FillInput?: FillConcatInputDetail[];
  /**
   * Which of the videos rules the size of the result; its values are not documented. Source: Go
   * SDK, Java SDK.
   */
  RefMode?: string;
  /** Number of that video. The Java SDK spells it Reflndex. Source: Go SDK only. */
  RefIndex?: number;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** A video or a gap. */
export interface FillConcatInputDetail {
  /** Address of a video in the bucket. */
  Url?: string;
  /** Length of a gap. In s. */
  FillTime?: number;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** Places several videos on one canvas. There is no input: the videos stand in `SpliceInfo`. */
export interface VideoSynthesisOperationDetail extends OperationDetail {
  /** Where the video goes. */
  Output?: OutputDetail;
  /** How the result is encoded; `Video.Width` and `Video.Height` are the size of the canvas. */
  Transcode?: TranscodeDetail;
  /** Visible marks. At most 3 items. */
  Watermark?: WatermarkDetail[];
  /** What goes where. */
  VideoSynthesis?: VideoSynthesisDetail;
  /** The file written. */
  MediaResult?: MediaResult;
  /** Facts of the file written. */
  MediaInfo?: MediaInfo;
}

/** Videos on a canvas. */
export interface VideoSynthesisDetail {
  /** Keep the sound of the videos. */
  KeepAudioTrack?: boolean;
  /** The videos. */
  SpliceInfo?: VideoSynthesisSpliceDetail[];
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** A video on the canvas. */
export interface VideoSynthesisSpliceDetail {
  /** Address of the video in the bucket. */
  Url?: string;
  /** Distance from the left. In px. */
  X?: number;
  /** Distance from the top. In px. */
  Y?: number;
  /** Extent to the right. In px. */
  Width?: number;
  /** Extent downwards. In px. */
  Height?: number;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** Scores how well a song is sung, compared with a reference. It writes no file. */
export interface VocalScoreOperationDetail extends OperationDetail {
  /** What to compare with. */
  VocalScore?: VocalScoreDetail;
  /** The scores. */
  VocalScoreResult?: VocalScoreResult;
}

/** What to compare with. */
export interface VocalScoreDetail {
  /** Key of the reference recording. */
  StandardObject?: string;
  /** Address of the reference recording, in place of its key. Source: Java SDK only. */
  StandardUrl?: string;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** Scores of a performance. */
export interface VocalScoreResult {
  /** How well the notes are hit. */
  PitchScore?: VocalScorePart;
  /** How well the rhythm is kept; the spelling is the service's. */
  RhythemScore?: VocalScorePart;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** Scores under one aspect. */
export interface VocalScorePart {
  /** Score of the whole. */
  TotalScore?: number;
  /** Scores of the sentences. */
  SentenceScores?: VocalSentenceScore[];
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** Score of one sentence. */
export interface VocalSentenceScore {
  /** Where the sentence begins. In s. */
  StartTime?: number;
  /** Where it ends. In s. */
  EndTime?: number;
  /** How well it is sung. */
  Score?: number;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/**
 * Looks for foreign data hidden behind a picture, such as a video that somebody serves from the
 * bucket.
 */
export interface ImageInspectOperationDetail extends OperationDetail {
  /** What to do with a suspicious picture. */
  ImageInspect?: ImageInspectDetail;
  /** What was found. */
  ImageInspectResult?: ImageInspectResult;
}

/** What to do with a suspicious picture. */
export interface ImageInspectDetail {
  /** Act on it. */
  AutoProcess?: boolean;
  /** Back the object up, or make it private; there may be more ways. */
  ProcessType?: 'BackupObject' | 'SwitchObjectToPrivate' | (string & {});
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** What was found behind a picture. */
export interface ImageInspectResult {
  /** How the inspection ended. */
  State?: string;
  /** `Success` or the name of an error. */
  Code?: string;
  /** Explanation of the code. */
  Message?: string;
  /** Key of the picture. */
  InputObjectName?: string;
  /** Address of the picture. */
  InputObjectUrl?: string;
  /** The findings. */
  ProcessResult?: ImageInspectProcessResult;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** The findings of an inspection. */
export interface ImageInspectProcessResult {
  /** Length of the picture itself. In bytes. */
  PicSize?: number;
  /** Format of the picture. */
  PicType?: string;
  /** Hidden data was found. */
  Suspicious?: boolean;
  /** Offset at which the hidden data begins. In bytes. */
  SuspiciousBeginByte?: number;
  /** Offset at which it ends. In bytes. */
  SuspiciousEndByte?: number;
  /** Length of the hidden data. In bytes. */
  SuspiciousSize?: number;
  /** Kind of the hidden data, such as `MPEG-TS`. */
  SuspiciousType?: string;
  /** What was done about it. */
  AutoProcessResult?: ImageInspectAutoProcessResult;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** How acting on a suspicious picture ended. */
export interface ImageInspectAutoProcessResult {
  /** `Success` or the name of an error. */
  Code?: string;
  /** Explanation of the code. */
  Message?: string;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** Reads the text in a picture or in a page of a pdf. It writes no file. */
export interface ImageOCROperationDetail extends OperationDetail {
  /** Saved template; wins over `ImageOCR`. */
  TemplateId?: string;
  /** How to read. */
  ImageOCR?: ImageOCRDetail;
  /** The text. */
  Detection?: OcrDetection;
}

/** How to read a picture. */
export interface ImageOCRDetail {
  /** Kind of recognition: `general`, `accurate`, `handwriting` and others. */
  Type?: string;
  /** Language of the text, or automatic; for `general`. */
  LanguageType?: string;
  /** The input is a pdf. */
  IsPdf?: boolean;
  /** Page of the pdf. */
  PdfPageNumber?: number;
  /** Return single characters too. */
  IsWord?: boolean;
  /** Return boxes of words too; for `handwriting`. */
  EnableWordPolygon?: boolean;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** Takes the fingerprint of a video and compares it with a library. It writes no file. */
export interface DNAOperationDetail extends OperationDetail {
  /** What to do with the fingerprint. */
  DnaConfig?: DnaConfigDetail;
  /** The most similar video. */
  DnaResult?: DnaResult;
}

/** What to do with a fingerprint. */
export interface DnaConfigDetail {
  /** Take a fingerprint; this is the only value seen. */
  RuleType?: 'GetFingerPrint' | (string & {});
  /** Library of fingerprints. */
  DnaDbId?: string;
  /** Number that the video gets in the library. */
  VideoId?: string;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** Result of a comparison. */
export interface DnaResult {
  /** Number of the video in the library. */
  VideoId?: string;
  /** Playing time. In s. */
  Duration?: number;
  /** The most similar video. */
  Detection?: DnaDetection;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** A similar video. */
export interface DnaDetection {
  /** Number of that video in the library. */
  VideoId?: string;
  /** How similar it is. In %. */
  Similar?: number;
  /** Length of the similar parts together. In s. */
  SimilarDuration?: number;
  /** Playing time of that video. In s. */
  Duration?: number;
  /** The similar parts. */
  MatchDetail?: DnaMatchDetail[];
  /** How similar it sounds. */
  Audio?: DnaAudio;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** A similar part. */
export interface DnaMatchDetail {
  /** Where the part begins in the video of the library. In s. */
  MatchStartTime?: number;
  /** Where it ends there. In s. */
  MatchEndTime?: number;
  /** Where the part begins in the input. In s. */
  SrcStartTime?: number;
  /** Where it ends there. In s. */
  SrcEndTime?: number;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** How similar two videos sound. */
export interface DnaAudio {
  /** Share of the sound that is alike. In %. */
  Similar?: number;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/**
 * Fills a poster template with words and pictures. The input plays no part; samples send a dummy.
 */
export interface PosterProductionOperationDetail extends OperationDetail {
  /** Where the poster goes. */
  Output?: OutputDetail;
  /** Which template is filled with what. */
  PosterProduction?: PosterProductionDetail;
  /** The picture made. */
  PicProcessResult?: PicProcessResult;
}

/** Which template is filled with what. */
export interface PosterProductionDetail {
  /** Number of the poster template. */
  TemplateId?: string;
  /** What to put into the layers of the template. */
  Info?: PosterInfoDetail;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/**
 * What to put into the layers of a poster template. The names are those of the layers; what each
 * takes, the template says: words to draw, the address of a picture, or a list of them.
 */
export interface PosterInfoDetail {
  [name: string]: string | Extra | undefined;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/**
 * Writes an hls play list at once and makes its segments while they are watched. Several sizes may
 * be submitted as one multi-job, which then carries the tag on both levels.
 */
export interface GeneratePlayListOperationDetail extends OperationDetail {
  /** Where the play list goes. */
  Output?: OutputDetail;
  /** How the segments are encoded. */
  Transcode?: LiveTranscodeDetail;
  /** Visible marks. At most 3 items. */
  Watermark?: WatermarkDetail[];
  /** Saved templates of visible marks; they win over `Watermark`. At most 3 items. */
  WatermarkTemplateId?: string[];
  /** The files written. */
  MediaResult?: MediaResult;
  /** Facts of the files written. */
  MediaInfo?: MediaInfo;
}

/** How the segments of a live play list are encoded. */
export interface LiveTranscodeDetail {
  /** hls with the length of its segments. */
  Container?: ContainerDetail;
  /** How pictures are encoded. */
  Video?: LiveTranscodeVideoDetail;
  /** Further settings. */
  TransConfig?: LiveTransConfigDetail;
  /** What becomes of the subtitle streams of the source. */
  Subtitle?: TargetSubtitleDetail;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** How the pictures of a live play list are encoded. */
export interface LiveTranscodeVideoDetail {
  /** Encoder. */
  Codec?: 'H.264' | (string & {});
  /** Columns of the picture; the Go SDK's sample names 480, 720, 960 and 1080. In px. */
  Width?: number;
  /** Lines of the picture. In px. */
  Height?: number;
  /** Frame rate. In fps. */
  Fps?: number;
  /** Profile of the codec. */
  Profile?: string;
  /** Target rate. In kbps. */
  Bitrate?: number;
  /** Most frames between two key frames. In frames. */
  Gop?: number;
  /** Peak rate. In kbps. */
  Maxrate?: number;
  /** Constant quality factor, smaller is better. */
  Crf?: number;
  /** Pixel format, such as `yuv420p`. */
  Pixfmt?: string;
  /** Read Width as the long side of the picture. */
  LongShortMode?: boolean;
  /** Encode two fields per frame. */
  Interlaced?: boolean;
  /** Colour description written into the stream. */
  ColorParam?: VideoColorParamDetail;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** Further settings of a live play list. */
export interface LiveTransConfigDetail {
  /** Segments that are made before the play list may be used. */
  InitialClipNum?: number;
  /** Tags for the segments' objects, `a=a&b=b`. */
  CosTag?: string;
  /** Encryption of the segments. */
  HlsEncrypt?: HlsEncryptDetail;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/**
 * Turns a document into pictures or pdf: at most 200 MB and 5,000 pages. The service keeps the
 * job's record for one month.
 */
export interface DocProcessOperationDetail extends OperationDetail {
  /** Where the pages go. */
  Output?: DocOutputDetail;
  /** Which pages, and how they are drawn. */
  DocProcess?: DocProcessDetail;
  /** The pages written. */
  DocProcessResult?: DocResult;
}

/** Where a document job writes. */
export interface DocOutputDetail {
  /** Region of the output bucket; the client's own where absent. */
  Region?: string;
  /** Output bucket, name and APPID; the client's own where absent. */
  Bucket?: string;
  /**
   * Key of the result. Must hold `${Number}` or `${Page}` when several files come out; for sheets
   * also `${SheetID}`.
   */
  Object?: string;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** Which pages of a document, and how they are drawn. */
export interface DocProcessDetail {
  /** Kind of document, where the key has no extension. */
  SrcType?: string;
  /** What to write. */
  TgtType?: 'jpg' | 'png' | 'pdf' | (string & {});
  /** Sheet of a workbook; 0 takes all. */
  SheetId?: number;
  /** First page. */
  StartPage?: number;
  /** Last page; -1 takes all. */
  EndPage?: number;
  /** Pages to take, such as `1,2-4,7`. Source: Python SDK. */
  PageRanges?: string;
  /** Image rule applied to each page. */
  ImageParams?: string;
  /** Password of the document. A secret: no message repeats it. */
  DocPassword?: string;
  /** Whether comments are hidden (0) or shown (1). */
  Comments?: number;
  /** Direction of the paper; 0 is upright. */
  PaperDirection?: number;
  /** Quality factor of the pictures. 1–100. */
  Quality?: number;
  /** Size of the pictures. 10–200 %. */
  Zoom?: number;
  /** Size of the paper: 0 A4, 1 A2, 2 A0. */
  PaperSize?: number;
  /** Resolution of the pictures. 96–600 dpi. */
  ImageDpi?: number;
  /** 1 joins up to 20 pages into one picture. */
  PicPagination?: number;
  /** Mark on every page. */
  DocWatermark?: DocWatermarkDetail;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** A mark on every page of a document. */
export interface DocWatermarkDetail {
  /** Kind of document, where the key has no extension. */
  SrcType?: string;
  /** Kind of mark. */
  Type?: string;
  /** The picture to draw. */
  Image?: string;
  /** Horizontal offset. In px. */
  Dx?: string;
  /** Vertical offset. In px. */
  Dy?: string;
  /** `1` tiles the page with the mark. */
  Batch?: '1' | (string & {});
  /** Horizontal distance between tiles. In px. */
  HorizontalSpacing?: string;
  /** Vertical distance between tiles. In px. */
  VerticalSpacing?: string;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** The pages written. */
export interface DocResult {
  /** Pages that failed. */
  FailPageCount?: number;
  /** Pages that succeeded. */
  SuccPageCount?: number;
  /** Id of the conversion. */
  TaskId?: string;
  /** What was written. */
  TgtType?: string;
  /** Pages of the document. */
  TotalPageCount?: number;
  /** Sheets of the workbook. */
  TotalSheetCount?: number;
  /** The pages one by one. */
  PageInfo?: DocPageInfo[];
  /** The file with the mark. */
  WatermarkInfo?: DocWatermarkInfo;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** One page. */
export interface DocPageInfo {
  /** Number of the page. */
  PageNo?: number;
  /** Key of the picture. */
  TgtUri?: string;
  /** Number of pictures of the sheet. */
  'X-SheetPics'?: number;
  /** Number of this picture in the sheet. */
  PicIndex?: number;
  /** Number of pictures of the page. */
  PicNum?: number;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** The file with the mark. */
export interface DocWatermarkInfo {
  /** Length of the file. In bytes. */
  Size?: number;
  /** Entity tag of the object. */
  Etag?: string;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** Puts a mark on every page of a document. Only the Go SDK knows this job. */
export interface DocWatermarkOperationDetail extends OperationDetail {
  /** Where the document goes. */
  Output?: DocOutputDetail;
  /** The mark. */
  DocWatermark?: DocWatermarkDetail;
  /** The document written. */
  DocWatermarkResult?: DocWatermarkResult;
}

/** The document with the mark. */
export interface DocWatermarkResult {
  /** Length of the file. In bytes. */
  Size?: number;
  /** Pages of the document. */
  TotalPageCount?: number;
  /** Entity tag of the object. */
  Etag?: string;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/**
 * Writes the mark of AI-generated content into a document. The answer says no more than how it
 * ended.
 */
export interface DocAIGCMetadataOperationDetail extends OperationDetail {
  /** Where the document goes. */
  Output?: DocOutputDetail;
  /** The mark. */
  DocAIGCMetadata?: DocAIGCMetadataDetail;
}

/** The mark of a document. */
export interface DocAIGCMetadataDetail {
  /** What it says. */
  AIGCMetadata?: AIGCMetadataDetail;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** Computes a hash of a file. It writes no file. */
export interface FileHashCodeOperationDetail extends OperationDetail {
  /** Which hash. */
  FileHashCodeConfig?: FileHashCodeConfigDetail;
  /** The hash. */
  FileHashCodeResult?: FileHashCodeResult;
}

/** Which hash to compute. */
export interface FileHashCodeConfigDetail {
  /** Algorithm. */
  Type?: 'MD5' | 'SHA1' | 'SHA256' | (string & {});
  /**
   * Store the hash with the object as well, as the header `x-cos-meta-` and the algorithm's name.
   */
  AddToHeader?: boolean;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** Hash and facts of a file. */
export interface FileHashCodeResult {
  /** Hash in hexadecimal, when that algorithm was asked for. */
  MD5?: string;
  /** Hash in hexadecimal, when that algorithm was asked for. */
  SHA1?: string;
  /** Hash in hexadecimal, when that algorithm was asked for. */
  SHA256?: string;
  /** Length of the file. In bytes. */
  FileSize?: number;
  /** When the object was written. */
  LastModified?: string;
  /** Entity tag of the object. */
  Etag?: string;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** Unpacks an archive into a bucket. */
export interface FileUncompressOperationDetail extends OperationDetail {
  /** What is unpacked, and under which keys. */
  FileUncompressConfig?: FileUncompressConfigDetail;
  /** Bucket to write to. */
  Output?: FileOutputDetail;
  /** What was written. */
  FileUncompressResult?: FileUncompressResult;
}

/** What is unpacked, and under which keys. */
export interface FileUncompressConfigDetail {
  /** Prefix of the keys written. */
  Prefix?: string;
  /**
   * What else goes before the keys: nothing (`0`), the name of the archive (`1`) or its full path
   * (`2`).
   */
  PrefixReplaced?: '0' | '1' | '2' | (string & {});
  /** Password of the archive. A secret: no message repeats it. */
  UnCompressKey?: string;
  /** Only list what the archive holds. Source: Java SDK only. */
  ListingFile?: boolean;
  /** No source gives a meaning. Source: Go SDK only. */
  Mode?: string;
  /** Parts of the archive to unpack. Source: Go SDK, Java SDK. */
  DownloadConfig?: FileUncompressDownloadConfigDetail;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** Parts of an archive. */
export interface FileUncompressDownloadConfigDetail {
  /** Folder inside the archive. */
  Prefix?: string;
  /** Names of single entries. */
  Key?: string[];
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** Where a file job writes. */
export interface FileOutputDetail {
  /** Region of the output bucket; the client's own where absent. */
  Region?: string;
  /** Output bucket, name and APPID; the client's own where absent. */
  Bucket?: string;
  /** Key of the archive; read by FileCompress. */
  Object?: string;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** What was unpacked. */
export interface FileUncompressResult {
  /** Region of the bucket. */
  Region?: string;
  /** Bucket of the files. */
  Bucket?: string;
  /** Number of files written. */
  FileCount?: number;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/**
 * Packs many files into one archive of 50 GB at most. There is no input: the files stand in the
 * parameters.
 */
export interface FileCompressOperationDetail extends OperationDetail {
  /** What is packed, and how. */
  FileCompressConfig?: FileCompressConfigDetail;
  /** Where the archive goes. */
  Output?: FileOutputDetail;
  /** The archive written. */
  FileCompressResult?: FileCompressResult;
}

/** What is packed, and how. */
export interface FileCompressConfigDetail {
  /** Keep folders (`0`) or drop them (`1`). */
  Flatten?: '0' | '1' | (string & {});
  /** Kind of archive. */
  Format?: 'zip' | 'tar' | 'tar.gz' | (string & {});
  /** Object that lists the files; wins over Prefix and Key. */
  UrlList?: string;
  /** Prefix of the files, at most 10,000 of them. */
  Prefix?: string;
  /** Keys of the files. At most 1000 items. */
  Key?: string[];
  /** How fast a zip is packed. */
  Type?: string;
  /** Password of the archive. A secret: no message repeats it. */
  CompressKey?: string;
  /** Leave out files that cannot be packed. */
  IgnoreError?: boolean;
  /** Files with settings of their own. */
  KeyConfig?: KeyConfigDetail[];
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** A file with settings of its own. */
export interface KeyConfigDetail {
  /** The object. */
  Key?: string;
  /** Folder in the archive. */
  Folder?: string;
  /** Name in the archive. */
  Rename?: string;
  /** Image rule applied to the file. */
  ImageParams?: string;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** The archive written. */
export interface FileCompressResult {
  /** Region of the bucket. */
  Region?: string;
  /** Bucket of the archive. */
  Bucket?: string;
  /** Key of the archive. */
  Object?: string;
  /** Number of files packed. */
  CompressFileCount?: number;
  /** Number of files that could not be packed. */
  ErrorCount?: number;
  /** Which files could not be packed. */
  ErrorDetail?: FileErrorDetail;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** Files that could not be packed. */
export interface FileErrorDetail {
  /** How many. */
  ErrorCount?: number;
  /** Their keys. */
  ErrorFile?: string[];
  /** What this version does not know of this object. */
  $extra?: Extra;
}

// From the tag to its types

/** The Operation of each tag. */
export interface JobOperations {
  Transcode: TranscodeOperation;
  VideoEnhance: VideoEnhanceOperation;
  MediaInfo: MediaInfoOperation;
  VideoMontage: VideoMontageOperation;
  VideoTag: VideoTagOperation;
  Snapshot: SnapshotOperation;
  Watermark: WatermarkOperation;
  QualityEstimate: QualityEstimateOperation;
  Animation: AnimationOperation;
  DigitalWatermark: DigitalWatermarkOperation;
  ExtractDigitalWatermark: ExtractDigitalWatermarkOperation;
  StreamExtract: StreamExtractOperation;
  Concat: ConcatOperation;
  Segment: SegmentOperation;
  SmartCover: SmartCoverOperation;
  PicProcess: PicProcessOperation;
  Translation: TranslationOperation;
  WordsGeneralize: WordsGeneralizeOperation;
  VideoTargetRec: VideoTargetRecOperation;
  SplitVideoParts: SplitVideoPartsOperation;
  SegmentVideoBody: SegmentVideoBodyOperation;
  VoiceSeparate: VoiceSeparateOperation;
  SoundHound: SoundHoundOperation;
  NoiseReduction: NoiseReductionOperation;
  Tts: TtsOperation;
  SpeechRecognition: SpeechRecognitionOperation;
  VideoProcess: VideoProcessOperation;
  SuperResolution: SuperResolutionOperation;
  SDRtoHDR: SDRtoHDROperation;
  FillConcat: FillConcatOperation;
  VideoSynthesis: VideoSynthesisOperation;
  VocalScore: VocalScoreOperation;
  ImageInspect: ImageInspectOperation;
  ImageOCR: ImageOCROperation;
  DNA: DNAOperation;
  PosterProduction: PosterProductionOperation;
  GeneratePlayList: GeneratePlayListOperation;
  DocProcess: DocProcessOperation;
  DocWatermark: DocWatermarkOperation;
  DocAIGCMetadata: DocAIGCMetadataOperation;
  FileHashCode: FileHashCodeOperation;
  FileUncompress: FileUncompressOperation;
  FileCompress: FileCompressOperation;
}

/** The Operation of each tag as it comes back. */
export interface JobOperationDetails {
  Transcode: TranscodeOperationDetail;
  VideoEnhance: VideoEnhanceOperationDetail;
  MediaInfo: MediaInfoOperationDetail;
  VideoMontage: VideoMontageOperationDetail;
  VideoTag: VideoTagOperationDetail;
  Snapshot: SnapshotOperationDetail;
  Watermark: WatermarkOperationDetail;
  QualityEstimate: QualityEstimateOperationDetail;
  Animation: AnimationOperationDetail;
  DigitalWatermark: DigitalWatermarkOperationDetail;
  ExtractDigitalWatermark: ExtractDigitalWatermarkOperationDetail;
  StreamExtract: StreamExtractOperationDetail;
  Concat: ConcatOperationDetail;
  Segment: SegmentOperationDetail;
  SmartCover: SmartCoverOperationDetail;
  PicProcess: PicProcessOperationDetail;
  Translation: TranslationOperationDetail;
  WordsGeneralize: WordsGeneralizeOperationDetail;
  VideoTargetRec: VideoTargetRecOperationDetail;
  SplitVideoParts: SplitVideoPartsOperationDetail;
  SegmentVideoBody: SegmentVideoBodyOperationDetail;
  VoiceSeparate: VoiceSeparateOperationDetail;
  SoundHound: SoundHoundOperationDetail;
  NoiseReduction: NoiseReductionOperationDetail;
  Tts: TtsOperationDetail;
  SpeechRecognition: SpeechRecognitionOperationDetail;
  VideoProcess: VideoProcessOperationDetail;
  SuperResolution: SuperResolutionOperationDetail;
  SDRtoHDR: SDRtoHDROperationDetail;
  FillConcat: FillConcatOperationDetail;
  VideoSynthesis: VideoSynthesisOperationDetail;
  VocalScore: VocalScoreOperationDetail;
  ImageInspect: ImageInspectOperationDetail;
  ImageOCR: ImageOCROperationDetail;
  DNA: DNAOperationDetail;
  PosterProduction: PosterProductionOperationDetail;
  GeneratePlayList: GeneratePlayListOperationDetail;
  DocProcess: DocProcessOperationDetail;
  DocWatermark: DocWatermarkOperationDetail;
  DocAIGCMetadata: DocAIGCMetadataOperationDetail;
  FileHashCode: FileHashCodeOperationDetail;
  FileUncompress: FileUncompressOperationDetail;
  FileCompress: FileCompressOperationDetail;
}

/** What `jobs.transcode` takes. */
export interface TranscodeParts extends Delivery {
  /** What to process. */
  Input: Input;
  /** How to process it and where to write. */
  Operation: TranscodeOperation;
}

/** What `jobs.videoEnhance` takes. */
export interface VideoEnhanceParts extends Delivery {
  /** What to process. */
  Input: Input;
  /** How to process it and where to write. */
  Operation: VideoEnhanceOperation;
}

/** What `jobs.mediaInfo` takes. */
export interface MediaInfoParts extends Delivery {
  /** What to process. */
  Input: Input;
  /** How to process it and where to write. */
  Operation?: MediaInfoOperation;
}

/** What `jobs.videoMontage` takes. */
export interface VideoMontageParts extends Delivery {
  /** What to process. */
  Input: Input;
  /** How to process it and where to write. */
  Operation: VideoMontageOperation;
}

/** What `jobs.videoTag` takes. */
export interface VideoTagParts extends Delivery {
  /** What to process. */
  Input: Input;
  /** How to process it and where to write. */
  Operation: VideoTagOperation;
}

/** What `jobs.snapshot` takes. */
export interface SnapshotParts extends Delivery {
  /** What to process. */
  Input: Input;
  /** How to process it and where to write. */
  Operation: SnapshotOperation;
}

/** What `jobs.watermark` takes. */
export interface WatermarkParts extends Delivery {
  /** What to process. */
  Input: Input;
  /** How to process it and where to write. */
  Operation: WatermarkOperation;
}

/** What `jobs.qualityEstimate` takes. */
export interface QualityEstimateParts extends Delivery {
  /** What to process. */
  Input: Input;
  /** How to process it and where to write. */
  Operation?: QualityEstimateOperation;
}

/** What `jobs.animation` takes. */
export interface AnimationParts extends Delivery {
  /** What to process. */
  Input: Input;
  /** How to process it and where to write. */
  Operation: AnimationOperation;
}

/** What `jobs.digitalWatermark` takes. */
export interface DigitalWatermarkParts extends Delivery {
  /** What to process. */
  Input: Input;
  /** How to process it and where to write. */
  Operation: DigitalWatermarkOperation;
}

/** What `jobs.extractDigitalWatermark` takes. */
export interface ExtractDigitalWatermarkParts extends Delivery {
  /** What to process. */
  Input: Input;
  /** How to process it and where to write. */
  Operation: ExtractDigitalWatermarkOperation;
}

/** What `jobs.streamExtract` takes. */
export interface StreamExtractParts extends Delivery {
  /** What to process. */
  Input: Input;
  /** How to process it and where to write. */
  Operation: StreamExtractOperation;
}

/** What `jobs.concat` takes. */
export interface ConcatParts extends Delivery {
  /** What to process. */
  Input?: Input;
  /** How to process it and where to write. */
  Operation: ConcatOperation;
}

/** What `jobs.segment` takes. */
export interface SegmentParts extends Delivery {
  /** What to process. */
  Input: Input;
  /** How to process it and where to write. */
  Operation: SegmentOperation;
}

/** What `jobs.smartCover` takes. */
export interface SmartCoverParts extends Delivery {
  /** What to process. */
  Input: Input;
  /** How to process it and where to write. */
  Operation: SmartCoverOperation;
}

/** What `jobs.picProcess` takes. */
export interface PicProcessParts extends Delivery {
  /** What to process. */
  Input: Input;
  /** How to process it and where to write. */
  Operation: PicProcessOperation;
}

/** What `jobs.translation` takes. */
export interface TranslationParts extends Delivery {
  /** What to process. */
  Input: Input;
  /** How to process it and where to write. */
  Operation: TranslationOperation;
}

/** What `jobs.wordsGeneralize` takes. */
export interface WordsGeneralizeParts extends Delivery {
  /** What to process. */
  Input: Input;
  /** How to process it and where to write. */
  Operation: WordsGeneralizeOperation;
}

/** What `jobs.videoTargetRec` takes. */
export interface VideoTargetRecParts extends Delivery {
  /** What to process. */
  Input: Input;
  /** How to process it and where to write. */
  Operation: VideoTargetRecOperation;
}

/** What `jobs.splitVideoParts` takes. */
export interface SplitVideoPartsParts extends Delivery {
  /** What to process. */
  Input: Input;
  /** How to process it and where to write. */
  Operation?: SplitVideoPartsOperation;
}

/** What `jobs.segmentVideoBody` takes. */
export interface SegmentVideoBodyParts extends Delivery {
  /** What to process. */
  Input: Input;
  /** How to process it and where to write. */
  Operation: SegmentVideoBodyOperation;
}

/** What `jobs.voiceSeparate` takes. */
export interface VoiceSeparateParts extends Delivery {
  /** What to process. */
  Input: Input;
  /** How to process it and where to write. */
  Operation: VoiceSeparateOperation;
}

/** What `jobs.soundHound` takes. */
export interface SoundHoundParts extends Delivery {
  /** What to process. */
  Input?: Input;
  /** How to process it and where to write. */
  Operation?: SoundHoundOperation;
}

/** What `jobs.noiseReduction` takes. */
export interface NoiseReductionParts extends Delivery {
  /** What to process. */
  Input: Input;
  /** How to process it and where to write. */
  Operation: NoiseReductionOperation;
}

/** What `jobs.tts` takes. */
export interface TtsParts extends Delivery {
  /** What to process. */
  Input?: Input;
  /** How to process it and where to write. */
  Operation: TtsOperation;
}

/** What `jobs.speechRecognition` takes. */
export interface SpeechRecognitionParts extends Delivery {
  /** What to process. */
  Input: Input;
  /** How to process it and where to write. */
  Operation: SpeechRecognitionOperation;
}

/** What `jobs.videoProcess` takes. */
export interface VideoProcessParts extends Delivery {
  /** What to process. */
  Input: Input;
  /** How to process it and where to write. */
  Operation: VideoProcessOperation;
}

/** What `jobs.superResolution` takes. */
export interface SuperResolutionParts extends Delivery {
  /** What to process. */
  Input: Input;
  /** How to process it and where to write. */
  Operation: SuperResolutionOperation;
}

/** What `jobs.sdrToHdr` takes. */
export interface SDRtoHDRParts extends Delivery {
  /** What to process. */
  Input: Input;
  /** How to process it and where to write. */
  Operation: SDRtoHDROperation;
}

/** What `jobs.fillConcat` takes. */
export interface FillConcatParts extends Delivery {
  /** What to process. */
  Input?: Input;
  /** How to process it and where to write. */
  Operation: FillConcatOperation;
}

/** What `jobs.videoSynthesis` takes. */
export interface VideoSynthesisParts extends Delivery {
  /** What to process. */
  Input?: Input;
  /** How to process it and where to write. */
  Operation: VideoSynthesisOperation;
}

/** What `jobs.vocalScore` takes. */
export interface VocalScoreParts extends Delivery {
  /** What to process. */
  Input: Input;
  /** How to process it and where to write. */
  Operation: VocalScoreOperation;
}

/** What `jobs.imageInspect` takes. */
export interface ImageInspectParts extends Delivery {
  /** What to process. */
  Input: Input;
  /** How to process it and where to write. */
  Operation?: ImageInspectOperation;
}

/** What `jobs.imageOcr` takes. */
export interface ImageOCRParts extends Delivery {
  /** What to process. */
  Input: Input;
  /** How to process it and where to write. */
  Operation: ImageOCROperation;
}

/** What `jobs.dna` takes. */
export interface DNAParts extends Delivery {
  /** What to process. */
  Input: Input;
  /** How to process it and where to write. */
  Operation: DNAOperation;
}

/** What `jobs.posterProduction` takes. */
export interface PosterProductionParts extends Delivery {
  /** What to process. */
  Input?: Input;
  /** How to process it and where to write. */
  Operation: PosterProductionOperation;
}

/** What `jobs.generatePlayList` takes. */
export interface GeneratePlayListParts extends Delivery {
  /** What to process. */
  Input: Input;
  /** How to process it and where to write. */
  Operation: GeneratePlayListOperation;
}

/** What `jobs.docProcess` takes. */
export interface DocProcessParts extends Delivery {
  /** What to process. */
  Input: Input;
  /** How to process it and where to write. */
  Operation: DocProcessOperation;
}

/** What `jobs.docWatermark` takes. */
export interface DocWatermarkParts extends Delivery {
  /** What to process. */
  Input: Input;
  /** How to process it and where to write. */
  Operation: DocWatermarkOperation;
}

/** What `jobs.docAigcMetadata` takes. */
export interface DocAIGCMetadataParts extends Delivery {
  /** What to process. */
  Input: Input;
  /** How to process it and where to write. */
  Operation: DocAIGCMetadataOperation;
}

/** What `jobs.fileHashCode` takes. */
export interface FileHashCodeParts extends Delivery {
  /** What to process. */
  Input: Input;
  /** How to process it and where to write. */
  Operation: FileHashCodeOperation;
}

/** What `jobs.fileUncompress` takes. */
export interface FileUncompressParts extends Delivery {
  /** What to process. */
  Input: Input;
  /** How to process it and where to write. */
  Operation: FileUncompressOperation;
}

/** What `jobs.fileCompress` takes. */
export interface FileCompressParts extends Delivery {
  /** What to process. */
  Input?: Input;
  /** How to process it and where to write. */
  Operation: FileCompressOperation;
}

/** What the builder of each tag takes. */
export interface JobPartsByTag {
  Transcode: TranscodeParts;
  VideoEnhance: VideoEnhanceParts;
  MediaInfo: MediaInfoParts;
  VideoMontage: VideoMontageParts;
  VideoTag: VideoTagParts;
  Snapshot: SnapshotParts;
  Watermark: WatermarkParts;
  QualityEstimate: QualityEstimateParts;
  Animation: AnimationParts;
  DigitalWatermark: DigitalWatermarkParts;
  ExtractDigitalWatermark: ExtractDigitalWatermarkParts;
  StreamExtract: StreamExtractParts;
  Concat: ConcatParts;
  Segment: SegmentParts;
  SmartCover: SmartCoverParts;
  PicProcess: PicProcessParts;
  Translation: TranslationParts;
  WordsGeneralize: WordsGeneralizeParts;
  VideoTargetRec: VideoTargetRecParts;
  SplitVideoParts: SplitVideoPartsParts;
  SegmentVideoBody: SegmentVideoBodyParts;
  VoiceSeparate: VoiceSeparateParts;
  SoundHound: SoundHoundParts;
  NoiseReduction: NoiseReductionParts;
  Tts: TtsParts;
  SpeechRecognition: SpeechRecognitionParts;
  VideoProcess: VideoProcessParts;
  SuperResolution: SuperResolutionParts;
  SDRtoHDR: SDRtoHDRParts;
  FillConcat: FillConcatParts;
  VideoSynthesis: VideoSynthesisParts;
  VocalScore: VocalScoreParts;
  ImageInspect: ImageInspectParts;
  ImageOCR: ImageOCRParts;
  DNA: DNAParts;
  PosterProduction: PosterProductionParts;
  GeneratePlayList: GeneratePlayListParts;
  DocProcess: DocProcessParts;
  DocWatermark: DocWatermarkParts;
  DocAIGCMetadata: DocAIGCMetadataParts;
  FileHashCode: FileHashCodeParts;
  FileUncompress: FileUncompressParts;
  FileCompress: FileCompressParts;
}

/** What the builder of a tag takes. */
export type JobParts<T extends JobTag = JobTag> = JobPartsByTag[T];

/** Data of which no part can be changed. */
export type Frozen<T> = T extends string | number | boolean | undefined
  ? T
  : { readonly [K in keyof T]: Frozen<T[K]> };

/** A checked job: plain, frozen data that survives JSON. */
export type Job<T extends JobTag = JobTag> = {
  [K in T]: { readonly Tag: K } & Frozen<JobPartsByTag[K]>;
}[T];

/** One operation of a request that submits several jobs at once. */
export type MultiOperation<T extends JobTag = JobTag> = {
  [K in T]: JobOperations[K] & { Tag: K };
}[T];

/** Several checked jobs on one input. */
export type MultiJob = Frozen<MultiJobParts>;

/** What a builder takes with `{ allowUnknown: true }`: members that no type knows. */
export interface UncheckedParts {
  [name: string]: unknown;
}

/** The body that submits several jobs on one input. */
export interface MultiJobParts extends Delivery {
  /** Normally absent, because each operation carries its own; GeneratePlayList sends both. */
  Tag?: JobTag;
  /** What all operations process. */
  Input: Input;
  /** One entry per job, each with its tag. At most 6 items. */
  Operation: readonly MultiOperation[];
}

/** Where a job stands. `Success`, `Failed` and `Cancel` are final. */
export type JobState = 'Submitted' | 'Running' | 'Success' | 'Failed' | 'Pause' | 'Cancel';

/**
 * A job as the service sees it. The tag decides which shape the operation has.
 *
 * What is the same for all tags.
 */
export interface JobDetailMembers {
  /** `Success`, or the name of an error when the job failed. */
  Code?: string;
  /** Explanation of the code; on success empty, `SUCCESS`, `success` or `TaskFinish`. */
  Message?: string;
  /**
   * Id of the job. The first letter tells the family: j media, c picture, a AI, s speech, d
   * document, f file.
   */
  JobId?: string;
  /** How much is done; absent for Failed and Cancel. 0–100 %. */
  Progress?: number;
  /** Success, Failed and Cancel are final. */
  State?: JobState;
  /** When the job was accepted, such as `2022-06-27T15:23:10+0800`. */
  CreationTime?: string;
  /** When the job began, `-` until it has. */
  StartTime?: string;
  /** When the job ended, `-` until it has. */
  EndTime?: string;
  /** Queue in which the job waited. */
  QueueId?: string;
  /** What was processed, with bucket and region. */
  Input?: InputDetail;
  /** An add-on, such as DigitalWatermark on a SuperResolution job. */
  SubTag?: string;
  /** The workflow that made the job; one in practice. */
  Workflow?: JobWorkflowRef[];
  /** No source gives a meaning. Source: Java SDK only. */
  QueueType?: string;
  /** No source gives a meaning. Source: SDKs. */
  Name?: string;
  /** No source gives a meaning. Source: SDKs. */
  Type?: string;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** A job of a known tag. */
export interface TaggedJobDetail<T extends JobTag> extends JobDetailMembers {
  /** Kind of the job. */
  Tag: T;
  /** What was asked, with what the service answers to it. */
  Operation?: JobOperationDetails[T];
}

/** A job whose tag the answer does not say. Its Operation may hold what any tag answers. */
export interface UntaggedJobDetail extends JobDetailMembers {
  /** Not said. */
  Tag?: undefined;
  /** What was asked, with what the service answers to it. */
  Operation?: OperationDetail & { [name: string]: unknown };
}

/**
 * A job as the service describes it. `Tag` tells what its Operation holds. A tag that is younger than
 * this version comes as it is, outside this union.
 */
export type JobDetail<T extends JobTag | undefined = JobTag | undefined> = T extends JobTag
  ? TaggedJobDetail<T>
  : UntaggedJobDetail;

/** The answer to submit, describe and list. */
export interface JobsAnswer {
  /** The jobs, in the order of the operations, of the ids or of the list. */
  JobsDetail: JobDetail[];
  /** Where the next page of a list begins; absent or empty on the last one. */
  NextToken?: string;
  /**
   * Ids that the service does not know, several of them possibly in one text, separated by commas.
   */
  NonExistJobIds?: string[];
  /** Number of this call in the service's records. Source: reference. */
  RequestId?: string;
  /** The run of a workflow that was asked for. */
  WorkflowExecution?: WorkflowExecution;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** Jobs have ended. The body carries no signature. */
export interface TaskNotification {
  /** What happened; missing in the oldest notifications. */
  EventName: 'TaskFinish';
  /** The jobs that ended; one in practice. */
  JobsDetail: JobDetail[];
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** The run of a workflow has ended. The body carries no signature. */
export interface WorkflowNotification {
  /** What happened; missing in the oldest notifications. */
  EventName: 'WorkflowFinish';
  /** The run of a workflow that ended. */
  WorkflowExecution?: WorkflowExecution;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** An event that this version does not know, kept whole. */
export interface UnknownNotification {
  /** What happened; missing in the oldest notifications. */
  EventName: UnknownEventName;
  /** The jobs that ended; one in practice. */
  JobsDetail: JobDetail[];
  /** The run of a workflow that ended. */
  WorkflowExecution?: WorkflowExecution;
  /** What this version does not know of this object. */
  $extra?: Extra;
}

/** Stands for every text but the names that are known; no program has a value of it. */
declare enum OtherEventName {
  Other = 'any other event',
}

/**
 * An `EventName` that this version does not know: text other than `TaskFinish` and `WorkflowFinish`. To
 * compare it with a name, take it as text first: `const name: string = notification.EventName`.
 */
export type UnknownEventName = OtherEventName;
export {};

/**
 * A callback body, told apart by `EventName`: `TaskFinish`, `WorkflowFinish`, and in the `default` of a
 * `switch` whatever else may come.
 */
export type Notification = TaskNotification | WorkflowNotification | UnknownNotification;

/** Makes a job of one tag, or throws `ValidationError` with every issue. */
export interface Builder<T extends JobTag> {
  (parts: JobParts<T>, options?: BuildOptions): Job<T>;
  (parts: UncheckedParts, options: BuildOptions & { allowUnknown: true }): Job<T>;
}

/** One builder per tag. */
export interface Jobs {
  /**
   * Transcode · 音视频转码
   *
   * Re-encodes or re-wraps audio and video. Top speed codec (极速高清) and professional encodings
   * (TranscodePro) run under this tag too, by template only.
   *
   * Containers and their codecs: mp4, hls and mkv take aac or mp3 with H.264 or H.265 (mp4 also
   * AV1); ts, flv, avi and mov aac or mp3 with H.264; dash aac with H.264; webm Vorbis or opus with
   * VP8, VP9 or AV1. Sound alone goes into aac, mp3, flac, amr, adts, m4a (aac) or wav (pcm_s16le).
   */
  readonly transcode: {
    /**
     * Transcode · 音视频转码
     *
     * Re-encodes or re-wraps audio and video. Top speed codec (极速高清) and professional encodings
     * (TranscodePro) run under this tag too, by template only.
     *
     * Containers and their codecs: mp4, hls and mkv take aac or mp3 with H.264 or H.265 (mp4 also
     * AV1); ts, flv, avi and mov aac or mp3 with H.264; dash aac with H.264; webm Vorbis or opus
     * with VP8, VP9 or AV1. Sound alone goes into aac, mp3, flac, amr, adts, m4a (aac) or wav
     * (pcm_s16le).
     */
    (parts: JobParts<'Transcode'>, options?: BuildOptions): Job<'Transcode'>;
    (parts: UncheckedParts, options: BuildOptions & { allowUnknown: true }): Job<'Transcode'>;
  };
  /**
   * VideoEnhance · 画质增强
   *
   * Improves the picture in one pass: larger size, colours, sharpness, dynamic range and frame
   * rate. It takes the place of VideoProcess, SuperResolution and SDRtoHDR, which still exist.
   */
  readonly videoEnhance: {
    /**
     * VideoEnhance · 画质增强
     *
     * Improves the picture in one pass: larger size, colours, sharpness, dynamic range and frame
     * rate. It takes the place of VideoProcess, SuperResolution and SDRtoHDR, which still exist.
     */
    (parts: JobParts<'VideoEnhance'>, options?: BuildOptions): Job<'VideoEnhance'>;
    (parts: UncheckedParts, options: BuildOptions & { allowUnknown: true }): Job<'VideoEnhance'>;
  };
  /**
   * MediaInfo · 获取媒体信息
   *
   * Reads the facts of a media file: container, streams, codecs, sizes and rates. It writes no
   * file, and an operation is only needed for `UserData` or `JobLevel`.
   */
  readonly mediaInfo: {
    /**
     * MediaInfo · 获取媒体信息
     *
     * Reads the facts of a media file: container, streams, codecs, sizes and rates. It writes no
     * file, and an operation is only needed for `UserData` or `JobLevel`.
     */
    (parts: JobParts<'MediaInfo'>, options?: BuildOptions): Job<'MediaInfo'>;
    (parts: UncheckedParts, options: BuildOptions & { allowUnknown: true }): Job<'MediaInfo'>;
  };
  /**
   * VideoMontage · 精彩集锦
   *
   * Cuts the highlights of a video into a short film. Soccer also takes its input by address.
   */
  readonly videoMontage: {
    /**
     * VideoMontage · 精彩集锦
     *
     * Cuts the highlights of a video into a short film. Soccer also takes its input by address.
     */
    (parts: JobParts<'VideoMontage'>, options?: BuildOptions): Job<'VideoMontage'>;
    (parts: UncheckedParts, options: BuildOptions & { allowUnknown: true }): Job<'VideoMontage'>;
  };
  /**
   * VideoTag · 视频标签
   *
   * Finds tags for a video: categories, people, places, actions and objects. Takes mp4, avi, mkv,
   * wmv, rmvb, flv and mov of 30 minutes at most. It writes no file.
   */
  readonly videoTag: {
    /**
     * VideoTag · 视频标签
     *
     * Finds tags for a video: categories, people, places, actions and objects. Takes mp4, avi, mkv,
     * wmv, rmvb, flv and mov of 30 minutes at most. It writes no file.
     */
    (parts: JobParts<'VideoTag'>, options?: BuildOptions): Job<'VideoTag'>;
    (parts: UncheckedParts, options: BuildOptions & { allowUnknown: true }): Job<'VideoTag'>;
  };
  /**
   * Snapshot · 视频截帧
   *
   * Takes still pictures of a video, sprite sheets of such pictures, or both.
   */
  readonly snapshot: {
    /**
     * Snapshot · 视频截帧
     *
     * Takes still pictures of a video, sprite sheets of such pictures, or both.
     */
    (parts: JobParts<'Snapshot'>, options?: BuildOptions): Job<'Snapshot'>;
    (parts: UncheckedParts, options: BuildOptions & { allowUnknown: true }): Job<'Snapshot'>;
  };
  /**
   * Watermark · 视频明水印
   *
   * Draws lines of text or pictures on a video.
   */
  readonly watermark: {
    /**
     * Watermark · 视频明水印
     *
     * Draws lines of text or pictures on a video.
     */
    (parts: JobParts<'Watermark'>, options?: BuildOptions): Job<'Watermark'>;
    (parts: UncheckedParts, options: BuildOptions & { allowUnknown: true }): Job<'Watermark'>;
  };
  /**
   * QualityEstimate · 视频质量评分
   *
   * Scores the picture quality of a video, and on request lists what is wrong with it. It writes no
   * file.
   */
  readonly qualityEstimate: {
    /**
     * QualityEstimate · 视频质量评分
     *
     * Scores the picture quality of a video, and on request lists what is wrong with it. It writes
     * no file.
     */
    (parts: JobParts<'QualityEstimate'>, options?: BuildOptions): Job<'QualityEstimate'>;
    (parts: UncheckedParts, options: BuildOptions & { allowUnknown: true }): Job<'QualityEstimate'>;
  };
  /**
   * Animation · 视频转动图
   *
   * Turns a video into an animated gif or webp.
   */
  readonly animation: {
    /**
     * Animation · 视频转动图
     *
     * Turns a video into an animated gif or webp.
     */
    (parts: JobParts<'Animation'>, options?: BuildOptions): Job<'Animation'>;
    (parts: UncheckedParts, options: BuildOptions & { allowUnknown: true }): Job<'Animation'>;
  };
  /**
   * DigitalWatermark · 添加数字水印
   *
   * Hides text in a video, from which ExtractDigitalWatermark reads it back.
   */
  readonly digitalWatermark: {
    /**
     * DigitalWatermark · 添加数字水印
     *
     * Hides text in a video, from which ExtractDigitalWatermark reads it back.
     */
    (parts: JobParts<'DigitalWatermark'>, options?: BuildOptions): Job<'DigitalWatermark'>;
    (parts: UncheckedParts, options: BuildOptions & { allowUnknown: true }): Job<'DigitalWatermark'>;
  };
  /**
   * ExtractDigitalWatermark · 提取数字水印
   *
   * Reads back the text that DigitalWatermark hid in a video. It writes no file.
   */
  readonly extractDigitalWatermark: {
    /**
     * ExtractDigitalWatermark · 提取数字水印
     *
     * Reads back the text that DigitalWatermark hid in a video. It writes no file.
     */
    (parts: JobParts<'ExtractDigitalWatermark'>, options?: BuildOptions): Job<'ExtractDigitalWatermark'>;
    (parts: UncheckedParts, options: BuildOptions & { allowUnknown: true }): Job<'ExtractDigitalWatermark'>;
  };
  /**
   * StreamExtract · 音视频流分离
   *
   * Saves single streams of a file, each under its own key. Of mxf only video streams can be saved.
   */
  readonly streamExtract: {
    /**
     * StreamExtract · 音视频流分离
     *
     * Saves single streams of a file, each under its own key. Of mxf only video streams can be
     * saved.
     */
    (parts: JobParts<'StreamExtract'>, options?: BuildOptions): Job<'StreamExtract'>;
    (parts: UncheckedParts, options: BuildOptions & { allowUnknown: true }): Job<'StreamExtract'>;
  };
  /**
   * Concat · 音视频拼接
   *
   * Joins audio or video files of one bucket. An input, if given, becomes one of the fragments.
   */
  readonly concat: {
    /**
     * Concat · 音视频拼接
     *
     * Joins audio or video files of one bucket. An input, if given, becomes one of the fragments.
     */
    (parts: JobParts<'Concat'>, options?: BuildOptions): Job<'Concat'>;
    (parts: UncheckedParts, options: BuildOptions & { allowUnknown: true }): Job<'Concat'>;
  };
  /**
   * Segment · 音视频转封装
   *
   * Puts audio and video into another container without re-encoding, and on request splits it into
   * pieces.
   */
  readonly segment: {
    /**
     * Segment · 音视频转封装
     *
     * Puts audio and video into another container without re-encoding, and on request splits it
     * into pieces.
     */
    (parts: JobParts<'Segment'>, options?: BuildOptions): Job<'Segment'>;
    (parts: UncheckedParts, options: BuildOptions & { allowUnknown: true }): Job<'Segment'>;
  };
  /**
   * SmartCover · 智能封面
   *
   * Picks good cover pictures from a video: three of the original size unless told otherwise.
   */
  readonly smartCover: {
    /**
     * SmartCover · 智能封面
     *
     * Picks good cover pictures from a video: three of the original size unless told otherwise.
     */
    (parts: JobParts<'SmartCover'>, options?: BuildOptions): Job<'SmartCover'>;
    (parts: UncheckedParts, options: BuildOptions & { allowUnknown: true }): Job<'SmartCover'>;
  };
  /**
   * PicProcess · 图片处理
   *
   * Runs an image rule on a picture and stores the result. Older SDKs submit it to `/pic_jobs`.
   */
  readonly picProcess: {
    /**
     * PicProcess · 图片处理
     *
     * Runs an image rule on a picture and stores the result. Older SDKs submit it to `/pic_jobs`.
     */
    (parts: JobParts<'PicProcess'>, options?: BuildOptions): Job<'PicProcess'>;
    (parts: UncheckedParts, options: BuildOptions & { allowUnknown: true }): Job<'PicProcess'>;
  };
  /**
   * Translation · 翻译
   *
   * Translates a document or the text of a picture. Source language and kind stand in the input, as
   * `Lang` and `Type`. Limits: 8 million characters (docx, xlsx, html, markdown, txt), 300 pages
   * (pdf, pptx), 10 MB for txt and pictures, 60 MB for pdf, docx, pptx and xlsx.
   */
  readonly translation: {
    /**
     * Translation · 翻译
     *
     * Translates a document or the text of a picture. Source language and kind stand in the input,
     * as `Lang` and `Type`. Limits: 8 million characters (docx, xlsx, html, markdown, txt), 300
     * pages (pdf, pptx), 10 MB for txt and pictures, 60 MB for pdf, docx, pptx and xlsx.
     */
    (parts: JobParts<'Translation'>, options?: BuildOptions): Job<'Translation'>;
    (parts: UncheckedParts, options: BuildOptions & { allowUnknown: true }): Job<'Translation'>;
  };
  /**
   * WordsGeneralize · 分词
   *
   * Splits a text into words and names their classes.
   */
  readonly wordsGeneralize: {
    /**
     * WordsGeneralize · 分词
     *
     * Splits a text into words and names their classes.
     */
    (parts: JobParts<'WordsGeneralize'>, options?: BuildOptions): Job<'WordsGeneralize'>;
    (parts: UncheckedParts, options: BuildOptions & { allowUnknown: true }): Job<'WordsGeneralize'>;
  };
  /**
   * VideoTargetRec · 视频目标检测
   *
   * Finds people, pets, cars, faces and licence plates in a video, and on request hides them.
   */
  readonly videoTargetRec: {
    /**
     * VideoTargetRec · 视频目标检测
     *
     * Finds people, pets, cars, faces and licence plates in a video, and on request hides them.
     */
    (parts: JobParts<'VideoTargetRec'>, options?: BuildOptions): Job<'VideoTargetRec'>;
    (parts: UncheckedParts, options: BuildOptions & { allowUnknown: true }): Job<'VideoTargetRec'>;
  };
  /**
   * SplitVideoParts · 视频拆条
   *
   * Finds the cuts of a video and lists the parts between them. It writes no file.
   */
  readonly splitVideoParts: {
    /**
     * SplitVideoParts · 视频拆条
     *
     * Finds the cuts of a video and lists the parts between them. It writes no file.
     */
    (parts: JobParts<'SplitVideoParts'>, options?: BuildOptions): Job<'SplitVideoParts'>;
    (parts: UncheckedParts, options: BuildOptions & { allowUnknown: true }): Job<'SplitVideoParts'>;
  };
  /**
   * SegmentVideoBody · 视频人像抠图
   *
   * Cuts people out of a video.
   */
  readonly segmentVideoBody: {
    /**
     * SegmentVideoBody · 视频人像抠图
     *
     * Cuts people out of a video.
     */
    (parts: JobParts<'SegmentVideoBody'>, options?: BuildOptions): Job<'SegmentVideoBody'>;
    (parts: UncheckedParts, options: BuildOptions & { allowUnknown: true }): Job<'SegmentVideoBody'>;
  };
  /**
   * VoiceSeparate · 人声分离
   *
   * Separates the voice in a recording from the background, and on request bass and drums from the
   * rest.
   */
  readonly voiceSeparate: {
    /**
     * VoiceSeparate · 人声分离
     *
     * Separates the voice in a recording from the background, and on request bass and drums from
     * the rest.
     */
    (parts: JobParts<'VoiceSeparate'>, options?: BuildOptions): Job<'VoiceSeparate'>;
    (parts: UncheckedParts, options: BuildOptions & { allowUnknown: true }): Job<'VoiceSeparate'>;
  };
  /**
   * SoundHound · 听歌识曲
   *
   * Recognises the song in a recording. It writes no file and takes no parameters.
   */
  readonly soundHound: {
    /**
     * SoundHound · 听歌识曲
     *
     * Recognises the song in a recording. It writes no file and takes no parameters.
     */
    (parts: JobParts<'SoundHound'>, options?: BuildOptions): Job<'SoundHound'>;
    (parts: UncheckedParts, options: BuildOptions & { allowUnknown: true }): Job<'SoundHound'>;
  };
  /**
   * NoiseReduction · 音频降噪
   *
   * Removes noise from a recording of 10 MB at most; m3u8 is not taken. Of a video or of several
   * channels one mono stream is kept.
   */
  readonly noiseReduction: {
    /**
     * NoiseReduction · 音频降噪
     *
     * Removes noise from a recording of 10 MB at most; m3u8 is not taken. Of a video or of several
     * channels one mono stream is kept.
     */
    (parts: JobParts<'NoiseReduction'>, options?: BuildOptions): Job<'NoiseReduction'>;
    (parts: UncheckedParts, options: BuildOptions & { allowUnknown: true }): Job<'NoiseReduction'>;
  };
  /**
   * Tts · 语音合成
   *
   * Speaks a text. There is no input: the text stands in `TtsConfig`.
   */
  readonly tts: {
    /**
     * Tts · 语音合成
     *
     * Speaks a text. There is no input: the text stands in `TtsConfig`.
     */
    (parts: JobParts<'Tts'>, options?: BuildOptions): Job<'Tts'>;
    (parts: UncheckedParts, options: BuildOptions & { allowUnknown: true }): Job<'Tts'>;
  };
  /**
   * SpeechRecognition · 语音识别
   *
   * Writes down what is said in a recording, which may also be given by address.
   */
  readonly speechRecognition: {
    /**
     * SpeechRecognition · 语音识别
     *
     * Writes down what is said in a recording, which may also be given by address.
     */
    (parts: JobParts<'SpeechRecognition'>, options?: BuildOptions): Job<'SpeechRecognition'>;
    (parts: UncheckedParts, options: BuildOptions & { allowUnknown: true }): Job<'SpeechRecognition'>;
  };
  /**
   * VideoProcess · 视频增强
   *
   * Improves colours and sharpness. VideoEnhance does the same and more in one pass.
   */
  readonly videoProcess: {
    /**
     * VideoProcess · 视频增强
     *
     * Improves colours and sharpness. VideoEnhance does the same and more in one pass.
     */
    (parts: JobParts<'VideoProcess'>, options?: BuildOptions): Job<'VideoProcess'>;
    (parts: UncheckedParts, options: BuildOptions & { allowUnknown: true }): Job<'VideoProcess'>;
  };
  /**
   * SuperResolution · 超分辨率
   *
   * Enlarges a video from standard to high definition or to 4K. VideoEnhance does the same and more
   * in one pass.
   */
  readonly superResolution: {
    /**
     * SuperResolution · 超分辨率
     *
     * Enlarges a video from standard to high definition or to 4K. VideoEnhance does the same and
     * more in one pass.
     */
    (parts: JobParts<'SuperResolution'>, options?: BuildOptions): Job<'SuperResolution'>;
    (parts: UncheckedParts, options: BuildOptions & { allowUnknown: true }): Job<'SuperResolution'>;
  };
  /**
   * SDRtoHDR · SDR to HDR
   *
   * Converts a video of standard dynamic range to a high one. VideoEnhance does the same and more
   * in one pass.
   */
  readonly sdrToHdr: {
    /**
     * SDRtoHDR · SDR to HDR
     *
     * Converts a video of standard dynamic range to a high one. VideoEnhance does the same and more
     * in one pass.
     */
    (parts: JobParts<'SDRtoHDR'>, options?: BuildOptions): Job<'SDRtoHDR'>;
    (parts: UncheckedParts, options: BuildOptions & { allowUnknown: true }): Job<'SDRtoHDR'>;
  };
  /**
   * FillConcat · 填充拼接
   *
   * Joins videos with filler between them. There is no input: the videos stand in `FillInput`.
   */
  readonly fillConcat: {
    /**
     * FillConcat · 填充拼接
     *
     * Joins videos with filler between them. There is no input: the videos stand in `FillInput`.
     */
    (parts: JobParts<'FillConcat'>, options?: BuildOptions): Job<'FillConcat'>;
    (parts: UncheckedParts, options: BuildOptions & { allowUnknown: true }): Job<'FillConcat'>;
  };
  /**
   * VideoSynthesis · 视频合成
   *
   * Places several videos on one canvas. There is no input: the videos stand in `SpliceInfo`.
   */
  readonly videoSynthesis: {
    /**
     * VideoSynthesis · 视频合成
     *
     * Places several videos on one canvas. There is no input: the videos stand in `SpliceInfo`.
     */
    (parts: JobParts<'VideoSynthesis'>, options?: BuildOptions): Job<'VideoSynthesis'>;
    (parts: UncheckedParts, options: BuildOptions & { allowUnknown: true }): Job<'VideoSynthesis'>;
  };
  /**
   * VocalScore · 音乐评分
   *
   * Scores how well a song is sung, compared with a reference. It writes no file.
   */
  readonly vocalScore: {
    /**
     * VocalScore · 音乐评分
     *
     * Scores how well a song is sung, compared with a reference. It writes no file.
     */
    (parts: JobParts<'VocalScore'>, options?: BuildOptions): Job<'VocalScore'>;
    (parts: UncheckedParts, options: BuildOptions & { allowUnknown: true }): Job<'VocalScore'>;
  };
  /**
   * ImageInspect · 异常图片检测
   *
   * Looks for foreign data hidden behind a picture, such as a video that somebody serves from the
   * bucket.
   */
  readonly imageInspect: {
    /**
     * ImageInspect · 异常图片检测
     *
     * Looks for foreign data hidden behind a picture, such as a video that somebody serves from the
     * bucket.
     */
    (parts: JobParts<'ImageInspect'>, options?: BuildOptions): Job<'ImageInspect'>;
    (parts: UncheckedParts, options: BuildOptions & { allowUnknown: true }): Job<'ImageInspect'>;
  };
  /**
   * ImageOCR · 通用文字识别
   *
   * Reads the text in a picture or in a page of a pdf. It writes no file.
   */
  readonly imageOcr: {
    /**
     * ImageOCR · 通用文字识别
     *
     * Reads the text in a picture or in a page of a pdf. It writes no file.
     */
    (parts: JobParts<'ImageOCR'>, options?: BuildOptions): Job<'ImageOCR'>;
    (parts: UncheckedParts, options: BuildOptions & { allowUnknown: true }): Job<'ImageOCR'>;
  };
  /**
   * DNA · 媒体 DNA
   *
   * Takes the fingerprint of a video and compares it with a library. It writes no file.
   */
  readonly dna: {
    /**
     * DNA · 媒体 DNA
     *
     * Takes the fingerprint of a video and compares it with a library. It writes no file.
     */
    (parts: JobParts<'DNA'>, options?: BuildOptions): Job<'DNA'>;
    (parts: UncheckedParts, options: BuildOptions & { allowUnknown: true }): Job<'DNA'>;
  };
  /**
   * PosterProduction · 海报合成
   *
   * Fills a poster template with words and pictures. The input plays no part; samples send a dummy.
   */
  readonly posterProduction: {
    /**
     * PosterProduction · 海报合成
     *
     * Fills a poster template with words and pictures. The input plays no part; samples send a
     * dummy.
     */
    (parts: JobParts<'PosterProduction'>, options?: BuildOptions): Job<'PosterProduction'>;
    (parts: UncheckedParts, options: BuildOptions & { allowUnknown: true }): Job<'PosterProduction'>;
  };
  /**
   * GeneratePlayList · 边转边播
   *
   * Writes an hls play list at once and makes its segments while they are watched. Several sizes
   * may be submitted as one multi-job, which then carries the tag on both levels.
   */
  readonly generatePlayList: {
    /**
     * GeneratePlayList · 边转边播
     *
     * Writes an hls play list at once and makes its segments while they are watched. Several sizes
     * may be submitted as one multi-job, which then carries the tag on both levels.
     */
    (parts: JobParts<'GeneratePlayList'>, options?: BuildOptions): Job<'GeneratePlayList'>;
    (parts: UncheckedParts, options: BuildOptions & { allowUnknown: true }): Job<'GeneratePlayList'>;
  };
  /**
   * DocProcess · 文档转码
   *
   * Turns a document into pictures or pdf: at most 200 MB and 5,000 pages. The service keeps the
   * job's record for one month.
   */
  readonly docProcess: {
    /**
     * DocProcess · 文档转码
     *
     * Turns a document into pictures or pdf: at most 200 MB and 5,000 pages. The service keeps the
     * job's record for one month.
     */
    (parts: JobParts<'DocProcess'>, options?: BuildOptions): Job<'DocProcess'>;
    (parts: UncheckedParts, options: BuildOptions & { allowUnknown: true }): Job<'DocProcess'>;
  };
  /**
   * DocWatermark · 文档水印
   *
   * Puts a mark on every page of a document. Only the Go SDK knows this job.
   */
  readonly docWatermark: {
    /**
     * DocWatermark · 文档水印
     *
     * Puts a mark on every page of a document. Only the Go SDK knows this job.
     */
    (parts: JobParts<'DocWatermark'>, options?: BuildOptions): Job<'DocWatermark'>;
    (parts: UncheckedParts, options: BuildOptions & { allowUnknown: true }): Job<'DocWatermark'>;
  };
  /**
   * DocAIGCMetadata · 文档 AIGC 标识
   *
   * Writes the mark of AI-generated content into a document. The answer says no more than how it
   * ended.
   */
  readonly docAigcMetadata: {
    /**
     * DocAIGCMetadata · 文档 AIGC 标识
     *
     * Writes the mark of AI-generated content into a document. The answer says no more than how it
     * ended.
     */
    (parts: JobParts<'DocAIGCMetadata'>, options?: BuildOptions): Job<'DocAIGCMetadata'>;
    (parts: UncheckedParts, options: BuildOptions & { allowUnknown: true }): Job<'DocAIGCMetadata'>;
  };
  /**
   * FileHashCode · 哈希值计算
   *
   * Computes a hash of a file. It writes no file.
   */
  readonly fileHashCode: {
    /**
     * FileHashCode · 哈希值计算
     *
     * Computes a hash of a file. It writes no file.
     */
    (parts: JobParts<'FileHashCode'>, options?: BuildOptions): Job<'FileHashCode'>;
    (parts: UncheckedParts, options: BuildOptions & { allowUnknown: true }): Job<'FileHashCode'>;
  };
  /**
   * FileUncompress · 文件解压
   *
   * Unpacks an archive into a bucket.
   */
  readonly fileUncompress: {
    /**
     * FileUncompress · 文件解压
     *
     * Unpacks an archive into a bucket.
     */
    (parts: JobParts<'FileUncompress'>, options?: BuildOptions): Job<'FileUncompress'>;
    (parts: UncheckedParts, options: BuildOptions & { allowUnknown: true }): Job<'FileUncompress'>;
  };
  /**
   * FileCompress · 多文件打包压缩
   *
   * Packs many files into one archive of 50 GB at most. There is no input: the files stand in the
   * parameters.
   */
  readonly fileCompress: {
    /**
     * FileCompress · 多文件打包压缩
     *
     * Packs many files into one archive of 50 GB at most. There is no input: the files stand in the
     * parameters.
     */
    (parts: JobParts<'FileCompress'>, options?: BuildOptions): Job<'FileCompress'>;
    (parts: UncheckedParts, options: BuildOptions & { allowUnknown: true }): Job<'FileCompress'>;
  };
}
