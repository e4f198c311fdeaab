// Cloudflare Workers, as they are developed, bundled and deployed.
import { program } from '../program.mjs';
import { freePort } from '../project.mjs';

const WORKER = `import { use } from './use.js';
export default {
  async fetch() {
    try { return Response.json({ answer: await use() }); } catch (error) { return Response.json({ error: String(error && error.stack || error) }); }
  },
};
`;
const CONFIGURATION = JSON.stringify({ name: 'worker', main: 'main.js', compatibility_date: '2026-04-01' });
const WRANGLER = ['wrangler@4', 'workerd', '@cloudflare/workerd-linux-64', 'esbuild', '@esbuild/linux-x64'];

const write = (project) =>
  project.write({ 'use.js': program(project.service), 'main.js': WORKER, 'wrangler.json': CONFIGURATION });

export const workers = [
  {
    name: 'wrangler',
    title: 'Cloudflare Workers: wrangler dev',
    how: 'wrangler dev',
    node: 22,
    short: true,
    async run(project) {
      await project.install(...WRANGLER);
      write(project);
      const port = await freePort();
      return project.json(
        await project.start(
          'wrangler',
          ['dev', '--ip', '127.0.0.1', '--port', String(port), '--show-interactive-dev-session=false'],
          { port },
        ),
      );
    },
  },
  {
    name: 'wrangler-deploy',
    title: 'Cloudflare Workers: wrangler deploy --dry-run',
    how: 'wrangler deploy --dry-run --outdir out, and its bundle in workerd',
    node: 22,
    async run(project) {
      await project.install(...WRANGLER);
      write(project);
      await project.run('wrangler', ['deploy', '--dry-run', '--outdir', 'out']);
      const port = await freePort();
      project.write({
        'wrangler.json': JSON.stringify({
          ...JSON.parse(CONFIGURATION),
          main: 'out/main.js',
          no_bundle: true,
          rules: [{ type: 'CompiledWasm', globs: ['**/*.wasm'] }],
        }),
      });
      return project.json(
        await project.start(
          'wrangler',
          ['dev', '--ip', '127.0.0.1', '--port', String(port), '--show-interactive-dev-session=false'],
          { port },
        ),
      );
    },
  },
  {
    name: 'cloudflare-vite',
    title: '@cloudflare/vite-plugin: build and preview',
    how: 'vite build, vite preview',
    node: 22,
    async run(project) {
      await project.install('vite@7', '@cloudflare/vite-plugin', ...WRANGLER, '@rollup/rollup-linux-x64-gnu');
      write(project);
      project.write({
        'vite.config.js': "import { cloudflare } from '@cloudflare/vite-plugin';\nexport default { plugins: [cloudflare()] };",
      });
      await project.run('vite', ['build']);
      const port = await freePort();
      return project.json(
        await project.start('vite', ['preview', '--host', '127.0.0.1', '--port', String(port), '--strictPort'], { port }),
      );
    },
  },
];
