/** Size, cut-out, turn, rate and cover-up of the picture. */

import { JobFailure } from '../run/process.js';
import { flagAt, numberAt, textAt } from '../xml.js';
import { fpsOf, sizeOf } from './facts.js';

const even = (value) => Math.max(2, Math.round(value / 2) * 2);

/** The size of the output. One side alone keeps the aspect ratio. */
export function targetSize(params, source) {
  let width = numberAt(params, 'Video', 'Width');
  let height = numberAt(params, 'Video', 'Height');
  if (flagAt(params, 'Video', 'LongShortMode') && source.height > source.width) [width, height] = [height, width];
  if (width === undefined && height === undefined) return source;
  const size = {
    width: even(width ?? (source.width * height) / source.height),
    height: even(height ?? (source.height * width) / source.width),
  };
  if (!flagAt(params, 'TransConfig', 'IsCheckReso') || size.width * size.height <= source.width * source.height) return size;
  if (textAt(params, 'TransConfig', 'ResoAdjMethod') === '1') {
    throw new JobFailure(
      'InvalidArgument',
      `the size ${size.width}x${size.height} is above the input's ${source.width}x${source.height}`,
    );
  }
  return source;
}

function scaling({ width, height }, method) {
  if (method === 'pad')
    return [
      `scale=${width}:${height}:force_original_aspect_ratio=decrease`,
      `pad=${width}:${height}:(ow-iw)/2:(oh-ih)/2`,
      'setsar=1',
    ];
  if (method === 'crop')
    return [`scale=${width}:${height}:force_original_aspect_ratio=increase`, `crop=${width}:${height}`, 'setsar=1'];
  return [`scale=${width}:${height}`, 'setsar=1'];
}

function turning(degrees) {
  switch (degrees) {
    case undefined:
    case 0:
      return [];
    case 90:
      return ['transpose=1'];
    case 180:
      return ['hflip', 'vflip'];
    case 270:
      return ['transpose=2'];
    default:
      return [`rotate=${degrees}*PI/180`];
  }
}

/** Filters in the order cover-up, cut-out, size, turn, rate. */
export function pictureFilters(task, params, stream, size) {
  const source = sizeOf(stream);
  const steps = [];
  const cover = ['Dx', 'Dy', 'Width', 'Height'].map((name) => task.number('RemoveWatermark', name));
  if (cover.every((value) => value !== undefined)) {
    const [x, y, w, h] = cover;
    if (x + w >= source.width || y + h >= source.height)
      throw new JobFailure('InvalidArgument', 'RemoveWatermark is not inside the picture');
    steps.push(`delogo=x=${Math.max(1, x)}:y=${Math.max(1, y)}:w=${w}:h=${h}`);
  }
  const crop = /^(\d+):(\d+):(\d+):(\d+)$/.exec(textAt(params, 'Video', 'Crop') ?? '');
  if (crop) steps.push(`crop=${crop.slice(1, 5).join(':')}`);
  const same = size.width === source.width && size.height === source.height;
  if (!same || (!crop && (source.width % 2 || source.height % 2))) {
    steps.push(...scaling({ width: even(size.width), height: even(size.height) }, textAt(params, 'TransConfig', 'AdjDarMethod')));
  }
  steps.push(...turning(numberAt(params, 'Video', 'Rotate')));
  const rate = textAt(params, 'Video', 'Fps');
  if (rate !== undefined && /^\d+(\.\d+)?(\/\d+)?$/.test(rate) && keepsRate(params, rate, stream)) steps.push(`fps=${rate}`);
  return steps;
}

function keepsRate(params, rate, stream) {
  if (!flagAt(params, 'TransConfig', 'IsCheckVideoFps') || !(Number(rate) > fpsOf(stream))) return true;
  if (textAt(params, 'TransConfig', 'VideoFpsAdjMethod') === '1')
    throw new JobFailure('InvalidArgument', `Video.Fps ${rate} is above the input's ${fpsOf(stream).toFixed(3)}`);
  return false;
}
