// Cloudflare Workers: the module is imported, because compiling bytes is forbidden there.
import module from '../core_bg.wasm';
import { startWith } from '../runtime.js';

export const place = (): void => startWith(() => module);

export * from '../index.js';
