/** The job API over HTTP: submit, refuse, describe, list, cancel. Work takes no time here. */

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { all, find, output, start, textAt } from './client.js';
import { parse, write } from '../../www/emulator/xml.js';

let service;
let api;
before(
  async () => ({ service, api } = await start({ fake: 40, buckets: ['test-1234567890', 'test-12345678900', 'abc-1250000000'] })),
);
after(() => service.close());

const INFO = '<Request><Tag>MediaInfo</Tag><Input><Object>input/test.mp4</Object></Input></Request>';
const refusal = async (body, options = {}) => {
  const answer = await api.ci('POST', options.path ?? '/jobs', { body, ...options });
  return [answer.status, textAt(answer.xml, 'Code'), textAt(answer.xml, 'Message')];
};

test("a submit is answered in the service's shape", async () => {
  const answer = await api.ci('POST', '/jobs', {
    body: `<Request><Tag>Transcode</Tag><Input><Object>input/a&amp;b.mp4</Object></Input><Operation>${output('o.mp4')}<Transcode><Container><Format>mp4</Format></Container></Transcode><UserData>u</UserData></Operation></Request>`,
  });
  assert.equal(answer.status, 200);
  assert.equal(answer.headers.get('content-type'), 'application/xml');
  assert.equal(answer.headers.get('server'), 'tencent-ci');
  assert.ok(Buffer.from(answer.headers.get('x-ci-request-id'), 'base64').length > 8);
  assert.ok(Math.abs(Date.parse(answer.headers.get('date')) - Date.now()) < 5000);
  const detail = find(answer.xml, 'JobsDetail');
  assert.match(textAt(detail, 'JobId'), /^j[0-9a-f]{32}$/);
  assert.match(textAt(detail, 'CreationTime'), /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+0800$/);
  assert.deepEqual(
    ['Code', 'State', 'Progress', 'StartTime', 'EndTime', 'Tag'].map((name) => textAt(detail, name)),
    ['Success', 'Submitted', '0', '-', '-', 'Transcode'],
  );
  assert.equal(textAt(detail, 'Input', 'Object'), 'input/a&b.mp4');
  assert.equal(textAt(detail, 'Input', 'BucketId'), 'test-1250000000');
  assert.equal(textAt(detail, 'Operation', 'UserData'), 'u');
  assert.ok(answer.text.includes('<Message/>') && !/>\s+</.test(answer.text));
});

test('states go forward to Success', async () => {
  service.worker.fake = 800;
  const [detail] = await api.submit(INFO);
  service.worker.fake = 40;
  const id = textAt(detail, 'JobId');
  const seen = new Set();
  for (let i = 0; i < 500 && !seen.has('Success'); i += 1) {
    seen.add(textAt((await api.describe(id))[0], 'State'));
    await new Promise((resolve) => setTimeout(resolve, 4));
  }
  assert.deepEqual([...seen], ['Submitted', 'Running', 'Success']);
});

test('every recorded request of the official Go SDK is accepted as it was sent', async () => {
  const folder = new URL('../vectors/requests/', import.meta.url);
  let count = 0;
  for (const name of readdirSync(folder)) {
    const vector = JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
    const { method, path, query, body } = vector.request;
    const pairs = [...new URLSearchParams(query)];
    if (method !== 'POST') continue;
    // The Go samples leave out what the reference pages require.
    const answer = await api.ci(method, path, { query: pairs, body });
    if (answer.status !== 200) {
      assert.equal(textAt(answer.xml, 'Code'), 'InvalidArgument', `${name}: ${answer.text}`);
      assert.match(textAt(answer.xml, 'Message'), /required|is invalid|belongs to|must be/, name);
      continue;
    }
    const wanted = vector.request.body.match(/<Operation>/g)?.length ?? 1;
    assert.equal(all(answer.xml, 'JobsDetail').length, wanted, name);
    const sent = find(parse(body), 'Operation');
    if (sent) assert.equal(write(find(answer.xml, 'JobsDetail', 'Operation')), write(sent), `${name}: the operation is echoed`);
    count += 1;
  }
  assert.ok(count >= 50, `only ${count} were accepted`);
});

