// Makes the variant that carries the module inside the script: one ES module, and one file for a plain script tag.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const INLINE = './inline.js';
const GLOBAL = 'wanxiangJobs';

/** `inline.js` of the template imports the module's bytes, as base64 text, from './core_inline.js', which only is here. */
export async function bundleInline(folder, options) {
  const { build } = await import('esbuild');
  const module = readFileSync(join(folder, 'core_bg.wasm')).toString('base64');
  const bytes = {
    name: 'bytes',
    setup(plugin) {
      plugin.onResolve({ filter: /\/core_inline\.js$/ }, ({ path }) => ({ path, namespace: 'bytes' }));
      plugin.onLoad({ filter: /./, namespace: 'bytes' }, () => ({ contents: `export default '${module}'` }));
    },
  };
  const carrying = (form) => build({
    ...options, ...form, entryPoints: [join(folder, INLINE)], plugins: [bytes],
    // A script that carries its module must never look for a file beside it.
    define: { 'import.meta.url': 'undefined' },
  });
  const esm = await carrying({ format: 'esm', outfile: join(folder, 'inline.js') });
  const plain = await carrying({ format: 'iife', globalName: GLOBAL, outfile: join(folder, 'inline.global.js') });
  return [...esm.outputFiles, ...plain.outputFiles];
}
