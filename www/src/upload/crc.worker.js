import { crc64 } from './crc64.js';

self.onmessage = async ({ data: { id, blob } }) => {
  try {
    postMessage({ id, sum: crc64(new Uint8Array(await blob.arrayBuffer())) });
  } catch (error) {
    postMessage({ id, failure: error.message });
  }
};
