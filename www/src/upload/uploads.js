/** Moves files into the bucket, two at a time, and remembers what earlier visits left half done. */

import * as db from '../state/db.js';
import { InputError, plain } from '../state/errors.js';
import { shortId } from '../state/id.js';
import { target } from '../state/settings.js';
import { alone } from '../state/tabs.js';
import { readDetails, recall } from './details.js';
import { release, showFile, showObject } from './previews.js';
import { find, keep, patch, uploads } from './rows.js';
import { giveUp, transfer } from './transfer.js';

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
  for (const row of uploads.peek()) {
    if (row.phase === 'ready') {
      recall(row);
      showObject(row);
    }
  }
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
    const next = { ...row, bucket: row.bucket ?? target.peek().bucket, phase: 'waiting', error: undefined };
    uploads.value = left ? uploads.peek().map((each) => (each.id === row.id ? next : each)) : [...uploads.peek(), next];
    showFile(row, file);
  }
  work();
}

/** Takes an object that is in the bucket already. */
export function takeObject({ key, size }) {
  const name = key.slice(key.lastIndexOf('/') + 1);
  const row = { id: shortId(), name, size, key, bucket: target.peek().bucket, at: Date.now(), sent: size, phase: 'ready' };
  uploads.value = [...uploads.peek().filter((each) => each.key !== key), row];
  keep(row.id);
  showObject(row);
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
  release(row.key);
  uploads.value = uploads.peek().filter((each) => each.id !== id);
  db.remove('uploads', id).catch(() => undefined);
  work();
}

export function dropAll() {
  for (const { id } of uploads.peek()) drop(id);
}

/** The short film that comes with the page. */
export async function takeSample() {
  const address = new URL('../../sample/sample.mp4', import.meta.url);
  const answer = await fetch(address);
  if (!answer.ok) throw new InputError('NoSample', `the sample answered ${answer.status}`);
  take([new File([await answer.blob()], 'sample.mp4', { type: 'video/mp4', lastModified: 0 })]);
}

/** A folder per upload: two files of one name never overwrite each other. */
function inputKey(name) {
  const plainName = name.normalize('NFC').replace(/[\\/\u0000-\u001f]/g, '_');
  return `console/${shortId()}/${plainName}`;
}
