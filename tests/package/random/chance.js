// Seeded chance: the same seed gives the same run. `SEED=<number>` repeats one, `CASES=<n>` sets how many a tag gets.

const fixed = process.env.SEED === undefined ? undefined : Number(process.env.SEED);
if (Number.isNaN(fixed)) throw new Error(`SEED is no number: ${process.env.SEED}`);

/** Numbers that look like chance (mulberry32). */
export class Chance {
  #state;

  constructor(seed) {
    this.#state = seed | 0;
  }

  #next() {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (t ^ (t >>> 14)) >>> 0;
  }

  /** A whole number below `limit`. */
  below(limit) {
    return this.#next() % limit;
  }

  between(low, high) {
    return low + this.below(high - low + 1);
  }

  /** True in so many of a hundred cases. */
  in100(percent) {
    return this.below(100) < percent;
  }

  pick(items) {
    return items[this.below(items.length)];
  }

  shuffled(items) {
    const out = [...items];
    for (let last = out.length - 1; last > 0; last--) {
      const other = this.below(last + 1);
      [out[last], out[other]] = [out[other], out[last]];
    }
    return out;
  }
}

/** Runs `check` so many times, each with chance of its own; a failure says which seed repeats it. */
export function cases(count, check) {
  const most = fixed === undefined ? Number(process.env.CASES ?? count) : 1;
  for (let index = 0; index < most; index++) {
    const seed = fixed ?? Math.floor(Math.random() * 2 ** 31);
    try {
      check(new Chance(seed));
    } catch (error) {
      error.message += `\nSEED=${seed} repeats it`;
      throw error;
    }
  }
}
