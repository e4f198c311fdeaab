/** Checksums beside the page's own thread; a browser that starts no worker gives none, and then nothing is compared. */

let worker;
let last = 0;
const waiting = new Map();

export function sumOf(blob) {
  worker ??= begin();
  if (!worker) return Promise.resolve(undefined);
  const id = ++last;
  return new Promise((resolve) => {
    waiting.set(id, resolve);
    worker.postMessage({ id, blob });
  });
}

function begin() {
  try {
    const made = new Worker(new URL('./crc.worker.js', import.meta.url), { type: 'module' });
    made.onmessage = ({ data }) => settle(data.id, data.sum);
    made.onerror = () => [...waiting.keys()].forEach((id) => settle(id, undefined));
    return made;
  } catch {
    return undefined;
  }
}

function settle(id, sum) {
  waiting.get(id)?.(sum);
  waiting.delete(id);
}
