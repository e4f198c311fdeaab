/** The object store's port: put, get, head, delete, list, and uploads in parts. */

import { Refusal } from '../http/errors.js';
import { admit } from '../http/admit.js';
import { element, parse, write, XmlError } from '../xml.js';

const KEPT = /^(cache-control|content-disposition|content-encoding|content-language|expires|x-cos-meta-.+)$/;
const XML = { 'content-type': 'application/xml' };

const operationOf = (request) => (request.path === '/' ? `${request.method} bucket` : `${request.method} object`);

const ACTIONS = {
  'GET object': 'cos:GetObject',
  'HEAD object': 'cos:HeadObject',
  'PUT object': 'cos:PutObject',
  'POST object': 'cos:PostObject',
  'DELETE object': 'cos:DeleteObject',
  'GET bucket': 'cos:GetBucket',
  'HEAD bucket': 'cos:HeadBucket',
  'PUT bucket': 'cos:PutBucket',
};

/** Answers one request to the object store. */
export async function handleCos(request, exchange) {
  const { core, bucket } = exchange;
  const operation = operationOf(request);
  const ended = admit(request, exchange, { operation, action: ACTIONS[operation] });
  if (ended) return ended;
  if (operation === 'PUT bucket') {
    if (!core.storage.create(bucket)) throw new Refusal('BucketAlreadyOwnedByYou', 'The bucket is there already.');
    return { status: 200, body: '' };
  }
  if (!core.storage.has(bucket)) throw new Refusal('NoSuchBucket', 'The specified bucket does not exist.');
  switch (operation) {
    case 'HEAD bucket':
      return { status: 200, body: '' };
    case 'GET bucket':
      return list(request, exchange);
    case 'PUT object':
      return put(request, exchange);
    case 'POST object':
      return post(request, exchange);
    case 'GET object':
      return request.has('uploadId')
        ? { status: 200, headers: XML, body: write(core.multipart.list(request)) }
        : get(request, exchange);
    case 'HEAD object':
      return get(request, exchange);
    case 'DELETE object':
      if (request.has('uploadId')) await core.multipart.abort(request);
      else await core.storage.delete(bucket, request.path.slice(1));
      return { status: 204, body: '' };
    default:
      throw new Refusal('MethodNotAllowed', `${request.method} is not possible here.`);
  }
}

function list(request, { core, bucket }) {
  const prefix = request.param('prefix') ?? '';
  const delimiter = request.param('delimiter') ?? '';
  const marker = request.param('marker') ?? '';
  const wanted = request.param('max-keys') || '1000';
  if (!/^\d+$/.test(wanted)) throw new Refusal('InvalidArgument', `max-keys is not a number: ${wanted}`);
  const size = Math.min(Number(wanted), 1000);
  const coded = request.param('encoding-type') === 'url' ? encodeURIComponent : (text) => text;
  const page = core.storage.list(bucket, { prefix, marker, delimiter, size });
  const body = element(
    'ListBucketResult',
    element('Name', bucket),
    element('Prefix', coded(prefix)),
    element('Marker', coded(marker)),
    element('MaxKeys', size),
    delimiter ? element('Delimiter', coded(delimiter)) : null,
    element('IsTruncated', page.truncated),
    page.truncated ? element('NextMarker', coded(page.next)) : null,
    page.objects.map((meta) =>
      element(
        'Contents',
        element('Key', coded(meta.key)),
        element('LastModified', new Date(meta.modified).toISOString()),
        element('ETag', meta.etag),
        element('Size', meta.size),
        element('Owner', element('ID', core.defaults.appid), element('DisplayName', core.defaults.appid)),
        element('StorageClass', 'STANDARD'),
      ),
    ),
    page.prefixes.map((name) => element('CommonPrefixes', element('Prefix', coded(name)))),
  );
  return { status: 200, headers: XML, body: write(body) };
}

function upload(request) {
  const key = request.path.slice(1);
  if (Buffer.byteLength(key) > 850) throw new Refusal('KeyTooLong', 'the key is longer than 850 bytes');
  const headers = Object.fromEntries(
    request.headerPairs.map(([name, value]) => [name.toLowerCase(), value]).filter(([name]) => KEPT.test(name)),
  );
  return { key, type: request.header('content-type') || 'application/octet-stream', headers };
}

