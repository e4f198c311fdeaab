// Puts what a program measured between two marks of a document; the words around it are written by hand.
import { readFileSync, writeFileSync } from 'node:fs';

export function writeSnapshot(path, name, text) {
  const document = readFileSync(path, 'utf8');
  const [start, end] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`];
  const from = document.indexOf(start);
  const to = document.indexOf(end);
  if (from < 0 || to < from) throw new Error(`${path} has no ${start} … ${end}`);
  writeFileSync(path, `${document.slice(0, from + start.length)}\n${text}\n${document.slice(to)}`);
}
