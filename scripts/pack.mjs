// Builds and leaves the tarball that npm would publish at dist/wanxiang-jobs.tgz.
import { existsSync, lstatSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { at, crateVersion, shown } from './lib/project.mjs';
import { step } from './lib/run.mjs';
import { hashOf, isFresh, stamp } from './lib/stamp.mjs';
import { whenStarted } from './lib/started.mjs';
import { needs, setUpOrExit } from './setup.mjs';
import { packageDir } from './build/assemble.mjs';
import { build } from './build.mjs';

export const tarball = at('dist', 'wanxiang-jobs.tgz');
const packed = at('dist', '.packed');
const installed = at('node_modules', '.wanxiang-jobs');

/** Builds and packs, as far as that isn't done. */
export async function pack(ready) {
  await build(ready);
  const content = hashOf([shown(packageDir)]);
  if (!isFresh(packed, content) || !existsSync(tarball)) {
    await step('npm pack', 'npm', ['pack', packageDir, '--pack-destination', at('dist')]);
    renameSync(at('dist', `wanxiang-jobs-${crateVersion()}.tgz`), tarball);
    stamp(packed, content);
  }
  return content;
}

/**
 * Unpacks the tarball where `import 'wanxiang-jobs'` finds it, for tests, benchmarks and the console: they see
 * exactly what a user gets, and nothing that was left out of the tarball.
 */
export async function install(ready) {
  const content = await pack(ready);
  const folder = at('node_modules', 'wanxiang-jobs');
  if (isFresh(installed, content) && existsSync(join(folder, 'package.json')) && !lstatSync(folder).isSymbolicLink()) return;
  const draft = mkdtempSync(at('node_modules', '.wanxiang-'));
  await step('install the tarball', 'tar', ['-xzf', tarball, '-C', draft, '--strip-components=1']);
  rmSync(folder, { recursive: true, force: true });
  renameSync(draft, folder);
  // Vite keeps its own copies of what it has seen; the version is the same, so only we know that they are old.
  for (const cache of [at('node_modules', '.vite'), at('www', 'node_modules', '.vite')]) {
    rmSync(cache, { recursive: true, force: true });
  }
  stamp(installed, content);
}

await whenStarted(import.meta, async () => {
  await pack(await setUpOrExit(needs.build));
  process.stdout.write(`${shown(tarball)}\n`);
});
