import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CiClient, jobs, presignUrl } from 'wanxiang-jobs';
import { dropAndUpload, ended, open, playable, submit, typeCloud, useBrowser, withPage } from './steps.js';

useBrowser();

test('the same page works with the names of the cloud, and keeps no key', async () => {
  await withPage({}, async ({ page, service }) => {
    await typeCloud(page, service);
    await page.locator('[data-check="clock"]').waitFor();
    assert.deepEqual(await page.locator('[data-check]').evaluateAll((rows) => rows.map((row) => row.dataset.state)), [
      'ok',
      'ok',
      'ok',
      'ok',
    ]);
    assert.match(
      await page.locator('#cors [aria-labelledby="cors-XML"] .body').textContent(),
      /<AllowedOrigin>http:\/\/127\.0\.0\.1/,
    );
    await page.getByRole('link', { name: 'Studio' }).click();
    await dropAndUpload(page);
    await submit(page);
    await ended(page);
    assert.ok((await playable(page.locator('[data-output="Transcode"] video'))).readyState >= 2);

    const kept = await page.evaluate(async () => {
      const db = await new Promise((resolve) => {
        const request = indexedDB.open('wanxiang-console');
        request.onsuccess = () => resolve(request.result);
      });
      const rows = (store) =>
        new Promise((resolve) => {
          const request = db.transaction(store).objectStore(store).getAll();
          request.onsuccess = () => resolve(request.result);
        });
      return JSON.stringify([
        { ...localStorage },
        { ...sessionStorage },
        location.href,
        await rows('runs'),
        await rows('uploads'),
      ]);
    });
    assert.ok(kept.includes(service.addresses.bucket));
    assert.doesNotMatch(kept, /AKID\w{8}|q-signature=[0-9a-f]{8}/, 'a key or a signature is kept');
    await page.reload();
    await page.getByText('Cloud bucket').waitFor();
  });
});

test('settings that cannot be right are not saved, and a test says what is wrong with the rest', async () => {
  await withPage({ hash: '#/settings', expected: [/ERR_CONNECTION_REFUSED|net::/] }, async ({ page, service }) => {
    await page.getByText('Your bucket in the cloud').click();
    await page.getByLabel('Bucket', { exact: true }).fill('media');
    await page.getByLabel('Region', { exact: true }).fill('ap-chongqing');
    await page.getByLabel('Key server (STS)').fill('example.com/sts');
    await page.getByRole('button', { name: 'Save' }).click();
    assert.equal(await page.getByLabel('Bucket', { exact: true }).getAttribute('aria-invalid'), 'true');
    assert.equal(await page.getByText('Saved').count(), 0);
    assert.equal(await page.evaluate(() => localStorage.getItem('wanxiang-console.addresses')), null);
    await page.getByLabel('Bucket', { exact: true }).fill(service.addresses.bucket);
    await page.getByLabel('Key server (STS)').fill('http://127.0.0.1:1/sts');
    await page.getByRole('button', { name: 'Test connection' }).click();
    await page.locator('[data-check="sts"][data-state="bad"]', { hasText: 'Nothing answers' }).waitFor();
    await page.route(/[?&]max-keys=1/, async (route) => {
      const response = await route.fetch();
      const { 'access-control-expose-headers': hidden, ...headers } = response.headers();
      await route.fulfill({ response, headers });
    });
    await page.getByText('Started with this page').click();
    await page.getByRole('button', { name: 'Test connection' }).click();
    await page.locator('[data-check="cos"][data-state="bad"]', { hasText: 'ETag' }).waitFor();
  });
});

test('the catalogue finds kinds by what people call them', async () => {
  await withPage({ hash: '#/catalogue' }, async ({ page }) => {
    for (const [word, tag] of [
      ['gif', 'Animation'],
      ['subtitle', 'SpeechRecognition'],
      ['thumbnail', 'Snapshot'],
      ['md5', 'FileHashCode'],
      ['动图', 'Animation'],
    ]) {
      await page.getByLabel('Find a job').fill(word);
      await page.locator(`[data-kind="${tag}"]`).waitFor();
      assert.ok((await page.locator('[data-kind]').count()) < 12, `${word} finds too much`);
    }
  });
});

