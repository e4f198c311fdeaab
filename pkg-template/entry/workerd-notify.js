// Cloudflare Workers and other edges: the module is imported, because compiling bytes is forbidden there.
import module from '../reader_bg.wasm';
import { start } from '../runtime.js';

start(module);

export * from '../notify.js';
