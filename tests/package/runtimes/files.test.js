// What the published files may not do, whoever loads them.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { build } from 'esbuild';
import { installedDir } from '../lib/paths.js';

const { exports } = JSON.parse(readFileSync(join(installedDir, 'package.json'), 'utf8'));
const entries = Object.entries(exports).filter(([, target]) => /\.js$/.test(target.default ?? ''));

for (const [name, target] of entries) {
  test(`${name}: no top-level await, which would hold up a page and old bundlers`, async () => {
    // A script that is no module cannot wait, so a bundler refuses to make one of a file that does.
    const { warnings } = await build({
      entryPoints: [join(installedDir, target.default)],
      bundle: true,
      write: false,
      format: 'iife',
      target: 'es2022',
      logLevel: 'silent',
      define: { 'import.meta.url': '""' },
    });
    assert.deepEqual(warnings, []);
  });
}

test('what a bundler can drop is dropped: one name costs no module and no client', async () => {
  const {
    outputFiles: [file],
  } = await build({
    stdin: {
      contents: "import { parseTime } from 'wanxiang-jobs/wasm';\nconsole.log(parseTime('-'));",
      resolveDir: installedDir,
    },
    bundle: true,
    write: false,
    format: 'esm',
    minify: true,
    logLevel: 'error',
  });
  assert.doesNotMatch(file.text, /WebAssembly/);
  assert.ok(file.contents.length < 6_000, `${file.contents.length} bytes`);
});
