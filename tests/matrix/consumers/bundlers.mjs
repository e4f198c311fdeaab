// Pages: by every bundler in use, by its development server where it has one, and without any.
import { HTML, PAGE, program } from '../program.mjs';
import { freePort } from '../project.mjs';

const page = (project, more = {}) =>
  project.write({ 'use.js': program(project.service), 'main.js': PAGE, 'index.html': HTML, ...more });

const vite = (version, node) => {
  const install = (project) =>
    project.install(
      `vite@${version}`,
      ...(version < 8
        ? ['@esbuild/linux-x64', '@rollup/rollup-linux-x64-gnu']
        : ['@rolldown/binding-linux-x64-gnu', 'lightningcss-linux-x64-gnu']),
    );
  return [
    {
      name: `vite-${version}`,
      title: `Vite ${version}: build and preview`,
      how: 'vite build, vite preview, Chromium',
      node,
      short: version === 8,
      async run(project) {
        await install(project);
        page(project);
        await project.run('vite', ['build', '--logLevel', 'error']);
        const port = await freePort();
        return project.page(
          await project.start('vite', ['preview', '--host', '127.0.0.1', '--port', String(port), '--strictPort'], { port }),
        );
      },
    },
    {
      name: `vite-${version}-dev`,
      title: `Vite ${version}: development server`,
      how: 'vite, Chromium',
      node,
      short: version === 6,
      async run(project) {
        await install(project);
        page(project);
        const port = await freePort();
        return project.page(
          await project.start('vite', ['--host', '127.0.0.1', '--port', String(port), '--strictPort'], { port }),
        );
      },
    },
  ];
};

const pack = (name, packages, config, command, args) => ({
  name,
  title: `${name}: build`,
  how: `${command}, Chromium`,
  node: 22,
  short: name === 'webpack',
  async run(project) {
    await project.install(...packages);
    page(project, {
      [config]:
        "module.exports = { mode: 'production', entry: './main.js', devtool: false, output: { path: __dirname + '/out', publicPath: './' } };",
    });
    await project.run(command, args);
    project.write({ 'out/index.html': HTML });
    return project.page(await project.serve('out'));
  },
});

/** Bundlers that move no files: the entry with the module inside, as the README says. */
const inline = (name, title, packages, build) => ({
  name,
  title,
  how: `${name}, wanxiang-jobs/inline, Chromium`,
  node: 22,
  remedy: 'import from `wanxiang-jobs/inline`',
  async run(project) {
    await project.install(...packages);
    page(project, { 'use.js': program(project.service, { from: 'wanxiang-jobs/inline' }) });
    await build(project);
    project.write({ 'out/index.html': HTML });
    return project.page(await project.serve('out'));
  },
});

const bare = (name, title, files) => ({
  name,
  title,
  how: 'static files, Chromium',
  short: name === 'script-tag',
  async run(project) {
    await project.install();
    page(project, files(project));
    return project.page(await project.serve('.'));
  },
});

export const bundlers = [
  ...vite(5, 20),
  ...vite(6, 22),
  ...vite(7, 22),
  ...vite(8, 22),
  pack('webpack', ['webpack@5', 'webpack-cli@5'], 'webpack.config.cjs', 'webpack', ['--config', 'webpack.config.cjs']),
  pack('rspack', ['@rspack/core', '@rspack/cli', '@rspack/binding-linux-x64-gnu'], 'rspack.config.cjs', 'rspack', [
    'build',
    '--config',
    'rspack.config.cjs',
  ]),
  inline('esbuild', 'esbuild for browsers', ['esbuild', '@esbuild/linux-x64'], (project) =>
    project.run('esbuild', ['main.js', '--bundle', '--format=esm', '--outfile=out/main.js']),
  ),
  inline(
    'rollup',
    'Rollup for browsers',
    ['rollup@4', '@rollup/rollup-linux-x64-gnu', '@rollup/plugin-node-resolve'],
    (project) => {
      project.write({
        'rollup.config.js':
          "import resolve from '@rollup/plugin-node-resolve';\nexport default { input: 'main.js', output: { file: 'out/main.js', inlineDynamicImports: true }, plugins: [resolve({ browser: true })] };",
      });
      return project.run('rollup', ['-c']);
    },
  ),
  {
    name: 'parcel',
    title: 'Parcel 2',
    how: 'parcel build, Chromium',
    node: 22,
    async run(project) {
      await project.install(
        'parcel@2',
        '@parcel/watcher-linux-x64-glibc',
        '@swc/core-linux-x64-gnu',
        'lightningcss-linux-x64-gnu',
        '@msgpackr-extract/msgpackr-extract-linux-x64',
        '@lmdb/lmdb-linux-x64',
        '@parcel/rust-linux-x64-gnu',
      );
      page(project);
      await project.run('parcel', ['build', 'index.html', '--dist-dir', 'out', '--no-cache', '--no-source-maps']);
      return project.page(await project.serve('out'));
    },
  },
  bare('import-map', 'no bundler: an import map', (project) => ({
    'index.html': `<!doctype html><script type="importmap">{ "imports": { "wanxiang-jobs": "${project.entry()}" } }</script><script type="module" src="./main.js"></script>`,
  })),
  bare('script-tag', 'no bundler: a plain script tag', (project) => ({
    'index.html': `<!doctype html><meta charset="utf-8"><script src="./node_modules/wanxiang-jobs/inline.global.js"></script><script>${program(project.service, { load: 'const { CiClient, encodeJob, init, jobs, parseNotify } = wanxiangJobs;' })}
use().then((answer) => { globalThis.outcome = { answer }; }, (error) => { globalThis.outcome = { error: String(error.stack) }; });</script>`,
  })),
  bare('strict-csp', "a page with `script-src 'self' 'wasm-unsafe-eval'`", (project) => ({
    'index.html': `<!doctype html><meta http-equiv="Content-Security-Policy" content="default-src 'self'; connect-src *; script-src 'self' 'wasm-unsafe-eval'"><script type="module" src="./main.js"></script>`,
    'use.js': program(project.service, { from: project.entry() }),
  })),
  bare('web-worker', 'a Web Worker', (project) => ({
    'use.js': program(project.service, { from: project.entry() }),
    'worker.js':
      "import { use } from './use.js';\nuse().then((answer) => postMessage({ answer }), (error) => postMessage({ error: String(error.stack) }));",
    'main.js': "new Worker('./worker.js', { type: 'module' }).onmessage = ({ data }) => { globalThis.outcome = data; };",
  })),
  bare('service-worker', 'a Service Worker', (project) => ({
    'use.js': program(project.service, { from: project.entry() }),
    'worker.js':
      "import { use } from './use.js';\naddEventListener('message', ({ source }) => use().then((answer) => source.postMessage({ answer }), (error) => source.postMessage({ error: String(error.stack) })));",
    'main.js':
      "navigator.serviceWorker.onmessage = ({ data }) => { globalThis.outcome = data; };\nawait navigator.serviceWorker.register('./worker.js', { type: 'module' });\n(await navigator.serviceWorker.ready).active.postMessage('go');",
  })),
];
