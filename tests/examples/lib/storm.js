// One unkind day of the Worker, of any size: submits, callbacks in every order, strangers, failing effects, sweeps.
import { setTimeout } from 'node:timers/promises';
import { address, start, until } from './worker.js';
import { chance, crowd, together } from './crowd.js';
import { Upstream } from './upstream.js';

const WIDTH = 64;

/**
 * `jobs` jobs, of which a twentieth was never written down and a tenth fails; `total` callbacks, so many dropped, so many by
 * strangers; every tenth effect throws when it first begins. Gives what happened, and figures. `during` is called while
 * callbacks come.
 */
export async function storm({ jobs: count, total, seed, dropped = 0.05, hostile = 0.05, bindings, within, memory = () => 0 }) {
  const upstream = await new Upstream().start();
  const running = await start(upstream, { bindings: { SWEEP_SECONDS: 5, ...bindings } });
  try {
    const next = chance(seed);
    const refused = new Set();
    upstream.refuses = (key, times) => {
      if (times === 1 && next() < 0.1) refused.add(key);
      return times === 1 && refused.has(key);
    };
    const begin = performance.now();
    const written = Math.round(count * 0.95);
    await together(Array.from({ length: written }), WIDTH, async () => {
      const answer = await running.page('POST', '/jobs', { Tag: 'MediaInfo', Input: { Object: 'input/a.mp4' } });
      if (answer.status !== 200) throw new Error(`submit: ${answer.status} ${await answer.text()}`);
      await answer.text();
    });
    const submitted = performance.now();
    for (let at = written; at < count; at += 1) upstream.add(`jfound${at}`, { state: 'Running', callback: await address() });
    const jobs = [...upstream.jobs.values()];
    for (const job of jobs) job.state = next() < 0.1 ? 'Failed' : 'Success';
    const { callbacks, silent } = crowd(jobs, { total, seed, dropped, hostile });
    const addresses = new Map(jobs.map(({ id, callback }) => [id, callback]));
    const leaked = jobs.slice(0, 20).map(({ callback }) => callback);
    const statuses = {};
    const posted = performance.now();
    await together(callbacks, WIDTH, async ({ body, isHostile }) => {
      const id = /j(?:sub|found)\d+/.exec(body)?.[0];
      const status = await running.post(body, isHostile ? leaked[Math.floor(next() * leaked.length)] : addresses.get(id));
      statuses[status] = (statuses[status] ?? 0) + 1;
    });
    const accepted = performance.now();
    await running.cron();
    const keys = jobs.map(({ id, state }) => `${id}:${state}`);
    await until(() => keys.every((key) => upstream.ended.has(key)), 'every end told', within);
    const drained = performance.now();
    const describes = upstream.describes.length;
    // A batch reports what it asked when it has told everything: those that asked until now are waited for.
    await setTimeout(1000);
    return {
      running,
      upstream,
      keys,
      refused,
      silent,
      statuses,
      figures: {
        submitMs: submitted - begin,
        acceptMs: accepted - posted,
        drainMs: drained - posted,
        describes,
        bound: running.reports.reduce((sum, { asked }) => sum + Math.ceil((asked ?? 0) / 50), 0),
        memoryMB: memory(),
      },
      async close() {
        await running.stop();
        upstream.close();
      },
    };
  } catch (error) {
    error.message += `\n${running.lines.slice(-20).join('\n')}`;
    await running.stop();
    upstream.close();
    throw error;
  }
}
