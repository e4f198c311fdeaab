// Makes Chromium and its driver ready for the tests: what CHROME and CHROMEDRIVER name, what is on PATH, or Debian's.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { at } from '../lib/project.mjs';
import { ask } from '../lib/run.mjs';
import { aptInstall, aptLine, canInstall } from '../lib/debian.mjs';
import { find } from './find.mjs';
import { SetupError } from './error.mjs';

export const purpose = 'Chromium and its driver';

const DEBIAN = ['chromium', 'chromium-driver'];

export async function ensure() {
  const found = findBoth();
  if (found) return { env: settings(found) };
  const remedy = `${aptLine(...DEBIAN)}   # or set CHROME and CHROMEDRIVER`;
  if (!canInstall()) throw new SetupError('not on PATH, and no root to install Debian packages', remedy);
  try {
    await aptInstall(...DEBIAN);
  } catch (error) {
    throw new SetupError(error.message, remedy, error);
  }
  const installed = findBoth();
  if (!installed) throw new SetupError('installed, but not found or of two versions', remedy);
  return { env: settings(installed) };
}

/** A driver only drives the browser of its own major version. */
function findBoth() {
  const chrome = find('CHROME', 'chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome');
  const driver = find('CHROMEDRIVER', 'chromedriver');
  if (!chrome || !driver) return undefined;
  return major(chrome) !== undefined && major(chrome) === major(driver) ? { chrome, driver } : undefined;
}

const major = (program) => /(\d+)\.\d+\.\d+/.exec(ask(program, ['--version']) ?? '')?.[1];

/** The test runner takes the browser's flags from webdriver.json; the browser's place differs by machine. */
function settings({ chrome, driver }) {
  const capabilities = JSON.parse(readFileSync(at('webdriver.json'), 'utf8'));
  capabilities['goog:chromeOptions'].binary = chrome;
  const file = at('target', 'webdriver.json');
  mkdirSync(at('target'), { recursive: true });
  writeFileSync(file, JSON.stringify(capabilities, null, 2));
  return { CHROME: chrome, CHROMEDRIVER: driver, WASM_BINDGEN_TEST_WEBDRIVER_JSON: file };
}
