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
