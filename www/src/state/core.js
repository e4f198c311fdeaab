/** The package's module and its description: what the page can show before they are there does not wait for them. */

import { signal } from '@preact/signals';
import { init } from 'wanxiang-jobs';
import { loadDescription } from '../form/description.js';

/** `undefined` while loading, then `true` or the error. */
export const core = signal(undefined);

let loading;

/** Resolves when requests can be built and signed. */
export function coreLoaded() {
  loading ??= load();
  return loading;
}

async function load() {
  try {
    await Promise.all([init(), loadDescription()]);
    core.value = true;
  } catch (error) {
    core.value = error instanceof Error ? error : new Error(String(error));
    throw core.value;
  }
}
