// Scores readers against the conformance suite of the W3C and writes the table into docs/conformance.md.
//   node bench/conformance.mjs [--print]
import COS from 'cos-js-sdk-v5';
import { XMLParser as Parser5 } from 'fast-xml-parser';
import { XMLParser as Parser4 } from 'fast-xml-parser-4';
import { SaxesParser } from 'saxes';
import { parse as txml } from 'txml/txml';
import { parseNotify } from 'wanxiang-jobs';
import { NAMESPACES_ONLY, asResponse, cases } from '../tests/package/reader/lib/suite.js';
import { saxesObject } from './lib/objects.mjs';
import { markdown } from './lib/table.mjs';
import { writeSnapshot } from './lib/snapshot.mjs';

const cos = { ignoreDeclaration: true, ignoreAttributes: true, parseTagValue: false, trimValues: false };
const readers = {
  'wanxiang-jobs': (one) => parseNotify(asResponse(one)),
  'cos-js-sdk-v5 1.10 (`COS.util.xml2json`)': ({ text }) => COS.util.xml2json(text),
  'fast-xml-parser 4, settings of cos-js-sdk-v5': ({ text }) => new Parser4(cos).parse(text),
  'fast-xml-parser 5': ({ text }) => new Parser5().parse(text),
  'fast-xml-parser 5, validating': ({ text }) => new Parser5().parse(text, true),
  'saxes 6': ({ text }) => saxesObject(SaxesParser, text),
  'txml 6': ({ text }) => txml(text),
};

function takes(read, one) {
  try {
    read(one);
    return true;
  } catch {
    return false;
  }
}

const all = cases().filter(({ text }) => text !== undefined);
const groups = {
  broken: all.filter(({ wellFormed, hasDoctype }) => !wellFormed && !hasDoctype),
  sound: all.filter(({ wellFormed, hasDoctype }) => wellFormed && !hasDoctype),
  doctype: all.filter(({ hasDoctype }) => hasDoctype),
};
const share = (part, whole) => `${part} of ${whole.length}`;
const rows = Object.entries(readers).map(([name, read]) => {
  const refused = groups.broken.filter((one) => !takes(read, one));
  const taken = groups.sound.filter((one) => takes(read, one));
  const withDoctype = groups.doctype.filter((one) => !takes(read, one));
  return [
    name,
    share(refused.length, groups.broken),
    share(taken.length, groups.sound),
    share(withDoctype.length, groups.doctype),
  ];
});
const table = markdown(['reader', 'not well-formed: refused', 'well-formed: taken', 'with DOCTYPE: refused'], rows);
const list = [...NAMESPACES_ONLY].map(([id, reason]) => `- \`${id}\`: ${reason}`).join('\n');
const text = `${table}\n\nNot well-formed by the rules of namespaces alone, and taken:\n\n${list}`;
process.stdout.write(`${text}\n`);
if (!process.argv.includes('--print')) writeSnapshot('docs/conformance.md', 'score', text);
