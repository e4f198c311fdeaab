// The part that runs in Chromium: leaves the results where the driver looks for them.
import { init } from 'wanxiang-jobs';
import { workloads } from '../lib/candidates.mjs';
import { measure } from '../lib/rounds.mjs';

globalThis.runBench = async (data, options, module) => {
  await init({ module: WebAssembly.compile(Uint8Array.from(atob(module), (c) => c.charCodeAt(0))) });
  const results = {};
  for (const [name, candidates] of Object.entries(workloads(data))) {
    results[name] = measure(candidates, options);
    // A turn of the event loop, so that the page counts as alive.
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
  }
  return results;
};
