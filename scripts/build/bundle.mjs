// Bundles the scripts: one small file per entry, and what entries share in files of their own. Smaller than one file
// per module, because one compressed file knows all its words, and a page needs fewer requests.
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Replaces the modules of `folder` by bundles; `entry/*.js` and `wasm.js` keep their names. */
export async function bundle(folder) {
  const { build } = await import('esbuild');
  const modules = readdirSync(folder).filter((name) => name.endsWith('.js') && !name.startsWith('inline'));
  const entries = readdirSync(join(folder, 'entry')).map((name) => `entry/${name}`);
  const result = await build({
    entryPoints: [...entries, 'wasm.js'].map((name) => join(folder, name)), outdir: folder, outbase: folder, write: false,
    bundle: true, splitting: true, format: 'esm', target: 'es2022', minify: true, charset: 'utf8', legalComments: 'none',
    external: ['node:*', '*.wasm'], chunkNames: 'shared-[hash]',
  });
  for (const name of modules) rmSync(join(folder, name));
  return result.outputFiles.map(({ path, text }) => ({ path, text }));
}
