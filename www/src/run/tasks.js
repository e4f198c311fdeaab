import { shortId } from '../state/id.js';

/**
 * @typedef {object} Task one of the everyday jobs, with the few fields that matter
 * @property {string} id also names its texts
 * @property {object} request without input and outputs, which a file brings
 * @property {Field[]} fields
 *
 * @typedef {object} Field
 * @property {string} label key of the text
 * @property {string} tag whose description the field follows
 * @property {Array<string | number>} path
 */

const transcode = {
  Container: { Format: 'mp4' },
  Video: { Codec: 'H.264', Width: 480, Bitrate: 200 },
  Audio: { Codec: 'aac' },
};

const snapshot = { Mode: 'Interval', Start: 1, TimeInterval: 1, Count: 3 };

export const animation = {
  Container: { Format: 'gif' },
  Video: { Codec: 'gif', Width: 240, Fps: 10 },
  TimeInterval: { Start: 0, Duration: 3 },
};

/** @type {Task[]} */
export const tasks = [
  {
    id: 'transcode',
    request: { Tag: 'Transcode', Operation: { Transcode: transcode } },
    fields: fields('Transcode', ['Operation', 'Transcode'], {
      'label.Format': ['Container', 'Format'],
      'label.Video.Codec': ['Video', 'Codec'],
      'label.Width': ['Video', 'Width'],
      'label.Height': ['Video', 'Height'],
      'label.Bitrate': ['Video', 'Bitrate'],
      'label.Fps': ['Video', 'Fps'],
      'label.Audio.Codec': ['Audio', 'Codec'],
      'label.TimeInterval.Start': ['TimeInterval', 'Start'],
      'label.TimeInterval.Duration': ['TimeInterval', 'Duration'],
    }),
  },
  {
    id: 'snapshot',
    request: { Tag: 'Snapshot', Operation: { Snapshot: snapshot } },
    fields: fields('Snapshot', ['Operation', 'Snapshot'], {
      'label.Mode': ['Mode'],
      'label.Count': ['Count'],
      'label.Start': ['Start'],
      'label.Interval': ['TimeInterval'],
      'label.Width': ['Width'],
    }),
  },
  { id: 'mediainfo', request: { Tag: 'MediaInfo' }, fields: [] },
  {
    id: 'three',
    request: {
      Operation: [
        { Tag: 'Snapshot', Snapshot: snapshot },
        { Tag: 'Transcode', Transcode: transcode },
        { Tag: 'Animation', Animation: animation },
      ],
    },
    fields: [
      ...fields('Snapshot', ['Operation', 0, 'Snapshot'], { 'label.three.Count': ['Count'] }),
      ...fields('Transcode', ['Operation', 1, 'Transcode'], { 'label.three.Width': ['Video', 'Width'] }),
      ...fields('Animation', ['Operation', 2, 'Animation'], {
        'label.three.Duration': ['TimeInterval', 'Duration'],
      }),
    ],
  },
];

/** What a job of this tag is called when it is written to the bucket; tags that write nothing are not here. */
const EXTENSIONS = {
  Transcode: (operation) => operation.Transcode?.Container?.Format ?? 'mp4',
  Snapshot: () => 'jpg',
  Animation: (operation) => operation.Animation?.Container?.Format ?? 'gif',
  SmartCover: () => 'jpg',
  Segment: (operation) => operation.Segment?.Format ?? 'mp4',
  VoiceSeparate: () => 'mp3',
  NoiseReduction: () => 'mp3',
  Tts: () => 'mp3',
  SpeechRecognition: () => 'txt',
  Translation: () => 'txt',
  PicProcess: () => 'jpg',
  PosterProduction: () => 'jpg',
  GeneratePlayList: () => 'm3u8',
  FileCompress: () => 'zip',
  DocProcess: () => 'jpg',
};

/** Tags whose results are several files: their key needs a running number. */
const NUMBERED = { Snapshot: '${Number}', SmartCover: '${Number}', Segment: '${Number}', DocProcess: '${Page}' };

/** The key that a result is written to: a folder of its own, so that nothing is ever written over. */
export function outputKey(tag, operation = {}) {
  const extension = EXTENSIONS[tag]?.(operation) ?? 'mp4';
  const stem = NUMBERED[tag] ? `${tag.toLowerCase()}-${NUMBERED[tag]}` : tag.toLowerCase();
  return `console/${shortId()}/${stem}.${extension === 'hls' ? 'm3u8' : extension}`;
}

/** A task made ready to send: input, outputs and the bucket they go to filled in. */
export function complete(request, key, { bucket, region }) {
  const withOutput = (tag, operation) => ({
    ...operation,
    Output: { Region: region, Bucket: bucket, Object: outputKey(tag, operation) },
  });
  const { Tag, Operation } = request;
  const ready = { ...request, Input: { Object: key } };
  if (Array.isArray(Operation)) ready.Operation = Operation.map((each) => withOutput(each.Tag, each));
  else if (Operation && Tag !== 'MediaInfo') ready.Operation = withOutput(Tag, Operation);
  return ready;
}

function fields(tag, base, byLabel) {
  return Object.entries(byLabel).map(([label, path]) => ({ label, tag, path: [...base, ...path] }));
}
