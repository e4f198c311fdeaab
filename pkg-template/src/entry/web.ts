// Browsers and bundlers: the module is fetched on the first asynchronous call, or by init().
import { locateWith } from '../runtime.js';

locateWith(() => new URL('../core_bg.wasm', import.meta.url));

export * from '../index.js';