test('a wrong value stops the submit and is marked; the code follows what is typed, and what is copied is what is shown', async () => {
  await withPage(
    { hash: '#/catalogue/Transcode', permissions: ['clipboard-read', 'clipboard-write'] },
    async ({ page, service }) => {
      const width = page.locator('[id="field-Operation.Transcode.Video.Width"]');
      await width.fill('12x');
      await page.locator('[data-pane="issues"] .warning', { hasText: 'Operation.Transcode.Video.Width' }).waitFor();
      await page.getByRole('button', { name: 'Submit', exact: true }).click();
      await page.getByText('Some values are outside').waitFor();
      assert.equal(await width.getAttribute('aria-invalid'), 'true');
      await page.waitForFunction(() => document.activeElement?.id === 'field-Operation.Transcode.Video.Width');
      assert.equal(service.jobs.size, 0);
      await page.locator('[id="field-Input.Object"]').fill('');
      await page.getByRole('button', { name: 'Submit', exact: true }).click();
      await page.getByText(/^Not sent/).waitFor();
      await page.locator('[id="field-Input.Object"]').fill('a & b.mp4');
      await width.fill('640');
      const code = page.locator('[data-pane="code"]');
      await code.locator('.body', { hasText: '<Object>a &amp; b.mp4</Object>' }).waitFor();
      for (const [name, part] of [
        ['JavaScript', "Object: 'a & b.mp4'"],
        ['curl', 'curl -X POST'],
        ['Go', 'cos.AuthorizationTransport'],
        ['XML', '<Width>640</Width>'],
      ]) {
        await code.getByText(name, { exact: true }).click();
        await code.locator('.body', { hasText: part }).waitFor();
        await code.getByRole('button', { name: /^Copy/ }).click();
        await code.getByText('Copied').waitFor();
        assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await code.locator('.body').textContent());
      }
      assert.equal(await page.getByText('No source gives a meaning').count(), 0);
      assert.equal(await page.getByText('[128').count(), 0);
    },
  );
});

test('an input is chosen from the bucket', async () => {
  await withPage({}, async ({ page }) => {
    await dropAndUpload(page);
    await open(page, '#/catalogue/Watermark');
    await page.locator('[id="field-Input.Object"]').fill('somewhere.mp4');
    await page.getByRole('button', { name: 'Browse' }).click();
    await page.locator('.object').first().click();
    await page.locator('.object', { hasText: 'sample.mp4' }).click();
    assert.match(await page.locator('[id="field-Input.Object"]').inputValue(), /^console\/\w+\/sample\.mp4$/);
    // A fragment is named by its address.
    await open(page, '#/catalogue/Concat');
    const fragment = page.locator('.field', { has: page.locator('[id="field-Operation.ConcatTemplate.ConcatFragment.0.Url"]') });
    await fragment.locator('input').fill('');
    await fragment.getByRole('button', { name: 'Browse' }).click();
    await page.locator('.object').first().click();
    await page.locator('.object', { hasText: 'sample.mp4' }).click();
    assert.match(await fragment.locator('input').inputValue(), /^http:\/\/127\.0\.0\.1:\d+\/console\/\w+\/sample\.mp4$/);
    assert.equal(await page.locator('[id="group-Operation.Output"] + * button', { hasText: 'Browse' }).count(), 0);
  });
});

test('the job list has what this browser never saw, all kinds, with filters in the address', async () => {
  await withPage({ service: { fake: 0 } }, async ({ page, service }) => {
    const { bucket, region, ci: endpoint, cos, sts } = service.addresses;
    const credentials = async () => (await fetch(sts, { method: 'POST' })).json();
    const { credentials: key } = await credentials();
    const keys = { secretId: key.tmpSecretId, secretKey: key.tmpSecretKey, securityToken: key.sessionToken };
    const link = new URL(presignUrl({ method: 'PUT', host: new URL(cos).host, path: '/a.mp4' }, keys));
    link.protocol = 'http:';
    await fetch(link, { method: 'PUT', body: 'a' });
    const ci = new CiClient({ bucket, region, endpoint, credentials });
    const infos = await Promise.all(
      Array.from({ length: 22 }, () => ci.submitJob(jobs.mediaInfo({ Input: { Object: 'a.mp4' } }))),
    );
    const [tag] = [
      await ci.submitJob(jobs.videoTag({ Input: { Object: 'a.mp4' }, Operation: { VideoTag: { Scenario: 'Stream' } } })),
    ];
    await Promise.all([...infos, tag].map(({ JobId }) => ci.waitForJob(JobId, { minDelay: 50 })));

    await open(page, '#/jobs');
    await page.locator('[data-row-state]').nth(20).waitFor();
    await page.getByRole('button', { name: 'More' }).click();
    await page.locator('[data-row-state]').nth(22).waitFor();
    await page.getByLabel('Kind').selectOption('VideoTag');
    await page.waitForFunction(() => document.querySelectorAll('[data-row-state]').length === 1);
    assert.match(page.url(), /#\/jobs\?tag=VideoTag$/);
    await page.reload();
    await page.waitForFunction(() => document.querySelectorAll('[data-row-state]').length === 1);
    await page.getByRole('link', { name: 'VideoTag' }).click();
    await page.locator(`[data-job="${tag.JobId}"]`).waitFor();
    await page.goBack();
    await page.getByLabel('State').selectOption('Cancel');
    await page.getByText('No jobs match.').waitFor();
  });
});

test('an address that is wrong shows a page all the same', async () => {
  for (const hash of ['#/catalogue/%E0%A4%A', '#/catalogue/Nothing', '#/nowhere', '#/jobs/%']) {
    await withPage({ hash, expected: [/404|400/] }, async ({ page }) => {
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.getByRole('link', { name: 'Studio' }).click();
      await page.getByRole('heading', { level: 1, name: 'Upload and process' }).waitFor();
      assert.equal(await page.evaluate(() => document.activeElement.tagName), hash === '#/nowhere' ? 'A' : 'H1');
    });
  }
});
