// Programs that run on a server or a machine: Node of each age, Deno, Bun, tsx, and what is bundled for Node.
import { EXPECTED, NOTIFY, PRINT, program } from '../program.mjs';
import { freePort } from '../project.mjs';

/** A server that receives callbacks, in one file. */
const RECEIVER = (port) => `import { createServer } from 'node:http';
import { callbackUrl, createNotifyHandler, toNodeHandler } from 'wanxiang-jobs/notify';
const secret = 'a secret of sixteen characters';
const told = [];
const handler = createNotifyHandler({ secret, onTask: ({ JobsDetail: [job] }) => { told.push(job.JobId); } });
const server = createServer(toNodeHandler(handler)).listen(${port}, '127.0.0.1', async () => {
  const answer = await fetch(await callbackUrl('http://127.0.0.1:${port}/ci', { secret }), { method: 'POST', body: ${JSON.stringify(NOTIFY)} });
  console.log('OUTCOME ' + JSON.stringify({ answer: { status: answer.status, told } }));
  server.close();
  server.closeAllConnections();
});
`;

async function inNode(project) {
  await project.install();
  project.write({
    'use.js': program(project.service),
    'main.js': PRINT,
    'cjs/package.json': '{ "type": "commonjs" }',
    'cjs/main.js': `${program(project.service, { load: 'require' })}\n${PRINT.split('\n').slice(1).join('\n')}`,
    'receiver.js': RECEIVER(await freePort()),
  });
  const received = await project.outcome('node', ['receiver.js']);
  if (received.status !== 200 || received.told[0] !== 'j1') throw new Error(`a callback ended in ${JSON.stringify(received)}`);
  const required = await project.outcome('node', ['cjs/main.js']);
  if (JSON.stringify(required) !== JSON.stringify(EXPECTED)) throw new Error(`require: ${JSON.stringify(required)}`);
  return project.outcome('node', ['main.js']);
}

const node = (version, options = {}) => ({
  name: `node-${version}`,
  title: `Node ${version}: import, require, a callback over http`,
  node: version,
  how: 'node main.js',
  run: inNode,
  ...options,
});

/** A bundle for Node: moved to another folder, so that nothing beside it helps. */
const bundled = (name, title, how, packages, build) => ({
  name,
  title,
  how,
  node: 22,
  async run(project) {
    await project.install(...packages);
    project.write({ 'use.js': program(project.service), 'main.js': PRINT });
    await build(project);
    await project.run('mkdir', ['-p', 'elsewhere']);
    await project.run('cp', ['out/main.mjs', 'elsewhere/main.mjs']);
    return project.outcome('node', ['elsewhere/main.mjs']);
  },
});

export const servers = [
  node(20, { short: true }),
  node(22),
  node(24),
  {
    name: 'tsx',
    title: 'tsx',
    how: 'tsx main.ts',
    node: 22,
    async run(project) {
      await project.install('tsx@4', '@esbuild/linux-x64');
      project.write({ 'use.ts': program(project.service), 'main.ts': PRINT });
      return project.outcome('tsx', ['main.ts']);
    },
  },
  {
    name: 'deno',
    title: 'Deno, run with no permission but the network',
    how: 'deno run --allow-net main.js',
    tool: 'DENO',
    short: true,
    async run(project) {
      await project.install();
      project.write({ 'use.js': program(project.service), 'main.js': PRINT });
      return project.outcome(process.env.DENO, ['run', '--no-prompt', '--allow-net', 'main.js']);
    },
  },
  {
    name: 'deno-bundle',
    title: 'Deno, bundled',
    how: 'deno bundle, deno run',
    tool: 'DENO',
    async run(project) {
      await project.install();
      project.write({ 'use.js': program(project.service), 'main.js': PRINT });
      await project.run(process.env.DENO, ['bundle', '--platform=deno', '-o', 'elsewhere/main.mjs', 'main.js']);
      return project.outcome(process.env.DENO, ['run', '--no-prompt', '--allow-net', 'elsewhere/main.mjs']);
    },
  },
  {
    name: 'bun',
    title: 'Bun',
    how: 'bun main.js',
    tool: 'BUN',
    short: true,
    async run(project) {
      await project.install();
      project.write({ 'use.js': program(project.service), 'main.js': PRINT });
      return project.outcome(process.env.BUN, ['main.js']);
    },
  },
  {
    name: 'bun-build',
    title: 'Bun: build, and a single executable',
    how: 'bun build --compile',
    tool: 'BUN',
    async run(project) {
      await project.install();
      project.write({ 'use.js': program(project.service), 'main.js': PRINT });
      await project.run(process.env.BUN, ['build', 'main.js', '--target=bun', '--outfile=elsewhere/main.mjs']);
      await project.outcome(process.env.BUN, ['elsewhere/main.mjs']);
      await project.run(process.env.BUN, ['build', 'main.js', '--compile', '--outfile=elsewhere/program']);
      return project.outcome(`${project.folder}/elsewhere/program`, []);
    },
  },
  bundled('esbuild-node', 'esbuild for Node', 'esbuild --bundle --platform=node', ['esbuild', '@esbuild/linux-x64'], (project) =>
    project.run('esbuild', ['main.js', '--bundle', '--platform=node', '--format=esm', '--outfile=out/main.mjs']),
  ),
  bundled(
    'rollup-node',
    'Rollup for Node',
    'rollup, node-resolve',
    ['rollup@4', '@rollup/rollup-linux-x64-gnu', '@rollup/plugin-node-resolve'],
    (project) => {
      project.write({
        'rollup.config.js':
          "import resolve from '@rollup/plugin-node-resolve';\nexport default { input: 'main.js', external: [/^node:/], output: { file: 'out/main.mjs', inlineDynamicImports: true }, plugins: [resolve({ exportConditions: ['node'] })] };",
      });
      return project.run('rollup', ['-c']);
    },
  ),
  bundled(
    'rolldown-node',
    'Rolldown for Node',
    'rolldown --platform node',
    ['rolldown', '@rolldown/binding-linux-x64-gnu'],
    (project) => project.run('rolldown', ['main.js', '--platform', 'node', '--format', 'esm', '--file', 'out/main.mjs']),
  ),
];
