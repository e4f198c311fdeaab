// The shell around the client core: it does what the core says, and tells it what came of it. The core decides
// everything and waits for nothing; nothing is decided here.
import { Core } from './core.js';
import { eventOf } from './event.js';
import { Timer } from './timer.js';
import { exchange, reasonOf } from './transfer.js';

/** What can be begun, as the core counts it. */
export const BEGIN = { submit: 0, describe: 1, cancel: 2, wait: 3, watch: 4, list: 5, page: 6 };
/** What can be told. Three numbers from `ANSWERED` on say what the body was: see `transfer.js`. */
const [TICK, ABANDON, CLOSE, GRANTED, REFUSED, FAILED, ANSWERED] = [0, 1, 2, 3, 4, 5, 6];
/** What the core wants done. */
const [ASK, SEND, DROP, SHOW, CHANGE, DONE, END] = [0, 1, 2, 3, 4, 5, 6];

export class Shell {
  #options;
  #core;
  #timer;
  #calls = new Map();
  #sends = new Map();
  #actions = [];
  #acting = false;
  #wake = Infinity;

  constructor(options) {
    this.#options = options;
    this.#core = new Core(options, Math.random() * 2 ** 32);
    this.#timer = new Timer(() => this.#tell(TICK));
  }

  /** A call from beginning to end: what it gives, or nothing where there was nothing to do. */
  call(what, subject, word, options, change = undefined) {
    return this.open(what, subject, word, options, change).end;
  }

  /** A call under way: its end as a promise, and how to leave it. What `change` throws ends it. */
  open(what, subject, word, { signal, timeout }, change) {
    let leave;
    const end = new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      const ticket = this.begin(what, subject, word, timeout);
      if (ticket === 0) return resolve();
      const settle = (how, value) => {
        if (!this.#calls.delete(ticket)) return false;
        signal?.removeEventListener('abort', abort);
        stop();
        how(value);
        return true;
      };
      const abort = () => leave(signal.reason);
      leave = (reason) => settle(reject, reason) && this.#tell(ABANDON, ticket);
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

  /** The number of what has begun; its actions are for the caller to start. */
  begin(what, subject, word, timeout) {
    return this.#core.begin(this.#timer.now(), this.#clock(), what, subject, word, timeout);
  }

  /** Forgets a list. */
  close(list) {
    this.#tell(CLOSE, list);
  }

  #tell(what, number = 0, value = undefined, head = []) {
    this.#core.tell(this.#timer.now(), this.#clock(), what, number, value, head);
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
    const actions = this.#core.actions();
    this.#wake = actions.pop();
    this.#actions.push(...actions);
    if (this.#acting) return;
    this.#acting = true;
    for (let action; (action = this.#actions.shift()) !== undefined;) this.#do(...action);
    this.#acting = false;
    this.#timer.set(this.#wake);
  }

  #do(what, number, value, ...rest) {
    switch (what) {
      case ASK: this.#ask(number, value); break;
      case SEND: this.#send(number, value, ...rest); break;
      case DROP: this.#drop(number); break;
      case SHOW: this.#notify(eventOf(value)); break;
      case CHANGE: this.#calls.get(number)?.change(value); break;
      case DONE: this.#calls.get(number)?.done([value, ...rest]); break;
      case END: this.#calls.get(number)?.failed(value); break;
    }
  }

  async #ask(flight, scope) {
    const { credentials } = this.#options;
    let told;
    try {
      told = [GRANTED, flight, typeof credentials === 'function' ? await credentials(scope) : credentials];
    } catch (thrown) {
      told = [REFUSED, flight, thrown];
    }
    this.#tell(...told);
  }

  async #send(send, url, method, headers, body) {
    const controller = new AbortController();
    this.#sends.set(send, controller);
    let told;
    try {
      const init = { method, headers, body: body || undefined, redirect: 'manual', signal: controller.signal };
      const answer = await exchange(this.#options.fetch ?? globalThis.fetch, url, init);
      told = [ANSWERED + answer.kind, send, answer.body, answer.head];
    } catch (thrown) {
      told = [FAILED, send, thrown, [reasonOf(thrown)]];
    }
    // One that was given up has nothing to tell.
    if (this.#sends.delete(send)) this.#tell(...told);
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
