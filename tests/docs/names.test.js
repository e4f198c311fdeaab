// Both READMEs speak of everything that the package offers: exported names, options, error classes, commands.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { read } from './lib/documents.js';

const READMES = ['README.md', 'README.zh-CN.md'];
const INTERFACES = [
  'BuildOptions',
  'EncodeOptions',
  'ReadOptions',
  'InitOptions',
  'CiClientOptions',
  'RetryOptions',
  'WaitSettings',
  'CallOptions',
  'SubmitOptions',
  'JobOptions',
  'WatchOptions',
  'WaitOptions',
  'ListOptions',
  'CallbackTrust',
  'CallbackUrlOptions',
  'ExplainOptions',
  'SampleOptions',
  'NotifyHandlerOptions',
  'SignOptions',
  'PresignOptions',
];
const sources = readdirSync(new URL('../../pkg-template/src', import.meta.url), { recursive: true }).filter((name) =>
  name.endsWith('.ts'),
);
const declarations = sources.map((name) => read(`pkg-template/src/${name}`)).join('\n');
const ENTRIES = ['wanxiang-jobs', 'wanxiang-jobs/notify', 'wanxiang-jobs/wasm', 'wanxiang-jobs/inline'];
const exported = [...new Set((await Promise.all(ENTRIES.map((name) => import(name)))).flatMap(Object.keys))];

for (const name of READMES) {
  const words = new Set(read(name).match(/[\w$]+/g));
  const lacking = (list) => list.filter((word) => !words.has(word));

  test(`${name} names every export`, () => {
    assert.ok(exported.length > 25, `only ${exported.length} exports were found`);
    assert.deepEqual(lacking(exported.filter((word) => word !== 'default')), []);
  });

  test(`${name} names every entry and condition`, () => {
    const { exports } = JSON.parse(read('pkg-template/package.json'));
    const text = read(name);
    const entries = Object.keys(exports)
      .filter((entry) => !/\.json$/.test(entry))
      .map((entry) => entry.replace(/^\./, 'wanxiang-jobs'));
    const conditions = Object.keys(exports['.']).filter((condition) => !['types', 'default'].includes(condition));
    assert.deepEqual(
      [...entries, ...conditions].filter((word) => !text.includes(`\`${word}\``)),
      [],
    );
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
    assert.deepEqual(
      Object.keys(scripts).filter((command) => command !== 'set-up' && !command.startsWith('test:') && !told(command)),
      [],
    );
  });
}
