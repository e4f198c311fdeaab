// Writes the package's package.json: the template's, with the crate's version and addresses, and every file it names really there.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { at, crateVersion, home } from '../lib/project.mjs';

/** The text of package.json, and the files that it exports. */
export function manifest() {
  const template = JSON.parse(readFileSync(at('pkg-template', 'package.json'), 'utf8'));
  const version = crateVersion();
  if (template.version !== undefined && template.version !== version) {
    throw new Error(`pkg-template/package.json says version ${template.version}, Cargo.toml ${version}`);
  }
  const { name, version: _template, description, license, keywords, ...rest } = template;
  const { repository, author } = home();
  const about = {
    ...{ name, version, description, keywords, license, author },
    homepage: `${repository}#readme`,
    repository: { type: 'git', url: `git+${repository}.git` },
    bugs: { url: `${repository}/issues` },
  };
  const text = `${JSON.stringify({ ...about, ...rest }, null, 2)}\n`;
  return { text, exported: [...new Set(leaves(template.exports))] };
}

/** Throws unless every file that the manifest promises is there: entry points, types, and the list of what is published. */
export function checkFiles({ exports = {}, files = [], main, module, types, unpkg, jsdelivr }, folder) {
  const names = [...leaves(exports), ...files, main, module, types, unpkg, jsdelivr].filter((name) => typeof name === 'string');
  const missing = names.filter((name) => !name.includes('*') && !existsSync(join(folder, name)));
  if (missing.length > 0) throw new Error(`pkg-template/package.json names files that aren't there: ${missing.join(', ')}`);
}

const leaves = (node) => (node !== null && typeof node === 'object' ? Object.values(node).flatMap(leaves) : [node]);
