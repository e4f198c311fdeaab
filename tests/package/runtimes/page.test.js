// The tarball in Chromium without a bundler: when it loads itself, what it asks for, and what it leaves behind.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { launch } from '../lib/browser.js';
import { serve } from '../lib/static-server.js';
import { NOTIFY, newProject } from './project.js';

const POLICY = "default-src 'self'; script-src 'self' 'nonce-page' 'wasm-unsafe-eval'; connect-src 'self'; img-src data:";

let browser;
let project;
let folder;
let server;

before(async () => {
  project = newProject();
  folder = mkdtempSync(join(tmpdir(), 'wanxiang-page-'));
  const { exports } = JSON.parse(readFileSync(join(project.package, 'package.json'), 'utf8'));
  const place = (entry) => `/package${(exports[entry].default).slice(1)}`;
  const imports = {
    'wanxiang-jobs': place('.'),
    'wanxiang-jobs/notify': place('./notify'),
    'wanxiang-jobs/wasm': place('./wasm'),
  };
  const head = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${POLICY}"><link rel="icon" href="data:,">`;
  const map = `<script type="importmap" nonce="page">${JSON.stringify({ imports })}</script>`;
  writeFileSync(join(folder, 'index.html'), `${head}${map}`);
  writeFileSync(join(folder, 'forbidden.html'), `${head.replace(" 'wasm-unsafe-eval'", '')}${map}`);
  writeFileSync(join(folder, 'tag.html'), `${head}<script src="/package/inline.global.js"></script>`);
  server = await serve({ '/package/': project.package, '/': folder });
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await server?.close();
  project?.remove();
  if (folder) rmSync(folder, { recursive: true, force: true });
});

/** Runs a function in a fresh page; resolves to what it returned and which files of the package were asked for. */
async function inPage(t, run, { file = 'index.html', argument, prepare } = {}) {
  const page = await browser.newPage();
  t.after(() => page.close());
  const asked = [];
  const problems = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && problems.push(message.text()));
  await prepare?.(page);
  await page.goto(`${server.origin}/${file}`);
  const result = await page.evaluate(run, argument);
  return { result, problems, modules: asked.filter((path) => path.endsWith('.wasm')).length };
}

test('importing loads no module, changes no global, and says what to do when it is too early', async (t) => {
  const { result, problems, modules } = await inPage(t, async () => {
    const keys = () => Reflect.ownKeys(globalThis).length;
    const before = keys();
    const wanxiang = await import('wanxiang-jobs');
    const changed = keys() - before;
    const said = (() => {
      try {
        return wanxiang.validateJob({});
      } catch (error) {
        return [error.name, error.code, error.message];
      }
    })();
    return { changed, said };
  });
  assert.deepEqual(problems, []);
  assert.equal(modules, 0);
  assert.equal(result.changed, 0);
  assert.deepEqual(result.said.slice(0, 2), ['NotReadyError', 'not_ready']);
  assert.match(result.said[2], /await init\(\)/);
});

test('init() any number of times at once loads one module, under a policy that forbids eval', async (t) => {
  const { result, problems, modules } = await inPage(t, async () => {
    const { init, jobs, encodeJob } = await import('wanxiang-jobs');
    await Promise.all([init(), init(), init()]);
    await init();
    return encodeJob(jobs.mediaInfo({ Input: { Object: 'a.mp4' } }));
  });
  assert.deepEqual(problems, []);
  assert.equal(modules, 1);
  assert.equal(result, '<Request><Tag>MediaInfo</Tag><Input><Object>a.mp4</Object></Input></Request>');
});

test('the first asynchronous call loads the module by itself', async (t) => {
  const { result, problems, modules } = await inPage(
    t,
    async (body) => {
      const { CiClient } = await import('wanxiang-jobs');
      const client = new CiClient({
        bucket: 'test-1250000000',
        region: 'ap-chongqing',
        credentials: () => ({ secretId: 'AKIDEXAMPLE', secretKey: 'SECRETKEYEXAMPLE' }),
        fetch: async () => new Response(body, { headers: { 'Content-Type': 'application/xml' } }),
      });
      return (await client.describeJob('j1')).Input.Object;
    },
    { argument: NOTIFY },
  );
  assert.deepEqual(problems, []);
  assert.equal(modules, 1);
  assert.equal(result, 'a&b.mp4');
});

