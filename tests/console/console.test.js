import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { choose, dropAndUpload, ended, playable, submit, useBrowser, withPage } from './steps.js';
import { builtPage, shoot } from './support.js';

useBrowser();

test('a dropped video is transcoded and plays beside its input', async () => {
  await withPage({}, async ({ page, service }) => {
    await dropAndUpload(page);
    await submit(page);
    await ended(page);

    const output = await playable(page.locator('[data-output="Transcode"] video'));
    const input = await playable(page.locator('#input video'));
    assert.ok(output.readyState >= 2, `the output does not play: ${JSON.stringify(output)}`);
    assert.ok(Math.abs(output.duration - input.duration) < 0.3, `${output.duration} s for ${input.duration} s`);
    assert.deepEqual([output.width, output.height], [480, 270]);

    const row = (id) => page.locator(`[data-row="${id}"] td`).allTextContents();
    const [widthBefore, widthAfter] = await row('resolution');
    assert.deepEqual([widthBefore, widthAfter], ['640 × 360', '480 × 270']);
    assert.match((await row('size'))[2], /^[−+±]\d+ %$/);
    assert.equal((await row('video'))[1], 'h264');

    await bodiesAreThoseOfTheWire(page, service);
    await shoot(page, 'transcode-light', { fullPage: true });
  });
});

/** Compares the panes with what the service itself kept, byte for byte. */
async function bodiesAreThoseOfTheWire(page, service) {
  const jobId = await page.locator('[data-job]').first().getAttribute('data-job');
  const log = await (await fetch(`${service.addresses.control}/log?job=${jobId}`)).json();
  await page.locator('#wire').getByText('As sent', { exact: true }).click();
  const pane = (id) => page.locator(`[data-pane="${id}"] .body`).textContent();
  await page.locator('[data-pane="callback"] .body').waitFor();
  assert.equal(await pane('request'), log.request);
  const answer = await pane('answer');
  assert.match(answer, new RegExp(`<JobId>${jobId}</JobId><State>Success</State>|<State>Success</State>`));
  assert.ok(answer.includes(jobId) && answer.includes('<MediaInfo>'));
  const callback = await pane('callback');
  assert.ok(callback.includes('<EventName>TaskFinish</EventName>') && callback.includes(jobId));
  assert.equal(callback, log.callbacks[0].body);
  await page.locator('#wire').getByText('Indented', { exact: true }).click();
  const indented = await pane('request');
  assert.equal(indented.replace(/\n\s*/g, ''), log.request, 'indenting may add line breaks and nothing else');

  await page.locator('[data-pane="request"] summary').click();
  const headers = await page.locator('[data-pane="request"] dl').textContent();
  assert.match(headers, /authorization/);
  assert.doesNotMatch(headers, /q-signature=[0-9a-f]{40}/, 'a signature is shown');
  await page.locator('[data-pane="request"] summary').click();
}

test('the sample is one click away', async () => {
  await withPage({}, async ({ page }) => {
    await page.getByRole('button', { name: 'Use the sample video' }).click();
    await page.getByText('In the bucket').waitFor();
    const { duration } = await playable(page.locator('#input video'));
    assert.ok(duration > 1);
  });
});

test('three operations go out in one request and all three results are shown', async () => {
  await withPage({}, async ({ page, service }) => {
    await dropAndUpload(page);
    await choose(page, 'Three in one');
    await submit(page);
    await ended(page, 3);
    assert.equal(service.jobs.size >= 3, true);

    const pictures = page.locator('[data-output="Snapshot"] img');
    await pictures.nth(2).waitFor();
    for (const picture of await pictures.all()) {
      const width = await picture.evaluate(async (image) => {
        await image.decode();
        return image.naturalWidth;
      });
      assert.equal(width, 640);
    }
    assert.equal(await pictures.count(), 3);
    assert.ok((await playable(page.locator('[data-output="Transcode"] video'))).readyState >= 2);
    const animation = page.locator('[data-output="Animation"] img');
    assert.equal(await animation.evaluate(async (image) => (await image.decode(), image.naturalWidth)), 240);
    await shoot(page, 'three-in-one', { fullPage: true });
  });
});

