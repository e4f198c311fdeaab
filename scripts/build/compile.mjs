// Compiles the crate to WebAssembly and has wasm-bindgen write the glue beside it.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { at, cargoHome, root, targetDir } from '../lib/project.mjs';
import { step } from '../lib/run.mjs';

const TARGET = 'wasm32-unknown-unknown';

/** Where the unoptimised module and its glue lie. */
export async function compile({ env, wasm }) {
  const cargo = ['build', '--release', '--locked', '--lib', '--target', TARGET];
  await step('cargo build for wasm32', 'cargo', cargo, { env: { ...env, ...wasm, CARGO_ENCODED_RUSTFLAGS: remapped() } });
  const module = join(wasm.CARGO_TARGET_DIR ?? targetDir, TARGET, 'release', 'wanxiang_jobs.wasm');
  const folder = at('target', 'bound');
  rmSync(folder, { recursive: true, force: true });
  // The glue names no file of its own: which runtime finds the module where is for the entries to say.
  const bind = ['--target', 'web', '--omit-default-module-path', '--no-typescript', '--out-name', 'core'];
  await step('wasm-bindgen', 'wasm-bindgen', [...bind, '--out-dir', folder, module], { env });
  return { module: join(folder, 'core_bg.wasm'), glue: join(folder, 'core.js'), snippets: join(folder, 'snippets') };
}

/** A panic's message names its source file: without the folders of this machine, the module is the same everywhere. */
function remapped() {
  const SEPARATOR = '\u001f';
  return [[cargoHome, 'cargo'], [root.replace(/\/$/, ''), '.']]
    .map(([from, to]) => `--remap-path-prefix=${from}=${to}`).join(SEPARATOR);
}
