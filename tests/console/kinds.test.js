import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SHOWN } from './shown.js';
import { open, useBrowser, withPage } from './steps.js';

useBrowser();

test('each kind opens with an example that can be submitted, and its result is shown', async () => {
  await withPage({ hash: '#/catalogue', service: { concurrency: 2 } }, async ({ page, service }) => {
    const tags = await page.locator('[data-kind]').evaluateAll((links) => links.map((link) => link.dataset.kind));
    assert.deepEqual([...tags].sort(), Object.keys(SHOWN).sort());
    const runs = new Map();
    for (const tag of tags) {
      await open(page, `#/catalogue/${tag}`);
      await page.locator('#job').waitFor();
      await page.locator('[data-pane="issues"]', { hasText: 'No issues' }).waitFor();
      await page.getByRole('button', { name: 'Submit', exact: true }).click();
      await page.waitForFunction(() => location.hash.startsWith('#/jobs/'));
      runs.set(tag, await page.evaluate(() => location.hash));
      // The next form is opened from another page, or the first wait would see the old one.
      await page.locator('#run').waitFor();
    }
    const wrong = [];
    for (const [tag, hash] of runs) {
      await open(page, hash);
      await page.locator('h1', { hasText: tag }).waitFor();
      try {
        await page.locator('[data-job][data-state="Success"], [data-job][data-state="Failed"]').waitFor({ timeout: 60_000 });
        await page
          .locator(`[data-result="${tag}"]`)
          .locator(SHOWN[tag].at)
          .first()
          .waitFor({ timeout: 8_000, state: 'attached' });
      } catch {
        const notice = await page.locator('#run').innerText();
        wrong.push(`${tag}: ${notice.replace(/\s+/g, ' ').slice(0, 300)}`);
      }
    }
    assert.deepEqual(wrong, []);
    assert.equal(await page.getByText('no file').count(), 0);
    assert.equal(service.jobs.size, tags.length);
  });
});
