// Makes cargo-deny ready, which checks the licences and sources of every crate.
import { ask } from '../lib/run.mjs';
import { cargoInstall } from './cargo-install.mjs';

export const purpose = 'cargo-deny';

const VERSION = '0.20.2';

/** Any version of the same series does: deny.toml is written for it. */
const series = (version) => version.split('.').slice(0, 2).join('.');

export async function ensure({ env }) {
  const found = ask('cargo-deny', ['--version'])?.split(' ').at(1);
  if (found && series(found) === series(VERSION)) return;
  // No advisories are asked for here, so none of the parts that reach the network are needed.
  await cargoInstall('cargo-deny', VERSION, ['--no-default-features'], env);
}
