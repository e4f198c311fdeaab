/** FileCompress and FileUncompress, for real: zip, tar and tar.gz of what lies in the bucket. */

import { createWriteStream } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip, gunzipSync } from 'node:zlib';
import { typeOf } from '../run/task.js';
import { JobFailure } from '../run/process.js';
import { all, element, textAt } from '../xml.js';
import { readTar, TarWriter } from './archive/tar.js';
import { readZip, ZipWriter } from './archive/zip.js';

const MOST_FILES = 10_000;
const MOST_BYTES = 1 << 30;
const invalid = (message) => new JobFailure('InvalidArgument', message);

/** The keys that a FileCompress names: by a list, else all below a prefix. */
function chosen(task) {
  const node = task.params('FileCompressConfig');
  if (textAt(node, 'UrlList') !== undefined)
    throw new JobFailure('ResourceNotSupported', 'FileCompressConfig.UrlList is not supported here');
  if (textAt(node, 'CompressKey') !== undefined)
    throw new JobFailure('ResourceNotSupported', 'encrypted archives are not supported here');
  const named = all(node, 'Key')
    .map((key) => key.text.trim())
    .filter(Boolean);
  if (named.length > 0) return named;
  const prefix = textAt(node, 'Prefix') ?? '';
  const page = task.core.storage.list(task.job.bucket, { prefix, size: MOST_FILES + 1 });
  return page.objects.map(({ key }) => key).filter((key) => !key.endsWith('/'));
}

export async function fileCompress(task) {
  const node = task.params('FileCompressConfig');
  const format = textAt(node, 'Format') ?? 'zip';
  if (!['zip', 'tar', 'tar.gz'].includes(format)) throw invalid(`FileCompressConfig.Format is invalid: ${format}`);
  const keys = chosen(task);
  if (keys.length === 0) throw new JobFailure('ResourceNotFound', 'there is no object to put into the archive');
  if (keys.length > MOST_FILES) throw invalid(`at most ${MOST_FILES} files are put into one archive`);
  const lenient = textAt(node, 'IgnoreError') === 'true';
  const failed = [];
  const flat = textAt(node, 'Flatten') === '1';
  const writer = format === 'zip' ? new ZipWriter() : new TarWriter();
  async function* bytes() {
    for (const [number, key] of keys.entries()) {
      task.signal.throwIfAborted();
      const object = lenient ? task.core.storage.get(task.job.bucket, key) : task.object(key, { empty: true });
      if (object) yield writer.entry(flat ? key.split('/').at(-1) : key, await readFile(object.file), object.modified);
      else failed.push(key);
      task.progress(number / keys.length);
    }
    yield writer.end();
  }
  const squeezed = format === 'tar.gz' ? [createGzip()] : [];
  await pipeline(Readable.from(bytes()), ...squeezed, createWriteStream(task.path('archive')));
  const key = task.key(task.text('Output', 'Object'), { ext: format });
  await task.store(key, task.path('archive'));
  return [
    element(
      'FileCompressResult',
      element('Region', task.core.defaults.region),
      element('Bucket', task.bucket),
      element('Object', key),
      element('CompressFileCount', keys.length - failed.length),
      element('ErrorCount', failed.length),
    ),
  ];
}

/** Opens an archive by what it is, not by its name. */
function entriesOf(bytes) {
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') return readZip(bytes);
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return readTar(unzipped(bytes));
  return readTar(bytes);
}

function unzipped(bytes) {
  try {
    return gunzipSync(bytes, { maxOutputLength: MOST_BYTES });
  } catch {
    throw new JobFailure('InvalidObject', 'The object is not a gzip file that can be read, or it is too large');
  }
}

/** What stands before an entry's own name. */
function placeOf(task, key) {
  const node = task.params('FileUncompressConfig');
  const name = key.replace(/\.(zip|tar|tar\.gz|tgz)$/i, '');
  const more = { 1: `${name.split('/').at(-1)}/`, 2: `${name}/` }[textAt(node, 'PrefixReplaced') ?? '0'] ?? '';
  return `${textAt(node, 'Prefix') ?? ''}${more}`;
}

export async function fileUncompress(task) {
  const object = task.input();
  if (object.size > MOST_BYTES) throw invalid(`the archive is larger than ${MOST_BYTES} bytes`);
  if (task.text('FileUncompressConfig', 'UnCompressKey') !== undefined)
    throw new JobFailure('ResourceNotSupported', 'encrypted archives are not supported here');
  const entries = entriesOf(await readFile(object.file));
  if (entries.length > MOST_FILES) throw invalid(`at most ${MOST_FILES} files are unpacked from one archive`);
  const place = placeOf(task, object.key);
  let left = MOST_BYTES;
  for (const [number, { name, read }] of entries.entries()) {
    task.signal.throwIfAborted();
    const bytes = read(left);
    left -= bytes.length;
    const key = `${place}${name.replace(/^(\.?\/)+/, '')}`;
    await writeFile(task.path('entry'), bytes);
    await task.core.storage.putFile(task.bucket, key, task.path('entry'), typeOf(key));
    task.progress(number / entries.length);
  }
  return [
    element(
      'FileUncompressResult',
      element('Region', task.core.defaults.region),
      element('Bucket', task.bucket),
      element('FileCount', entries.length),
    ),
  ];
}
