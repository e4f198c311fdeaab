// The programs of the documents pass TypeScript's strict check as they stand, against the packed declarations.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { blocks, documents, root } from './lib/documents.js';
import { programs } from './lib/program.js';

const COMPILER = join(root, 'node_modules/typescript/bin/tsc');
const OPTIONS = [
  '--noEmit',
  '--allowJs',
  '--checkJs',
  '--strict',
  '--noImplicitAny',
  'false',
  '--skipLibCheck',
  '--pretty',
  'false',
  '--module',
  'nodenext',
  '--target',
  'es2022',
  '--lib',
  'es2023,dom,dom.iterable,dom.asynciterable',
  '--types',
  '',
];

test('TypeScript finds nothing to say', async (t) => {
  mkdirSync(join(root, 'node_modules/.docs'), { recursive: true });
  const folder = mkdtempSync(join(root, 'node_modules/.docs/types-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const files = documents.flatMap((name) =>
    programs(blocks(name)).map(({ line, text }) => {
      const file = join(folder, `${name.replaceAll('/', '-')}-${line}.mjs`);
      writeFileSync(file, text);
      return file;
    }),
  );
  assert.ok(files.length > 0);
  // What programs of Node know besides.
  files.push(join(folder, 'node.d.ts'));
  writeFileSync(files.at(-1), 'declare const process: { env: Record<string, string> };\n');
  const output = await new Promise((resolve) => {
    execFile(process.execPath, [COMPILER, ...OPTIONS, ...files], { cwd: folder }, (error, stdout, stderr) => {
      resolve(error === null ? '' : `${stdout}${stderr}` || String(error));
    });
  });
  assert.equal(output, '');
});
