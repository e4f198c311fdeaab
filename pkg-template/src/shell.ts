// @ts-nocheck
// The shell around the client core: it does what the core says, and tells it what came of it. The core decides
// everything and waits for nothing; nothing is decided here.
import { plain } from './plain.js';
import { openCore } from './core.js';
import { errorOf, invalid } from './errors/make.js';
import { eventOf } from './event.js';
import { message, write } from './memory.js';
import { enter } from './runtime.js';
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
    const { bucket, region, endpoint, keysPerScope, onEvent, retry = {}, wait = {}, timeout } = options;
    const limits = [retry.attempts, retry.maxDelay, retry.baseDelay, wait.minDelay, wait.maxDelay, wait.timeout, timeout];
    const settings = [bucket, region, endpoint, Boolean(keysPerScope), Boolean(onEvent), ...limits.map(whole)];
    const given = JSON.stringify(settings);
    this.#core = enter(() => {
      const core = openCore(write(given), Math.random() * 2 ** 32);
      if (core === undefined) throw invalid(message());
      return core;
    });
    this.#timer = new Timer(() => this.#tell(TICK));
  }

  /** A call from beginning to end: what it gives, or nothing where there was nothing to do. */
  call(what, subject, options, change = undefined) {
    return this.open(what, subject, options, change).end;
  }

  /** A call under way: its end as a promise, and how to leave it. What `change` throws ends it. */
  open(what, subject, { signal, timeout }, change) {
    let leave;
    const end = new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      const ticket = this.begin(what, subject, timeout);
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
  begin(what, subject, timeout) {
    const given = JSON.stringify(subject);
    const [now, clock] = [this.#timer.now(), this.#clock()];
    return enter(() => {
      const ticket = this.#core.begin(now, clock, what, write(given), timeout);
      if (ticket === undefined) throw invalid(message());
      return ticket;
    });
  }

  /** Forgets a list. */
  close(list) {
    this.#tell(CLOSE, list);
  }

  /** Tells the core: in `said` whatever it reads, in `handles` whatever it only hands back. */
  #tell(what, number = 0, said = [], handles = []) {
    // The clock first: it may be the caller's, and nothing of theirs may run between what belongs together.
    const [now, clock] = [this.#timer.now(), this.#clock()];
    const given = JSON.stringify(said);
    enter(() => {
      for (const handle of handles) this.#core.give(handle);
      this.#core.tell(now, clock, what, number, write(given));
    });
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
    enter(() => {
      this.#wake = this.#core.actions();
      this.#actions.push(...message().map((row) => this.#complete(row)));
    });
    if (this.#acting) return;
    this.#acting = true;
    for (let action; (action = this.#actions.shift()) !== undefined;) this.#do(...action);
    this.#acting = false;
    this.#timer.set(this.#wake);
  }

  /** An action with the handles that belong to it. */
  #complete([what, number, value, ...rest]) {
    const take = () => this.#core.take();
    switch (what) {
      case CHANGE: return [what, number, take()];
      case DONE: return [what, number, Array.from({ length: value }, take), ...rest];
      case END: return [what, number, errorOf(value, take)];
      case SHOW: return [what, number, eventOf([value, ...rest])];
      default: return [what, number, value, ...rest];
    }
  }

  #do(what, number, value, ...rest) {
    switch (what) {
      case ASK: this.#ask(number, value); break;
      case SEND: this.#send(number, value, ...rest); break;
      case DROP: this.#drop(number); break;
      case SHOW: this.#notify(value); break;
      case CHANGE: this.#calls.get(number)?.change(value); break;
      case DONE: this.#calls.get(number)?.done([value, ...rest]); break;
      case END: this.#calls.get(number)?.failed(value); break;
    }
  }

  async #ask(flight, scope) {
    const { credentials } = this.#options;
    let told;
    try {
      told = [GRANTED, flight, [plain(typeof credentials === 'function' ? await credentials(scope) : credentials)]];
    } catch (thrown) {
      told = [REFUSED, flight, [], [thrown]];
    }
    this.#tell(...told);
  }

  async #send(number, url, method, headers, body) {
    const controller = new AbortController();
    this.#sends.set(number, controller);
    let told;
    try {
      const init = { method, headers, body: body || undefined, redirect: 'manual', signal: controller.signal };
      const { kind, said, jobs } = await exchange(this.#options.fetch ?? globalThis.fetch, url, init);
      told = [ANSWERED + kind, number, said, jobs];
    } catch (thrown) {
      told = [FAILED, number, [reasonOf(thrown)], [thrown]];
    }
    // One that was given up has nothing to tell.
    if (this.#sends.delete(number)) this.#tell(...told);
  }

  #drop(number) {
    const controller = this.#sends.get(number);
    this.#sends.delete(number);
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

/** A number as the core reads it: whole, and finite. */
export const whole = (number) => (typeof number === 'number' && number >= 0 ? Math.min(Math.ceil(number), Number.MAX_SAFE_INTEGER) : null);
