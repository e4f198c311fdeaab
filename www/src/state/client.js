import { computed, signal } from '@preact/signals';
import { CiClient } from 'wanxiang-jobs';
import { askKey, dropStorageKeys } from './keys.js';
import { target } from './settings.js';
import { recordingFetch } from './wire.js';

const generation = signal(0);
let made = new Map();

/** Begins with new keys, after a person has seen the old ones refused. */
export function forgetKeys() {
  dropStorageKeys();
  made = new Map();
  generation.value += 1;
}

/** The client for some addresses; one per place, because it is the client that holds the keys. */
export function clientFor(place) {
  const { ready, bucket, region, ci, sts } = place;
  if (!ready) return undefined;
  const name = JSON.stringify([bucket, region, ci, sts]);
  if (!made.has(name)) {
    const credentials = (scope) => askKey(scope, place);
    made.set(name, new CiClient({ bucket, region, endpoint: ci, credentials, fetch: recordingFetch, timeout: 20_000 }));
  }
  return made.get(name);
}

/** The client for the addresses in use; undefined until they are known. */
export const client = computed(() => {
  // Read for its change alone: a client holds its keys, so new keys need a new client.
  void generation.value;
  return clientFor(target.value);
});

/** The addresses of a run as they are now: the local service is found elsewhere after each of its starts. */
export function placeOf(run) {
  const { mode, bucket, region } = run.target;
  const now = target.value;
  return now.mode === mode && (mode === 'local' || (now.bucket === bucket && now.region === region)) ? now : run.target;
}
