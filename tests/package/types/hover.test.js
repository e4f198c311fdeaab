// What an editor shows over a name: units, ranges, defaults and sources as the tables have them, and a sentence for everything.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
// TypeScript 7 has no interface for programs; editors of today ask one like this.
import ts from 'typescript-5';
import { installedDir, projectDir } from '../lib/paths.js';

const { shapes, jobs } = JSON.parse(readFileSync(join(projectDir, 'generated', 'jobs.json'), 'utf8'));
const program = join(projectDir, 'tests', 'package', 'types', 'hover-program.ts');
let service;

before(() => {
  const options = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    strict: true,
    types: [],
  };
  service = ts.createLanguageService({
    getCompilationSettings: () => options,
    getScriptFileNames: () => [program],
    getScriptVersion: () => '1',
    getScriptSnapshot: (name) => (ts.sys.fileExists(name) ? ts.ScriptSnapshot.fromString(ts.sys.readFile(name)) : undefined),
    getCurrentDirectory: () => projectDir,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: ts.sys.fileExists,
    readFile: ts.sys.readFile,
    readDirectory: ts.sys.readDirectory,
    directoryExists: ts.sys.directoryExists,
    getDirectories: ts.sys.getDirectories,
  });
});

/** The text over a place, tags such as `@default` included. */
function over(file, position) {
  const info = service.getQuickInfoAtPosition(file, position);
  return info && ts.displayPartsToString(info.documentation);
}

/** The members of the interfaces of a declaration: `[interface, member, text over it]`. */
function* members(name) {
  const file = join(installedDir, name);
  const source = service.getProgram().getSourceFile(file);
  for (const node of source.statements.filter(ts.isInterfaceDeclaration)) {
    for (const member of node.members.filter(ts.isPropertySignature)) {
      yield [node.name.text, member.name.text, over(file, member.name.getStart(source))];
    }
  }
}

test('the program is free of errors, so that what is shown is what is meant', () => {
  const found = [...service.getSyntacticDiagnostics(program), ...service.getSemanticDiagnostics(program)];
  assert.deepEqual(
    found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')),
    [],
  );
});

test('a person who writes a job sees what each member means', () => {
  const text = readFileSync(program, 'utf8');
  const shown = (word) => over(program, text.indexOf(word));
  assert.match(shown('snapshot('), /Snapshot · 视频截帧[\s\S]*still pictures/);
  assert.equal(shown('Start:'), 'Second of the video at which to begin, up to its duration. At least 0 s. Default: `0`.');
  assert.equal(shown('TimeInterval:'), 'Time between two pictures. Above 0, at most 3600 s.');
  assert.equal(shown('Fps:'), 'Pictures a second. In fps. Source: Java SDK only.');
  assert.match(shown('timeout:'), /[Mm]illiseconds/);
  assert.match(shown('expiresIn:'), /Seconds .*Default: 86400/);
});

test('every member of every payload has its doc, and the range, unit, default and source that the tables know', () => {
  let seen = 0;
  for (const [shape, name, text] of members('jobs.d.ts')) {
    const member = shapes[shape]?.members.find((known) => known.name === name);
    if (!member) continue;
    const [said, words] = [text.replaceAll(/\s+/g, ' '), (part) => String(part)];
    assert.ok(said.includes(member.doc.replaceAll(/\s+/g, ' ').slice(0, 40)), `${shape}.${name}: ${said}`);
    const facts = [member.min, member.max, member.unit, member.output ? undefined : member.default].filter(
      (fact) => fact !== undefined,
    );
    for (const fact of facts) assert.ok(said.includes(words(fact)), `${shape}.${name} lacks ${fact}: ${said}`);
    if (member.source) assert.match(said, /Source: /, `${shape}.${name}`);
    seen += 1;
  }
  assert.ok(seen > 700, `${seen} members`);
  assert.equal(jobs.length, 43);
});

test('nothing that a user can name is without a sentence', () => {
  const files = [
    'notify-handler.d.ts',
    'notify-address.d.ts',
    'notify-explain.d.ts',
    'client/client-options.d.ts',
    'runtime.d.ts',
    'sign.d.ts',
  ];
  const silent = [...files, 'jobs.d.ts']
    .flatMap((name) => [...members(name)].map((found) => [name, ...found]))
    // Maps from one name to another say all in themselves.
    .filter(([, shape, , text]) => !text && !/^(BuilderNames|JobOperations|JobOperationDetails|JobPartsByTag)$/.test(shape))
    .map(([file, shape, name]) => `${file} ${shape}.${name}`);
  assert.deepEqual(silent, []);
});
