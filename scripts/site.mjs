// Builds the documents as a website into dist/site: plain files that any host serves, and that open from disk.
//   npm run site
import { at, shown } from './lib/project.mjs';
import { whenStarted } from './lib/started.mjs';
import { setUpOrExit } from './setup.mjs';

export const siteDir = at('dist', 'site');

await whenStarted(import.meta, async () => {
  await setUpOrExit(['packages']);
  const { buildSite } = await import('./site/build.mjs');
  const { pages, sections } = buildSite(siteDir);
  process.stdout.write(`${shown(siteDir)}/index.html: ${pages} pages, ${sections} sections to search\n`);
});
