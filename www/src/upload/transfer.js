/** Sends one file: whole when it is small, else in parts that go side by side and are not sent twice. */

import { NetworkError, ServiceError } from 'wanxiang-jobs';
import { InputError } from '../state/errors.js';
import { sleep } from '../state/sleep.js';
import { ask } from '../state/storage.js';
import { sumOf } from './sum.js';

const MB = 1 << 20;
const WHOLE_UNTIL = 8 * MB;
const PART = 8 * MB;
const MOST_PARTS = 9_000;
const SIDE_BY_SIDE = 4;
const TRIES = 5;
const FIRST_PAUSE = 500;

/**
 * @param {{ file: File, key: string, uploadId?: string, partSize?: number }} upload what an earlier visit left, too
 * @param {{ signal: AbortSignal, onSent: (bytes: number) => void, onBegun: (begun: object) => Promise<void> }} options
 */
export async function transfer(upload, { signal, onSent, onBegun }) {
  if (upload.file.size <= WHOLE_UNTIL) return sendWhole(upload, { signal, onSent });
  const begun = (await continued(upload, signal)) ?? (await begin(upload, signal, onBegun));
  return sendParts(upload, begun, { signal, onSent });
}

async function sendWhole({ file, key }, { signal, onSent }) {
  const sum = sumOf(file);
  const answer = await patiently(signal, () =>
    ask({ method: 'PUT', key, action: 'name/cos:PutObject', body: file, type: file.type, signal, onProgress: onSent }),
  );
  compare(await sum, answer, file.name);
}

async function begin({ file, key }, signal, onBegun) {
  const request = { method: 'POST', key, action: 'name/cos:InitiateMultipartUpload', query: { uploads: '' }, signal };
  const { text } = await patiently(signal, () => ask(request));
  const uploadId = /<UploadId>([^<]+)<\/UploadId>/.exec(text)?.[1];
  if (!uploadId) throw new InputError('UploadRefused', 'the bucket gave no UploadId');
  const partSize = Math.max(PART, Math.ceil(file.size / MOST_PARTS / MB) * MB);
  await onBegun({ uploadId, partSize });
  return { uploadId, partSize, done: new Map() };
}

/** The parts that the bucket has of an earlier visit; undefined when it knows nothing of it any more. */
async function continued({ key, uploadId, partSize, file }, signal) {
  if (!uploadId) return undefined;
  const done = new Map();
  let marker = '0';
  try {
    do {
      const query = { uploadId, 'part-number-marker': marker };
      const { text } = await patiently(signal, () => ask({ method: 'GET', key, action: 'name/cos:ListParts', query, signal }));
      const page = new DOMParser().parseFromString(text, 'application/xml');
      const of = (node, name) => node.getElementsByTagName(name)[0]?.textContent ?? '';
      for (const part of page.getElementsByTagName('Part')) {
        const number = Number(of(part, 'PartNumber'));
        if (Number(of(part, 'Size')) === sizeOf(number, partSize, file)) done.set(number, of(part, 'ETag'));
      }
      marker = of(page, 'IsTruncated') === 'true' ? of(page, 'NextPartNumberMarker') : '';
    } while (marker);
  } catch (error) {
    if (error instanceof ServiceError && (error.status === 404 || error.code === 'NoSuchUpload')) return undefined;
    throw error;
  }
  return { uploadId, partSize, done };
}

const sizeOf = (number, partSize, { size }) => Math.min(partSize, size - (number - 1) * partSize);

async function sendParts({ file, key }, { uploadId, partSize, done }, { signal, onSent }) {
  const count = Math.ceil(file.size / partSize);
  const open = Array.from({ length: count }, (_, place) => place + 1).filter((number) => !done.has(number));
  const moving = new Map();
  let settledBytes = [...done.keys()].reduce((sum, number) => sum + sizeOf(number, partSize, file), 0);
  const tellSent = () => onSent([...moving.values()].reduce((sum, bytes) => sum + bytes, settledBytes));
  tellSent();
  // One part that cannot be sent stops the others too.
  const failing = new AbortController();
  const together = AbortSignal.any([signal, failing.signal]);

  const sendPart = async (number) => {
    const body = file.slice((number - 1) * partSize, number * partSize);
    const sum = sumOf(body);
    const answer = await patiently(together, () =>
      ask({
        method: 'PUT',
        key,
        action: 'name/cos:UploadPart',
        query: { partNumber: String(number), uploadId },
        body,
        signal: together,
        onProgress: (bytes) => {
          moving.set(number, bytes);
          tellSent();
        },
      }),
    );
    compare(await sum, answer, `part ${number} of ${file.name}`);
    const etag = answer.header('ETag');
    if (!etag)
      throw new InputError('NoETag', 'the ETag of a part cannot be read: the CORS rule of the bucket does not expose it');
    done.set(number, etag);
    moving.delete(number);
    settledBytes += body.size;
    tellSent();
  };
  const lane = async () => {
    for (let number = open.shift(); number !== undefined; number = open.shift()) await sendPart(number);
  };
  await Promise.all(
    Array.from({ length: SIDE_BY_SIDE }, () =>
      lane().catch((error) => {
        failing.abort(error);
        throw error;
      }),
    ),
  );
  const parts = [...done]
    .sort(([a], [b]) => a - b)
    .map(([number, etag]) => `<Part><PartNumber>${number}</PartNumber><ETag>${etag}</ETag></Part>`);
  const body = `<CompleteMultipartUpload>${parts.join('')}</CompleteMultipartUpload>`;
  await patiently(signal, () =>
    ask({
      method: 'POST',
      key,
      action: 'name/cos:CompleteMultipartUpload',
      query: { uploadId },
      body,
      type: 'application/xml',
      signal,
    }),
  );
}

/** Gives up the parts of an upload that will not be finished, which otherwise go on being billed. */
export async function giveUp({ key, uploadId }) {
  if (uploadId) await ask({ method: 'DELETE', key, action: 'name/cos:AbortMultipartUpload', query: { uploadId } });
}

/** A few tries while the network or the service stumbles: a long upload must not end with one lost packet. */
async function patiently(signal, work) {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      const passing = error instanceof NetworkError || (error instanceof ServiceError && error.status >= 500);
      if (!passing || tries >= TRIES || signal.aborted) throw error;
      await sleep(FIRST_PAUSE * 2 ** (tries - 1), signal);
      signal.throwIfAborted();
    }
  }
}

function compare(sum, answer, what) {
  const given = answer.header('x-cos-hash-crc64ecma');
  if (sum && given && sum !== given) throw new InputError('Damaged', `${what} arrived with another checksum`);
}
