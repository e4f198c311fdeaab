// Installs Debian packages where that is possible: on Debian and its children, as root.
import { ask, step } from './run.mjs';

/** The line that a person without root would type. */
export const aptLine = (...packages) => `sudo apt-get install -y ${packages.join(' ')}`;

export const canInstall = () => process.getuid?.() === 0 && ask('apt-get', ['--version']) !== undefined;

/** Installs packages, with a fresh index only when the one at hand doesn't do. */
export async function aptInstall(...packages) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const install = ['install', '-y', '--no-install-recommends', ...packages];
  const title = `apt-get install ${packages.join(' ')}`;
  try {
    await step(title, 'apt-get', install, { env });
  } catch {
    await step('apt-get update', 'apt-get', ['update'], { env });
    await step(title, 'apt-get', install, { env });
  }
}
