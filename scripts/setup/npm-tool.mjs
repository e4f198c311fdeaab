// Installs programs from npm beside the project's packages, where `npm ci` neither wants nor removes them.
import { join } from 'node:path';
import { toolsDir } from '../lib/project.mjs';
import { step } from '../lib/run.mjs';

/** The folder of node_modules in which a group of such programs lies. */
export const npmToolDir = (group) => join(toolsDir, group, 'node_modules');

/** Tries to install them without running any script of theirs; whoever asks looks whether they run. */
export async function npmTool(group, ...names) {
  const args = [
    'install',
    '--prefix',
    join(toolsDir, group),
    '--no-save',
    '--no-fund',
    '--no-audit',
    '--ignore-scripts',
    ...names,
  ];
  try {
    await step(`npm install ${names.join(' ')}`, 'npm', args, { minutes: 5 });
  } catch {
    // Not every platform has such a package, and there is always another source or a way to do without.
  }
}
