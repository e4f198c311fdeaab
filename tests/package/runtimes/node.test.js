// The tarball in a project of its own, in Node: every entry, every way to load the module, and no trace left behind.
import assert from 'node:assert/strict';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { serve } from '../lib/static-server.js';
import { NOTIFY, newProject } from './project.js';

let project;
before(() => {
  project = newProject();
});
after(() => project?.remove());

const JOB = "{ Input: { Object: 'a.mp4' } }";
const notify = JSON.stringify(NOTIFY);

for (const entry of ['wanxiang-jobs', 'wanxiang-jobs/inline']) {
  test(`${entry}: everything is ready on import`, async () => {
    const xml = await project.script(`
      import { encodeJob, jobs } from '${entry}';
      answer(encodeJob(jobs.mediaInfo(${JOB})));
    `);
    assert.equal(xml, '<Request><Tag>MediaInfo</Tag><Input><Object>a.mp4</Object></Input></Request>');
  });
}

for (const entry of ['wanxiang-jobs', 'wanxiang-jobs/notify', 'wanxiang-jobs/inline']) {
  test(`${entry}: a notification is read on import`, async () => {
    const read = await project.script(`import { parseNotify } from '${entry}';\nanswer(parseNotify(${notify}).JobsDetail[0]);`);
    assert.equal(read.Input.Object, 'a&b.mp4');
  });

  test(`${entry}: leaves the globals and what they inherit as they were`, async () => {
    const changes = await project.script(`
      const roots = () => [globalThis, ...Object.getOwnPropertyNames(globalThis)
        .filter((name) => /^[A-Z]/.test(name)).map((name) => globalThis[name]?.prototype).filter(Boolean)];
      const seen = () => roots().map((root) => Reflect.ownKeys(root).map(String).join());
      // Node makes some globals when they are first looked at.
      roots();
      const before = seen();
      await import('${entry}');
      const after = seen();
      answer(after.filter((keys, index) => keys !== before[index]));
    `);
    assert.deepEqual(changes, []);
  });

  test(`${entry}: needs no global of the platform at import`, async () => {
    const kinds = await project.script(`
      const log = console.log;
      for (const name of ['fetch', 'Request', 'Response', 'Headers', 'AbortController', 'AbortSignal', 'crypto', 'performance', 'navigator', 'location']) {
        delete globalThis[name];
      }
      const { parseNotify } = await import('${entry}');
      answer(typeof parseNotify(${notify}));
    `);
    assert.equal(kinds, 'object');
  });
}

test('all entries but the one for receivers share one module; the classes of errors are one set for instanceof', async () => {
  const same = await project.script(`
    import * as whole from 'wanxiang-jobs';
    import * as again from 'wanxiang-jobs';
    import * as notify from 'wanxiang-jobs/notify';
    import * as wasm from 'wanxiang-jobs/wasm';
    let error;
    try { notify.parseNotify('<a>'); } catch (caught) { error = caught; }
    const classes = [notify.DecodeError, whole.DecodeError, whole.CiError, Error, whole.ServiceError, TypeError];
    answer([
      whole === again, whole.parseNotify === wasm.parseNotify, wasm.validateJob({}).length > 0,
      ...classes.map((Class) => error instanceof Class), new TypeError() instanceof whole.CiError,
    ]);
  `);
  assert.deepEqual(same, [true, true, true, true, true, true, true, false, false, false]);
});

test('a class made of CiError is one of its own', async () => {
  const seen = await project.script(`
    import { CiError, ValidationError } from 'wanxiang-jobs';
    class OurError extends CiError {}
    answer([
      new OurError('x') instanceof OurError, new OurError('x') instanceof CiError, new CiError('x') instanceof OurError,
      new ValidationError('x') instanceof OurError, null instanceof CiError, Object.create(CiError.prototype) instanceof CiError,
    ]);
  `);
  assert.deepEqual(seen, [true, true, false, false, false, true]);
});

test('errors of two copies know each other', async () => {
  cpSync(project.package, join(project.folder, 'copy'), { recursive: true });
  const known = await project.script(`
    import * as one from 'wanxiang-jobs';
    import * as two from './copy/entry/node.js';
    let error;
    try { two.jobs.mediaInfo({}); } catch (caught) { error = caught; }
    answer([one === two, error instanceof one.CiError, one.isCiError(error), two.isCiError(error), error.name]);
  `);
  assert.deepEqual(known, [false, true, true, true, 'ValidationError']);
});

