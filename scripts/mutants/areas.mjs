// Which sources are changed, and which tests have to notice: the narrowest first.
import { existsSync, readFileSync } from 'node:fs';
import { at, shown } from '../lib/project.mjs';
import { filesUnder } from '../lib/stamp.mjs';

/** Native tests by their crates; `lib` are those beside the code. */
const native = (...tests) => tests.map((name) => ({ needs: 'nothing', crate: name }));
const installed = (needs, groups) => [
  { needs, files: [...new Set(groups.flat())].map((name) => `tests/package/${name}.test.js`) },
];

const CALLS = [
  'client/answers',
  'client/attempts',
  'client/traps',
  'client/abort',
  'client/timers',
  'client/waiting',
  'client/progress',
  'client/once',
  'client/errors',
  'client/batches',
];
const LISTS = ['client/lists', 'client/leaving', 'client/reentry'];
const OPTIONS = ['client/options', 'field/options', 'client/forms', 'client/jobs', 'field/credentials'];
const KEYS = ['client/renewal', 'client/sharing', 'field/credentials', 'client/secrets'];
const CLIENT = [
  ...CALLS,
  ...LISTS,
  ...OPTIONS,
  ...KEYS,
  'client/clock',
  'client/hidden',
  'client/retry',
  'client/exit',
  'client/same-requests',
  'client/storm',
  'client/runtimes/runtimes',
  'field/realms',
  'values',
  'workers/keys',
  'workers/waits',
  'workers/traps',
  'workers/hang-ups',
  'workers/memory',
  'runtimes/trap',
];
const READER = [
  'reader/values',
  'reader/limits',
  'field/answers',
  'field/notifications',
  'samples',
  'vectors',
  'reader/names',
  'reader/given-back',
  'reader/memory',
  'reader/differential',
  'reader/conformance',
  'field/realms',
  'random/random',
];
const SIGNER = ['sign/request', 'sign/requests', 'sign/keys', 'signatures', 'field/signing'];
const JOBS = ['values', 'field/jobs', 'runtimes/plain', 'vectors', 'samples', 'surface', 'random/random'];
const RECEIVER = [
  'notify/handler',
  'notify/address',
  'notify/body',
  'notify/hostile',
  'notify/adapters',
  'field/receiver-options',
  'field/receiving',
  'field/notifications',
  'notify/entry',
  'notify/corpus',
  'notify/service',
  'notify/workerd',
  'notify/runtimes',
];
const LOADING = [
  'runtimes/loading',
  'runtimes/node',
  'field/loading',
  'runtimes/entries',
  'runtimes/files',
  'runtimes/trap',
  'runtimes/unused',
  'runtimes/declared',
  'runtimes/workers',
  'runtimes/page',
  'browser',
  'runtimes',
];

const TYPES = ['types/report'];

/** The scripts of the package, by their names: their tests, the nearest first. */
const SCRIPTS = [
  [/notify-token|notify-trust|notify-address/, [['notify/address', 'field/receiving'], RECEIVER]],
  [/notify-node|notify-scf/, [['notify/adapters'], RECEIVER]],
  [/notify-body/, [['notify/body', 'notify/hostile'], RECEIVER]],
  [/notify/, [RECEIVER]],
  [/sign/, [SIGNER, ['runtimes/node'], LISTS, CALLS]],
  [/time\./, [['reader/times', 'client/lists'], CLIENT, READER]],
  [/decode|excerpt/, [READER, CLIENT]],
  [/builders|plain|closest/, [JOBS, OPTIONS, CLIENT]],
  [/option|surrogates/, [OPTIONS, ['field/receiver-options'], SIGNER, READER, CLIENT, RECEIVER]],
  [/runtime|module|entry|wasm|platform|memory|index/, [LOADING, CLIENT, READER]],
  [/errors/, [['client/errors', 'field/answers', 'runtimes/node'], CLIENT, READER, SIGNER]],
  [/client\.ts|events/, [LISTS, CLIENT]],
  [/credentials/, [KEYS, CLIENT]],
  [/client\/clock/, [['client/timers', 'client/clock'], CLIENT]],
  [/./, [CLIENT, SIGNER, READER]],
];
const BORDER = [
  [/documents|memory/, [READER, CLIENT]],
  [/sign/, [SIGNER]],
  [/jobs/, [JOBS, CLIENT]],
  [/options|inward/, [OPTIONS, LISTS, CLIENT]],
  [/credentials/, [KEYS, CLIENT]],
  [/report/, [['client/progress', ...LISTS], CLIENT]],
  [/errors/, [['client/errors'], CLIENT, READER]],
  [/./, [CLIENT, SIGNER]],
];

const AREAS = [
  { folder: 'src/client', language: 'rust', checks: () => native('client') },
  { folder: 'src/auth', language: 'rust', checks: () => native('auth', 'client') },
  { folder: 'src/signature', language: 'rust', checks: () => native('lib', 'auth', 'client') },
  { folder: 'src/validate', language: 'rust', checks: () => native('lib', 'validate', 'codec', 'schema') },
  { folder: 'src/validate.rs', language: 'rust', checks: () => native('lib', 'validate', 'codec', 'schema') },
  { folder: 'src/decode', language: 'rust', checks: () => native('lib', 'codec', 'reader', 'fuzz') },
  { folder: 'src/js', language: 'rust', checks: (file) => installed('module', by(BORDER, file)) },
  { folder: 'pkg-template', language: 'script', checks: (file) => installed('scripts', [...by(SCRIPTS, file), TYPES]) },
];

const by = (table, file) => table.find(([pattern]) => pattern.test(file.replace('pkg-template/', '')))[1];

/** The files whose path begins with one of these, with the checks that are there for each. */
export function sources(prefixes) {
  return AREAS.flatMap(({ folder, language, checks }) =>
    filesUnder(at(folder))
      .filter(existsSync)
      .map(shown)
      .filter((file) => (language === 'rust' ? file.endsWith('.rs') : /(?<!\.d)\.[jt]s$/.test(file)))
      .filter((file) => prefixes.length === 0 || prefixes.some((prefix) => file.startsWith(prefix)))
      .map((file) => ({ file, language, source: readFileSync(at(file), 'utf8'), checks: there(checks(file)) })),
  );
}

/** Tests that are not there (any more) would check nothing. */
function there(checks) {
  const missing = checks
    .flatMap(({ files, crate }) => files ?? (crate === 'lib' ? [] : `tests/${crate}/main.rs`))
    .filter((file) => !existsSync(at(file)));
  if (missing.length > 0) throw new Error(`scripts/mutants/areas.mjs names tests that are not there: ${missing.join(', ')}`);
  return checks;
}
