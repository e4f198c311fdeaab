// Bytes of the module's memory, through the very instance that the package uses.
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { installedDir } from '../../lib/paths.js';

const { ready } = await import(pathToFileURL(join(installedDir, 'runtime.js')));

export const moduleBytes = () => ready().memory.buffer.byteLength;
