/** Uploads in parts, as the store answers them. */

import { Refusal } from '../http/errors.js';
import { element, parse, write, XmlError } from '../xml.js';
import { described, digestCheck, needLength } from './headers.js';
import { tooLarge } from './objects.js';

const XML = { 'content-type': 'application/xml' };
const xml = (...content) => ({ status: 200, headers: XML, body: write(element(...content)) });

export async function startUpload(request, { core, bucket }, params) {
  const { key, type, headers } = described(request, params);
  const { id } = await core.multipart.start(bucket, key, { type, headers });
  return xml('InitiateMultipartUploadResult', element('Bucket', bucket), element('Key', key), element('UploadId', id));
}

export async function putPart(request, { core, bucket }, params) {
  described(request, params);
  needLength(request);
  const upload = core.multipart.of(request, bucket);
  const storing = core.multipart.part(upload, request.param('partNumber'), request.raw, digestCheck(request));
  const meta = await tooLarge(storing);
  return { status: 200, headers: { etag: meta.etag, 'x-cos-hash-crc64ecma': meta.crc64 }, body: '' };
}

const count = (request, name, usual) => {
  const text = request.param(name) || String(usual);
  if (!/^\d+$/.test(text)) throw new Refusal('InvalidArgument', `${name} is not a number: ${text}`);
  return Number(text);
};

export function listParts(request, { core, bucket }) {
  const upload = core.multipart.of(request, bucket);
  const after = count(request, 'part-number-marker', 0);
  const size = Math.min(count(request, 'max-parts', 1000), 1000);
  const parts = [...upload.parts].filter(([number]) => number > after).sort((a, b) => a[0] - b[0]);
  const page = parts.slice(0, size);
  return xml(
    'ListPartsResult',
    element('Bucket', bucket),
    element('Key', upload.key),
    element('UploadId', upload.id),
    element('PartNumberMarker', after),
    parts.length > size ? element('NextPartNumberMarker', page.at(-1)?.[0] ?? after) : null,
    element('MaxParts', size),
    element('IsTruncated', parts.length > size),
    page.map(([number, meta]) =>
      element(
        'Part',
        element('PartNumber', number),
        element('LastModified', new Date(meta.modified).toISOString()),
        element('ETag', meta.etag),
        element('Size', meta.size),
      ),
    ),
  );
}

/** Those under way, in one page: nobody leaves thousands on one machine. */
export function listUploads(request, { core, bucket }) {
  const prefix = request.param('prefix') ?? '';
  const uploads = core.multipart.all(bucket).filter(({ key }) => key.startsWith(prefix));
  const coded = request.param('encoding-type') === 'url' ? encodeURIComponent : (text) => text;
  return xml(
    'ListMultipartUploadsResult',
    element('Bucket', bucket),
    element('Prefix', coded(prefix)),
    element('MaxUploads', Math.max(1000, uploads.length)),
    element('IsTruncated', 'false'),
    uploads.map(({ key, id, started }) =>
      element(
        'Upload',
        element('Key', coded(key)),
        element('UploadId', id),
        element('StorageClass', 'STANDARD'),
        element('Initiated', new Date(started).toISOString()),
      ),
    ),
  );
}

export async function completeUpload(request, { core, bucket }, { key }) {
  const upload = core.multipart.of(request, bucket);
  const text = (await request.body(1 << 20)).toString('utf8');
  try {
    const meta = await tooLarge(core.multipart.complete(upload, parse(text)));
    const answer = xml(
      'CompleteMultipartUploadResult',
      element('Location', `${request.host}/${encodeURI(key)}`),
      element('Bucket', bucket),
      element('Key', key),
      element('ETag', meta.etag),
    );
    return { ...answer, headers: { ...XML, 'x-cos-hash-crc64ecma': meta.crc64 } };
  } catch (error) {
    if (error instanceof XmlError) throw new Refusal('MalformedXML', error.message);
    throw error;
  }
}

export async function abortUpload(request, { core, bucket }) {
  await core.multipart.abort(core.multipart.of(request, bucket));
  return { status: 204, body: '' };
}
