// The same with the module inside the script: for bundlers that move no files, and for a plain script tag.
import bytes from './core_inline.js';
import { start } from './runtime.js';

start(new WebAssembly.Module(Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0))));

export * from './index.js';
