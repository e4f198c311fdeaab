// Writes the scripts of the package: one per entry, and what entries for different runtimes share in files of its own.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { namesOf, withNames } from './entries.mjs';

const GLOBAL = 'wanxiangJobs';
/** Each entry exists twice: around all that the package does, and for those who only receive, around the smaller module. */
const MODULES = { core: { api: 'index', end: '' }, reader: { api: 'notify', end: '-notify' } };

/** The scripts of `sources`, made small, in `folder`. */
export async function bundle(sources, folder) {
  const { build } = await import('esbuild');
  const small = {
    bundle: true,
    write: false,
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
  };
  const entries = readdirSync(join(sources, 'entry')).filter((name) => /^[a-z-]+\.ts$/.test(name) && name !== 'base64.ts');
  const outputs = [];
  const add = async (options) => outputs.push(...(await build({ ...small, ...options })).outputFiles);
  for (const [name, { api, end }] of Object.entries(MODULES)) {
    const names = await namesOf(api, sources, { ...small, plugins: [around(name, sources, folder)] });
    const plugins = [around(name, sources, folder, names)];
    const points = entries.map((file) => [`entry/${file.replace('.ts', end)}`, join(sources, 'entry', file)]);
    if (name === 'core') points.push(['wasm', join(sources, 'wasm.ts')]);
    await add({
      format: 'esm',
      splitting: true,
      chunkNames: 'shared-[hash]',
      plugins,
      outdir: folder,
      entryPoints: points.map(([out, input]) => ({ out, in: input })),
    });
    const carrying = { entryPoints: [join(sources, 'entry', 'node.ts')], plugins, minify: true };
    await add({ ...carrying, format: 'cjs', outfile: join(folder, 'cjs', `${api}.js`) });
    if (name === 'core')
      await add({ ...carrying, format: 'iife', globalName: GLOBAL, outfile: join(folder, 'inline.global.js') });
  }
  for (const { path, text } of outputs) {
    mkdirSync(dirname(path), { recursive: true });
    const isModule = !/[\\/]cjs[\\/]|\.global\.js$/.test(path);
    writeFileSync(path, isModule ? await minified(text) : text);
  }
  writeFileSync(join(folder, 'cjs', 'package.json'), '{ "type": "commonjs" }\n');
}

/**
 * A module, smaller than esbuild makes it by a thirtieth. The comments stay by which a user's bundler knows what it can drop, which
 * esbuild takes out with the others.
 */
async function minified(text) {
  const { minify } = await import('terser');
  const { code } = await minify(text, {
    module: true,
    ecma: 2020,
    compress: { passes: 2 },
    format: { preserve_annotations: true },
  });
  return `${code}\n`;
}

/** The sources name the glue `core.js`, the module `core_bg.wasm` and the whole API, whichever module they are put around. */
const around = (name, sources, folder, names) => ({
  name: 'around',
  setup(plugin) {
    const { api } = MODULES[name];
    plugin.onLoad({ filter: /[\\/]entry[\\/][a-z-]+\.ts$/ }, ({ path }) => ({
      loader: 'ts',
      contents: withNames(readFileSync(path, 'utf8').replace('core_bg.wasm', `${name}_bg.wasm`), names, api),
    }));
    plugin.onResolve({ filter: /\.wasm(\?module)?$/ }, ({ path }) => ({ path, external: true }));
    plugin.onResolve({ filter: /\/core\.js$/ }, () => ({ path: join(sources, `${name}.js`) }));
    plugin.onLoad({ filter: new RegExp(`[\\\\/]${name}\\.js$`) }, ({ path }) => ({
      contents: trimmed(readFileSync(path, 'utf8')),
    }));
    plugin.onResolve({ filter: /\/core_base64\.js$/ }, () => ({ path: name, namespace: 'base64' }));
    plugin.onLoad({ filter: /./, namespace: 'base64' }, () => ({
      contents: `export default '${readFileSync(join(folder, `${name}_bg.wasm`)).toString('base64')}'`,
    }));
  },
});

/**
 * The glue, without what the package does better: it compiles what is no module of its own realm, where runtime.ts has looked
 * at that in a way that sees all realms; each function asks whether a fresh instance is due and each method whether its object is of
 * an earlier one, which runtime.ts and driver.ts know; and
 * it changes classes after they are made, so that no bundler can drop them.
 */
function trimmed(glue) {
  const test = /if \(!\(module instanceof WebAssembly\.Module\)\) \{\s*module = new WebAssembly\.Module\(module\);\s*\}/;
  const guard = /^ *__wbg_call_guard\(\);\n/gm;
  if (!test.test(glue) || !guard.test(glue)) throw new Error("wasm-bindgen's glue is not as scripts/build/bundle.mjs knows it");
  const stale = /^ *if \(this\.__wbg_inst !== undefined && this\.__wbg_inst !== __wbg_instance_id\) \{\n.*\n *\}\n/gm;
  return glue
    .replace(test, '')
    .replaceAll(guard, '')
    .replaceAll(stale, '')
    .replaceAll(/^if \(Symbol\.dispose\) .*\n/gm, '');
}