test('bad requests are refused by name', async () => {
  assert.deepEqual(await refusal('<Request><Tag>Nonsense</Tag></Request>'), [400, 'InvalidArgument', 'Tag is invalid: Nonsense']);
  assert.deepEqual(await refusal('<Request><Tag>toString</Tag></Request>'), [400, 'InvalidArgument', 'Tag is invalid: toString']);
  assert.deepEqual(await refusal('<Request><Input/></Request>'), [400, 'InvalidArgument', 'Tag is missing']);
  assert.equal(
    (await refusal('<Request><Tag>MediaInfo</Tag></Request>'))[2],
    'Input.Object or Input.Url or Input.Vod is required',
  );
  assert.match(
    (
      await refusal(
        '<Request><Tag>Snapshot</Tag><Input><Object>a</Object></Input><Operation><Snapshot><Count>1</Count></Snapshot></Operation></Request>',
      )
    )[2],
    /Operation\.Output\.Region is required/,
  );
  for (const body of [
    '<Request>',
    '<Request><a></b></Request>',
    'no xml',
    '<!DOCTYPE a><Request/>',
    '<Request>&nbsp;</Request>',
    '<Request/><Request/>',
    Buffer.from([0x3c, 0xff, 0x3e]),
  ]) {
    assert.deepEqual((await refusal(body)).slice(0, 2), [400, 'InvalidContent'], String(body));
  }
  assert.deepEqual((await refusal('')).slice(0, 2), [400, 'MissingContent']);
  assert.equal((await refusal(INFO.replace('</Request>', '<CallBack>ftp://x</CallBack></Request>')))[1], 'InvalidArgument');
  assert.equal(
    (await refusal(INFO.replace('</Request>', `<Operation><UserData>${'x'.repeat(1025)}</UserData></Operation></Request>`)))[1],
    'InvalidArgument',
  );
  assert.equal(
    (await refusal(INFO.replace('</Request>', '<Operation><JobLevel>3</JobLevel></Operation></Request>')))[2],
    'JobLevel is invalid: 3',
  );
  assert.equal(
    (
      await refusal(
        `<Request><Tag>Transcode</Tag><Input><Object>a</Object></Input><Operation>${output('o').replace('test-1250000000', 'nobody-1250000000')}<Transcode/></Operation></Request>`,
      )
    )[1],
    'WriteTargetBucketDenied',
  );
  assert.match(
    (
      await refusal(
        `<Request><Tag>Transcode</Tag><Input><Object>a</Object></Input><Operation>${output('o')}<Transcode><Video><Width>5000</Width></Video></Transcode></Operation></Request>`,
      )
    )[2],
    /Video\.Width is invalid: 5000/,
  );
  assert.match((await refusal(INFO, { path: '/doc_jobs' }))[2], /belongs to \/jobs/);
  const seven = `<Request><Input><Object>a</Object></Input>${'<Operation><Tag>MediaInfo</Tag></Operation>'.repeat(7)}</Request>`;
  assert.match((await refusal(seven))[2], /at most 6/);
  assert.equal((await refusal(INFO, { headers: { 'content-md5': 'AAAAAAAAAAAAAAAAAAAAAA==' } }))[1], 'InvalidContent');
  const lost = await api.ci('POST', '/elsewhere', { body: INFO });
  assert.deepEqual([lost.status, textAt(lost.xml, 'Code')], [501, 'NotImplemented']);
});

test('several ids at once; unknown ones are no error', async () => {
  const details = await api.submit(
    `<Request><Input><Object>input/test.mp4</Object></Input>${'<Operation><Tag>MediaInfo</Tag></Operation>'.repeat(3)}</Request>`,
  );
  const ids = details.map((detail) => textAt(detail, 'JobId'));
  const { xml, status } = await api.ci('GET', `/jobs/${[ids[2], 'jnone', ids[0], 'junknown'].join(',')}`);
  assert.equal(status, 200);
  assert.deepEqual(
    all(xml, 'JobsDetail').map((detail) => textAt(detail, 'JobId')),
    [ids[2], ids[0]],
  );
  assert.deepEqual(
    all(xml, 'NonExistJobIds').map((node) => node.text),
    ['jnone', 'junknown'],
  );
});

test('older paths keep their families apart', async () => {
  const hash =
    '<Request><Tag>FileHashCode</Tag><Input><Object>input/test.mp4</Object></Input><Operation><FileHashCodeConfig><Type>MD5</Type></FileHashCodeConfig></Operation></Request>';
  const [detail] = await api.submit(hash, { path: '/file_jobs' });
  const id = textAt(detail, 'JobId');
  assert.equal(id[0], 'f');
  assert.equal((await api.describe(id, '/file_jobs')).length, 1);
  assert.equal((await api.describe(id, '/jobs')).length, 0);
  const words =
    '<Request><Tag>WordsGeneralize</Tag><Input><Object>w.txt</Object></Input><Operation><WordsGeneralize/></Operation></Request>';
  const [ai] = await api.submit(words, { path: '/ai_jobs' });
  assert.equal(textAt(ai, 'JobId')[0], 'a');
  assert.equal((await api.describe(textAt(ai, 'JobId'), '/jobs')).length, 1);
});

