// Frameworks, which render on a server, at the edge and in a browser, and bundle for each.
import { EXPECTED, program } from '../program.mjs';
import { freePort } from '../project.mjs';

const same = (name, answer) => {
  if (JSON.stringify(answer) !== JSON.stringify(EXPECTED)) throw new Error(`${name}: ${JSON.stringify(answer)}`);
};

const ROUTE = (runtime) => `import { use } from '../../use.js';
export const dynamic = 'force-dynamic';
export const runtime = '${runtime}';
export async function GET() {
  try { return Response.json({ answer: await use() }); } catch (error) { return Response.json({ error: String(error && error.stack || error) }); }
}
`;

const CLIENT = `'use client';
import { useEffect } from 'react';
import { use as run } from './use.js';
export default function Client() {
  useEffect(() => { run().then((answer) => { globalThis.outcome = { answer }; }, (error) => { globalThis.outcome = { error: String(error && error.stack || error) }; }); }, []);
  return null;
}
`;

const SERVER = `import Client from './client.js';
import { use } from './use.js';
export const dynamic = 'force-dynamic';
export default async function Page() {
  const answer = await use();
  return <main><pre id="server">{JSON.stringify(answer)}</pre><Client /></main>;
}
`;

const next = (version) =>
  ['build', 'dev'].map((mode) => ({
    name: `next-${version}-${mode}`,
    node: 22,
    short: version === 15 && mode === 'build',
    slow: true,
    title: `Next ${version}: server component, route, edge route, client component; ${mode === 'build' ? 'build and start' : 'development server'}`,
    how: mode === 'build' ? 'next build, next start, Chromium' : 'next dev, Chromium',
    async run(project) {
      await project.install(`next@${version}`, 'react@19', 'react-dom@19', `@next/swc-linux-x64-gnu@${version}`);
      project.write({
        'package.json': JSON.stringify({
          private: true,
          dependencies: { 'wanxiang-jobs': '*', next: '*', react: '*', 'react-dom': '*' },
        }),
        'app/layout.js': 'export default function Layout({ children }) { return <html><body>{children}</body></html>; }',
        'app/page.js': SERVER,
        'app/client.js': CLIENT,
        'app/use.js': program(project.service),
        'app/api/node/route.js': ROUTE('nodejs'),
        'app/api/edge/route.js': ROUTE('edge'),
      });
      const port = await freePort();
      if (mode === 'build') await project.run('next', ['build'], { minutes: 6 });
      const origin = await project.start('next', [mode === 'build' ? 'start' : 'dev', '-H', '127.0.0.1', '-p', String(port)], {
        port,
        path: '/api/node',
      });
      same('route', await project.json(`${origin}/api/node`));
      same('edge route', await project.json(`${origin}/api/edge`));
      const rendered = await (await fetch(origin)).text();
      if (!rendered.includes('TaskFinish')) throw new Error(`the server component rendered ${rendered.slice(0, 400)}`);
      return project.page(origin);
    },
  }));

export const frameworks = [
  ...next(15),
  ...next(16),
  {
    name: 'sveltekit',
    title: 'SvelteKit with adapter-node: load on the server, page in the browser',
    how: 'vite build, node build, Chromium',
    node: 22,
    slow: true,
    async run(project) {
      await project.install(
        '@sveltejs/kit@2',
        '@sveltejs/adapter-node@5',
        'svelte@5',
        'vite@7',
        '@sveltejs/vite-plugin-svelte@6',
        '@esbuild/linux-x64',
        '@rollup/rollup-linux-x64-gnu',
      );
      project.write({
        'svelte.config.js': "import adapter from '@sveltejs/adapter-node';\nexport default { kit: { adapter: adapter() } };",
        'vite.config.js': "import { sveltekit } from '@sveltejs/kit/vite';\nexport default { plugins: [sveltekit()] };",
        'src/app.html': '<!doctype html><html><head>%sveltekit.head%</head><body>%sveltekit.body%</body></html>',
        'src/lib/use.js': program(project.service),
        'src/routes/api/+server.js':
          "import { use } from '$lib/use.js';\nexport async function GET() { return Response.json({ answer: await use() }); }",
        'src/routes/+page.svelte':
          "<script>import { onMount } from 'svelte'; import { use } from '$lib/use.js'; onMount(() => { use().then((answer) => { globalThis.outcome = { answer }; }, (error) => { globalThis.outcome = { error: String(error.stack) }; }); });</script>",
      });
      await project.run('vite', ['build'], { minutes: 4 });
      const port = await freePort();
      const origin = await project.start('node', ['build'], {
        port,
        path: '/api',
        env: { PORT: String(port), HOST: '127.0.0.1' },
      });
      same('endpoint', await project.json(`${origin}/api`));
      return project.page(origin);
    },
  },
  {
    name: 'nuxt',
    title: 'Nuxt: server route, page in the browser',
    how: 'nuxt build, node .output, Chromium',
    node: 22,
    slow: true,
    async run(project) {
      await project.install(
        'nuxt@4',
        'vue@3',
        '@oxc-parser/binding-linux-x64-gnu',
        '@oxc-minify/binding-linux-x64-gnu',
        '@oxc-transform/binding-linux-x64-gnu',
        '@rollup/rollup-linux-x64-gnu',
        '@esbuild/linux-x64',
        '@parcel/watcher-linux-x64-glibc',
        'lightningcss-linux-x64-gnu',
      );
      project.write({
        'nuxt.config.ts': "export default defineNuxtConfig({ compatibilityDate: '2026-01-01' });",
        'shared/utils/use.js': program(project.service),
        'server/api/job.js':
          "import { use } from '../../shared/utils/use.js';\nexport default defineEventHandler(async () => ({ answer: await use() }));",
        'app/app.vue':
          "<script setup>import { use } from '../shared/utils/use.js'; onMounted(() => { use().then((answer) => { globalThis.outcome = { answer }; }, (error) => { globalThis.outcome = { error: String(error.stack) }; }); });</script><template><main></main></template>",
      });
      await project.run('nuxt', ['build'], { minutes: 6 });
      const port = await freePort();
      const origin = await project.start('node', ['.output/server/index.mjs'], {
        port,
        path: '/api/job',
        env: { PORT: String(port), HOST: '127.0.0.1' },
      });
      same('server route', await project.json(`${origin}/api/job`));
      return project.page(origin);
    },
  },
  {
    name: 'astro',
    title: 'Astro: rendered at build, page in the browser',
    how: 'astro build, static files, Chromium',
    node: 22,
    slow: true,
    async run(project) {
      await project.install('astro@5', '@esbuild/linux-x64', '@rollup/rollup-linux-x64-gnu');
      project.write({
        'src/use.js': program(project.service),
        'src/pages/index.astro':
          "---\nimport { use } from '../use.js';\nconst answer = await use();\n---\n<pre>{JSON.stringify(answer)}</pre><script>import { use } from '../use.js'; use().then((answer) => { globalThis.outcome = { answer }; }, (error) => { globalThis.outcome = { error: String(error.stack) }; });</script>",
      });
      await project.run('astro', ['build'], { minutes: 4 });
      const address = await project.serve('dist');
      const rendered = await (await fetch(address)).text();
      if (!rendered.includes('TaskFinish')) throw new Error(`it rendered ${rendered.slice(0, 400)}`);
      return project.page(address);
    },
  },
];
