// Node: in this process.
import { createHash, createHmac } from 'node:crypto';
import { baseline } from '../lib/baseline.mjs';
import { measure } from '../lib/rounds.mjs';

const crypto = {
  hmac: (key, text) => createHmac('sha1', key).update(text).digest('hex'),
  sha1: (text) => createHash('sha1').update(text).digest('hex'),
};

export async function inNode(data, options) {
  const { workloads } = await import('../lib/candidates.mjs');
  const before = await baseline();
  const results = {};
  for (const [name, candidates] of Object.entries(workloads(data, { ...crypto, before }))) {
    results[name] = measure(candidates, options);
  }
  return { runtime: `Node ${process.versions.node}`, results };
}
