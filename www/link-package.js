import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Makes the built package reachable by its name.
 *
 * A link and not an alias in the bundler: the exports of package.json then decide what is loaded,
 * which is the very thing a user of the package depends on.
 * @param {string} project the root folder
 */
export function linkPackage(project) {
  const link = join(project, 'node_modules', 'wanxiang-jobs');
  if (existsSync(link)) return;
  if (!existsSync(join(project, 'dist', 'package', 'package.json'))) {
    throw new Error('dist/package is missing: run `npm run build` first');
  }
  mkdirSync(join(project, 'node_modules'), { recursive: true });
  symlinkSync(join('..', 'dist', 'package'), link, 'junction');
}
