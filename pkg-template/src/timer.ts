// @ts-nocheck
// One timer for all that a client has under way, and a clock that never goes back.

/** Longer delays overflow in every runtime and end at once. */
const LONGEST = 2 ** 31 - 1;
/** How often a call makes sure that the timer is still there, and how late is too late. */
const OFTEN = 5000;
const LATE = 1000;

export class Timer {
  #ring;
  #timer;
  #wake = Infinity;
  #now = 0;

  constructor(ring) {
    this.#ring = ring;
  }

  /** Milliseconds from somewhere. A clock that is set, or a test's own, does not move it back. */
  now() {
    return this.#now = Math.max(this.#now, performance.now());
  }

  /** Rings at that instant; `Infinity` is never. */
  set(wake) {
    if (wake === this.#wake) return;
    clearTimeout(this.#timer);
    this.#wake = wake;
    if (wake === Infinity) return;
    const now = this.now();
    const delay = Math.min(Math.max(Math.ceil(wake - now), 0), LONGEST);
    this.#timer = setTimeout(() => {
      // That the timer has run is as good as a clock: a frozen one must not stop everything.
      this.#now = Math.max(this.#now, Math.min(wake, now + delay));
      this.#rings();
    }, delay);
  }

  /**
   * For as long as somebody waits. A Worker ends the timers of a request with it, and the one timer may be such a one:
   * then this, which belongs to the one who waits, rings instead. Answers how to stop it.
   */
  watch() {
    const watcher = setInterval(() => this.now() > this.#wake + LATE && this.#rings(), OFTEN);
    return () => clearInterval(watcher);
  }

  #rings() {
    clearTimeout(this.#timer);
    this.#wake = Infinity;
    this.#ring();
  }
}
