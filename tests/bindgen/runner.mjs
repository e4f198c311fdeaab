// Runs a test module of `cargo test` for wasm32 by wasm-bindgen's runner, with the package's own scripts where the
// module imports them: `raw_module = "./errors.js"` means the file beside the glue, and the runner writes the glue to
// a folder of its own. In a page its server looks for a missing file in the current folder; Node is told by a hook.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const project = fileURLToPath(new URL('../../', import.meta.url));
const [module, ...args] = process.argv.slice(2);

mkdirSync(join(project, 'target'), { recursive: true });
const scripts = mkdtempSync(join(project, 'target', 'boundary-'));
// What the module imports, and what those scripts import themselves.
for (const name of ['errors.js', 'decode.js', 'runtime.js']) cpSync(join(project, 'pkg-template', name), join(scripts, name));
cpSync(new URL('core.js', import.meta.url), join(scripts, 'core.js'));
cpSync(join(project, 'pkg-template', 'package.json'), join(scripts, 'package.json'));

const env = { ...process.env, BOUNDARY_SCRIPTS: pathToFileURL(`${scripts}/`).href };
if (env.WASM_BINDGEN_USE_BROWSER === undefined) {
  // As an ES module, which is what the package's scripts are.
  env.WASM_BINDGEN_USE_NODE_EXPERIMENTAL = '1';
  env.NODE_ARGS = `--import,${new URL('resolve.mjs', import.meta.url).href}`;
}
const { status, error } = spawnSync('wasm-bindgen-test-runner', [resolve(module), ...args], { cwd: scripts, env, stdio: 'inherit' });
rmSync(scripts, { recursive: true, force: true });
if (error) throw error;
process.exitCode = status ?? 1;
