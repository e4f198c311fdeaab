// Writes the variant that carries the module inside the script: one ES module, and one file for a plain script tag.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const GLOBAL = 'wanxiangJobs';

/**
 * `inline.js` of the template imports the module's bytes, as base64 text, from './core_inline.js'. That file only
 * lives here: bundling puts it, and everything else that inline.js imports, into the script itself.
 */
export async function bundleInline(folder) {
  const entry = join(folder, 'inline.js');
  if (!existsSync(entry)) return;
  const { build } = await import('esbuild');
  const bytes = join(folder, 'core_inline.js');
  const module = readFileSync(join(folder, 'core_bg.wasm')).toString('base64');
  writeFileSync(bytes, `export default '${module}';\n`);
  const shared = {
    entryPoints: [entry], bundle: true, write: false, minify: true, target: 'es2022', charset: 'utf8', legalComments: 'none',
    // A script that carries its module must never look for a file beside it.
    define: { 'import.meta.url': 'undefined' },
  };
  const esm = await build({ ...shared, format: 'esm' });
  const plain = await build({ ...shared, format: 'iife', globalName: GLOBAL });
  writeFileSync(entry, esm.outputFiles[0].text);
  writeFileSync(join(folder, 'inline.global.js'), plain.outputFiles[0].text);
  rmSync(bytes);
}
