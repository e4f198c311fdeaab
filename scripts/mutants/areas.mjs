// Which sources are changed, and which tests have to notice: the narrowest first.
import { existsSync, readFileSync } from 'node:fs';
import { at, shown } from '../lib/project.mjs';
import { filesUnder } from '../lib/stamp.mjs';

const native = (...tests) => tests.map((name) => ({ needs: 'nothing', crate: name }));
const installed = (needs, ...groups) =>
  groups.map((names) => ({ needs, files: names.map((name) => `tests/package/${name}.test.js`) }));

const CLIENT = [
  [
    'client/attempts',
    'client/answers',
    'client/options',
    'client/progress',
    'client/leaving',
    'client/reentry',
    'client/batches',
  ],
  [
    'client/forms',
    'client/jobs',
    'client/lists',
    'client/errors',
    'client/hidden',
    'client/retry',
    'field/options',
    'field/credentials',
  ],
  [
    'client/timers',
    'client/traps',
    'client/abort',
    'client/once',
    'client/renewal',
    'client/clock',
    'client/waiting',
    'client/sharing',
    'client/exit',
    'client/runtimes/runtimes',
    'field/realms',
    'values',
  ],
  ['workers/keys', 'workers/waits', 'workers/traps', 'workers/hang-ups'],
];
const READER = [
  ['reader/values', 'reader/limits', 'field/answers', 'field/notifications'],
  ['samples', 'vectors', 'reader/names', 'reader/given-back', 'reader/memory', 'reader/differential', 'field/realms'],
];
const SIGNER = [['sign/requests', 'sign/keys', 'signatures', 'field/signing']];
const JOBS = [
  ['values', 'field/jobs', 'field/options', 'runtimes/plain'],
  ['vectors', 'samples', 'surface'],
];
const RECEIVER = [
  ['notify/address', 'notify/handler', 'notify/hostile', 'field/receiving', 'field/notifications'],
  ['notify/service', 'notify/workerd', 'field/options'],
];
const LOADING = [['field/loading', 'runtimes/node', 'runtimes/files'], ['runtimes/workers']];

/** The scripts of the package, by their names; what is not named is the client's. */
const SCRIPTS = [
  [/notify/, RECEIVER],
  [/decode|memory/, READER],
  [/sign/, [...SIGNER, ...CLIENT.slice(0, 2)]],
  [/builders|plain|closest/, JOBS],
  [/runtime|module|entry|wasm/, LOADING],
  [/time\.|event|error/, [...CLIENT.slice(0, 2), ...READER]],
  [/./, CLIENT],
];
const BORDER = [
  [/documents|decode|memory/, READER],
  [/sign/, SIGNER],
  [/jobs/, JOBS],
  [/./, CLIENT],
];

const AREAS = [
  { folder: 'src/client', language: 'rust', checks: () => native('client') },
  { folder: 'src/auth', language: 'rust', checks: () => native('auth', 'client') },
  { folder: 'src/validate', language: 'rust', checks: () => native('schema', 'facts', 'codec') },
  { folder: 'src/validate.rs', language: 'rust', checks: () => native('schema', 'facts', 'codec') },
  { folder: 'src/decode', language: 'rust', checks: () => native('codec', 'reader') },
  { folder: 'src/js', language: 'rust', checks: (file) => installed('module', ...by(BORDER, file)) },
  { folder: 'pkg-template', language: 'script', checks: (file) => installed('scripts', ...by(SCRIPTS, file)) },
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

/** Tests that are not there (any more) check nothing. */
const there = (checks) =>
  checks
    .map((check) => (check.files ? { ...check, files: check.files.filter((file) => existsSync(at(file))) } : check))
    .filter(({ files, crate }) =>
      files ? files.length > 0 : existsSync(at('tests', `${crate}.rs`)) || existsSync(at('tests', crate, 'main.rs')),
    );
