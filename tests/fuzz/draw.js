// Decisions drawn from bytes, so that what a fuzzer changes in them changes one decision. Where they end, every draw is the first.
const decoder = new TextDecoder();

export class Draw {
  #bytes;
  #at = 0;

  constructor(bytes) {
    this.#bytes = bytes;
  }

  /** A number below `limit`, which is at most 256. */
  below(limit) {
    return (this.#bytes[this.#at++] ?? 0) % limit;
  }

  pick(items) {
    return items[this.below(items.length)];
  }

  /** A text of any characters, a few bytes long. */
  text() {
    const length = this.below(24);
    this.#at += length;
    return decoder.decode(this.#bytes.subarray(this.#at - length, this.#at));
  }

  /** One of these, or any text. */
  word(words) {
    return words[this.below(words.length * 2)] ?? this.text();
  }
}
