/** The files to work on, as rows that every part of the page reads; `uploads.js` moves them. */

import { computed, signal } from '@preact/signals';
import * as db from '../state/db.js';

/**
 * @typedef {object} Upload a file to work on; it lies in the bucket, or is on its way there
 * @property {string} id
 * @property {string} name
 * @property {number} [size]
 * @property {string} [type]
 * @property {number} [lastModified] with name and size: how the same file is known again
 * @property {string} key where it lies in the bucket
 * @property {string} bucket
 * @property {'waiting' | 'uploading' | 'paused' | 'lost' | 'ready' | 'failed'} phase `lost`: begun in an earlier visit
 * @property {number} sent bytes
 * @property {number} [speed] bytes a second
 * @property {string} [uploadId]
 * @property {number} [partSize]
 * @property {object} [error]
 */

/** @type {import('@preact/signals').Signal<Upload[]>} in the order in which they were chosen */
export const uploads = signal([]);

export const ready = computed(() => uploads.value.filter(({ phase }) => phase === 'ready'));

export const find = (id) => uploads.peek().find((row) => row.id === id);

export function patch(id, part) {
  uploads.value = uploads.peek().map((row) => (row.id === id ? { ...row, ...part } : row));
}

/** Writes down what a later visit needs; the bytes of the file are not among it. */
export async function keep(id) {
  const row = find(id);
  if (row) await db.put('uploads', row).catch(() => undefined);
}
