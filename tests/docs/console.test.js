// docs/console.md: its table of kinds is what the console's tests drive and what the local service does. `BLESS=1` rewrites it.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { WORK } from '../../www/emulator/work/index.js';
import en from '../../www/src/text/en.js';
import { SHOWN } from '../console/shown.js';
import { read, root } from './lib/documents.js';

const FILE = 'docs/console.md';
const { jobs } = JSON.parse(read('generated/jobs.json'));

test('every kind has its row', () => {
  assert.deepEqual(Object.keys(SHOWN).sort(), jobs.map(({ tag }) => tag).sort());
  const rows = jobs.map(({ tag }) => {
    const worth = WORK[tag].emulated ?? 'real';
    return `| [${tag}](reference/${tag}.md) | ${en[`kind.${tag}`].replace(/\.$/, '')} | ${worth} | ${SHOWN[tag].told} |`;
  });
  const table = ['| Kind | What it does | Local service | How its result is shown |', '|---|---|---|---|', ...rows].join('\n');
  const [begin, end] = ['<!-- kinds -->\n', '\n<!-- /kinds -->'];
  const text = read(FILE);
  const [from, to] = [text.indexOf(begin) + begin.length, text.indexOf(end)];
  assert.ok(from >= begin.length && to >= from, `${FILE} has no place for the table`);
  if (process.env.BLESS === '1') writeFileSync(join(root, FILE), `${text.slice(0, from)}${table}${text.slice(to)}`);
  else assert.equal(text.slice(from, to), table, `${FILE} is stale; BLESS=1 rewrites it`);
});
