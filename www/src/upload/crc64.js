/** CRC-64/ECMA-182 (reflected), which the object store gives for every object and part; two halves, since BigInt is slow. */

const TABLE = new Uint32Array(512);
for (let index = 0; index < 256; index += 1) {
  let high = 0;
  let low = index;
  for (let bit = 0; bit < 8; bit += 1) {
    const odd = low & 1;
    low = ((low >>> 1) | (high << 31)) >>> 0;
    high >>>= 1;
    if (odd) {
      high = (high ^ 0xc96c5795) >>> 0;
      low = (low ^ 0xd7870f42) >>> 0;
    }
  }
  TABLE[index * 2] = high;
  TABLE[index * 2 + 1] = low;
}

/** @returns {string} the sum in decimal, as the header `x-cos-hash-crc64ecma` has it */
export function crc64(bytes) {
  let high = 0xffffffff;
  let low = 0xffffffff;
  for (let place = 0; place < bytes.length; place += 1) {
    const at = ((low ^ bytes[place]) & 0xff) * 2;
    low = ((low >>> 8) | (high << 24)) ^ TABLE[at + 1];
    high = (high >>> 8) ^ TABLE[at];
  }
  return ((BigInt(~high >>> 0) << 32n) | BigInt(~low >>> 0)).toString();
}
