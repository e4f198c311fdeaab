// A copy of the project in which one thing at a time is changed, rebuilt as far as that needs, and tested.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { at, root } from '../lib/project.mjs';
import { StepError, step } from '../lib/run.mjs';

const folder = at('target', 'mutants');
const tree = join(folder, 'tree');
const [REBUILD, FIRST] = ['rebuild.mjs', 'first.mjs'].map((name) => join('scripts', 'mutants', name));
/** A change may make a test wait for ever; that, too, is noticed. */
const MINUTES = 4;
/** Native tests run longer than they compile; the module is made to be compiled soon. Neither changes what they do. */
const QUICK = {
  CARGO_PROFILE_DEV_OPT_LEVEL: '1',
  CARGO_PROFILE_DEV_DEBUG: '0',
  CARGO_PROFILE_RELEASE_LTO: 'off',
  CARGO_PROFILE_RELEASE_CODEGEN_UNITS: '16',
  CARGO_PROFILE_RELEASE_INCREMENTAL: 'true',
};

/** `ready` is what the set-up gave. The package has to be built: the copy begins with its module. */
export function makeCopy(ready) {
  rmSync(tree, { recursive: true, force: true });
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  }).split('\0');
  for (const file of files.filter((name) => name && existsSync(at(name)))) {
    mkdirSync(dirname(join(tree, file)), { recursive: true });
    cpSync(at(file), join(tree, file));
  }
  // Its own folder of packages, in which only the package under test is its own.
  mkdirSync(join(tree, 'node_modules'));
  for (const name of readdirSync(at('node_modules')).filter(
    (entry) => !entry.startsWith('.wanxiang') && entry !== 'wanxiang-jobs',
  )) {
    symlinkSync(at('node_modules', name), join(tree, 'node_modules', name));
  }
  mkdirSync(join(tree, 'target'));
  symlinkSync(at('target', 'tools'), join(tree, 'target', 'tools'));
  cpSync(at('target', 'bound'), join(tree, 'target', 'unchanged'), { recursive: true });
  mkdirSync(join(tree, 'dist'));
  if (existsSync(at('dist', 'wanxiang-jobs.tgz')))
    cpSync(at('dist', 'wanxiang-jobs.tgz'), join(tree, 'dist', 'wanxiang-jobs.tgz'));
  const env = { ...ready.env, ...ready.wasm, ...QUICK, CARGO_TARGET_DIR: join(folder, 'cargo') };
  const run = (title, command, args, minutes = MINUTES) =>
    step(`mutants ${title}`, command, args, { cwd: tree, env, minutes, quiet: true });
  const cargo = (crate) =>
    run(crate, 'cargo', ['test', '--locked', '--workspace', ...(crate === 'lib' ? ['--lib'] : ['--test', crate])]);
  const node = (files) => run('package', process.execPath, [FIRST, ...files], Math.max(MINUTES, files.length));
  const rebuild = (needs) =>
    run(`rebuild ${needs}`, process.execPath, [REBUILD, needs]).catch((error) => {
      throw Object.assign(error, { rebuilding: true });
    });
  return {
    rebuild,
    write: (file, text) => writeFileSync(join(tree, file), text),
    /** Runs one check; rejects with `StepError` when it fails, which says whether while `rebuilding`. */
    async run({ needs, crate, files }, rebuilt) {
      if (crate) return cargo(crate);
      if (!rebuilt.has(needs)) await rebuild(needs);
      rebuilt.add(needs);
      return node(files);
    },
    /** Those of the tests that fail while nothing is changed. */
    async failing({ crate, files }) {
      const { output, unnamed } = await (crate ? cargo(crate) : node(['--all', ...files])).then(
        () => ({ output: '' }),
        (error) => error,
      );
      if (unnamed) throw new Error(`tests fail unchanged, and none of them is named:\n${output}`);
      return crate && output ? [crate] : [...output.matchAll(/^fails: (.+)$/gm)].map(([, file]) => file);
    },
  };
}

/** What an error of a check means: the change does not compile, or it was noticed. */
export function verdict(error) {
  if (!(error instanceof StepError)) throw error;
  if (error.unnamed) throw new Error(`tests failed, and none of them is named:\n${error.tail}`);
  const compiles = !/^error(\[E\d+\])?: (?!test failed)/m.test(error.output) || /^test result:/m.test(error.output);
  return compiles && !error.rebuilding ? 'noticed' : 'does not compile';
}
