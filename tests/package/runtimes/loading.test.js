// init({ module }): what is taken as the module, and what is said of all else.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { newProject } from './project.js';

let project;
let server;
let origin;
before(async () => {
  project = newProject();
  const module = readFileSync(join(project.package, 'core_bg.wasm'));
  const answers = {
    '/module': [200, 'application/wasm', module],
    '/text': [200, 'text/html', module],
    '/page': [200, 'text/html', '<!DOCTYPE html><title>not found</title>'],
    '/json': [200, 'application/json', '{}'],
    '/empty': [200, 'application/wasm', ''],
    '/short': [200, 'application/wasm', module.subarray(0, 2000)],
    '/gone': [404, 'text/html', '<html>'],
    '/other': [200, 'application/wasm', readFileSync(join(project.package, 'reader_bg.wasm'))],
  };
  server = createServer(({ url }, response) => {
    const [status, type, body] = answers[url];
    response.writeHead(status, { 'Content-Type': type }).end(body);
  });
  await new Promise((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  origin = `http://127.0.0.1:${server.address().port}`;
});
after(() => {
  server?.close();
  project?.remove();
});

const FILE = "import.meta.resolve('wanxiang-jobs/core_bg.wasm')";

/** What init says of each module, in one process; an expression that loads it must come last. */
const outcomes = (modules) =>
  project.script(`
  import { readFileSync } from 'node:fs';
  import vm from 'node:vm';
  import { encodeJob, init, isCiError } from 'wanxiang-jobs/wasm';
  const outcomes = [];
  for (const make of [${modules.map((module) => `() => (${module})`).join(', ')}]) {
    outcomes.push(await init({ module: make() }).then(() => encodeJob({ Tag: 'MediaInfo' }), (error) => [isCiError(error), error.name, error.code, error.message]));
  }
  answer(outcomes);
`);

const LOADED = '<Request><Tag>MediaInfo</Tag></Request>';

test('files by address and by path, bytes and modules of other realms, answers of any type are taken', async () => {
  for (const module of [
    FILE,
    `new URL(${FILE})`,
    `new URL(${FILE}).pathname`,
    "'./node_modules/wanxiang-jobs/core_bg.wasm'",
    "'node_modules/wanxiang-jobs/core_bg.wasm'",
    `readFileSync(new URL(${FILE}))`,
    `vm.runInNewContext('Uint8Array.from(bytes)', { bytes: [...readFileSync(new URL(${FILE}))] })`,
    `vm.runInNewContext('Uint8Array.from(bytes).buffer', { bytes: [...readFileSync(new URL(${FILE}))] })`,
    `new DataView(Uint8Array.from(readFileSync(new URL(${FILE}))).buffer)`,
    `vm.runInNewContext('new WebAssembly.Module(bytes)', { bytes: readFileSync(new URL(${FILE})) })`,
    `({ default: new WebAssembly.Module(readFileSync(new URL(${FILE}))) })`,
    `'${origin}/module'`,
    `'${origin}/text'`,
    `fetch('${origin}/text')`,
    `Promise.resolve(new URL('${origin}/module'))`,
    `new Request('${origin}/module')`,
  ]) {
    assert.deepEqual(await outcomes([module]), [LOADED], module);
  }
});

test('whatever else is a CiError that says what was found and what to give, and the next one may load', async () => {
  const cases = [
    [`'${origin}/page'`, 'module_unusable', /\/page is a page in place of the module, beginning with "<!DOCTYPE html>/],
    [`'${origin}/json'`, 'module_unusable', /\/json is other data in place of the module/],
    [`'${origin}/empty'`, 'module_unusable', /\/empty is nothing in place of the module/],
    [`'${origin}/short'`, 'module_unusable', /it cannot be compiled \(/],
    [`'${origin}/gone'`, 'module_not_loaded', /\/gone answered 404/],
    [`fetch('${origin}/gone')`, 'module_not_loaded', /\/gone answered 404/],
    ["'http://127.0.0.1:1/core_bg.wasm'", 'module_not_loaded', /http:\/\/127\.0\.0\.1:1\/core_bg\.wasm cannot be fetched \(.*\)/],
    ["'/no/such/file.wasm'", 'module_not_loaded', /\/no\/such\/file\.wasm cannot be read \(ENOENT/],
    ["'file:///no/such/file.wasm'", 'module_not_loaded', /file:\/\/\/no\/such\/file\.wasm cannot be read \(ENOENT/],
    ['new Uint8Array(8)', 'module_unusable', /what was given is other data/],
    ['new TextEncoder().encode("<html>")', 'module_unusable', /what was given is a page/],
    ['{}', 'module_unusable', /Object is no module/],
    ['new Date()', 'module_unusable', /Date is no module/],
    ['Promise.resolve(42)', 'module_unusable', /42 is no module/],
  ];
  const found = await outcomes([...cases.map(([module]) => module), FILE]);
  assert.equal(found.pop(), LOADED);
  for (const [index, [module, code, pattern]] of cases.entries()) {
    const [known, name, seen, message] = found[index];
    assert.deepEqual([known, name, seen], [true, 'NotReadyError', code], module);
    assert.match(message, pattern);
    assert.match(message, /^the module could not be loaded: .*; give init\(\{ module \}\) .*wanxiang-jobs\/inline$/);
  }
});

test('a module of another kind is refused as one that cannot be started', async () => {
  const [[known, , code, message]] = await outcomes([`'${origin}/other'`]);
  assert.deepEqual([known, code], [true, 'module_unusable']);
  assert.match(message, /not the one of this version/);
});

test('options of init are read or refused by name, also when nothing has to be loaded', async () => {
  for (const entry of ['wanxiang-jobs', 'wanxiang-jobs/wasm', 'wanxiang-jobs/notify']) {
    const found = await project.script(`
      import { init } from '${entry}';
      const found = [];
      for (const options of [{ module: 42 }, { module: true }, { module: null }, { module: '' }, { module: [] }, { module() {} }, { modul: 1 }, null, 7]) {
        found.push(await init(options).catch((error) => [error.name, ...error.issues.map(({ path, code }) => path + ' ' + code)].join(': ')));
      }
      answer(found);
    `);
    assert.deepEqual(found, [
      'ValidationError: module option_type',
      'ValidationError: module option_type',
      'ValidationError: module option_type',
      'ValidationError: module option_value',
      'ValidationError: module option_type',
      'ValidationError: module option_type',
      'ValidationError: modul unknown_option',
      'ValidationError: options option_type',
      'ValidationError: options option_type',
    ]);
  }
});

test('without WebAssembly, as where it is switched off, the error says so', async () => {
  const found = await project.script(`
    import { isCiError, parseNotify } from 'wanxiang-jobs';
    delete globalThis.WebAssembly;
    try { parseNotify('<Response/>'); } catch (error) { answer([isCiError(error), error.code, error.message]); }
  `);
  assert.deepEqual(found, [
    true,
    'wasm_unavailable',
    'the module could not be loaded: this platform has no WebAssembly, or it is switched off',
  ]);
});
