/** Jobs on plain files: hashes, and marks that live in metadata. */

import { time } from '../records/jobs.js';
import { JobFailure } from '../run/process.js';
import { element } from '../xml.js';
import { videoOf } from './facts.js';

/** FileHashCode: a real hash of the object. */
export async function fileHashCode(task) {
  const type = task.text('FileHashCodeConfig', 'Type');
  if (!['MD5', 'SHA1', 'SHA256'].includes(type))
    throw new JobFailure('InvalidArgument', `FileHashCodeConfig.Type is invalid: ${type}`);
  const object = task.input();
  const hash = await task.hash(object, type.toLowerCase());
  return [
    element(
      'FileHashCodeResult',
      element(type, hash),
      element('FileSize', object.size),
      element('LastModified', time(object.modified)),
      element('Etag', object.etag),
    ),
  ];
}

const MARK = 'wanxiang-local-mark:';

/** DigitalWatermark: the text goes into the metadata, not into the picture. */
export async function digitalWatermark(task) {
  const object = task.input();
  const facts = await task.probe(object);
  if (!videoOf(facts)) throw new JobFailure('InvalidObject', 'The object has no video stream');
  const message = task.text('DigitalWatermark', 'Message');
  if (!/^[\p{L}\p{N}_*-]{1,64}$/u.test(message))
    throw new JobFailure('InvalidArgument', `DigitalWatermark.Message is invalid: ${message}`);
  const key = task.key(task.text('Output', 'Object'), { ext: 'mp4' });
  const name = `marked.${/\.(mp4|mov|mkv)$/i.exec(key)?.[1].toLowerCase() ?? 'mp4'}`;
  await task.encode([
    '-i',
    `file:${object.file}`,
    '-map',
    '0:v',
    '-map',
    '0:a?',
    '-c',
    'copy',
    '-metadata',
    `comment=${MARK}${message}`,
    name,
  ]);
  await task.store(key, task.path(name));
  return task.finish(task.path(name));
}

/** ExtractDigitalWatermark: reads it back; an empty text when there is none. */
export async function extractDigitalWatermark(task) {
  const facts = await task.probe();
  const comment = facts.format.tags?.comment ?? facts.format.tags?.COMMENT ?? '';
  const message = comment.startsWith(MARK) ? comment.slice(MARK.length) : '';
  return [element('ExtractDigitalWatermark', element('Type', 'Text'), element('Version', 'V1'), element('Message', message))];
}
