// Makes wasm-bindgen's command-line tool and test runner ready, at exactly the version that Cargo.toml pins.
import { bindgenVersion } from '../lib/project.mjs';
import { ask } from '../lib/run.mjs';
import { cargoInstall } from './cargo-install.mjs';

export const purpose = 'the wasm-bindgen command-line tools';

export async function ensure({ env }) {
  const version = bindgenVersion();
  if (!hasBoth(version)) {
    // Without --locked: the tool's own lock file names a crate that not every index carries.
    await cargoInstall('wasm-bindgen-cli', version, ['--no-default-features'], env);
  }
  return { env: { CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER: 'wasm-bindgen-test-runner' } };
}

const hasBoth = (version) =>
  ['wasm-bindgen', 'wasm-bindgen-test-runner'].every((tool) => ask(tool, ['--version'])?.split(' ').at(1) === version);
