// Programs that run on a server or a machine: Node of each age, Deno, Bun, tsx, and what is bundled for Node. Each is an HTTP
// server that makes a job and receives its callback.
import { httpServer, program, server } from '../program.mjs';

const ESM = (project) => ({ 'use.js': program(project.service), 'server.js': server(), 'main.js': httpServer() });

const node = (version, options = {}) => ({
  name: `node-${version}`,
  title: `Node ${version}: \`import\``,
  node: version,
  how: 'node main.js',
  async run(project) {
    await project.install();
    project.write(ESM(project));
    return project.serves('node', ['main.js']);
  },
  ...options,
});

const required = (version, options = {}) => ({
  name: `node-${version}-require`,
  title: `Node ${version}: \`require\``,
  node: version,
  how: 'node main.cjs',
  async run(project) {
    await project.install();
    const load = 'require';
    project.write({
      'package.json': '{ "private": true }',
      'use.js': program(project.service, { load }),
      'server.js': server({ load }),
      'main.cjs': httpServer({ load }),
    });
    return project.serves('node', ['main.cjs']);
  },
  ...options,
});

/** A program for a runtime of its own, which serves `answer` in its own way. */
const runtime = (tool, title, main, options) => ({
  title,
  tool,
  async run(project) {
    await project.install();
    project.write({
      'use.js': program(project.service),
      'server.js': server(),
      'main.js': `import { answer } from './server.js';\n${main}`,
    });
    return options.start(project, process.env[tool]);
  },
  ...options,
});

const DENO = "Deno.serve({ hostname: '127.0.0.1', port: Number(Deno.args[0]), onListen() {} }, answer);";
const BUN = "Bun.serve({ hostname: '127.0.0.1', port: Number(process.env.PORT), fetch: answer });";

async function inDeno(project, deno, script) {
  const port = await project.port();
  const args = ['run', '--no-prompt', '--allow-net', script, String(port)];
  return project.receives(await project.start(deno, args, { port, path: '/?told' }));
}

/** A bundle for Node: moved to another folder, so that nothing beside it helps. */
const bundled = (name, title, how, packages, build) => ({
  name,
  title,
  how: `${how}; the bundle alone in another folder, node`,
  node: 22,
  async run(project) {
    await project.install(...packages);
    project.write(ESM(project));
    await build(project);
    await project.run('mkdir', ['-p', 'elsewhere']);
    await project.run('cp', ['out/main.mjs', 'elsewhere/main.mjs']);
    return project.serves('node', ['elsewhere/main.mjs']);
  },
});

export const servers = [
  node('20.0'),
  node(20, { short: true }),
  node(22),
  node(24),
  required('20.0'),
  required(20, { short: true }),
  required(22),
  required(24),
  {
    name: 'tsx',
    title: 'tsx',
    how: 'tsx main.ts',
    node: 22,
    async run(project) {
      await project.install('tsx');
      const files = Object.entries(ESM(project)).map(([name, text]) => [name.replace('.js', '.ts'), text]);
      project.write(Object.fromEntries(files));
      return project.serves('tsx', ['main.ts']);
    },
  },
  runtime('DENO', 'Deno, with no permission but the network', DENO, {
    name: 'deno',
    how: 'deno run --allow-net main.js',
    short: true,
    start: (project, deno) => inDeno(project, deno, 'main.js'),
  }),
  runtime('DENO', 'Deno, bundled', DENO, {
    name: 'deno-bundle',
    how: 'deno bundle, deno run --allow-net',
    async start(project, deno) {
      await project.run(deno, ['bundle', '--platform=deno', '-o', 'elsewhere/main.mjs', 'main.js']);
      return inDeno(project, deno, 'elsewhere/main.mjs');
    },
  }),
  runtime('BUN', 'Bun', BUN, {
    name: 'bun',
    how: 'bun main.js',
    short: true,
    start: (project, bun) => project.serves(bun, ['main.js']),
  }),
  runtime('BUN', 'Bun, bundled', BUN, {
    name: 'bun-build',
    how: 'bun build --target=bun, bun',
    async start(project, bun) {
      await project.run(bun, ['build', 'main.js', '--target=bun', '--outfile=elsewhere/main.mjs']);
      return project.serves(bun, ['elsewhere/main.mjs']);
    },
  }),
  runtime('BUN', 'Bun, a single executable', BUN, {
    name: 'bun-compile',
    how: 'bun build --compile, the executable',
    async start(project, bun) {
      await project.run(bun, ['build', 'main.js', '--compile', '--outfile=elsewhere/program']);
      return project.serves(`${project.folder}/elsewhere/program`, []);
    },
  }),
  bundled('esbuild-node', 'esbuild for Node', 'esbuild --bundle --platform=node', ['esbuild'], (project) =>
    project.run('esbuild', ['main.js', '--bundle', '--platform=node', '--format=esm', '--outfile=out/main.mjs']),
  ),
  bundled(
    'rollup-node',
    'Rollup for Node',
    'rollup, @rollup/plugin-node-resolve',
    ['rollup', '@rollup/plugin-node-resolve'],
    (project) => {
      project.write({
        'rollup.config.js':
          "import resolve from '@rollup/plugin-node-resolve';\nexport default { input: 'main.js', external: [/^node:/], output: { file: 'out/main.mjs' }, plugins: [resolve({ exportConditions: ['node'] })] };",
      });
      return project.run('rollup', ['-c']);
    },
  ),
  bundled('rolldown-node', 'Rolldown for Node', 'rolldown --platform node', ['rolldown'], (project) =>
    project.run('rolldown', ['main.js', '--platform', 'node', '--format', 'esm', '--file', 'out/main.mjs']),
  ),
];