test('a list loads the module by itself, too', async (t) => {
  const { result, problems } = await inPage(
    t,
    async (body) => {
      const { CiClient } = await import('wanxiang-jobs');
      const client = new CiClient({
        bucket: 'test-1250000000',
        region: 'ap-chongqing',
        credentials: () => ({ secretId: 'AKIDEXAMPLE', secretKey: 'SECRETKEYEXAMPLE' }),
        fetch: async () => new Response(body),
      });
      const pages = [];
      for await (const job of client.listJobs({ tag: 'MediaInfo' })) pages.push(job.JobId);
      return pages;
    },
    { argument: NOTIFY },
  );
  assert.deepEqual([result, problems], [['j1'], []]);
});

test('the entry for receivers loads a module of its own, less than half as large', async (t) => {
  const { result, problems } = await inPage(
    t,
    async (body) => {
      const [notify, whole] = await Promise.all([import('wanxiang-jobs/notify'), import('wanxiang-jobs')]);
      await notify.init();
      const { JobId } = notify.parseNotify(body).JobsDetail[0];
      await whole.init();
      const sizes = performance
        .getEntriesByType('resource')
        .filter(({ name }) => name.endsWith('.wasm'))
        .map((entry) => entry.decodedBodySize);
      return [JobId, whole.validateJob({}).length > 0, sizes.length, sizes[0] < sizes[1] / 2];
    },
    { argument: NOTIFY },
  );
  assert.deepEqual(problems, []);
  assert.deepEqual(result, ['j1', true, 2, true]);
});

test('a module that cannot be fetched is an error that can be tried again', async (t) => {
  let refuse = true;
  const { result } = await inPage(
    t,
    async () => {
      const { init, validateJob } = await import('wanxiang-jobs');
      const first = await init().then(
        () => 'loaded',
        (error) => error instanceof Error,
      );
      await fetch('/now');
      await init();
      return [first, validateJob({}).length > 0];
    },
    {
      prepare: async (page) => {
        await page.route('**/now', (route) => {
          refuse = false;
          return route.fulfill({ body: '' });
        });
        await page.route('**/*.wasm', (route) => (refuse ? route.abort() : route.continue()));
      },
    },
  );
  assert.deepEqual(result, [true, true]);
});

test('a policy that forbids WebAssembly, a page in place of the module, no network: the error names the remedy', async (t) => {
  const load = async () => {
    const { init, isCiError } = await import('wanxiang-jobs');
    return init().then(
      () => ['loaded'],
      (error) => [isCiError(error), error.code, error.message],
    );
  };
  const forbidden = await inPage(t, load, { file: 'forbidden.html' });
  assert.deepEqual(forbidden.result.slice(0, 2), [true, 'module_blocked']);
  assert.match(forbidden.result[2], /Content-Security-Policy forbids it; add 'wasm-unsafe-eval' to its script-src$/);
  const answer = (how) => inPage(t, load, { prepare: (page) => page.route('**/*.wasm', how) });
  const page = await answer((route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>app</title>' }));
  assert.deepEqual(page.result.slice(0, 2), [true, 'module_unusable']);
  assert.match(
    page.result[2],
    /core_bg\.wasm is a page in place of the module, beginning with "<!doctype html>.*wanxiang-jobs\/inline$/,
  );
  const offline = await answer((route) => route.abort('internetdisconnected'));
  assert.deepEqual(offline.result.slice(0, 2), [true, 'module_not_loaded']);
  assert.match(offline.result[2], /core_bg\.wasm cannot be fetched \(Failed to fetch\).*wanxiang-jobs\/inline$/);
});

test('the plain script tag makes one global, ready at once', async (t) => {
  const { result, problems } = await inPage(
    t,
    (body) => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const own = Object.keys(globalThis).filter((name) => !(name in frame.contentWindow) && name !== '0');
      const { parseNotify, jobs, encodeJob } = globalThis.wanxiangJobs;
      return { own, id: parseNotify(body).JobsDetail[0].JobId, xml: encodeJob(jobs.mediaInfo({ Input: { Object: 'a.mp4' } })) };
    },
    { file: 'tag.html', argument: NOTIFY },
  );
  assert.deepEqual(problems, []);
  assert.deepEqual(result.own, ['wanxiangJobs']);
  assert.equal(result.id, 'j1');
  assert.match(result.xml, /^<Request>/);
});