test('MediaInfo tells the streams of the input', async () => {
  await withPage({}, async ({ page }) => {
    await dropAndUpload(page);
    await choose(page, 'MediaInfo');
    await submit(page);
    await ended(page);
    const cell = (id) => page.locator(`[data-row="${id}"] td`).first().textContent();
    assert.equal(await cell('resolution'), '640 × 360');
    assert.equal(await cell('video'), 'h264');
    assert.match(await cell('audio'), /^aac · 44.1 kHz/);
  });
});

test('snapshots are shown as pictures', async () => {
  await withPage({}, async ({ page }) => {
    await dropAndUpload(page);
    await choose(page, 'Snapshot');
    await page.getByLabel('How many').fill('2');
    await submit(page);
    await ended(page);
    await page.locator('[data-output="Snapshot"] img').nth(1).waitFor();
    assert.equal(await page.locator('[data-output="Snapshot"] img').count(), 2);
  });
});

test('a queued job is cancelled, and the page says so', async () => {
  await withPage({}, async ({ page, service }) => {
    await dropAndUpload(page);
    service.worker.queue.hold(true);
    await submit(page);
    await page.locator('[data-state="Submitted"]').waitFor();
    await page.getByRole('button', { name: 'Cancel job' }).click();
    await page.locator('[data-state="Cancel"]').waitFor();
    await page.getByRole('button', { name: 'Run again' }).waitFor();
    service.worker.queue.hold(false);
    await page.getByRole('button', { name: 'Run again' }).click();
    await ended(page);
    assert.equal(await page.locator('#history tbody tr').count(), 2);
  });
});

test('Chinese is chosen by the browser, switched by hand and remembered', async () => {
  await withPage({ locale: 'zh-CN' }, async ({ page }) => {
    await page.getByRole('heading', { name: '处理视频' }).waitFor();
    assert.equal(await page.locator('html').getAttribute('lang'), 'zh-CN');
    await page.getByText('EN', { exact: true }).click();
    await page.getByRole('heading', { name: 'Process a video' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Process a video' }).waitFor();
  });
});

test('the page works on a phone and by keyboard', async () => {
  await withPage({ viewport: { width: 390, height: 844 }, colorScheme: 'dark' }, async ({ page }) => {
    for (const name of ['Studio', 'Catalogue', 'Jobs', 'Settings']) {
      await page.getByRole('link', { name, exact: true }).click();
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(wider <= 0, `${name} is ${wider} px too wide`);
    }
    await page.getByRole('link', { name: 'Studio', exact: true }).click();
    await page.getByRole('button', { name: 'Use the sample video' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('In the bucket').waitFor();
    await page.getByRole('button', { name: 'Submit job' }).focus();
    await page.keyboard.press('Enter');
    await ended(page);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(wider <= 0, `the result is ${wider} px too wide`);
    await shoot(page, 'phone-dark', { fullPage: true });
  });
});

test('the built page weighs less than 40 KB gzip in either language, the package apart', async () => {
  const assets = join(builtPage, 'assets');
  const names = await readdir(assets);
  const weigh = async (pattern) => {
    const files = await Promise.all(names.filter((name) => pattern.test(name)).map((name) => readFile(join(assets, name))));
    return files.reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0);
  };
  const page = await weigh(/^index-.*\.(js|css)$/);
  assert.ok(page > 10_000, 'the page was not found');
  for (const language of ['en', 'zh']) {
    const total = page + (await weigh(new RegExp(`^${language}-.*\\.js$`)));
    assert.ok(total < 40 * 1024, `${language}: ${total} bytes`);
  }
});
