// A call: asks the core what it needs next, does that one thing, tells the core what came of it, and asks again. It awaits
// only promises that it made itself, in the request that began it.
import type { ClientCore } from '../core.js';
import { CiError, errorOf, type ErrorView } from '../errors/index.js';
import type { CiEvent } from './events.js';
import type { JobDetail } from '../jobs.js';
import { plain } from '../plain.js';
import type { FetchInit, SignalLike } from '../platform.js';
import { onAbort } from './abort.js';
import { OVER } from './clock.js';
import { Lost, type CallHandle, type Driver } from './driver.js';
import { exchange, reasonOf, type Exchange, type Fetch } from './exchange.js';
import type { Scope } from './credentials.js';

/** What a client's calls work with. */
export interface Environment {
  driver: Driver;
  credentials: unknown;
  fetch: Fetch | undefined;
  onEvent: ((event: CiEvent) => unknown) | undefined;
}

/** How a call begins. `sentAt` is the Unix second at which an instance that is gone sent its submit. */
export interface Beginning {
  /** The number of the call; `undefined` where there is nothing to do. */
  begin: (core: ClientCore, sentAt?: number) => number | undefined;
  signal: SignalLike | undefined;
  /** A submit, and whether it bears a mark by which it can be found again. */
  submit?: { once: boolean };
}

/** How a call ends. */
export interface Resolved {
  type: 'resolve';
  jobs: JobDetail[];
  nextToken?: string;
  requestId?: string;
  workflow?: unknown;
}

/** What the core says; see `src/js/step.rs` of the crate. Times are in milliseconds. */
type Step =
  | { type: 'fetch'; url: string; init: FetchInit; limit: number; renew: number; signedFrom: number }
  | { type: 'credentials'; scope: Scope; limit: number; renew: number }
  | { type: 'sleep'; delay: number }
  | { type: 'changed'; job: JobDetail }
  | Resolved
  | { type: 'reject'; error: ErrorView };

/** Gives each change of a job that is watched, and returns what the call ends in. Leaving it early gives the call up. */
export async function* run(
  environment: Environment,
  beginning: Beginning,
): AsyncGenerator<JobDetail, Resolved | undefined, void> {
  const { signal, submit } = beginning;
  let sentAt: number | undefined;
  for (;;) {
    if (signal?.aborted) throw signal.reason;
    const handle = environment.driver.begin((core) => beginning.begin(core, sentAt));
    if (handle === undefined) return undefined;
    const call = new Call(environment, handle, signal);
    try {
      return yield* call.steps();
    } catch (thrown) {
      sentAt ??= call.sentAt;
      const sent = submit !== undefined && sentAt !== undefined;
      if (!(thrown instanceof Lost)) {
        // What trapped in its own turn must not look as if nothing had been sent.
        if (sent && thrown instanceof CiError && thrown.code === 'module_trapped')
          Object.assign(thrown, { maybeSubmitted: true });
        throw thrown;
      }
      if (sent && !submit.once) throw new CiError(INTERRUPTED, { code: 'interrupted', maybeSubmitted: true });
    } finally {
      call.leave();
    }
  }
}

const INTERRUPTED = 'the module was lost while the call was under way; the job may have been taken all the same';

/** What a call that nobody watches ends in. */
export async function ended<End>(call: AsyncGenerator<JobDetail, End, void>): Promise<End> {
  for (;;) {
    const { done, value } = await call.next();
    if (done) return value;
  }
}

class Call {
  readonly #environment: Environment;
  readonly #handle: CallHandle;
  readonly #stopped: Promise<never>;
  readonly #forget: () => void;
  #request: AbortController | undefined;
  #over = false;
  /** Unix second before which its first request cannot have been accepted. */
  sentAt: number | undefined;

