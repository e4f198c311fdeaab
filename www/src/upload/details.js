/** What is known of the files in the bucket: their streams, by a MediaInfo job or by what the browser sees. */

import { signal } from '@preact/signals';
import { jobs } from 'wanxiang-jobs';
import { client } from '../state/client.js';
import { plain } from '../state/errors.js';
import { kindOf } from '../ui/kind.js';
import { keep, patch, uploads } from './rows.js';

/** By key: `{ phase: 'reading' | 'known' | 'failed', info?, error? }`. */
export const details = signal({});

/** What is known of a file, as MediaInfo tells it; `guessed` knows the picture and nothing of the sound. */
export function infoOf({ key, width, height }) {
  const { info } = details.value[key] ?? {};
  if (info) return info;
  return width > 0 ? { guessed: true, Stream: { Video: [{ Width: width, Height: height }] } } : undefined;
}

/**
 * Reads the file's streams by a job of its own, so that the comparison has a left side. The local
 * service is asked at once; in the cloud a job costs money, so there a person asks for it.
 */
export async function readDetails(key) {
  if (!['video', 'audio'].includes(kindOf(key)) || ['reading', 'known'].includes(details.peek()[key]?.phase)) return;
  const ci = client.peek();
  note(key, { phase: 'reading' });
  try {
    const { JobId } = await ci.submitJob(jobs.mediaInfo({ Input: { Object: key } }), { once: true });
    const { Operation } = await ci.waitForJob(JobId, { timeout: 120_000 });
    keepDetails(key, Operation?.MediaInfo);
  } catch (error) {
    note(key, { phase: 'failed', error: plain(error) });
  }
}

/** What a job has told about a file. */
export function keepDetails(key, info) {
  note(key, { phase: 'known', info });
  const row = uploads.peek().find((each) => each.key === key);
  if (row) {
    patch(row.id, { info });
    keep(row.id);
  }
}

/** What an earlier visit knew. */
export function recall({ key, info }) {
  if (info) note(key, { phase: 'known', info });
}

function note(key, known) {
  details.value = { ...details.peek(), [key]: known };
}
