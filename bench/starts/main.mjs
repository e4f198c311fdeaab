// Sizes and cold starts: what each consumer of the package loads and how long it takes until a first job is there, beside other
// SDKs in the same run. `npm run bench -- --starts`; with `--snapshot` the table also goes to docs/benchmarks.md.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from '../../tests/package/lib/browser.js';
import { tarball } from '../../tests/package/lib/paths.js';
import { markdown } from '../lib/markdown.mjs';
import { weigh } from './files.mjs';
import { PACKAGES } from './programs.mjs';
import { ways } from './ways.mjs';

const ROUNDS = 10;
const OURS = 'wanxiang-jobs';
const PEERS = ['cos-nodejs-sdk-v5@3', 'cos-js-sdk-v5@1', '@aws-sdk/client-mediaconvert@3'];

export async function starts() {
  const folder = mkdtempSync(join(tmpdir(), 'wanxiang-starts-'));
  const closing = [];
  const browser = await launch();
  try {
    writeFileSync(join(folder, 'package.json'), '{ "private": true }');
    const options = ['--no-audit', '--no-fund', '--no-package-lock', '--ignore-scripts', '--loglevel=error'];
    execFileSync('npm', ['install', ...options, tarball, ...PEERS], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
    const rows = [];
    for (const way of ways(process.env)) {
      process.stderr.write(`${way.title} …\n`);
      rows.push(...(await measure(way, { folder, browser, closing })));
    }
    return text(rows, folder);
  } finally {
    await browser.close();
    for (const close of closing) await close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Every candidate in every round, so that what disturbs the machine disturbs all alike. */
async function measure(way, world) {
  const prepared = new Map();
  for (const name of way.packages) prepared.set(name, { ...(await way.prepare(name, world)), job: [], body: [] });
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const candidate of prepared.values()) {
      const at = await candidate.start?.();
      // The first round warms the disk.
      if (round === 0 || at === undefined) continue;
      candidate.job.push(at.job);
      candidate.body.push(at.body);
    }
  }
  // The fastest of all: whatever else the machine does only adds to a start.
  const compared = (name, what) => {
    const [times, ours] = [name, OURS].map((candidate) => prepared.get(candidate)[what]);
    if (times.length === 0 || (what === 'job' && PACKAGES[name].readsOnly)) return undefined;
    return { time: Math.min(...times), ratio: Math.min(...times) / Math.min(...ours) };
  };
  return way.packages.map((name) => {
    const { files } = prepared.get(name);
    return { way: way.title, name, size: files && weigh(files), job: compared(name, 'job'), body: compared(name, 'body') };
  });
}

function text(rows, folder) {
  const version = (name) => JSON.parse(readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8')).version;
  const versions = PEERS.map((peer) => peer.replace(/(?<=.)@.*/, '')).map((name) => `${name} ${version(name)}`);
  const kilobytes = (bytes) => (bytes === undefined ? '' : `${Math.round(bytes / 1000).toLocaleString('en')}`);
  const figures = (found, name) =>
    found === undefined ? '' : `${found.time.toFixed(1)}${name === OURS ? '' : ` (${found.ratio.toFixed(2)}×)`}`;
  const table = markdown(
    ['loaded how', 'package', 'KB', 'gzip', 'brotli', 'first job, ms', 'first body, ms'],
    rows.map(({ way, name, size, job, body }) => [
      way,
      name,
      kilobytes(size?.raw),
      kilobytes(size?.gzip),
      kilobytes(size?.brotli),
      figures(job, name),
      figures(body, name),
    ]),
  );
  return `${cpus().length} cores, Node ${process.versions.node}; ${versions.join(', ')}. The fastest of ${ROUNDS} cold starts each, from
where the package begins to load; in brackets how many times as long as \`${OURS}\`.\n\n${table}`;
}
