// Finds a program: where a variable says it is, or on PATH.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { searchPath } from '../lib/project.mjs';

/** The full path of the first of these names that is there; `undefined` if none is. A wrong variable is an error. */
export function find(variable, ...names) {
  const given = process.env[variable];
  if (given && !isProgram(given)) throw new Error(`${variable} names ${given}, which is no program`);
  if (given) return given;
  const folders = searchPath().split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
