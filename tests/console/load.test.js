/** What the first visit costs: bytes on the wire, and the time until a person can begin, on a slow line and a slow phone. */

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { buildPage, launch, removePage, serve } from './support.js';

const LINE = 1.6e6 / 8;
const SLOWER = 4;
const WITHIN = 2_500;
const WEIGHT = 150 * 1024;
const TRIES = 3;

let browser;
before(async () => {
  await buildPage();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await removePage();
});

/** Opens the page with nothing in any cache; ready is when a file can be chosen, whole when the forms are there too. */
async function firstVisit(address, locale) {
  const context = await browser.newContext({ locale, viewport: { width: 375, height: 812 } });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  const weights = [];
  const urls = new Map();
  devtools.on('Network.requestWillBeSent', ({ requestId, request }) => urls.set(requestId, request.url));
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
    weights.push({ url: urls.get(requestId) ?? '', bytes: encodedDataLength }),
  );
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 40,
    downloadThroughput: LINE,
    uploadThroughput: LINE,
  });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const start = Date.now();
  await page.goto(address, { waitUntil: 'commit' });
  await page.locator('[data-action="sample"]:enabled').waitFor();
  const took = Date.now() - start;
  // What comes after the first screen counts among the bytes.
  await page.locator('#task .preset').first().waitFor();
  const whole = Date.now() - start;
  await context.close();
  const own = weights.filter(({ url }) => url.startsWith(address));
  const bytes = (wanted) => own.filter(({ url }) => wanted(url)).reduce((sum, each) => sum + each.bytes, 0);
  return { took, whole, page: bytes((url) => !url.endsWith('.wasm')), module: bytes((url) => url.endsWith('.wasm')) };
}

for (const locale of ['en-GB', 'zh-CN']) {
  test(`the first visit in ${locale} is ready within ${WITHIN / 1000} s at 1.6 Mbit/s with a processor slowed four times`, async (context) => {
    const home = await serve();
    try {
      const visits = [];
      // What else the machine does at the moment only ever makes a visit longer, so the shortest is the measure.
      for (let tries = 0; tries < TRIES && !(visits.at(-1)?.took < WITHIN); tries += 1) {
        visits.push(await firstVisit(home.address, locale));
        context.diagnostic(JSON.stringify(visits.at(-1)));
      }
      const { took, page, module } = visits.reduce((best, each) => (each.took < best.took ? each : best));
      assert.ok(module > 50_000, 'the module was not loaded');
      assert.ok(page > 50_000 && page < WEIGHT, `${page} bytes without the module`);
      assert.ok(took < WITHIN, `${took} ms`);
    } finally {
      await home.stop();
    }
  });
}
