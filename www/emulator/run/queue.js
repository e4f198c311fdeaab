/** Who runs next: higher JobLevel first, then first come; a few at a time. */

export class Queue {
  #waiting = [];
  #running = new Set();

  /** `run(job)` gives a promise that never rejects. */
  constructor({ concurrency, run }) {
    this.concurrency = concurrency;
    this.run = run;
    this.held = false;
    this.closed = false;
  }

  get length() {
    return this.#waiting.length;
  }

  add(job) {
    const at = this.#waiting.findIndex((other) => other.level < job.level);
    if (at < 0) this.#waiting.push(job);
    else this.#waiting.splice(at, 0, job);
    // A later turn, so that the answer to the submit leaves first.
    setImmediate(() => this.#next());
  }

  remove(job) {
    const at = this.#waiting.indexOf(job);
    if (at >= 0) this.#waiting.splice(at, 1);
  }

  /** While held nothing starts; with `paused` the waiting jobs also show state Pause. */
  hold(held, { paused = false } = {}) {
    this.held = held;
    for (const job of this.#waiting) job.state = held && paused ? 'Pause' : 'Submitted';
    this.#next();
  }

  async close() {
    this.closed = true;
    this.#waiting = [];
    await Promise.all(this.#running);
  }

  #next() {
    while (!this.held && !this.closed && this.#running.size < this.concurrency && this.#waiting.length > 0) {
      const job = this.#waiting.shift();
      const done = this.run(job).finally(() => {
        this.#running.delete(done);
        this.#next();
      });
      this.#running.add(done);
    }
  }
}
