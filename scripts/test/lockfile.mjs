// Checks that package-lock.json holds for every registry: it names versions and hashes, never a server.
import { readFileSync } from 'node:fs';
import { at } from '../lib/project.mjs';
import { whenStarted } from '../lib/started.mjs';

await whenStarted(import.meta, () => {
  const { packages } = JSON.parse(readFileSync(at('package-lock.json'), 'utf8'));
  const named = Object.entries(packages).filter(([, entry]) => entry.resolved !== undefined);
  const unhashed = Object.entries(packages).filter(
    ([path, entry]) => path !== '' && entry.integrity === undefined && !entry.inBundle,
  );
  const complain = (list, what) =>
    list.length > 0 &&
    `${what}: ${list
      .slice(0, 5)
      .map(([path]) => path)
      .join(', ')}`;
  const problems = [complain(named, 'entries with an address'), complain(unhashed, 'entries without a hash')].filter(Boolean);
  if (problems.length > 0) throw new Error(problems.join('\n'));
});
