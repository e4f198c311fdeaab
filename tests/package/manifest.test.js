// What npm shows of the package: its addresses come from one place, and its README leads somewhere.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { installedDir, projectDir } from './lib/paths.js';

const text = (...path) => readFileSync(join(...path), 'utf8');
const manifest = JSON.parse(text(installedDir, 'package.json'));
const crate = text(projectDir, 'Cargo.toml');
const repository = /^repository = "([^"]+)"/m.exec(crate)[1];

test('repository, homepage, bugs and author are those of Cargo.toml', () => {
  assert.deepEqual(manifest.repository, { type: 'git', url: `git+${repository}.git` });
  assert.equal(manifest.homepage, `${repository}#readme`);
  assert.deepEqual(manifest.bugs, { url: `${repository}/issues` });
  assert.equal(manifest.author, /^authors = \["([^"]+)"\]/m.exec(crate)[1]);
  assert.match(manifest.author, /^[^<>]+ <[^@\s]+@[^@\s]+>$/);
  assert.ok(manifest.keywords.length >= 5);
  assert.equal(manifest.license, 'MIT OR Apache-2.0');
});

test('nothing else in the tree says where the project lives', () => {
  const others = ['pkg-template/package.json', 'README.md', 'README.zh-CN.md', 'SECURITY.md', 'RELEASING.md', 'CONTRIBUTING.md'];
  for (const name of others) assert.ok(!text(projectDir, name).includes(repository), name);
});

test('links and pictures of the README are addresses, of this version, and differ from the repository in nothing else', () => {
  const readme = text(installedDir, 'README.md');
  const [files, raw] = ['blob', 'raw'].map((view) => `${repository}/${view}/v${manifest.version}/`);
  assert.equal(readme.replaceAll(files, '').replaceAll(raw, ''), text(projectDir, 'README.md'));
  const prose = readme.replaceAll(/^```[\s\S]*?^```/gm, '').replaceAll(/`[^`\n]*`/g, '');
  const found = [...prose.matchAll(/(!?)\[[^\]]*\]\(([^)\s]+)\)/g)];
  assert.ok(found.length > 20);
  for (const [, picture, address] of found) {
    assert.match(address, /^(https:\/\/|#)/);
    const path = [files, raw].find((start) => address.startsWith(start));
    if (path === undefined) continue;
    assert.equal(path, picture ? raw : files, address);
    assert.ok(existsSync(join(projectDir, address.slice(path.length).replace(/#.*$/, ''))), address);
  }
});
