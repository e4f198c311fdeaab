/** Animation: gif (with a palette of its own) or webp. */

import { JobFailure } from '../run/process.js';
import { flagAt, numberAt, textAt } from '../xml.js';
import { durationOf, fpsOf, videoOf } from './facts.js';

export async function run(task) {
  const object = task.input();
  const facts = await task.probe(object);
  const stream = videoOf(facts);
  if (!stream) throw new JobFailure('InvalidObject', 'The object has no video stream');
  const node = task.params('Animation');
  const format = (textAt(node, 'Container', 'Format') ?? 'gif').toLowerCase();
  if (!['gif', 'hgif', 'webp'].includes(format))
    throw new JobFailure('InvalidArgument', `Container.Format is invalid: ${format}`);
  const start = numberAt(node, 'TimeInterval', 'Start') ?? 0;
  const left = durationOf(facts) - start;
  if (left <= 0) throw new JobFailure('InvalidArgument', `TimeInterval.Start ${start} is not before the end of the input`);
  const length = Math.min(numberAt(node, 'TimeInterval', 'Duration') ?? left, left);
  const { options, steps } = sampling(node, stream);
  const [width, height] = ['Width', 'Height'].map((name) => numberAt(node, 'Video', name));
  if (width !== undefined || height !== undefined) steps.push(`scale=${width ?? -2}:${height ?? -2}:flags=lanczos`);
  const webp = format === 'webp';
  const key = task.key(task.text('Output', 'Object'), { ext: webp ? 'webp' : 'gif' });
  const name = webp ? 'out.webp' : 'out.gif';
  const encoder = webp
    ? [
        '-c:v',
        await task.tools.encoder('libwebp_anim', 'libwebp'),
        '-quality',
        String(numberAt(node, 'Video', 'Quality') ?? 75),
        '-loop',
        '0',
        '-f',
        'webp',
      ]
    : ['-loop', '0', '-f', 'gif'];
  const graph = webp
    ? steps.join(',') || 'null'
    : `${[...steps, 'split'].join(',')}[a][b];[a]palettegen=stats_mode=diff[p];[b][p]paletteuse=dither=bayer:bayer_scale=4`;
  await task.encode(
    [
      ...options,
      '-ss',
      String(start),
      '-t',
      String(length),
      '-i',
      `file:${object.file}`,
      '-filter_complex',
      `[0:v:0]${graph}`,
      '-an',
      ...encoder,
      name,
    ],
    { duration: length },
  );
  await task.store(key, task.path(name));
  // ffprobe reads no animated webp, so its MediaInfo is left out.
  return webp ? [task.mediaResult()] : task.finish(task.path(name));
}

/** Which frames are kept: by rate, else key frames, else by interval. */
function sampling(node, stream) {
  const rate = numberAt(node, 'Video', 'AnimateFramesPerSecond');
  const play = numberAt(node, 'Video', 'Fps');
  if (rate !== undefined) return { options: [], steps: [`fps=${rate}`, ...(play ? [`setpts=N/${play}/TB`] : [])] };
  if (flagAt(node, 'Video', 'AnimateOnlyKeepKeyFrame'))
    return { options: ['-skip_frame', 'nokey'], steps: play ? [`setpts=N/${play}/TB`] : [] };
  const interval = numberAt(node, 'Video', 'AnimateTimeIntervalOfFrame');
  if (interval !== undefined)
    return {
      options: [],
      steps: [`fps=${(1 / interval).toFixed(6)}`, `setpts=N/${play ?? Math.min(10, fpsOf(stream))}/TB`],
    };
  return { options: [], steps: [`fps=${play ?? Math.min(10, fpsOf(stream))}`] };
}
