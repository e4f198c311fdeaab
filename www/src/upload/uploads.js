import { computed, signal } from '@preact/signals';
import { jobs } from 'wanxiang-jobs';
import { client } from '../state/client.js';
import * as db from '../state/db.js';
import { InputError, plain } from '../state/errors.js';
import { shortId } from '../state/id.js';
import { target } from '../state/settings.js';
import { objectLink } from '../state/storage.js';
import { alone } from '../state/tabs.js';
import { kindOf } from '../ui/format.js';
import { giveUp, transfer } from './transfer.js';

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

/** What a job takes as its input when it takes one. */
export const source = computed(() => uploads.value.find(({ phase }) => phase === 'ready') ?? uploads.value[0]);
export const ready = computed(() => uploads.value.filter(({ phase }) => phase === 'ready'));

/** What is known of the files in the bucket, by key: `{ phase: 'reading' | 'known' | 'failed', info?, error? }`. */
export const details = signal({});

/** Links by which the page itself shows a file; they end with the page. */
export const previews = signal({});

const files = new Map();
const controllers = new Map();
const AT_ONCE = 2;
const SPEED_OVER = 4_000;
const KEPT_READY = 20;

/** Reads what earlier visits left: files in the bucket, and uploads that were cut short. */
export async function loadUploads() {
  const kept = await db.all('uploads').catch(() => []);
  const mine = new Set(uploads.peek().map(({ id }) => id));
  const found = kept
    .filter(({ id }) => !mine.has(id))
    .sort((a, b) => a.at - b.at)
    .map((row) => (row.phase === 'ready' ? row : { ...row, phase: 'lost', speed: undefined }));
  const old = found.filter(({ phase }) => phase === 'ready').slice(0, -KEPT_READY);
  for (const { id } of old) db.remove('uploads', id).catch(() => undefined);
  uploads.value = [...found.filter((row) => !old.includes(row)), ...uploads.peek()];
  for (const row of uploads.peek()) if (row.phase === 'ready') showFromBucket(row);
}

/**
 * Takes files and sends them to the bucket. One whose upload was cut short goes on where it stopped.
 * @param {Iterable<File>} chosen
 */
export function take(chosen) {
  for (const file of chosen) {
    const left = uploads.peek().find((row) => ['lost', 'paused', 'failed'].includes(row.phase) && isSame(row, file));
    const row = left ?? {
      id: shortId(),
      name: file.name,
      size: file.size,
      type: file.type,
      lastModified: file.lastModified,
      key: inputKey(file.name),
      bucket: target.peek().bucket,
      at: Date.now(),
      sent: 0,
    };
    files.set(row.id, file);
    // An empty file shows nothing, and the browser complains when it is asked to.
    if (file.size > 0) previews.value = { ...previews.peek(), [row.key]: URL.createObjectURL(file) };
    const next = { ...row, bucket: row.bucket ?? target.peek().bucket, phase: 'waiting', error: undefined };
    uploads.value = left ? uploads.peek().map((each) => (each.id === row.id ? next : each)) : [...uploads.peek(), next];
    measure(row);
  }
  work();
}

/** The size of a film, which the browser tells at once: presets follow it before any job has been asked. */
function measure({ id, key, name, size }) {
  if (kindOf(name) !== 'video' || size === 0) return;
  const video = document.createElement('video');
  video.preload = 'metadata';
  video.onloadedmetadata = () => {
    if (video.videoWidth > 0) patch(id, { width: video.videoWidth, height: video.videoHeight });
    video.removeAttribute('src');
  };
  video.src = previews.peek()[key];
}

/** What is known of a file, as MediaInfo tells it; `guessed` knows the picture and nothing of the sound. */
export function infoOf({ key, width, height }) {
  const { info } = details.value[key] ?? {};
  if (info) return info;
  return width > 0 ? { guessed: true, Stream: { Video: [{ Width: width, Height: height }] } } : undefined;
}

/** Takes an object that is in the bucket already. */
export function takeObject({ key, size }) {
  const name = key.slice(key.lastIndexOf('/') + 1);
  const row = { id: shortId(), name, size, key, bucket: target.peek().bucket, at: Date.now(), sent: size, phase: 'ready' };
  uploads.value = [...uploads.peek().filter((each) => each.key !== key), row];
  keep(row.id);
  showFromBucket(row);
  if (target.peek().mode === 'local') readDetails(row.key);
}

const isSame = (row, file) => row.name === file.name && row.size === file.size && row.lastModified === file.lastModified;

/** Begins with as many of the waiting ones as go at once. */
function work() {
  const busy = uploads.peek().filter(({ phase }) => phase === 'uploading').length;
  for (const { id } of uploads
    .peek()
    .filter(({ phase }) => phase === 'waiting')
    .slice(0, Math.max(0, AT_ONCE - busy)))
    send(id);
}

