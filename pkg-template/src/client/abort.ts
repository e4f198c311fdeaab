// Abort signals: one listener a signal, however many calls are under way on it. Node warns of more than ten.

import type { SignalLike } from '../platform.js';

const listening = new WeakMap<SignalLike, { calls: Set<() => void>; stop: () => void }>();

/** Calls back when the signal aborts; answers how to take that back. */
export function onAbort(signal: SignalLike | undefined, call: () => void): () => void {
  if (signal === undefined) return () => {};
  let entry = listening.get(signal);
  if (entry === undefined) {
    const calls = new Set<() => void>();
    const listener = () => {
      for (const each of [...calls]) each();
    };
    signal.addEventListener('abort', listener);
    entry = { calls, stop: () => signal.removeEventListener('abort', listener) };
    listening.set(signal, entry);
  }
  const { calls, stop } = entry;
  calls.add(call);
  return () => {
    calls.delete(call);
    if (calls.size === 0 && listening.get(signal)?.calls === calls) {
      stop();
      listening.delete(signal);
    }
  };
}
