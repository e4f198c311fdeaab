// What the client sends to describe, list, cancel and submit, against the requests recorded from the official Go SDK.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { CiClient, job, multiJob } from 'wanxiang-jobs';
import { tree } from '../xml-tree.js';

const folder = new URL('../../vectors/requests/', import.meta.url);
const vectors = readdirSync(folder).map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')));

/** The one request that a call makes. */
async function sent(call) {
  const requests = [];
  const ci = new CiClient({
    bucket: 'test-1234567890',
    region: 'ap-chongqing',
    credentials: { secretId: 'AKIDEXAMPLE', secretKey: 'SECRETKEYEXAMPLE' },
    fetch: async (input, options) => {
      const request = new Request(input, options);
      const { host, pathname, search } = new URL(request.url);
      const body = await request.text();
      requests.push({ host, method: request.method, path: decodeURIComponent(pathname), query: pairs(search.slice(1)), body });
      // As many jobs as operations were submitted.
      const jobs = Math.max(1, body.split('<Operation>').length - 1);
      return new Response(
        `<Response>${'<JobsDetail><JobId>j1</JobId><Tag>Transcode</Tag></JobsDetail>'.repeat(jobs)}</Response>`,
      );
    },
  });
  await call(ci);
  assert.equal(requests.length, 1);
  return requests[0];
}

const pairs = (query) => [...new URLSearchParams(query)].map(([name, value]) => `${name}=${value}`).sort();

/** The wire's names as the options of listJobs; states as a list. */
const filters = ({ states, size, ...options }) => ({
  ...options,
  ...(states && { states: states.split(',') }),
  ...(size && { size: Number(size) }),
});

const CALLS = {
  describeJob:
    ({ JobId, JobIds }) =>
    (ci) =>
      JobIds ? ci.describeJobs(JobIds) : ci.describeJob(JobId),
  cancelJob:
    ({ JobId }) =>
    (ci) =>
      ci.cancelJob(JobId),
  describeJobs: (options) => async (ci) => {
    for await (const page of ci.listJobs(filters(options)).pages()) assert.ok(page);
  },
  createJob:
    ({ Tag, ...parts }, tag) =>
    (ci) =>
      ci.submitJob(job(Tag ?? tag, parts)),
  createMultiJobs: (options) => (ci) => ci.submitJobs(multiJob(options)),
};

for (const { name, api, tag, options, request } of vectors) {
  test(`the client sends ${name}`, async () => {
    const found = await sent(CALLS[api](options, tag));
    assert.equal(found.host, request.headers_of_interest.host);
    assert.equal(found.method, request.method);
    assert.equal(found.path, request.path);
    assert.deepEqual(found.query, pairs(request.query));
    if (request.body === '') assert.equal(found.body, '');
    else assert.deepEqual(tree(found.body), tree(request.body));
  });
}
