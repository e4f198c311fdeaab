/** Codec settings of a Transcode element, as ffmpeg arguments. */

import { flagAt, numberAt, textAt } from '../xml.js';

const VIDEO = {
  'h.264': ['libx264', 'h264'],
  'h.265': ['libx265', 'hevc'],
  vp8: ['libvpx'],
  vp9: ['libvpx-vp9'],
  av1: ['libsvtav1', 'libaom-av1', 'librav1e'],
  apple_prores: ['prores_ks'],
  xavc: ['libx264'],
};
const AUDIO = {
  aac: ['aac'],
  mp3: ['libmp3lame', 'libshine'],
  flac: ['flac'],
  amr: ['libopencore_amrnb'],
  vorbis: ['libvorbis'],
  opus: ['libopus'],
  pcm_s16le: ['pcm_s16le'],
  wav: ['pcm_s16le'],
  pcm_s24le: ['pcm_s24le'],
  pcm: ['pcm_s16le'],
};
const PRESETS = ['ultrafast', 'superfast', 'veryfast', 'faster', 'fast', 'medium', 'slow', 'slower'];

/** Arguments for the video stream; `video` may be undefined (defaults). */
export async function videoArgs(task, video, kind, { bitrate = numberAt(video, 'Bitrate') } = {}) {
  const codec = (textAt(video, 'Codec') ?? kind.codec).toLowerCase();
  const encoder = await task.tools.encoder(...(VIDEO[codec] ?? VIDEO['h.264']));
  const args = ['-c:v', encoder];
  const number = (name) => numberAt(video, name);
  const pixels = textAt(video, 'Pixfmt');
  const crf = number('Crf') ?? (bitrate === undefined ? 25 : undefined);
  const x26 = encoder === 'libx264' || encoder === 'libx265';
  if (encoder === 'prores_ks') return [...args, '-pix_fmt', 'yuv422p10le'];
  if (pixels !== 'auto') args.push('-pix_fmt', pixels ?? 'yuv420p');
  if (x26)
    args.push(
      '-preset',
      PRESETS.includes(textAt(video, 'Preset')) ? textAt(video, 'Preset') : encoder === 'libx265' ? 'fast' : 'medium',
    );
  if (encoder === 'libx265')
    args.push('-x265-params', 'log-level=error', ...(kind.muxer === 'mp4' || kind.muxer === 'mov' ? ['-tag:v', 'hvc1'] : []));
  const profile = textAt(video, 'Profile');
  if (
    encoder === 'libx264' &&
    ['baseline', 'main', 'high'].includes(profile) &&
    (pixels === undefined || pixels.includes('420p')) &&
    pixels !== 'yuv420p10le'
  )
    args.push('-profile:v', profile);
  if (encoder === 'libvpx')
    args.push('-deadline', textAt(video, 'Preset') === 'realtime' ? 'realtime' : 'good', '-cpu-used', '4');
  if (encoder === 'libvpx-vp9') args.push('-deadline', 'good', '-cpu-used', '5', '-row-mt', '1');
  if (encoder === 'libsvtav1') args.push('-preset', '8');
  if (encoder === 'libaom-av1') args.push('-cpu-used', '8', '-strict', 'experimental');
  if (number('Crf') === undefined && bitrate !== undefined) args.push('-b:v', `${bitrate}k`);
  else
    args.push(
      '-crf',
      String(encoder.startsWith('libvpx') ? Math.max(4, crf) : crf),
      ...(encoder.startsWith('libvpx') || encoder === 'libaom-av1' ? ['-b:v', encoder === 'libvpx' ? '2M' : '0'] : []),
    );
  if (number('Maxrate') !== undefined && x26)
    args.push('-maxrate', `${number('Maxrate')}k`, '-bufsize', `${number('Bufsize') ?? number('Maxrate') * 2}k`);
  if (number('Gop') !== undefined) args.push('-g', String(number('Gop')));
  if (flagAt(video, 'Interlaced') && x26) args.push('-flags', '+ilme+ildct');
  for (const [name, option] of [
    ['ColorRange', '-color_range'],
    ['ColorSpace', '-colorspace'],
    ['ColorTrc', '-color_trc'],
    ['ColorPrimaries', '-color_primaries'],
  ]) {
    const value = textAt(video, 'ColorParam', name);
    if (value !== undefined && /^[\w-]+$/.test(value)) args.push(option, value);
  }
  return args;
}

/** Arguments for the audio stream. */
export async function audioArgs(task, audio, kind, { bitrate = numberAt(audio, 'Bitrate') } = {}) {
  const codec = (textAt(audio, 'Codec') ?? kind.sound).toLowerCase();
  const encoder = await task.tools.encoder(...(AUDIO[codec] ?? AUDIO.aac));
  const args = ['-c:a', encoder];
  const narrow = codec === 'amr';
  args.push('-ar', String(narrow ? 8000 : (numberAt(audio, 'Samplerate') ?? (codec === 'opus' ? 48_000 : 44_100))));
  const channels = narrow ? 1 : numberAt(audio, 'Channels');
  if (channels !== undefined) args.push('-ac', String(channels));
  if (bitrate !== undefined && !/^(pcm|flac)/.test(encoder)) args.push('-b:a', `${bitrate}k`);
  const format = textAt(audio, 'SampleFormat');
  if (format !== undefined && /^\w+$/.test(format)) args.push('-sample_fmt', format);
  return args;
}
