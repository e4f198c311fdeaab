// Puts the package together: manifest, licences and README, the modules, and what is made of pkg-template/src: scripts
// and declarations.
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { at, crateVersion, home } from '../lib/project.mjs';
import { bundle } from './bundle.mjs';
import { declare } from './declare.mjs';
import { checkFiles, manifest } from './manifest.mjs';
import { forNpm } from './readme.mjs';

export const packageDir = at('dist', 'package');

const LICENCES = ['LICENSE', 'LICENSE-APACHE', 'LICENSE-MIT'];
// What the crate gives; see tests/generated.rs.
const SOURCES = ['jobs.d.ts', 'mark.js', 'tags.js'];
const DATA = ['jobs.json', 'error-codes.json'];

export async function assemble(bound) {
  const [draft, sources] = ['package.draft', 'package.sources'].map((name) => at('dist', name));
  for (const folder of [draft, sources]) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  }
  // Everything in one folder, where the imports find it.
  cpSync(at('pkg-template', 'src'), sources, { recursive: true });
  for (const name of SOURCES) cpSync(at('generated', name), join(sources, name));
  for (const { name, glue } of bound) {
    for (const end of ['.js', '.d.ts']) cpSync(glue.replace(/\.js$/, end), join(sources, `${name}${end}`));
  }
  for (const name of LICENCES) cpSync(at(name), join(draft, name));
  writeFileSync(join(draft, 'README.md'), readme());
  for (const name of DATA) cpSync(at('generated', name), join(draft, name));
  for (const { name, module } of bound) cpSync(module, join(draft, `${name}_bg.wasm`));
  const { text, exported } = manifest();
  await declare(
    sources,
    draft,
    exported.filter((name) => name.endsWith('.d.ts')),
  );
  await bundle(sources, draft);
  writeFileSync(join(draft, 'package.json'), text);
  checkFiles(JSON.parse(text), draft);
  // Whoever reads the package while it is rebuilt sees the old one or the new one, never half of it.
  rmSync(packageDir, { recursive: true, force: true });
  renameSync(draft, packageDir);
  rmSync(sources, { recursive: true, force: true });
}

/** Of the tag of this version: what npm shows for it stays true of it. */
function readme() {
  const { repository } = home();
  const [tree, raw] = ['blob', 'raw'].map((view) => `${repository}/${view}/v${crateVersion()}`);
  return forNpm(readFileSync(at('README.md'), 'utf8'), { tree, raw });
}
