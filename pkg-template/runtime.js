// Loads the module, once, from wherever the entry says that it is.
import { initSync } from './core.js';
import { NotReadyError } from './errors.js';

let exports;
let loading;
let locate;

/** Called by an entry that has the module at hand: everything is ready at once. */
export function start(module) {
  exports ??= initSync({ module });
}

/** Called by an entry that must fetch the module: `find` gives what `init()` without argument loads. */
export function locateWith(find) {
  locate ??= find;
}

/**
 * Makes the synchronous functions ready. May be called any number of times; the first one counts.
 * `module` is a WebAssembly.Module, its bytes, a URL, a Request or a Response, or a promise of one.
 */
export async function init({ module } = {}) {
  if (exports !== undefined) return;
  loading ??= load(module).catch((error) => {
    loading = undefined;
    throw error;
  });
  await loading;
}

async function load(given) {
  let source = await (given ?? locate?.());
  if (source === undefined) throw new NotReadyError('init() needs { module } here: this entry knows no place to load it from');
  if (typeof source === 'string' || source instanceof URL || source instanceof Request) source = await fetch(source);
  if (source instanceof Response) {
    if (!source.ok) throw new NotReadyError(`the module could not be loaded: ${source.url} answered ${source.status}`);
    source = await source.arrayBuffer();
  }
  start(source instanceof WebAssembly.Module ? source : await WebAssembly.compile(source));
}

/** The module's exports; a clear error where it isn't loaded yet. */
export function ready() {
  if (exports === undefined) {
    throw new NotReadyError('wanxiang-jobs is not loaded yet: await init() first, or import wanxiang-jobs/inline');
  }
  return exports;
}
