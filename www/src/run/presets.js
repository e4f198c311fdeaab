/** What people come for, under the names they use. Each makes a complete request of a file; the catalogue has everything else. */

import { outputOf, sprite } from '../form/examples.js';

/**
 * @typedef {object} Preset
 * @property {string} id also names its texts
 * @property {string[]} kinds files it can work on
 * @property {(info?: object) => object} make the request without input and outputs; `info` is what MediaInfo told of the file
 * @property {Array<{ label: string, tag: string, path: Array<string | number> }>} fields the few that matter
 */

const MEDIA = ['video', 'audio'];
const FRAMES = ['H.264', 'aac'];

/** The short side of the picture, never made larger than it is: a portrait film has its short side across. */
function short(size, info) {
  const { width, height } = sizeOf(info);
  if (!width) return { Height: size };
  const even = (pixels) => Math.max(128, Math.min(size, pixels) & ~1);
  return width < height ? { Width: even(width) } : { Height: even(height) };
}

/** Width and height as seen: a phone turns the picture by a mark. */
export function sizeOf(info) {
  const video = info?.Stream?.Video?.[0];
  const turned = Math.abs(Number(video?.Rotation ?? 0)) % 180 === 90;
  const { Width: width, Height: height } = video ?? {};
  return turned ? { width: height, height: width } : { width, height };
}

const hasSound = (info) => info === undefined || info.guessed || (info.Stream?.Audio?.length ?? 0) > 0;

function film(size, more = {}) {
  return (info) => ({
    Tag: 'Transcode',
    Operation: {
      Transcode: {
        Container: { Format: 'mp4', ...more.container },
        Video: { Codec: FRAMES[0], ...short(size, info), ...more.video },
        ...(hasSound(info) && { Audio: { Codec: FRAMES[1] } }),
      },
    },
  });
}

const at = (tag, base, names) => names.map(([label, ...path]) => ({ label, tag, path: [...base, ...path] }));
const FILM = at(
  'Transcode',
  ['Operation', 'Transcode'],
  [
    ['label.Format', 'Container', 'Format'],
    ['label.Video.Codec', 'Video', 'Codec'],
    ['label.Width', 'Video', 'Width'],
    ['label.Height', 'Video', 'Height'],
    ['label.Audio.Codec', 'Audio', 'Codec'],
    ['label.TimeInterval.Start', 'TimeInterval', 'Start'],
    ['label.TimeInterval.Duration', 'TimeInterval', 'Duration'],
  ],
);
const RATE = at(
  'Transcode',
  ['Operation', 'Transcode'],
  [
    ['label.Bitrate', 'Video', 'Bitrate'],
    ['label.Crf', 'Video', 'Crf'],
    ['label.Fps', 'Video', 'Fps'],
  ],
);

