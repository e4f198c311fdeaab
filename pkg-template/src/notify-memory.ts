// What a receiver remembers, within bounds: repeats of a body and ids that nobody knows cost no call to the service.
//
// It is the memory of one process or isolate: it saves calls, and does not make effects happen once. A request of another
// isolate knows nothing of it, and the oldest entries make room. Nothing here is a promise: in Workers, what one request waits
// for another must not, so a second request of the same job sleeps and looks again.

/** Entries that end by themselves, the oldest making room. */
class Recent<Value> {
  readonly #entries = new Map<string, { value: Value; until: number }>();
  readonly #most: number;
  readonly #life: number;

  constructor(most: number, life = Infinity) {
    this.#most = most;
    this.#life = life;
  }

  get(key: string): Value | undefined {
    const entry = this.#entries.get(key);
    return entry !== undefined && Date.now() < entry.until ? entry.value : undefined;
  }

  set(key: string, value: Value): void {
    this.#entries.delete(key);
    this.#entries.set(key, { value, until: Date.now() + this.#life });
    if (this.#entries.size > this.#most) this.#entries.delete(this.#entries.keys().next().value as string);
  }

  delete(key: string): void {
    this.#entries.delete(key);
  }
}

/** Describes are counted a second. */
class Budget {
  #second = 0;
  #left = 0;

  take(most: number): boolean {
    const now = Math.floor(Date.now() / 1000);
    if (now !== this.#second) [this.#second, this.#left] = [now, most];
    if (this.#left < 1) return false;
    this.#left -= 1;
    return true;
  }
}

const CLAIM_MS = 60_000;
const UNKNOWN_MS = 60_000;
const SUSPECT_MS = 60_000;

export class Memory {
  /** What was told and came to its end, by key. */
  readonly told = new Recent<true>(10_000);
  /** Ends that the service has confirmed and that are still to be told, by id. */
  readonly confirmed = new Recent<object>(100);
  /** Ids that the service does not know. */
  readonly unknown = new Recent<true>(10_000, UNKNOWN_MS);
  readonly #claims = new Recent<true>(10_000, CLAIM_MS);
  readonly #suspects = new Recent<Budget>(1000, SUSPECT_MS);
  readonly #budget = new Budget();
  readonly #maxDescribes: number;

  constructor(maxDescribes: number) {
    this.#maxDescribes = maxDescribes;
  }

  /** Takes an id, so that no other request asks for it or tells it meanwhile. A claim ends by itself: requests are killed. */
  claim(id: string): boolean {
    if (this.#claims.get(id)) return false;
    this.#claims.set(id, true);
    return true;
  }

  release(id: string): void {
    this.#claims.delete(id);
  }

  /** Whether the service may be asked now. An address that brought unknown ids gets one call a second, the others share the rest. */
  mayDescribe(nonce = ''): boolean {
    const suspect = nonce === '' ? undefined : this.#suspects.get(nonce);
    return (suspect === undefined || suspect.take(1)) && this.#budget.take(this.#maxDescribes);
  }

  suspect(nonce = ''): void {
    if (nonce !== '') this.#suspects.set(nonce, this.#suspects.get(nonce) ?? new Budget());
  }
}
