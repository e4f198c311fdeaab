/**
 * Objects on disk. A key is any text, so a file is named by the hash of bucket and key: no key can leave the folder. What is
 * known of an object lies beside its bytes and is read again at the next start.
 */

import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Crc64 } from './crc64.js';

const byKey = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** Passes bytes through and knows size, MD5 and CRC at the end; refuses more than `limit`. */
function meter(limit) {
  const md5 = createHash('md5');
  const crc = new Crc64();
  const through = new Transform({
    transform(chunk, _encoding, done) {
      through.size += chunk.length;
      if (through.size > limit) {
        done(Object.assign(new Error('too large'), { code: 'TOO_LARGE' }));
        return;
      }
      md5.update(chunk);
      crc.update(chunk);
      done(null, chunk);
    },
  });
  through.size = 0;
  through.finish = () => ({ size: through.size, md5: md5.digest('hex'), crc64: crc.digest() });
  return through;
}

export class Storage {
  #buckets = new Map();

  constructor({ directory, buckets, now, limit = 2 ** 31 }) {
    this.directory = join(directory, 'objects');
    this.now = now;
    this.limit = limit;
    for (const name of buckets) this.#buckets.set(name, new Map());
  }

  /** Makes the folder and reads what an earlier run left. */
  async open() {
    await mkdir(this.directory, { recursive: true });
    for (const name of await readdir(this.directory)) {
      if (!name.endsWith('.json')) {
        if (name.startsWith('new-')) await rm(join(this.directory, name), { force: true });
        continue;
      }
      const meta = JSON.parse(await readFile(join(this.directory, name), 'utf8'));
      const bytes = await stat(this.#file(meta.bucket, meta.key)).catch(() => undefined);
      if (bytes?.size !== meta.size) continue;
      if (!this.#buckets.has(meta.bucket)) this.#buckets.set(meta.bucket, new Map());
      this.#buckets.get(meta.bucket).set(meta.key, meta);
    }
  }

  has(bucket) {
    return this.#buckets.has(bucket);
  }

  /** False when the bucket is there already. */
  create(bucket) {
    if (this.has(bucket)) return false;
    this.#buckets.set(bucket, new Map());
    return true;
  }

  #file(bucket, key) {
    return join(this.directory, createHash('sha256').update(`${bucket}\n${key}`).digest('hex'));
  }

  /** What is known of an object, with the path of its bytes; undefined if it is not there. */
  get(bucket, key) {
    const meta = this.#buckets.get(bucket)?.get(key);
    return meta && { ...meta, file: this.#file(bucket, key) };
  }

  /** Stores a stream. `check({ size, md5 })` may throw before the object becomes visible. */
  async put(bucket, key, source, { type = 'application/octet-stream', headers = {}, check } = {}) {
    const temporary = join(this.directory, `new-${randomUUID()}`);
    try {
      const counted = meter(this.limit);
      await pipeline(source, counted, createWriteStream(temporary));
      const facts = counted.finish();
      check?.(facts);
      return await this.#publish(bucket, key, temporary, { ...facts, type, headers });
    } finally {
      await rm(temporary, { force: true });
    }
  }

  /** Stores a file that a job has made. */
  async putFile(bucket, key, path, type) {
    return this.put(bucket, key, createReadStream(path), { type });
  }

  async #publish(bucket, key, temporary, { size, md5, crc64, type, headers, etag = `"${md5}"` }) {
    const meta = { bucket, key, size, md5, crc64, etag, type, headers, modified: this.now() };
    const file = this.#file(bucket, key);
    await rename(temporary, file);
    await writeFile(`${file}.json`, JSON.stringify(meta));
    this.#buckets.get(bucket)?.set(key, meta);
    return meta;
  }

  /** Removes an object; no error when it is not there. */
  async delete(bucket, key) {
    this.#buckets.get(bucket)?.delete(key);
    const file = this.#file(bucket, key);
    await rm(`${file}.json`, { force: true });
    await rm(file, { force: true });
  }

  /** A copy under another key. */
  async copy(from, bucket, key) {
    const temporary = join(this.directory, `new-${randomUUID()}`);
    await copyFile(from.file, temporary);
    return this.#publish(bucket, key, temporary, from);
  }

  /** One page of keys in byte order, with what a delimiter folds together. */
  list(bucket, { prefix = '', marker = '', delimiter = '', size = 1000 }) {
    const keys = [...this.#buckets.get(bucket).keys()].filter((key) => key.startsWith(prefix)).sort(byKey);
    const objects = [];
    const prefixes = [];
    let last = '';
    let truncated = false;
    for (const key of keys) {
      const cut = delimiter ? key.indexOf(delimiter, prefix.length) : -1;
      const name = cut < 0 ? key : key.slice(0, cut + delimiter.length);
      if (name <= marker || name === last) continue;
      if (objects.length + prefixes.length === size) {
        truncated = true;
        break;
      }
      if (cut < 0) objects.push(this.get(bucket, key));
      else prefixes.push(name);
      last = name;
    }
    return { objects, prefixes, truncated, next: truncated ? last : '' };
  }
}