  constructor(environment: Environment, handle: CallHandle, signal: SignalLike | undefined) {
    this.#environment = environment;
    this.#handle = handle;
    let stop: (reason: unknown) => void = () => {};
    this.#stopped = new Promise((_, reject) => {
      stop = reject;
    });
    // It is raced with whatever the call awaits; between two waits nobody listens.
    this.#stopped.catch(() => {});
    this.#forget = onAbort(signal, () => {
      stop(signal?.reason);
      this.leave();
    });
  }

  async *steps(): AsyncGenerator<JobDetail, Resolved, void> {
    for (;;) {
      if (this.#over) await this.#stopped;
      const step = this.#poll();
      switch (step.type) {
        case 'fetch':
          await this.#fetch(step);
          break;
        case 'credentials':
          await this.#ask(step);
          break;
        case 'sleep':
          await this.#sleep(step.delay);
          break;
        case 'changed':
          yield step.job;
          break;
        case 'resolve':
          this.#over = true;
          return step;
        case 'reject':
          this.#over = true;
          // The core gave it up because it had been silent for long, as calls of a Worker are whose request has ended.
          throw step.error.code === 'interrupted' ? new Lost() : errorOf(step.error);
      }
    }
  }

  /** Ends the call, unless it has ended; its request too. */
  leave(): void {
    this.#forget();
    this.#request?.abort();
    if (this.#over) return;
    this.#over = true;
    this.#environment.driver.abandon(this.#handle);
  }

  #poll(): Step {
    const { driver, onEvent } = this.#environment;
    const { id } = this.#handle;
    const [step, events] = driver.for(this.#handle, (core) => {
      const next = core.poll(id) as Step;
      return [next, onEvent === undefined ? [] : (core.takeEvents(id) as CiEvent[])];
    });
    for (const event of events) {
      try {
        onEvent?.(event);
      } catch {
        // What the caller's hook throws is the caller's; it must not disturb the call.
      }
    }
    return step;
  }

  async #fetch(step: Step & { type: 'fetch' }): Promise<void> {
    const request = (this.#request = new AbortController());
    this.sentAt ??= step.signedFrom;
    const sent = exchange(this.#environment.fetch, step.url, { ...step.init, signal: request.signal });
    const { id } = this.#handle;
    await this.#during(sent, step, {
      done: (core, { response, body }: Exchange) => core.handleResponse(id, response as Response, body),
      failed: (core, thrown) => core.handleFailure(id, reasonOf(thrown), thrown),
      late: () => request.abort(),
    });
    this.#request = undefined;
  }

  async #ask(step: Step & { type: 'credentials' }): Promise<void> {
    const { credentials } = this.#environment;
    // An answer is copied here: its getters are the caller's code.
    const answer = async () => plain(typeof credentials === 'function' ? await credentials(step.scope) : credentials);
    const { id } = this.#handle;
    await this.#during(answer(), step, {
      done: (core, given) => core.handleCredentials(id, given),
      failed: (core, thrown) => core.handleCredentialsThrown(id, thrown),
      // A late answer is no call's any more, but its keys are still good for others.
      late: (work) =>
        work
          .then((given) => this.#environment.driver.for(this.#handle, (core) => core.handleCredentials(id, given)))
          .catch(() => {}),
    });
  }

  /** Awaits its own work, with signs of life, and tells the core what came of it. */
  async #during<T>(
    work: Promise<T>,
    { limit, renew }: { limit: number; renew: number },
    tell: {
      done: (core: ClientCore, value: T) => void;
      failed: (core: ClientCore, thrown: unknown) => void;
      late: (work: Promise<T>) => void;
    },
  ): Promise<void> {
    const { driver } = this.#environment;
    const outcome = work.then(
      (value) => (core: ClientCore) => tell.done(core, value),
      (thrown: unknown) => (core: ClientCore) => tell.failed(core, thrown),
    );
    const end = driver.clock.now() + limit;
    for (;;) {
      const tick = driver.clock.delay(Math.min(end - driver.clock.now(), renew));
      const came = await Promise.race([outcome, tick.over, this.#stopped]).finally(tick.cancel);
      if (came !== OVER) return driver.for(this.#handle, came);
      if (driver.clock.now() >= end) {
        tell.late(work);
        return driver.for(this.#handle, (core) => core.handleTimeout(this.#handle.id));
      }
      driver.for(this.#handle, (core) => core.renew(this.#handle.id));
    }
  }

  async #sleep(ms: number): Promise<void> {
    const { driver } = this.#environment;
    const { promise, forget } = driver.woken(this.#handle);
    const delay = driver.clock.delay(ms);
    await Promise.race([delay.over, promise, this.#stopped]).finally(() => {
      delay.cancel();
      forget();
    });
  }
}
