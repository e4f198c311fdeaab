/** The signature code against the values recorded from the official Go SDK, and the examples of the specification. */

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { compute, explain, verify } from '../../www/emulator/signature.js';
import { parseQuery } from '../../www/emulator/http/request.js';

const FOLDER = new URL('../vectors/signatures/', import.meta.url);
const vectors = readdirSync(FOLDER).map((name) => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')));

function requestOf(vector) {
  const url = new URL(vector.url ?? vector.wire_url);
  const presigned = vector.url !== undefined;
  const headerPairs = [...(vector.headers ?? [])];
  if (!presigned) {
    headerPairs.push(['Authorization', vector.authorization]);
    if (vector.token) headerPairs.push(['x-cos-security-token', vector.token]);
  }
  return {
    method: vector.method,
    path: vector.path,
    rawPath: url.pathname,
    target: url.pathname + url.search,
    query: presigned ? parseQuery(url.search.slice(1)) : (vector.query ?? []),
    headerPairs,
    header: (name) => headerPairs.find(([key]) => key.toLowerCase() === name)?.[1],
  };
}

test('all recorded signatures verify', () => {
  assert.ok(vectors.length >= 50, `only ${vectors.length} vectors`);
  for (const vector of vectors) {
    const key = { secretId: vector.secretId, secretKey: vector.secretKey, token: vector.token, expiredTime: Infinity };
    const keys = { get: (id) => (id === key.secretId ? key : undefined) };
    const now = vector.startTime * 1000;
    // A window of no length is over as soon as it begins; its signature is checked below all the same.
    const check = () =>
      verify(requestOf(vector), {
        keys,
        service: 'ci',
        now: vector.endTime > vector.startTime ? now : now - 1,
        requireHost: false,
      });
    assert.equal(check(), key, vector.name);
  }
});

test('recorded intermediate texts are reproduced', () => {
  const withTexts = vectors.filter((vector) => vector.format_string !== undefined);
  assert.ok(withTexts.length > 30);
  for (const vector of withTexts) {
    const given = requestOf(vector);
    const pick = (pairs, names) =>
      pairs.filter(([name]) => names.includes(name.toLowerCase()) || names.includes(encodeURIComponent(name).toLowerCase()));
    const made = compute({
      method: vector.method,
      path: vector.path,
      query: given.query,
      headers: pick(given.headerPairs, vector.signed_headers ?? []),
      keyTime: `${vector.startTime};${vector.endTime}`,
      secretKey: vector.secretKey,
    });
    assert.equal(made.formatString, vector.format_string, vector.name);
    assert.equal(made.stringToSign, vector.string_to_sign, vector.name);
  }
});

test('the Go SDK test value of the specification', () => {
  const made = compute({
    method: 'PUT',
    path: '/testfile2',
    query: [],
    headers: [
      ['x-cos-content-sha1', 'db8ac1c259eb89d4a131b253bacfca5f319d54f2'],
      ['x-cos-stroage-class', 'nearline'],
      ['host', 'testbucket-125000000.cos.ap-guangzhou.myqcloud.com'],
    ],
    keyTime: '1480932292;1481012292',
    secretKey: 'AKIDZfbOA78asKUYBcXFrJD0a1ICvR98JM',
  });
  assert.equal(made.signature, 'ce4ac0ecbcdb30538b3fee0a97cc6389694ce53a');
});

test('a changed signature is refused, and a usual mistake is named', () => {
  const base = { method: 'GET', path: '/a b', query: [], headers: [['host', 'h:1']], keyTime: '1;2', secretKey: 'k' };
  const wrong = compute({ ...base, path: '/a%20b' });
  const found = explain({ request: { rawPath: '/a%20b', target: '/a%20b' }, parts: base, given: wrong.signature });
  assert.equal(found.why, 'path left percent-encoded');
  assert.match(
    explain({ request: { rawPath: '/a%20b', target: '/a%20b' }, parts: base, given: '0'.repeat(40) }).why,
    /no usual mistake/,
  );
  const vector = vectors.find((item) => item.name === 'describe_job');
  const request = requestOf(vector);
  const header = request.header;
  request.header = (name) =>
    name === 'authorization' ? header(name).replace(/.$/, (c) => (c === '0' ? '1' : '0')) : header(name);
  const keys = { get: () => ({ secretId: vector.secretId, secretKey: vector.secretKey }) };
  assert.throws(() => verify(request, { keys, service: 'ci', now: vector.startTime * 1000 }), {
    code: 'SignatureDoesNotMatch',
    status: 403,
  });
});
