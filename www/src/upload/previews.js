/** Links by which the page itself shows a file; they end with the page, or with the row that they belong to. */

import { signal } from '@preact/signals';
import { objectLink } from '../state/storage.js';
import { target } from '../state/settings.js';
import { kindOf } from '../ui/kind.js';
import { patch } from './rows.js';

/** By key. */
export const previews = signal({});

/** Shows a file that was just chosen, without waiting for its upload. */
export function showFile({ id, key, name }, file) {
  // An empty file shows nothing, and the browser complains when it is asked to.
  if (file.size === 0) return;
  release(key);
  previews.value = { ...previews.peek(), [key]: URL.createObjectURL(file) };
  if (kindOf(name) === 'video') measure(id, previews.peek()[key]);
}

/** The size of a film, which the browser tells at once: presets follow it before any job has been asked. */
function measure(id, link) {
  const video = document.createElement('video');
  video.preload = 'metadata';
  video.onloadedmetadata = () => {
    if (video.videoWidth > 0) patch(id, { width: video.videoWidth, height: video.videoHeight });
    video.removeAttribute('src');
  };
  video.src = link;
}

/** Shows a file that lies in the bucket. */
export async function showObject({ key }) {
  if (previews.peek()[key] || kindOf(key) === 'file') return;
  const link = await whenReady(() => objectLink(key)).catch(() => undefined);
  if (link) previews.value = { ...previews.peek(), [key]: link };
}

/** Gives back what the browser holds for a file that is no longer on the list. */
export function release(key) {
  const { [key]: link, ...rest } = previews.peek();
  if (link === undefined) return;
  if (link.startsWith('blob:')) URL.revokeObjectURL(link);
  previews.value = rest;
}

/** Waits for the addresses, which a page that was just opened has to ask for. */
function whenReady(use) {
  return new Promise((resolve, reject) => {
    const dispose = target.subscribe((now) => {
      if (!now.ready) return;
      queueMicrotask(() => dispose());
      use().then(resolve, reject);
    });
  });
}
