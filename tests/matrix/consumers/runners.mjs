// Test runners, which load packages in their own ways, and the compiler's resolution modes.
import { EXPECTED, program } from '../program.mjs';

const EXPECT = JSON.stringify({ ...EXPECTED, id: 'an id' });
const TEST = (head) => `${head}
test('the package works', async () => { expect({ ...await use(), id: 'an id' }).toEqual(${EXPECT}); }, 60000);
`;
const passed = async (running) => {
  await running;
  return EXPECTED;
};

const vitest = (environment, packages = []) => ({
  name: `vitest-${environment}`,
  title: `Vitest: ${environment}`,
  how: `vitest run --environment ${environment}`,
  node: 22,
  short: environment === 'node',
  async run(project) {
    await project.install('vitest', 'vite', ...packages);
    project.write({
      'use.js': program(project.service),
      'a.test.js': TEST("import { expect, test } from 'vitest';\nimport { use } from './use.js';"),
    });
    return passed(project.run('vitest', ['run', '--environment', environment]));
  },
});

const VITEST_BROWSER = (options) => `import { playwright } from '@vitest/browser-playwright';
export default { test: { browser: {
  enabled: true, headless: true, screenshotFailures: false,
  provider: playwright({ launchOptions: ${JSON.stringify(options)} }), instances: [{ browser: 'chromium' }],
} } };
`;

const jest = (name, title, how, files, { args = [], flags = [], packages = [], short = false } = {}) => ({
  name,
  title,
  how,
  node: 22,
  short,
  async run(project) {
    await project.install('jest', ...packages);
    project.write(files(project));
    return passed(project.run('node', [...flags, 'node_modules/jest/bin/jest.js', ...args]));
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

const MODES = [
  ['esnext', 'bundler', ['main.ts']],
  ['node16', 'node16', ['main.ts', 'main.cts']],
  ['nodenext', 'nodenext', ['main.ts', 'main.cts']],
];

const compiler = (version) => ({
  name: `typescript-${version}`,
  title: `TypeScript ${version}: bundler, node16, nodenext; ESM and CommonJS; with DOM and without`,
  how: 'tsc --noEmit --strict, the declarations checked too',
  node: 22,
  short: version === '5.4',
  async run(project) {
    await project.install(`typescript@${version}`);
    project.write({ 'main.ts': PROGRAM, 'main.cts': PROGRAM });
    for (const [module, moduleResolution, files] of MODES) {
      for (const lib of [['es2022', 'dom', 'dom.iterable'], ['es2022']]) {
        const compilerOptions = { noEmit: true, strict: true, target: 'es2022', module, moduleResolution, lib, types: [] };
        project.write({ 'tsconfig.json': JSON.stringify({ compilerOptions, files }) });
        await project.run('tsc', ['-p', 'tsconfig.json']);
      }
    }
    return EXPECTED;
  },
});

export const runners = [
  vitest('node'),
  vitest('jsdom', ['jsdom']),
  {
    name: 'vitest-browser',
    title: 'Vitest: browser',
    how: 'vitest run, Chromium by @vitest/browser-playwright',
    node: 22,
    async run(project) {
      await project.install('vitest', 'vite', '@vitest/browser-playwright', 'playwright');
      project.write({
        'use.js': program(project.service),
        'a.test.js': TEST("import { expect, test } from 'vitest';\nimport { use } from './use.js';"),
        'vitest.config.js': VITEST_BROWSER(project.chromium()),
      });
      return passed(project.run('vitest', ['run']));
    },
  },
  jest(
    'jest',
    'Jest as it is (CommonJS)',
    'jest',
    (project) => ({
      'package.json': '{ "private": true }',
      'use.js': program(project.service, { load: 'require' }),
      'a.test.js': TEST("const { use } = require('./use.js');"),
    }),
    { short: true },
  ),
  jest(
    'jest-jsdom',
    'Jest with jsdom, by jest-fixed-jsdom: jsdom itself has no TextEncoder and no fetch',
    'jest --env jest-fixed-jsdom',
    (project) => ({
      'package.json': '{ "private": true }',
      'use.js': program(project.service, { load: 'require' }),
      'a.test.js': TEST("const { use } = require('./use.js');"),
    }),
    { args: ['--env', 'jest-fixed-jsdom'], packages: ['jest-environment-jsdom', 'jest-fixed-jsdom'] },
  ),
  jest(
    'jest-esm',
    'Jest with ES modules',
    'node --experimental-vm-modules node_modules/jest/bin/jest.js',
    (project) => ({
      'use.js': program(project.service),
      'a.test.js': TEST("import { use } from './use.js';"),
      'jest.config.json': '{ "transform": {} }',
    }),
    { args: ['--config', 'jest.config.json'], flags: ['--experimental-vm-modules', '--no-warnings'] },
  ),
  ...['5.4', '5.5', '5.6', '5.7', '5.8', '5.9', '6', '7'].map(compiler),
];
