// Links of the documents: files and headings that they name are there.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { test } from 'node:test';
import { documents, prose, root } from './lib/documents.js';

for (const name of documents) {
  test(`${name}: links lead somewhere`, () => {
    const broken = links(name).filter(({ target }) => !leads(name, target));
    assert.deepEqual(broken, []);
  });
}

function links(name) {
  return prose(name).flatMap((line, index) => {
    const text = line.replace(/`[^`]*`/g, '');
    const found = [...text.matchAll(/\]\(([^)\s]+)\)/g), ...text.matchAll(/(?:src|href)="([^"]+)"/g)];
    return found.map(([, target]) => ({ line: index + 1, target }));
  });
}

function leads(from, target) {
  if (/^https:\/\//.test(target)) return true;
  const [path, heading] = target.split('#');
  const file = path === '' ? from : normalize(join(dirname(from), path));
  if (file.startsWith('..') || !existsSync(join(root, file))) return false;
  return heading === undefined || headings(file).includes(heading);
}

/** The anchors that GitHub makes of headings. */
function headings(name) {
  const seen = new Map();
  return prose(name).flatMap((line) => {
    const [, title] = /^#{1,6} +(.+)$/.exec(line) ?? [];
    if (title === undefined) return [];
    const text = title.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
    const slug = text
      .replace(/[^\p{L}\p{N}\p{M} _-]/gu, '')
      .trim()
      .replaceAll(' ', '-');
    const times = seen.get(slug) ?? 0;
    seen.set(slug, times + 1);
    return [times === 0 ? slug : `${slug}-${times}`];
  });
}
