// An earlier version of this package, measured beside this one: WANXIANG_BASELINE names its tarball.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Its functions and its name, or nothing where none is named. */
export async function baseline() {
  const tarball = process.env.WANXIANG_BASELINE;
  if (!tarball) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'bench-baseline-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const done = spawnSync('tar', ['-xzf', tarball, '-C', folder], { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`tar ${tarball}: ${done.stderr}`);
  const { default: manifest } = await import(pathToFileURL(join(folder, 'package', 'package.json')), { with: { type: 'json' } });
  const { node } = manifest.exports['.'];
  const functions = await import(pathToFileURL(join(folder, 'package', typeof node === 'string' ? node : node.import)));
  return { name: `wanxiang-jobs ${manifest.version}`, functions };
}
