/** The other tabs of this console: they are told what changed here, and one of them at a time does a piece of work. */

const channel = typeof BroadcastChannel === 'function' ? new BroadcastChannel('wanxiang-console') : undefined;

/** Tells the other tabs; what cannot be copied is a mistake here and not theirs. */
export function tell(message) {
  channel?.postMessage(message);
}

export function onTold(take) {
  channel?.addEventListener('message', ({ data }) => take(data));
}

/**
 * Runs `work` in one tab at a time. A tab that is closed gives way to the next, which is why each asks, and
 * has to look again at what is left to do when its turn comes. Without locks (plain http) each tab works.
 */
export async function alone(name, work) {
  if (!navigator.locks) return work();
  return navigator.locks.request(`wanxiang-console ${name}`, work);
}
