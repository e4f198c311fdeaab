import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Crc64 } from '../../www/emulator/records/crc64.js';
import { all, client, SAMPLE, start, textAt } from './client.js';

let service;
let api;
before(async () => ({ service, api } = await start()));
after(() => service.close());

const md5 = (bytes) => createHash('md5').update(bytes).digest('hex');
const code = (answer) => textAt(answer.xml, 'Code');

test('put, head, get and delete', async () => {
  const put = await api.cos('PUT', '/dir/文件 1+&%.txt', {
    body: 'hello',
    headers: { 'content-type': 'text/plain', 'x-cos-meta-owner': 'me' },
  });
  assert.equal(put.status, 200);
  assert.equal(put.headers.get('etag'), `"${md5('hello')}"`);
  assert.ok(put.headers.get('x-cos-request-id'));
  const got = await api.cos('GET', '/dir/文件 1+&%.txt');
  assert.equal(got.text, 'hello');
  assert.equal(got.headers.get('content-type'), 'text/plain');
  assert.equal(got.headers.get('x-cos-meta-owner'), 'me');
  const head = await api.cos('HEAD', '/dir/文件 1+&%.txt');
  assert.equal(head.headers.get('content-length'), '5');
  assert.equal((await api.cos('DELETE', '/dir/文件 1+&%.txt')).status, 204);
  const gone = await api.cos('GET', '/dir/文件 1+&%.txt');
  assert.equal(gone.status, 404);
  assert.equal(code(gone), 'NoSuchKey');
});

test('an empty object, and keys that look like paths', async () => {
  await api.cos('PUT', '/empty', { body: '' });
  assert.equal((await api.cos('GET', '/empty')).bytes.length, 0);
  // fetch would tidy the dots away, so the socket is asked directly.
  const status = await new Promise((resolve, reject) => {
    const { host } = new URL(service.addresses.cos);
    const req = request(service.addresses.cos, { path: '/..%2f..%2fetc/passwd', headers: { host } }, (res) =>
      resolve(res.resume().statusCode),
    );
    req.on('error', reject).end();
  });
  assert.equal(status, 403);
  await service.storage.put('test-1250000000', '../../escape', [Buffer.from('x')]);
  assert.ok(service.storage.get('test-1250000000', '../../escape').file.startsWith(service.storage.directory));
});

test('ranges', async () => {
  const part = await api.cos('GET', '/input/test.mp4', { headers: { range: 'bytes=100-199' } });
  assert.equal(part.status, 206);
  assert.deepEqual(part.bytes, SAMPLE.subarray(100, 200));
  assert.equal(part.headers.get('content-range'), `bytes 100-199/${SAMPLE.length}`);
  const tail = await api.cos('GET', '/input/test.mp4', { headers: { range: 'bytes=-10' } });
  assert.deepEqual(tail.bytes, SAMPLE.subarray(-10));
  const open = await api.cos('GET', '/input/test.mp4', { headers: { range: `bytes=${SAMPLE.length - 3}-` } });
  assert.deepEqual(open.bytes, SAMPLE.subarray(-3));
  const beyond = await api.cos('GET', '/input/test.mp4', { headers: { range: `bytes=${SAMPLE.length}-` } });
  assert.equal(beyond.status, 416);
});

test('Content-MD5 is checked and a bad body leaves nothing', async () => {
  const good = createHash('md5').update('abc').digest('base64');
  assert.equal((await api.cos('PUT', '/md5', { body: 'abc', headers: { 'content-md5': good } })).status, 200);
  const bad = await api.cos('PUT', '/md5-bad', { body: 'abd', headers: { 'content-md5': good } });
  assert.equal(bad.status, 400);
  assert.equal(code(bad), 'BadDigest');
  assert.equal((await api.cos('HEAD', '/md5-bad')).status, 404);
});

test('list with prefix, delimiter, marker and pages', async () => {
  for (const key of ['l/a', 'l/b/1', 'l/b/2', 'l/c']) await api.cos('PUT', `/${key}`, { body: key });
  const folded = await api.cos('GET', '/', {
    query: [
      ['prefix', 'l/'],
      ['delimiter', '/'],
    ],
  });
  assert.deepEqual(
    all(folded.xml, 'Contents').map((item) => textAt(item, 'Key')),
    ['l/a', 'l/c'],
  );
  assert.deepEqual(
    all(folded.xml, 'CommonPrefixes').map((item) => textAt(item, 'Prefix')),
    ['l/b/'],
  );
  const seen = [];
  let marker = '';
  for (let page = 0; page < 5; page += 1) {
    const { xml } = await api.cos('GET', '/', {
      query: [
        ['prefix', 'l/'],
        ['max-keys', '3'],
        ['marker', marker],
      ],
    });
    seen.push(...all(xml, 'Contents').map((item) => textAt(item, 'Key')));
    if (textAt(xml, 'IsTruncated') === 'false') break;
    marker = textAt(xml, 'NextMarker');
  }
  assert.deepEqual(seen, ['l/a', 'l/b/1', 'l/b/2', 'l/c']);
});

