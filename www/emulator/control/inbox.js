/** Receives callbacks on the control port and gives them back with their headers. */

const BOXES = 200;
const KEPT = 200;
// Of a hostile body only the beginning is kept.
const WHOLE = 1 << 20;
const SHOWN = 64 * 1024;

export class Inbox {
  #boxes = new Map();

  /** Keeps a received body with its headers. */
  put(id, request, bytes) {
    if (!this.#boxes.has(id)) this.#boxes.set(id, []);
    const box = this.#boxes.get(id);
    box.push({
      at: new Date().toISOString(),
      method: request.method,
      headers: Object.fromEntries(request.headerPairs.map(([name, value]) => [name.toLowerCase(), value])),
      bytes: bytes.length,
      body: (bytes.length > WHOLE ? bytes.subarray(0, SHOWN) : bytes).toString('utf8'),
    });
    if (box.length > KEPT) box.shift();
    if (this.#boxes.size > BOXES) this.#boxes.delete(this.#boxes.keys().next().value);
  }

  get(id) {
    return this.#boxes.get(id) ?? [];
  }

  clear(id) {
    this.#boxes.delete(id);
  }
}
