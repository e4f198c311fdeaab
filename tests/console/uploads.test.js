import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, mkdtemp, open as openFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { choose, drop, ended, open, sample, submit, useBrowser, withPage } from './steps.js';

useBrowser();

test('twenty files dropped on any page become one batch with a summary', async () => {
  await withPage({ service: { fake: 100 } }, async ({ page, service }) => {
    await open(page, '#/settings');
    await drop(page, ...Array.from({ length: 20 }, (_, place) => ({ ...sample, name: `film-${place + 1}.mp4` })));
    await page.getByText('20 of 20 in the bucket').waitFor();
    await choose(page, 'GIF preview');
    await page.getByRole('button', { name: 'Submit 20 jobs for 20 files' }).dblclick();
    await page.getByText('20 of 20 ended').waitFor({ timeout: 60_000 });
    await page.getByText('All succeeded').waitFor();
    assert.equal(await page.locator('[data-row-state="Success"]').count(), 20);
    assert.match(page.url(), /#\/jobs\?batch=/);
    assert.equal([...service.jobs.all()].filter(({ tag }) => tag === 'Animation').length, 20);
    const keys = [...service.jobs.all()]
      .filter(({ tag }) => tag === 'Animation')
      .map(({ request }) => /<Output>.*<Object>([^<]+)/.exec(request)[1]);
    assert.equal(new Set(keys).size, 20, 'two files write to one key');
  });
});

test('one form of the catalogue is used for many files: those uploaded, and some of the bucket', async () => {
  await withPage({ service: { fake: 100 } }, async ({ page, service }) => {
    await drop(page, ...Array.from({ length: 3 }, (_, place) => ({ ...sample, name: `film-${place + 1}.mp4` })));
    await page.getByText('3 of 3 in the bucket').waitFor();
    await open(page, '#/catalogue/Watermark');
    await page.getByRole('button', { name: 'Add the 3 uploaded files' }).click();
    await page.locator('[data-batch="3"]').waitFor();
    assert.equal(await page.locator('[id="field-Input.Object"]').count(), 0);
    // A key of a person's own, which three jobs would write one after the other.
    await page.locator('[id="field-Operation.Output.Object"]').fill('marked/film.mp4');
    await page.getByRole('button', { name: 'Remove film-3.mp4' }).click();
    await page.getByRole('button', { name: 'Several files…' }).click();
    await page.locator('.object').first().click();
    await page.getByRole('button', { name: 'Mark all that fit' }).click();
    await page.getByRole('button', { name: /^Take 1 file/ }).click();
    const count = Number(await page.locator('[data-batch]').getAttribute('data-batch'));
    assert.ok(count === 2 || count === 3, 'the file may have been among those chosen');
    await page.getByRole('button', { name: `Submit ${count} jobs for ${count} files` }).dblclick();
    await page.getByText(`${count} of ${count} ended`).waitFor({ timeout: 60_000 });
    const marked = [...service.jobs.all()].filter(({ tag }) => tag === 'Watermark');
    assert.equal(marked.length, count);
    const keys = marked.map(({ request }) => /<Output>.*<Object>([^<]+)/.exec(request)[1]).sort();
    assert.deepEqual(
      keys,
      Array.from({ length: count }, (_, place) => `marked/film-${place + 1}.mp4`),
    );
    assert.equal(new Set(marked.map(({ request }) => /<Input>.*?<Object>([^<]+)/.exec(request)[1])).size, count);
    await open(page, '#/catalogue/Watermark');
    await page.locator('[data-batch="0"]').waitFor();
  });
});

test('what failed of a batch is run again, and takes its place in the batch', async () => {
  await withPage({}, async ({ page, service }) => {
    await drop(page, sample, { name: 'notes.mp4', type: 'video/mp4', bytes: Buffer.from('not a video\n'.repeat(50)) });
    await page.getByText('2 of 2 in the bucket').waitFor();
    await choose(page, 'GIF preview');
    await page.getByRole('button', { name: 'Submit 2 jobs for 2 files' }).click();
    await page.getByText('2 of 2 ended').waitFor({ timeout: 60_000 });
    await page.getByRole('button', { name: 'Run those that failed again (1)' }).dblclick();
    await page.waitForFunction(() => document.querySelectorAll('[data-row-state="Failed"]').length === 0);
    await page.getByText('2 of 2 ended').waitFor({ timeout: 60_000 });
    assert.equal(await page.locator('[data-row-state]').count(), 2);
    assert.equal([...service.jobs.all()].filter(({ tag }) => tag === 'Animation').length, 3);
    await open(page, '#/jobs');
    await page.locator('[data-here]').nth(2).waitFor();
  });
});

test('a folder is chosen with all that lies in it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'wanxiang-folder-'));
  try {
    await mkdir(join(folder, 'films'));
    for (const name of ['films/one.mp4', 'films/two.mp4', '.hidden']) await writeFile(join(folder, name), sample.bytes);
    await withPage({ service: { fake: 50 } }, async ({ page }) => {
      await page.locator('input[webkitdirectory]').setInputFiles(folder);
      await page.getByText('2 of 2 in the bucket').waitFor();
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

const MB = 1 << 20;

/** A file of that size without its bytes on disk, but for a mark at each end. */
async function largeFile(folder, size) {
  const path = join(folder, 'large.mp4');
  const file = await openFile(path, 'w');
  await file.truncate(size);
  await file.write('begin', 0);
  await file.write('end', size - 3);
  await file.close();
  await utimes(path, 1_700_000_000, 1_700_000_000);
  return path;
}

const md5 = async (stream) => {
  const hash = createHash('md5');
  for await (const chunk of stream) hash.update(chunk);
  return hash.digest('hex');
};

test('an upload of 300 MB goes on after its tab was closed, once the same file is chosen, and sends no part twice', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'wanxiang-upload-'));
  const expected = [/ERR_ABORTED|net::/];
  try {
    const path = await largeFile(folder, 300 * MB);
    await withPage({ service: { fake: 100 }, expected }, async ({ page, context, address, service }) => {
      const sent = [];
      context.on('request', (request) => {
        const part = new URL(request.url()).searchParams.get('partNumber');
        if (part && request.method() === 'PUT') sent.push(Number(part));
      });
      const settled = () => service.storage.list(' parts', { prefix: '', marker: '', delimiter: '', size: 1000 }).objects.length;
      const choose = (tab) => tab.locator('input[type="file"]:not([webkitdirectory])').setInputFiles(path);
      await choose(page);
      while (settled() < 8) await page.waitForTimeout(20);
      await page.getByRole('button', { name: 'Pause large.mp4' }).click();
      await page.locator('[data-upload="paused"]').waitFor();
      await page.getByRole('button', { name: 'Resume' }).click();
      while (settled() < 12) await page.waitForTimeout(20);
      const tab = await context.newPage();
      await page.close();
      await tab.goto(address);
      await tab.locator('[data-upload="lost"]').waitFor();
      const before = settled();
      sent.length = 0;
      await choose(tab);
      await tab.getByText('In the bucket').waitFor({ timeout: 90_000 });
      assert.ok(sent.length <= 38 - before + 1, `${sent.length} parts were sent after ${before} were there`);
      const [object] = service.storage.list(service.addresses.bucket, {
        prefix: '',
        marker: '',
        delimiter: '',
        size: 10,
      }).objects;
      assert.equal(object.size, 300 * MB);
      assert.equal(
        await md5(createReadStream(object.file ?? service.storage.get(service.addresses.bucket, object.key).file)),
        await md5(createReadStream(path)),
      );
      await submit(tab);
      await ended(tab);
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
