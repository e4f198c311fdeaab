// What time it is: by a clock that never goes back, and by the local one.

/** Longer delays overflow in every runtime and end at once. */
const LONGEST = 2 ** 31 - 1;

/** A delay that has begun. */
export interface Delay {
  readonly over: Promise<typeof OVER>;
  cancel(): void;
}

/** What a delay resolves to. */
export const OVER = Symbol('over');

export class Clock {
  readonly #localTime: (() => number) | undefined;
  #now = 0;

  constructor(localTime: (() => number) | undefined) {
    this.#localTime = localTime;
  }

  /** Milliseconds from somewhere. A clock that is set, or a test's own, does not move it back. */
  now(): number {
    return (this.#now = Math.max(this.#now, performance.now()));
  }

  /** Milliseconds since 1970 by the caller's clock, as long as that tells a time. */
  local(): number {
    try {
      const now = this.#localTime?.();
      if (typeof now === 'number' && Number.isFinite(now)) return now;
    } catch {
      // A clock that throws is no clock.
    }
    return Date.now();
  }

  /** A delay of so many milliseconds; one without end takes no timer. */
  delay(ms: number): Delay {
    if (ms === Infinity) return { over: new Promise(() => {}), cancel() {} };
    const wait = Math.min(Math.max(Math.ceil(ms), 0), LONGEST);
    const end = this.now() + wait;
    let timer: ReturnType<typeof setTimeout>;
    const over = new Promise<typeof OVER>((resolve) => {
      timer = setTimeout(() => {
        // That the timer has run is as good as a clock: a frozen one must not stop everything.
        this.#now = Math.max(this.#now, end);
        resolve(OVER);
      }, wait);
    });
    return { over, cancel: () => clearTimeout(timer) };
  }
}
