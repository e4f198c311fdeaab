/** Whether what jobs are sent to answers: followed all the time, because a dot that lies is worse than none. */

import { effect, signal } from '@preact/signals';
import { findLocalService, target } from './settings.js';
import { onExchange } from './wire.js';

const NEXT = { up: 15_000, down: 2_500, offline: 2_500, unknown: 15_000 };
const PATIENCE = 5_000;

/** @type {import('@preact/signals').Signal<'unknown' | 'up' | 'down' | 'offline'>} */
export const health = signal('unknown');

let timer;

export function watchHealth() {
  effect(() => {
    // Another target is another question.
    void target.value.ci;
    health.value = 'unknown';
    again(0);
  });
  addEventListener('online', () => again(0));
  addEventListener('offline', () => again(0));
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) again(0);
  });
  onExchange(({ status, failure, aborted }) => {
    if (status) note('up');
    else if (failure && !aborted) {
      note(navigator.onLine ? 'down' : 'offline');
      again(NEXT.down);
    }
  });
}

function again(after) {
  clearTimeout(timer);
  timer = setTimeout(look, after);
}

async function look() {
  const place = target.peek();
  if (place.asking) return again(500);
  if (place.ready && !document.hidden) note(await answers(place));
  else if (!place.ready && place.mode === 'local' && !document.hidden) await findLocalService({ quietly: true });
  return again(NEXT[health.peek()]);
}

/** The local service has a door for such questions; of the cloud it is enough to know that something answers. */
async function answers({ mode, control, ci }) {
  const options = { cache: 'no-store', signal: AbortSignal.timeout(PATIENCE) };
  try {
    if (mode === 'local') await fetch(`${control}/stats`, options);
    else if (health.peek() === 'unknown' || health.peek() === 'up') return navigator.onLine ? health.peek() : 'offline';
    else await fetch(ci, { ...options, mode: 'no-cors' });
    return 'up';
  } catch {
    // After a restart the local service is found elsewhere.
    if (mode === 'local') await findLocalService({ quietly: true });
    return navigator.onLine ? 'down' : 'offline';
  }
}

function note(state) {
  if (health.peek() !== state) health.value = state;
}