test('lists: filters, order, pages', async () => {
  const { service: own, api } = await start({ fake: 0 });
  const ids = [];
  for (let i = 0; i < 25; i += 1) {
    const [detail] = await api.submit(
      `<Request><Tag>DNA</Tag><Input><Object>list/${i % 2}.mp4</Object></Input><Operation><DnaConfig><RuleType>GetFingerPrint</RuleType></DnaConfig></Operation></Request>`,
    );
    ids.push(textAt(detail, 'JobId'));
  }
  const pages = async (query) => {
    const found = [];
    let token = '';
    let count = 0;
    do {
      const { xml } = await api.ci('GET', '/jobs', { query: [['tag', 'DNA'], ['nextToken', token], ...query] });
      found.push(...all(xml, 'JobsDetail').map((detail) => textAt(detail, 'JobId')));
      token = textAt(xml, 'NextToken') ?? '';
      count += 1;
    } while (token !== '' && count < 50);
    return { found, count };
  };
  assert.deepEqual(
    await pages([
      ['size', '10'],
      ['orderByTime', 'Asc'],
    ]),
    { found: ids, count: 3 },
  );
  assert.deepEqual((await pages([])).found, [...ids].reverse());
  assert.deepEqual(await pages([['size', '25']]), { found: [...ids].reverse(), count: 1 });
  assert.equal((await pages([['inputObject', 'list/1.mp4']])).found.length, 12);
  assert.equal((await pages([['states', 'Failed,Cancel']])).found.length, 0);
  assert.equal((await pages([['startCreationTime', '2001-01-01T00:00:00+0800']])).found.length, 25);
  assert.equal((await pages([['endCreationTime', '2001-01-01T00:00:00+0800']])).found.length, 0);
  assert.equal((await pages([['queueId', 'pother']])).found.length, 0);
  for (const query of [
    [],
    [['tag', 'x']],
    [
      ['tag', 'DNA'],
      ['size', '101'],
    ],
    [
      ['tag', 'DNA'],
      ['states', 'Done'],
    ],
    [
      ['tag', 'DNA'],
      ['nextToken', '!'],
    ],
    [
      ['tag', 'DNA'],
      ['startCreationTime', 'now'],
    ],
  ]) {
    assert.equal((await api.ci('GET', '/jobs', { query })).status, 400, JSON.stringify(query));
  }
  await own.close();
});

test('cancel works before a job runs, and only then', async () => {
  service.worker.fake = 20_000;
  const [detail] = await api.submit(INFO);
  service.worker.fake = 40;
  const id = textAt(detail, 'JobId');
  const missing = await api.ci('PUT', `/jobs/${id}`, {});
  assert.equal(missing.status, 400);
  const done = await api.ci('PUT', `/jobs/${id}`, { query: [['cancel', '']] });
  assert.deepEqual([done.status, done.text], [200, '']);
  const [after] = await api.describe(id);
  assert.equal(textAt(after, 'State'), 'Cancel');
  assert.equal(textAt(after, 'Progress'), undefined);
  assert.equal((await api.ci('PUT', `/jobs/${id}`, { query: [['cancel', '']] })).status, 200);
  const [other] = await api.submit(INFO);
  await api.finished(textAt(other, 'JobId'));
  const late = await api.ci('PUT', `/jobs/${textAt(other, 'JobId')}`, { query: [['cancel', '']] });
  assert.equal(late.status, 400);
  assert.match(late.text, /is Success: only a job that has not started/);
  assert.equal((await api.ci('PUT', '/jobs/jnone', { query: [['cancel', '']] })).status, 400);
});

test('memory is bounded: the oldest ended jobs are forgotten', async () => {
  const small = await start({ fake: 0, maxJobs: 5 });
  const ids = [];
  for (let i = 0; i < 12; i += 1) {
    const [detail] = await small.api.submit(INFO);
    ids.push(textAt(detail, 'JobId'));
    await small.api.finished(ids.at(-1));
  }
  assert.ok(small.service.jobs.size <= 5);
  assert.equal((await small.api.describe(ids.at(-1))).length, 1);
  assert.equal((await small.api.describe(ids[0])).length, 0);
  await small.service.close();
});
