// Browsers and bundlers: the module is fetched on the first asynchronous call, or by init().
import { locateWith } from '../runtime.js';

/** Called when a name that needs the module is used, and not when it is only imported: see scripts/build/entries.mjs. */
export const place = (): void => locateWith(() => new URL('../core_bg.wasm', import.meta.url));

export * from '../index.js';
