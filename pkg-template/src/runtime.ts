// The module's life: where it comes from, the one instance of it, and a fresh one after a trap.
//
// Everything that calls into the module goes through `enter`. An instance that trapped, or whose turn was cut off by the
// platform while it ran, may hold half of a change; it is dropped, and the next call finds a fresh one.
import { __wbg_reset_state as replaceInstance, initSync } from './core.js';
import { CiError, NotReadyError } from './errors/public.js';
import { compile, load, source } from './module-source.js';
import type { ModuleSource } from './module-source.js';
import { readOptions } from './options.js';
import type { WasmModule } from './platform.js';

/** How the module is loaded. */
export interface InitOptions {
  /** The module, its bytes, or where it is; also a promise of one of these. Default: the package's own. */
  module?: ModuleSource | PromiseLike<ModuleSource>;
}

const INIT = { module: source };

/** What the module exports beside the functions of the glue. */
interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer };
}

let exports: Exports | undefined;
let loading: Promise<void> | undefined;
// Set by the entry, and not named by what merely uses the module: a bundler can leave all of it away.
let startAtHand: (() => void) | undefined;
let renew: (() => void) | undefined;
let elsewhere: (() => ModuleSource) | undefined;

/** Whether the module runs, or ran when the platform cut its turn off. */
let entered = false;
/** Whether the instance is not to be used again. */
let lost = false;
let lostInstances = 0;

/** Called by an entry that has the module at hand: it is compiled and started by the first call that needs it. */
export function startWith(module: () => WasmModule | Uint8Array): void {
  startAtHand ??= () => start(compile(module()));
}

/** Called by an entry that must fetch the module: `find` says what `init()` without argument loads. */
export function locateWith(find: () => ModuleSource): void {
  elsewhere ??= find;
}

/**
 * Makes the functions ready. Not needed in Node, Deno, Bun and workerd; in a browser the asynchronous calls do it
 * themselves. May be called any number of times; the first one counts.
 */
export async function init(options?: InitOptions): Promise<void> {
  const { module } = readOptions('init', options, INIT) as InitOptions;
  if (exports !== undefined || (module === undefined && startNow())) return;
  loading ??= fetched(module).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  await loading;
}

async function fetched(given: InitOptions['module']): Promise<void> {
  const found = await (given ?? located());
  if (found === undefined) {
    throw new NotReadyError('init() needs { module } here: this entry knows no place to load it from', {
      code: 'module_missing',
    });
  }
  start(await load(found));
}

/** Where the entry says that the module is. A script that a bundler made of it and that is no ES module has no address to begin with. */
function located(): ModuleSource | undefined {
  try {
    return elsewhere?.();
  } catch (cause) {
    throw new NotReadyError(
      'the place of the module is not known, because a bundler has made this script of one that was an ES module: import ' +
        'wanxiang-jobs/inline, or give init({ module })',
      { code: 'module_missing', cause },
    );
  }
}

function startNow(): boolean {
  if (exports === undefined) startAtHand?.();
  return exports !== undefined;
}

function start(module: WasmModule): void {
  try {
    exports ??= initSync({ module: module as never }) as Exports;
    renew = () => {
      replaceInstance();
      // The glue answers the instance that it has.
      exports = initSync(undefined as never) as Exports;
      lost = false;
    };
  } catch (cause) {
    throw new CiError('the module cannot be started: it is not the one of this version of the package', {
      code: 'module_unusable',
      cause,
    });
  }
}

/** Counts the instances: whoever keeps something of the module's checks whether it still is the same one. */
export function generation(): number {
  return lostInstances;
}

/** Throws where the module is not loaded yet. */
export function assertReady(): void {
  if (startNow()) return;
  throw new NotReadyError('wanxiang-jobs is not loaded yet: await init() first, or import wanxiang-jobs/inline');
}

/** The module's memory, within `enter`; another buffer after it has grown. */
export function memory(): ArrayBuffer {
  return (exports as Exports).memory.buffer;
}

/**
 * Works with the module. `work` runs in one go and must not come back here: what the caller's own functions do has been
 * done before.
 */
export function enter<Result>(work: () => Result): Result {
  assertReady();
  if (entered) lose();
  if (lost) renew?.();
  entered = true;
  try {
    return work();
  } catch (error) {
    if (!isTrap(error)) throw error;
    lose();
    throw new CiError(`the module failed and starts afresh: ${(error as Error).message}`, {
      code: 'module_trapped',
      cause: error,
    });
  } finally {
    entered = false;
  }
}

/** Counts at once, so that calls under way learn of it even if no fresh instance can be had. */
function lose(): void {
  entered = false;
  if (lost) return;
  lost = true;
  lostInstances += 1;
}

/** What the module itself raises, whatever realm it is of: a trap, a full stack, memory that could not be had. */
function isTrap(error: unknown): boolean {
  const { name } = (error ?? {}) as { name?: unknown };
  return name === 'RuntimeError' || name === 'RangeError' || name === 'InternalError';
}
