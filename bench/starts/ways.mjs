// How a package comes to be started: by Node as it was installed, bundled, in Deno and Bun, in a Worker, in a page. Each way
// prepares files once and is then started afresh in every round.
import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { build as viteBuild } from 'vite';
import { serve } from '../../tests/package/lib/static-server.js';
import { source } from './programs.mjs';

const run = promisify(execFile);
const SERVERS = ['wanxiang-jobs', 'wanxiang-jobs/notify', 'cos-nodejs-sdk-v5', '@aws-sdk/client-mediaconvert'];
const PAGES = ['wanxiang-jobs', 'wanxiang-jobs/notify', 'cos-js-sdk-v5', '@aws-sdk/client-mediaconvert'];
const PRINT = 'first().then((at) => console.log(JSON.stringify(at)));';
const LEAVE =
  'first().then((answer) => { globalThis.outcome = { answer }; }, (error) => { globalThis.outcome = { error: String(error) }; });';
const HTML = (script) =>
  `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><script>globalThis.begun = performance.now();</script>${script}`;
const slug = (name) => name.replaceAll(/\W+/g, '-');

function write(folder, name, text) {
  const file = join(folder, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

const inProcess = async (program, args, folder) => JSON.parse((await run(program, args, { cwd: folder })).stdout);

/** By a runtime, as installed. `sized`: which files were loaded is only known of Node. */
const plain = (title, program, options, { end = 'mjs', load = 'import', sized = false } = {}) => ({
  title,
  packages: SERVERS,
  async prepare(name, { folder }) {
    const file = write(folder, `${slug(name)}.${end}`, `${source(name, load)}${PRINT}`);
    const start = () => inProcess(program, [...options, file], folder);
    return { start, files: sized ? await loaded(file, folder) : undefined };
  },
});

/** The files that a program of Node loads, by its own hooks and by the cache of `require`. */
async function loaded(file, folder) {
  const hooks = write(
    folder,
    'hooks.mjs',
    'export async function load(url, context, next) { console.error("LOADED " + url); return next(url, context); }',
  );
  const list = write(
    folder,
    'list.mjs',
    `import { createRequire, register } from 'node:module';
register(${JSON.stringify(`file://${hooks}`)});
const { cache } = createRequire(import.meta.url);
process.on('exit', () => { for (const file of Object.keys(cache)) console.error('LOADED file://' + file); });`,
  );
  const { stderr } = await run(process.execPath, ['--import', `file://${list}`, file], { cwd: folder, maxBuffer: 1 << 26 });
  const files = [...stderr.matchAll(/^LOADED file:\/\/(.*)$/gm)].map(([, path]) => path.split('?')[0]);
  return [...new Set(files)].filter((path) => path.includes('/node_modules/'));
}

const bundled = {
  title: 'Node, bundled by esbuild',
  packages: SERVERS,
  async prepare(name, { folder }) {
    const file = join(folder, 'bundled', `${slug(name)}.cjs`);
    const contents = `${source(name, 'static')}${PRINT}`;
    const options = { bundle: true, minify: true, outfile: file, logLevel: 'error', platform: 'node', format: 'cjs' };
    await build({ ...options, stdin: { contents, resolveDir: folder } });
    const begin = write(
      folder,
      `bundled/${slug(name)}.begin.cjs`,
      `globalThis.begun = performance.now();\nrequire(${JSON.stringify(file)});`,
    );
    return { start: () => inProcess(process.execPath, [begin], folder), files: [file] };
  },
};

/** Only its size: a Worker has no clock, and seen from outside, the start of the runtime hides that of the Worker. */
const worker = {
  title: 'Worker, bundled by esbuild',
  packages: ['wanxiang-jobs', 'wanxiang-jobs/notify', '@aws-sdk/client-mediaconvert'],
  async prepare(name, { folder }) {
    const file = join(folder, 'worker', slug(name), 'worker.js');
    const contents = `${source(name, 'static')}export default { async fetch() { await first(); return new Response('done'); } };`;
    await build({
      stdin: { contents, resolveDir: folder },
      bundle: true,
      minify: true,
      outfile: file,
      logLevel: 'error',
      format: 'esm',
      conditions: ['workerd', 'worker', 'browser'],
      mainFields: ['browser', 'module', 'main'],
      external: ['node:*'],
      loader: { '.wasm': 'copy' },
      assetNames: '[name]',
    });
    const files = readdirSync(dirname(file)).map((entry) => join(dirname(file), entry));
    return { files };
  },
};

/** A new context each time: nothing is cached, neither files nor what was compiled. */
const visit = (browser, address) => async () => {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(address);
    await page.waitForFunction(() => globalThis.outcome !== undefined);
    const { answer, error } = await page.evaluate(() => globalThis.outcome);
    if (error) throw new Error(error);
    return answer;
  } finally {
    await context.close();
  }
};

async function pageOf(folder, { browser, closing }) {
  const { origin, close } = await serve({ '/': folder });
  closing.push(close);
  return visit(browser, `${origin}/index.html`);
}

const vitePage = {
  title: 'page, built by Vite, in Chromium',
  packages: PAGES,
  async prepare(name, world) {
    const root = join(world.folder, 'vite', slug(name));
    write(root, 'main.js', `${source(name, 'static')}${LEAVE}`);
    write(root, 'index.html', HTML('<script type="module" src="./main.js"></script>'));
    const options = { outDir: join(root, 'out'), assetsInlineLimit: 0, chunkSizeWarningLimit: 1e6 };
    await viteBuild({ root, configFile: false, logLevel: 'error', build: options });
    const assets = join(root, 'out', 'assets');
    return { start: await pageOf(join(root, 'out'), world), files: readdirSync(assets).map((file) => join(assets, file)) };
  },
};

const scriptTag = {
  title: 'page, script tag, in Chromium',
  packages: ['wanxiang-jobs', 'cos-js-sdk-v5'],
  async prepare(name, world) {
    const file = { 'wanxiang-jobs': 'inline.global.js', 'cos-js-sdk-v5': 'dist/cos-js-sdk-v5.min.js' }[name];
    const root = join(world.folder, 'tag', slug(name));
    const path = join(world.folder, 'node_modules', name, file);
    write(root, 'package.js', readFileSync(path, 'utf8'));
    write(root, 'main.js', `${source(name, 'global')}${LEAVE}`);
    write(root, 'index.html', HTML('<script src="package.js"></script><script src="main.js"></script>'));
    return { start: await pageOf(root, world), files: [path] };
  },
};

/** Those whose runtime is here. */
export const ways = ({ DENO, BUN }) => [
  plain('Node, import', process.execPath, [], { sized: true }),
  plain('Node, require', process.execPath, [], { end: 'cjs', load: 'require', sized: true }),
  bundled,
  ...(DENO ? [plain('Deno', DENO, ['run', '-A', '--node-modules-dir=manual'])] : []),
  ...(BUN ? [plain('Bun', BUN, [])] : []),
  worker,
  vitePage,
  scriptTag,
];
