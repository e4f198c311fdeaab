// Random documents through the package and through saxes: the same tree. Repeat one with SEED=….
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SaxesParser } from 'saxes';
import { parseNotify } from 'wanxiang-jobs';
import { author } from './lib/author.js';

const first = Number(process.env.SEED ?? 20_260_401);

/** The layout of `$extra`: every member a list, attributes as `Name@attribute`, text beside elements as `#text`. */
function judge(xml) {
  const parser = new SaxesParser();
  const root = { members: new Map(), text: '' };
  const open = [root];
  parser.on('error', (error) => {
    throw error;
  });
  const add = ({ members }, name, value) => members.set(name, [...(members.get(name) ?? []), value]);
  // Text between two elements is one piece of its own.
  const flush = (element) => {
    if (/[^ \t\r\n]/.test(element.text)) add(element, '#text', element.text);
    element.text = '';
  };
  parser.on('opentag', ({ name, attributes }) => {
    const parent = open.at(-1);
    flush(parent);
    for (const [attribute, value] of Object.entries(attributes)) add(parent, `${name}@${attribute}`, value);
    open.push({ members: new Map(), text: '', elements: 0 });
    parent.elements += 1;
  });
  const text = (piece) => {
    open.at(-1).text += piece;
  };
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('closetag', ({ name }) => {
    const element = open.pop();
    if (element.elements > 0) flush(element);
    add(open.at(-1), name, element.elements > 0 ? Object.fromEntries(element.members) : element.text);
  });
  parser.write(xml).close();
  return Object.fromEntries(root.members);
}

test('generated documents give the tree that saxes gives', () => {
  for (let seed = first; seed < first + 3000; seed += 1) {
    const xml = `<Response><EventName>TaskFinish</EventName><Unknown>${author(seed)}</Unknown></Response>`;
    const expected = judge(xml).Response[0].Unknown;
    for (const body of [xml, new TextEncoder().encode(xml)]) {
      assert.deepEqual(parseNotify(body).$extra.Unknown, expected, `SEED=${seed}: ${xml}`);
    }
  }
});
