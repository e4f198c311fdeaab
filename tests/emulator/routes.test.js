/** The table of routes: what it does not name is refused as not implemented, and nothing is written then. */

import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { request } from 'node:http';
import { after, before, test } from 'node:test';
import { authorize } from '../../www/emulator/signature.js';
import { all, find, KEY, SAMPLE, start, textAt } from './client.js';

let service;
let api;
before(async () => ({ service, api } = await start({ fake: 10 })));
after(() => service.close());

const code = (answer) => textAt(answer.xml, 'Code');
const bytes = async (key = '/input/test.mp4') => (await api.cos('GET', key)).bytes;
const keys = () => service.storage.list('test-1250000000', {}).objects.map(({ key }) => key);

/** A signed request by any host name. */
function ask(method, host, { path = '/', query = '', signed = host, port = 'cos', body = '', headers = {} } = {}) {
  const now = Math.floor(Date.now() / 1000);
  const authorization = authorize({ method, path, headers: [['host', signed]], ...KEY, start: now - 1, end: now + 60 });
  return new Promise((resolve, reject) => {
    const sent = request(
      service.addresses[port],
      { method, path: path + query, headers: { host, authorization, 'content-length': body.length, ...headers } },
      (answer) => {
        let text = '';
        answer.on('data', (part) => (text += part));
        answer.on('end', () => resolve({ status: answer.statusCode, text }));
      },
    );
    sent.on('error', reject).end(body);
  });
}

test('sub-resources of objects are not the object: nothing is written, deleted or given', async () => {
  const whole = await bytes();
  const before = keys();
  for (const name of ['tagging', 'acl', 'retention', 'legal-hold', 'symlink', 'restore', 'append', 'versionId', 'x-other'])
    for (const method of ['PUT', 'POST', 'DELETE', 'GET', 'HEAD']) {
      const body = ['PUT', 'POST'].includes(method) ? '<Tagging/>' : undefined;
      const answer = await api.cos(method, '/input/test.mp4', { query: [[name, '']], body });
      assert.equal(answer.status, 501, `${method} ?${name}`);
      if (method !== 'HEAD') assert.equal(code(answer), 'NotImplemented');
      assert.ok(method === 'HEAD' || answer.text.includes(name), answer.text);
    }
  for (const process of ['imageInfo', 'doc-preview', 'pm3u8', 'sensitive-content-recognition'])
    assert.equal((await api.cos('GET', '/input/test.mp4', { query: [['ci-process', process]] })).status, 501, process);
  assert.equal((await api.cos('GET', '/input/test.mp4', { query: [['imageMogr2/thumbnail/100x', '']] })).status, 501);
  assert.deepEqual(await bytes(), whole);
  assert.deepEqual(keys(), before);
});

test('sub-resources of buckets are no list of objects, and deleting a bucket is not done', async () => {
  for (const name of ['acl', 'cors', 'lifecycle', 'versions', 'versioning', 'location', 'policy', 'website', 'tagging'])
    for (const method of ['GET', 'PUT', 'DELETE']) {
      const answer = await api.cos(method, '/', { query: [[name, '']], body: method === 'PUT' ? '<a/>' : undefined });
      assert.deepEqual([answer.status, code(answer)], [501, 'NotImplemented'], `${method} ?${name}`);
    }
  assert.equal((await api.cos('DELETE', '/')).status, 501);
  assert.equal(service.storage.has('test-1250000000'), true);
});

test('headers that ask for more than storing are refused before anything is stored', async () => {
  for (const [name, value] of [
    ['pic-operations', '{"is_pic_info":1}'],
    ['x-cos-acl', 'public-read'],
    ['x-cos-grant-read', 'id="1"'],
    ['x-cos-server-side-encryption', 'AES256'],
    ['x-cos-storage-class', 'ARCHIVE'],
    ['x-cos-forbid-overwrite', 'true'],
  ]) {
    const answer = await api.cos('PUT', '/refused', { body: 'x', headers: { [name]: value } });
    assert.deepEqual([answer.status, code(answer)], [501, 'NotImplemented'], name);
    assert.match(answer.text, new RegExp(name));
  }
  assert.ok(!keys().includes('refused'));
  const usual = { 'x-cos-acl': 'default', 'x-cos-storage-class': 'STANDARD', 'x-cos-forbid-overwrite': 'false' };
  assert.equal((await api.cos('PUT', '/usual', { body: 'x', headers: usual })).status, 200);
});

