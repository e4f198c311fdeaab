// Both READMEs speak of everything that the package offers: exported names, options, error classes, commands.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { read } from './lib/documents.js';

const READMES = ['README.md', 'README.zh-CN.md'];
const INTERFACES = [
  'BuildOptions', 'EncodeOptions', 'ReadOptions', 'InitOptions', 'CiClientOptions', 'RetryOptions', 'WaitSettings', 'CallOptions', 'SubmitOptions',
  'JobOptions', 'WatchOptions', 'WaitOptions', 'ListOptions', 'CallbackTrust', 'CallbackUrlOptions', 'ExplainOptions', 'SampleOptions', 'NotifyHandlerOptions',
  'SignOptions', 'PresignOptions',
];
const sources = readdirSync(new URL('../../pkg-template/src', import.meta.url), { recursive: true }).filter((name) => name.endsWith('.ts'));
const declarations = sources.map((name) => read(`pkg-template/src/${name}`)).join('\n');

for (const name of READMES) {
  const words = new Set(read(name).match(/[\w$]+/g));
  const lacking = (list) => list.filter((word) => !words.has(word));

  test(`${name} names every export`, () => {
    const surface = JSON.parse(read('tests/package/surface.json'));
    const exported = [...JSON.stringify(surface).matchAll(/"([A-Za-z]\w+)"/g)].map(([, word]) => word);
    const kinds = new Set(['function', 'class', 'object', 'string', 'number', 'inline', 'wasm', 'notify']);
    assert.deepEqual(lacking(exported.filter((word) => !kinds.has(word))), []);
  });

  test(`${name} names every option`, () => {
    for (const options of INTERFACES) {
      const [, body] = new RegExp(`export interface ${options}\\b[^{]*\\{\\n(.*?)\\n\\}`, 's').exec(declarations) ?? [];
      assert.ok(body, options);
      assert.deepEqual(lacking([...body.matchAll(/^ {2}(\w+)\??:/gm)].map(([, member]) => member)), [], options);
    }
  });

  test(`${name} names every command`, () => {
    const { scripts } = JSON.parse(read('package.json'));
    const text = read(name);
    const told = (command) => text.includes(`npm ${command}`) || text.includes(`npm run ${command}`);
    assert.deepEqual(Object.keys(scripts).filter((command) => command !== 'set-up' && !told(command)), []);
  });
}
