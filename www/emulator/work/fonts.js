/** A font file for text marks: the service's own fonts are not free, so one of this machine stands in. */

import { readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { JobFailure } from '../run/process.js';

const FOLDERS = [
  '/usr/share/fonts',
  '/usr/local/share/fonts',
  join(homedir(), '.fonts'),
  '/System/Library/Fonts',
  '/Library/Fonts',
  'C:\\Windows\\Fonts',
];
const CJK = /cjk|wqy|noto.*(sc|tc|jp)|droid.*fallback|uming|ukai|simhei|simsun|pingfang|stheiti|msyh/i;
let found;

function fonts() {
  if (found) return found;
  found = [];
  const walk = (folder, depth) => {
    let entries;
    try {
      entries = readdirSync(folder, { withFileTypes: true });
    } catch {
      return;
    }
    for (const entry of entries) {
      const path = join(folder, entry.name);
      if (entry.isDirectory() && depth < 4) walk(path, depth + 1);
      else if (/\.(ttf|ttc|otf)$/i.test(entry.name) && found.length < 5000) found.push(path);
    }
  };
  FOLDERS.forEach((folder) => walk(folder, 0));
  found.sort();
  return found;
}

/** The path of a font that can write the text. */
export function fontFor(text) {
  const list = fonts();
  const wide = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]/.test(text);
  const font = wide
    ? (list.find((path) => CJK.test(path) && /sans/i.test(path)) ?? list.find((path) => CJK.test(path)))
    : (list.find((path) => /(DejaVuSans|LiberationSans-Regular|NotoSans-Regular|arial|Helvetica)\.(ttf|otf|ttc)$/i.test(path)) ??
      list.find((path) => !/emoji|symbol/i.test(path)));
  if (!font)
    throw new JobFailure(
      'ResourceNotSupported',
      `no font on this machine can write the text ${JSON.stringify(text)}; install fonts-dejavu-core or fonts-noto-cjk`,
    );
  return font;
}
