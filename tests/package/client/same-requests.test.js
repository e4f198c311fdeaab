// What the official SDKs send and what a client sends are the same to the service: the recorded requests of the Go SDK, and
// the signature as cos-js-sdk-v5's own function computes it. See tests/vectors/README.md for what counts as the same.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { CiClient, job, multiJob } from 'wanxiang-jobs';
import { tree } from '../xml-tree.js';
import { KEYS, useWorld } from './lib/world.js';

const COS = createRequire(import.meta.url)('cos-js-sdk-v5');
const folder = new URL('../../vectors/requests/', import.meta.url);
const vectors = readdirSync(folder).map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')));
const BUCKET = { bucket: 'test-1234567890', region: 'ap-chongqing' };
const world = useWorld({ bucket: BUCKET.bucket, buckets: ['test-12345678900', 'test-1250000000', 'abc-1250000000'] });

/** How a user asks for what the vector asks for. */
const CALLS = {
  createJob: (client, { tag, options: { Tag = tag, ...parts } }) => client.submitJob(job(Tag, parts)),
  createMultiJobs: (client, { options }) => client.submitJobs(multiJob(options)),
  describeJob: (client, { options: { JobId, JobIds } }) => (JobIds ? client.describeJobs(JobIds) : client.describeJob(JobId)),
  describeJobs: (client, { options }) => client.listJobs(filters(options)).pages().next(),
  cancelJob: (client, { options: { JobId } }) => client.cancelJob(JobId),
};

function filters({ states, size, ...rest }) {
  return { ...rest, ...(states && { states: states.split(',') }), ...(size && { size: Number(size) }) };
}

/** The request that a client sends for a vector, and the status that it gets. `send` answers it. */
async function requestOf(vector, endpoint, send) {
  let recorded;
  const client = new CiClient({
    ...BUCKET,
    endpoint,
    credentials: KEYS,
    retry: false,
    fetch: async (url, init) => {
      recorded = { url: new URL(url), ...init, headers: Object.fromEntries(init.headers) };
      const response = await send(url, init);
      recorded.status = response.status;
      return response;
    },
  });
  const error = await CALLS[vector.api](client, vector).then(
    () => undefined,
    (thrown) => thrown,
  );
  return { ...recorded, error };
}

const answered = async (url, { method }) => {
  const details = method === 'POST' ? '<JobsDetail><JobId>j1</JobId></JobsDetail>'.repeat(6) : '';
  return new Response(`<Response>${details}</Response>`);
};
const pairs = (query) => [...new URLSearchParams(query)].map((pair) => pair.join('=')).sort();

for (const vector of vectors) {
  test(`the same request: ${vector.name}`, async () => {
    const ours = await requestOf(vector, undefined, answered);
    assert.equal(ours.error, undefined);
    assert.equal(ours.url.host, vector.request.headers_of_interest.host);
    assert.equal(ours.method, vector.request.method);
    assert.equal(decodeURIComponent(ours.url.pathname), vector.request.path);
    assert.deepEqual(pairs(ours.url.search), pairs(vector.request.query));
    if (vector.request.body === '') assert.equal(ours.body, undefined);
    else assert.deepEqual(tree(ours.body), tree(vector.request.body));
  });
}

test('every kind of call is among them', () => {
  assert.deepEqual([...new Set(vectors.map(({ api }) => api))].sort(), Object.keys(CALLS).sort());
});

/** The fields of an Authorization value. */
const fields = (authorization) =>
  Object.fromEntries(authorization.split('&').map((part) => [part.split('=')[0], part.slice(part.indexOf('=') + 1)]));

for (const vector of vectors) {
  test(`the same signature, and accepted: ${vector.name}`, async () => {
    const ours = await requestOf(vector, world.service.addresses.ci, fetch);
    const signed = fields(ours.headers.authorization);
    const headers = { ...ours.headers, host: ours.url.host };
    delete headers.authorization;
    const listed = signed['q-header-list'].split(';');
    const theirs = COS.getAuthorization({
      SecretId: KEYS.secretId,
      SecretKey: KEYS.secretKey,
      KeyTime: signed['q-key-time'],
      Method: ours.method,
      Pathname: decodeURIComponent(ours.url.pathname),
      Query: Object.fromEntries(ours.url.searchParams),
      // Their function picks by itself what is signed, so it is shown what ours has signed.
      Headers: Object.fromEntries(Object.entries(headers).filter(([name]) => listed.includes(name))),
    });
    assert.equal(ours.headers.authorization, theirs);
    assert.ok(listed.includes('host'));
    assert.ok(![401, 403].includes(ours.status), ours.error?.message);
    assert.equal(world.service.log.mismatches.length, 0);
  });
}
