// Environments in which the module is moved, bundled or given by hand: it is found, or the error says what was found and what to give.
import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { build as viteBuild } from 'vite';
import { newProject } from '../runtimes/project.js';

let project;
let server;
before(async () => {
  project = newProject();
  const pages = {
    '/missing': [404, 'text/html', '<html>not here</html>'],
    '/page': [200, 'text/html', '<!doctype html><p>sign in</p>'],
    '/empty': [200, 'application/wasm', ''],
    '/core.wasm': [200, 'application/wasm'],
    '/octets': [200, 'application/octet-stream'],
  };
  server = createServer((request, response) => {
    const [status, type, body] = pages[request.url];
    response.writeHead(status, { 'content-type': type }).end(body ?? readFileSync(join(project.package, 'core_bg.wasm')));
  });
  await new Promise((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
});
after(() => {
  server?.close();
  server?.closeAllConnections();
  project?.remove();
});

/** What `init({ module })` of the bare entry comes to, in a process of its own. */
const loading = (module) =>
  project.script(`
  import { init, encodeJob } from 'wanxiang-jobs/wasm';
  import { readFileSync } from 'node:fs';
  import { createRequire } from 'node:module';
  const end = await init({ module: ${module} }).then(() => encodeJob({ Tag: 'MediaInfo', Input: { Object: 'a' } }), (error) => ({ name: error.name, code: error.code, message: error.message, isCi: ${'error instanceof Error && Symbol.for("wanxiang-jobs.error") in error'} }));
  answer(end);
`);
const LOADED = '<Request><Tag>MediaInfo</Tag><Input><Object>a</Object></Input></Request>';
const origin = () => `http://127.0.0.1:${server.address().port}`;
const FILE = "import.meta.resolve('wanxiang-jobs/core_bg.wasm')";

for (const [name, module] of Object.entries({
  'a file address as text': () => FILE,
  'a file URL': () => `new URL(${FILE})`,
  'a path': () => `createRequire(import.meta.url).resolve('wanxiang-jobs/core_bg.wasm')`,
  bytes: () => `readFileSync(new URL(${FILE}))`,
  'an ArrayBuffer': () => `new Uint8Array(readFileSync(new URL(${FILE}))).buffer`,
  'a compiled module': () => `new WebAssembly.Module(readFileSync(new URL(${FILE})))`,
  'an address': () => `'${origin()}/core.wasm'`,
  'an address of another MIME type': () => `'${origin()}/octets'`,
  'a Response': () => `await fetch('${origin()}/octets')`,
  'a promise of bytes': () => `Promise.resolve(readFileSync(new URL(${FILE})))`,
})) {
  test(`init({ module }) takes ${name}`, async () => assert.equal(await loading(module()), LOADED));
}

for (const [name, module, said] of [
  ['a 404', () => `'${origin()}/missing'`, /404/],
  ['a page', () => `'${origin()}/page'`, /text\/html|page|html/i],
  ['an empty body', () => `'${origin()}/empty'`, /empty|nothing|0 bytes/i],
  ['bad bytes', () => 'new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8])', /module|bytes|wasm/i],
  ['a file that is not there', () => "'/nowhere/core_bg.wasm'", /nowhere/],
  ['a file URL that is not there', () => "new URL('file:///nowhere/core_bg.wasm')", /nowhere/],
  ['an address where nobody answers', () => "'http://127.0.0.1:9/core.wasm'", /127\.0\.0\.1:9/],
  ['a number', () => '7', /module/],
  ['an object', () => '({})', /module/],
  ['half of the module', () => `readFileSync(new URL(${FILE})).subarray(0, 5000)`, /module|bytes|wasm/i],
]) {
  test(`init({ module }) refuses ${name} with an error that says so and what to give`, async () => {
    const error = await loading(module());
    assert.ok(error.isCi, JSON.stringify(error));
    assert.match(error.message, said);
    assert.match(error.message, /init|inline|core_bg\.wasm|module/);
  });
}

test('a failed load can be repeated with what is right', async () => {
  const end = await project.script(`
    import { init, encodeJob } from 'wanxiang-jobs/wasm';
    await init({ module: new Uint8Array(8) }).catch(() => {});
    await init({ module: ${FILE} });
    answer(encodeJob({ Tag: 'MediaInfo', Input: { Object: 'a' } }));
  `);
  assert.equal(end, LOADED);
});

const APP =
  "import { encodeJob, jobs } from 'wanxiang-jobs';\nexport const run = () => encodeJob(jobs.mediaInfo({ Input: { Object: 'a' } }));\nconsole.log(JSON.stringify(run()));\n";

/** Runs what a bundler made, moved to where the package is not; the answer or the error. */
async function runs(file) {
  const elsewhere = join(project.folder, 'moved');
  mkdirSync(elsewhere, { recursive: true });
  const moved = join(elsewhere, file.split('/').at(-1));
  copyFileSync(file, moved);
  return project.script(`
    import { pathToFileURL } from 'node:url';
    const said = [];
    console.log = (text) => said.push(text);
    const end = await import(${JSON.stringify(pathToFileURL(moved).href)}).then(() => JSON.parse(said[0]), (error) => ({ name: error.name, message: error.message }));
    process.stdout.write(JSON.stringify(end));
  `);
}

function works(end) {
  if (end === LOADED) return;
  assert.equal(typeof end, 'object', JSON.stringify(end));
  assert.match(end.message, /wanxiang-jobs\/inline/, `an error that names the remedy: ${JSON.stringify(end)}`);
}

for (const format of ['esm', 'cjs']) {
  test(`bundled by esbuild for Node (${format}): it works, or the error names the remedy`, async () => {
    const entry = join(project.folder, `app-${format}.mjs`);
    writeFileSync(entry, APP);
    const outfile = join(project.folder, `out-${format}.${format === 'esm' ? 'mjs' : 'cjs'}`);
    await build({ entryPoints: [entry], bundle: true, platform: 'node', format, outfile, logLevel: 'silent' });
    works(await runs(outfile));
  });
}

test('built by Vite for a server, with nothing external: it works, or the error names the remedy', async () => {
  const entry = join(project.folder, 'app-vite.mjs');
  writeFileSync(entry, APP);
  await viteBuild({
    root: project.folder,
    logLevel: 'silent',
    configFile: false,
    ssr: { noExternal: true },
    build: { ssr: entry, outDir: join(project.folder, 'vite'), rollupOptions: { output: { entryFileNames: 'app.mjs' } } },
  });
  works(await runs(join(project.folder, 'vite', 'app.mjs')));
});

test('a bundler whose URL is a class of its own, as webpack and Turbopack have it for routes of Next.js', async () => {
  const entry = join(project.folder, 'app-url.mjs');
  writeFileSync(entry, APP);
  const inject = join(project.folder, 'url.mjs');
  // What it knows of an asset is its address on the web.
  writeFileSync(
    inject,
    "class RelativeURL { constructor(path) { this.href = this.pathname = `/_next/static/media/${String(path).split('/').at(-1)}`; } toString() { return this.href; } toJSON() { return this.href; } }\nexport { RelativeURL as URL };\n",
  );
  const outfile = join(project.folder, 'out-url.mjs');
  await build({
    entryPoints: [entry],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
    inject: [inject],
    logLevel: 'silent',
  });
  assert.equal(await runs(outfile), LOADED, 'such an app builds with the default config');
});

test('an edge runtime whose bundler makes a module of what is imported as .wasm?module', async () => {
  const entry = join(project.folder, 'app-edge.mjs');
  writeFileSync(entry, APP.replace(/console.*\n/, ''));
  await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'esm',
    conditions: ['edge-light', 'import'],
    external: ['*.wasm?module'],
    logLevel: 'silent',
  });
});
