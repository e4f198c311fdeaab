import type { InitOptions } from './options.js';

export * from './index.js';

/** Makes the functions ready with a module that you loaded. Here nothing is loaded by itself. */
export function init(options: Required<InitOptions>): Promise<void>;
