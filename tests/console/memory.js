/** Runs one job after the other on one page and weighs what the page holds, after the garbage is gone. */

import { open } from './steps.js';

/** Kinds whose work is quick and whose results are of each sort: a table, pictures, a film, a transcript, a time line. */
const KINDS = ['MediaInfo', 'Snapshot', 'FileHashCode', 'SpeechRecognition', 'QualityEstimate', 'VideoTag'];

/**
 * @param {import('playwright-core').Page} page
 * @param {{ count: number, every: number, onWeight?: (weight: object) => void }} options
 * @returns {Promise<Array<{ jobs: number, heap: number, nodes: number, listeners: number }>>} `heap` in bytes
 */
export async function weigh(page, { count, every, onWeight }) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  const weights = [];
  for (let done = 1; done <= count; done += 1) {
    const tag = KINDS[done % KINDS.length];
    await open(page, `#/catalogue/${tag}`);
    await page.locator('#job h2', { hasText: tag }).waitFor();
    await page.getByRole('button', { name: 'Submit', exact: true }).click();
    await page.locator(`[data-result="${tag}"]`).waitFor({ timeout: 60_000 });
    if (done % every > 0) continue;
    weights.push({ jobs: done, ...(await weight(page, devtools)) });
    onWeight?.(weights.at(-1));
  }
  return weights;
}

/** Weighed on the list of jobs, so that every weight is that of the same page. */
async function weight(page, devtools) {
  await open(page, '#/settings');
  await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
  // Callbacks are gathered, links are given back and runs are written down some moments after the end of a job.
  await page.waitForTimeout(2_000);
  for (let times = 0; times < 3; times += 1) await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize: heap } = await devtools.send('Runtime.getHeapUsage');
  const { metrics } = await devtools.send('Performance.getMetrics');
  const metric = (wanted) => metrics.find(({ name }) => name === wanted).value;
  return { heap, nodes: metric('Nodes'), listeners: metric('JSEventListeners') };
}
