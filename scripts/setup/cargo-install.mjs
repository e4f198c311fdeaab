// Installs a program from the crate registry into the project's own tools folder.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { shown, toolsDir } from '../lib/project.mjs';
import { step } from '../lib/run.mjs';
import { SetupError } from './error.mjs';

export async function cargoInstall(crate, version, options, env) {
  const build = join(toolsDir, 'build');
  const args = ['install', crate, '--version', version, ...options, '--force', '--root', toolsDir];
  try {
    // A build folder of its own: an interrupted install goes on where it stopped.
    await step(`cargo install ${crate} ${version}`, 'cargo', args, { env: { ...env, CARGO_TARGET_DIR: build } });
  } catch (error) {
    throw new SetupError(error.message, `cargo ${args.with(-1, shown(toolsDir)).join(' ')}`, error);
  }
  rmSync(build, { recursive: true, force: true });
}
