import { signal } from '@preact/signals';
import { jobs } from 'wanxiang-jobs';
import { client } from './client.js';
import { shortId } from './id.js';
import { target } from './settings.js';
import { upload } from './storage.js';

/**
 * @typedef {object} Source the file to work on
 * @property {'uploading' | 'ready' | 'failed'} phase
 * @property {File} file
 * @property {string} key where it lies in the bucket
 * @property {string} preview an address the page itself can show
 * @property {number} sent bytes
 * @property {unknown} [error]
 */

/** @type {import('@preact/signals').Signal<Source | undefined>} */
export const source = signal(undefined);

/** What is known of the files in the bucket, by key: `{ phase: 'reading' | 'known' | 'failed', info?, error? }`. */
export const details = signal({});

/** A file that cannot be worked on, found before anything is sent. */
export class InputError extends Error {
  name = 'InputError';

  constructor(code, message) {
    super(message);
    this.code = code;
  }
}

let uploading;

/** Takes a file and sends it to the bucket. */
export async function take(file) {
  clear();
  const controller = new AbortController();
  uploading = controller;
  const preview = URL.createObjectURL(file);
  source.value = { phase: 'uploading', file, key: inputKey(file.name), preview, sent: 0 };
  try {
    if (file.size === 0) throw new InputError('EmptyFile', `${file.name} holds no bytes`);
    await upload(file, source.peek().key, {
      signal: controller.signal,
      onProgress: (sent) => patch(controller, { sent }),
    });
    patch(controller, { phase: 'ready', sent: file.size });
    if (uploading === controller && target.peek().mode === 'local') readDetails();
  } catch (error) {
    patch(controller, { phase: 'failed', error });
  }
}

/** Sends the same file again. */
export function again() {
  const { file } = source.peek() ?? {};
  return file ? take(file) : undefined;
}

export function clear() {
  uploading?.abort(new DOMException('another file was chosen', 'AbortError'));
  uploading = undefined;
  if (source.peek()) URL.revokeObjectURL(source.peek().preview);
  source.value = undefined;
}

/**
 * Reads the file's streams by a job of its own, so that the comparison has a left side. The local
 * service is asked at once; in the cloud a job costs money, so there a person asks for it.
 */
export async function readDetails() {
  const { key } = source.peek();
  const ci = client.peek();
  const { signal } = uploading;
  details.value = { ...details.peek(), [key]: { phase: 'reading' } };
  try {
    const { JobId } = await ci.submitJob(jobs.mediaInfo({ Input: { Object: key } }), { signal });
    const { Operation } = await ci.waitForJob(JobId, { signal, timeout: 120_000 });
    keepDetails(key, Operation?.MediaInfo);
  } catch (error) {
    details.value = { ...details.peek(), [key]: { phase: 'failed', error } };
  }
}

/** What a job has told about a file. */
export function keepDetails(key, info) {
  details.value = { ...details.peek(), [key]: { phase: 'known', info } };
}

/** The short film that comes with the page. */
export async function takeSample() {
  const address = new URL('../../sample/sample.mp4', import.meta.url);
  const answer = await fetch(address);
  if (!answer.ok) throw new InputError('NoSample', `the sample answered ${answer.status}`);
  await take(new File([await answer.blob()], 'sample.mp4', { type: 'video/mp4' }));
}

function patch(controller, part) {
  if (uploading === controller && source.peek()) source.value = { ...source.peek(), ...part };
}

/** A folder per upload: two files of one name never overwrite each other. */
function inputKey(name) {
  const plain = name.normalize('NFC').replace(/[\\/\u0000-\u001f]/g, '_');
  return `console/${shortId()}/${plain}`;
}
