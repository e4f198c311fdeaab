// Edge runtimes of Vercel and Next: as in Workers, but imported by the name that their bundlers know.
import module from '../core_bg.wasm?module';
import { startWith } from '../runtime.js';

export const place = (): void => startWith(() => module);

export * from '../index.js';
