// What a contributor and a publisher rely on: commands that documents and workflows name are there, the layout is the one that
// CONTRIBUTING tells, and files are as .editorconfig says.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { documents, read, root } from './lib/documents.js';

const { scripts } = JSON.parse(read('package.json'));
const workflows = ['.github/workflows/test.yml', '.github/workflows/release.yml'];
const contributing = read('CONTRIBUTING.md');

test('every npm script that a document or a workflow names is there', () => {
  const own = [...documents, ...workflows, 'SECURITY.md', 'www/emulator/README.md', 'examples/README.md'];
  const named = own.flatMap((file) => [...read(file).matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => `${file}: ${name}`));
  assert.ok(named.length > 15);
  // Guides show the scripts of a reader's own project.
  const foreign = (name) => name.startsWith('docs/guides/');
  assert.deepEqual(
    named.filter((name) => !foreign(name) && !Object.hasOwn(scripts, name.split(': ')[1])),
    [],
  );
});

test('the workflows run the same commands as people, and publish what was compared, with provenance', () => {
  const commands = (file) => [...read(file).matchAll(/- run: (.+)$/gm)].map(([, command]) => command);
  const publish = 'npm publish dist/release/wanxiang-jobs.tgz --provenance --access public';
  assert.deepEqual(commands('.github/workflows/test.yml'), ['npm test']);
  assert.deepEqual(commands('.github/workflows/release.yml'), ['npm test', 'npm run release', publish]);
  assert.match(read('.github/workflows/release.yml'), /id-token: write/);
  assert.ok(read('RELEASING.md').includes(publish));
  assert.ok(read('.ci/run').includes('exec npm test'));
});

test('issue templates have a name and say what they are for', () => {
  const folder = '.github/ISSUE_TEMPLATE';
  const names = readdirSync(join(root, folder));
  assert.ok(names.length >= 2);
  for (const name of names) assert.match(read(`${folder}/${name}`), /^---\nname: .+\nabout: .+\n---\n/, name);
});

test('every stage says what it needs before what it runs', () => {
  const stages = Object.entries(scripts).filter(([name]) => name.startsWith('test:'));
  assert.ok(stages.length > 12);
  const parts = readdirSync(join(root, 'scripts', 'setup')).map((name) => name.replace('.mjs', ''));
  for (const [name, command] of stages) {
    const [, needs] = /node scripts\/with\.mjs ([\w,]+) -- \S/.exec(command) ?? [undefined, ''];
    const unknown = needs.split(',').filter((part) => part && part !== 'package' && !parts.includes(part));
    assert.deepEqual(unknown, [], name);
  }
});

test('CONTRIBUTING says of every part of src where it is tested, and names every folder of tests', () => {
  const [table] = /\| of \| is tested in \|[\s\S]*?\n\n/.exec(contributing);
  const named = [...table.matchAll(/`([^`]+)`/g)].map(([, name]) => name);
  const within = (folder) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`);
  assert.deepEqual(
    named.filter((name) => name.includes('/') && !existsSync(join(root, name))),
    [],
  );
  assert.deepEqual(
    [...within('src'), ...within('tests')].filter((name) => !named.includes(name)),
    [],
  );
});

test('text files end in one line feed, have no other line ends, and no blanks at the end of a line', () => {
  const [, section] = /^\[\*\]\n([\s\S]*?)\n\n/m.exec(read('.editorconfig'));
  for (const rule of ['end_of_line = lf', 'insert_final_newline = true', 'trim_trailing_whitespace = true']) {
    assert.ok(section.includes(rule), rule);
  }
  // What is read as it came is not ours to trim; and neither is what other programs write.
  const asItCame = /^tests\/(fuzz\/corpus|fixtures|vectors|package\/field\/cases|facts)\/|\.(mp4|png|api\.md)$|(^|\/)LICENSE/;
  const files = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0');
  const wrong = files.filter((name) => {
    if (name === '' || asItCame.test(name) || !existsSync(join(root, name))) return false;
    const text = readFileSync(join(root, name), 'utf8');
    const trailing = !name.endsWith('.md') && /[ \t]+$/m.test(text);
    return text !== '' && (text.includes('\r\n') || !/[^\n]\n$/.test(text) || trailing);
  });
  assert.deepEqual(wrong, []);
});
