// Lays the declarations out as a user finds them under node_modules.

import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..', '..', '..', '..');
const built = path.join(root, 'dist', 'package');

/**
 * Copies the built package, or puts its declarations together where it is not built yet. Answers
 * whether it is built.
 *
 * @param {string} target
 * @returns {Promise<boolean>}
 */
export async function layOutPackage(target) {
  if (existsSync(path.join(built, 'jobs.d.ts'))) {
    await cp(built, target, { recursive: true });
    return true;
  }
  await mkdir(target, { recursive: true });
  for (const folder of ['pkg-template', 'generated']) {
    for (const name of await readdir(path.join(root, folder))) {
      if (name.endsWith('.d.ts')) await cp(path.join(root, folder, name), path.join(target, name));
    }
  }
  const entry = (name) => ({ types: `./${name}.d.ts` });
  const exports = {
    '.': entry('index'),
    './notify': entry('notify'),
    './inline': entry('inline'),
    './wasm': entry('wasm'),
  };
  const manifest = { name: 'wanxiang-jobs', version: '0.0.0', type: 'module', exports };
  await writeFile(path.join(target, 'package.json'), JSON.stringify(manifest));
  return false;
}
