// The API report: everything that a program can name, without words, as API Extractor prints it from the declarations. What
// comes, goes or changes shows in its difference. The payloads stand in generated/jobs.d.ts and are left out.
//   BLESS=1 node --test tests/package/types/report.test.js      rewrites it
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Extractor, ExtractorConfig } from '@microsoft/api-extractor';
import { installedDir, projectDir } from '../lib/paths.js';

const committed = join(projectDir, 'docs', 'api');
const PAYLOADS = 'wanxiang-jobs-payloads';
let folder;

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'wanxiang-api-'));
  cpSync(installedDir, folder, { recursive: true, filter: (path) => !/\.(js|wasm)$/.test(path) && !path.endsWith('/cjs') });
  // A package of its own is named in the report and not printed.
  const apart = join(folder, 'node_modules', PAYLOADS);
  mkdirSync(apart, { recursive: true });
  writeFileSync(join(apart, 'package.json'), JSON.stringify({ name: PAYLOADS, version: '0.0.0', types: 'index.d.ts' }));
  writeFileSync(
    join(apart, 'index.d.ts'),
    readFileSync(join(folder, 'jobs.d.ts'), 'utf8').replace("'./builders.js'", "'../../builders.js'"),
  );
  for (const name of readdirSync(folder, { recursive: true }).filter((file) => /^(?!node_modules).*\.d\.ts$/.test(file))) {
    const text = readFileSync(join(folder, name), 'utf8');
    writeFileSync(join(folder, name), text.replaceAll(/(['"])\.{1,2}\/jobs\.js\1/g, `'${PAYLOADS}'`));
  }
});

after(() => rmSync(folder, { recursive: true, force: true }));

for (const entry of ['index', 'notify']) {
  test(`the report of ${entry}.d.ts is as committed`, () => {
    const found = report(entry);
    assert.doesNotMatch(found, /ae-forgotten-export/);
    const file = join(committed, `${entry}.api.md`);
    if (process.env.BLESS === '1') {
      mkdirSync(committed, { recursive: true });
      writeFileSync(file, found);
    }
    const [now, before] = [found, readFileSync(file, 'utf8')].map((text) => text.split('\n'));
    const only = (lines, others) => lines.filter((line) => !others.includes(line));
    assert.deepEqual({ came: only(now, before), went: only(before, now) }, { came: [], went: [] });
    assert.ok(found === before.join('\n'), 'the same lines in another order');
  });
}

function report(entry) {
  const main = join(folder, `${entry}.d.ts`);
  const silent = { default: { logLevel: 'none' } };
  const config = ExtractorConfig.prepare({
    configObjectFullPath: undefined,
    packageJsonFullPath: join(folder, 'package.json'),
    configObject: {
      projectFolder: folder,
      mainEntryPointFilePath: main,
      newlineKind: 'lf',
      compiler: {
        overrideTsconfig: {
          compilerOptions: {
            strict: true,
            target: 'es2022',
            module: 'nodenext',
            moduleResolution: 'nodenext',
            lib: ['es2022', 'dom', 'dom.iterable', 'dom.asynciterable', 'esnext.disposable'],
            types: [],
          },
          files: [main],
        },
      },
      apiReport: {
        enabled: true,
        reportFileName: `${entry}.api.md`,
        reportFolder: folder,
        reportTempFolder: join(folder, 'new'),
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: { compilerMessageReporting: silent, extractorMessageReporting: silent, tsdocMessageReporting: silent },
    },
  });
  const { succeeded } = Extractor.invoke(config, { localBuild: true, messageCallback: (message) => (message.handled = true) });
  assert.ok(succeeded);
  return readFileSync(join(folder, `${entry}.api.md`), 'utf8');
}
