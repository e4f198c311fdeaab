/** The hooks among the examples, with a client that answers at once: React's through Preact, Vue's through its reactivity. */

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { build } from 'esbuild';
import { launch, project } from './support.js';

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

/** A client of three states, which counts its submits. */
const CLIENT = `
  export const ci = {
    submits: 0,
    once: undefined,
    async submitJob(job, { once }) {
      ci.submits += 1;
      ci.once = once;
      if (job.bad) throw new Error('refused');
      return { JobId: 'j1' };
    },
    async *watchJob(JobId) {
      for (const Progress of [0, 50, 100]) {
        await new Promise((resolve) => setTimeout(resolve, 20));
        yield { JobId, Progress, State: Progress === 100 ? 'Success' : 'Running' };
      }
    },
  };
`;

const REACT = `
  import { createElement as h, render } from 'preact/compat';
  import { useCiJob } from '${project}examples/use-ci-job.js';
  ${CLIENT.replace('export ', '')}
  window.ci = ci;
  function App() {
    const { run, state, progress, error } = useCiJob(ci);
    window.run = run;
    return h('output', null, [state, progress, error?.message ?? ''].join(' '));
  }
  render(h(App), document.body);
`;

const VUE = `
  import { effectScope } from 'vue';
  import { useCiJob } from '${project}examples/use-ci-job.vue.js';
  ${CLIENT.replace('export ', '')}
  window.ci = ci;
  const scope = effectScope();
  const job = scope.run(() => useCiJob(ci));
  window.run = job.run;
  const show = () => (document.body.innerHTML = '<output>' + [job.state.value, job.progress.value, job.error.value?.message ?? ''].join(' ') + '</output>');
  setInterval(show, 5);
`;

const ALIASES = { react: 'preact/compat', vue: '@vue/reactivity' };

for (const [name, contents] of Object.entries({ React: REACT, Vue: VUE })) {
  test(`${name}: one press is one job, its progress is shown, and a failure too`, async () => {
    const bundle = { contents, resolveDir: project, loader: 'js' };
    const { outputFiles } = await build({
      stdin: bundle,
      bundle: true,
      write: false,
      format: 'iife',
      alias: ALIASES,
      logLevel: 'error',
    });
    const page = await browser.newPage();
    const errors = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.setContent('<!doctype html><body></body>');
    await page.addScriptTag({ content: outputFiles[0].text });
    await page.locator('output', { hasText: /^idle 0/ }).waitFor();
    await page.evaluate(() => {
      window.run({});
      window.run({});
    });
    await page.locator('output', { hasText: /^busy/ }).waitFor();
    await page.locator('output', { hasText: /^ended 100/ }).waitFor();
    assert.deepEqual(await page.evaluate(() => [window.ci.submits, window.ci.once]), [1, true]);
    await page.evaluate(() => window.run({ bad: true }));
    await page.locator('output', { hasText: 'failed 0 refused' }).waitFor();
    assert.deepEqual(errors, []);
    await page.close();
  });
}
