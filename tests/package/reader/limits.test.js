// Hostile bodies as JavaScript hands them over: limits, surrogates, encodings, names of its own objects.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseNotify, parseResponse } from 'wanxiang-jobs';

// What says of a body that it is a notification.
const EVENT = '<EventName>TaskFinish</EventName>';

const refused = (body, code, options) => assert.throws(() => parseNotify(body, options), { name: 'DecodeError', code });

test('limits can be set, and each defaults alone', () => {
  const xml = `<Response>${EVENT}<a><b c="1"/></a></Response>`;
  refused(xml, 'limit', { maxBytes: 10 });
  refused(xml, 'limit', { maxDepth: 2 });
  refused(xml, 'limit', { maxNodes: 2 });
  const none = [undefined, {}, { maxBytes: undefined, maxDepth: undefined, maxNodes: undefined }];
  const lifted = [{ maxBytes: Infinity, maxDepth: Infinity, maxNodes: Infinity }, { maxBytes: 2 ** 40 }];
  for (const options of [...none, ...lifted, { maxBytes: 100, maxDepth: 3, maxNodes: 5 }]) {
    assert.deepEqual(parseNotify(xml, options).$extra.a, [{ b: [''], 'b@c': ['1'] }], JSON.stringify(options));
  }
});

test('a hundred thousand levels are refused, and read without a stack where the limit is lifted', () => {
  const levels = 100_000;
  const xml = `<Response>${EVENT}${'<a>'.repeat(levels)}${'</a>'.repeat(levels)}</Response>`;
  const json = `{"EventName":"TaskFinish","a":${'{"a":'.repeat(levels - 1)}1${'}'.repeat(levels)}`;
  for (const body of [xml, json]) {
    refused(body, 'limit');
    let depth = 0;
    for (let object = parseNotify(body, { maxDepth: levels + 2 }).$extra; object?.a; [object] = object.a) depth += 1;
    assert.equal(depth, levels);
  }
  refused('<a>'.repeat(levels), 'root', { maxDepth: levels + 2 });
  refused(`{"a":${'['.repeat(levels)}`, 'syntax', { maxDepth: levels + 2 });
});

test('a million attributes are refused by default and compared in time where they are not', { timeout: 60_000 }, () => {
  const xml = `<Response>${EVENT}<a${Array.from({ length: 1_000_001 }, (_, index) => ` n${index}=''`).join('')}/></Response>`;
  refused(xml, 'limit');
  const { $extra } = parseNotify(xml, { maxNodes: 2_000_000 });
  assert.equal(Object.keys($extra).length, 1_000_002);
  refused(xml.replace('n1000000=', 'n0='), 'syntax', { maxNodes: 2_000_000 });
});

test('halves of surrogate pairs are refused', () => {
  for (const half of ['\ud800', '\udc00', '\udc00\ud800', 'a\ud834b']) {
    refused(`<Response>${EVENT}<a>${half}</a></Response>`, 'character');
    refused(`{"EventName":"TaskFinish","a":"${half}"}`, 'character');
  }
  refused('{"a":"\\ud800"}', 'syntax');
  assert.equal(parseNotify(`<Response>${EVENT}<a>\ud834\udd1e</a></Response>`).$extra.a[0], '𝄞');
});

test('other encodings are refused by name', () => {
  const declared = '<?xml version="1.0" encoding="GBK"?><Response><a>';
  const gbk = Uint8Array.from([...new TextEncoder().encode(declared), 0xca, 0xfd, 0xbe, 0xdd]);
  assert.throws(() => parseNotify(gbk), { code: 'encoding', message: /GBK/ });
  assert.throws(() => parseNotify(`${declared}数据</a></Response>`), { code: 'encoding', message: /GBK/ });
  for (const swap of [false, true]) {
    for (const text of ['\ufeff<Response/>', '<Response/>']) {
      const bytes = Buffer.from(text, 'utf16le');
      assert.throws(() => parseNotify(swap ? bytes.swap16() : bytes), { code: 'encoding', message: /UTF-16/ });
    }
  }
  refused(Uint8Array.of(0xff), 'encoding');
});

test('what is no body is refused by type', () => {
  for (const body of [undefined, null, 1, {}, [], Symbol('a'), new Map(), () => {}]) {
    for (const read of [parseNotify, parseResponse]) assert.throws(() => read(body), { name: 'DecodeError', code: 'type' });
  }
  for (const body of ['', new Uint8Array(), new ArrayBuffer(0)]) refused(body, 'syntax');
});

test('names of objects are members like others and touch nothing', () => {
  for (const name of ['__proto__', 'constructor', 'hasOwnProperty', 'toString', 'valueOf', 'prototype', '__defineGetter__']) {
    const xml = `<Response><${name} x="1"><polluted>1</polluted></${name}><${name}/><JobsDetail><${name}>a</${name}></JobsDetail></Response>`;
    const json = JSON.stringify({ x: 0 }).replace('"x":0', `"${name}":[{"polluted":"1"},""],"JobsDetail":{"${name}":"a"}`);
    for (const body of [xml, json]) {
      const result = parseNotify(body);
      assert.ok(Object.hasOwn(result.$extra, name), body);
      assert.deepEqual(Object.getOwnPropertyDescriptor(result.$extra, name).value, [{ polluted: ['1'] }, '']);
      assert.deepEqual(Object.getOwnPropertyDescriptor(result.JobsDetail[0].$extra, name).value, ['a']);
      assert.equal(Object.getPrototypeOf(result.$extra), Object.prototype);
    }
  }
  assert.equal({}.polluted, undefined);
  assert.equal(Object.prototype.x, undefined);
});

test('a document is cut where JavaScript would cut it, whatever stands before', () => {
  const filler = 'a数𝄞é'.repeat(500);
  const items = Array.from({ length: 50 }, (_, index) => `${index}𝄞数`);
  const xml = `<Response>${EVENT}<x>${filler}</x>${items.map((item) => `<y>${item}</y><é>${item}&amp;</é>`).join('')}</Response>`;
  const { x, y, é } = parseNotify(xml).$extra;
  assert.deepEqual([x, y, é], [[filler], items, items.map((item) => `${item}&`)]);
  assert.deepEqual(parseNotify(JSON.stringify({ EventName: 'TaskFinish', x: filler, y: items, é: items })).$extra, {
    x: [filler],
    y: items,
    é: items,
  });
});
