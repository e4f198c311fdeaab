// A copy of the project in which one thing at a time is changed, rebuilt as far as that needs, and tested.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { at, root } from '../lib/project.mjs';
import { StepError, step } from '../lib/run.mjs';

const folder = at('target', 'mutants');
const tree = join(folder, 'tree');
const REBUILD = join('scripts', 'mutants', 'rebuild.mjs');
/** A change may make a test wait for ever; that, too, is noticed. */
const MINUTES = 4;

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
  if (existsSync(at('target', 'bound'))) cpSync(at('target', 'bound'), join(tree, 'target', 'bound'), { recursive: true });
  mkdirSync(join(tree, 'dist'));
  if (existsSync(at('dist', 'wanxiang-jobs.tgz')))
    cpSync(at('dist', 'wanxiang-jobs.tgz'), join(tree, 'dist', 'wanxiang-jobs.tgz'));
  const env = { ...ready.env, ...ready.wasm, CARGO_TARGET_DIR: join(folder, 'cargo') };
  return {
    write: (file, text) => writeFileSync(join(tree, file), text),
    /** Runs one check; rejects with `StepError` when it fails. */
    async run({ needs, crate, files }, rebuilt) {
      const run = (title, command, args) =>
        step(`mutants ${title}`, command, args, { cwd: tree, env, minutes: MINUTES, quiet: true });
      if (crate) return run(crate, 'cargo', ['test', '--locked', '--workspace', '--test', crate]);
      if (!rebuilt.has(needs)) {
        await run(`rebuild ${needs}`, process.execPath, [REBUILD, needs]);
        rebuilt.add(needs);
      }
      return run('package', process.execPath, [
        '--import',
        './scripts/test/silence.mjs',
        '--test',
        '--test-reporter=spec',
        '--test-timeout=60000',
        ...files,
      ]);
    },
  };
}

/** What an error of a check means: the change does not compile, or it was noticed. */
export function verdict(error) {
  if (!(error instanceof StepError)) throw error;
  const compiles = !/^error(\[E\d+\])?: (?!test failed)/m.test(error.output) || /^test result:/m.test(error.output);
  return compiles && !/Build failed with|Transform failed with/.test(error.output) ? 'noticed' : 'does not compile';
}
