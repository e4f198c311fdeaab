// What is signed, in whatever form it is given, against a second implementation.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { presignUrl, signRequest } from 'wanxiang-jobs';
import { Chance } from '../random/chance.js';
import { reference } from '../lib/reference-signer.js';

const KEYS = { secretId: 'AKIDEXAMPLE', secretKey: 'SECRETKEYEXAMPLE' };
const TIME = { startTime: 1700000000, endTime: 1700003600 };
const HOST = 'test-1250000000.ci.ap-chongqing.myqcloud.com';
const sign = (request, keys = KEYS, options = TIME) => signRequest({ method: 'GET', path: '/jobs', ...request }, keys, options);
const expected = (request) => reference({ method: 'GET', path: '/jobs', ...request }, KEYS, TIME);

test('the judge itself signs what the official client has recorded', () => {
  const keys = { secretId: 'QmFzZTY0IGlzIGEgZ2VuZXJp', secretKey: 'AKIDZfbOA78asKUYBcXFrJD0a1ICvR98JM' };
  const headers = [
    ['host', 'testbucket-125000000.cos.ap-guangzhou.myqcloud.com'],
    ['x-cos-content-sha1', 'db8ac1c259eb89d4a131b253bacfca5f319d54f2'],
    ['x-cos-stroage-class', 'nearline'],
  ];
  const signed = reference({ method: 'PUT', path: '/testfile2', headers }, keys, { startTime: 1480932292, endTime: 1481012292 });
  assert.ok(signed.endsWith('q-signature=ce4ac0ecbcdb30538b3fee0a97cc6389694ce53a'));
});

test('a parameter that is given twice is signed twice, its values in order', () => {
  const query = [
    ['tag', 'b'],
    ['states', 'x'],
    ['tag', 'a'],
    ['tag', 'é'],
    ['TAG', 'A'],
  ];
  const signed = sign({ query });
  assert.equal(signed, expected({ query }));
  assert.match(signed, /q-url-param-list=states;tag;tag;tag;tag&/);
  assert.equal(sign({ query: [...query].reverse() }), signed, 'the order given makes no difference');
  assert.notEqual(sign({ query: query.slice(0, -1) }), signed);
});

test('a header that is given twice is signed twice', () => {
  const headers = [
    ['x-cos-meta-a', '2'],
    ['Host', HOST],
    ['X-Cos-Meta-A', '1'],
  ];
  assert.equal(sign({ headers }), expected({ headers }));
});

test('names and values are escaped once, the escape sign too', () => {
  for (const text of [
    'a b',
    'a+b',
    'a%20b',
    '100%',
    'a&b=c;d',
    '输入/视频.mp4',
    '🎬',
    "!'()*~-_.",
    '"<>\\^`{|}',
    'a,b',
    '%E8%BE%93',
    '\u00e9',
    '/',
    '?',
    '#',
    '\u007f',
  ]) {
    const query = [
      [text, text],
      ['inputObject', text],
      ['other', ''],
    ];
    assert.equal(sign({ query }), expected({ query }), text);
    const path = `/input/${text}`;
    assert.equal(sign({ path }), expected({ path }), text);
  }
});

test('the query in every form is the same query', () => {
  const pairs = [
    ['states', 'Success,Failed'],
    ['tag', 'Transcode'],
    ['inputObject', '输入/a b+c.mp4'],
    ['cancel', ''],
  ];
  const signed = expected({ query: pairs });
  const forms = [
    pairs,
    Object.fromEntries(pairs),
    new Map(pairs),
    new URLSearchParams(pairs),
    Object.assign(Object.create(null), Object.fromEntries(pairs)),
  ];
  for (const query of forms) assert.equal(sign({ query }), signed, query.constructor?.name ?? 'no prototype');
  const twice = [
    ['tag', 'a'],
    ['tag', 'b'],
  ];
  for (const query of [twice, new URLSearchParams(twice)]) assert.equal(sign({ query }), expected({ query: twice }));
  assert.equal(sign({ query: { cancel: '' } }), expected({ query: [['cancel', '']] }));
  assert.throws(() => sign({ query: { cancel: null } }), { name: 'ValidationError', message: /query\.cancel/ });
  assert.equal(sign({ query: { cancel: undefined } }), expected({ query: [] }), 'undefined is not given');
  assert.equal(sign({ query: { size: 10 } }), expected({ query: [['size', '10']] }));
});

