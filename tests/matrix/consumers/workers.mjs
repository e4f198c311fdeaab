// Cloudflare Workers, as they are developed, bundled and deployed; each makes a job and receives its callback.
import { program, server } from '../program.mjs';

const WORKER = "import { answer } from './server.js';\nexport default { fetch: answer };\n";
const DATE = '2026-04-01';
const CONFIGURATION = JSON.stringify({ name: 'worker', main: 'main.js', compatibility_date: DATE });
const QUIET = ['--ip', '127.0.0.1', '--show-interactive-dev-session=false'];

const write = (project) =>
  project.write({ 'use.js': program(project.service), 'server.js': server(), 'main.js': WORKER, 'wrangler.json': CONFIGURATION });

async function dev(project) {
  const port = await project.port();
  return project.receives(await project.start('wrangler', ['dev', ...QUIET, '--port', String(port)], { port, path: '/?told' }));
}

/** What workerd is told where nothing stands between it and the package: every file of it by its path. */
const WORKERD = (port, modules) => `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = (
    modules = [${modules.join(', ')}],
    compatibilityDate = "${DATE}", globalOutbound = "internet",
  )), (name = "internet", network = (allow = ["public", "private"]))],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")],
);
`;

export const workers = [
  {
    name: 'workerd',
    title: 'workerd by itself, without a bundler',
    how: 'workerd serve; the files of the package are its modules',
    node: 22,
    async run(project) {
      await project.install('workerd');
      // workerd resolves no packages: the entries are named by their paths.
      const entries = {
        'wanxiang-jobs': project.entry('.', 'workerd'),
        'wanxiang-jobs/notify': project.entry('./notify', 'workerd'),
      };
      const byPath = (text) => text.replaceAll(/from '(wanxiang-jobs[^']*)'/g, (_, name) => `from '${entries[name]}'`);
      project.write({ 'use.js': byPath(program(project.service)), 'server.js': byPath(server()), 'main.js': WORKER });
      const files = ['main.js', 'server.js', 'use.js', ...project.closure(...Object.values(entries))];
      const modules = files.map(
        (name) => `(name = "${name}", ${name.endsWith('.wasm') ? 'wasm' : 'esModule'} = embed "${name}")`,
      );
      const port = await project.port();
      project.write({ 'worker.capnp': WORKERD(port, modules) });
      return project.receives(await project.start('workerd', ['serve', 'worker.capnp'], { port, path: '/?told' }));
    },
  },
  {
    name: 'wrangler',
    title: 'Cloudflare Workers: wrangler dev',
    how: 'wrangler dev',
    node: 22,
    short: true,
    async run(project) {
      await project.install('wrangler');
      write(project);
      return dev(project);
    },
  },
  {
    name: 'wrangler-deploy',
    title: 'Cloudflare Workers: wrangler deploy',
    how: 'wrangler deploy --dry-run --outdir out, and what it made in wrangler dev --no-bundle',
    node: 22,
    async run(project) {
      await project.install('wrangler');
      write(project);
      await project.run('wrangler', ['deploy', '--dry-run', '--outdir', 'out']);
      project.write({
        'wrangler.json': JSON.stringify({
          ...JSON.parse(CONFIGURATION),
          main: 'out/main.js',
          no_bundle: true,
          rules: [{ type: 'CompiledWasm', globs: ['**/*.wasm'] }],
        }),
      });
      return dev(project);
    },
  },
  ...['dev', 'build'].map((mode) => ({
    name: `cloudflare-vite${mode === 'dev' ? '-dev' : ''}`,
    title: `@cloudflare/vite-plugin: ${mode === 'dev' ? 'development server' : 'build and preview'}`,
    how: mode === 'dev' ? 'vite' : 'vite build, vite preview',
    node: 22,
    async run(project) {
      await project.install('vite', '@cloudflare/vite-plugin', 'wrangler');
      write(project);
      project.write({
        'vite.config.js': "import { cloudflare } from '@cloudflare/vite-plugin';\nexport default { plugins: [cloudflare()] };",
      });
      if (mode === 'build') await project.run('vite', ['build']);
      const port = await project.port();
      const args = ['--host', '127.0.0.1', '--port', String(port), '--strictPort'];
      return project.receives(
        await project.start('vite', mode === 'dev' ? args : ['preview', ...args], { port, path: '/?told' }),
      );
    },
  })),
];
