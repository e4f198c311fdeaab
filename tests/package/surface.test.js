// The names that each entry exports are a contract: a name that goes, comes or changes its kind shows in surface.json.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { installedDir } from './lib/paths.js';

const record = new URL('surface.json', import.meta.url);

test('the exported names and their kinds are those of surface.json (BLESS=1 rewrites it)', async () => {
  const { exports } = JSON.parse(readFileSync(join(installedDir, 'package.json'), 'utf8'));
  const scripts = Object.keys(exports).filter((name) => !/\.(wasm|json)$/.test(name));
  const surface = {};
  for (const name of scripts) {
    const module = await import(name.replace(/^\./, 'wanxiang-jobs'));
    surface[name] = Object.fromEntries(
      Object.keys(module)
        .sort()
        .map((key) => [key, kind(module[key])]),
    );
  }
  if (process.env.BLESS === '1') writeFileSync(record, `${JSON.stringify(surface, null, 2)}\n`);
  assert.deepEqual(surface, JSON.parse(readFileSync(record, 'utf8')));
});

function kind(value) {
  if (typeof value !== 'function') return typeof value;
  return /^class\b/.test(Function.prototype.toString.call(value)) ? 'class' : 'function';
}
