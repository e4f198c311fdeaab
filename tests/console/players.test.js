/** What is played beyond a plain film: playlists with qualities, transcripts over their recording, bodies on a time line. */

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { presignUrl } from 'wanxiang-jobs';
import { dropAndRead, ended, open, playable, submit, useBrowser, withPage } from './steps.js';
import { project, shoot } from './support.js';

useBrowser();

const run = promisify(execFile);
const FFMPEG = process.env.FFMPEG_PATH || 'ffmpeg';
const KEY = { secretId: 'AKIDEXAMPLE', secretKey: 'SECRETKEYEXAMPLE' };

let folder;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wanxiang-qualities-'));
  const sizes = ['-map', '0:v', '-map', '0:a', '-map', '0:v', '-map', '0:a', '-c:v', 'libx264', '-g', '25', '-c:a', 'aac'];
  const qualities = [...sizes, '-s:v:0', '320x180', '-b:v:0', '150k', '-s:v:1', '640x360', '-b:v:1', '600k'];
  const source = ['-y', '-v', 'error', '-i', `${project}www/sample/sample.mp4`, ...qualities];
  const piece = ['-hls_segment_filename', 'hls-%v-%d.ts', 'hls-%v.m3u8'];
  await run(
    FFMPEG,
    [...source, '-f', 'dash', '-seg_duration', '1', '-adaptation_sets', 'id=0,streams=v id=1,streams=a', 'film.mpd'],
    {
      cwd: folder,
    },
  );
  const streams = ['-var_stream_map', 'v:0,a:0 v:1,a:1', '-master_pl_name', 'film.m3u8'];
  await run(FFMPEG, [...source, '-f', 'hls', '-hls_time', '1', '-hls_playlist_type', 'vod', ...streams, ...piece], {
    cwd: folder,
  });
});
after(() => rm(folder, { recursive: true, force: true }));

/** Puts the films into the bucket as another program would. */
async function putFilms({ addresses }) {
  const store = new URL(addresses.cos);
  for (const name of await readdir(folder)) {
    const link = new URL(presignUrl({ method: 'PUT', host: store.host, path: `/console/films/${name}` }, KEY));
    link.protocol = store.protocol;
    const { ok } = await fetch(link, { method: 'PUT', body: await readFile(join(folder, name)) });
    assert.ok(ok, name);
  }
}

for (const manifest of ['film.mpd', 'film.m3u8']) {
  test(`${manifest} of two qualities plays from a private bucket, and its quality is switched`, async () => {
    await withPage({}, async ({ page, service }) => {
      const unsigned = [];
      page.on('request', (request) => {
        if (/console\/films/.test(request.url()) && !request.url().includes('q-signature')) unsigned.push(request.url());
      });
      await putFilms(service);
      await page.getByRole('button', { name: 'From the bucket' }).click();
      await page.locator('.object', { hasText: 'films/' }).click();
      await page.locator('.object', { hasText: manifest }).click();
      const film = page.locator('#input [data-playlist="2"]');
      await film.waitFor();
      assert.ok((await playable(film)).readyState >= 2);
      const quality = page.getByLabel('Quality');
      assert.deepEqual((await quality.locator('option').allTextContents()).slice(1), ['180p', '360p']);
      const height = (wanted) =>
        page.waitForFunction((pixels) => document.querySelector('[data-playlist]').videoHeight === pixels, wanted, {
          timeout: 20_000,
        });
      await film.evaluate((video) => video.play());
      await quality.selectOption('180p');
      await film.evaluate((video) => (video.currentTime = 3));
      await height(180);
      await quality.selectOption('360p');
      await film.evaluate((video) => (video.currentTime = 1));
      await height(360);
      await quality.selectOption('-1');
      await page.locator('option', { hasText: /^Automatic \(\d+p\)$/ }).waitFor({ state: 'attached' });
      assert.deepEqual(unsigned, []);
    });
  });
}

