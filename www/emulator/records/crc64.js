/** CRC-64 (ECMA-182, reflected) as the object store reports it, in two 32-bit halves. */

const HIGH = new Uint32Array(256);
const LOW = new Uint32Array(256);
for (let i = 0; i < 256; i += 1) {
  let high = 0;
  let low = i;
  for (let bit = 0; bit < 8; bit += 1) {
    const odd = low & 1;
    low = ((low >>> 1) | (high << 31)) >>> 0;
    high >>>= 1;
    if (odd) {
      high = (high ^ 0xc96c5795) >>> 0;
      low = (low ^ 0xd7870f42) >>> 0;
    }
  }
  HIGH[i] = high;
  LOW[i] = low;
}

export class Crc64 {
  #high = 0xffffffff;
  #low = 0xffffffff;

  update(bytes) {
    let high = this.#high;
    let low = this.#low;
    for (let i = 0; i < bytes.length; i += 1) {
      const row = (low ^ bytes[i]) & 0xff;
      low = (((low >>> 8) | (high << 24)) ^ LOW[row]) >>> 0;
      high = ((high >>> 8) ^ HIGH[row]) >>> 0;
    }
    this.#high = high;
    this.#low = low;
    return this;
  }

  /** Decimal text. */
  digest() {
    return ((BigInt((this.#high ^ 0xffffffff) >>> 0) << 32n) | BigInt((this.#low ^ 0xffffffff) >>> 0)).toString();
  }
}
