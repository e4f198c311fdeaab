// Pages that a bundler builds, or serves while they are developed.
import { HTML, PAGE, program } from '../program.mjs';

const page = (project, more = {}) =>
  project.write({ 'use.js': program(project.service), 'main.js': PAGE, 'index.html': HTML, ...more });

const vite = (version, node) => {
  const serve = async (project, mode) => {
    const port = await project.port();
    const args = [...mode, '--host', '127.0.0.1', '--port', String(port), '--strictPort'];
    return project.page(await project.start('vite', args, { port }));
  };
  return [
    {
      name: `vite-${version}`,
      title: `Vite ${version}: build and preview`,
      how: 'vite build, vite preview, Chromium',
      node,
      short: version === 8,
      async run(project) {
        await project.install(`vite@${version}`);
        page(project);
        await project.run('vite', ['build', '--logLevel', 'error']);
        return serve(project, ['preview']);
      },
    },
    {
      name: `vite-${version}-dev`,
      title: `Vite ${version}: development server`,
      how: 'vite, Chromium',
      node,
      short: version === 6,
      async run(project) {
        await project.install(`vite@${version}`);
        page(project);
        return serve(project, []);
      },
    },
  ];
};

const pack = (name, title, packages, args) => ({
  name,
  title: `${title}: build`,
  how: `${[name, ...args].join(' ')}, Chromium`,
  node: 22,
  short: name === 'webpack',
  async run(project) {
    await project.install(...packages);
    page(project, {
      'pack.config.cjs':
        "module.exports = { mode: 'production', entry: './main.js', devtool: false, output: { path: __dirname + '/out', publicPath: './' } };",
    });
    await project.run(name, [...args, '--config', 'pack.config.cjs']);
    project.write({ 'out/index.html': HTML });
    return project.page(await project.serve('out'));
  },
});

const REMEDY = 'wanxiang-jobs/inline';

/** Bundlers that move no files: an error names the entry with the module inside, and with that it works. */
const inline = (name, title, how, packages, build, options = {}) => ({
  name,
  title,
  how: `${how}, Chromium`,
  node: 22,
  remedy: `an error names \`${REMEDY}\`, which works`,
  async run(project) {
    await project.install(...packages);
    page(project);
    const attempt = async () => {
      await build(project);
      project.write({ 'out/index.html': HTML });
      return project.page(await project.serve('out'));
    };
    const refusal = await attempt().then(
      () => 'it worked without the remedy',
      (error) => error.message,
    );
    if (!refusal.includes(REMEDY)) throw new Error(`an error that names no remedy: ${refusal}`);
    project.write({ 'use.js': program(project.service, { from: REMEDY }) });
    return attempt();
  },
  ...options,
});

const ROLLUP =
  "import resolve from '@rollup/plugin-node-resolve';\nexport default { input: 'main.js', output: { file: 'out/main.js' }, plugins: [resolve({ browser: true })] };";

export const bundlers = [
  ...vite(5, 20),
  ...vite(6, 22),
  ...vite(7, 22),
  ...vite(8, 22),
  pack('webpack', 'webpack', ['webpack', 'webpack-cli'], []),
  pack('rspack', 'Rspack', ['@rspack/core', '@rspack/cli'], ['build']),
  {
    name: 'parcel',
    title: 'Parcel: build',
    how: 'parcel build, Chromium',
    node: 22,
    async run(project) {
      await project.install('parcel');
      page(project);
      await project.run('parcel', ['build', 'index.html', '--dist-dir', 'out', '--no-cache', '--no-source-maps']);
      return project.page(await project.serve('out'));
    },
  },
  inline('esbuild', 'esbuild for browsers, ESM', 'esbuild --bundle --format=esm', ['esbuild'], (project) =>
    project.run('esbuild', ['main.js', '--bundle', '--format=esm', '--outfile=out/main.js']),
  ),
  inline('esbuild-iife', 'esbuild for browsers, IIFE', 'esbuild --bundle', ['esbuild'], (project) =>
    project.run('esbuild', ['main.js', '--bundle', '--outfile=out/main.js']),
  ),
  inline('rollup', 'Rollup for browsers', 'rollup -c', ['rollup', '@rollup/plugin-node-resolve'], (project) => {
    project.write({ 'rollup.config.js': ROLLUP });
    return project.run('rollup', ['-c']);
  }),
  inline('rolldown', 'Rolldown for browsers', 'rolldown --platform browser', ['rolldown'], (project) =>
    project.run('rolldown', ['main.js', '--platform', 'browser', '--format', 'esm', '--file', 'out/main.js']),
  ),
  inline(
    'bun-browser',
    'Bun for browsers',
    'bun build --production',
    [],
    (project) => project.run(process.env.BUN, ['build', 'main.js', '--production', '--outfile=out/main.js']),
    { tool: 'BUN' },
  ),
];
