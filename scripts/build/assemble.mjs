// Puts the package together: pkg-template, licences and README, the glue and the module, scripts bundled.
import { cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { at } from '../lib/project.mjs';
import { bundle } from './bundle.mjs';
import { manifest } from './manifest.mjs';

export const packageDir = at('dist', 'package');

const DOCUMENTS = ['LICENSE', 'LICENSE-APACHE', 'LICENSE-MIT', 'README.md'];
// What the crate's tables give; see tests/generated.rs.
const GENERATED = ['jobs.d.ts', 'jobs.json', 'tags.js', 'error-codes.json'];

export async function assemble({ module, glue, snippets }) {
  const template = at('pkg-template');
  const draft = at('dist', 'package.draft');
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  cpSync(template, draft, { recursive: true });
  for (const name of DOCUMENTS.filter((name) => !existsSync(join(draft, name)))) cpSync(at(name), join(draft, name));
  for (const name of GENERATED) cpSync(at('generated', name), join(draft, name));
  cpSync(module, join(draft, 'core_bg.wasm'));
  cpSync(glue, join(draft, 'core.js'));
  if (existsSync(snippets)) cpSync(snippets, join(draft, 'snippets'), { recursive: true });
  const { text, scripts } = manifest(draft);
  await bundle(draft, scripts);
  writeFileSync(join(draft, 'package.json'), text);
  // Whoever reads the package while it is rebuilt sees the old one or the new one, never half of it.
  rmSync(packageDir, { recursive: true, force: true });
  renameSync(draft, packageDir);
}
