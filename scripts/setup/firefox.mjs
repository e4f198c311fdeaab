// Finds Firefox, in which the matrix tries the package as well: what FIREFOX names, what is on PATH, or Debian's. Nothing else
// needs it: without it the matrix says which rows were not run.
import { aptInstall, canInstall } from '../lib/debian.mjs';
import { find } from './find.mjs';

export const purpose = 'Firefox';

const NAMES = ['firefox-esr', 'firefox'];

export async function ensure() {
  const found = find('FIREFOX', ...NAMES) ?? (await installed());
  return { env: found === undefined ? {} : { FIREFOX: found } };
}

async function installed() {
  if (!canInstall()) return undefined;
  await aptInstall('firefox-esr').catch(() => {});
  return find('FIREFOX', ...NAMES);
}
