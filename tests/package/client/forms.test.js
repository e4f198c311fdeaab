// Every form in which a key server, or a server that signs, may answer.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { fromGetAuthorization, signRequest } from 'wanxiang-jobs';
import { INFO, KEYS, rejection, useWorld } from './lib/world.js';

const COS = createRequire(import.meta.url)('cos-js-sdk-v5');
const world = useWorld();
const now = () => Math.floor(Date.now() / 1000);
const hour = () => ({ startTime: now() - 60, endTime: now() + 3600 });

/** Submits, describes and lists with these credentials; the service checks each signature. */
async function accepted(credentials) {
  const { client, sent } = world.client({ credentials });
  const { JobId } = await client.submitJob(INFO);
  assert.equal((await client.describeJob(JobId)).JobId, JobId);
  const listed = await client.listJobs({ tag: 'MediaInfo', size: 5 })[Symbol.asyncIterator]().next();
  assert.equal(listed.value.JobId, JobId);
  return sent;
}

const token = (request) => request.headers['x-cos-security-token'];

for (const form of ['sdk', 'raw', 'cos-js']) {
  test(`the answer of a key server in its form "${form}", as it stands`, async () => {
    const sent = await accepted(() => world.keys(`?form=${form}`));
    for (const request of sent) assert.ok(token(request), 'the token is sent');
  });
}

test('permanent keys, given as they are or by a function, at once or later', async () => {
  for (const credentials of [KEYS, () => KEYS, async () => KEYS]) {
    const sent = await accepted(credentials);
    assert.equal(token(sent[0]), undefined);
  }
});

test('temporary keys in the short form', async () => {
  const { credentials } = await world.keys();
  const { tmpSecretId: secretId, tmpSecretKey: secretKey, sessionToken: securityToken } = credentials;
  const sent = await accepted({ secretId, secretKey, securityToken });
  assert.equal(token(sent[0]), securityToken);
});

test('a signature made on a server, as text and as an object, asked for each request', async () => {
  for (const wrap of [(text) => text, (Authorization) => ({ Authorization })]) {
    const scopes = [];
    const sent = await accepted(async (scope) => {
      // What crosses to a server and back is JSON.
      const received = JSON.parse(JSON.stringify(scope));
      scopes.push(received);
      return wrap(signRequest(received, KEYS, hour()));
    });
    assert.deepEqual(
      scopes.map(({ action }) => action),
      ['ci:CreateMediaJobs', 'ci:DescribeMediaJob', 'ci:DescribeMediaJobs'],
    );
    assert.deepEqual(
      scopes.map(({ method }) => method),
      ['POST', 'GET', 'GET'],
    );
    assert.equal(sent.length, 3);
  }
});

test('a signature made on a server with temporary keys, beside their token', async () => {
  const { credentials } = await world.keys();
  const { tmpSecretId: secretId, tmpSecretKey: secretKey, sessionToken: SecurityToken } = credentials;
  const sent = await accepted((scope) => ({ Authorization: signRequest(scope, { secretId, secretKey }, hour()), SecurityToken }));
  for (const request of sent) assert.equal(token(request), SecurityToken);
});

test('the scope says all that a server needs', async () => {
  let seen;
  const { client } = world.client({
    credentials: (scope) => {
      seen = scope;
      return KEYS;
    },
  });
  for await (const job of client.listJobs({ tag: 'MediaInfo', states: ['Success'] })) {
    void job;
    break;
  }
  const { action, bucket, region, method, path, query, headers, host } = seen;
  const { addresses } = world.service;
  assert.deepEqual(
    { action, bucket, region, method, path },
    {
      action: 'ci:DescribeMediaJobs',
      bucket: addresses.bucket,
      region: addresses.region,
      method: 'GET',
      path: '/jobs',
    },
  );
  assert.equal(host, new URL(addresses.ci).host);
  assert.equal(headers.host, host);
  assert.equal(query.tag, 'MediaInfo');
  assert.equal(query.states, 'Success');
});

test('a getAuthorization function written for cos-js-sdk-v5: keys, and a signature of its own signer', async () => {
  const temporary = (options, callback) => {
    world.keys('?form=cos-js').then(callback);
  };
  await accepted(fromGetAuthorization(temporary));
  let asked;
  const signing = (options, callback) => {
    asked = options;
    callback({
      Authorization: COS.getAuthorization({
        SecretId: KEYS.secretId,
        SecretKey: KEYS.secretKey,
        Method: options.Method,
        Pathname: options.Pathname,
        Query: options.Query,
        Headers: options.Headers,
        Expires: 900,
      }),
    });
  };
  await accepted(fromGetAuthorization(signing));
  assert.equal(asked.Bucket, world.service.addresses.bucket);
  assert.equal(asked.Scope[0].action, 'ci:DescribeMediaJobs');
});

test('keys that are limited to a scope are asked for once a scope', async () => {
  const asked = [];
  const { client } = world.client({
    credentials: async (scope) => {
      asked.push(scope.action);
      const body = JSON.stringify([{ action: scope.action, bucket: scope.bucket }]);
      const answer = await fetch(`${world.service.addresses.sts}?limit=1&form=cos-js`, { method: 'POST', body });
      return { ...(await answer.json()), ScopeLimit: true };
    },
  });
  const { JobId } = await client.submitJob(INFO);
  await client.submitJob(INFO);
  await client.describeJob(JobId);
  await client.describeJob(JobId);
  assert.deepEqual(asked, ['ci:CreateMediaJobs', 'ci:DescribeMediaJob']);
});

test('what is none of the forms is a CredentialsError that names the member', async () => {
  const cases = [
    [undefined, /not an object|nothing/],
    [42, /not an object/],
    [{}, /secret ?id/i],
    [{ secretId: 'AKIDEXAMPLE' }, /secret ?key/i],
    [{ credentials: { tmpSecretId: 'a', tmpSecretKey: 'b', sessionToken: 'c' }, expiredTime: Date.now() }, /expiry|expired/],
    [{ credentials: { tmpSecretId: 'a', tmpSecretKey: 'b', sessionToken: 'c' }, expiredTime: 'soon' }, /expiredTime/],
    [{ Authorization: 'Bearer abc' }, /q-sign-algorithm/],
    [await world.keys('?form=error'), /UnauthorizedOperation/],
  ];
  for (const [answer, pattern] of cases) {
    const { client, sent } = world.client({ credentials: () => answer });
    const error = await rejection(client.describeJob('j1'));
    assert.equal(error.name, 'CredentialsError', JSON.stringify(answer));
    assert.match(error.message, pattern);
    assert.equal(sent.length, 0);
  }
});
