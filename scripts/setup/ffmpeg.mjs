// Makes ffmpeg and ffprobe ready for the local service: named by a variable, on PATH, from npm, or Debian's.
import { join } from 'node:path';
import { ask } from '../lib/run.mjs';
import { aptInstall, aptLine, canInstall } from '../lib/debian.mjs';
import { find } from './find.mjs';
import { npmTool, npmToolDir } from './npm-tool.mjs';
import { SetupError } from './error.mjs';

export const purpose = 'ffmpeg and ffprobe';

const remedy = `${aptLine('ffmpeg')}   # or set FFMPEG_PATH and FFPROBE_PATH`;

export async function ensure() {
  const found = findBoth() ?? (await fromNpm()) ?? (await fromDebian());
  return { env: { FFMPEG_PATH: found.ffmpeg, FFPROBE_PATH: found.ffprobe } };
}

const findBoth = () => working({ ffmpeg: find('FFMPEG_PATH', 'ffmpeg'), ffprobe: find('FFPROBE_PATH', 'ffprobe') });

async function fromNpm() {
  const machine = `${process.platform}-${process.arch}`;
  const inside = (name) => join(npmToolDir('ffmpeg'), `@${name}-installer`, machine, name);
  const both = { ffmpeg: inside('ffmpeg'), ffprobe: inside('ffprobe') };
  if (!working(both)) await npmTool('ffmpeg', `@ffmpeg-installer/${machine}`, `@ffprobe-installer/${machine}`);
  return working(both);
}

async function fromDebian() {
  if (!canInstall()) throw new SetupError('not on PATH, in no npm package, and no root to install Debian packages', remedy);
  try {
    await aptInstall('ffmpeg');
  } catch (error) {
    throw new SetupError(error.message, remedy, error);
  }
  const found = findBoth();
  if (!found) throw new SetupError('installed, but it does not run', remedy);
  return found;
}

function working({ ffmpeg, ffprobe }) {
  const runs = (program) => program !== undefined && ask(program, ['-version']) !== undefined;
  return runs(ffmpeg) && runs(ffprobe) ? { ffmpeg, ffprobe } : undefined;
}
