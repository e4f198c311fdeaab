import { animation, tasks } from '../run/tasks.js';

const encoding = { Container: { Format: 'mp4' }, Video: { Codec: 'H.264' }, Audio: { Codec: 'aac' } };

/** Words in the upper right corner, for the whole length. */
const watermark = {
  Type: 'Text',
  Pos: 'TopRight',
  LocMode: 'Absolute',
  Dx: 24,
  Dy: 24,
  Text: { Text: 'wanxiang-jobs', FontSize: 30, FontType: 'simfang.ttf', FontColor: '0xFFFFFF', Transparency: 80 },
};

/** An operation that works as it stands, for tags whose members a person would not guess. */
const EXAMPLES = {
  ...Object.fromEntries(tasks.filter(({ request }) => request.Tag).map(({ request }) => [request.Tag, request.Operation])),
  Animation: { Animation: animation },
  DigitalWatermark: { DigitalWatermark: { Message: 'wanxiang-jobs', Type: 'Text', Version: 'V1' } },
  ExtractDigitalWatermark: { ExtractDigitalWatermark: { Type: 'Text', Version: 'V1' } },
  FileHashCode: { FileHashCodeConfig: { Type: 'MD5' } },
  SDRtoHDR: { SDRtoHDR: { HdrMode: 'HLG' }, Transcode: encoding },
  Segment: { Segment: { Format: 'mp4', StartTime: 0, EndTime: 3 } },
  SpeechRecognition: { SpeechRecognition: { EngineModelType: '16k_zh_video', ChannelNum: '1', ResTextFormat: '0' } },
  SuperResolution: { SuperResolution: { Resolution: 'sdtohd', EnableScaleUp: true }, Transcode: encoding },
  Tts: { TtsTpl: { Mode: 'Asyc', Codec: 'mp3' }, TtsConfig: { InputType: 'Text', Input: '你好' } },
  VideoEnhance: { VideoEnhance: { Transcode: encoding, MsSharpen: { Enable: true, SharpenLevel: 5 } } },
  VideoMontage: { VideoMontage: { ...encoding, Duration: 3 } },
  VideoProcess: { VideoProcess: { ColorEnhance: { Enable: true, Contrast: 60, Saturation: 150 } }, Transcode: encoding },
  VideoTag: { VideoTag: { Scenario: 'Stream' } },
  VoiceSeparate: { VoiceSeparate: { AudioMode: 'IsBackground', AudioConfig: { Codec: 'mp3' } } },
  Watermark: { Watermark: [watermark] },
};

export function exampleOf(tag) {
  return EXAMPLES[tag];
}
