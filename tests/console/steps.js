/** What a person does on the page, and what they see there; the tests are written in these words. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before } from 'node:test';
import { buildPage, launch, project, removePage, serve, visit } from './support.js';

/** @type {import('playwright-core').Browser} */
let browser;

export const sample = {
  name: 'sample.mp4',
  type: 'video/mp4',
  bytes: readFileSync(`${project}www/sample/sample.mp4`),
};

/** Builds the page and starts a browser for the tests of one file. */
export function useBrowser() {
  before(async () => {
    await buildPage();
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    await removePage();
  });
}

/** One visitor on a service of its own, so that no test depends on another. */
export async function withPage(options, use) {
  const { service: serviceOptions, ...visitOptions } = options;
  const home = await serve(serviceOptions);
  const visitor = await visit(browser, home.address, visitOptions);
  try {
    await use({ ...visitor, ...home });
    assert.deepEqual(visitor.complaints, [], 'the page wrote errors');
  } finally {
    await visitor.context.close();
    await home.stop();
  }
}

/** Drops files on the page as a hand would, wherever that is: a real DataTransfer. */
export async function drop(page, ...files) {
  const transfer = await page.evaluateHandle(
    (all) => {
      const made = new DataTransfer();
      for (const { name, type, base64 } of all) {
        made.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name, { type }));
      }
      return made;
    },
    files.map(({ name, type, bytes }) => ({ name, type, base64: bytes.toString('base64') })),
  );
  const anywhere = page.locator('footer');
  await anywhere.dispatchEvent('dragover', { dataTransfer: transfer });
  await anywhere.dispatchEvent('drop', { dataTransfer: transfer });
}

export async function dropAndUpload(page, file = sample) {
  await drop(page, file);
  await page.getByText('In the bucket').waitFor();
}

/** The same, until the service has told what the file is made of: the presets follow it. */
export async function dropAndRead(page) {
  await dropAndUpload(page);
  await page.locator('#input').getByText('640 × 360').waitFor();
}

export async function choose(page, preset) {
  await page.locator('#task .preset', { hasText: preset }).click();
}

export async function submit(page) {
  await page.getByRole('button', { name: /^Submit/ }).click();
}

/** Until so many jobs of the run have ended well. */
export async function ended(page, count = 1) {
  const enough = (wanted) => document.querySelectorAll('[data-job][data-state="Success"]').length === wanted;
  await page.waitForFunction(enough, count, { timeout: 90_000 });
}

/** Plays as far as the first frame, and tells what it is. */
export function playable(video) {
  return video.evaluate(async (element) => {
    const deadline = Date.now() + 20_000;
    while (element.readyState < 2 && !element.error && Date.now() < deadline) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return {
      readyState: element.readyState,
      duration: element.duration,
      width: element.videoWidth,
      height: element.videoHeight,
    };
  });
}

export async function open(page, hash) {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
}

/** What a person types into the settings; the cloud's names lead to the local service here. */
export async function typeCloud(page, { addresses }, bucket = addresses.bucket) {
  const host = (kind, address) => `http://${bucket}.${kind}.${addresses.region}.myqcloud.com:${new URL(address).port}`;
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByText('Your bucket in the cloud').click();
  await page.getByLabel('Bucket', { exact: true }).fill(bucket);
  await page.getByLabel('Region', { exact: true }).fill(addresses.region);
  await page.getByLabel('Key server (STS)').fill(addresses.sts);
  await page.getByText('Endpoints').click();
  await page.getByLabel('Object store', { exact: true }).fill(host('cos', addresses.cos));
  await page.getByLabel('Jobs', { exact: true }).fill(host('ci', addresses.ci));
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved').waitFor();
}
