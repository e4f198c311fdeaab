/**
 * Made-up results in the right shape, for work that needs a trained model or a template of the cloud. Every text begins with
 * `[sample]`, and answers carry the header `x-emulated: sample`. This file holds what the samples share.
 */

import { writeFile } from 'node:fs/promises';
import { element } from '../../xml.js';

/** Elements from plain data: an array is a repeated element. */
export function tree(name, value) {
  if (Array.isArray(value)) return value.map((item) => tree(name, item));
  if (value === undefined || value === null) return null;
  if (typeof value !== 'object') return element(name, value);
  return element(
    name,
    Object.entries(value).map(([child, inner]) => tree(child, inner)),
  );
}

/** Marks a text as made up. */
export const says = (text) => `[sample] ${text}`;

/** Stores a small text as the job's output. */
export async function storeText(task, text, key = task.key(task.text('Output', 'Object'), { ext: 'txt' })) {
  await writeFile(task.path('sample.txt'), text);
  return task.store(key, task.path('sample.txt'));
}

/** Stores a plain picture with a test pattern. */
export async function storePicture(task, key, size = '320x240') {
  const name = `sample.${/\.(png|jpe?g|webp)$/i.exec(key)?.[1].toLowerCase() ?? 'jpg'}`;
  await task.encode([
    '-f',
    'lavfi',
    '-i',
    `testsrc=size=${size}:rate=1:duration=1`,
    '-frames:v',
    '1',
    '-f',
    'image2',
    '-update',
    '1',
    name,
  ]);
  return task.store(key, task.path(name));
}