async function send(id) {
  const controller = new AbortController();
  controllers.set(id, controller);
  const file = files.get(id);
  patch(id, { phase: 'uploading', speed: undefined, error: undefined });
  const meter = speedometer();
  try {
    if (file.size === 0) throw new InputError('EmptyFile', `${file.name} holds no bytes`);
    await alone(`upload ${id}`, () =>
      transfer(
        { ...find(id), file },
        {
          signal: controller.signal,
          onSent: (sent) => {
            if (controllers.get(id) === controller) patch(id, { sent, speed: meter(sent) });
          },
          onBegun: async (begun) => {
            patch(id, begun);
            await keep(id);
          },
        },
      ),
    );
    if (controllers.get(id) !== controller) return;
    patch(id, { phase: 'ready', sent: file.size, speed: undefined, uploadId: undefined, partSize: undefined });
    await keep(id);
    if (target.peek().mode === 'local') readDetails(find(id).key);
  } catch (error) {
    if (controllers.get(id) !== controller) return;
    patch(
      id,
      controller.signal.aborted
        ? { phase: 'paused', speed: undefined }
        : { phase: 'failed', speed: undefined, error: plain(error) },
    );
  } finally {
    if (controllers.get(id) === controller) controllers.delete(id);
    work();
  }
}

/** Bytes a second over the last seconds. */
function speedometer() {
  let points = [];
  return (sent) => {
    const now = performance.now();
    points = [...points.filter(({ at }) => now - at < SPEED_OVER), { at: now, sent }];
    const [first] = points;
    return now - first.at > 500 ? ((sent - first.sent) / (now - first.at)) * 1000 : undefined;
  };
}

export function pause(id) {
  if (find(id)?.phase === 'waiting') patch(id, { phase: 'paused' });
  controllers.get(id)?.abort(new DOMException('paused', 'AbortError'));
}

/** Goes on; without the file, which a reload takes from the page, it has to be chosen again. */
export function again(id) {
  if (!files.has(id)) return false;
  patch(id, { phase: 'waiting', error: undefined });
  work();
  return true;
}

export function drop(id) {
  const row = find(id);
  const controller = controllers.get(id);
  controllers.delete(id);
  controller?.abort(new DOMException('taken off the list', 'AbortError'));
  if (row?.phase !== 'ready') giveUp(row).catch(() => undefined);
  files.delete(id);
  if (previews.peek()[row.key]?.startsWith('blob:')) URL.revokeObjectURL(previews.peek()[row.key]);
  uploads.value = uploads.peek().filter((each) => each.id !== id);
  db.remove('uploads', id).catch(() => undefined);
  work();
}

export function dropAll() {
  for (const { id } of uploads.peek()) drop(id);
}

/**
 * Reads the file's streams by a job of its own, so that the comparison has a left side. The local
 * service is asked at once; in the cloud a job costs money, so there a person asks for it.
 */
export async function readDetails(key) {
  if (!['video', 'audio'].includes(kindOf(key)) || ['reading', 'known'].includes(details.peek()[key]?.phase)) return;
  const ci = client.peek();
  details.value = { ...details.peek(), [key]: { phase: 'reading' } };
  try {
    const { JobId } = await ci.submitJob(jobs.mediaInfo({ Input: { Object: key } }), { once: true });
    const { Operation } = await ci.waitForJob(JobId, { timeout: 120_000 });
    keepDetails(key, Operation?.MediaInfo);
  } catch (error) {
    details.value = { ...details.peek(), [key]: { phase: 'failed', error: plain(error) } };
  }
}

/** What a job has told about a file. */
export function keepDetails(key, info) {
  details.value = { ...details.peek(), [key]: { phase: 'known', info } };
  const row = uploads.peek().find((each) => each.key === key);
  if (row) {
    patch(row.id, { info });
    keep(row.id);
  }
}

/** The short film that comes with the page. */
export async function takeSample() {
  const address = new URL('../../sample/sample.mp4', import.meta.url);
  const answer = await fetch(address);
  if (!answer.ok) throw new InputError('NoSample', `the sample answered ${answer.status}`);
  take([new File([await answer.blob()], 'sample.mp4', { type: 'video/mp4', lastModified: 0 })]);
}

async function showFromBucket({ key, info }) {
  if (info) details.value = { ...details.peek(), [key]: { phase: 'known', info } };
  if (previews.peek()[key] || kindOf(key) === 'file') return;
  const link = await whenReady(() => objectLink(key)).catch(() => undefined);
  if (link) previews.value = { ...previews.peek(), [key]: link };
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

const find = (id) => uploads.peek().find((row) => row.id === id);

function patch(id, part) {
  uploads.value = uploads.peek().map((row) => (row.id === id ? { ...row, ...part } : row));
}

/** Writes down what a later visit needs; the bytes of the file are not among it. */
async function keep(id) {
  const row = find(id);
  if (row) await db.put('uploads', row).catch(() => undefined);
}

/** A folder per upload: two files of one name never overwrite each other. */
function inputKey(name) {
  const plainName = name.normalize('NFC').replace(/[\\/\u0000-\u001f]/g, '_');
  return `console/${shortId()}/${plainName}`;
}
