/** cos-nodejs-sdk-v5, unmodified, as a client: only its base addresses are changed. */

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import COS from 'cos-nodejs-sdk-v5';
import { KEY, OUT, SAMPLE, start } from './client.js';

let service;
let cos;
const at = { Bucket: OUT.bucket, Region: OUT.region };
const BODY = (object) => `<Request><Tag>MediaInfo</Tag><Input><Object>${object}</Object></Input></Request>`;
const list = (value) => [value].flat().filter(Boolean);

before(async () => {
  ({ service } = await start());
  cos = new COS({
    SecretId: KEY.secretId,
    SecretKey: KEY.secretKey,
    Domain: new URL(service.addresses.cos).host,
    Protocol: 'http:',
  });
});
after(() => service.close());

/** A job call, as the SDK's demos make it. */
const call = (method, path, { query, body, given = cos } = {}) =>
  given.request({
    ...at,
    Method: method,
    Key: path,
    Url: `${service.addresses.ci}/${path}`,
    Query: query,
    Body: body,
    Headers: body ? { 'content-type': 'application/xml' } : {},
  });

test('uploads, reads, lists and deletes objects', async () => {
  const put = await cos.putObject({ ...at, Key: 'sdk/视频 1.mp4', Body: SAMPLE, ContentType: 'video/mp4' });
  assert.equal(put.statusCode, 200);
  const head = await cos.headObject({ ...at, Key: 'sdk/视频 1.mp4' });
  assert.equal(head.headers['content-length'], String(SAMPLE.length));
  const got = await cos.getObject({ ...at, Key: 'sdk/视频 1.mp4', Range: 'bytes=0-9' });
  assert.deepEqual(got.Body, SAMPLE.subarray(0, 10));
  const page = await cos.getBucket({ ...at, Prefix: 'sdk/' });
  assert.deepEqual(
    page.Contents.map((item) => item.Key),
    ['sdk/视频 1.mp4'],
  );
  const url = cos.getObjectUrl({ ...at, Key: 'sdk/视频 1.mp4', Sign: true });
  assert.equal((await fetch(url)).status, 200);
  await cos.deleteObject({ ...at, Key: 'sdk/视频 1.mp4' });
  await assert.rejects(cos.headObject({ ...at, Key: 'sdk/视频 1.mp4' }), { statusCode: 404 });
});

test('an upload in parts', async () => {
  await cos.sliceUploadFile({
    ...at,
    Key: 'sdk/parts.mp4',
    FilePath: new URL('../../www/sample/sample.mp4', import.meta.url).pathname,
    ChunkSize: 1024 * 1024,
  });
  const got = await cos.getObject({ ...at, Key: 'sdk/parts.mp4' });
  assert.deepEqual(got.Body, SAMPLE);
});

test('submits, describes, lists and cancels jobs', async () => {
  const submitted = await call('POST', 'jobs', { body: BODY('input/test.mp4') });
  const id = submitted.Response.JobsDetail.JobId;
  assert.match(id, /^j[0-9a-f]{32}$/);
  let detail;
  for (let i = 0; i < 100 && detail?.State !== 'Success'; i += 1) {
    detail = (await call('GET', `jobs/${id}`)).Response.JobsDetail;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  assert.equal(detail.State, 'Success');
  assert.equal(detail.Operation.MediaInfo.Stream.Video.Width, '640');
  const page = await call('GET', 'jobs', {
    query: { tag: 'MediaInfo', states: 'Success,Failed', startCreationTime: '2001-01-01T00:00:00+0800' },
  });
  assert.ok(list(page.Response.JobsDetail).some((item) => item.JobId === id));
  service.worker.queue.hold(true);
  const held = (await call('POST', 'jobs', { body: BODY('input/test.mp4') })).Response.JobsDetail.JobId;
  const cancelled = await call('PUT', `jobs/${held}`, { query: { cancel: '' } });
  assert.equal(cancelled.statusCode, 200);
  service.worker.queue.hold(false);
  assert.equal((await call('GET', `jobs/${held}`)).Response.JobsDetail.State, 'Cancel');
});

test('with temporary keys from the key server, and by way of a proxy with the real host names', async () => {
  const given = new COS({
    Protocol: 'http:',
    Proxy: service.addresses.cos,
    getAuthorization: async (_options, callback) => callback(await (await fetch(`${service.addresses.sts}?form=cos-js`)).json()),
  });
  const put = await given.putObject({ ...at, Key: 'sdk/sts.txt', Body: 'x' });
  assert.equal(put.statusCode, 200);
  const url = `http://${OUT.bucket}.ci.${OUT.region}.myqcloud.com/jobs`;
  const submitted = await given.request({
    ...at,
    Method: 'POST',
    Key: 'jobs',
    Url: url,
    Body: BODY('input/test.mp4'),
    Headers: { 'content-type': 'application/xml' },
  });
  assert.match(submitted.Response.JobsDetail.JobId, /^j/);
});

test('errors arrive as the SDK knows them', async () => {
  const wrong = new COS({
    SecretId: KEY.secretId,
    SecretKey: 'other',
    Domain: new URL(service.addresses.cos).host,
    Protocol: 'http:',
  });
  await assert.rejects(wrong.headBucket(at), { statusCode: 403 });
  await assert.rejects(call('POST', 'jobs', { body: '<Request><Tag>Nope</Tag></Request>' }), (error) => {
    assert.equal(error.statusCode, 400);
    assert.equal(error.code, 'InvalidArgument');
    return true;
  });
});
