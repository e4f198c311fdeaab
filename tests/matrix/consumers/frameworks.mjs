// Frameworks, which render on a server, at the edge and in a browser, and bundle for each. Their routes are servers, which make a
// job and receive its callback.
import { LEAVE, judge, program, server } from '../program.mjs';

const ROUTE = (runtime) => `import { answer } from '../../../server.js';
export const dynamic = 'force-dynamic';
export const runtime = '${runtime}';
export { answer as GET, answer as POST };
`;

const CLIENT = `'use client';
import { useEffect } from 'react';
import { use } from './use.js';
export default function Client() {
  useEffect(() => { ${LEAVE} }, []);
  return null;
}
`;

const PAGE = `import Client from './client.js';
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
    title: `Next ${version}, ${mode === 'build' ? 'build' : 'development server'}: server component, route, edge route, client component`,
    how: mode === 'build' ? 'next build, next start, Chromium' : 'next dev, Chromium',
    async run(project) {
      await project.install(`next@${version}`, 'react', 'react-dom');
      project.write({
        'package.json': JSON.stringify({
          private: true,
          dependencies: { 'wanxiang-jobs': '*', next: '*', react: '*', 'react-dom': '*' },
        }),
        'app/layout.js': 'export default function Layout({ children }) { return <html><body>{children}</body></html>; }',
        'app/page.js': PAGE,
        'app/client.js': CLIENT,
        'app/use.js': program(project.service),
        'app/server.js': server(),
        'app/api/node/[[...path]]/route.js': ROUTE('nodejs'),
        'app/api/edge/[[...path]]/route.js': ROUTE('edge'),
      });
      if (mode === 'build') await project.run('next', ['build'], { minutes: 6 });
      const port = await project.port();
      const origin = await project.start('next', [mode === 'build' ? 'start' : 'dev', '-H', '127.0.0.1', '-p', String(port)], {
        port,
        path: '/api/node?told',
      });
      judge('the route', await project.receives(`${origin}/api/node`));
      judge('the edge route', await project.receives(`${origin}/api/edge`));
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
    title: 'SvelteKit 2 with adapter-node: endpoint on the server, page in the browser',
    how: 'vite build, node build, Chromium',
    node: 22,
    async run(project) {
      await project.install(
        '@sveltejs/kit@2',
        '@sveltejs/adapter-node@5',
        'svelte@5',
        'vite@7',
        '@sveltejs/vite-plugin-svelte@6',
      );
      project.write({
        'svelte.config.js': "import adapter from '@sveltejs/adapter-node';\nexport default { kit: { adapter: adapter() } };",
        'vite.config.js': "import { sveltekit } from '@sveltejs/kit/vite';\nexport default { plugins: [sveltekit()] };",
        'src/app.html': '<!doctype html><html><head>%sveltekit.head%</head><body>%sveltekit.body%</body></html>',
        'src/lib/use.js': program(project.service),
        'src/lib/server.js': server(),
        'src/routes/api/[...path]/+server.js':
          "import { answer } from '$lib/server.js';\nexport const GET = ({ request }) => answer(request);\nexport const POST = GET;",
        'src/routes/+page.svelte': `<script>import { onMount } from 'svelte'; import { use } from '$lib/use.js'; onMount(() => { ${LEAVE} });</script>`,
      });
      await project.run('vite', ['build'], { minutes: 4 });
      const port = await project.port();
      const env = { PORT: String(port), HOST: '127.0.0.1', ORIGIN: `http://127.0.0.1:${port}` };
      const origin = await project.start('node', ['build'], { port, path: '/api?told', env });
      judge('the endpoint', await project.receives(`${origin}/api`));
      return project.page(origin);
    },
  },
  {
    name: 'nuxt',
    title: 'Nuxt: server route, page in the browser',
    how: 'nuxt build, node .output, Chromium',
    node: 22,
    async run(project) {
      await project.install('nuxt', 'vue');
      project.write({
        'nuxt.config.ts': "export default defineNuxtConfig({ compatibilityDate: '2026-01-01' });",
        'server/utils/use.js': program(project.service),
        'server/utils/server.js': server(),
        'app/utils/use.js': program(project.service),
        'server/api/[...path].js':
          "import { answer } from '../utils/server.js';\nexport default defineEventHandler((event) => answer(toWebRequest(event)));",
        'app/app.vue': `<script setup>import { use } from './utils/use.js'; onMounted(() => { ${LEAVE} });</script><template><main></main></template>`,
      });
      await project.run('nuxt', ['build'], { minutes: 6 });
      const port = await project.port();
      const env = { PORT: String(port), HOST: '127.0.0.1' };
      const origin = await project.start('node', ['.output/server/index.mjs'], { port, path: '/api/job?told', env });
      judge('the server route', await project.receives(`${origin}/api/job`));
      return project.page(origin);
    },
  },
  {
    name: 'astro',
    title: 'Astro with its Node adapter: endpoint, page rendered at build, script of the page',
    how: 'astro build, node dist/server/entry.mjs, Chromium',
    node: 22,
    async run(project) {
      await project.install('astro', '@astrojs/node');
      project.write({
        'astro.config.mjs':
          "import node from '@astrojs/node';\nimport { defineConfig } from 'astro/config';\nexport default defineConfig({ adapter: node({ mode: 'standalone' }) });",
        'src/use.js': program(project.service),
        'src/server.js': server(),
        'src/pages/api/[...path].js':
          "import { answer } from '../../server.js';\nexport const prerender = false;\nexport const GET = ({ request }) => answer(request);\nexport const POST = GET;",
        'src/pages/index.astro': `---\nimport { use } from '../use.js';\nconst answer = await use();\n---\n<pre>{JSON.stringify(answer)}</pre><script>import { use } from '../use.js'; ${LEAVE}</script>`,
      });
      await project.run('astro', ['build'], { minutes: 4 });
      const port = await project.port();
      const env = { PORT: String(port), HOST: '127.0.0.1' };
      const origin = await project.start('node', ['dist/server/entry.mjs'], { port, path: '/api/job?told', env });
      judge('the endpoint', await project.receives(`${origin}/api/job`));
      const rendered = await (await fetch(origin)).text();
      if (!rendered.includes('TaskFinish')) throw new Error(`it rendered ${rendered.slice(0, 400)}`);
      return project.page(origin);
    },
  },
];
