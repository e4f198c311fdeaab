/** SmartCover: the most representative frame of each part of the video. */

import { JobFailure } from '../run/process.js';
import { durationOf, videoOf } from './facts.js';

export async function run(task) {
  const object = task.input();
  const facts = await task.probe(object);
  if (!videoOf(facts)) throw new JobFailure('InvalidObject', 'The object has no video stream');
  const count = Math.floor(task.number('SmartCover', 'Count') ?? 3);
  const ext = task.text('SmartCover', 'Format') ?? 'jpg';
  if (!['jpg', 'png', 'webp'].includes(ext)) throw new JobFailure('InvalidArgument', `SmartCover.Format is invalid: ${ext}`);
  const pattern = task.text('Output', 'Object');
  if (count > 1 && !/\$\{number\}/i.test(pattern)) throw new JobFailure('InvalidArgument', 'Output.Object needs ${Number}');
  const [width, height] = ['Width', 'Height'].map((name) => task.number('SmartCover', name));
  const size = width === undefined && height === undefined ? '' : `,scale=${width ?? -2}:${height ?? -2}`;
  const part = durationOf(facts) / count;
  const seen = new Set();
  for (let i = 0; i < count; i += 1) {
    const name = `cover-${i}.${ext}`;
    await task.encode(
      [
        '-ss',
        String(i * part),
        '-t',
        String(part),
        '-i',
        `file:${object.file}`,
        '-vf',
        `thumbnail=n=${Math.max(2, Math.min(100, Math.round(part * 25)))}${size}`,
        '-frames:v',
        '1',
        '-q:v',
        '3',
        name,
      ],
      { duration: part, before: i / count, part: 1 / count },
    );
    const key = task.key(pattern, { number: seen.size, ext });
    const meta = await task.store(key, task.path(name), { listed: false });
    if (task.text('SmartCover', 'DeleteDuplicates') === 'true' && seen.has(meta.md5)) continue;
    seen.add(meta.md5);
    task.stored.push(meta);
  }
  return [task.mediaResult()];
}
