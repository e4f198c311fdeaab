// What a bundler can leave away: an import of nothing leaves nothing, and a name costs what it uses.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { build as viteBuild } from 'vite';
import { projectDir } from '../lib/paths.js';

const ENTRIES = ['wanxiang-jobs', 'wanxiang-jobs/notify', 'wanxiang-jobs/inline', 'wanxiang-jobs/wasm'];
const CONDITIONS = [[], ['node'], ['workerd'], ['edge-light'], ['development']];
const UNUSED = [
  (entry) => `import {} from '${entry}';`,
  (entry) => `import '${entry}';`,
  (entry) => `import * as all from '${entry}';`,
  (entry) => `import { init, parseNotify, CiError } from '${entry}';`,
];
/** What needs no module: told apart from what does by the build of the package. */
const FREE = ['parseTime', 'isCiError', 'CiError', 'ServiceError', 'fromScfEvent', 'toNodeHandler'];

async function bundle(contents, conditions = []) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: projectDir },
    bundle: true,
    write: false,
    format: 'esm',
    minify: true,
    logLevel: 'error',
    conditions,
    external: ['*.wasm', '*.wasm?module'],
  });
  return outputFiles[0].text.trim();
}

for (const conditions of CONDITIONS) {
  test(`esbuild, ${conditions[0] ?? 'no'} condition: an import of nothing leaves nothing`, async () => {
    for (const entry of ENTRIES) {
      for (const unused of UNUSED) assert.equal(await bundle(unused(entry), conditions), '', unused(entry));
    }
  });

  // An `import` of the module's file, as in Workers, stays in a bundle that leaves such files outside.
  if (['workerd', 'edge-light'].includes(conditions[0])) continue;
  test(`esbuild, ${conditions[0] ?? 'no'} condition: what needs no module brings none`, async () => {
    for (const name of FREE) {
      const text = await bundle(`import { ${name} } from 'wanxiang-jobs';\nconsole.log(${name});`, conditions);
      assert.doesNotMatch(text, /WebAssembly|core_bg|AGFzbQ/, name);
      assert.ok(text.length < 12_000, `${name}: ${text.length} characters`);
    }
    // The test can tell: a name that needs the module brings it.
    const text = await bundle("import { parseNotify } from 'wanxiang-jobs';\nconsole.log(parseNotify);", conditions);
    assert.match(text, /core_bg|AGFzbQ/);
  });
}

// Vite copies the file of the module as soon as it has read the entry; no script names it then, and no page loads it.
test('Vite: an import of nothing leaves nothing in the scripts', async (t) => {
  const folder = mkdtempSync(join(projectDir, 'dist', '.unused-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const files = async (source) => {
    writeFileSync(join(folder, 'main.js'), source);
    const { output } = await viteBuild({
      root: folder,
      configFile: false,
      logLevel: 'error',
      build: { write: false, modulePreload: false, rolldownOptions: { input: join(folder, 'main.js') } },
    });
    return output.flatMap(({ type, code }) => (type === 'chunk' ? code.trim() : []));
  };
  for (const unused of UNUSED) assert.deepEqual(await files(unused('wanxiang-jobs')), [''], unused('wanxiang-jobs'));
  const used = await files("import { parseNotify } from 'wanxiang-jobs';\nconsole.log(parseNotify);");
  assert.match(used.join('\n'), /core_bg.*\.wasm/);
});
