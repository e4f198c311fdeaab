// The built package does what its types say: it takes every member they allow and gives what they promise.

import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';

import { answerPrograms } from './lib/answers.js';
import { compile, emit } from './lib/compile.js';
import { layOutPackage } from './lib/package.js';

let folder;
let ci;
before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'wanxiang-jobs-agree-'));
  const installed = path.join(folder, 'node_modules', 'wanxiang-jobs');
  await layOutPackage(installed);
  await writeFile(path.join(folder, 'package.json'), '{ "type": "module" }\n');
  ci = await import(pathToFileURL(path.join(installed, 'entry', 'node.js')));
});
after(() => rm(folder, { recursive: true, force: true }));

test('the builder of every tag takes every member that its type allows', async () => {
  const requests = path.join(folder, 'requests');
  await mkdir(requests);
  await cp(path.join(import.meta.dirname, 'every_tag.ts'), path.join(requests, 'every_tag.ts'));
  const { full } = await import(pathToFileURL(await emit(requests, 'every_tag.ts')));
  assert.equal(Object.keys(full).length, Object.keys(ci.jobs).length);
  for (const [tag, job] of Object.entries(full)) {
    assert.equal(job.Tag, tag);
    const errors = ci.validateJob(job).filter(({ severity }) => severity === 'error');
    assert.deepEqual(errors, [], tag);
    assert.match(ci.encodeJob(job), new RegExp(`^<Request><Tag>${tag}</Tag>.*</Request>$`));
  }
});

test('every recorded answer has the type that is promised', async () => {
  const answers = path.join(folder, 'answers');
  await mkdir(answers);
  const programs = await answerPrograms(ci);
  assert.ok(programs.size > 40, `${programs.size} answers`);
  for (const [name, text] of programs) await writeFile(path.join(answers, `${name}.ts`), text);
  const found = await compile(answers, { strict: true, exactOptionalPropertyTypes: true });
  const untrue = found.filter(({ file }) => !invented.has(path.basename(file, '.ts')));
  assert.deepEqual(
    untrue.map(({ file, line, message }) => `${file}:${line} ${message}`),
    [],
  );
  // An exception that is none any more must go from the list.
  assert.deepEqual(new Set(found.map(({ file }) => path.basename(file, '.ts'))), invented);
});

/** Records with a tag that does not exist; such words come as they are, outside the union. */
const invented = new Set(['typed_numbers']);
