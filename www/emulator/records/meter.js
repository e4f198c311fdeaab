/** Passes bytes through and knows size, MD5 and CRC-64 at the end; refuses more than a limit. */

import { createHash } from 'node:crypto';
import { Transform } from 'node:stream';
import { Crc64 } from './crc64.js';

export function meter(limit) {
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
