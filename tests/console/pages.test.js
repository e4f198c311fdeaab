import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CiClient, jobs, presignUrl } from 'wanxiang-jobs';
import { dropAndUpload, ended, playable, submit, typeCloud, useBrowser, withPage } from './steps.js';

useBrowser();

test('the same page works with the names of the cloud, and keeps addresses only', async () => {
  await withPage({}, async ({ page, service }) => {
    await typeCloud(page, service);
    assert.match(await page.locator('#cors [aria-labelledby="cors-XML"] .body').textContent(), /<AllowedOrigin>http:\/\/127\.0\.0\.1/);
    await page.getByRole('link', { name: 'Studio' }).click();
    await dropAndUpload(page);
    await submit(page);
    await ended(page);
    assert.ok((await playable(page.locator('[data-output="Transcode"] video'))).readyState >= 2);

    const kept = await page.evaluate(() => JSON.stringify(localStorage) + JSON.stringify(sessionStorage) + location.href);
    assert.ok(kept.includes(service.addresses.bucket));
    assert.doesNotMatch(kept, /AKID|token|secret|q-signature/i);
    await page.reload();
    await page.getByText('Cloud bucket').waitFor();
  });
});

test('every job of the catalogue has its form, and the XML follows what is typed', async () => {
  await withPage({ hash: '#/catalogue' }, async ({ page }) => {
    const tags = await page.locator('.tags li a').evaluateAll((links) => links.map((link) => link.hash.split('/').at(-1)));
    assert.equal(tags.length, 43);
    for (const tag of tags) {
      await page.evaluate((wanted) => {
        location.hash = `#/catalogue/${wanted}`;
      }, tag);
      await page.locator('#job h2', { hasText: tag }).waitFor();
      await page.locator('[data-pane="issues"]').waitFor();
    }
    await page.getByRole('link', { name: 'Transcode', exact: true }).click();
    await page.locator('#job h2', { hasText: 'Transcode' }).waitFor();
    const send = page.getByRole('button', { name: 'Submit' });
    await page.locator('[data-pane="issues"] .error', { hasText: 'Input' }).waitFor();
    assert.equal(await send.isDisabled(), true, 'a job with an error can be sent');
    await page.locator('[id="field-Input.Object"]').fill('a & b.mp4');
    await page.locator('summary', { hasText: /^Transcode/ }).first().click();
    await page.locator('summary', { hasText: /^Video/ }).first().click();
    await page.locator('[id="field-Operation.Transcode.Video.Width"]').fill('12x');
    await page.locator('[data-pane="issues"] .warning', { hasText: 'Operation.Transcode.Video.Width' }).waitFor();
    assert.match(await page.locator('.field', { hasText: 'Width' }).first().textContent(), /12x/);
    assert.equal(await send.isDisabled(), false, 'a doubt keeps a job from being sent');
    await page.locator('[id="field-Operation.Transcode.Video.Width"]').fill('640');
    const xml = page.locator('[data-pane="xml"] .body');
    await xml.getByText('640').waitFor();
    assert.match(await xml.textContent(), /<Object>a &amp; b\.mp4<\/Object>/);
  });
});

test('the job list pages through what the service has on record', async () => {
  await withPage({ service: { fake: 0 }, hash: '#/jobs' }, async ({ page, service }) => {
    const { bucket, region, ci: endpoint, cos, sts } = service.addresses;
    const credentials = async () => (await fetch(sts, { method: 'POST' })).json();
    const { credentials: key } = await credentials();
    const keys = { secretId: key.tmpSecretId, secretKey: key.tmpSecretKey, securityToken: key.sessionToken };
    const link = new URL(presignUrl({ method: 'PUT', host: new URL(cos).host, path: '/a.mp4' }, keys));
    link.protocol = 'http:';
    await fetch(link, { method: 'PUT', body: 'a' });
    const ci = new CiClient({ bucket, region, endpoint, credentials });
    const submitted = await Promise.all(
      Array.from({ length: 22 }, () => ci.submitJob(jobs.mediaInfo({ Input: { Object: 'a.mp4' } }))),
    );
    await Promise.all(submitted.map(({ JobId }) => ci.waitForJob(JobId, { minDelay: 50 })));

    await page.getByLabel('Tag').selectOption('MediaInfo');
    await page.getByRole('button', { name: 'List' }).click();
    await page.locator('.row').nth(19).waitFor();
    assert.equal(await page.locator('.row').count(), 20);
    await page.getByRole('button', { name: 'More' }).click();
    await page.locator('.row').nth(21).waitFor();
    const listed = await page.locator('.row code:first-of-type').evaluateAll((codes) => codes.map((code) => code.textContent));
    for (const { JobId } of submitted) assert.ok(listed.includes(JobId), `${JobId} is not listed`);
    assert.equal(await page.getByRole('button', { name: 'More' }).count(), 0);
    await page.getByLabel('State').selectOption('Cancel');
    await page.getByRole('button', { name: 'List' }).click();
    await page.getByText('No jobs match.').waitFor();
  });
});

test('an example of the catalogue runs as it stands', async () => {
  await withPage({}, async ({ page }) => {
    await dropAndUpload(page);
    await page.getByRole('link', { name: 'Catalogue' }).click();
    await page.getByRole('link', { name: 'Watermark', exact: true }).click();
    await page.locator('#job h2', { hasText: 'Watermark' }).waitFor();
    await page.locator('[data-pane="issues"] .error').first().waitFor();
    await page.getByRole('button', { name: 'Fill in an example' }).click();
    await page.locator('[data-pane="issues"]', { hasText: 'No issues' }).waitFor();
    await page.getByRole('button', { name: 'Submit' }).click();
    await ended(page);
    assert.ok((await playable(page.locator('[data-output="Watermark"] video'))).readyState >= 2);
  });
});

test('an issue leads to its field, through groups that were closed', async () => {
  await withPage({ hash: '#/catalogue/Watermark' }, async ({ page }) => {
    await page.getByRole('button', { name: 'Fill in an example' }).click();
    await page.locator('[id="field-Operation.Watermark.0.Dx"]').fill('far');
    await page.locator('summary[id="group-Operation.Watermark"]').click();
    await page.locator('[id="field-Operation.Watermark.0.Dx"]').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Go to Operation.Watermark.0.Dx' }).click();
    await page.waitForFunction(() => document.activeElement?.id === 'field-Operation.Watermark.0.Dx');
  });
});
