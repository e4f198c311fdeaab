// The installed package does its work in Chromium: by itself, bundled by Vite and esbuild, and from one script tag.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { build as bundle } from 'esbuild';
import { build as viteBuild, createServer as viteServer } from 'vite';
import { launch, outcomeOf } from './lib/browser.js';
import { judge } from './lib/consumer.js';
import { installedDir, projectDir } from './lib/paths.js';
import { serve } from './lib/static-server.js';

const lib = join(projectDir, 'tests', 'package', 'lib');
const importing = (name) => `import * as wanxiang from '${name}';\nimport { run } from './page.js';\nrun(wanxiang);\n`;
const html = (...tags) => `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">${tags.join('')}`;

let browser;
let app;

before(async () => {
  browser = await launch();
  // Inside the project, so that the package is found by its name.
  app = mkdtempSync(join(projectDir, 'dist', '.app-'));
  for (const name of ['page.js', 'consumer.js']) cpSync(join(lib, name), join(app, name));
});

after(async () => {
  await browser?.close();
  if (app) rmSync(app, { recursive: true, force: true });
});

async function judgePage(address) {
  const { answer, problems } = await outcomeOf(browser, address);
  assert.deepEqual(problems, []);
  judge(assert, answer);
}

async function judgeFolders(t, mounts) {
  const server = await serve(mounts);
  t.after(() => server.close());
  await judgePage(`${server.origin}/index.html`);
}

function outside(t) {
  const folder = mkdtempSync(join(tmpdir(), 'wanxiang-page-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

test('without a bundler, by an import map', async (t) => {
  const folder = outside(t);
  for (const name of ['page.js', 'consumer.js']) cpSync(join(lib, name), join(folder, name));
  const manifest = JSON.parse(readFileSync(join(installedDir, 'package.json'), 'utf8'));
  const map = JSON.stringify({ imports: { 'wanxiang-jobs': manifest.exports['.'].default.replace(/^\./, '/package') } });
  writeFileSync(join(folder, 'main.js'), importing('wanxiang-jobs'));
  writeFileSync(
    join(folder, 'index.html'),
    html(`<script type="importmap">${map}</script>`, '<script type="module" src="main.js"></script>'),
  );
  await judgeFolders(t, { '/package/': installedDir, '/': folder });
});

test('built by Vite', async (t) => {
  writeFileSync(join(app, 'main.js'), importing('wanxiang-jobs'));
  writeFileSync(join(app, 'index.html'), html('<script type="module" src="./main.js"></script>'));
  const folder = outside(t);
  await viteBuild({ root: app, configFile: false, logLevel: 'warn', build: { outDir: folder, emptyOutDir: true } });
  await judgeFolders(t, { '/': folder });
});

test('served by Vite while developing', async (t) => {
  writeFileSync(join(app, 'main.js'), importing('wanxiang-jobs'));
  writeFileSync(join(app, 'index.html'), html('<script type="module" src="./main.js"></script>'));
  const server = await viteServer({
    root: app,
    configFile: false,
    logLevel: 'warn',
    cacheDir: outside(t),
    server: { host: '127.0.0.1', port: 0, fs: { allow: [projectDir] } },
  });
  t.after(() => server.close());
  await server.listen();
  await judgePage(server.resolvedUrls.local[0]);
});

test('the inline entry, bundled by esbuild', async (t) => {
  writeFileSync(join(app, 'main.js'), importing('wanxiang-jobs/inline'));
  const folder = outside(t);
  await bundle({
    entryPoints: [join(app, 'main.js')],
    bundle: true,
    outfile: join(folder, 'main.js'),
    format: 'esm',
    logLevel: 'error',
  });
  writeFileSync(join(folder, 'index.html'), html('<script type="module" src="main.js"></script>'));
  await judgeFolders(t, { '/': folder });
});

test('the inline entry, from a plain script tag', async (t) => {
  const folder = outside(t);
  const start = "import { run } from './page.js';\nrun(globalThis.wanxiangJobs);\n";
  for (const name of ['page.js', 'consumer.js']) cpSync(join(lib, name), join(folder, name));
  writeFileSync(join(folder, 'main.js'), start);
  const tags = ['<script src="/package/inline.global.js"></script>', '<script type="module" src="main.js"></script>'];
  writeFileSync(join(folder, 'index.html'), html(...tags));
  await judgeFolders(t, { '/package/': installedDir, '/': folder });
});
