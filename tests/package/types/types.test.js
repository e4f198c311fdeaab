// What the TypeScript compiler says of right and of wrong uses of the declarations, as a user gets them.

import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';

import { compile } from './lib/compile.js';
import { fixturePrograms } from './lib/fixtures.js';
import { layOutPackage } from './lib/package.js';

const here = import.meta.dirname;

const flavours = {
  strict: { strict: true },
  'strict, exact optional properties': { strict: true, exactOptionalPropertyTypes: true },
  'strict, for bundlers': { strict: true, module: 'esnext', moduleResolution: 'bundler' },
};

const right = ['good.ts', 'every_tag.ts'];
const fixtures = await fixturePrograms();
const wrong = (await readdir(path.join(here, 'bad'))).filter((name) => name.endsWith('.ts'));

let folder;
before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'wanxiang-jobs-types-'));
  await layOutPackage(path.join(folder, 'node_modules', 'wanxiang-jobs'));
  await writeFile(path.join(folder, 'package.json'), '{ "type": "module" }\n');
  for (const name of right) await cp(path.join(here, name), path.join(folder, name));
  for (const [tag, text] of fixtures) await writeFile(path.join(folder, `${tag}.fixture.ts`), text);
  await cp(path.join(here, 'bad'), path.join(folder, 'bad'), { recursive: true });
});
after(() => rm(folder, { recursive: true, force: true }));

for (const [title, options] of Object.entries(flavours)) {
  describe(title, () => {
    let found;
    before(async () => {
      found = await compile(folder, options);
    });

    test('the declarations themselves have no error', () => {
      assert.deepEqual(
        found.filter(({ file }) => file.startsWith('node_modules')),
        [],
      );
    });
    for (const name of right) {
      test(`${name} compiles`, () => {
        assert.deepEqual(
          found.filter(({ file }) => file === name),
          [],
        );
      });
    }
    test('the fixture of every tag compiles, as a request and as an answer', () => {
      assert.ok(fixtures.size >= 43, `${fixtures.size} fixtures`);
      const seen = found.filter(({ file }) => file.endsWith('.fixture.ts'));
      assert.deepEqual(
        seen.map(({ file, message }) => `${file}: ${message}`),
        [],
      );
    });
    for (const name of wrong) {
      test(`${name} is refused where it is wrong`, async () => {
        const expected = await marks(path.join(here, 'bad', name));
        assert.notEqual(expected.length, 0, 'the file marks no line with // expect: TS0000');
        const seen = found.filter(({ file }) => file === `bad/${name}`);
        assert.deepEqual(
          seen.map(({ line, code }) => `${line}: ${code}`),
          expected,
          seen.map(({ message }) => message).join('\n'),
        );
      });
    }
  });
}

/** Lines that end in `// expect: TS0000`, as `line: code`. */
async function marks(file) {
  const lines = (await readFile(file, 'utf8')).split('\n');
  return lines.flatMap((text, index) => {
    const mark = /\/\/ expect: (TS\d+)$/.exec(text);
    return mark === null ? [] : [`${index + 1}: ${mark[1]}`];
  });
}
