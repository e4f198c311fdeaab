// Makes a font with Chinese characters ready: text marks of the local service and screenshots need one.
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { aptInstall, aptLine, canInstall } from '../lib/debian.mjs';
import { SetupError } from './error.mjs';

export const purpose = 'a font with Chinese characters';

const DEBIAN = ['fonts-wqy-zenhei'];
const FOLDERS = [
  '/usr/share/fonts',
  '/usr/local/share/fonts',
  join(homedir(), '.fonts'),
  '/System/Library/Fonts',
  '/Library/Fonts',
];
const CHINESE = /cjk|wqy|noto.*(sc|tc|jp)|droid.*fallback|uming|ukai|simhei|simsun|pingfang|stheiti|msyh/i;

export async function ensure() {
  if (process.platform === 'win32' || isThere()) return;
  const remedy = aptLine(...DEBIAN);
  if (!canInstall()) throw new SetupError('none in the usual folders, and no root to install Debian packages', remedy);
  try {
    await aptInstall(...DEBIAN);
  } catch (error) {
    throw new SetupError(error.message, remedy, error);
  }
}

const isThere = () =>
  FOLDERS.filter((folder) => existsSync(folder)).some((folder) =>
    readdirSync(folder, { recursive: true }).some((name) => CHINESE.test(name) && /\.(ttf|ttc|otf)$/i.test(name)),
  );