async function put(request, { core, bucket }) {
  const { key, type, headers } = upload(request);
  if (request.header('content-length') === undefined)
    throw new Refusal('MissingContentLength', 'You must provide the Content-Length HTTP header.');
  const source = request.header('x-cos-copy-source');
  if (source !== undefined) return copy(source, key, { core, bucket });
  const wanted = request.header('content-md5');
  const check = ({ md5 }) => {
    if (wanted !== undefined && Buffer.from(md5, 'hex').toString('base64') !== wanted) {
      throw new Refusal('BadDigest', 'The Content-MD5 you specified did not match what we received.');
    }
  };
  const meta = request.has('uploadId')
    ? await core.multipart.part(request, check)
    : await store(core, bucket, key, request, { type, headers, check });
  return { status: 200, headers: { etag: meta.etag, 'x-cos-hash-crc64ecma': meta.crc64 }, body: '' };
}

async function store(core, bucket, key, request, options) {
  try {
    return await core.storage.put(bucket, key, request.raw, options);
  } catch (error) {
    if (error?.code === 'TOO_LARGE')
      throw new Refusal('EntityTooLarge', 'the object is larger than this service takes');
    throw error;
  }
}

async function copy(source, key, { core, bucket }) {
  const match = /^\/?(?:https?:\/\/)?([a-z0-9-]+-\d+)\.cos\.[^/]+\/(.+)$/.exec(source);
  const from = match && core.storage.get(match[1], decodeURIComponent(match[2]));
  if (!from) throw new Refusal('NoSuchKey', 'The specified key does not exist.');
  const meta = await core.storage.copy(from, bucket, key);
  return {
    status: 200,
    headers: XML,
    body: write(
      element(
        'CopyObjectResult',
        element('ETag', meta.etag),
        element('CRC64', meta.crc64),
        element('LastModified', new Date(meta.modified).toISOString()),
      ),
    ),
  };
}

async function post(request, { core, bucket }) {
  const { key, type, headers } = upload(request);
  if (request.has('uploads'))
    return { status: 200, headers: XML, body: write(core.multipart.start(bucket, key, { type, headers })) };
  if (!request.has('uploadId')) throw new Refusal('NotImplemented', 'form uploads are not part of this service');
  const text = (await request.body(1 << 20)).toString('utf8');
  try {
    const { meta, etag } = await core.multipart.complete(request, parse(text));
    return {
      status: 200,
      headers: { ...XML, 'x-cos-hash-crc64ecma': meta.crc64 },
      body: write(
        element(
          'CompleteMultipartUploadResult',
          element('Location', `${request.host}/${encodeURI(key)}`),
          element('Bucket', bucket),
          element('Key', key),
          element('ETag', etag),
        ),
      ),
    };
  } catch (error) {
    if (error instanceof XmlError) throw new Refusal('MalformedXML', error.message);
    throw error;
  }
}

/** The bytes that a Range header asks for, or undefined when the whole is meant. */
function rangeOf(header, size) {
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

function get(request, { core, bucket }) {
  const meta = core.storage.get(bucket, request.path.slice(1));
  if (!meta) throw new Refusal('NoSuchKey', 'The specified key does not exist.');
  const headers = {
    ...meta.headers,
    'content-type': meta.type,
    etag: meta.etag,
    'accept-ranges': 'bytes',
    'last-modified': new Date(meta.modified).toUTCString(),
    'x-cos-hash-crc64ecma': meta.crc64,
  };
  for (const [name, value] of request.query) {
    if (/^response-(content-(type|disposition|language|encoding)|cache-control|expires)$/.test(name))
      headers[name.slice(9)] = value;
  }
  if (request.header('if-none-match') === meta.etag) return { status: 304, headers, body: '' };
  const wanted = request.header('if-match');
  if (wanted !== undefined && wanted !== meta.etag)
    throw new Refusal('PreconditionFailed', 'The object has another ETag.');
  const range = rangeOf(request.header('range'), meta.size);
  if (!range) return { status: 200, headers, body: { file: meta.file, start: 0, end: meta.size - 1 } };
  headers['content-range'] = `bytes ${range.start}-${range.end}/${meta.size}`;
  return { status: 206, headers, body: { file: meta.file, ...range } };
}
