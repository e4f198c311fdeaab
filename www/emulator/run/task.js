/** What one job's work needs: its parameters, its input as a file, the tools, and a place to put results. */

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { JobFailure } from './process.js';
import { element, find, numberAt, textAt } from '../xml.js';
import { fileInfo } from '../work/mediainfo.js';

const TYPES = {
  mp4: 'video/mp4',
  m4a: 'audio/mp4',
  mov: 'video/quicktime',
  mkv: 'video/x-matroska',
  webm: 'video/webm',
  flv: 'video/x-flv',
  avi: 'video/x-msvideo',
  ts: 'video/mp2t',
  m3u8: 'application/vnd.apple.mpegurl',
  mpd: 'application/dash+xml',
  m4s: 'video/iso.segment',
  mp3: 'audio/mpeg',
  aac: 'audio/aac',
  adts: 'audio/aac',
  wav: 'audio/wav',
  flac: 'audio/flac',
  amr: 'audio/amr',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  txt: 'text/plain; charset=utf-8',
  json: 'application/json',
  key: 'application/octet-stream',
  zip: 'application/zip',
  tar: 'application/x-tar',
};

export const typeOf = (name) => TYPES[/\.(\w+)$/.exec(name)?.[1]?.toLowerCase()] ?? 'application/octet-stream';

export class Task {
  constructor({ job, core, folder, signal }) {
    Object.assign(this, { job, core, folder, signal });
    this.operation = job.operation;
    this.tools = core.ffmpeg;
    this.stored = [];
    this.sprites = [];
  }

  /** The parameter element of this job, such as Operation.Snapshot. */
  params(...path) {
    return find(this.operation, ...path);
  }

  text(...path) {
    return textAt(this.operation, ...path);
  }

  number(...path) {
    return numberAt(this.operation, ...path);
  }

  progress(share) {
    this.job.progress = Math.max(this.job.progress, Math.min(99, Math.floor(share * 100)));
  }

  get bucket() {
    return this.text('Output', 'Bucket') ?? this.job.bucket;
  }

  /** The input object; throws when it is missing or empty. */
  input() {
    const key = textAt(this.job.input, 'Object');
    if (key === undefined) {
      const url = textAt(this.job.input, 'Url');
      if (url !== undefined) return this.fromUrl(url);
      throw new JobFailure('ResourceNotSupported', 'the local service reads Input.Object and Input.Url only');
    }
    return this.object(key);
  }

  object(key, { empty = false } = {}) {
    const found = this.core.storage.get(this.job.bucket, key.replace(/^\//, '')) ?? this.core.storage.get(this.job.bucket, key);
    if (!found) throw new JobFailure('ResourceNotFound', `The object ${key} does not exist`);
    if (found.size === 0 && !empty) throw new JobFailure('InvalidObject', `The object ${key} is empty (0 bytes)`);
    return found;
  }

  /** An object of this bucket by its address; nothing is fetched from elsewhere. */
  fromUrl(text) {
    let url;
    try {
      url = new URL(/^https?:\/\//.test(text) ? text : decodeURIComponent(text));
    } catch {
      throw new JobFailure('InvalidArgument', `not an address: ${text}`);
    }
    const own = url.hostname.startsWith(`${this.job.bucket}.cos`) || ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
    if (!own)
      throw new JobFailure(
        'ResourceDownloadFailed',
        `${url.host} is not the bucket of this job; the local service fetches nothing from elsewhere`,
      );
    return this.object(decodeURIComponent(url.pathname.slice(1)));
  }

  probe(object = this.input()) {
    return this.tools.probe(object.file, { signal: this.signal });
  }

  path(name) {
    return join(this.folder, name);
  }

  /** Runs ffmpeg; its share of the whole job is `part` after `before`. */
  encode(args, { duration = 0, before = 0, part = 1 } = {}) {
    return this.tools.encode(args, {
      signal: this.signal,
      duration,
      cwd: this.folder,
      onProgress: (share) => this.progress(before + share * part),
    });
  }

  /** A result key with its placeholders filled in. */
  key(pattern, { number, ext } = {}) {
    if (pattern === undefined) throw new JobFailure('InvalidArgument', 'Output.Object is required');
    const source = textAt(this.job.input, 'Object') ?? '';
    const name = source.split('/').at(-1);
    return pattern
      .replace(/\$\{number\}/gi, number === undefined ? '0' : String(number))
      .replace(/\$\{ext\}/gi, ext ?? '')
      .replace(/\$\{InputNameAndExt\}/g, name)
      .replace(/\$\{InputName\}/g, name.replace(/\.[^.]*$/, ''))
      .replace(/\$\{InputPath\}/g, source.slice(0, source.length - name.length))
      .replace(/\$\{JobId\}/gi, this.job.id)
      .replace(/^\//, '');
  }

  /** Stores a made file; gives what the object store knows of it. */
  async store(key, file, { sprite = false, listed = true } = {}) {
    const meta = await this.core.storage.putFile(this.bucket, key, file, typeOf(key));
    if (listed) (sprite ? this.sprites : this.stored).push(meta);
    return meta;
  }

  /** The MediaResult element of all that was stored. */
  mediaResult() {
    const files = (list) => [
      element('Bucket', this.bucket),
      list.map((meta) => element('Md5Info', element('Md5', meta.md5), element('ObjectName', meta.key))),
      list.map((meta) => element('ObjectName', meta.key)),
      element('ObjectPrefix'),
      element('Region', this.core.defaults.region),
    ];
    return element(
      'MediaResult',
      element(
        'OutputFile',
        files(this.stored),
        this.sprites.length > 0 ? element('SpriteOutputFile', files(this.sprites)) : null,
      ),
    );
  }

  /** MediaInfo of what was made, and MediaResult, as most jobs answer. Without MediaInfo where ffprobe itself crashes. */
  async finish(file) {
    try {
      return [fileInfo(await this.tools.probe(file, { signal: this.signal })), this.mediaResult()];
    } catch (error) {
      if (error.code !== 'InternalError') throw error;
      this.core.log.line(`job ${this.job.id}: ${error.message}`);
      return [this.mediaResult()];
    }
  }

  /** Hash of an object's bytes. */
  async hash(object, algorithm) {
    const hash = createHash(algorithm);
    for await (const part of createReadStream(object.file)) hash.update(part);
    return hash.digest('hex');
  }
}
