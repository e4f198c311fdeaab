// Looks for bytes for which the properties of tests/fuzz fail, for a bounded time, shared evenly by the targets.
//   npm run fuzz -- --minutes 10 [--target xml,json] [--keep]
// `--keep` puts the smallest set of inputs with the same coverage into tests/fuzz/corpus, which the tests hold.
import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { at, shown } from './lib/project.mjs';
import { ask, step } from './lib/run.mjs';
import { whenStarted } from './lib/started.mjs';
import { needs, setUpOrExit } from './setup.mjs';
import { install } from './pack.mjs';

/** Folders whose files are a start, besides the corpus; by target. */
const TARGETS = {
  xml: ['tests/fixtures', 'tests/vectors/responses'],
  json: ['tests/fixtures', 'tests/vectors/responses'],
  roundtrip: [],
  signature: [],
  credentials: [],
  callbacks: [],
};

// What cargo-fuzz asks of the compiler, without a sanitizer: so that the pinned, stable one will do.
const COVERAGE = [
  '-Cpasses=sancov-module',
  '-Cllvm-args=-sanitizer-coverage-level=4',
  '-Cllvm-args=-sanitizer-coverage-inline-8bit-counters',
  '-Cllvm-args=-sanitizer-coverage-pc-table',
  '-Cllvm-args=-sanitizer-coverage-trace-compares',
  '-Ccodegen-units=1',
  '-Clink-dead-code',
  '--cfg=fuzzing',
];

const out = at('target', 'fuzz');
const kept = (name) => at('tests', 'fuzz', 'corpus', name);
const growing = (name) => at('target', 'fuzz', 'corpus', name);
const findings = at('target', 'fuzz', 'findings');

await whenStarted(import.meta, async (args) => {
  const { minutes, target, keep } = parseArgs({
    args,
    options: { minutes: { type: 'string', default: '6' }, target: { type: 'string' }, keep: { type: 'boolean' } },
  }).values;
  const names = target?.split(',') ?? Object.keys(TARGETS);
  const unknown = names.filter((name) => !Object.hasOwn(TARGETS, name));
  if (unknown.length > 0) throw new Error(`no target ${unknown.join(', ')}; there are ${Object.keys(TARGETS).join(', ')}`);
  if (!(Number(minutes) > 0)) throw new Error(`--minutes takes a number, not ${minutes}`);
  const ready = await setUpOrExit(names.includes('callbacks') ? needs.build : ['packages', 'rust']);
  const fuzzers = { ...(await build(ready, names)), ...(names.includes('callbacks') && { callbacks: await javascript(ready) }) };
  const share = Math.max(1, Math.round((Number(minutes) * 60) / names.length));
  for (const name of names) {
    for (const folder of [growing(name), findings, kept(name)]) mkdirSync(folder, { recursive: true });
    const said = await fuzzers[name].run(share);
    process.stdout.write(`${name.padEnd(12)} ${said}\n`);
    if (keep) await fuzzers[name].keep();
  }
});

/** The targets in Rust, each a program of libFuzzer's. */
async function build({ env }, names) {
  const chosen = names.filter((name) => name !== 'callbacks');
  if (chosen.length === 0) return {};
  const host = /^host: (.*)$/m.exec(ask('rustc', ['-vV'], { env }))[1];
  // A named target keeps the flags away from build scripts and macros.
  const options = ['--release', '--locked', '--manifest-path', at('fuzz', 'Cargo.toml'), '--target', host, '--target-dir', out];
  const bins = chosen.flatMap((name) => ['--bin', name]);
  await step('cargo build of the fuzzers', 'cargo', ['build', ...options, ...bins], {
    env: { ...env, CARGO_ENCODED_RUSTFLAGS: COVERAGE.join('\u001f') },
  });
  const program = (name) => at('target', 'fuzz', host, 'release', name);
  return Object.fromEntries(chosen.map((name) => [name, libFuzzer(name, program(name))]));
}

function libFuzzer(name, program) {
  const folders = [growing(name), kept(name), ...TARGETS[name].map((folder) => at(folder))];
  return {
    async run(seconds) {
      const options = ['-max_len=2048', '-len_control=20', '-timeout=10', '-use_value_profile=1', '-print_final_stats=1'];
      const place = `-artifact_prefix=${findings}/${name}-`;
      const said = await step(`fuzz ${name}`, program, [`-max_total_time=${seconds}`, ...options, place, ...folders], {
        minutes: seconds / 60 + 5,
      });
      const [, edges, features, corpus] = /DONE\s+cov: (\d+) ft: (\d+) corp: (\d+)/.exec(said) ?? [];
      const [, executions] = /number_of_executed_units: (\d+)/.exec(said) ?? [];
      return `executions ${executions}, coverage ${edges} edges and ${features} features, corpus ${corpus}`;
    },
    async keep() {
      const smallest = at('target', 'fuzz', 'smallest');
      rmSync(smallest, { recursive: true, force: true });
      mkdirSync(smallest);
      await step(`the corpus of ${name}`, program, [
        '-set_cover_merge=1',
        '-use_counters=0',
        '-max_len=256',
        smallest,
        growing(name),
        kept(name),
      ]);
      replace(name, smallest);
    },
  };
}

/** The target in TypeScript, on the package as it is installed. */
async function javascript(ready) {
  await install(ready);
  const engine = at('fuzz', 'javascript.mjs');
  return {
    async run(seconds) {
      const folders = [growing('callbacks'), findings, kept('callbacks')];
      const said = await step('fuzz callbacks', process.execPath, [engine, String(seconds), ...folders]);
      return said.trim();
    },
    keep: () => replace('callbacks', growing('callbacks')),
  };
}

/** What was kept before under a name that people gave it stays. */
function replace(name, folder) {
  for (const old of readdirSync(kept(name)).filter((file) => /^[0-9a-f]{40}$/.test(file))) rmSync(`${kept(name)}/${old}`);
  cpSync(folder, kept(name), { recursive: true });
  process.stderr.write(`  ${shown(kept(name))}: ${readdirSync(kept(name)).length} inputs\n`);
}
