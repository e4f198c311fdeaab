// workerd: timed from outside, because inside the clock only moves while the Worker waits. What an empty batch
// costs is taken off.
import { fileURLToPath } from 'node:url';
import { startWorker } from '../../tests/package/lib/workerd.js';
import { summary } from '../lib/rounds.mjs';

export async function inWorkerd(data, { rounds = 15, target = 15 } = {}) {
  const worker = await startWorker(fileURLToPath(new URL('worker.mjs', import.meta.url)));
  const call = async (body) => {
    const response = await worker.dispatchFetch('http://localhost/', { method: 'POST', body: JSON.stringify(body) });
    const text = await response.text();
    if (!response.ok) throw new Error(`workerd: ${text}`);
    return text;
  };
  const time = async (workload, candidate, count) => {
    const start = performance.now();
    await call({ workload, candidate, count });
    return performance.now() - start;
  };
  try {
    const names = JSON.parse(await call({ data }));
    const results = {};
    for (const [workload, candidates] of Object.entries(names)) {
      results[workload] = summary(await sample(candidates, (...args) => time(workload, ...args), rounds, target * 4));
    }
    return { runtime: 'workerd', results };
  } finally {
    await worker.dispose();
  }
}

async function sample(candidates, time, rounds, target) {
  const counts = {};
  for (const name of candidates) {
    // The first calls are the compiler's, so what they take says little of the later ones.
    let count = 1;
    for (let attempt = 0; attempt < 16; attempt += 1) {
      const spent = await time(name, count);
      if (spent > target / 1.5 && spent < target * 1.5) break;
      count = Math.max(1, Math.round(count * Math.min(8, target / spent)));
    }
    counts[name] = count;
  }
  const samples = Object.fromEntries(candidates.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const name of candidates) {
      const idle = Math.min(await time(name, 0), await time(name, 0));
      const spent = await time(name, counts[name]);
      samples[name].push((Math.max(spent - idle, 0) / counts[name]) * 1000);
    }
  }
  return samples;
}
