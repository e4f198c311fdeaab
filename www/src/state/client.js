import { computed } from '@preact/signals';
import { CiClient } from 'wanxiang-jobs';
import { askKey } from './keys.js';
import { target } from './settings.js';
import { recordingFetch } from './wire.js';

/** The client for the addresses in use; undefined until they are known. */
export const client = computed(() => {
  const { ready, bucket, region, ci } = target.value;
  if (!ready) return undefined;
  return new CiClient({ bucket, region, endpoint: ci, credentials: askKey, fetch: recordingFetch, timeout: 20_000 });
});
