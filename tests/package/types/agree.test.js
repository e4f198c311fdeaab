// What the types allow, the builders of the built package allow: every_tag.ts is compiled and run.

import assert from 'node:assert/strict';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';

import { emit } from './lib/compile.js';
import { layOutPackage } from './lib/package.js';

let folder;
let full;
let ci;
before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'wanxiang-jobs-agree-'));
  const installed = path.join(folder, 'node_modules', 'wanxiang-jobs');
  assert.ok(await layOutPackage(installed), 'npm run build first: this test runs the package');
  await writeFile(path.join(folder, 'package.json'), '{ "type": "module" }\n');
  await cp(path.join(import.meta.dirname, 'every_tag.ts'), path.join(folder, 'every_tag.ts'));
  const program = await emit(folder, 'every_tag.ts');
  ci = await import(pathToFileURL(path.join(installed, 'entry', 'node.js')));
  ({ full } = await import(pathToFileURL(program)));
});
after(() => rm(folder, { recursive: true, force: true }));

test('a full job of every tag passes its builder, has no error and can be encoded', () => {
  const tags = Object.keys(full);
  assert.ok(tags.length >= 43, `${tags.length} tags`);
  for (const tag of tags) {
    assert.equal(full[tag].Tag, tag);
    const issues = ci.validateJob(full[tag]);
    assert.deepEqual(issues.filter(({ severity }) => severity === 'error'), [], tag);
    assert.match(ci.encodeJob(full[tag]), new RegExp(`^<Request><Tag>${tag}</Tag>.*</Request>$`));
  }
});

test('every builder that the types name is there, and no other', () => {
  const builders = Object.values(full).map(({ Tag }) => Tag).sort();
  const made = Object.keys(ci.jobs).length;
  assert.equal(made, builders.length);
});
