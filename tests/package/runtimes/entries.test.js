// What the conditions of package.json lead to: bundled for Node, required, on edges, in development servers.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { NOTIFY, newProject } from './project.js';

const run = promisify(execFile);
const WORK = `
  const xml = wanxiang.encodeJob(wanxiang.jobs.mediaInfo({ Input: { Object: 'a.mp4' } }));
  console.log(JSON.stringify([xml, wanxiang.parseNotify(${JSON.stringify(NOTIFY)}).JobsDetail[0].JobId]));
`;
const DONE = ['<Request><Tag>MediaInfo</Tag><Input><Object>a.mp4</Object></Input></Request>', 'j1'];

let project;
let elsewhere;
before(() => {
  project = newProject();
  elsewhere = mkdtempSync(join(tmpdir(), 'wanxiang-bundle-'));
});
after(() => {
  project?.remove();
  rmSync(elsewhere, { recursive: true, force: true });
});

/** A bundle of a program, as a file; the package is nowhere near it. */
async function bundle(name, contents, options) {
  const {
    outputFiles: [{ text }],
  } = await build({
    stdin: { contents, resolveDir: project.folder },
    bundle: true,
    write: false,
    logLevel: 'error',
    ...options,
  });
  const file = join(elsewhere, name);
  writeFileSync(file, text);
  return file;
}

const output = async (file) => JSON.parse((await run(process.execPath, [file])).stdout);

for (const [name, options] of Object.entries({
  'esm.mjs': { platform: 'node', format: 'esm' },
  'cjs.cjs': { platform: 'node', format: 'cjs' },
  'development.mjs': { platform: 'neutral', format: 'esm', conditions: ['development'] },
})) {
  test(`bundled as ${name}, it needs no file beside it`, async () => {
    const file = await bundle(
      name,
      `import * as wanxiang from 'wanxiang-jobs';\n(async () => { await wanxiang.init(); ${WORK} })();`,
      options,
    );
    assert.deepEqual(await output(file), DONE);
  });
}

test('with the condition for development nothing is ready before init(), as in the build', async () => {
  const source = `import * as wanxiang from 'wanxiang-jobs';\ntry { wanxiang.validateJob({}); } catch (error) { console.log(JSON.stringify(error.code)); }`;
  assert.equal(
    await output(await bundle('early.mjs', source, { platform: 'neutral', format: 'esm', conditions: ['development'] })),
    'not_ready',
  );
});

test('a bundle for browsers that is no ES module, and so has no address, names the remedy', async () => {
  const source = `import { init } from 'wanxiang-jobs';\ninit().catch(({ name, code, message }) => console.log(JSON.stringify([name, code, message])));`;
  const [name, code, message] = await output(
    await bundle('iife.cjs', source, { platform: 'browser', format: 'iife', logLevel: 'silent' }),
  );
  assert.deepEqual([name, code], ['NotReadyError', 'module_missing']);
  assert.match(message, /import wanxiang-jobs\/inline/);
});

test('require gives a CommonJS build, ready at once, of both entries', async () => {
  const file = join(project.folder, 'required.cjs');
  writeFileSync(
    file,
    `
    const wanxiang = require('wanxiang-jobs');
    const { parseNotify } = require('wanxiang-jobs/notify');
    if (parseNotify(${JSON.stringify(NOTIFY)}).JobsDetail.length !== 1 || require('wanxiang-jobs/inline') !== wanxiang) throw new Error();
    ${WORK}
  `,
  );
  assert.deepEqual(await output(file), DONE);
});

test('the names of both builds are the same', async () => {
  for (const entry of ['wanxiang-jobs', 'wanxiang-jobs/notify']) {
    const names = await project.script(`
      import * as imported from '${entry}';
      import { createRequire } from 'node:module';
      const names = (module) => Object.keys(module).filter((name) => !['default', 'module.exports', '__esModule'].includes(name)).sort();
      answer([names(imported), names(createRequire(import.meta.url)('${entry}'))]);
    `);
    assert.deepEqual(names[0], names[1]);
  }
});

test('an old resolver that knows no exports finds the CommonJS build by main', async () => {
  const { main, module } = JSON.parse(readFileSync(join(project.package, 'package.json'), 'utf8'));
  const file = join(elsewhere, 'main.cjs');
  cpSync(project.package, join(elsewhere, 'package'), { recursive: true });
  writeFileSync(file, `const wanxiang = require('./package/${main}');\n${WORK}`);
  assert.deepEqual(await output(file), DONE);
  assert.match(readFileSync(join(project.package, module), 'utf8'), /core_bg\.wasm/);
});

for (const [condition, suffix] of [
  ['workerd', ''],
  ['edge-light', '?module'],
]) {
  test(`${condition} imports the module as \`….wasm${suffix}\`, of whatever realm it is`, async () => {
    for (const [entry, name] of [
      ['wanxiang-jobs', 'core'],
      ['wanxiang-jobs/notify', 'reader'],
    ]) {
      const seen = [];
      const {
        outputFiles: [{ text }],
      } = await build({
        stdin: {
          contents: `import { parseNotify } from '${entry}';\nconsole.log(JSON.stringify(parseNotify(${JSON.stringify(NOTIFY)}).JobsDetail[0].JobId));`,
          resolveDir: project.folder,
        },
        bundle: true,
        write: false,
        format: 'esm',
        logLevel: 'error',
        conditions: [condition],
        plugins: [
          {
            name: 'module',
            setup(plugin) {
              plugin.onResolve({ filter: /\.wasm/ }, ({ path }) => {
                seen.push(path);
                return { path, namespace: 'module' };
              });
              plugin.onLoad({ filter: /./, namespace: 'module' }, () => ({
                contents: `
                import { runInNewContext } from 'node:vm';
                import { readFileSync } from 'node:fs';
                export default runInNewContext('new WebAssembly.Module(bytes)', { bytes: readFileSync(${JSON.stringify(join(project.package, `${name}_bg.wasm`))}) });`,
              }));
            },
          },
        ],
        external: ['node:*'],
      });
      const file = join(elsewhere, `${condition}-${name}.mjs`);
      writeFileSync(file, text);
      assert.deepEqual(seen, [`../${name}_bg.wasm${suffix}`]);
      assert.equal(await output(file), 'j1');
    }
  });
}
