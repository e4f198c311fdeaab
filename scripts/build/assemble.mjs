// Puts the package together: pkg-template, licences and README, the modules and their glue, scripts bundled.
import { cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { at } from '../lib/project.mjs';
import { bundle } from './bundle.mjs';
import { manifest } from './manifest.mjs';

export const packageDir = at('dist', 'package');

const DOCUMENTS = ['LICENSE', 'LICENSE-APACHE', 'LICENSE-MIT', 'README.md'];
// What the crate's tables give; see tests/generated.rs.
const GENERATED = ['jobs.d.ts', 'jobs.json', 'tags.js', 'error-codes.json'];

export async function assemble(bound) {
  const template = at('pkg-template');
  const draft = at('dist', 'package.draft');
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  cpSync(template, draft, { recursive: true });
  for (const name of DOCUMENTS.filter((name) => !existsSync(join(draft, name)))) cpSync(at(name), join(draft, name));
  for (const name of GENERATED) cpSync(at('generated', name), join(draft, name));
  for (const { name, module, glue } of bound) {
    cpSync(module, join(draft, `${name}_bg.wasm`));
    cpSync(glue, join(draft, `${name}.js`));
  }
  const { text, scripts } = manifest(draft);
  await bundle(draft, scripts);
  writeFileSync(join(draft, 'package.json'), text);
  // Whoever reads the package while it is rebuilt sees the old one or the new one, never half of it.
  rmSync(packageDir, { recursive: true, force: true });
  renameSync(draft, packageDir);
}
