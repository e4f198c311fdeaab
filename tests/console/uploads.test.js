import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, open as openFile, rm, utimes } from 'node:fs/promises';
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

test('an upload of 300 MB goes on after a reload once the same file is chosen, and sends no part twice', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'wanxiang-upload-'));
  const expected = [/ERR_ABORTED|net::/];
  try {
    const path = await largeFile(folder, 300 * MB);
    await withPage({ service: { fake: 100 }, expected }, async ({ page, service }) => {
      const sent = [];
      page.on('request', (request) => {
        const part = new URL(request.url()).searchParams.get('partNumber');
        if (part && request.method() === 'PUT') sent.push(Number(part));
      });
      const settled = () => service.storage.list(' parts', { prefix: '', marker: '', delimiter: '', size: 1000 }).objects.length;
      const choose = () => page.locator('input[type="file"]').setInputFiles(path);
      await choose();
      while (settled() < 8) await page.waitForTimeout(20);
      await page.getByRole('button', { name: 'Pause large.mp4' }).click();
      await page.locator('[data-upload="paused"]').waitFor();
      await page.getByRole('button', { name: 'Resume' }).click();
      while (settled() < 12) await page.waitForTimeout(20);
      await page.reload();
      await page.locator('[data-upload="lost"]').waitFor();
      const before = settled();
      sent.length = 0;
      await choose();
      await page.getByText('In the bucket').waitFor({ timeout: 90_000 });
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
      await submit(page);
      await ended(page);
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
