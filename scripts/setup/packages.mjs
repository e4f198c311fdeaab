// Installs the npm packages that package-lock.json names.
import { existsSync } from 'node:fs';
import { at } from '../lib/project.mjs';
import { step } from '../lib/run.mjs';
import { hashOf, isFresh, stamp } from '../lib/stamp.mjs';
import { SetupError } from './error.mjs';

export const purpose = 'the npm packages';

const OLDEST_NODE = [20, 19];
const marker = at('node_modules', '.installed');

export async function ensure() {
  checkNode();
  const wanted = hashOf(['package.json', 'package-lock.json'], process.platform, process.arch);
  if (isFresh(marker, wanted) && existsSync(at('node_modules', 'esbuild'))) return;
  try {
    await step('npm ci', 'npm', ['ci', '--no-fund', '--no-audit'], { minutes: 15 });
  } catch (error) {
    throw new SetupError(error.message, 'npm ci', error);
  }
  stamp(marker, wanted);
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [needMajor, needMinor] = OLDEST_NODE;
  if (major > needMajor || (major === needMajor && minor >= needMinor)) return;
  throw new SetupError(`Node ${process.versions.node} is older than ${OLDEST_NODE.join('.')}`, 'https://nodejs.org/');
}
