// Compiles the crate to WebAssembly and has wasm-bindgen write the glue beside it, once a module.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { at, cargoHome, root, targetDir } from '../lib/project.mjs';
import { step } from '../lib/run.mjs';

const TARGET = 'wasm32-unknown-unknown';

/** The modules: one with all that the package does, one for those who only read answers and callbacks. */
export const MODULES = { core: [], reader: ['--no-default-features'] };

/** Where an unoptimised module and its glue lie. */
export async function compile({ env, wasm }, name) {
  const cargo = ['build', '--release', '--locked', '--lib', '--target', TARGET, ...MODULES[name]];
  await step(`cargo build for wasm32, ${name}`, 'cargo', cargo, {
    env: { ...env, ...wasm, CARGO_ENCODED_RUSTFLAGS: remapped() },
  });
  const module = join(wasm.CARGO_TARGET_DIR ?? targetDir, TARGET, 'release', 'wanxiang_jobs.wasm');
  const folder = at('target', 'bound', name);
  rmSync(folder, { recursive: true, force: true });
  // The glue names no file of its own: which runtime finds the module where is for the entries to say.
  // A fresh instance after a trap: see pkg-template/src/runtime.ts.
  const bind = ['--target', 'web', '--omit-default-module-path', '--experimental-reset-state-function', '--out-name', name];
  await step('wasm-bindgen', 'wasm-bindgen', [...bind, '--out-dir', folder, module], { env });
  return { name, module: join(folder, `${name}_bg.wasm`), glue: join(folder, `${name}.js`) };
}

/** A panic's message names its source file: without the folders of this machine, the module is the same everywhere. */
function remapped() {
  const SEPARATOR = '\u001f';
  return [
    [cargoHome, 'cargo'],
    [root.replace(/\/$/, ''), '.'],
  ]
    .map(([from, to]) => `--remap-path-prefix=${from}=${to}`)
    .join(SEPARATOR);
}
