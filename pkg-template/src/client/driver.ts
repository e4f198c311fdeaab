// One client's core, and what its calls share: the clock, and who sleeps.
//
// No call awaits a promise of another. What they share is what the core knows; a call that sleeps is told by a promise of its
// own where the platform allows that, and looks again by its own timer everywhere.
import { ClientCore } from '../core.js';
import { invalid } from '../errors/index.js';
import { enter, generation } from '../runtime.js';
import { Clock } from './clock.js';

/** A promise that another request settles never continues in a Worker without this flag, and I/O belongs to its request. */
const IN_WORKER = (globalThis as { WebSocketPair?: unknown }).WebSocketPair !== undefined;
const FLAGS = (globalThis as { Cloudflare?: { compatibilityFlags?: Record<string, boolean> } }).Cloudflare?.compatibilityFlags;
const MAY_TELL_OTHERS = !IN_WORKER || FLAGS?.['handle_cross_request_promise_resolution'] === true;

/** The instance in which a call was begun is gone. */
export class Lost extends Error {}

/** A call under way: its number, and the instance in which that means something. */
export interface CallHandle {
  readonly id: number;
  readonly generation: number;
}

/** What the core reads of a client's options; see `src/js/options.rs` of the crate. */
export interface ClientSettings {
  bucket: string;
  region: string;
  endpoint: string | undefined;
  credentialsPerScope: boolean | undefined;
  timeout: number | undefined;
  retry: { attempts?: number | undefined; baseDelay?: number | undefined; maxDelay?: number | undefined } | undefined;
  wait: { minDelay?: number | undefined; maxDelay?: number | undefined; timeout?: number | undefined } | undefined;
  events: boolean;
}

/** What is done in one go with the core. */
export type Work<T> = (core: ClientCore) => T;

export class Driver {
  readonly #settings: ClientSettings;
  readonly clock: Clock;
  #core: ClientCore | undefined;
  #generation = -1;
  readonly #sleepers = new Map<number, () => void>();

  constructor(settings: ClientSettings, localTime: (() => number) | undefined) {
    this.#settings = settings;
    this.clock = new Clock(localTime);
  }

  /** Works with the core, and tells the calls that what became known concerns. */
  use<T>(work: Work<T>): T {
    // The clocks first: one may be the caller's, and none of their code may run while the module does.
    const at = this.clock.now();
    const local = this.clock.local();
    const { result, woken } = enter(() => {
      const core = this.#present();
      core.setTime(at, local);
      return { result: work(core), woken: core.takeWoken() };
    });
    if (MAY_TELL_OTHERS) for (const call of woken) this.#sleepers.get(call)?.();
    return result;
  }

  /** Begins a call; `undefined` where there is nothing to do. */
  begin(start: Work<number | undefined>): CallHandle | undefined {
    const id = this.use((core) => throwsIssues(() => start(core)));
    return id === undefined ? undefined : { id, generation: this.#generation };
  }

  /** Works with the core for a call; throws `Lost` if the call's instance is gone. */
  for<T>(call: CallHandle, work: Work<T>): T {
    return this.use((core) => {
      if (call.generation !== this.#generation) throw new Lost();
      return work(core);
    });
  }

  /** Gives a call up, wherever it is. */
  abandon(call: CallHandle): void {
    if (call.generation === generation()) this.use((core) => call.generation === this.#generation && core.abandon(call.id));
  }

  /** Resolves when something may have become known that concerns a call. */
  woken(call: CallHandle): { promise: Promise<void>; forget: () => void } {
    let forget = () => {};
    const promise = new Promise<void>((resolve) => {
      this.#sleepers.set(call.id, resolve);
      forget = () => {
        if (this.#sleepers.get(call.id) === resolve) this.#sleepers.delete(call.id);
      };
    });
    return { promise, forget };
  }

  /** The number of the instance that a call begun now would be in. */
  get generation(): number {
    return this.#generation;
  }

  /** The core in the instance that there is now. Who sleeps in an earlier one is told. */
  #present(): ClientCore {
    if (this.#core !== undefined && this.#generation === generation()) return this.#core;
    this.#generation = generation();
    this.#core = throwsIssues(() => new ClientCore({ ...this.#settings, callsMayVanish: IN_WORKER }, Math.random() * 2 ** 32));
    if (MAY_TELL_OTHERS) for (const wake of this.#sleepers.values()) wake();
    this.#sleepers.clear();
    return this.#core;
  }
}

/** What the core throws is a list of issues. */
function throwsIssues<T>(work: () => T): T {
  try {
    return work();
  } catch (thrown) {
    throw Array.isArray(thrown) ? invalid(thrown) : thrown;
  }
}
