/**
 * Jobs last, and money is safe: reloads, tabs, double presses, lost answers, restarts. Jobs that only pass time
 * write nothing, so that their outputs are not there to be shown.
 */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startLocalService } from '../../www/local-service.js';
import { dropAndRead, dropAndUpload, ended, open, submit, useBrowser, withPage } from './steps.js';

useBrowser();

const NO_OUTPUT = [/404/];
const GONE = [/404/, /ERR_CONNECTION|ERR_EMPTY_RESPONSE|ERR_SOCKET|ERR_INTERNET|ERR_FAILED|ERR_NETWORK|status of 40[134]|CORS/];
const created = (service, tag = 'Transcode') => [...service.jobs.all()].filter((job) => job.tag === tag).length;

test('a double click makes one job', async () => {
  await withPage({}, async ({ page, service }) => {
    await dropAndRead(page);
    await page.locator('#task button[type="submit"]').evaluate((button) => {
      button.click();
      button.click();
      button.form.requestSubmit();
    });
    await ended(page);
    assert.equal(created(service), 1);
    await open(page, '#/catalogue/Animation');
    await page.getByRole('button', { name: 'Submit', exact: true }).dblclick();
    await ended(page);
    assert.equal(created(service, 'Animation'), 1);
  });
});

test('a reload in the middle of a job finds it and goes on waiting', async () => {
  await withPage({ service: { fake: 3000 }, expected: NO_OUTPUT }, async ({ page, service }) => {
    await dropAndUpload(page);
    await submit(page);
    await page.locator('[data-job][data-state="Running"]').waitFor();
    await page.reload();
    await page.locator('[data-job]').waitFor();
    await ended(page);
    await page.locator('[data-pane="callback"] .body').waitFor();
    await page.locator('[data-pane="request"] .body').waitFor();
    assert.equal(created(service), 1);
    await open(page, '#/studio');
    await page.locator('#input').getByText('sample.mp4').first().waitFor();
  });
});

test('a page that was closed while it submitted finds the job by its mark, and sends nothing again', async () => {
  await withPage({ service: { fake: 1500 }, expected: GONE }, async ({ page, service }) => {
    await dropAndUpload(page);
    await page.locator('#input').getByText('Reading the streams').waitFor({ state: 'detached' });
    // The request reaches the service; its answer never reaches the page.
    await page.route('**/jobs', async (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      await route.fetch();
      return new Promise(() => {});
    });
    await submit(page);
    while (created(service) === 0) await page.waitForTimeout(50);
    await page.reload();
    await ended(page);
    assert.equal(created(service), 1);
  });
});

test('an end that is open says first that the job may exist, and offers no second submit', async () => {
  await withPage({ service: { fake: 500 }, expected: GONE }, async ({ page, service }) => {
    await dropAndUpload(page);
    await page.locator('#input').getByText('Reading the streams').waitFor({ state: 'detached' });
    await page.route('**/jobs*', async (route) => {
      if (route.request().method() !== 'POST') return new Promise(() => {});
      await route.fetch();
      return route.abort();
    });
    await submit(page);
    while (created(service) === 0) await page.waitForTimeout(50);
    await page.locator('#run').getByRole('button', { name: 'Stop' }).click();
    await page.locator('#run [data-error="Ambiguous"]').waitFor();
    assert.match(await page.locator('#run [data-error] .notice-title').textContent(), /may exist/);
    assert.equal(await page.locator('#run').getByRole('button', { name: 'Run again' }).count(), 0);
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.locator('#run').getByRole('button', { name: 'Look for the job' }).click();
    await ended(page);
    assert.equal(created(service), 1);
  });
});

test('two tabs show the same jobs; when the one that waits is closed, the other takes over', async () => {
  await withPage({ service: { fake: 4000 }, expected: NO_OUTPUT }, async ({ page, context, address, service }) => {
    const other = await context.newPage();
    await other.goto(`${address}#/jobs`);
    await other.getByRole('heading', { level: 1 }).waitFor();
    await dropAndUpload(page);
    await submit(page);
    await other.locator('[data-here]', { hasText: 'Transcode' }).waitFor();
    await page.locator('[data-job][data-state="Running"]').waitFor();
    await page.close();
    await other.getByRole('link', { name: 'Transcode' }).click();
    await ended(other);
    assert.equal(created(service), 1);
  });
});

test('a service that was killed and comes back elsewhere is found, and the wait goes on', async () => {
  let restarted;
  const options = { fake: 2500, bucket: 'test-1250000000' };
  await withPage({ service: options, expected: GONE }, async ({ page, service, context }) => {
    await dropAndUpload(page);
    await submit(page);
    await page.locator('[data-job][data-state="Running"]').waitFor();
    const jobId = await page.locator('[data-job]').getAttribute('data-job');
    await service.close();
    await page.locator('[data-health-note="down"]').waitFor();
    restarted = await startLocalService(options);
    // The records of the first service, as one that keeps them on disk would have them.
    restarted.jobs.describe = ((original) => (ids, scope) => {
      const found = service.jobs.get(jobId);
      return ids.includes(jobId)
        ? { known: [Object.assign(found, { state: 'Success', progress: 100 })], unknown: [] }
        : original(ids, scope);
    })(restarted.jobs.describe.bind(restarted.jobs));
    await context.route('**/local-service.json', (route) => route.fulfill({ json: restarted.addresses }));
    await ended(page);
    await page.locator('.target[data-health="up"]').waitFor();
    assert.equal(await page.locator('[data-health-note]').count(), 0);
  });
  await restarted?.close();
});

test('offline is told as offline, and the page goes on by itself', async () => {
  await withPage({ service: { fake: 4000 }, expected: GONE }, async ({ page, context }) => {
    await dropAndUpload(page);
    await submit(page);
    await page.locator('[data-job][data-state="Running"]').waitFor();
    await context.setOffline(true);
    await page.locator('.target[data-health="offline"]').waitFor();
    assert.equal(await page.locator('[data-error="ServiceDown"]').count(), 0);
    await context.setOffline(false);
    await ended(page);
    await page.locator('.target[data-health="up"]').waitFor();
  });
});

test('keys that end in the middle of a job are renewed without a word', async () => {
  await withPage({ service: { fake: 5000, stsDuration: 2 }, expected: GONE }, async ({ page, service }) => {
    await dropAndUpload(page);
    await submit(page);
    await ended(page);
    assert.equal(await page.locator('[role="alert"]').count(), 0);
    assert.ok(service.keyRequests > 2);
  });
});
