/** Single objects: put, get, head, delete. */

import { Refusal } from '../http/errors.js';
import { described, digestCheck, needLength } from './headers.js';

export async function putObject(request, { core, bucket }, params) {
  const { key, type, headers } = described(request, params);
  needLength(request);
  const meta = await tooLarge(core.storage.put(bucket, key, request.raw, { type, headers, check: digestCheck(request) }));
  return { status: 200, headers: { etag: meta.etag, 'x-cos-hash-crc64ecma': meta.crc64 }, body: '' };
}

/** Says in the service's words that an upload went over the limit. */
export async function tooLarge(storing) {
  try {
    return await storing;
  } catch (error) {
    if (error?.code === 'TOO_LARGE') throw new Refusal('EntityTooLarge', 'the object is larger than this service takes');
    throw error;
  }
}

export async function deleteObject(_request, { core, bucket }, { key }) {
  await core.storage.delete(bucket, key);
  return { status: 204, body: '' };
}

/** The object of a request; throws when it is not there. */
export function objectOf({ core, bucket }, key) {
  const meta = core.storage.get(bucket, key);
  if (!meta) throw new Refusal('NoSuchKey', 'The specified key does not exist.');
  return meta;
}

/** The bytes that a Range header asks for, or undefined when the whole is meant. */
export function rangeOf(header, size) {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (!match || (match[1] === '' && match[2] === '')) return undefined;
  const start = match[1] === '' ? Math.max(0, size - Number(match[2])) : Number(match[1]);
  const end = match[1] === '' || match[2] === '' ? size - 1 : Math.min(Number(match[2]), size - 1);
  if (start >= size || start > end) {
    throw new Refusal('InvalidRange', 'The requested range cannot be satisfied', {
      headers: { 'content-range': `bytes */${size}` },
    });
  }
  return { start, end };
}

/** Get and head: the server leaves the body out of the second. */
export function getObject(request, exchange, { key }) {
  const meta = objectOf(exchange, key);
  const headers = {
    ...meta.headers,
    'content-type': meta.type,
    etag: meta.etag,
    'accept-ranges': 'bytes',
    'last-modified': new Date(meta.modified).toUTCString(),
    'x-cos-hash-crc64ecma': meta.crc64,
  };
  for (const [name, value] of request.query) if (name.startsWith('response-')) headers[name.slice(9)] = value;
  if (request.header('if-none-match') === meta.etag) return { status: 304, headers, body: '' };
  const wanted = request.header('if-match');
  if (wanted !== undefined && wanted !== meta.etag) throw new Refusal('PreconditionFailed', 'The object has another ETag.');
  const range = rangeOf(request.header('range'), meta.size);
  if (!range) return { status: 200, headers, body: { file: meta.file, start: 0, end: meta.size - 1 } };
  headers['content-range'] = `bytes ${range.start}-${range.end}/${meta.size}`;
  return { status: 206, headers, body: { file: meta.file, ...range } };
}
