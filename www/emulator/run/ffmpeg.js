/** Finds ffmpeg and ffprobe: named by the environment, on PATH, or carried by an npm package. */

import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';

const PACKAGES = { ffmpeg: '@ffmpeg-installer', ffprobe: '@ffprobe-installer' };
const HINT =
  'install it with: apt-get install -y ffmpeg — or: npm install --no-save @ffmpeg-installer/ffmpeg @ffprobe-installer/ffprobe — or set FFMPEG_PATH and FFPROBE_PATH';

function executable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function locate(name, env) {
  const variable = `${name.toUpperCase()}_PATH`;
  if (env[variable]) {
    if (!executable(env[variable])) throw new Error(`${variable} names ${env[variable]}, which is not an executable file`);
    return env[variable];
  }
  const file = process.platform === 'win32' ? `${name}.exe` : name;
  const onPath = (env.PATH ?? '')
    .split(delimiter)
    .filter(Boolean)
    .map((folder) => join(folder, file))
    .find(executable);
  if (onPath) return onPath;
  const require = createRequire(import.meta.url);
  const platform = `${process.platform}-${process.arch}`;
  for (const root of require.resolve.paths('x') ?? []) {
    const carried = join(root, PACKAGES[name], platform, file);
    if (existsSync(carried) && executable(carried)) return carried;
  }
  throw new Error(`${name} was not found; ${HINT}`);
}

/** Paths of both programs; throws one clear sentence when one is missing. */
export function findFfmpeg(env = process.env) {
  return { ffmpeg: locate('ffmpeg', env), ffprobe: locate('ffprobe', env) };
}