test('an upload in parts', async () => {
  const { xml } = await api.cos('POST', '/parts.bin', { query: [['uploads', '']] });
  const id = textAt(xml, 'UploadId');
  const parts = [SAMPLE.subarray(0, 100_000), SAMPLE.subarray(100_000)];
  const tags = [];
  for (const [i, body] of parts.entries()) {
    const put = await api.cos('PUT', '/parts.bin', {
      query: [
        ['partNumber', String(i + 1)],
        ['uploadId', id],
      ],
      body,
    });
    tags.push(put.headers.get('etag'));
  }
  const body = `<CompleteMultipartUpload>${tags.map((tag, i) => `<Part><PartNumber>${i + 1}</PartNumber><ETag>${tag}</ETag></Part>`).join('')}</CompleteMultipartUpload>`;
  const done = await api.cos('POST', '/parts.bin', { query: [['uploadId', id]], body });
  assert.equal(done.status, 200);
  assert.deepEqual((await api.cos('GET', '/parts.bin')).bytes, SAMPLE);
  assert.equal(
    (
      await api.cos('PUT', '/parts.bin', {
        query: [
          ['partNumber', '1'],
          ['uploadId', id],
        ],
        body: 'x',
      })
    ).status,
    404,
  );
});

test('buckets: unknown ones, ones by Host, and making one', async () => {
  const ask = (method, host) =>
    new Promise((resolve, reject) => {
      const now = Math.floor(Date.now() / 1000);
      import('../../www/emulator/signature.js').then(({ authorize }) => {
        const authorization = authorize({
          method,
          path: '/',
          headers: [['host', host]],
          secretId: 'AKIDEXAMPLE',
          secretKey: 'SECRETKEYEXAMPLE',
          start: now - 1,
          end: now + 60,
        });
        request(service.addresses.cos, { method, path: '/', headers: { host, authorization, 'content-length': 0 } }, (res) =>
          resolve(res.resume().statusCode),
        )
          .on('error', reject)
          .end();
      });
    });
  assert.equal(await ask('GET', 'other-1250000000.cos.ap-chongqing.myqcloud.com'), 404);
  assert.equal(await ask('GET', 'test-1250000000.cos.ap-guangzhou.myqcloud.com'), 404);
  assert.equal(await ask('GET', 'test-1250000000.cos.ap-chongqing.myqcloud.com'), 200);
  assert.equal(await ask('PUT', 'other-1250000000.cos.ap-chongqing.myqcloud.com'), 200);
  assert.equal(await ask('GET', 'other-1250000000.cos.ap-chongqing.myqcloud.com'), 200);
});

test('a preflight by the rule, and answers that a page may read', async () => {
  const ask = (origin, headers) =>
    fetch(`${service.addresses.cos}/x`, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'PUT', 'access-control-request-headers': headers },
    });
  const good = await ask('http://localhost:5173', 'authorization,content-type,x-fault,x-cos-security-token');
  assert.equal(good.status, 200);
  assert.equal(good.headers.get('access-control-allow-origin'), 'http://localhost:5173');
  assert.match(good.headers.get('access-control-allow-headers'), /x-fault/);
  assert.equal((await ask('https://example.com', 'authorization')).status, 403);
  assert.equal((await ask('http://localhost:5173', 'x-strange')).status, 403);
  const read = await fetch(`${service.addresses.cos}/x`, { headers: { origin: 'http://127.0.0.1:9' } });
  assert.equal(read.status, 403);
  assert.match(read.headers.get('access-control-expose-headers'), /x-ci-request-id/);
});

test('objects outlive a restart on the same folder', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'service-test-'));
  try {
    const first = await start({ dataDir: directory });
    await first.service.close();
    const second = await (await import('../../www/emulator/index.js')).startService({ dataDir: directory });
    const got = await client(second).cos('GET', '/input/test.mp4');
    await second.close();
    assert.deepEqual(got.bytes, SAMPLE);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
});

test('CRC-64 has its known check value', () => {
  assert.equal(new Crc64().update(Buffer.from('123456789')).digest(), '11051210869376104954');
});
