// The recorded signatures, through the package as it is installed. See tests/vectors/README.md.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { presignUrl, signRequest } from 'wanxiang-jobs';

const folder = new URL('../vectors/signatures/', import.meta.url);
const vectors = readdirSync(folder).map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')));

for (const { name, kind, method, path, query, headers, token, secretId, secretKey, startTime, endTime, ...expected } of vectors) {
  const keys = { secretId, secretKey, ...(token && { securityToken: token }) };
  const request = { method, path, query, headers };
  const life = { startTime, endTime, ...(expected.sign_host === false && { signHeaders: [] }), merged: expected.sign_merged };
  test(`signature ${name}`, () => {
    if (kind === 'authorization') {
      assert.equal(signRequest(request, keys, life), expected.authorization);
      return;
    }
    const recorded = new URL(expected.url);
    const url = new URL(presignUrl({ ...request, host: recorded.host, protocol: recorded.protocol }, keys, life));
    assert.equal(`${url.origin}${url.pathname}`, `${recorded.origin}${recorded.pathname}`);
    assert.deepEqual([...url.searchParams].sort(), [...recorded.searchParams].sort());
  });
}

test('a NUL, which ends the parts of a request on their way into the module, is refused wherever it stands', () => {
  const request = { path: '/a', query: { b: 'c' }, headers: { d: 'e' }, host: 'f' };
  const keys = { secretId: 'AKIDEXAMPLE', secretKey: 'SECRETKEYEXAMPLE' };
  const message = 'a request that is signed cannot hold a NUL';
  const issues = [{ path: '', code: 'character', message, severity: 'error' }];
  const requests = [
    { path: '/a\0b' },
    { query: { 'b\0': 'c' } },
    { query: { b: '\0c' } },
    { headers: { 'd\0x': 'e' } },
    { headers: { d: 'e\0' } },
    { host: 'f\0g' },
  ];
  for (const odd of requests) {
    for (const sign of [signRequest, presignUrl]) {
      assert.throws(() => sign({ ...request, ...odd }, keys), { name: 'ValidationError', code: 'character', message, issues });
    }
  }
  assert.throws(() => signRequest(request, { ...keys, secretKey: 'SECRET\0KEY' }), { name: 'ValidationError', message });
});
