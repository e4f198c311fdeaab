// Lays the package out as a user finds it under node_modules.

import { existsSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import path from 'node:path';

const built = path.resolve(import.meta.dirname, '..', '..', '..', '..', 'dist', 'package');

/**
 * Copies the built package.
 *
 * @param {string} target
 */
export async function layOutPackage(target) {
  if (!existsSync(path.join(built, 'jobs.d.ts'))) throw new Error('npm run build first: this test compiles against the package');
  await cp(built, target, { recursive: true });
}
