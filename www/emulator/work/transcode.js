/** Transcode, and the older enhancement jobs that are a transcode with a filter. */

import { all, element, find, flagAt, numberAt, textAt } from '../xml.js';
import { encodeMedia } from './encode.js';
import { fpsOf, sizeOf, videoOf } from './facts.js';

async function go(
  task,
  { params = task.params('Transcode'), format = textAt(params, 'Container', 'Format'), extra, videoOptions } = {},
) {
  const object = task.input();
  const facts = await task.probe(object);
  const steps = extra ? await extra(facts, params) : [];
  const pattern = task.text('Output', 'Object');
  const file = await encodeMedia(task, {
    source: { file: object.file, facts },
    params,
    pattern,
    extra: steps,
    videoOptions,
    watermarks: all(task.operation, 'Watermark'),
    format: format ?? /\.(\w+)$/.exec(pattern)?.[1],
  });
  return task.finish(file);
}

/** Transcode as asked. */
export const run = (task) => go(task);

/** GeneratePlayList: all segments at once, where the service makes most of them on demand. */
export const playList = (task) => go(task, { params: withSound(task.params('Transcode')), format: 'hls' });

/** The live form of Transcode has no Audio, and keeps the sound. */
const withSound = (params) => (find(params, 'Audio') ? params : element(params.name, params.children, element('Audio')));

function colour(node) {
  const value = (name, usual, unit) => (numberAt(node, name) ?? usual) / unit;
  return [
    `eq=contrast=${(0.5 + value('Contrast', 60, 100)).toFixed(3)}:saturation=${value('Saturation', 130, 100).toFixed(3)}:gamma=${(1 + value('Correction', 100, 5000)).toFixed(3)}`,
  ];
}

const sharpness = (node) => [`unsharp=5:5:${(0.2 + (numberAt(node, 'SharpenLevel') ?? 5) * 0.15).toFixed(2)}`];
const on = (node) => node !== undefined && textAt(node, 'Enable') !== 'false';

/** Upscaling by a good scaler: the size of the step asked for, never below the input's. */
function upscale(node, facts, params) {
  const stream = videoOf(facts);
  if (!stream || numberAt(params, 'Video', 'Width') || numberAt(params, 'Video', 'Height')) return [];
  const { width, height } = sizeOf(stream);
  const target = textAt(node, 'Resolution') === 'hdto4k' ? 2160 : 720;
  // Without EnableScaleUp the step is one doubling at most, which keeps local runs short.
  const wanted = flagAt(node, 'EnableScaleUp') ? target : Math.min(target, height * 2);
  const factor = Math.max(1, wanted / height);
  return [`scale=${Math.round((width * factor) / 2) * 2}:${Math.round((height * factor) / 2) * 2}:flags=lanczos`];
}

/** The stream is tagged as HDR; the picture itself is not graded. */
const hdrTags = (mode) => [
  '-color_primaries',
  'bt2020',
  '-colorspace',
  'bt2020nc',
  '-color_trc',
  mode === 'HDR10' ? 'smpte2084' : 'arib-std-b67',
];

export const videoProcess = (task) =>
  go(task, {
    extra: () => {
      const node = task.params('VideoProcess');
      return [
        ...(on(find(node, 'ColorEnhance')) ? colour(find(node, 'ColorEnhance')) : []),
        ...(on(find(node, 'MsSharpen')) ? sharpness(find(node, 'MsSharpen')) : []),
      ];
    },
  });

export const superResolution = (task) =>
  go(task, { extra: (facts, params) => upscale(task.params('SuperResolution'), facts, params) });

export const sdrToHdr = (task) => go(task, { videoOptions: hdrTags(task.text('SDRtoHDR', 'HdrMode')) });

/** VideoEnhance: Transcode sits inside, with up to five improvements beside it. */
export function videoEnhance(task) {
  const node = task.params('VideoEnhance');
  return go(task, {
    params: find(node, 'Transcode'),
    videoOptions: find(node, 'SDRtoHDR') ? hdrTags(textAt(node, 'SDRtoHDR', 'HdrMode')) : [],
    extra: (facts, params) => [
      ...(find(node, 'SuperResolution') ? upscale(find(node, 'SuperResolution'), facts, params) : []),
      ...(find(node, 'ColorEnhance') ? colour(find(node, 'ColorEnhance')) : []),
      ...(find(node, 'MsSharpen') ? sharpness(find(node, 'MsSharpen')) : []),
      ...(flagAt(node, 'FrameEnhance', 'FrameDoubling') ? [`fps=${fpsOf(videoOf(facts)) * 2}`] : []),
    ],
  });
}
