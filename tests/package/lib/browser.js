// Opens a page in the Chromium that the set-up found, and gives what the page left in `outcome`.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { projectDir } from './paths.js';

const { args } = JSON.parse(readFileSync(join(projectDir, 'webdriver.json'), 'utf8'))['goog:chromeOptions'];

/** What starting it takes, also for those who start it by their own copy of Playwright. */
export const launching = () => ({ executablePath: process.env.CHROME ?? '/usr/bin/chromium', args });

export const launch = () => chromium.launch(launching());

export async function outcomeOf(browser, address) {
  const page = await browser.newPage();
  const problems = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  page.on('requestfailed', (request) => problems.push(`${request.url()}: ${request.failure()?.errorText}`));
  try {
    await page.goto(address);
    await page
      .waitForFunction(() => globalThis.outcome !== undefined, undefined, { timeout: 15_000 })
      .catch(() => problems.push('the page left no outcome'));
    const { answer, error } = (await page.evaluate(() => globalThis.outcome)) ?? {};
    return { answer, problems: error ? [error, ...problems] : problems };
  } finally {
    await page.close();
  }
}
