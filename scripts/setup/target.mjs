// Makes the wasm32 target ready: already there, from rustup, or built from Debian's own Rust and its sources.
import { existsSync, readdirSync } from 'node:fs';
import { delimiter } from 'node:path';
import { at, searchPath } from '../lib/project.mjs';
import { ask, step } from '../lib/run.mjs';
import { aptInstall, aptLine, canInstall } from '../lib/debian.mjs';
import { SetupError } from './error.mjs';

export const purpose = 'the wasm32-unknown-unknown target';

const TARGET = 'wasm32-unknown-unknown';

// The compiler and the sources of its standard library must be of one version, so all come from one place.
const DEBIAN = ['rustc-web', 'cargo-web', 'rust-web-src', 'rust-web-clippy', 'lld-22'];
const DEBIAN_FILES = ['/usr/bin/cargo', '/usr/bin/rustc', '/usr/bin/wasm-ld-22', '/usr/lib/rustlib/src/rust'];

export async function ensure({ env }) {
  if (hasTarget(env)) return {};
  if (hasDebian()) return { wasm: debianToolchain() };
  const remedy = `rustup target add ${TARGET}`;
  try {
    await step(remedy, 'rustup', ['target', 'add', TARGET], { env, minutes: 10 });
    if (hasTarget(env)) return {};
  } catch (error) {
    if (!canInstall()) throw new SetupError(error.message, `${remedy}   # or: ${aptLine(...DEBIAN)}`, error);
  }
  try {
    await aptInstall(...DEBIAN);
  } catch (error) {
    throw new SetupError(error.message, `${remedy}   # or: ${aptLine(...DEBIAN)}`, error);
  }
  return { wasm: debianToolchain() };
}

/** The target is there when its standard library is: rustc names the folder in either case. */
function hasTarget(env) {
  const folder = ask('rustc', ['--print', 'target-libdir', '--target', TARGET], { env });
  return folder !== undefined && existsSync(folder) && readdirSync(folder).some((name) => name.startsWith('libstd-'));
}

const hasDebian = () => DEBIAN_FILES.every((path) => existsSync(path));

/** Debian ships no wasm32 library of this version: cargo builds it from the sources, next to our own crates. */
function debianToolchain() {
  return {
    PATH: ['/usr/bin', searchPath()].join(delimiter),
    RUSTC: '/usr/bin/rustc',
    RUSTC_BOOTSTRAP: '1',
    CARGO_UNSTABLE_BUILD_STD: 'std,panic_abort',
    CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER: 'wasm-ld-22',
    CARGO_TARGET_DIR: at('target', 'debian'),
  };
}
