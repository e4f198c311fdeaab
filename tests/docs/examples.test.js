// Every block of the documents: those marked `js run` run against the local service, all others are well-formed.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { transform } from 'esbuild';
import { SaxesParser } from 'saxes';
import { startService } from '../../www/emulator/index.js';
import { SAMPLE, client } from '../emulator/client.js';
import { blocks, documents, read, root } from './lib/documents.js';
import { programs } from './lib/program.js';

const run = promisify(execFile);
const world = pathToFileURL(join(root, 'tests/docs/lib/world.js')).href;

let service;
let folder;
before(async () => {
  service = await startService({ fake: 400, concurrency: 8, callbackDelays: [50] });
  const { status } = await client(service).put('/input/test.mp4', SAMPLE);
  assert.equal(status, 200);
  // Below node_modules, so that the programs find the package by its name.
  mkdirSync(join(root, 'node_modules/.docs'), { recursive: true });
  folder = mkdtempSync(join(root, 'node_modules/.docs/run-'));
});
after(async () => {
  rmSync(folder, { recursive: true, force: true });
  await service.close();
});

for (const name of documents) {
  const all = programs(blocks(name));
  for (const { line, source, page } of [
    ...all.map((program) => ({ ...program, page: false })),
    ...all.filter((program) => program.page),
  ]) {
    test(`${name}:${line} runs${page ? ', with the module loaded as in a page' : ''}`, async () => {
      // The name is part of what an error shows; so is the line, which is that of the document.
      const file = join(folder, `${name.replaceAll('/', '-')}-${line}.mjs`);
      writeFileSync(file, source);
      const env = { ...process.env, SERVICE: JSON.stringify(service.addresses), NODE_TEST_CONTEXT: '', PAGE: page ? '1' : '' };
      const { stderr } = await run(process.execPath, ['--import', world, file], { env, timeout: 60_000 });
      const arrows = source.split('globalThis.expectSame(').length - 1;
      assert.match(stderr, new RegExp(`^${arrows} checks$`, 'm'), `not every value was compared\n${stderr}`);
    });
  }

  for (const block of blocks(name)) {
    test(`${name}:${block.line} is well-formed ${block.language}`, () => wellFormed(block));
  }
}

const CHECKS = {
  js: (code) => transform(code, { loader: 'js', format: 'esm', logLevel: 'silent' }),
  ts: (code) => transform(code, { loader: 'ts', format: 'esm', logLevel: 'silent' }),
  jsx: (code) => transform(code, { loader: 'jsx', format: 'esm', logLevel: 'silent' }),
  json: (code) => JSON.parse(code),
  xml: (code) => new SaxesParser().write(code).close(),
  html: (code) => Promise.all([...code.matchAll(/<script[^>]*>(.*?)<\/script>/gs)].map(([, script]) => CHECKS.js(script))),
  sh: commands,
  go: () => {},
  rust: () => {},
  toml: () => {},
  text: () => {},
};

function wellFormed({ language, code }) {
  assert.ok(Object.hasOwn(CHECKS, language), `"${language}" is no language that is checked here`);
  return CHECKS[language](code);
}

/** Our own commands exist. */
function commands(code) {
  const { scripts } = JSON.parse(read('package.json'));
  for (const [, command] of code.matchAll(/^npm (?:run )?([a-z-]+)/gm)) {
    if (!['ci', 'install', 'pack', 'init'].includes(command)) assert.ok(Object.hasOwn(scripts, command), `npm run ${command}`);
  }
}
