/** Uploads in parts: kept beside the objects, across runs too, until they are put together or given up. */

import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { Refusal } from '../http/errors.js';
import { all, textAt } from '../xml.js';

// No client can ask for a bucket of this name.
const PARTS = ' parts';
// Before the first part's number, so that it is found first.
const ABOUT = '0';

export class Multipart {
  #uploads = new Map();

  constructor(storage) {
    this.storage = storage;
    storage.create(PARTS);
    const { objects } = storage.list(PARTS, { size: Infinity });
    for (const { key, headers } of objects) if (key.endsWith(`/${ABOUT}`)) this.#remember(JSON.parse(headers.about));
    for (const meta of objects) {
      const [id, number] = meta.key.split('/');
      if (number !== ABOUT) this.#uploads.get(id)?.parts.set(Number(number), meta);
    }
  }

  #remember(about) {
    const upload = { ...about, parts: new Map() };
    this.#uploads.set(upload.id, upload);
    return upload;
  }

  /** The upload that a request names; throws when it is not there or is one of another key. */
  of(request, bucket) {
    const upload = this.#uploads.get(request.param('uploadId'));
    if (!upload || `/${upload.key}` !== request.path || upload.bucket !== bucket)
      throw new Refusal('NoSuchUpload', 'The specified upload does not exist.');
    return upload;
  }

  /** Those of a bucket that are under way, by key. */
  all(bucket) {
    return [...this.#uploads.values()]
      .filter((upload) => upload.bucket === bucket)
      .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.started - b.started));
  }

  async start(bucket, key, { type, headers }) {
    const started = this.storage.now();
    const id = `${Math.floor(started / 1000)}${randomUUID().replaceAll('-', '')}`;
    const about = { id, bucket, key, type, headers, started };
    await this.storage.put(PARTS, `${id}/${ABOUT}`, Readable.from([]), { headers: { about: JSON.stringify(about) } });
    return this.#remember(about);
  }

  /** Stores a part from a stream. */
  async part(upload, text, source, check) {
    const number = Number(text);
    if (!Number.isInteger(number) || number < 1 || number > 10_000)
      throw new Refusal('InvalidArgument', `partNumber ${text} is not 1 to 10000`);
    const meta = await this.storage.put(PARTS, `${upload.id}/${number}`, source, { check });
    upload.parts.set(number, meta);
    return meta;
  }

  /** Puts the listed parts together in order. */
  async complete(upload, body) {
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
    const joined = createHash('md5')
      .update(Buffer.from(parts.map((part) => part.md5).join(''), 'hex'))
      .digest('hex');
    const { type, headers } = upload;
    const etag = `"${joined}-${parts.length}"`;
    const meta = await this.storage.put(upload.bucket, upload.key, Readable.from(bytes()), { type, headers, etag });
    await this.abort(upload);
    return meta;
  }

  async abort(upload) {
    this.#uploads.delete(upload.id);
    for (const number of [ABOUT, ...upload.parts.keys()]) await this.storage.delete(PARTS, `${upload.id}/${number}`);
  }
}
