// Builds the npm package into dist/package: cargo → wasm-bindgen → wasm-opt → assembled with pkg-template.
// Nothing is done when nothing that goes in has changed.
import { existsSync } from 'node:fs';
import { at, shown } from './lib/project.mjs';
import { ask } from './lib/run.mjs';
import { hashOf, isFresh, stamp } from './lib/stamp.mjs';
import { whenStarted } from './lib/started.mjs';
import { needs, setUpOrExit } from './setup.mjs';
import { compile, MODULES } from './build/compile.mjs';
import { optimize } from './build/optimize.mjs';
import { assemble, packageDir } from './build/assemble.mjs';
import { checkSize } from './build/size.mjs';

const INPUTS = [
  'Cargo.toml',
  'Cargo.lock',
  'codec',
  'signature',
  'build.rs',
  'rust-toolchain.toml',
  'src',
  'generated',
  'pkg-template',
  'scripts/build',
  'scripts/build.mjs',
  'package-lock.json',
  'LICENSE',
  'LICENSE-APACHE',
  'LICENSE-MIT',
  'README.md',
];
const marker = at('dist', '.built');

/** Builds what is not built yet; `ready` is what the set-up gave. True if there was something to do. */
export async function build(ready) {
  const inputs = hashOf(INPUTS, ask('rustc', ['--version'], { env: { ...ready.env, ...ready.wasm } }) ?? '');
  if (isFresh(marker, inputs) && existsSync(packageDir)) return false;
  const bound = [];
  for (const name of Object.keys(MODULES)) {
    bound.push(await compile(ready, name));
    await optimize(bound.at(-1));
  }
  await assemble(bound);
  stamp(marker, inputs);
  return true;
}

await whenStarted(import.meta, async () => {
  const built = await build(await setUpOrExit(needs.build));
  process.stdout.write(`${shown(packageDir)}: ${built ? 'built' : 'up to date'}\n${checkSize().table}\n`);
});
