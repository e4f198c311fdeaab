/** The kinds of jobs by what people want from them, what they read, and the words people look for. */

export const GROUPS = [
  { id: 'convert', tags: ['Transcode', 'Segment', 'GeneratePlayList', 'StreamExtract', 'MediaInfo'] },
  { id: 'pictures', tags: ['Snapshot', 'SmartCover', 'Animation'] },
  {
    id: 'edit',
    tags: [
      'Concat',
      'FillConcat',
      'VideoSynthesis',
      'VideoMontage',
      'SplitVideoParts',
      'Watermark',
      'DigitalWatermark',
      'ExtractDigitalWatermark',
    ],
  },
  { id: 'improve', tags: ['VideoEnhance', 'SuperResolution', 'SDRtoHDR', 'VideoProcess', 'QualityEstimate'] },
  { id: 'sound', tags: ['NoiseReduction', 'VoiceSeparate', 'SpeechRecognition', 'Tts', 'SoundHound', 'VocalScore'] },
  { id: 'understand', tags: ['VideoTag', 'VideoTargetRec', 'SegmentVideoBody', 'DNA'] },
  { id: 'image', tags: ['PicProcess', 'ImageOCR', 'ImageInspect', 'PosterProduction'] },
  { id: 'text', tags: ['Translation', 'WordsGeneralize', 'DocProcess', 'DocWatermark', 'DocAIGCMetadata'] },
  { id: 'files', tags: ['FileHashCode', 'FileCompress', 'FileUncompress'] },
];

const WORDS = {
  Transcode:
    'convert encode compress resize crop format codec mp4 h264 h265 av1 webm mp3 audio only hls subtitle burn 转码 压缩 字幕 格式',
  Segment: 'split hls m3u8 ts chunks remux rewrap 切片 分片',
  GeneratePlayList: 'hls m3u8 streaming playlist live 播放列表',
  StreamExtract: 'demux extract audio track separate streams 提取音轨',
  MediaInfo: 'ffprobe metadata duration resolution codec streams 元数据 时长 分辨率',
  Snapshot: 'thumbnail screenshot still frame sprite poster picture 缩略图 截图 雪碧图',
  SmartCover: 'thumbnail cover poster best frame 缩略图 封面',
  Animation: 'gif webp animated preview 动图 预览',
  Concat: 'join merge intro outro stitch 合并 片头 片尾',
  FillConcat: 'join gap black fill 填充',
  VideoSynthesis: 'mosaic grid side by side picture in picture 画中画 拼接',
  VideoMontage: 'highlights trailer summary 集锦 精彩',
  SplitVideoParts: 'scene cut shot detection 场景 镜头',
  Watermark: 'logo text overlay brand 图标 文字',
  DigitalWatermark: 'invisible hidden trace 隐形 盲水印',
  ExtractDigitalWatermark: 'invisible hidden trace read 盲水印',
  VideoEnhance: 'upscale sharpen colour quality 增强 清晰',
  SuperResolution: 'upscale 4k hd 超分',
  SDRtoHDR: 'hdr hlg hdr10',
  VideoProcess: 'colour sharpen contrast 色彩 锐化',
  QualityEstimate: 'score vmaf quality black screen 评分 质量',
  NoiseReduction: 'denoise clean audio 降噪',
  VoiceSeparate: 'karaoke vocals stems background music 人声 伴奏',
  SpeechRecognition: 'subtitle subtitles captions srt vtt transcript asr speech to text 字幕 语音转文字',
  Tts: 'text to speech voice read aloud 文字转语音 朗读',
  SoundHound: 'song recognition shazam music 识曲',
  VocalScore: 'singing karaoke score 唱歌 评分',
  VideoTag: 'label classify content recognition 标签 分类',
  VideoTargetRec: 'detect blur mosaic face car plate person 打码 人脸 车牌',
  SegmentVideoBody: 'matting green screen background removal person 抠图 背景',
  DNA: 'duplicate fingerprint copyright match 去重 版权',
  PicProcess: 'resize crop thumbnail webp image 缩略图 图片 缩放',
  ImageOCR: 'text recognition read picture 识别文字',
  ImageInspect: 'suspicious hidden file steganography 异常',
  PosterProduction: 'template design banner 海报',
  Translation: 'translate document language subtitle 翻译 字幕',
  WordsGeneralize: 'tokenize nlp segmentation 分词',
  DocProcess: 'pdf word excel pages preview thumbnail 文档 预览',
  DocWatermark: 'pdf word mark 文档水印',
  DocAIGCMetadata: 'ai label generated pdf 标识',
  FileHashCode: 'md5 sha1 sha256 checksum 哈希 校验',
  FileCompress: 'zip tar archive pack 压缩 打包',
  FileUncompress: 'unzip extract archive 解压',
};

const SOUND = ['NoiseReduction', 'VoiceSeparate', 'SpeechRecognition', 'SoundHound', 'VocalScore'];
const IMAGE = ['PicProcess', 'ImageOCR', 'ImageInspect'];
const TEXT = ['Translation', 'WordsGeneralize'];
const DOCUMENT = ['DocProcess', 'DocWatermark', 'DocAIGCMetadata'];
const NONE = ['Tts', 'FillConcat', 'VideoSynthesis', 'PosterProduction', 'FileCompress'];

/** The kinds of files that a job can make something of. */
export function inputKindsOf(tag) {
  if (NONE.includes(tag)) return [];
  if (IMAGE.includes(tag)) return ['image'];
  if (TEXT.includes(tag)) return ['text', 'document'];
  if (DOCUMENT.includes(tag)) return ['document', 'text'];
  if (tag === 'FileUncompress') return ['archive'];
  if (tag === 'FileHashCode') return ['video', 'audio', 'image', 'text', 'document', 'archive', 'file'];
  if (SOUND.includes(tag)) return ['audio', 'video'];
  return ['MediaInfo', 'Transcode', 'Segment', 'Concat', 'StreamExtract'].includes(tag) ? ['video', 'audio'] : ['video'];
}

/** Whether a tag answers to every word of a search; `told` is its titles and its one line in the language in use. */
export function answersTo(tag, search, told) {
  const text = `${tag} ${WORDS[tag] ?? ''} ${told}`.toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
