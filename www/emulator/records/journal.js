/**
 * What the service remembers between runs besides objects: jobs, runs, keys, buckets. One line of JSON for every change, added
 * to the end of a file; the last line of an id counts. A service killed in the middle of a line loses that change alone.
 * Nothing is forced to the disk: a killed program loses nothing that way, only a machine without power might.
 */

import { appendFileSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SLACK = 8 << 20;

/** A journal that forgets, for runs on a temporary folder. */
export const forgetful = { put() {}, drop() {}, all: () => [], compact() {} };

export class Journal {
  #lines = new Map();
  #live = 0;
  #written = 0;

  constructor(directory) {
    this.file = join(directory, 'state.jsonl');
    if (!existsSync(this.file)) return;
    const text = readFileSync(this.file, 'utf8');
    for (const line of text.split('\n')) {
      const entry = read(line);
      if (entry) this.#remember(entry, line);
    }
    this.compact();
  }

  #remember({ kind, id, value }, line) {
    const name = `${kind} ${id}`;
    this.#live -= this.#lines.get(name)?.length ?? 0;
    this.#lines.delete(name);
    if (value === null) return;
    this.#lines.set(name, line);
    this.#live += line.length;
  }

  /** Remembers the state of one thing, in place of what was known of it. */
  put(kind, id, value) {
    this.#write({ kind, id, value });
  }

  drop(kind, id) {
    if (this.#lines.has(`${kind} ${id}`)) this.#write({ kind, id, value: null });
  }

  #write(entry) {
    const line = JSON.stringify(entry);
    this.#remember(entry, line);
    appendFileSync(this.file, `${line}\n`);
    this.#written += line.length;
    if (this.#written > 2 * this.#live + SLACK) this.compact();
  }

  /** The values of a kind, in the order in which they were last changed. */
  all(kind) {
    const lines = [...this.#lines].filter(([name]) => name.startsWith(`${kind} `));
    return lines.map(([, line]) => JSON.parse(line).value);
  }

  /** Writes what counts into a new file and puts it in the place of the old one. */
  compact() {
    const draft = `${this.file}.new`;
    writeFileSync(draft, [...this.#lines.values()].map((line) => `${line}\n`).join(''));
    renameSync(draft, this.file);
    this.#written = this.#live;
  }
}

function read(line) {
  if (line === '') return undefined;
  try {
    const entry = JSON.parse(line);
    return typeof entry.kind === 'string' && typeof entry.id === 'string' && 'value' in entry ? entry : undefined;
  } catch {
    return undefined;
  }
}
