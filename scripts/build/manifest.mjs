// Writes the package's package.json: the template's, with the crate's version, and every file it names really there.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crateVersion } from '../lib/project.mjs';

/** The text of package.json, and the scripts that it exports. */
export function manifest(folder) {
  const template = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const version = crateVersion();
  if (template.version !== undefined && template.version !== version) {
    throw new Error(`pkg-template/package.json says version ${template.version}, Cargo.toml ${version}`);
  }
  const missing = [...namedFiles(template)].filter((file) => !existsSync(join(folder, file)));
  if (missing.length > 0) throw new Error(`pkg-template/package.json names files that aren't there: ${missing.join(', ')}`);
  const { name, ...rest } = template;
  const text = `${JSON.stringify({ name, version, ...rest, version }, null, 2)}\n`;
  const scripts = leaves(template.exports).filter((file) => file.endsWith('.js'));
  return { text, scripts: [...new Set(scripts)] };
}

/** Every file that the manifest promises: entry points, types, and the list of what is published. */
export function namedFiles({ exports = {}, files = [], main, types }) {
  const names = [...leaves(exports), ...files, main, types].filter((name) => typeof name === 'string');
  return new Set(names.filter((name) => !name.includes('*')));
}

const leaves = (node) => (node !== null && typeof node === 'object' ? Object.values(node).flatMap(leaves) : [node]);
