/** Copies of objects and of parts, and uploads that are listed. */

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, test } from 'node:test';
import { all, SAMPLE, start, textAt } from './client.js';

let service;
let api;
before(async () => ({ service, api } = await start({ fake: 10, buckets: ['other-1250000000'] })));
after(() => service.close());

const code = (answer) => textAt(answer.xml, 'Code');
const from = (key) => ({ 'x-cos-copy-source': `test-1250000000.cos.ap-chongqing.myqcloud.com/${encodeURI(key)}` });
const copy = (to, headers, query = []) => api.cos('PUT', to, { query, body: '', headers });

test('an object is copied by its cloud name and by the address of this machine', async () => {
  await api.cos('PUT', '/文件 1.txt', { body: 'hello', headers: { 'content-type': 'text/plain', 'x-cos-meta-a': '1' } });
  const done = await copy('/copy.txt', from('文件 1.txt'));
  assert.equal(done.status, 200);
  assert.equal(textAt(done.xml, 'ETag'), `"${createHash('md5').update('hello').digest('hex')}"`);
  const got = await api.cos('GET', '/copy.txt');
  assert.deepEqual([got.text, got.headers.get('content-type'), got.headers.get('x-cos-meta-a')], ['hello', 'text/plain', '1']);
  const { host } = new URL(service.addresses.cos);
  assert.equal((await copy('/copy2.txt', { 'x-cos-copy-source': `${host}/copy.txt` })).status, 200);
  const replaced = {
    ...from('copy.txt'),
    'x-cos-metadata-directive': 'Replaced',
    'content-type': 'text/x-new',
    'x-cos-meta-b': '2',
  };
  assert.equal((await copy('/copy.txt', replaced)).status, 200);
  const changed = await api.cos('GET', '/copy.txt');
  assert.deepEqual(
    [changed.text, changed.headers.get('content-type'), changed.headers.get('x-cos-meta-a'), changed.headers.get('x-cos-meta-b')],
    ['hello', 'text/x-new', null, '2'],
  );
});

test('a source that is not there or not here is refused, and the target stays', async () => {
  for (const [headers, expected] of [
    [from('none'), 'NoSuchKey'],
    [{ 'x-cos-copy-source': 'nobody-1250000000.cos.ap-chongqing.myqcloud.com/a' }, 'NoSuchBucket'],
    [{ 'x-cos-copy-source': 'test-1250000000.cos.ap-guangzhou.myqcloud.com/copy2.txt' }, 'NoSuchBucket'],
    [{ 'x-cos-copy-source': 'example.com/copy2.txt' }, 'NoSuchBucket'],
    [{ 'x-cos-copy-source': 'nothing' }, 'InvalidArgument'],
    [{ ...from('copy2.txt'), 'x-cos-metadata-directive': 'Move' }, 'InvalidArgument'],
    [{ ...from('copy2.txt'), 'x-cos-copy-source-if-match': '"x"' }, 'NotImplemented'],
    [{ 'x-cos-copy-source': `${from('copy2.txt')['x-cos-copy-source']}?versionId=v1` }, 'NotImplemented'],
  ]) {
    const answer = await copy('/copy.txt', headers);
    assert.equal(code(answer), expected, JSON.stringify(headers));
    assert.equal((await api.cos('GET', '/copy.txt')).text, 'hello');
  }
});

test('parts are copied from ranges of an object; the object itself is written at the end only', async () => {
  const id = textAt((await api.cos('POST', '/whole.mp4', { query: [['uploads', '']] })).xml, 'UploadId');
  const part = (number, range) =>
    copy('/whole.mp4', { ...from('input/test.mp4'), 'x-cos-copy-source-range': range }, [
      ['partNumber', String(number)],
      ['uploadId', id],
    ]);
  const cut = 100_000;
  const first = await part(1, `bytes=0-${cut - 1}`);
  const second = await part(2, `bytes=${cut}-${SAMPLE.length - 1}`);
  assert.equal((await api.cos('HEAD', '/whole.mp4')).status, 404);
  assert.equal(textAt(first.xml, 'ETag'), `"${createHash('md5').update(SAMPLE.subarray(0, cut)).digest('hex')}"`);
  assert.equal(code(await part(3, 'all of it')), 'InvalidArgument');
  const parts = await api.cos('GET', '/whole.mp4', {
    query: [
      ['uploadId', id],
      ['max-parts', '1'],
    ],
  });
  assert.deepEqual([textAt(parts.xml, 'IsTruncated'), textAt(parts.xml, 'NextPartNumberMarker')], ['true', '1']);
  const listed = await api.cos('GET', '/', {
    query: [
      ['uploads', ''],
      ['prefix', 'whole'],
    ],
  });
  assert.deepEqual(
    all(listed.xml, 'Upload').map((item) => [textAt(item, 'Key'), textAt(item, 'UploadId')]),
    [['whole.mp4', id]],
  );
  const tags = [first, second].map((answer) => textAt(answer.xml, 'ETag'));
  const body = `<CompleteMultipartUpload>${tags.map((tag, i) => `<Part><PartNumber>${i + 1}</PartNumber><ETag>${tag}</ETag></Part>`).join('')}</CompleteMultipartUpload>`;
  const done = await api.cos('POST', '/whole.mp4', { query: [['uploadId', id]], body });
  assert.match(textAt(done.xml, 'ETag'), /^"[0-9a-f]{32}-2"$/);
  const got = await api.cos('GET', '/whole.mp4');
  assert.deepEqual(got.bytes, SAMPLE);
  assert.equal(got.headers.get('etag'), textAt(done.xml, 'ETag'));
  assert.equal(all((await api.cos('GET', '/', { query: [['uploads', '']] })).xml, 'Upload').length, 0);
});
