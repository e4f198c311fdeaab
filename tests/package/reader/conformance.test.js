// The conformance suite of the W3C through the package; tests/reader has the same for the crate.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseNotify } from 'wanxiang-jobs';
import { NAMESPACES_ONLY, asResponse, cases } from './lib/suite.js';

const all = cases();
const encoder = new TextEncoder();

/** What the package says of a document: nothing, or the code of its error. */
function verdict(body) {
  try {
    parseNotify(body);
    return 'taken';
  } catch (error) {
    assert.equal(error.name, 'DecodeError', String(error.stack));
    assert.ok(error.line >= 1 && error.column >= 1);
    // Well-formed to its end, but none of the names that make a notification.
    return error.code === 'notification' ? 'taken' : error.code;
  }
}

/** The same from text and from bytes. */
function both(text) {
  const found = verdict(text);
  assert.equal(verdict(encoder.encode(text)), found, text);
  return found;
}

test('the suite is whole', () => {
  assert.ok(all.length > 1800, `${all.length} cases`);
});

test('well-formed documents without DOCTYPE are read', () => {
  const some = all.filter(({ wellFormed, hasDoctype, text }) => wellFormed && !hasDoctype && text !== undefined);
  assert.ok(some.length >= 30, `${some.length} cases`);
  for (const one of some) assert.equal(both(asResponse(one)), 'taken', one.id);
});

test('documents that are not well-formed are refused', () => {
  const some = all.filter(({ wellFormed, hasDoctype, text }) => !wellFormed && !hasDoctype && text !== undefined);
  assert.ok(some.length >= 200, `${some.length} cases`);
  const taken = some.filter((one) => both(asResponse(one)) === 'taken').map(({ id }) => id);
  assert.deepEqual(taken, [...NAMESPACES_ONLY.keys()]);
  // Whatever else is wrong, `root` would say that the root's name was.
  for (const one of some) if (asResponse(one) !== one.text) assert.notEqual(verdict(asResponse(one)), 'root', one.id);
});

test('documents with DOCTYPE are refused', () => {
  const some = all.filter(({ hasDoctype }) => hasDoctype);
  assert.ok(some.length > 1000, `${some.length} cases`);
  for (const { id, wellFormed, text, bytes } of some) {
    const found = text === undefined ? verdict(bytes) : both(text);
    if (text !== undefined && wellFormed) assert.equal(found, 'doctype', id);
    else assert.match(found, /^(doctype|encoding|syntax|character)$/, id);
  }
});

test('documents in other encodings are refused by that', () => {
  const some = all.filter(({ hasDoctype, text, wellFormed }) => !hasDoctype && wellFormed && text === undefined);
  assert.ok(some.length > 0);
  for (const { id, bytes } of some) assert.equal(verdict(bytes), 'encoding', id);
});

test('cut and damaged documents end in an answer', { timeout: 300_000 }, () => {
  for (const one of all) {
    const body = one.text === undefined ? one.bytes : encoder.encode(asResponse(one));
    for (let end = 0; end < body.length; end += 97) verdict(body.subarray(0, end));
    const damaged = body.slice();
    const stride = Math.floor(body.length / 13) + 1;
    for (let at = 0; at < body.length; at += stride) {
      for (const flip of [0x01, 0x20, 0x80, 0xff]) {
        damaged[at] ^= flip;
        verdict(damaged);
        damaged[at] ^= flip;
      }
    }
  }
});
