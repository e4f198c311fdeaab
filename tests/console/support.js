/** What the console's tests stand on: a built page, a service of their own, and a real browser. */

import { mkdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { build as buildWithVite, preview } from 'vite';
import { compressed } from '../../www/compress.js';
import { localService, startLocalService } from '../../www/local-service.js';

export const project = fileURLToPath(new URL('../..', import.meta.url));
const screenshots = `${project}dist/screenshots`;

const FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // The names of the cloud lead to the local service, so that its addressing is used and nothing leaves the machine.
  '--host-resolver-rules=MAP *.myqcloud.com 127.0.0.1',
];

/** Where the page was built to; a folder of its own, because test files run beside each other. */
export let builtPage;

export async function buildPage() {
  builtPage = await mkdtemp(join(tmpdir(), 'wanxiang-console-'));
  const build = { outDir: builtPage, emptyOutDir: true };
  await buildWithVite({ root: `${project}www`, configFile: `${project}www/vite.config.js`, logLevel: 'error', build });
}

export async function removePage() {
  if (builtPage) await rm(builtPage, { recursive: true, force: true });
}

export function launch() {
  return chromium.launch({ executablePath: process.env.CHROME || '/usr/bin/chromium', args: FLAGS });
}

/** The built page and a service for it; `stop` ends both. */
export async function serve(options) {
  const service = await startLocalService(options);
  const server = await preview({
    root: `${project}www`,
    configFile: false,
    logLevel: 'error',
    build: { outDir: builtPage },
    preview: { host: '127.0.0.1', port: 0 },
    plugins: [compressed(() => builtPage), localService(async () => service)],
  });
  const stop = async () => {
    await new Promise((resolve) => {
      server.httpServer.close(resolve);
      server.httpServer.closeAllConnections();
    });
    await service.close();
  };
  return { service, address: server.resolvedUrls.local[0], stop };
}

/**
 * A fresh visitor. `complaints` gathers what the page writes as errors; a test that provokes one
 * names it in `expected`.
 */
export async function visit(browser, address, { hash = '', expected = [], ...options } = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB', ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const complaints = [];
  const complain = (text) => {
    if (!expected.some((pattern) => pattern.test(text))) complaints.push(text);
  };
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complain(message.text());
  });
  page.on('pageerror', (error) => complain(error.stack));
  await page.goto(address + hash);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return { page, context, complaints };
}

/** A picture of the whole page, from its top and at rest, for people to look at. */
export async function shoot(page, name, options) {
  mkdirSync(screenshots, { recursive: true });
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  await page.waitForTimeout(400);
  await page.screenshot({ path: `${screenshots}/${name}.png`, ...options });
}
