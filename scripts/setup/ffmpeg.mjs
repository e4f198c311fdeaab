// Makes ffmpeg and ffprobe ready for the local service: named by a variable, on PATH, Debian's, or from npm.
import { chmodSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { ask } from '../lib/run.mjs';
import { aptInstall, aptLine, canInstall } from '../lib/debian.mjs';
import { find } from './find.mjs';
import { npmTool, npmToolDir } from './npm-tool.mjs';
import { SetupError } from './error.mjs';

export const purpose = 'ffmpeg and ffprobe';

const remedy = `${aptLine('ffmpeg')}   # or set FFMPEG_PATH and FFPROBE_PATH`;

export async function ensure() {
  const found = findBoth() ?? (await fromDebian()) ?? (await fromNpm());
  if (!found) throw new SetupError('not on PATH, not from Debian (that takes root), not from npm', remedy);
  return { env: { FFMPEG_PATH: found.ffmpeg, FFPROBE_PATH: found.ffprobe } };
}

const findBoth = () => working({ ffmpeg: find('FFMPEG_PATH', 'ffmpeg'), ffprobe: find('FFPROBE_PATH', 'ffprobe') });

/** Debian's is asked for first: the one from npm is years older. */
async function fromDebian() {
  if (!canInstall()) return undefined;
  try {
    await aptInstall('ffmpeg');
  } catch {
    return undefined;
  }
  return findBoth();
}

async function fromNpm() {
  const machine = `${process.platform}-${process.arch}`;
  const inside = (name) => join(npmToolDir('ffmpeg'), `@${name}-installer`, machine, name);
  const both = { ffmpeg: inside('ffmpeg'), ffprobe: inside('ffprobe') };
  if (working(both)) return both;
  await npmTool('ffmpeg', ...Object.keys(both).map((name) => `@${name}-installer/${machine}`));
  // One of the two packages leaves this to a script, and no script of a package is run here.
  for (const program of Object.values(both).filter((path) => existsSync(path))) chmodSync(program, 0o755);
  return working(both);
}

function working({ ffmpeg, ffprobe }) {
  const runs = (program) => program !== undefined && ask(program, ['-version']) !== undefined;
  return runs(ffmpeg) && runs(ffprobe) ? { ffmpeg, ffprobe } : undefined;
}
