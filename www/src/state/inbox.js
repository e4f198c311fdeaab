import { sleep } from './sleep.js';

/** A callback follows the end of a job by moments; one that is this late does not come. */
const PATIENCE = 12_000;
const PACE = 400;

/** Where the local service delivers the callbacks of a run; undefined for a bucket in the cloud. */
export function inboxAddress(run) {
  return run.target.control && `${run.target.control}/inbox/${run.id}`;
}

/**
 * Reads the inbox until as many callbacks have come as jobs have ended.
 * @param {object} run
 * @param {number} expected
 * @param {AbortSignal} signal
 * @param {(callbacks: object[]) => void} onArrival
 */
export async function collect(run, expected, signal, onArrival) {
  const address = inboxAddress(run);
  if (!address) return;
  const deadline = Date.now() + PATIENCE;
  while (Date.now() < deadline) {
    const answer = await fetch(address, { signal, cache: 'no-store' }).catch(() => undefined);
    if (signal.aborted) return;
    const callbacks = answer?.ok ? await answer.json() : [];
    if (callbacks.length > 0) onArrival(callbacks);
    if (callbacks.length >= expected) return;
    await sleep(PACE, signal);
  }
}
