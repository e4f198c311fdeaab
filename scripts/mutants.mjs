// Changes one thing at a time in a copy of the project, and says which changes no test notices:
//   npm run mutants -- [--limit 40] [--seed 7] [--from 1] [--at-least 90] [path …]
// A path such as `src/client` or `pkg-template/src/call.ts` narrows the choice. Chosen changes come first, then drawn ones, spread
// over the files; `--from 21` goes on where a run with the same seed and limit stopped. Needs a package that is built.
import { whenStarted } from './lib/started.mjs';
import { seconds } from './lib/ticker.mjs';
import { setUpOrExit, needs } from './setup.mjs';
import { install } from './pack.mjs';
import { sources } from './mutants/areas.mjs';
import { CHOSEN } from './mutants/chosen.mjs';
import { makeCopy, verdict } from './mutants/copy.mjs';
import { draw } from './mutants/draw.mjs';

const say = (text) => process.stdout.write(`${text}\n`);

await whenStarted(import.meta, async (args) => {
  const { limit, seed, from, atLeast, paths } = options(args);
  const files = sources(paths).filter(({ checks }) => checks.length > 0);
  if (files.length === 0) return refuse(`nothing to change under ${paths.join(', ') || 'the areas'}`);
  const { planned: all, stale } = draw(files, CHOSEN, { limit, seed });
  const planned = all.slice(from - 1);
  say(`${planned.length} changes in ${files.length} files, seed ${seed}`);
  const scripts = planned.some(({ checks }) => checks.some((check) => check.files));
  const ready = await setUpOrExit(scripts ? [...needs.build, 'browser', 'runtimes'] : needs.build);
  await install(ready);
  const copy = makeCopy(ready);
  const failing = await unchanged(copy, planned);
  for (const name of failing) say(`fails unchanged, and is left out: ${name}`);
  const started = Date.now();
  const rows = [];
  for (const change of planned) {
    rows.push({ ...change, outcome: await tried(copy, change) });
    say(line(rows.at(-1), `${from - 1 + rows.length}/${all.length}`));
  }
  return report(rows, stale, { atLeast, started, failing });
});

function options(args) {
  const given = { limit: 40, seed: Date.now() % 100_000, from: 1, atLeast: 0, paths: [] };
  const names = { '--limit': 'limit', '--seed': 'seed', '--from': 'from', '--at-least': 'atLeast' };
  for (let at = 0; at < args.length; at += 1) {
    const name = names[args[at]];
    if (name === undefined && args[at].startsWith('-'))
      refuse(`${args[at]} is not an option; there are ${Object.keys(names).join(', ')}`);
    if (name === undefined) given.paths.push(args[at]);
    else if (!/^\d+$/.test(args[(at += 1)] ?? '')) refuse(`${args[at - 1]} needs a number`);
    else given[name] = Number(args[at]);
  }
  return given;
}

function refuse(message) {
  process.stderr.write(`${message}\n`);
  return process.exit(2);
}

/**
 * What fails while nothing is changed notices nothing: such tests are left out of the checks of all changes, and named.
 */
async function unchanged(copy, planned) {
  const checks = planned.flatMap((change) => change.checks);
  const crates = [...new Set(checks.flatMap(({ crate }) => crate ?? []))].map((crate) => ({ crate }));
  const files = [...new Set(checks.flatMap((check) => check.files ?? []))];
  // The module as changes of it are compiled, if there are any.
  const needs = checks.some((check) => check.needs === 'module') ? 'module' : 'scripts';
  if (files.length > 0) await copy.rebuild(needs);
  const failing = new Set();
  for (const check of files.length > 0 ? [...crates, { files }] : crates) {
    for (const name of await copy.failing(check)) failing.add(name);
  }
  for (const change of planned) {
    change.checks = change.checks
      .filter(({ crate }) => !failing.has(crate))
      .map((check) => (check.files ? { ...check, files: check.files.filter((file) => !failing.has(file)) } : check));
  }
  return [...failing];
}

/** The first check that notices, or what became of the change. */
async function tried(copy, { file, source, changed, checks }) {
  copy.write(file, changed);
  const rebuilt = new Set();
  try {
    for (const check of checks) {
      try {
        await copy.run(check, rebuilt);
      } catch (error) {
        return {
          verdict: verdict(error),
          by: check.crate ?? /^fails: tests\/package\/(.*)\.test\.js$/m.exec(error.output)?.[1],
        };
      }
    }
    return { verdict: 'NOT NOTICED', by: '' };
  } finally {
    copy.write(file, source);
  }
}

function line({ file, place, kind, before, after, outcome }, number) {
  return `${number.padEnd(8)} ${outcome.verdict.padEnd(16)} ${`${file}:${place}`.padEnd(40)} ${kind.padEnd(11)} ${before}  →  ${after}${outcome.by ? `   (${outcome.by})` : ''}`;
}

function report(rows, stale, { atLeast, started, failing }) {
  const count = (verdict) => rows.filter(({ outcome }) => outcome.verdict === verdict).length;
  const [noticed, missed] = [count('noticed'), count('NOT NOTICED')];
  const share = noticed + missed === 0 ? 0 : Math.floor((100 * noticed) / (noticed + missed));
  say('');
  for (const row of rows.filter(({ outcome }) => outcome.verdict === 'NOT NOTICED')) say(line(row, '!'));
  for (const { file, from, reason } of stale) say(`chosen change of ${file}: \`${from}\` ${reason}`);
  say(
    `\n${noticed} noticed, ${missed} not noticed, ${count('does not compile')} did not compile, ${stale.length} no longer apply: ${share} % noticed, in ${seconds(started)}`,
  );
  process.exitCode = share < atLeast || stale.length > 0 || failing.length > 0 ? 1 : 0;
}
