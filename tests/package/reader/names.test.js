// Every member that the tables know, holding what nobody expects there: no crash, and nothing lost.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parseNotify } from 'wanxiang-jobs';

const described = readFileSync(new URL('../../../generated/jobs.json', import.meta.url), 'utf8');
const names = [...new Set(Array.from(described.matchAll(/"name":\s*"([A-Za-z]\w*)"/g), ([, name]) => name))];

const INSIDE = '{"$extra":"one","$extra":"two","__proto__":"three","a":"four","a":"five","b":{"$extra":{"c":"six"}}}';
const TEXTS = ['one', 'two', 'three', 'four', 'five', 'six'];

/** Every text in a result, wherever it stands. */
function* texts(value) {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) {
    for (const key of Object.keys(value)) yield* texts(Object.getOwnPropertyDescriptor(value, key).value);
  }
}

test('strange members are kept under every name, on every level', () => {
  assert.ok(names.length > 500, `${names.length} names`);
  for (const name of names) {
    const member = `"${name}":${INSIDE}`;
    for (const body of [
      `{"EventName":"TaskFinish",${member}}`,
      `{"JobsDetail":{${member}}}`,
      `{"JobsDetail":{"Operation":{${member}}}}`,
      ...names.slice(0, 20).map((outer) => `{"JobsDetail":{"Operation":{"${outer}":{${member}}}}}`),
      `{"JobsDetail":{"Operation":{"MediaResult":{${member}},"Transcode":{${member}}},"Tag":"Transcode"}}`,
      `{"WorkflowExecution":{${member}}}`,
    ]) {
      let found;
      try {
        found = [...texts(parseNotify(body))];
      } catch (error) {
        assert.fail(`${body}: ${error.stack}`);
      }
      for (const text of TEXTS) assert.ok(found.includes(text), `${text} of ${body} is lost: ${found}`);
    }
  }
});
