// Writes the scripts of the package: one per entry, and what entries share in files of its own, so that whoever loads
// two of them has one module and one set of error classes.
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder } from '../lib/stamp.mjs';
import { bundleInline, INLINE } from './inline.mjs';

/** Replaces all scripts below the folder by what `entries` of them need, made small. */
export async function bundle(folder, entries) {
  const { build } = await import('esbuild');
  const small = {
    bundle: true, write: false, minify: true, target: 'es2022', charset: 'utf8', legalComments: 'none', logLevel: 'warning',
  };
  const { outputFiles } = await build({
    ...small, format: 'esm', splitting: true, chunkNames: 'shared-[hash]', external: ['node:*', '*.wasm'],
    entryPoints: entries.filter((name) => name !== INLINE).map((name) => join(folder, name)), outdir: folder, outbase: folder,
  });
  if (entries.includes(INLINE)) outputFiles.push(...await bundleInline(folder, small));
  for (const path of filesUnder(folder).filter((name) => name.endsWith('.js'))) rmSync(path);
  for (const { path, contents } of outputFiles) writeFileSync(path, contents);
}
