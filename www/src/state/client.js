import { computed, signal } from '@preact/signals';
import { CiClient } from 'wanxiang-jobs';
import { askKey, dropStorageKeys } from './keys.js';
import { target } from './settings.js';
import { recordingFetch } from './wire.js';

const generation = signal(0);

/** Begins with new keys, after a person has seen the old ones refused. */
export function forgetKeys() {
  dropStorageKeys();
  generation.value += 1;
}

/** The client for the addresses in use; undefined until they are known. */
export const client = computed(() => {
  // Read for its change alone: a client holds its keys, so new keys need a new client.
  void generation.value;
  const { ready, bucket, region, ci } = target.value;
  if (!ready) return undefined;
  return new CiClient({ bucket, region, endpoint: ci, credentials: askKey, fetch: recordingFetch, timeout: 20_000 });
});
