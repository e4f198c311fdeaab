// Node, Deno, Bun: the module lies beside this file and is loaded at once.
import { readFileSync } from 'node:fs';
import { start } from '../runtime.js';

start(new WebAssembly.Module(readFileSync(new URL('../reader_bg.wasm', import.meta.url))));

export * from '../notify.js';
