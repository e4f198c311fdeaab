// The tarball holds what the manifest promises, and nothing that a user shouldn't get.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { installedDir, projectDir, tarball } from './lib/paths.js';

const manifest = JSON.parse(readFileSync(join(installedDir, 'package.json'), 'utf8'));
const files = readdirSync(installedDir, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(installedDir.length));
const leaves = (node) => (typeof node === 'object' ? Object.values(node).flatMap(leaves) : [node]);
const text = (name) => readFileSync(join(installedDir, name), 'utf8');

test("the version is the crate's", () => {
  const crate = /^version = "([^"]+)"/m.exec(readFileSync(join(projectDir, 'Cargo.toml'), 'utf8'))[1];
  assert.equal(manifest.version, crate);
});

test('every file that an export names is there, declarations included', () => {
  const missing = leaves(manifest.exports).filter((name) => !existsSync(join(installedDir, name)));
  assert.deepEqual(missing, []);
  for (const [entry, conditions] of Object.entries(manifest.exports)) {
    if (typeof conditions === 'string') continue;
    assert.deepEqual(untyped(conditions), [], `${entry}: types come before the script, or TypeScript never looks at them`);
  }
});

/** The conditions that lead to a script without types before it. */
function untyped(conditions) {
  const names = Object.keys(conditions);
  return names.flatMap((name, index) => {
    if (typeof conditions[name] !== 'string') return untyped(conditions[name]);
    return name === 'types' || names.slice(0, index).includes('types') ? [] : [name];
  });
}

test('every relative import leads to a file of the package', () => {
  const broken = files
    .filter((name) => /\.(js|d\.ts)$/.test(name))
    .flatMap((name) => {
      const specifiers = [...text(name).matchAll(/(?:\bfrom|\bimport)\s*\(?\s*["'](\.{1,2}\/[^"'?]+)(?:\?module)?["']/g)].map(
        (match) => match[1],
      );
      return specifiers
        .map((specifier) => join(dirname(name), specifier))
        .filter((path) => !files.includes(path) && !files.includes(path.replace(/\.js$/, '.d.ts')))
        .map((path) => `${name}: ${path}`);
    });
  assert.deepEqual(broken, []);
});

test('it depends on nothing and runs nothing when installed', () => {
  assert.equal(manifest.dependencies, undefined);
  assert.equal(manifest.scripts, undefined);
});

test('licences and README are in it', () => {
  for (const name of ['LICENSE', 'LICENSE-APACHE', 'LICENSE-MIT', 'README.md']) assert.ok(files.includes(name), name);
});

test('no script evaluates text, and nothing names the machine that built it', () => {
  for (const name of files.filter((file) => file.endsWith('.js')))
    assert.doesNotMatch(text(name), /\beval\s*\(|new Function\s*\(/, name);
  const everything = gunzipSync(readFileSync(tarball)).toString('latin1');
  const paths = [projectDir, process.env.HOME].filter((path) => path && path.length > 1);
  for (const path of paths) assert.ok(!everything.includes(path), 'a path of this machine');
});