test('before it is loaded, every synchronous function says what to do', async () => {
  const said = await project.script(`
    import * as wanxiang from 'wanxiang-jobs/wasm';
    const calls = {
      job: () => wanxiang.job('MediaInfo', ${JOB}),
      jobs: () => wanxiang.jobs.mediaInfo(${JOB}),
      multiJob: () => wanxiang.multiJob({ Operation: [] }),
      validateJob: () => wanxiang.validateJob({}),
      encodeJob: () => wanxiang.encodeJob({}),
      parseResponse: () => wanxiang.parseResponse('<Response/>'),
      parseNotify: () => wanxiang.parseNotify('<Response/>'),
      signRequest: () => wanxiang.signRequest({ method: 'GET', path: '/' }, { secretId: 'a', secretKey: 'b' }),
      presignUrl: () => wanxiang.presignUrl({ method: 'GET', url: 'https://a.example/' }, { secretId: 'a', secretKey: 'b' }),
    };
    const said = {};
    for (const [name, call] of Object.entries(calls)) {
      try { said[name] = 'no error: ' + call(); } catch (error) {
        said[name] = [error.name, error.code, error instanceof wanxiang.NotReadyError, /await init\\(\\)/.test(error.message)];
      }
    }
    answer(said);
  `);
  for (const [name, found] of Object.entries(said)) assert.deepEqual(found, ['NotReadyError', 'not_ready', true, true], name);
});

test('init() without a module, where no place is known, says so and can be repeated', async () => {
  const found = await project.script(`
    import { readFileSync } from 'node:fs';
    import { init, validateJob } from 'wanxiang-jobs/wasm';
    const refused = await init().catch((error) => [error.name, error.message.includes('{ module }')]);
    const wrong = await init({ module: new Uint8Array(8) }).catch((error) => [error.name, error.code, error.message]);
    await init({ module: readFileSync(new URL(import.meta.resolve('wanxiang-jobs/core_bg.wasm'))) });
    await init();
    answer([refused, wrong, validateJob({}).length > 0]);
  `);
  const [refused, [name, code, message], usable] = found;
  assert.deepEqual([refused, name, code, usable], [['NotReadyError', true], 'NotReadyError', 'module_unusable', true]);
  assert.match(message, /what was given is other data in place of the module; give init\(\{ module \}\)/);
});

test('an address that does not answer with the module is named, and can be tried again', async (t) => {
  const server = await serve({ '/': project.package });
  t.after(() => server.close());
  const found = await project.script(`
    import { init, validateJob } from 'wanxiang-jobs/wasm';
    const wrong = await init({ module: '${server.origin}/nowhere.wasm' }).catch(({ name, message }) => [name, message]);
    await init({ module: '${server.origin}/core_bg.wasm' });
    answer([wrong, validateJob({}).length > 0]);
  `);
  const [[name, message], usable] = found;
  assert.deepEqual([name, usable], ['NotReadyError', true]);
  assert.ok(
    message.startsWith(`the module could not be loaded: ${server.origin}/nowhere.wasm answered 404; give init({ module })`),
    message,
  );
});

test('init() takes the module in every form', async (t) => {
  const server = await serve({ '/': project.package });
  t.after(() => server.close());
  const address = JSON.stringify(`${server.origin}/core_bg.wasm`);
  const bytes = "readFileSync(new URL(import.meta.resolve('wanxiang-jobs/core_bg.wasm')))";
  const forms = {
    'a Buffer': bytes,
    'an ArrayBuffer': `new Uint8Array(${bytes}).buffer`,
    'a Uint8Array': `new Uint8Array(${bytes})`,
    'a module': `new WebAssembly.Module(${bytes})`,
    'a promise of a module': `WebAssembly.compile(${bytes})`,
    'an address as text': address,
    'a URL': `new URL(${address})`,
    'a Request': `new Request(${address})`,
    'a Response': `await fetch(${address})`,
    'a promise of a Response': `fetch(${address})`,
    'a Response of another type': `new Response(${bytes}, { headers: { 'Content-Type': 'application/wasm' } })`,
  };
  for (const [form, expression] of Object.entries(forms)) {
    const valid = await project.script(`
      import { readFileSync } from 'node:fs';
      import { init, validateJob } from 'wanxiang-jobs/wasm';
      const module = ${expression};
      await Promise.all([init({ module }), init({ module })]);
      answer(validateJob({ Tag: 'MediaInfo', Input: { Object: 'a.mp4' } }));
    `);
    assert.deepEqual(valid, [], form);
  }
});

test('the file of the module is where its export says', async () => {
  const path = await project.script("answer(new URL(import.meta.resolve('wanxiang-jobs/core_bg.wasm')).pathname);");
  assert.ok(WebAssembly.validate(readFileSync(path)));
});

test('a worker thread loads it by itself', async () => {
  const xml = await project.script(`
    import { Worker } from 'node:worker_threads';
    const inside = "import('wanxiang-jobs').then((m) => require('node:worker_threads').parentPort.postMessage(m.encodeJob(m.jobs.mediaInfo(${JOB}))))";
    new Worker(inside, { eval: true }).once('message', answer);
  `);
  assert.match(xml, /^<Request>/);
});

test('importing starts nothing: the process ends by itself', async () => {
  await project.script(
    "import { CiClient } from 'wanxiang-jobs';\nnew CiClient({ bucket: 'a-1', region: 'b', credentials: () => ({}) });\nanswer(1);",
  );
});
