// Sets up what a command needs and nothing more; a second run finds everything in place.
//   node scripts/setup.mjs [part …]      with no part named: all of them
import * as rust from './setup/rust.mjs';
import * as target from './setup/target.mjs';
import * as bindgen from './setup/bindgen.mjs';
import * as packages from './setup/packages.mjs';
import * as browser from './setup/browser.mjs';
import * as ffmpeg from './setup/ffmpeg.mjs';
import * as fonts from './setup/fonts.mjs';
import * as runtimes from './setup/runtimes.mjs';
import * as python from './setup/python.mjs';
import * as deny from './setup/deny.mjs';
import * as firefox from './setup/firefox.mjs';
import { SetupError } from './setup/error.mjs';
import { whenStarted } from './lib/started.mjs';

/** In the order in which they build on each other. Each says what it is for and has one `ensure`. */
export const parts = { packages, rust, target, bindgen, browser, ffmpeg, fonts, runtimes, python, deny, firefox };

const building = ['packages', 'rust', 'target', 'bindgen'];

/** What each command needs. */
export const needs = {
  build: building,
  start: [...building, 'ffmpeg'],
};

/**
 * Makes the named parts ready.
 * `env` holds what programs must be told (where a tool is), `wasm` what cargo must be told besides when it
 * builds for wasm32. A part that can't be had is in `failed`, so that what doesn't need it can still run.
 */
export async function setUp(names) {
  const ready = { env: {}, wasm: {}, failed: new Map() };
  for (const name of Object.keys(parts).filter((part) => names.includes(part))) {
    try {
      const { env = {}, wasm = {} } = (await parts[name].ensure(ready)) ?? {};
      Object.assign(ready.env, env);
      Object.assign(ready.wasm, wasm);
    } catch (error) {
      ready.failed.set(name, error);
      report(name, error);
    }
  }
  return ready;
}

/** The same for commands that can do nothing without: ends the program if a part is missing. */
export async function setUpOrExit(names) {
  const ready = await setUp(names);
  if (ready.failed.size > 0) process.exit(1);
  return ready;
}

function report(name, error) {
  const lines = [`set-up: ${parts[name].purpose} can't be had: ${error.message}`];
  if (error.tail) lines.push(error.tail.split('\n').slice(-8).join('\n'));
  if (error instanceof SetupError) lines.push('Install by hand with:', `  ${error.remedy}`);
  process.stderr.write(`\n${lines.join('\n')}\n\n`);
}

await whenStarted(import.meta, async (names) => {
  const unknown = names.filter((name) => !Object.hasOwn(parts, name));
  if (unknown.length > 0) {
    process.stderr.write(`no part ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}\n`);
    process.exit(2);
  }
  await setUpOrExit(names.length > 0 ? names : Object.keys(parts));
  process.stderr.write('set-up: everything is in place\n');
});