test('a film written as DASH plays on its page, and its pieces are not listed as files', async () => {
  await withPage({}, async ({ page }) => {
    await dropAndRead(page);
    await page.getByLabel('Format').selectOption('dash');
    await submit(page);
    await ended(page);
    const film = await playable(page.locator('[data-output] [data-playlist]'));
    assert.ok(film.readyState >= 2 && film.duration > 5, JSON.stringify(film));
    assert.equal(await page.locator('[data-output] figure').count(), 1);
    await shoot(page, 'dash', { fullPage: true });
  });
});

/** Runs the example of a kind, as a person does who only presses the button. */
async function example(page, tag) {
  await open(page, `#/catalogue/${tag}`);
  await page.getByRole('button', { name: 'Submit', exact: true }).click();
  await page.locator(`[data-result="${tag}"]`).waitFor({ timeout: 60_000 });
}

test('a transcript stands over its film, is marked while it is heard, and is taken away as subtitles', async () => {
  await withPage({}, async ({ page }) => {
    await example(page, 'SpeechRecognition');
    const film = page.locator('.transcript video');
    await film.waitFor();
    const cues = () =>
      film.evaluate(({ textTracks: [track] }) => ({
        mode: track?.mode,
        texts: [...(track?.cues ?? [])].map(({ text, startTime, endTime }) => ({ text, startTime, endTime })),
      }));
    await page.waitForFunction(() => document.querySelector('.transcript video').textTracks[0]?.cues?.length > 0);
    const { mode, texts } = await cues();
    assert.equal(mode, 'showing');
    const sentences = await page.locator('[data-transcript] li > span').allTextContents();
    assert.equal(texts.length, sentences.length);
    texts.forEach(({ text }, place) => assert.ok(sentences[place].endsWith(text), `${text} is not ${sentences[place]}`));
    await page.locator('[data-transcript] li button').first().click();
    await page.locator('[data-transcript] li[aria-current="true"]').waitFor();
    await film.evaluate((video) => video.pause());
    await page.locator('[data-vtt] summary').click();
    const shown = await page.locator('[data-vtt] .body').textContent();
    assert.match(shown, /^WEBVTT\n\n\d\d:\d\d:\d\d\.\d{3} --> /);
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download subtitles (VTT)' }).click(),
    ]);
    assert.equal(saved.suggestedFilename(), 'sample.vtt');
    assert.equal(await readFile(await saved.path(), 'utf8'), shown);
    await shoot(page, 'transcript', { fullPage: true });
  });
});

test('targets are on a time line, and one that is pressed is drawn on the film', async () => {
  await withPage({}, async ({ page }) => {
    await example(page, 'VideoTargetRec');
    const lanes = page.locator('[data-lanes]');
    await lanes.waitFor();
    assert.ok((await lanes.locator('dt').count()) >= 3);
    await lanes.locator('button').first().click();
    await page.locator('[data-marked] polygon').first().waitFor({ state: 'attached' });
    await shoot(page, 'targets', { fullPage: true });
  });
});

test('a body matte lies over its film, and the white of the mask makes a time line', async () => {
  await withPage({}, async ({ page }) => {
    await example(page, 'SegmentVideoBody');
    await page.locator('[data-versus] video').nth(1).waitFor();
    const stretch = page.locator('.bodies [data-lanes] button').last();
    await stretch.waitFor({ timeout: 60_000 });
    const heights = await page
      .locator('.bodies rect')
      .evaluateAll((bars) => bars.map((bar) => Number(bar.getAttribute('height'))));
    assert.ok(Math.max(...heights) > 0 && Math.max(...heights) <= 100, heights.join());
    await stretch.click();
    const at = await page.locator('[data-versus] video').evaluateAll((films) => films.map((film) => film.currentTime));
    assert.equal(at[0], at[1]);
    await shoot(page, 'matte', { fullPage: true });
  });
});
