/**
 * Objects on disk. A key is any text, so files are named by the hash of bucket and key: no key can leave the folder. Bytes
 * are written under a name of their own; then the file that says what is known of the object is replaced in one step, so
 * that a service killed at any moment finds either the old object or the new one at its next start, whole.
 */

import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { meter } from './meter.js';

const byKey = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
// A job or a download may still read bytes that have just been replaced.
const KEEP_REPLACED_MS = 60_000;

export class Storage {
  #buckets = new Map();
  #replaced = new Map();

  constructor({ directory, buckets, now, limit = 2 ** 31 }) {
    this.directory = join(directory, 'objects');
    this.now = now;
    this.limit = limit;
    for (const name of buckets) this.#buckets.set(name, new Map());
  }

  /** Makes the folder and reads what an earlier run left; what was half written then is removed. */
  async open() {
    await mkdir(this.directory, { recursive: true });
    const names = new Set(await readdir(this.directory));
    const used = new Set();
    for (const name of names) {
      if (!name.endsWith('.json')) continue;
      const meta = JSON.parse(await readFile(join(this.directory, name), 'utf8'));
      const bytes = await stat(join(this.directory, meta.bytes)).catch(() => undefined);
      if (bytes?.size !== meta.size) continue;
      used.add(name).add(meta.bytes);
      this.create(meta.bucket);
      this.#buckets.get(meta.bucket).set(meta.key, meta);
    }
    for (const name of names) if (!used.has(name)) await rm(join(this.directory, name), { force: true });
  }

  /** Removes what was kept for readers only. */
  async close() {
    const left = [...this.#replaced];
    this.#replaced.clear();
    for (const [file, timer] of left) {
      clearTimeout(timer);
      await rm(file, { force: true });
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

  /** The names of all buckets. */
  buckets() {
    return [...this.#buckets.keys()];
  }

  #name(bucket, key) {
    return createHash('sha256').update(`${bucket}\n${key}`).digest('hex');
  }

  /** What is known of an object, with the path of its bytes; undefined if it is not there. */
  get(bucket, key) {
    const meta = this.#buckets.get(bucket)?.get(key);
    return meta && { ...meta, file: join(this.directory, meta.bytes) };
  }

  /** Stores a stream. `check({ size, md5 })` may throw before the object becomes visible. */
  async put(bucket, key, source, { type = 'application/octet-stream', headers = {}, etag, check } = {}) {
    const file = this.#fresh(bucket, key);
    try {
      const counted = meter(this.limit);
      await pipeline(source, counted, createWriteStream(file));
      const facts = counted.finish();
      check?.(facts);
      return await this.#publish(bucket, key, file, { ...facts, type, headers, etag });
    } catch (error) {
      await rm(file, { force: true });
      throw error;
    }
  }

  /** Stores a file that a job has made. */
  async putFile(bucket, key, path, type) {
    return this.put(bucket, key, createReadStream(path), { type });
  }

  /** A copy under another key; `change` replaces what is known of it, such as its type. */
  async copy(from, bucket, key, change = {}) {
    const file = this.#fresh(bucket, key);
    await copyFile(from.file, file);
    return this.#publish(bucket, key, file, { ...from, ...change });
  }

  #fresh(bucket, key) {
    return join(this.directory, `${this.#name(bucket, key)}.${randomUUID().slice(0, 8)}`);
  }

  async #publish(bucket, key, file, { size, md5, crc64, type, headers, etag = `"${md5}"` }) {
    const bytes = file.slice(this.directory.length + 1);
    const meta = { bucket, key, bytes, size, md5, crc64, etag, type, headers, modified: this.now() };
    const told = join(this.directory, `${this.#name(bucket, key)}.json`);
    const draft = `${file}.new`;
    await writeFile(draft, JSON.stringify(meta));
    await rename(draft, told);
    const before = this.get(bucket, key);
    this.#buckets.get(bucket)?.set(key, meta);
    if (before) this.#drop(before.file);
    return meta;
  }

  /** Removes an object; no error when it is not there. */
  async delete(bucket, key) {
    const before = this.get(bucket, key);
    if (!before) return;
    this.#buckets.get(bucket).delete(key);
    await rm(join(this.directory, `${this.#name(bucket, key)}.json`), { force: true });
    this.#drop(before.file);
  }

  #drop(file) {
    const timer = setTimeout(() => {
      this.#replaced.delete(file);
      rm(file, { force: true }).catch(() => {});
    }, KEEP_REPLACED_MS);
    timer.unref();
    this.#replaced.set(file, timer);
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
