// The stages of `npm test`, in order. Each is independent of the others: a failure stops none of them.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { at, shown } from '../lib/project.mjs';
import { filesUnder } from '../lib/stamp.mjs';
import { checkSize } from '../build/size.mjs';
import { checkLockfile } from './lockfile.mjs';

const WASM = ['--target', 'wasm32-unknown-unknown'];
const DENY_WARNINGS = ['--', '-D', 'warnings'];

/**
 * `needs` names parts of the set-up, or `package`: built, packed and installed. `steps` gives the programs to run,
 * each with the environment that it needs; it may throw where the check itself is a few lines of ours.
 */
export const stages = [
  {
    name: 'lockfile',
    title: 'package-lock.json names no server',
    needs: [],
    steps: () => checkLockfile(),
  },
  {
    name: 'format',
    title: 'formatting',
    needs: ['rust'],
    steps: ({ env }) => [{ command: ['cargo', 'fmt', '--check', '--', '--color=never'], env }],
  },
  {
    name: 'scripts',
    title: 'scripts and pages, linted and formatted',
    needs: ['packages'],
    steps: () => [{ command: [at('node_modules', '.bin', 'biome'), 'check', '--error-on-warnings'] }],
  },
  {
    name: 'lint',
    title: 'clippy, native',
    needs: ['rust'],
    steps: ({ env }) => [{ command: ['cargo', 'clippy', '--locked', '--all-targets', ...DENY_WARNINGS], env }],
  },
  {
    name: 'lint-wasm',
    title: 'clippy, wasm32',
    needs: ['rust', 'target'],
    steps: ({ env, wasm }) => [
      {
        command: ['cargo', 'clippy', '--locked', '--lib', ...boundaryTests(), ...WASM, ...DENY_WARNINGS],
        env: { ...env, ...wasm },
      },
    ],
  },
  {
    name: 'rust',
    title: 'cargo test, generated files included',
    needs: ['rust', 'packages'],
    steps: ({ env }) => [{ command: ['cargo', 'test', '--locked', '--no-fail-fast'], env }],
  },
  {
    name: 'deny',
    title: 'licences, bans and sources of all crates',
    needs: ['rust', 'deny'],
    steps: ({ env }) => [{ command: ['cargo', 'deny', '--locked', 'check', 'licenses', 'bans', 'sources'], env }],
  },
  {
    name: 'boundary-node',
    title: 'the boundary in Node',
    needs: ['rust', 'target', 'bindgen'],
    steps: (ready) => [boundary(ready, {})],
  },
  {
    name: 'boundary-browser',
    title: 'the boundary in Chromium',
    needs: ['rust', 'target', 'bindgen', 'browser'],
    steps: (ready) => [boundary(ready, { WASM_BINDGEN_USE_BROWSER: '1' })],
  },
  {
    name: 'size',
    title: 'size budget',
    needs: ['packages', 'package'],
    steps: () => within(checkSize()),
    said: () => checkSize().table,
  },
  {
    name: 'types',
    title: 'TypeScript, strict',
    needs: ['packages', 'package'],
    steps: () => [{ command: [at('node_modules', '.bin', 'tsc'), '-p', at('tests', 'package', 'types')] }],
  },
  {
    name: 'package',
    title: 'the packed package where users run it',
    needs: ['packages', 'package', 'ffmpeg', 'browser', 'runtimes'],
    steps: (ready) => nodeTests(ready, 'tests/package'),
  },
  {
    name: 'emulator',
    title: 'the local service',
    needs: ['packages', 'ffmpeg', 'fonts', 'python'],
    steps: (ready) => nodeTests(ready, 'tests/emulator'),
  },
  {
    name: 'examples',
    title: 'the examples that are deployed, in workerd',
    needs: ['packages', 'package'],
    steps: (ready) => nodeTests(ready, 'tests/examples'),
  },
  {
    name: 'docs',
    title: 'the documents and their examples',
    needs: ['packages', 'package', 'ffmpeg'],
    steps: (ready) => nodeTests(ready, 'tests/docs'),
  },
  {
    name: 'console',
    title: 'the console in Chromium',
    needs: ['packages', 'package', 'ffmpeg', 'browser'],
    steps: (ready) => nodeTests(ready, 'tests/console'),
  },
];

/** The tests for wasm-bindgen's runner; cargo would build every native test for wasm32 as well if it were not told. */
function boundaryTests() {
  const files = readdirSync(at('tests')).filter((name) => name.endsWith('.rs'));
  const marked = files.filter((name) => readFileSync(at('tests', name), 'utf8').includes('#[wasm_bindgen_test'));
  return marked.flatMap((name) => ['--test', basename(name, '.rs')]);
}

function boundary({ env, wasm }, where) {
  const tests = boundaryTests();
  if (tests.length === 0) throw new Error('no file of tests/*.rs has a #[wasm_bindgen_test]');
  return { command: ['cargo', 'test', '--locked', ...tests, ...WASM], env: { ...env, ...wasm, ...where } };
}

function within({ problems }) {
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return [];
}

/** Node 20 knows no patterns for test files, so they are listed; a folder without any is a failure, not a success. */
function nodeTests({ env }, folder) {
  const files = existsSync(at(folder)) ? filesUnder(at(folder)).filter((name) => name.endsWith('.test.js')) : [];
  if (files.length === 0) throw new Error(`no *.test.js under ${folder}`);
  const options = ['--import', './scripts/test/silence.mjs', '--test', '--test-reporter=spec', '--test-timeout=600000'];
  return [{ command: [process.execPath, ...options, ...files.map(shown)], env }];
}
