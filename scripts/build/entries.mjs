// Writes what an entry exports, so that a bundler keeps of it only what is used.
//
// An entry says where the module comes from. Were that said when the entry is imported, every bundler would have to keep it, and
// the module with it, for who imports a name and never uses it. So the names that need the module are constants of the entry:
// each is what it was, and says it.
import { join } from 'node:path';

const EXPORTS = /^export \* from '\.\.\/index\.js';$/m;
const RUNTIME = 'runtime.ts';

/** The names of an API (`index` or `notify`), and which of them reach the module. */
export async function namesOf(api, sources, options) {
  const { build } = await import('esbuild');
  const index = join(sources, `${api}.ts`);
  const looking = { ...options, format: 'esm', metafile: true, absWorkingDir: sources, outdir: sources };
  const { metafile } = await build({ ...looking, entryPoints: [index] });
  const [{ exports: all }] = Object.values(metafile.outputs);
  const alone = {
    name: 'alone',
    setup(plugin) {
      plugin.onResolve({ filter: /^alone:/ }, ({ path }) => ({ path: path.slice('alone:'.length), namespace: 'alone' }));
      plugin.onLoad({ filter: /./, namespace: 'alone' }, ({ path }) => ({
        contents: `export { ${path} } from ${JSON.stringify(index)};`,
        resolveDir: sources,
      }));
    },
  };
  const { metafile: each } = await build({
    ...looking,
    entryPoints: all.map((name) => ({ in: `alone:${name}`, out: name })),
    plugins: [...options.plugins, alone],
  });
  const placed = Object.values(each.outputs)
    .filter(({ inputs }) => inputs[RUNTIME]?.bytesInOutput > 0)
    .flatMap(({ exports: [name] }) => name);
  return { all, placed };
}

/** The text of an entry, with its `export *` written out. */
export function withNames(text, { all, placed }, api) {
  if (!EXPORTS.test(text) || !/^export const place = /m.test(text))
    throw new Error('an entry is not as scripts/build/entries.mjs knows it');
  const free = all.filter((name) => !placed.includes(name));
  const lines = [
    `export { ${free.join(', ')} } from '../${api}.js';`,
    `import { ${placed.map((name) => `${name} as ${name}_`).join(', ')} } from '../${api}.js';`,
    'const placed = (value: any) => (place(), value);',
    ...placed.map((name) => `export const ${name} = /* @__PURE__ */ placed(${name}_);`),
  ];
  return text.replace('export const place = ', 'const place = ').replace(EXPORTS, lines.join('\n'));
}