/** @type {Preset[]} */
export const presets = [
  { id: 'web', kinds: ['video'], make: film(720), fields: [...FILM, ...RATE] },
  { id: 'full', kinds: ['video'], make: film(1080, { video: { Crf: 21 } }), fields: [...FILM, ...RATE] },
  { id: 'small', kinds: ['video'], make: film(480, { video: { Crf: 28 } }), fields: [...FILM, ...RATE] },
  {
    id: 'hls',
    kinds: ['video'],
    make: film(720, { container: { Format: 'hls', ClipConfig: { Duration: 5 } } }),
    fields: [
      ...FILM.slice(1, 5),
      ...at('Transcode', ['Operation', 'Transcode'], [['label.Clip', 'Container', 'ClipConfig', 'Duration']]),
    ],
  },
  {
    id: 'sound',
    kinds: MEDIA,
    make: () => ({
      Tag: 'Transcode',
      Operation: { Transcode: { Container: { Format: 'mp3' }, Audio: { Codec: 'mp3', Bitrate: 128 } } },
    }),
    fields: at(
      'Transcode',
      ['Operation', 'Transcode'],
      [
        ['label.Format', 'Container', 'Format'],
        ['label.Audio.Codec', 'Audio', 'Codec'],
        ['label.Audio.Bitrate', 'Audio', 'Bitrate'],
        ['label.Samplerate', 'Audio', 'Samplerate'],
        ['label.TimeInterval.Start', 'TimeInterval', 'Start'],
        ['label.TimeInterval.Duration', 'TimeInterval', 'Duration'],
      ],
    ),
  },
  {
    id: 'covers',
    kinds: ['video'],
    make: () => ({
      Operation: [
        { Tag: 'SmartCover', SmartCover: { Format: 'jpg', Count: 3 } },
        {
          Tag: 'Snapshot',
          Snapshot: { Mode: 'Average', Count: 10, SnapshotOutMode: 'OnlySprite', SpriteSnapshotConfig: sprite },
        },
      ],
    }),
    fields: [
      ...at('SmartCover', ['Operation', 0, 'SmartCover'], [['label.Covers', 'Count']]),
      ...at('Snapshot', ['Operation', 1, 'Snapshot'], [['label.Thumbnails', 'Count']]),
    ],
  },
  {
    id: 'frames',
    kinds: ['video'],
    make: () => ({ Tag: 'Snapshot', Operation: { Snapshot: { Mode: 'Interval', Start: 1, TimeInterval: 1, Count: 3 } } }),
    fields: at(
      'Snapshot',
      ['Operation', 'Snapshot'],
      [
        ['label.Mode', 'Mode'],
        ['label.Count', 'Count'],
        ['label.Start', 'Start'],
        ['label.Interval', 'TimeInterval'],
        ['label.Width', 'Width'],
      ],
    ),
  },
  {
    id: 'gif',
    kinds: ['video'],
    make: () => ({
      Tag: 'Animation',
      Operation: {
        Animation: {
          Container: { Format: 'gif' },
          Video: { Codec: 'gif', Width: 320, Fps: 10 },
          TimeInterval: { Start: 0, Duration: 3 },
        },
      },
    }),
    fields: at(
      'Animation',
      ['Operation', 'Animation'],
      [
        ['label.Format', 'Container', 'Format'],
        ['label.Width', 'Video', 'Width'],
        ['label.Fps', 'Video', 'Fps'],
        ['label.TimeInterval.Start', 'TimeInterval', 'Start'],
        ['label.TimeInterval.Duration', 'TimeInterval', 'Duration'],
      ],
    ),
  },
  {
    id: 'three',
    kinds: ['video'],
    make: (info) => ({
      Operation: [
        { Tag: 'Snapshot', Snapshot: { Mode: 'Interval', Start: 1, TimeInterval: 1, Count: 3 } },
        { Tag: 'Transcode', Transcode: film(480)(info).Operation.Transcode },
        {
          Tag: 'Animation',
          Animation: {
            Container: { Format: 'gif' },
            Video: { Codec: 'gif', Width: 240, Fps: 10 },
            TimeInterval: { Start: 0, Duration: 3 },
          },
        },
      ],
    }),
    fields: at('Snapshot', ['Operation', 0, 'Snapshot'], [['label.Count', 'Count']]),
  },
  {
    id: 'subtitles',
    kinds: MEDIA,
    make: () => ({
      Tag: 'SpeechRecognition',
      Operation: { SpeechRecognition: { EngineModelType: '16k_zh_video', ChannelNum: '1', ResTextFormat: '1' } },
    }),
    fields: at('SpeechRecognition', ['Operation', 'SpeechRecognition'], [['label.Engine', 'EngineModelType']]),
  },
  {
    id: 'clean',
    kinds: ['audio'],
    make: () => ({ Tag: 'NoiseReduction', Operation: { NoiseReduction: { Format: 'mp3', Samplerate: '44100' } } }),
    fields: at('NoiseReduction', ['Operation', 'NoiseReduction'], [['label.Format', 'Format']]),
  },
  { id: 'info', kinds: MEDIA, make: () => ({ Tag: 'MediaInfo' }), fields: [] },
  {
    id: 'half',
    kinds: ['image'],
    make: () => ({ Tag: 'PicProcess', Operation: { PicProcess: { IsPicInfo: true, ProcessRule: 'imageMogr2/thumbnail/!50p' } } }),
    fields: at('PicProcess', ['Operation', 'PicProcess'], [['label.Rule', 'ProcessRule']]),
  },
  { id: 'read', kinds: ['image'], make: () => ({ Tag: 'ImageOCR', Operation: { ImageOCR: { Type: 'general' } } }), fields: [] },
  {
    id: 'pages',
    kinds: ['document', 'text'],
    make: () => ({ Tag: 'DocProcess', Operation: { DocProcess: { TgtType: 'jpg' } } }),
    fields: at(
      'DocProcess',
      ['Operation', 'DocProcess'],
      [
        ['label.Format', 'TgtType'],
        ['label.FirstPage', 'StartPage'],
        ['label.LastPage', 'EndPage'],
      ],
    ),
  },
  {
    id: 'unpack',
    kinds: ['archive'],
    make: () => ({ Tag: 'FileUncompress', Operation: { FileUncompressConfig: { Prefix: 'console/unpacked/' } } }),
    fields: at('FileUncompress', ['Operation', 'FileUncompressConfig'], [['label.Prefix', 'Prefix']]),
  },
  {
    id: 'hash',
    kinds: ['image', 'document', 'text', 'archive', 'file'],
    make: () => ({ Tag: 'FileHashCode', Operation: { FileHashCodeConfig: { Type: 'SHA256' } } }),
    fields: at('FileHashCode', ['Operation', 'FileHashCodeConfig'], [['label.Hash', 'Type']]),
  },
];

/** A preset made ready to send: the input and the places for its outputs filled in. */
export function complete(request, key, place) {
  const { Tag, Operation } = request;
  const withOutput = (tag, operation) => {
    const Output = outputOf(tag, operation, place);
    return Output ? { ...operation, Output } : operation;
  };
  const done = { ...request, Input: { Object: key } };
  if (Array.isArray(Operation)) done.Operation = Operation.map((each) => withOutput(each.Tag, each));
  else if (Operation) done.Operation = withOutput(Tag, Operation);
  return done;
}
