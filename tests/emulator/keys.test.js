/** Keys, times and refusals of signatures, over HTTP. */

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { client, find, KEY, start, textAt } from './client.js';

let service;
let api;
before(async () => ({ service, api } = await start({ fake: 0 })));
after(() => service.close());

const code = (answer) => textAt(answer.xml, 'Code');
const ask = (given, base = 'ci') => given[base]('GET', base === 'ci' ? '/jobs/j0' : '/input/test.mp4');

async function temporary(query = '') {
  const { credentials, startTime, expiredTime } = await (
    await fetch(service.addresses.sts + query, { method: 'POST', body: '{}' })
  ).json();
  return {
    secretId: credentials.tmpSecretId,
    secretKey: credentials.tmpSecretKey,
    token: credentials.sessionToken,
    startTime,
    expiredTime,
  };
}

test('a temporary key works on both hosts, and only with its token', async () => {
  const before = service.keyRequests;
  const key = await temporary();
  assert.equal(service.keyRequests, before + 1);
  assert.equal(key.expiredTime - key.startTime, 1800);
  assert.equal((await ask(client(service, { key }))).status, 200);
  assert.equal((await ask(client(service, { key }), 'cos')).status, 200);
  const bare = await ask(client(service, { key: { ...key, token: undefined } }));
  assert.equal(bare.status, 401);
  assert.equal(code(bare), 'InvalidAuthorization');
  assert.equal((await ask(client(service, { key: { ...key, token: 'other' } }))).status, 401);
});

test('the token may be an unsigned x-ci-security-token on the ci host only', async () => {
  const key = await temporary();
  const bare = client(service, { key: { ...key, token: undefined } });
  const headers = { 'x-ci-security-token': key.token };
  assert.equal((await bare.ci('GET', '/jobs/j0', { headers })).status, 200);
  assert.equal((await bare.cos('GET', '/input/test.mp4', { headers })).status, 403);
});

test('keys end: by time, by the service clock, and by being revoked', async () => {
  const key = await temporary('?duration=2');
  const given = client(service, { key });
  assert.equal((await ask(given)).status, 200);
  service.setClock(3000);
  const ended = await ask(given);
  service.setClock(0);
  assert.equal(ended.status, 401);
  assert.equal(code(ended), 'SignatureExpired');
  const other = await temporary();
  service.keys.revoke(other.secretId);
  assert.equal(code(await ask(client(service, { key: other }))), 'SecretidNotExist');
  assert.equal(code(await ask(client(service, { key: other }), 'cos')), 'InvalidAccessKeyId');
});

test('wrong keys, times and texts', async () => {
  const wrongKey = await ask(client(service, { key: { ...KEY, secretKey: 'other' } }));
  assert.equal(wrongKey.status, 403);
  assert.equal(code(wrongKey), 'SignatureDoesNotMatch');
  assert.match(find(wrongKey.xml, 'FormatString').text, /^get\n\/jobs\/j0\n\nhost=127\.0\.0\.1%3A\d+\n$/);
  assert.ok(service.log.mismatches.at(-1).includes('the service expects'));
  assert.ok(!service.log.mismatches.at(-1).includes('SECRETKEYEXAMPLE'));
  const old = await api.ci('GET', '/jobs/j0', { from: -1000, life: 500 });
  assert.deepEqual([old.status, code(old)], [401, 'SignatureExpired']);
  const oldCos = await api.cos('GET', '/input/test.mp4', { from: -1000, life: 500 });
  assert.deepEqual([oldCos.status, code(oldCos), textAt(oldCos.xml, 'Message')], [403, 'AccessDenied', 'Request has expired']);
  const early = await api.ci('GET', '/jobs/j0', { from: 4000 });
  assert.deepEqual([early.status, code(early)], [403, 'RequestTimeTooSkewed']);
  const none = await fetch(`${service.addresses.ci}/jobs/j0`);
  assert.equal(none.status, 401);
  assert.match(await none.text(), /MissingAuthorization/);
  const broken = await api.ci('GET', '/jobs/j0', { tamper: (text) => text.replace('q-key-time', 'q-no-time') });
  assert.equal(code(broken), 'InvalidAuthorization');
  const hostless = await api.ci('GET', '/jobs/j0', {
    tamper: (text) => text.replace('q-header-list=host', 'q-header-list='),
  });
  assert.equal(code(hostless), 'InvalidAuthorization');
});

test('a presigned address works without headers', async () => {
  const { authorize } = await import('../../www/emulator/signature.js');
  const { host } = new URL(service.addresses.cos);
  const now = Math.floor(Date.now() / 1000);
  const query = authorize({
    method: 'GET',
    path: '/input/test.mp4',
    headers: [['host', host]],
    ...KEY,
    start: now - 1,
    end: now + 60,
  });
  const answer = await fetch(
    `${service.addresses.cos}/input/test.mp4?${query.replaceAll(';', '%3B')}&response-content-type=video%2Fx-test`,
  );
  assert.equal(answer.status, 200);
  assert.equal(answer.headers.get('content-type'), 'video/x-test');
});

test('key server forms and limits', async () => {
  const get = async (query) => (await fetch(service.addresses.sts + query)).json();
  assert.ok((await get('?form=raw')).Response.Credentials.Token);
  assert.ok((await get('?form=cos-js')).SecurityToken);
  assert.equal((await get('?form=error')).Response.Error.Code, 'UnauthorizedOperation');
  assert.equal((await fetch(`${service.addresses.sts}?duration=0`)).status, 400);
  assert.equal((await fetch(service.addresses.sts, { method: 'POST', body: '{' })).status, 400);
});

test('the key server can fail too', async () => {
  service.faults.configure({ next: ['503', 'reset-before', 'truncated'], services: ['sts'] });
  assert.equal((await fetch(service.addresses.sts)).status, 503);
  await assert.rejects(fetch(service.addresses.sts));
  await assert.rejects((await fetch(service.addresses.sts)).json());
  assert.equal((await fetch(service.addresses.sts)).status, 200);
});

test('a key of a narrow scope does only that', async () => {
  const scope = [{ action: 'name/ci:DescribeMediaJob', bucket: 'test-1250000000' }];
  const answer = await (await fetch(`${service.addresses.sts}?limit=1`, { method: 'POST', body: JSON.stringify(scope) })).json();
  const { tmpSecretId: secretId, tmpSecretKey: secretKey, sessionToken: token } = answer.credentials;
  const given = client(service, { key: { secretId, secretKey, token } });
  assert.equal((await ask(given)).status, 200);
  const refused = await ask(given, 'cos');
  assert.deepEqual([refused.status, code(refused)], [403, 'AccessDenied']);
});
