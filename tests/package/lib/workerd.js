// Starts a Worker in workerd the way deployments do: bundled with the `workerd` condition, the module beside it.
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { build } from 'esbuild';
import { Miniflare } from 'miniflare';

const COMPATIBILITY_DATE = '2026-04-01';

/**
 * `define` are constants of the script, `replace` puts other files in the place of imports, by what they are imported as; the
 * other `options` are those of Miniflare: bindings, stores, an older date.
 */
export async function startWorker(entry, { define, replace = {}, ...options } = {}) {
  const modules = new Map();
  const compiled = {
    name: 'compiled-wasm',
    setup(bundler) {
      bundler.onResolve({ filter: /\.wasm$/ }, ({ path, resolveDir }) => {
        const file = join(resolveDir, path);
        modules.set(basename(file), readFileSync(file));
        return { path: `./${basename(file)}`, external: true };
      });
      bundler.onResolve({ filter: /^\.\// }, ({ path }) => (Object.hasOwn(replace, path) ? { path: replace[path] } : undefined));
    },
  };
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    conditions: ['workerd', 'worker'],
    absWorkingDir: dirname(entry),
    plugins: [compiled],
    define,
    external: ['cloudflare:*'],
  });
  return new Miniflare({
    compatibilityDate: COMPATIBILITY_DATE,
    ...options,
    modules: [
      { type: 'ESModule', path: 'worker.js', contents: outputFiles[0].text },
      ...[...modules].map(([path, contents]) => ({ type: 'CompiledWasm', path, contents })),
    ],
  });
}
