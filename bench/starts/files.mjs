// What files weigh: as they are, and compressed each by itself, as a server sends them.
import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

export function weigh(files) {
  const all = { raw: 0, gzip: 0, brotli: 0 };
  for (const file of files) {
    const bytes = readFileSync(file);
    all.raw += bytes.length;
    all.gzip += gzipSync(bytes, { level: 9 }).length;
    all.brotli += brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
  }
  return all;
}
