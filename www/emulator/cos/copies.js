/** Copies inside this service: of a whole object, and of a range of one as a part of an upload. */

import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { Refusal } from '../http/errors.js';
import { site } from '../http/site.js';
import { element, write } from '../xml.js';
import { described } from './headers.js';
import { rangeOf } from './objects.js';

const XML = { 'content-type': 'application/xml' };

/** `<host>/<key>` as x-cos-copy-source names it; this machine's address means the bucket of the request. */
function sourceOf(request, { core, bucket, region }) {
  const text = request.header('x-cos-copy-source').replace(/^(https?:)?\/*/i, '');
  const cut = text.indexOf('/');
  const [path, query] = text.slice(cut + 1).split('?');
  if (cut < 1 || path === '') throw new Refusal('InvalidArgument', 'x-cos-copy-source is not <host>/<key>');
  if (query !== undefined && !/^versionId=(null)?$/.test(query))
    throw new Refusal('NotImplemented', 'versions of objects are not part of this service');
  const place = site(text.slice(0, cut), 'cos', { bucket, region });
  if (place.unknown || place.service !== 'cos' || place.region !== region || !core.storage.has(place.bucket))
    throw new Refusal('NoSuchBucket', 'The bucket of x-cos-copy-source does not exist.');
  const found = core.storage.get(place.bucket, decoded(path));
  if (!found) throw new Refusal('NoSuchKey', 'The specified key does not exist.');
  return found;
}

function decoded(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    throw new Refusal('InvalidArgument', 'x-cos-copy-source is not valid percent-encoded UTF-8');
  }
}

const result = (name, meta) => ({
  status: 200,
  headers: { ...XML, 'x-cos-hash-crc64ecma': meta.crc64 },
  body: write(
    element(
      name,
      element('ETag', meta.etag),
      element('CRC64', meta.crc64),
      element('LastModified', new Date(meta.modified).toISOString()),
    ),
  ),
});

export async function copyObject(request, exchange, params) {
  const { key, type, headers } = described(request, params);
  const directive = request.header('x-cos-metadata-directive') ?? 'Copy';
  if (!/^(copy|replaced)$/i.test(directive))
    throw new Refusal('InvalidArgument', `x-cos-metadata-directive is invalid: ${directive}`);
  const from = sourceOf(request, exchange);
  const change = /^replaced$/i.test(directive) ? { type, headers } : {};
  return result('CopyObjectResult', await exchange.core.storage.copy(from, exchange.bucket, key, change));
}

export async function copyPart(request, exchange, params) {
  described(request, params);
  const { multipart } = exchange.core;
  const upload = multipart.of(request, exchange.bucket);
  const from = sourceOf(request, exchange);
  const asked = request.header('x-cos-copy-source-range') || undefined;
  const range = rangeOf(asked, from.size);
  if (asked !== undefined && !range)
    throw new Refusal('InvalidArgument', `x-cos-copy-source-range is not bytes=first-last: ${asked}`);
  const bytes = from.size === 0 ? Readable.from([]) : createReadStream(from.file, range ?? {});
  return result('CopyPartResult', await multipart.part(upload, request.param('partNumber'), bytes));
}
