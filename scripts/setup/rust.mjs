// Finds a Rust toolchain that builds the crate: the pinned one, or another installed one that is new enough.
import { readFileSync } from 'node:fs';
import { at, rustVersion } from '../lib/project.mjs';
import { ask, step } from '../lib/run.mjs';
import { SetupError } from './error.mjs';

export const purpose = 'a Rust toolchain';

const COMPONENTS = ['rustfmt', 'clippy'];

export async function ensure() {
  if (isComplete({})) return {};
  if (ask('rustup', ['--version']) === undefined) {
    const remedy = "curl --proto '=https' --tlsv1.2 -sSf https://sh.rustup.rs | sh";
    throw new SetupError(`no rustc ${rustVersion()} or newer with rustfmt and clippy`, remedy);
  }
  const channel = pinnedChannel();
  const install = ['toolchain', 'install', channel, '--profile', 'minimal'];
  const wanted = [...install, ...COMPONENTS.flatMap((name) => ['-c', name])];
  try {
    await step(`rustup toolchain install ${channel}`, 'rustup', wanted, { minutes: 10 });
    return {};
  } catch (error) {
    // A machine that reaches no Rust server may still have the same compiler under another name.
    const RUSTUP_TOOLCHAIN = installedToolchain();
    if (!RUSTUP_TOOLCHAIN) throw new SetupError(error.message, `rustup ${wanted.join(' ')}`, error);
    process.stderr.write(`  Rust: the toolchain ${RUSTUP_TOOLCHAIN} stands in for ${channel}\n`);
    return { env: { RUSTUP_TOOLCHAIN } };
  }
}

/** The newest enough among the toolchains that rustup has; nightly ones differ in their lints and are left alone. */
function installedToolchain() {
  const names = (ask('rustup', ['toolchain', 'list', '--quiet']) ?? '').split('\n').map((line) => line.split(' ')[0]);
  return names.find((name) => name && !name.startsWith('nightly') && isComplete({ RUSTUP_TOOLCHAIN: name }));
}

function isComplete(env) {
  const version = /rustc (\d+)\.(\d+)/.exec(ask('rustc', ['--version'], { env }) ?? '');
  if (!version) return false;
  const [major, minor] = rustVersion().split('.').map(Number);
  const newEnough = Number(version[1]) === major && Number(version[2]) >= minor;
  return newEnough && ['fmt', 'clippy'].every((tool) => ask('cargo', [tool, '--version'], { env }) !== undefined);
}

function pinnedChannel() {
  return /^channel = "([^"]+)"/m.exec(readFileSync(at('rust-toolchain.toml'), 'utf8'))[1];
}
