// The shell around the client core: it does what the core says, and tells it what came of it. The core decides
// everything and waits for nothing; nothing is decided here.
import { Core } from './core.js';
import { eventOf } from './event.js';
import { Timer } from './timer.js';
import { exchange, reasonOf } from './transfer.js';

const [ASK, SEND, DROP, TELL, CHANGE, DONE, FAILED] = [0, 1, 2, 3, 4, 5, 6];

export class Shell {
  #options;
  #core;
  #timer;
  #calls = new Map();
  #sends = new Map();
  #actions = [];
  #acting = false;

  constructor(options) {
    this.#options = options;
    this.#core = new Core(options, Math.random() * 2 ** 32);
    this.#timer = new Timer(() => this.#tell((core) => core.tick()));
  }

  /** A call that ends by itself: what it gives. `begin` begins it and answers its ticket, 0 for nothing to do. */
  call(begin, { signal } = {}, change = undefined) {
    return this.open(begin, signal, change).end;
  }

  /** A call under way: its end as a promise, and how to leave it. What `change` throws ends it. */
  open(begin, signal, change) {
    let leave;
    const end = new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      this.#setTime();
      const ticket = begin(this.#core);
      if (ticket === 0) return resolve();
      const settle = (how, value) => {
        if (!this.#calls.delete(ticket)) return false;
        signal?.removeEventListener('abort', abort);
        stop();
        how(value);
        return true;
      };
      const abort = () => leave(signal.reason);
      leave = (reason) => settle(reject, reason) && this.#tell((core) => core.abandon(ticket));
      const stop = this.#timer.watch();
      signal?.addEventListener('abort', abort);
      this.#calls.set(ticket, {
        done: (value) => settle(resolve, value),
        failed: (error) => settle(reject, error),
        change: (detail) => {
          try {
            change?.(detail);
          } catch (thrown) {
            leave(thrown);
          }
        },
      });
      this.#act();
    });
    return { end, leave: (reason) => leave?.(reason) };
  }

  /** What needs no call: a list is begun, a list is forgotten. */
  ask(what) {
    return what(this.#core);
  }

  #setTime() {
    this.#core.at(this.#timer.now(), this.#clock());
  }

  #tell(what) {
    this.#setTime();
    what(this.#core);
    this.#act();
  }

  /** The caller's clock, as long as it tells a time. */
  #clock() {
    try {
      const now = this.#options.clock?.();
      if (Number.isFinite(now)) return now;
    } catch {
      // A clock that throws is no clock.
    }
    return Date.now();
  }

  /** Does what the core wants, in order, also what comes up while the caller's own functions run. */
  #act() {
    this.#actions.push(...this.#core.actions());
    if (this.#acting) return;
    this.#acting = true;
    for (let action; (action = this.#actions.shift()) !== undefined;) this.#do(...action);
    this.#acting = false;
    this.#timer.set(this.#core.wakeAt());
  }

  #do(what, number, value, ...rest) {
    switch (what) {
      case ASK: this.#ask(number, value); break;
      case SEND: this.#send(number, value, ...rest); break;
      case DROP: this.#drop(number); break;
      case TELL: this.#notify(eventOf(value)); break;
      case CHANGE: this.#calls.get(number)?.change(value); break;
      case DONE: this.#calls.get(number)?.done([value, ...rest]); break;
      case FAILED: this.#calls.get(number)?.failed(value); break;
    }
  }

  async #ask(flight, scope) {
    const { credentials } = this.#options;
    let told;
    try {
      const given = typeof credentials === 'function' ? await credentials(scope) : credentials;
      told = (core) => core.granted(flight, given);
    } catch (thrown) {
      told = (core) => core.refused(flight, thrown);
    }
    this.#tell(told);
  }

  async #send(send, url, method, headers, body) {
    const controller = new AbortController();
    this.#sends.set(send, controller);
    let told;
    try {
      const init = { method, headers, body: body || undefined, redirect: 'manual', signal: controller.signal };
      const answer = await exchange(this.#options.fetch ?? globalThis.fetch, url, init);
      told = (core) => core.answered(send, ...answer);
    } catch (thrown) {
      told = (core) => core.failed(send, reasonOf(thrown), thrown);
    }
    // One that was given up has nothing to tell.
    if (this.#sends.delete(send)) this.#tell(told);
  }

  #drop(send) {
    const controller = this.#sends.get(send);
    this.#sends.delete(send);
    try {
      controller?.abort();
    } catch {
      // A Worker does not let one request abort what another one began; that has ended with it.
    }
  }

  /** What the caller's hook throws is the caller's; it must not disturb the call. */
  #notify(event) {
    try {
      this.#options.onEvent(event);
    } catch {
      // See above.
    }
  }
}