test('what the job API has beyond jobs, runs, queues and buckets is not implemented', async () => {
  for (const [method, path, query = []] of [
    ['POST', '/template'],
    ['GET', '/template'],
    ['POST', '/workflow'],
    ['GET', '/workflowexecution'],
    ['POST', '/triggerworkflow'],
    ['POST', '/inventorytriggerjob'],
    ['PUT', '/queue/p1'],
    ['GET', '/playKey'],
    ['DELETE', '/jobs/j0'],
    [
      'GET',
      '/jobs',
      [
        ['tag', 'MediaInfo'],
        ['state', 'Running'],
      ],
    ],
  ]) {
    const body = ['POST', 'PUT'].includes(method) ? '<Request/>' : undefined;
    const answer = await api.ci(method, path, { query, body });
    assert.deepEqual([answer.status, code(answer)], [501, 'NotImplemented'], `${method} ${path}`);
  }
});

test('hosts: loopback means the default bucket, any other unknown host is no bucket', async () => {
  const { port } = new URL(service.addresses.cos);
  for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`, 'my.localhost'])
    assert.equal((await ask('GET', host)).status, 200, host);
  for (const host of ['example.com', 'cdn.example.com:80', '10.0.0.1', 'test-1250000000.cos.ap-chongqing.example.com']) {
    const answer = await ask('GET', host);
    assert.deepEqual([answer.status, /<Code>NoSuchBucket</.test(answer.text)], [404, true], host);
    assert.equal((await ask('PUT', host, { path: '/by-host', body: 'x' })).status, 404, host);
  }
  assert.ok(!keys().includes('by-host'));
  // Without a bucket, only what needs none.
  assert.equal((await ask('GET', 'ci.ap-chongqing.myqcloud.com', { path: '/mediabucket' })).status, 200);
  assert.equal((await ask('GET', 'ci.ap-chongqing.myqcloud.com', { path: '/jobs/j0' })).status, 404);
});

test('a host may be signed without the port that it is sent with', async () => {
  const { host, hostname } = new URL(service.addresses.cos);
  assert.equal((await ask('GET', host, { signed: hostname })).status, 200);
  assert.equal(
    (await ask('GET', new URL(service.addresses.ci).host, { signed: hostname, port: 'ci', path: '/jobs/j0' })).status,
    200,
  );
  assert.equal((await ask('GET', host, { signed: 'localhost' })).status, 403);
});

test('header names go out as SDKs look them up', async () => {
  const { host, hostname, port } = new URL(service.addresses.cos);
  const now = Math.floor(Date.now() / 1000);
  const sign = (method, path) => authorize({ method, path, headers: [['host', host]], ...KEY, start: now - 1, end: now + 60 });
  const raw = (method, path, extra = '') =>
    new Promise((resolve, reject) => {
      const socket = connect(Number(port), hostname);
      let text = '';
      socket.on('data', (part) => (text += part.toString('latin1')));
      socket.on('end', () => resolve(text.slice(0, text.indexOf('\r\n\r\n'))));
      socket.on('error', reject);
      socket.write(
        `${method} ${path} HTTP/1.1\r\nHost: ${host}\r\nAuthorization: ${sign(method, path)}\r\nConnection: close\r\n${extra}\r\n`,
      );
    });
  const put = await raw('PUT', '/named', 'Content-Length: 0\r\nx-cos-meta-a: 1\r\n');
  assert.match(put, /\r\nETag: "d41d8cd98f00b204e9800998ecf8427e"/);
  assert.match(put, /\r\nx-cos-hash-crc64ecma: 0/);
  assert.match(put, /\r\nContent-Length: 0/);
  const head = await raw('HEAD', '/input/test.mp4');
  for (const name of [
    'ETag',
    'Content-Length',
    'Content-Type',
    'Last-Modified',
    'Accept-Ranges',
    'Date',
    'Server',
    'x-cos-request-id',
  ])
    assert.match(head, new RegExp(`\\r\\n${name}: `), `${name} in ${head}`);
  assert.match(head, new RegExp(`Content-Length: ${SAMPLE.length}\\b`));
});

test('many objects are deleted at once, or none', async () => {
  for (const key of ['d/1', 'd/2', 'd/ 3&<']) await api.cos('PUT', `/${key}`, { body: 'x' });
  const remove = (inner) => api.cos('POST', '/', { query: [['delete', '']], body: `<Delete>${inner}</Delete>` });
  const object = (key, more = '') => `<Object><Key>${key}</Key>${more}</Object>`;
  const versions = await remove(object('d/1') + object('d/2', '<VersionId>v1</VersionId>'));
  assert.equal(code(versions), 'NotImplemented');
  assert.equal(code(await remove(object(''))), 'MalformedXML');
  assert.equal(code(await remove('')), 'MalformedXML');
  assert.equal(code(await api.cos('POST', '/', { query: [['delete', '']], body: '<Delete>' })), 'MalformedXML');
  assert.equal(keys().filter((key) => key.startsWith('d/')).length, 3);
  const done = await remove(object('d/1') + object('d/ 3&amp;&lt;') + object('never'));
  assert.deepEqual(
    all(done.xml, 'Deleted').map((item) => find(item, 'Key').text),
    ['d/1', 'd/ 3&<', 'never'],
  );
  assert.equal((await remove(`<Quiet>true</Quiet>${object('d/2')}`)).text, '<DeleteResult/>');
  assert.deepEqual(
    keys().filter((key) => key.startsWith('d/')),
    [],
  );
});

test('canned queues and bound buckets', async () => {
  for (const path of ['/queue', '/picqueue', '/ai_queue', '/asrqueue', '/docqueue', '/file_queue']) {
    const { xml, status } = await api.ci('GET', path, {
      query: [
        ['state', 'All'],
        ['pageNumber', ''],
        ['queueIds', ''],
      ],
    });
    assert.equal(status, 200, path);
    assert.equal(textAt(xml, 'QueueList', 'State'), 'Active');
    const id = textAt(xml, 'QueueList', 'QueueId');
    const other = await api.ci('GET', path, { query: [['queueIds', `${id},pnone`]] });
    assert.deepEqual([textAt(other.xml, 'TotalCount'), textAt(other.xml, 'NonExistPIDs')], ['1', 'pnone']);
  }
  const [detail] = await api.submit('<Request><Tag>MediaInfo</Tag><Input><Object>a</Object></Input></Request>');
  const queue = textAt((await api.ci('GET', '/queue')).xml, 'QueueList', 'QueueId');
  assert.equal(textAt(detail, 'QueueId'), queue, 'jobs are in the queue that is shown');
  const bound = await api.ci('GET', '/mediabucket', {
    query: [
      ['regions', 'ap-chongqing'],
      ['bucketName', 'test-'],
    ],
  });
  assert.equal(textAt(bound.xml, 'MediaBucketList', 'BucketId'), 'test-1250000000');
  assert.equal(textAt((await api.ci('GET', '/mediabucket', { query: [['regions', 'ap-paris']] })).xml, 'TotalCount'), '0');
});

test('the control port tells the table', async () => {
  const rows = await api.control('GET', '/routes');
  assert.ok(rows.some(({ pattern }) => pattern === 'PUT /{key}'));
  assert.ok(rows.every(({ service: name, says }) => ['cos', 'ci'].includes(name) && says.length > 5));
});
