/** How the pages look and are used: without a mouse, on a phone, in the dark, in Chinese, and by those who hear them. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { choose, drop, dropAndUpload, ended, open, sample, submit, useBrowser, withPage } from './steps.js';
import { project, shoot } from './support.js';

useBrowser();

const AXE = readFileSync(`${project}node_modules/axe-core/axe.min.js`, 'utf8');

async function barriers(page, state) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  // Colours are judged when they stand still.
  await page.waitForTimeout(250);
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
  return violations.map(({ id, nodes }) => `${state}: ${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

const NOT_A_FILM = Buffer.from('not a video\n'.repeat(50));

const PLACES = ['#/studio', '#/catalogue', '#/catalogue/Transcode', '#/catalogue/Watermark', '#/jobs', '#/tools', '#/settings'];

for (const colorScheme of ['light', 'dark']) {
  test(`no state has a barrier that axe knows, ${colorScheme}`, async () => {
    await withPage({ colorScheme }, async ({ page }) => {
      const found = [];
      for (const place of PLACES) {
        await open(page, place);
        await page.getByRole('heading', { level: 1 }).waitFor();
        // The list says first that it is loading.
        if (place === '#/jobs') await page.locator('.empty a').waitFor();
        found.push(...(await barriers(page, place)));
        if (colorScheme === 'dark') await shoot(page, `dark-${place.slice(2).replaceAll('/', '-')}`);
      }
      await open(page, '#/studio');
      await dropAndUpload(page);
      found.push(...(await barriers(page, 'one file')));
      await page.getByRole('button', { name: 'From the bucket' }).click();
      await page.locator('.object').first().waitFor();
      found.push(...(await barriers(page, 'bucket browser')));
      await page.keyboard.press('Escape');
      await choose(page, 'Cover and thumbnails');
      await submit(page);
      await ended(page, 2);
      await page.locator('[data-scrub] input').waitFor();
      found.push(...(await barriers(page, 'result')));
      for (const tag of ['VideoTag', 'SpeechRecognition', 'VideoEnhance', 'SegmentVideoBody', 'FileHashCode']) {
        await open(page, `#/catalogue/${tag}`);
        await page.getByRole('button', { name: 'Submit', exact: true }).click();
        await page.locator(`[data-result="${tag}"]`).waitFor({ timeout: 60_000 });
        await page.waitForTimeout(500);
        found.push(...(await barriers(page, tag)));
      }
      await open(page, '#/jobs');
      await page.locator('[data-row-state]').first().waitFor();
      found.push(...(await barriers(page, 'jobs')));
      assert.deepEqual(found, []);
    });
  });

  test(`no state of trouble, of a batch or of the tools has a barrier, ${colorScheme}`, async () => {
    await withPage({ colorScheme, expected: [/40\d|ERR_|net::/] }, async ({ page, service }) => {
      const found = [];
      await drop(page, sample, { ...sample, name: 'other.mp4' }, { name: 'notes.mp4', type: 'video/mp4', bytes: NOT_A_FILM });
      await page.getByText('3 of 3 in the bucket').waitFor();
      found.push(...(await barriers(page, 'several files')));
      await open(page, '#/catalogue/Transcode');
      await page.getByRole('button', { name: 'Add the 3 uploaded files' }).click();
      found.push(...(await barriers(page, 'form over several files')));
      await page.getByRole('button', { name: 'Several files…' }).click();
      await page.locator('.object').first().click();
      await page.locator('.object[aria-pressed]').first().click();
      found.push(...(await barriers(page, 'several of the bucket')));
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Submit 3 jobs for 3 files' }).click();
      await page.getByText('3 of 3 ended').waitFor({ timeout: 90_000 });
      found.push(...(await barriers(page, 'batch')));
      await shoot(page, `batch-${colorScheme}`);
      await page.locator('[data-row-state="Failed"] a').first().click();
      await page.locator('#run [data-error]').first().waitFor();
      found.push(...(await barriers(page, 'failed job')));
      await page.locator('[data-pane="answer"] .body').waitFor();
      await page.locator('#wire').getByText('As sent', { exact: true }).click();
      const body = await page.locator('[data-pane="answer"] .body').textContent();
      await open(page, '#/tools');
      await page.getByLabel('Callback', { exact: true }).fill(body);
      await page.locator('[data-read]').waitFor();
      await page.getByLabel('Request (curl or HTTP)').fill('GET /jobs?tag=Transcode HTTP/1.1\nHost: elsewhere.example');
      await page.locator('[data-reason]').waitFor();
      found.push(...(await barriers(page, 'tools in use')));
      await shoot(page, `tools-${colorScheme}`, { fullPage: true });
      await open(page, '#/catalogue/Transcode');
      await page.locator('[id="field-Operation.Transcode.Video.Width"]').fill('12x');
      await page.getByRole('button', { name: 'Submit', exact: true }).click();
      await page.getByText('Some values are outside').waitFor();
      found.push(...(await barriers(page, 'wrong values')));
      await open(page, '#/settings');
      await page.getByText('Your bucket in the cloud').click();
      await page.getByLabel('Bucket', { exact: true }).fill('media');
      await page.getByRole('button', { name: 'Save' }).click();
      found.push(...(await barriers(page, 'settings refused')));
      await service.close();
      await open(page, '#/studio');
      await page.locator('[data-health-note="down"]').waitFor({ timeout: 60_000 });
      found.push(...(await barriers(page, 'service down')));
      assert.deepEqual(found, []);
    });
  });
}

test('nothing is wider than a phone, in either language', async () => {
  for (const locale of ['en-GB', 'zh-CN']) {
    await withPage({ viewport: { width: 375, height: 812 }, locale }, async ({ page }) => {
      const wide = [];
      const measure = async (state) => {
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (over > 0) wide.push(`${state}: ${over} px`);
        await shoot(page, `phone-${locale}-${state.replace(/\W+/g, '-')}`, { fullPage: true });
      };
      for (const place of PLACES) {
        await open(page, place);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await measure(place);
      }
      await open(page, '#/studio');
      await page.locator('[data-action="sample"]').click();
      await page.locator('#input .state.good').waitFor();
      await page.locator('#task button[type="submit"]').click();
      await ended(page);
      await measure('result');
      await open(page, '#/jobs');
      await page.locator('[data-row-state]').first().waitFor();
      await measure('list');
      assert.deepEqual(wide, []);
      if (locale === 'zh-CN') {
        assert.equal(await page.locator('html').getAttribute('lang'), 'zh-CN');
        assert.match(await page.title(), /任务/);
      }
    });
  }
});

test('the keyboard alone is enough from the file to the result', async () => {
  await withPage({}, async ({ page }) => {
    const tabTo = async (wanted) => {
      for (let steps = 0; steps < 80; steps += 1) {
        await page.keyboard.press('Tab');
        if (await page.evaluate((text) => document.activeElement?.textContent.trim() === text, wanted)) return;
      }
      assert.fail(`${wanted} is not reached by the Tab key`);
    };
    await tabTo('Use the sample video');
    await page.keyboard.press('Enter');
    await page.getByText('In the bucket').waitFor();
    await page.locator('#task button[type="submit"]:enabled').waitFor();
    await tabTo('Submit job');
    await page.keyboard.press('Enter');
    await ended(page);
    assert.equal(await page.evaluate(() => document.activeElement.tagName), 'H1');
    await tabTo('Run again');
    await tabTo('Download');
  });
});

test('the language follows the browser, is switched by hand and remembered; titles follow', async () => {
  await withPage({ locale: 'zh-CN' }, async ({ page }) => {
    await page.getByRole('heading', { name: '上传与处理' }).waitFor();
    await page.getByText('EN', { exact: true }).click();
    await page.getByRole('heading', { name: 'Upload and process' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Upload and process' }).waitFor();
    assert.match(await page.title(), /^Studio/);
    await open(page, '#/settings');
    await page.waitForFunction(() => document.title.startsWith('Settings'));
  });
});
