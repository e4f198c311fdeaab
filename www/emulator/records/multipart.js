/** Uploads in parts: kept beside the objects until they are put together or given up. */

import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { Refusal } from '../http/errors.js';
import { all, element, textAt } from '../xml.js';

const PARTS = ' parts';

export class Multipart {
  #uploads = new Map();

  /** Parts are stored in a bucket of their own whose name no client can ask for. */
  constructor(storage) {
    this.storage = storage;
    storage.create(PARTS);
  }

  #upload(request) {
    const upload = this.#uploads.get(request.param('uploadId'));
    if (!upload || `/${upload.key}` !== request.path)
      throw new Refusal('NoSuchUpload', 'The specified upload does not exist.');
    return upload;
  }

  start(bucket, key, { type, headers }) {
    const id = `${Math.floor(this.storage.now() / 1000)}${randomUUID().replaceAll('-', '')}`;
    this.#uploads.set(id, { id, bucket, key, type, headers, parts: new Map() });
    return element(
      'InitiateMultipartUploadResult',
      element('Bucket', bucket),
      element('Key', key),
      element('UploadId', id),
    );
  }

  async part(request, check) {
    const upload = this.#upload(request);
    const number = Number(request.param('partNumber'));
    if (!Number.isInteger(number) || number < 1 || number > 10_000)
      throw new Refusal('InvalidArgument', `partNumber ${request.param('partNumber')} is not 1 to 10000`);
    const meta = await this.storage.put(PARTS, `${upload.id}/${number}`, request.raw, { check });
    upload.parts.set(number, meta);
    return meta;
  }

  list(request) {
    const upload = this.#upload(request);
    return element(
      'ListPartsResult',
      element('Bucket', upload.bucket),
      element('Key', upload.key),
      element('UploadId', upload.id),
      element('IsTruncated', 'false'),
      [...upload.parts]
        .sort((a, b) => a[0] - b[0])
        .map(([number, meta]) =>
          element(
            'Part',
            element('PartNumber', number),
            element('ETag', meta.etag),
            element('Size', meta.size),
            element('LastModified', new Date(meta.modified).toISOString()),
          ),
        ),
    );
  }

  /** Puts the listed parts together in order. */
  async complete(request, body) {
    const upload = this.#upload(request);
    const parts = all(body, 'Part').map((part) => {
      const stored = upload.parts.get(Number(textAt(part, 'PartNumber')));
      const tag = textAt(part, 'ETag')?.replaceAll('"', '');
      if (!stored || stored.md5 !== tag)
        throw new Refusal('InvalidPart', `part ${textAt(part, 'PartNumber')} is not there or has another ETag`);
      return this.storage.get(PARTS, stored.key);
    });
    if (parts.length === 0) throw new Refusal('InvalidPart', 'no part is listed');
    async function* bytes() {
      for (const part of parts) yield* createReadStream(part.file);
    }
    const meta = await this.storage.put(upload.bucket, upload.key, Readable.from(bytes()), upload);
    const joined = createHash('md5')
      .update(Buffer.from(parts.map((part) => part.md5).join(''), 'hex'))
      .digest('hex');
    await this.abort(request);
    return { meta, etag: `"${joined}-${parts.length}"` };
  }

  async abort(request) {
    const upload = this.#upload(request);
    this.#uploads.delete(upload.id);
    for (const number of upload.parts.keys()) await this.storage.delete(PARTS, `${upload.id}/${number}`);
  }
}
