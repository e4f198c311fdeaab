// Finds Deno and Bun, in which the package is tried as well: on PATH, or from npm. Tests that lack one say so.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ask } from '../lib/run.mjs';
import { find } from './find.mjs';
import { npmTool, npmToolDir } from './npm-tool.mjs';

export const purpose = 'Deno and Bun';

const VERSIONS = { deno: '2.9.6', bun: '1.4.5' };
const folder = npmToolDir('runtimes');
const machine = { deno: `${process.platform}-${process.arch}-glibc`, bun: `${process.platform}-${process.arch}` };

// The programs themselves: the packages' own starters only work after a script that isn't run.
const places = {
  deno: join(folder, '@deno', machine.deno, 'deno'),
  bun: join(folder, '@oven', `bun-${machine.bun}`, 'bin', 'bun'),
};

export async function ensure() {
  const lacking = Object.keys(VERSIONS).filter((name) => !find(name.toUpperCase(), name) && !existsSync(places[name]));
  if (lacking.length > 0) await npmTool('runtimes', ...lacking.map((name) => `${name}@${VERSIONS[name]}`));
  const found = Object.keys(VERSIONS).map((name) => [name.toUpperCase(), find(name.toUpperCase(), name) ?? places[name]]);
  return { env: Object.fromEntries(found.filter(([, program]) => ask(program, ['--version']) !== undefined)) };
}
