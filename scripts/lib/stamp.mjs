// Tells whether work has to be done again, by the content of what goes into it.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { at } from './project.mjs';

/** One hash over the named files and folders (missing ones count as missing) and any further text. */
export function hashOf(paths, ...texts) {
  const hash = createHash('sha256');
  for (const path of paths.flatMap((path) => filesUnder(at(path)))) {
    hash
      .update(`${path}\0`)
      .update(existsSync(path) ? readFileSync(path) : 'missing')
      .update('\0');
  }
  for (const text of texts) hash.update(`${text}\0`);
  return hash.digest('hex');
}

/** Every file under a folder, in a stable order; a file gives itself. */
export function filesUnder(path) {
  if (!existsSync(path) || !statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .filter((name) => name !== 'node_modules')
    .flatMap((name) => filesUnder(join(path, name)));
}

/** True when the stamp file says that exactly this content was worked on last. */
export const isFresh = (file, hash) => existsSync(file) && readFileSync(file, 'utf8').trim() === hash;

export function stamp(file, hash) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${hash}\n`);
}
