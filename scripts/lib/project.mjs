// Knows where the project's files are and which versions its manifests pin.
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** A path inside the project. */
export const at = (...parts) => join(root, ...parts);

/** The same path as a person in the project's folder would type it. */
export const shown = (path) => relative(root, path) || '.';

export const targetDir = process.env.CARGO_TARGET_DIR ?? at('target');

/** Tools that the set-up installs for this project alone; removing the folder removes them. */
export const toolsDir = at('target', 'tools');

/** The crate's version: the only place where it is written. */
export const crateVersion = () => pinned(/^\[workspace\.package\][^[]*?^version = "([^"]+)"/m, 'version');

/** Where the project lives and whom to write to; see the note in Cargo.toml. */
export function home() {
  const repository = pinned(/^repository = "(https:[^"]+)"/m, 'repository');
  const author = pinned(/^authors = \["([^"]+)"/m, 'authors');
  return { repository, author, isPlaceholder: [repository, author].some((text) => /\.example\b/.test(text)) };
}

/** The oldest compiler that the crate supports. */
export const rustVersion = () => pinned(/^rust-version = "([^"]+)"/m, 'rust-version');

/** wasm-bindgen's library and its command-line tools only work together at the very same version. */
export const bindgenVersion = () => pinned(/^wasm-bindgen = (?:\{ version = )?"=([^"]+)"/m, 'wasm-bindgen');

export const cargoHome = process.env.CARGO_HOME ?? join(homedir(), '.cargo');

/** PATH with the folders of tools that were installed without a shell noticing. */
export const searchPath = () => [join(toolsDir, 'bin'), process.env.PATH ?? '', join(cargoHome, 'bin')].join(delimiter);

function pinned(pattern, name) {
  const found = pattern.exec(readFileSync(at('Cargo.toml'), 'utf8'));
  if (!found) throw new Error(`Cargo.toml pins no ${name}`);
  return found[1];
}
