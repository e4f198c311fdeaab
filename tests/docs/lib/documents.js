// The documents that people write here, and the fenced blocks in them.
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

export const root = fileURLToPath(new URL('../../..', import.meta.url));
export const read = (name) => readFileSync(join(root, name), 'utf8');

/** `README.md` and its like at the top, and everything under `docs` but the reference, which is generated. */
export const documents = ['', 'docs/', 'docs/guides/']
  .flatMap((folder) => readdirSync(join(root, folder)).map((name) => `${folder}${name}`))
  .filter((name) => name.endsWith('.md'))
  .sort();

/** Every fenced block: `language`, the `words` after it, `code`, and the `line` of its first line, from 1. */
export function blocks(name) {
  const found = [];
  let open;
  for (const [index, line] of read(name).split('\n').entries()) {
    if (open === undefined) {
      const [, fence, language, words] = /^(`{3,})(\S*)(.*)$/.exec(line) ?? [];
      if (fence !== undefined) open = { fence, language, words: words.split(/\s+/).filter(Boolean), line: index + 2, lines: [] };
    } else if (line === open.fence) {
      const { fence, lines, ...block } = open;
      found.push({ ...block, code: lines.join('\n') });
      open = undefined;
    } else {
      open.lines.push(line);
    }
  }
  if (open !== undefined) throw new Error(`${name}:${open.line - 1}: the block is never closed`);
  return found;
}

/** A document without its blocks, line for line. */
export function prose(name) {
  let fence;
  return read(name)
    .split('\n')
    .map((line) => {
      const mark = /^`{3,}/.exec(line)?.[0];
      if (fence === undefined && mark !== undefined) fence = mark;
      else if (line === fence) fence = undefined;
      else if (fence === undefined) return line;
      return '';
    });
}
