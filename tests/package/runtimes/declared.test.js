// The declarations name exactly what is there: TypeScript compares them with the names of surface.json.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { projectDir } from '../lib/paths.js';

const run = promisify(execFile);
const surface = JSON.parse(readFileSync(new URL('../surface.json', import.meta.url), 'utf8'));

for (const [entry, names] of Object.entries(surface)) {
  test(`${entry}: what is declared is there, and what is there is declared`, async (t) => {
    // Inside the project, so that the package is found by its name.
    const folder = mkdtempSync(join(projectDir, 'dist', '.declared-'));
    t.after(() => rmSync(folder, { recursive: true, force: true }));
    const listed = Object.keys(names)
      .map((name) => `${name}: true`)
      .join(', ');
    const source = `import * as all from '${entry.replace(/^\./, 'wanxiang-jobs')}';
      export const names: { [Name in keyof typeof all]: true } = { ${listed} };\n`;
    writeFileSync(join(folder, 'names.ts'), source);
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({
        extends: '../../tests/package/types/tsconfig.json',
        include: ['names.ts'],
      }),
    );
    const { stdout } = await run(process.execPath, [
      join(projectDir, 'node_modules', 'typescript', 'bin', 'tsc'),
      '-p',
      folder,
    ]).catch((error) => error);
    assert.equal(stdout, '');
  });
}
