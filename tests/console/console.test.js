import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { choose, dropAndRead, dropAndUpload, ended, open, playable, submit, useBrowser, withPage } from './steps.js';
import { builtPage, shoot } from './support.js';

useBrowser();

test('a dropped video is transcoded, and its page plays it beside the input', async () => {
  await withPage({}, async ({ page, service }) => {
    await dropAndRead(page);
    await page.getByLabel('Height').fill('240');
    await submit(page);
    await page.waitForFunction(() => location.hash.startsWith('#/jobs/'));
    await ended(page);

    const output = await playable(page.locator('[data-output="Transcode"] video'));
    const input = await playable(page.locator('#run .sides > .single video').first());
    assert.ok(output.readyState >= 2, `the output does not play: ${JSON.stringify(output)}`);
    assert.ok(Math.abs(output.duration - input.duration) < 0.3, `${output.duration} s for ${input.duration} s`);
    assert.equal(output.height, 240);

    const row = (id) => page.locator(`[data-row="${id}"] td`).allTextContents();
    const [before, after] = await row('resolution');
    assert.equal(before, '640 × 360');
    assert.match(after, /× 240$/);
    assert.match((await row('size'))[2], /^[−+±]\d+ %$/);
    assert.match(await page.title(), /^Transcode ·/);
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
  assert.match(answer, /<State>Success<\/State>/);
  assert.ok(answer.includes(jobId) && answer.includes('<MediaInfo>'));
  assert.equal(await pane('callback'), log.callbacks[0].body);
  await page.locator('#wire').getByText('Indented', { exact: true }).click();
  const indented = await pane('request');
  assert.equal(indented.replace(/\n\s*/g, ''), log.request, 'indenting may add line breaks and nothing else');
  await page.locator('[data-pane="request"] summary').click();
  const headers = await page.locator('[data-pane="request"] dl').textContent();
  assert.match(headers, /authorization/);
  assert.doesNotMatch(headers, /q-signature=[0-9a-f]{40}/, 'a signature is shown');
}

test('several operations go out in one request, and every result is shown', async () => {
  await withPage({}, async ({ page, service }) => {
    await dropAndUpload(page);
    await choose(page, 'Three in one');
    await submit(page);
    await ended(page, 3);
    assert.equal(service.jobs.size >= 3, true);
    const pictures = page.locator('[data-output="Snapshot"] img');
    await pictures.nth(2).waitFor();
    assert.equal(await pictures.count(), 3);
    assert.ok((await playable(page.locator('[data-output="Transcode"] video'))).readyState >= 2);
    const animation = page.locator('[data-output="Animation"] img');
    assert.equal(
      await animation.evaluate(async (image) => {
        await image.decode();
        return image.naturalWidth;
      }),
      240,
    );
    await shoot(page, 'three-in-one', { fullPage: true });
  });
});

test('a playlist plays, and a sprite sheet is moved along', async () => {
  await withPage({}, async ({ page }) => {
    await dropAndUpload(page);
    await choose(page, 'HLS for streaming');
    await submit(page);
    await ended(page);
    const film = await playable(page.locator('[data-playlist]'));
    assert.ok(film.readyState >= 2 && film.duration > 5, JSON.stringify(film));

    await open(page, '#/studio');
    await choose(page, 'Cover and thumbnails');
    await submit(page);
    await ended(page, 2);
    const slider = page.locator('[data-scrub] input');
    await slider.waitFor();
    const place = () => page.locator('[data-scrub] .cell').evaluate((cell) => cell.style.backgroundPosition);
    await page.waitForFunction(() => parseInt(document.querySelector('[data-scrub] .cell').style.width, 10) > 0);
    const first = await place();
    await slider.press('ArrowRight');
    assert.notEqual(await place(), first);
  });
});

test('a queued job is cancelled, and the page says so; it runs again as another', async () => {
  await withPage({}, async ({ page, service }) => {
    await dropAndRead(page);
    service.worker.queue.hold(true);
    await submit(page);
    await page.locator('[data-job][data-state="Submitted"]').waitFor();
    await page.getByRole('button', { name: 'Cancel job' }).click();
    await page.locator('[data-job][data-state="Cancel"]').waitFor();
    service.worker.queue.hold(false);
    const first = page.url();
    await page.getByRole('button', { name: 'Run again' }).click();
    await page.waitForFunction((url) => location.href !== url, first);
    await ended(page);
    await open(page, '#/jobs');
    await page.locator('[data-row-state="Cancel"]').waitFor();
    assert.equal(await page.locator('[data-here]').count(), 2);
  });
});

test('the format decides the codecs, and sound alone has no settings for pictures', async () => {
  await withPage({}, async ({ page, service }) => {
    await dropAndRead(page);
    const codecs = (label) => page.getByLabel(label).locator('option').allTextContents();
    await page.getByLabel('Format').selectOption('webm');
    assert.equal(await page.getByLabel('Video codec').inputValue(), 'VP9');
    assert.equal(await page.getByLabel('Audio codec').inputValue(), 'opus');
    assert.ok(!(await codecs('Video codec')).includes('H.264'));
    await page.getByLabel('Format').selectOption('mp3');
    assert.equal(await page.getByLabel('Video codec').count(), 0);
    assert.equal(await page.getByLabel('Width').count(), 0);
    await submit(page);
    await ended(page);
    assert.match(await page.locator('[data-output="Transcode"] figcaption').textContent(), /\.mp3/);
    await page.locator('[data-output="Transcode"] audio').waitFor();
    assert.equal([...service.jobs.all()].filter(({ state }) => state === 'Failed').length, 0);
    assert.equal(await page.getByText('undefined').count(), 0);
  });
});

const FORMATS = [
  'mp4',
  'flv',
  'hls',
  'ts',
  'mkv',
  'avi',
  'mov',
  'dash',
  'webm',
  'aac',
  'mp3',
  'flac',
  'amr',
  'adts',
  'm4a',
  'wav',
];

test('no format of the preset fails by its default codecs', async () => {
  await withPage({ service: { concurrency: 2 } }, async ({ page, service }) => {
    await dropAndRead(page);
    for (const format of FORMATS) {
      await page.getByLabel('Format').selectOption(format);
      await submit(page);
      await page.waitForFunction(() => location.hash.startsWith('#/jobs/'));
      await open(page, '#/studio');
      await page.getByRole('button', { name: 'Back to the preset' }).waitFor();
    }
    const busy = () => [...service.jobs.all()].some(({ state }) => ['Submitted', 'Running'].includes(state));
    while (service.jobs.size < FORMATS.length + 1 || busy()) await page.waitForTimeout(200);
    const failed = [...service.jobs.all()].filter(({ state }) => state === 'Failed').map(({ message }) => message);
    // Not every ffmpeg was built with every encoder; that says nothing about what the page asked for.
    assert.deepEqual(
      failed.filter((message) => !message.startsWith('this ffmpeg has no encoder')),
      [],
    );
  });
});

test('the first load weighs less than 150 KB gzip in either language, the module apart', async () => {
  const assets = join(builtPage, 'assets');
  const names = await readdir(assets);
  const weigh = async (pattern) => {
    const files = await Promise.all(names.filter((name) => pattern.test(name)).map((name) => readFile(join(assets, name))));
    return files.reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0);
  };
  const page = await weigh(/^(index|wanxiang-jobs|jobs)-.*\.(js|css)$/);
  assert.ok(page > 10_000, 'the page was not found');
  for (const language of ['en', 'zh']) {
    const total = page + (await weigh(new RegExp(`^${language}-.*\\.js$`)));
    assert.ok(total < 150 * 1024, `${language}: ${total} bytes`);
  }
});
