// Runs the tests of a folder: Node 20 takes no pattern for them, Node 22 no folder.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { at, shown } from '../lib/project.mjs';
import { filesUnder } from '../lib/stamp.mjs';

const [folder] = process.argv.slice(2);
const files = existsSync(at(folder)) ? filesUnder(at(folder)).filter((name) => name.endsWith('.test.js')) : [];
if (files.length === 0) throw new Error(`no *.test.js under ${folder}`);
const options = ['--import', './scripts/test/silence.mjs', '--test', '--test-reporter=spec', '--test-timeout=600000'];
const { status } = spawnSync(process.execPath, [...options, ...files.map(shown)], { cwd: at(), stdio: 'inherit' });
process.exitCode = status ?? 1;
