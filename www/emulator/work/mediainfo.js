/** MediaInfo: what ffprobe says, in the service's words and number forms. */

import { element } from '../xml.js';

const decimal = (value, digits = 6) => (value === undefined || value === 'N/A' ? undefined : Number(value).toFixed(digits));
const kbps = (value) => decimal(value === undefined ? undefined : Number(value) / 1000);
const rate = (text) => {
  const [a, b] = String(text ?? '0/0')
    .split('/')
    .map(Number);
  return b ? (a / b).toFixed(6) : undefined;
};
const item = (name, value) => (value === undefined ? null : element(name, value));
const language = (stream) => item('Language', stream.tags?.language ?? 'und');

function common(stream) {
  return [
    item('Index', stream.index),
    item('CodecName', stream.codec_name),
    item('CodecLongName', stream.codec_long_name),
    item('CodecTimeBase', stream.codec_time_base ?? stream.time_base),
    item('CodecTagString', stream.codec_tag_string),
    item('CodecTag', stream.codec_tag),
  ];
}

const ends = (stream, format) => [
  item('StartTime', decimal(stream.start_time)),
  item('Duration', decimal(stream.duration ?? format.duration)),
  item('Bitrate', kbps(stream.bit_rate)),
];

function video(stream, format) {
  const turned = stream.side_data_list?.find((data) => data.rotation !== undefined)?.rotation ?? stream.tags?.rotate ?? 0;
  return element(
    'Video',
    common(stream),
    item('Profile', stream.profile),
    item('Height', stream.height),
    item('Width', stream.width),
    item('HasBFrame', stream.has_b_frames),
    item('RefFrames', stream.refs),
    item('Sar', stream.sample_aspect_ratio),
    item('Dar', stream.display_aspect_ratio),
    item('PixFormat', stream.pix_fmt),
    item('FieldOrder', stream.field_order ?? 'Unknown'),
    item('Level', stream.level),
    item('Fps', rate(stream.r_frame_rate)),
    item('AvgFps', rate(stream.avg_frame_rate)),
    item('Timebase', stream.time_base),
    ends(stream, format),
    item('NumFrames', stream.nb_frames),
    language(stream),
    item('Rotation', decimal(turned)),
    item('ColorRange', stream.color_range),
    item('ColorTransfer', stream.color_transfer),
    item('ColorPrimaries', stream.color_primaries),
  );
}

function audio(stream, format) {
  return element(
    'Audio',
    common(stream),
    item('SampleFmt', stream.sample_fmt),
    item('SampleRate', stream.sample_rate),
    item('Channel', stream.channels),
    item('ChannelLayout', stream.channel_layout),
    item('Timebase', stream.time_base),
    ends(stream, format),
    language(stream),
  );
}

/** The MediaInfo element for ffprobe's facts. A kind without streams is one empty element, as on the wire. */
export function fileInfo({ format, streams }) {
  const kind = (name, make) => {
    const found = streams.filter((stream) => stream.codec_type === name.toLowerCase());
    return found.length > 0 ? found.map((stream) => make(stream, format)) : element(name);
  };
  return element(
    'MediaInfo',
    element(
      'Stream',
      kind('Video', video),
      kind('Audio', audio),
      kind('Subtitle', (stream) => element('Subtitle', item('Index', stream.index), language(stream))),
    ),
    element(
      'Format',
      item('NumStream', format.nb_streams),
      item('NumProgram', format.nb_programs),
      item('FormatName', format.format_name),
      item('FormatLongName', format.format_long_name),
      item('StartTime', decimal(format.start_time)),
      item('Duration', decimal(format.duration)),
      item('Bitrate', kbps(format.bit_rate)),
      item('Size', format.size),
    ),
  );
}

/** MediaInfo of the input. */
export async function run(task) {
  return [fileInfo(await task.probe())];
}
