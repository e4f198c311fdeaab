// Pages and workers without any bundler, in Chromium and in Firefox.
import { Missing } from '../project.mjs';
import { EXPECTED, HTML, LEAVE, PAGE, program } from '../program.mjs';

const POST = `(answer) => send({ answer }), (error) => send({ error: String(error) + ' ' + (error && error.stack) })`;
const FOREIGN = "connect-src *; script-src 'self'";
const policy = (directives) => `<meta http-equiv="Content-Security-Policy" content="default-src 'self'; ${directives}">`;
const main = '<script type="module" src="./main.js"></script>';
const SCRIPT_TAG = './node_modules/wanxiang-jobs/inline.global.js';
const GLOBAL = { from: 'wanxiangJobs', load: 'global' };

const WORKER = `import { use } from './use.js';
const send = (message) => postMessage(message);
use().then(${POST});
`;
const serviceWorker = (load) => `${load}
addEventListener('message', ({ source }) => { const send = (message) => source.postMessage(message); use().then(${POST}); });
`;
const register = (options) => `navigator.serviceWorker.onmessage = ({ data }) => { globalThis.outcome = data; };
await navigator.serviceWorker.register('./worker.js', ${JSON.stringify(options)});
(await navigator.serviceWorker.ready).active.postMessage('go');
`;

/**
 * The page of a folder; `files` by the project, `refused` names the error that is wanted in place of an answer. `probe` is what a
 * browser without the feature fails at, without the package; then `missing` says what it lacks.
 */
const kinds = {
  bare: {
    title: 'bare module',
    files: (project) => ({ 'use.js': program(project.service, { from: project.entry() }) }),
  },
  'import-map': {
    title: 'import map',
    files: (project) => ({
      'index.html': `<!doctype html><script type="importmap">{ "imports": { "wanxiang-jobs": "${project.entry()}" } }</script>${main}`,
    }),
  },
  'script-tag': {
    title: 'script tag',
    files: (project) => ({
      'plain.js': `${program(project.service, GLOBAL)}\n${LEAVE}`,
      'index.html': `<!doctype html><meta charset="utf-8"><script src="${SCRIPT_TAG}"></script><script src="./plain.js"></script>`,
    }),
  },
  'web-worker': {
    title: 'Web Worker (module)',
    files: (project) => ({
      'use.js': program(project.service, { from: project.entry() }),
      'worker.js': WORKER,
      'main.js': "new Worker('./worker.js', { type: 'module' }).onmessage = ({ data }) => { globalThis.outcome = data; };",
    }),
  },
  'service-worker': {
    title: 'Service Worker (module)',
    // One that imports nothing but a constant: where that fails, the browser has no such workers.
    probe: {
      'use.js': `export const use = async () => (${JSON.stringify(EXPECTED)});`,
      'worker.js': serviceWorker("import { use } from './use.js';"),
      'main.js': register({ type: 'module' }),
    },
    missing: 'this browser takes no module as a Service Worker; `importScripts` works (below)',
    files: (project) => ({ 'use.js': program(project.service, { from: project.entry() }) }),
  },
  'service-worker-classic': {
    title: 'Service Worker (importScripts)',
    files: (project) => ({
      'use.js': program(project.service, GLOBAL),
      'worker.js': serviceWorker(`importScripts('${SCRIPT_TAG}', './use.js');`),
      'main.js': register({}),
    }),
  },
  csp: {
    title: "Content-Security-Policy with `'wasm-unsafe-eval'`",
    files: (project) => ({
      'index.html': `<!doctype html>${policy(`${FOREIGN} 'wasm-unsafe-eval'`)}${main}`,
      'use.js': program(project.service, { from: project.entry() }),
    }),
  },
  'csp-strict': {
    title: "Content-Security-Policy without `'wasm-unsafe-eval'`",
    remedy: "an error names `'wasm-unsafe-eval'`, with which it works (the rows above)",
    refused: "'wasm-unsafe-eval'",
    files: (project) => ({
      'index.html': `<!doctype html>${policy(FOREIGN)}${main}`,
      'use.js': program(project.service, { from: project.entry() }),
    }),
  },
};

/** The message that a visit ends with; `undefined` where it ends well. */
const fails = (visited) =>
  visited.then(
    () => undefined,
    (error) => error.message,
  );

const browsers = {
  chromium: { title: 'Chromium', visit: async (project) => project.page(await project.serve('.')) },
  firefox: { title: 'Firefox', tool: 'FIREFOX', visit: (project) => project.firefox('.') },
};

const row = (kind, browser) => {
  const { title, files, refused, remedy, probe, missing } = kinds[kind];
  const { tool, visit } = browsers[browser];
  return {
    name: `${kind}-${browser}`,
    title: `${title}, ${browsers[browser].title}`,
    how: `static files, ${browsers[browser].title}`,
    short: kind === 'script-tag' && browser === 'chromium',
    browser,
    tool,
    remedy,
    async run(project) {
      await project.install();
      project.write({ 'use.js': program(project.service), 'main.js': PAGE, 'index.html': HTML, ...probe });
      if (probe !== undefined && (await fails(visit(project)))) throw new Missing(missing);
      project.write(files(project));
      if (refused === undefined) return visit(project);
      const refusal = (await fails(visit(project))) ?? 'nothing was refused';
      if (!refusal.includes(refused)) throw new Error(`an error that names no remedy: ${refusal}`);
      return EXPECTED;
    },
  };
};

export const pages = Object.keys(kinds).flatMap((kind) => Object.keys(browsers).map((browser) => row(kind, browser)));
