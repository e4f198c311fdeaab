/** PicProcess: the part of the image rules that ffmpeg can do, in Go's result shape. */

import { JobFailure } from '../run/process.js';
import { element } from '../xml.js';
import { typeOf } from '../run/task.js';

const FORMATS = ['jpg', 'jpeg', 'png', 'webp', 'gif', 'bmp'];

function filters(rule) {
  const steps = [];
  const thumb = /thumbnail\/(!?)(\d*)(x?)(\d*)([!<>p^]?)/.exec(rule);
  if (thumb) {
    const [, percent, width, by, height, mode] = thumb;
    if (percent || mode === 'p') steps.push(`scale=iw*${width || 100}/100:ih*${width || 100}/100`);
    else if (width && height && mode !== '!') steps.push(`scale=${width}:${height}:force_original_aspect_ratio=decrease`);
    else steps.push(`scale=${width || -2}:${(by && height) || -2}`);
  }
  const turn = /rotate\/(\d+)/.exec(rule);
  if (turn) steps.push(`rotate=${turn[1]}*PI/180`);
  if (/grayscale\/1/.test(rule)) steps.push('format=gray');
  return steps;
}

const shown = (stream) =>
  ({ jpeg: 'JPEG', mjpeg: 'JPEG', png: 'PNG', webp: 'WEBP', gif: 'GIF', bmp: 'BMP' })[stream.codec_name] ??
  stream.codec_name.toUpperCase();

export async function run(task) {
  const object = task.input();
  const {
    streams: [before],
  } = await task.probe(object);
  const rule = task.text('PicProcess', 'ProcessRule') ?? '';
  const key = task.key(task.text('Output', 'Object'));
  const format = (/format\/(\w+)/.exec(rule)?.[1] ?? /\.(\w+)$/.exec(key)?.[1] ?? 'jpg').toLowerCase();
  if (!FORMATS.includes(format))
    throw new JobFailure('ResourceNotSupported', `the picture format ${format} is not supported here`);
  const name = `picture.${format}`;
  const steps = filters(rule);
  await task.encode([
    '-i',
    `file:${object.file}`,
    ...(steps.length > 0 ? ['-vf', steps.join(',')] : []),
    '-frames:v',
    '1',
    '-q:v',
    '3',
    name,
  ]);
  const {
    streams: [after],
  } = await task.tools.probe(task.path(name), { signal: task.signal });
  const meta = await task.core.storage.putFile(task.bucket, key, task.path(name), typeOf(name));
  const place = (path) => `${task.bucket}.cos.${task.core.defaults.region}.myqcloud.com/${path}`;
  const original =
    task.text('PicProcess', 'IsPicInfo') === 'true' &&
    element(
      'OriginalInfo',
      element('Key', object.key),
      element('Location', place(object.key)),
      element('ETag', object.etag),
      element(
        'ImageInfo',
        element('Format', shown(before)),
        element('Width', before.width),
        element('Height', before.height),
        element('Quality', 100),
        element('Ave', '0x808080'),
        element('Orientation', 1),
      ),
    );
  return [
    element(
      'PicProcessResult',
      element(
        'UploadResult',
        original || null,
        element(
          'ProcessResults',
          element(
            'Object',
            element('Key', key),
            element('Location', place(key)),
            element('Format', shown(after)),
            element('Width', after.width),
            element('Height', after.height),
            element('Size', meta.size),
            element('Quality', 90),
            element('Etag', meta.etag),
          ),
        ),
      ),
    ),
  ];
}
