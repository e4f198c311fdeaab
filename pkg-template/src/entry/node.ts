// Node, Deno, Bun, and whoever moves no files: the module lies in the script and is ready at once.
import { bytesOf } from './base64.js';
import base64 from '../core_base64.js';
import { startWith } from '../runtime.js';

export const place = (): void => startWith(() => bytesOf(base64));

export * from '../index.js';