test('the headers in every form are the same headers', () => {
  const pairs = [
    ['Host', HOST],
    ['Content-Type', 'application/xml'],
    ['X-Cos-Meta-A', 'b c'],
    ['x-ci-process', 'a/b'],
  ];
  const signed = expected({ headers: pairs });
  for (const headers of [
    pairs,
    Object.fromEntries(pairs),
    new Map(pairs),
    new Headers(pairs),
    new Request('https://h', { headers: pairs.slice(1) }).headers,
  ]) {
    const host = headers instanceof Headers && !headers.has('host') ? { host: HOST } : {};
    assert.equal(sign({ headers, ...host }), signed, headers.constructor.name);
  }
});

test('the host given is signed, whatever the headers say', () => {
  const signed = expected({ headers: [['host', HOST]] });
  assert.equal(sign({ host: HOST }), signed);
  for (const name of ['host', 'Host', 'HOST'])
    assert.equal(sign({ host: HOST, headers: { [name]: 'evil.example' } }), signed, name);
});

test('the token is signed as a header, once', () => {
  const keys = { ...KEYS, securityToken: 'tok/en+=1' };
  const signed = expected({
    headers: [
      ['host', HOST],
      ['x-cos-security-token', keys.securityToken],
    ],
  });
  assert.equal(sign({ host: HOST }, keys), signed);
  for (const name of ['x-cos-security-token', 'X-Cos-Security-Token'])
    assert.equal(sign({ host: HOST, headers: { [name]: keys.securityToken } }, keys), signed, name);
});

test('signHeaders decides which headers are signed, in any case', () => {
  const headers = { Host: HOST, 'Content-Type': 'application/xml', 'X-Cos-Meta-A': '1', Accept: '*/*' };
  const some = (...names) => expected({ headers: Object.entries(headers).filter(([name]) => names.includes(name)) });
  assert.equal(sign({ headers }), some('Host', 'Content-Type', 'X-Cos-Meta-A'), 'what the official client signs, and not Accept');
  assert.equal(sign({ headers }, KEYS, { ...TIME, signHeaders: ['host'] }), some('Host'));
  assert.equal(sign({ headers }, KEYS, { ...TIME, signHeaders: [] }), some());
  assert.equal(sign({ headers }, KEYS, { ...TIME, signHeaders: ['host', 'accept'] }), some('Host', 'Accept'));
});

test('a presigned address carries the same signature, and parses back to what was signed', () => {
  const query = [
    ['tag', 'a'],
    ['tag', 'b'],
    ['inputObject', '输入/a b+c&d.mp4'],
  ];
  const path = '/输入/a b.mp4';
  const url = new URL(presignUrl({ method: 'GET', host: HOST, path, query }, KEYS, TIME));
  const signed = new URLSearchParams(
    reference({ method: 'GET', path, query, headers: [['host', HOST]] }, KEYS, TIME).replaceAll('+', '%2B'),
  );
  assert.equal(url.host, HOST);
  assert.equal(decodeURIComponent(url.pathname), path);
  assert.deepEqual(url.searchParams.getAll('tag'), ['a', 'b']);
  assert.equal(url.searchParams.get('inputObject'), query[2][1]);
  for (const [name, value] of signed) assert.equal(url.searchParams.get(name), value, name);
});

test('a presigned address with a token carries and signs it', () => {
  const url = new URL(presignUrl({ method: 'GET', host: HOST, path: '/jobs/j1' }, { ...KEYS, securityToken: 'tok/en+=1' }, TIME));
  const query = [['x-cos-security-token', 'tok/en+=1']];
  assert.equal(url.searchParams.get('x-cos-security-token'), 'tok/en+=1');
  const signature = /q-signature=(\w+)/.exec(
    reference({ method: 'GET', path: '/jobs/j1', query, headers: [['host', HOST]] }, KEYS, TIME),
  )[1];
  assert.equal(url.searchParams.get('q-signature'), signature);
});

test('five hundred random requests', () => {
  const seed = Number(process.env.SEED ?? 20260401);
  const random = new Chance(seed);
  const alphabet = [...'abcXYZ019-_.~ +%&=;,/?#!\'()*"<>[]{}|\\^`@:$é输入🎬'];
  const text = (most) => Array.from({ length: random.below(most) }, () => alphabet[random.below(alphabet.length)]).join('');
  for (let round = 0; round < 500; round += 1) {
    const query = Array.from({ length: random.below(5) }, () => [text(6), text(12)]);
    const headers = [['host', HOST], ...Array.from({ length: random.below(3) }, (_, n) => [`x-cos-meta-${n}`, text(12).trim()])];
    const request = { method: ['GET', 'post', 'Put'][round % 3], path: `/${text(20)}`, query, headers };
    assert.equal(sign(request), expected(request), `seed ${seed}, round ${round}: ${JSON.stringify(request)}`);
  }
});
