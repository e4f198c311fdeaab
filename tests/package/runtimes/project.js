// A user's project: an empty folder into which npm has installed the tarball, and nothing else.
import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { tarball } from '../lib/paths.js';

const run = promisify(execFile);

/** Resolves to `{ folder, package, script, remove }`. */
export function newProject() {
  const folder = mkdtempSync(join(tmpdir(), 'wanxiang-project-'));
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  execFileSync('npm', ['install', '--offline', '--no-audit', '--no-fund', '--no-package-lock', tarball], {
    cwd: folder,
    stdio: 'pipe',
  });
  let scripts = 0;
  return {
    folder,
    package: join(folder, 'node_modules', 'wanxiang-jobs'),
    /** Runs a module in the project by Node; resolves to what it gave to `answer(…)`. */
    async script(source, options = []) {
      const file = join(folder, `script-${(scripts += 1)}.mjs`);
      writeFileSync(file, `const answer = (value) => console.log(JSON.stringify(value));\n${source}`);
      const { stdout, stderr } = await run(process.execPath, [...options, file], { cwd: folder, timeout: 60_000 });
      if (stderr !== '') throw new Error(stderr);
      return JSON.parse(stdout);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export const NOTIFY =
  '<Response><EventName>TaskFinish</EventName><JobsDetail><Code>Success</Code><JobId>j1</JobId>' +
  '<State>Success</State><Tag>MediaInfo</Tag><Input><Object>a&amp;b.mp4</Object></Input></JobsDetail></Response>';
