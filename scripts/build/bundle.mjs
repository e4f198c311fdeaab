// Writes the scripts of the package: one per entry, and what entries for different runtimes share in files of its own.
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder } from '../lib/stamp.mjs';
import { bundleInline, INLINE } from './inline.mjs';

/** Entries for those who only receive: the same scripts around the smaller module. */
const READS = /-notify\.js$/;

/** Replaces all scripts below the folder by what `entries` of them need, made small. */
export async function bundle(folder, entries) {
  const { build } = await import('esbuild');
  const small = {
    bundle: true, write: false, minify: true, target: 'es2022', charset: 'utf8', legalComments: 'none', logLevel: 'warning',
  };
  const shared = async (names, plugins) => (await build({
    ...small, format: 'esm', splitting: true, chunkNames: 'shared-[hash]', external: ['node:*', '*.wasm'], plugins,
    entryPoints: names.map((name) => join(folder, name)), outdir: folder, outbase: folder,
  })).outputFiles;
  const outputs = [
    ...await shared(entries.filter((name) => name !== INLINE && !READS.test(name)), []),
    ...await shared(entries.filter((name) => READS.test(name)), [glueOf('reader', folder)]),
    ...entries.includes(INLINE) ? await bundleInline(folder, small) : [],
  ];
  for (const path of filesUnder(folder).filter((name) => name.endsWith('.js'))) rmSync(path);
  for (const { path, contents } of outputs) writeFileSync(path, contents);
}

/** The scripts name the glue `core.js`, whichever module they stand around. */
const glueOf = (name, folder) => ({
  name: 'glue',
  setup: (plugin) => plugin.onResolve({ filter: /\/core\.js$/ }, () => ({ path: join(folder, `${name}.js`) })),
});
