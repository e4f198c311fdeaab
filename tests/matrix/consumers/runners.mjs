// Test runners, which load packages in their own ways, and the compiler's resolution modes.
import { EXPECTED, program } from '../program.mjs';

const TEST = (head) => `${head}
test('the package works', async () => { expect(await use()).toEqual(${JSON.stringify(EXPECTED)}); }, 60000);
`;
const passed = async (running) => {
  await running;
  return EXPECTED;
};

const vitest = (environment, packages = []) => ({
  name: `vitest-${environment}`,
  title: `Vitest, ${environment}`,
  how: `vitest run --environment ${environment}`,
  node: 22,
  short: environment === 'node',
  async run(project) {
    await project.install('vitest@4', 'vite@7', '@esbuild/linux-x64', '@rollup/rollup-linux-x64-gnu', ...packages);
    project.write({
      'use.js': program(project.service),
      'a.test.js': TEST("import { expect, test } from 'vitest';\nimport { use } from './use.js';"),
    });
    return passed(project.run('vitest', ['run', '--environment', environment]));
  },
});

const jest = (name, title, files, args, environment = {}) => ({
  name,
  title,
  how: `jest ${args.join(' ')}`.trim(),
  node: 22,
  short: name === 'jest',
  async run(project) {
    await project.install('jest@30', '@unrs/resolver-binding-linux-x64-gnu');
    project.write(files(project));
    Object.assign(process.env, environment);
    return passed(
      project.run('node', [
        ...(environment.ESM ? ['--experimental-vm-modules', '--no-warnings'] : []),
        'node_modules/jest/bin/jest.js',
        ...args,
      ]),
    );
  },
});

const PROGRAM = `import { CiClient, encodeJob, jobs, parseNotify, type JobDetail } from 'wanxiang-jobs';
import { createNotifyHandler } from 'wanxiang-jobs/notify';
const job = jobs.mediaInfo({ Input: { Object: 'a.mp4' } });
const text: string = encodeJob(job);
const client = new CiClient({ bucket: 'b-1', region: 'r', credentials: { secretId: 'i', secretKey: 'k' } });
export async function ids(): Promise<string[]> {
  const found: JobDetail[] = [];
  for await (const detail of client.listJobs({ tag: 'MediaInfo', states: ['Running'] })) found.push(detail);
  const notification = parseNotify(text);
  return notification.EventName === 'TaskFinish' ? notification.JobsDetail.map(({ JobId }) => JobId ?? '') : [];
}
export const handler = createNotifyHandler({ secret: 'a secret of sixteen characters', onTask: ({ JobsDetail: [detail] }) => detail.JobId });
`;

const compiler = (version) => ({
  name: `typescript-${version}`,
  title: `TypeScript ${version}: bundler, node16, nodenext; with DOM and without`,
  how: 'tsc --noEmit --strict',
  node: 22,
  short: version === '5.4',
  async run(project) {
    await project.install(`typescript@${version}`);
    project.write({ 'main.ts': PROGRAM });
    for (const [module, resolution] of [
      ['esnext', 'bundler'],
      ['node16', 'node16'],
      ['nodenext', 'nodenext'],
    ]) {
      for (const lib of ['es2022,dom,dom.iterable', 'es2022']) {
        await project.run('tsc', [
          '--noEmit',
          '--strict',
          '--target',
          'es2022',
          '--module',
          module,
          '--moduleResolution',
          resolution,
          '--lib',
          lib,
          '--types',
          '',
          'main.ts',
        ]);
      }
    }
    return EXPECTED;
  },
});

export const runners = [
  vitest('node'),
  vitest('jsdom', ['jsdom@26']),
  jest(
    'jest',
    'Jest, as it is (CommonJS)',
    (project) => ({
      'package.json': '{ "private": true }',
      'a.test.js': TEST(
        program(project.service, { load: "const { CiClient, encodeJob, init, jobs, parseNotify } = require('wanxiang-jobs');" }),
      ),
    }),
    [],
  ),
  jest(
    'jest-esm',
    'Jest with ES modules',
    (project) => ({
      'use.js': program(project.service),
      'a.test.js': TEST("import { use } from './use.js';"),
      'jest.config.json': '{ "transform": {} }',
    }),
    ['--config', 'jest.config.json'],
    { ESM: '1' },
  ),
  ...['5.4', '5.9', '6', '7'].map(compiler),
];
