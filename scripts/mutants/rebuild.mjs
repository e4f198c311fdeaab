// Run in the copy: puts the package together and where the tests find it. `scripts` takes the unchanged module, `module` compiles it
// first; neither makes it small, which changes nothing that a test sees.
import { execFileSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { at } from '../lib/project.mjs';
import { whenStarted } from '../lib/started.mjs';
import { assemble, packageDir } from '../build/assemble.mjs';
import { compile, MODULES } from '../build/compile.mjs';

await whenStarted(import.meta, async ([what]) => {
  const { env } = process;
  const bound = [];
  for (const name of Object.keys(MODULES)) {
    const folder = at('target', 'unchanged', name);
    const lies = { name, module: `${folder}/${name}_bg.wasm`, glue: `${folder}/${name}.js` };
    bound.push(
      what === 'module' && name === 'core'
        ? await compile({ env, wasm: { CARGO_TARGET_DIR: env.CARGO_TARGET_DIR } }, name)
        : lies,
    );
  }
  await assemble(bound);
  const installed = at('node_modules', 'wanxiang-jobs');
  rmSync(installed, { recursive: true, force: true });
  cpSync(packageDir, installed, { recursive: true });
  // For the tests that install it themselves.
  execFileSync('tar', ['-czf', at('dist', 'wanxiang-jobs.tgz'), '-C', dirname(packageDir), basename(packageDir)]);
});
