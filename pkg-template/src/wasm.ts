// Without a loader: for those who bring the module themselves.
import { init as load } from './runtime.js';
import type { InitOptions } from './runtime.js';

export * from './index.js';

/** Makes the functions ready with a module that you loaded. Here nothing is loaded by itself. */
export const init: (options: Required<InitOptions>) => Promise<void> = load;
