// The recorded signatures through the package as it is installed. See tests/vectors/README.md.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { presignUrl, signRequest } from 'wanxiang-jobs';

const folder = new URL('../../vectors/signatures/', import.meta.url);
const vectors = readdirSync(folder).map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')));

// Forms of an address that the package does not make, and why.
const NOT_MADE = {
  presign_merged: 'one parameter that holds all others is an old form, read by no newer service',
  presign_no_host: 'an address is always bound to its host',
};

const keysOf = ({ secretId, secretKey, token }) => ({ secretId, secretKey, ...(token && { securityToken: token }) });
const pairs = (url) => [...new URL(url).searchParams].map(([name, value]) => `${name}=${value}`).sort();

for (const vector of vectors) {
  const { name, kind, method, path, query, headers, startTime, endTime } = vector;
  if (name in NOT_MADE) continue;
  const times = { startTime, endTime };
  test(`signature ${name}`, () => {
    if (kind === 'authorization') {
      assert.equal(signRequest({ method, path, query, headers }, keysOf(vector), times), vector.authorization);
      return;
    }
    const { host, origin, pathname } = new URL(vector.url);
    const url = presignUrl({ method, path, query, headers, host }, keysOf(vector), times);
    assert.equal(new URL(url).origin + new URL(url).pathname, origin + pathname);
    assert.deepEqual(pairs(url), pairs(vector.url));
  });
}

test('every vector is tried or named above with a reason', () => {
  const named = vectors.filter(({ name }) => name in NOT_MADE);
  assert.equal(named.length, Object.keys(NOT_MADE).length);
  assert.ok(vectors.length >= 50);
});
