// Builds what is published: twice from scratch, compared byte for byte, with its hash and its bill of materials.
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { at, home, shown } from './lib/project.mjs';
import { whenStarted } from './lib/started.mjs';
import { needs, setUpOrExit } from './setup.mjs';
import { pack, tarball } from './pack.mjs';
import { billOfMaterials } from './release/sbom.mjs';

const hash = (path) => createHash('sha512').update(readFileSync(path)).digest('hex');

await whenStarted(import.meta, async () => {
  const ready = await setUpOrExit(needs.build);
  const [first, second] = [await fresh(ready), await fresh(ready)];
  if (first.hash !== second.hash) {
    process.stderr.write(`two builds of the same sources differ: ${first.hash.slice(0, 16)}, ${second.hash.slice(0, 16)}\n`);
    process.exit(1);
  }
  const folder = at('dist', 'release');
  mkdirSync(folder, { recursive: true });
  const name = 'wanxiang-jobs.tgz';
  copyFileSync(tarball, at('dist', 'release', name));
  writeFileSync(at('dist', 'release', `${name}.sha512`), `${second.hash}  ${name}\n`);
  writeFileSync(at('dist', 'release', 'sbom.json'), `${JSON.stringify(billOfMaterials(ready), null, 2)}\n`);
  process.stdout.write(`${shown(folder)}: two builds alike, sha512 ${second.hash.slice(0, 16)}…\n`);
  if (home().isPlaceholder) {
    process.stderr.write('not to be published yet: repository and authors of Cargo.toml are placeholders\n');
  }
});

/** A build that finds nothing of an earlier one. */
async function fresh(ready) {
  for (const leftOver of [
    at('dist', 'package'),
    at('dist', '.built'),
    at('dist', '.packed'),
    at('target', 'wasm32-unknown-unknown', 'release'),
  ]) {
    rmSync(leftOver, { recursive: true, force: true });
  }
  await pack(ready);
  return { hash: hash(tarball) };
}
