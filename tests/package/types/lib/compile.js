// Runs the TypeScript compiler over a folder and reads its diagnostics.

import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

const base = {
  noEmit: true,
  target: 'es2022',
  module: 'nodenext',
  moduleResolution: 'nodenext',
  lib: ['es2023', 'dom', 'dom.iterable', 'dom.asynciterable'],
  types: [],
  skipLibCheck: false,
};

// The compiler's own program interface is gone since version 7, its command line is stable.
const compiler = path.join(path.dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');

/**
 * Compiles every `.ts` file of a folder.
 *
 * @param {string} folder
 * @param {Record<string, unknown>} options
 * @returns {Promise<{ file: string, line: number, code: string, message: string }[]>}
 */
export async function compile(folder, options) {
  const config = path.join(folder, 'tsconfig.json');
  const compilerOptions = { ...base, ...options };
  await writeFile(config, JSON.stringify({ compilerOptions, include: ['*.ts', 'bad/*.ts'] }));
  const output = await run(folder, [compiler, '-p', config, '--pretty', 'false']);
  const found = [];
  for (const line of output.split('\n')) {
    const match = /^(.+?)\((\d+),\d+\): error (TS\d+): (.*)$/.exec(line);
    if (match !== null) {
      const [, file, row, code, message] = match;
      found.push({ file: file.replaceAll('\\', '/'), line: Number(row), code, message });
    } else if (line.startsWith('error ')) {
      throw new Error(line);
    }
  }
  return found;
}

/**
 * Compiles one program to JavaScript and answers its path.
 *
 * @param {string} folder
 * @param {string} name
 */
export async function emit(folder, name) {
  const config = path.join(folder, 'tsconfig.json');
  const compilerOptions = { ...base, strict: true, noEmit: false, outDir: 'out', rootDir: '.' };
  await writeFile(config, JSON.stringify({ compilerOptions, files: [name] }));
  const output = await run(folder, [compiler, '-p', config, '--pretty', 'false']);
  if (output !== '') throw new Error(output);
  return path.join(folder, 'out', name.replace(/\.ts$/, '.js'));
}

/** Output of the compiler; a status other than 0 means diagnostics, a signal means a crash. */
function run(cwd, args) {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { cwd, maxBuffer: 64 << 20 }, (error, stdout, stderr) => {
      if (error !== null && (typeof error.code !== 'number' || stdout === '')) {
        reject(new Error(`the compiler failed: ${stderr || error.message}`));
      } else {
        resolve(stdout);
      }
    });
  });
}
