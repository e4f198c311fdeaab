/** The folder of one running service: two at once would spoil each other's files. */

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Takes the folder; gives the function that leaves it. A lock whose process is gone counts for nothing. */
export function take(directory) {
  mkdirSync(directory, { recursive: true });
  const lock = join(directory, 'lock');
  const holder = Number(read(lock));
  if (holder > 0 && holder !== process.pid && lives(holder))
    throw new Error(`${directory} is in use by process ${holder}; end it, or remove ${lock} if that is no local service`);
  writeFileSync(lock, String(process.pid));
  // What a killed run was working on.
  rmSync(join(directory, 'work'), { recursive: true, force: true });
  return () => rmSync(lock, { force: true });
}

function read(file) {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return '';
  }
}

function lives(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
