// With which keys, and for how long, a signature is made.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inbound } from '../lib/instance.js';
import { presignUrl, signRequest } from 'wanxiang-jobs';
import { reference } from '../lib/reference-signer.js';

const REQUEST = { method: 'GET', path: '/jobs', host: 'h.example' };
const SIGNED = { method: 'GET', path: '/jobs', headers: [['host', 'h.example']] };
const timeOf = (signed) => /q-sign-time=(\d+);(\d+)/.exec(signed).slice(1).map(Number);
const now = () => Math.floor(Date.now() / 1000);

const LIFE = { begin: 1700000000, end: 4100000000 };
const FORMS = {
  plain: [{ secretId: 'AKID', secretKey: 'KEY', securityToken: 'TOKEN' }],
  'the answer of an STS server': [
    {
      credentials: { tmpSecretId: 'AKID', tmpSecretKey: 'KEY', sessionToken: 'TOKEN' },
      startTime: LIFE.begin,
      expiredTime: LIFE.end,
    },
    true,
  ],
  'the cloud API': [
    { Response: { Credentials: { TmpSecretId: 'AKID', TmpSecretKey: 'KEY', Token: 'TOKEN' }, ExpiredTime: LIFE.end } },
  ],
  'cos-js-sdk': [
    { TmpSecretId: 'AKID', TmpSecretKey: 'KEY', SecurityToken: 'TOKEN', StartTime: LIFE.begin, ExpiredTime: LIFE.end },
    true,
  ],
  'cos-js-sdk, the other spelling': [
    { TmpSecretId: 'AKID', TmpSecretKey: 'KEY', XCosSecurityToken: 'TOKEN', StartTime: LIFE.begin, ExpiredTime: LIFE.end },
    true,
  ],
};

for (const [name, [keys, living]] of Object.entries(FORMS)) {
  test(`keys as ${name}: id, key, token and time`, () => {
    const time = { startTime: 1700000000, endTime: 1700000100 };
    const headers = [...SIGNED.headers, ['x-cos-security-token', 'TOKEN']];
    const expected = (life) => reference({ ...SIGNED, headers }, { secretId: 'AKID', secretKey: 'KEY' }, life);
    assert.equal(signRequest(REQUEST, keys, time), expected(time));
    if (living) assert.equal(signRequest(REQUEST, keys), expected({ startTime: LIFE.begin, endTime: LIFE.end }));
    assert.equal(new URL(presignUrl(REQUEST, keys, time)).searchParams.get('x-cos-security-token'), 'TOKEN');
  });
}

test('spellings of the end: seconds as number or text, a date', () => {
  const iso = new Date(LIFE.end * 1000).toISOString().replace('.000', '');
  for (const expiry of [
    { expiredTime: LIFE.end },
    { expiredTime: String(LIFE.end) },
    { expiredTime: LIFE.end, expiration: iso },
  ]) {
    const keys = {
      credentials: { tmpSecretId: 'AKID', tmpSecretKey: 'KEY', sessionToken: 'TOKEN' },
      startTime: LIFE.begin,
      ...expiry,
    };
    assert.deepEqual(timeOf(signRequest(REQUEST, keys)), [LIFE.begin, LIFE.end], JSON.stringify(expiry));
  }
});

test('without times: from now on, for a quarter of an hour', () => {
  const before = now();
  const [start, end] = timeOf(signRequest(REQUEST, { secretId: 'AKID', secretKey: 'KEY' }));
  assert.ok(start >= before - 60 && start <= now(), String(start));
  assert.ok(end - now() >= 890 && end - now() <= 910, String(end));
});

test('times that are given win over those of the keys, each alone', () => {
  const [keys] = FORMS['cos-js-sdk'];
  assert.deepEqual(timeOf(signRequest(REQUEST, keys, { startTime: 1800000000 })), [1800000000, LIFE.end]);
  assert.deepEqual(timeOf(signRequest(REQUEST, keys, { endTime: 1800000000 })), [LIFE.begin, 1800000000]);
  assert.deepEqual(timeOf(signRequest(REQUEST, keys, { startTime: 1, endTime: 1 })), [1, 1], 'a window of no length is signed');
});

test('the token makes a difference, and no other member does', () => {
  const time = { startTime: 1, endTime: 2 };
  const plain = signRequest(REQUEST, { secretId: 'AKID', secretKey: 'KEY' }, time);
  assert.equal(plain, reference(SIGNED, { secretId: 'AKID', secretKey: 'KEY' }, time));
  assert.equal(signRequest(REQUEST, { secretId: 'AKID', secretKey: 'KEY', securityToken: '' }, time), plain);
  assert.equal(signRequest(REQUEST, { secretId: 'AKID', secretKey: 'KEY', securityToken: undefined }, time), plain);
  assert.notEqual(signRequest(REQUEST, { secretId: 'AKID', secretKey: 'KEY', securityToken: 'T' }, time), plain);
  assert.notEqual(signRequest(REQUEST, { secretId: 'AKID', secretKey: 'KEY2' }, time), plain);
});

test('keys that are none are a CredentialsError that names what is missing and shows nothing', () => {
  const secret = 'a-very-secret-key';
  for (const [keys, named] of [
    [undefined, /./],
    [null, /./],
    [{}, /./],
    ['text', /./],
    [{ secretId: 'AKID' }, /secret.?key/i],
    [{ secretKey: secret }, /secret.?id/i],
    [{ secretId: 'AKID ', secretKey: secret }, /./],
    [{ secretId: 'AKID', secretKey: ` ${secret}` }, /./],
    [{ secretId: 'AKID', secretKey: '' }, /secret.?key/i],
    [{ TmpSecretId: 'AKID', TmpSecretKey: secret, SecurityToken: 'T', ExpiredTime: 'never' }, /expiredTime/i],
    [{ Authorization: `q-sign-algorithm=sha1&q-ak=a&q-signature=${secret}` }, /./],
  ]) {
    assert.throws(
      () => signRequest(REQUEST, keys, { startTime: 1, endTime: 2 }),
      (error) =>
        error.name === 'CredentialsError' &&
        named.test(error.message) &&
        !`${error.message}${error.stack}${JSON.stringify(error)}`.includes(secret),
      JSON.stringify(keys),
    );
  }
});

test('ten thousand signatures of many lengths are each their own', () => {
  const time = { startTime: 1700000000, endTime: 1700003600 };
  for (let round = 0; round < 10_000; round += 1) {
    const request = {
      method: 'GET',
      path: `/${'x'.repeat(round % 257)}`,
      query: [['n', String(round)]],
      headers: SIGNED.headers,
    };
    const signed = signRequest(request, { secretId: 'AKID', secretKey: `KEY${round}` }, time);
    if (round % 97 === 0)
      assert.equal(signed, reference(request, { secretId: 'AKID', secretKey: `KEY${round}` }, time), String(round));
  }
});

test('the buffer that keys come in by is wiped', () => {
  for (const sign of [signRequest, presignUrl]) {
    sign(REQUEST, { secretId: 'AKID', secretKey: 'KEYTHATISNOTKEPT' });
    // What came in was longer than that.
    assert.ok(inbound(64).every((byte) => byte === 0));
  }
});
