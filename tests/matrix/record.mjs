// What came of each environment, kept between runs as long as the package stays the same: a whole run takes long, and is made in parts.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectDir } from '../package/lib/paths.js';

export class Record {
  #path;
  #rows = {};

  constructor(path) {
    this.#path = path;
    this.package = digest(join(projectDir, 'dist', 'package'));
    this.#read();
  }

  #read() {
    if (!existsSync(this.#path)) return;
    const kept = JSON.parse(readFileSync(this.#path, 'utf8'));
    if (kept.package === this.package) this.#rows = kept.rows;
  }

  get(name) {
    return this.#rows[name];
  }

  /** Whether it passed. */
  has(name) {
    return ['works', 'refused'].includes(this.#rows[name]?.verdict);
  }

  put(name, came) {
    // Another run may have added some meanwhile.
    this.#read();
    this.#rows[name] = { ...came, day: new Date().toISOString().slice(0, 10) };
    mkdirSync(dirname(this.#path), { recursive: true });
    writeFileSync(this.#path, `${JSON.stringify({ package: this.package, rows: this.#rows }, null, 2)}\n`);
  }
}

/** The code of the package; its documents don't count. */
function digest(folder) {
  const hash = createHash('sha256');
  const files = readdirSync(folder, { recursive: true }).filter((name) => /\.(js|wasm|json|d\.ts)$/.test(name));
  for (const name of files.sort()) hash.update(`${name}\0`).update(readFileSync(join(folder, name)));
  return hash.digest('hex');
}
