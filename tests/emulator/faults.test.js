import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { FAULTS } from '../../www/emulator/http/faults.js';
import { all, client, start, textAt } from './client.js';

let service;
let api;
before(async () => ({ service, api } = await start({ fake: 20, slowMs: 150 })));
after(() => service.close());

const INFO = '<Request><Tag>MediaInfo</Tag><Input><Object>input/test.mp4</Object></Input></Request>';
const submit = (fault, given = api) => given.ci('POST', '/jobs', { body: INFO, headers: { 'x-fault': fault } });
const created = () => service.jobs.created;

test('lost connections, before and after the job was accepted', async () => {
  for (const [fault, grows] of [
    ['reset-before', 0],
    ['reset-after', 1],
    ['reply-lost', 1],
  ]) {
    const before = created();
    await assert.rejects(submit(fault), /fetch failed/, fault);
    assert.equal(created() - before, grows, fault);
  }
});

test('refusals that create nothing', async () => {
  const before = created();
  for (const [fault, status, pattern] of [
    ['500', 500, /InternalError/],
    ['503', 503, /ServiceUnavailable/],
    ['429', 429, /SlowDown/],
    ['html', 502, /<html>/],
    ['expired-key', 401, /SignatureExpired/],
  ]) {
    const answer = await submit(fault);
    assert.equal(answer.status, status, fault);
    assert.match(answer.text, pattern);
  }
  assert.equal((await submit('429')).headers.get('retry-after'), '1');
  assert.equal((await submit('html')).headers.get('content-type'), 'text/html');
  const skewed = await submit('wrong-date');
  assert.equal(textAt(skewed.xml, 'Code'), 'RequestTimeTooSkewed');
  assert.ok(Date.parse(skewed.headers.get('date')) - Date.now() > 3600_000);
  assert.ok(Date.parse(textAt(skewed.xml, 'ServerTime')) - Date.now() > 3600_000);
  assert.equal(created(), before);
});

test('answers that come late, cut or broken, of jobs that exist', async () => {
  const before = created();
  const begun = Date.now();
  assert.equal((await submit('slow')).status, 200);
  assert.ok(Date.now() - begun >= 140);
  const cut = await submit('truncated');
  assert.equal(cut.status, 200);
  assert.throws(() => cut.xml);
  const garbled = await submit('garbled');
  assert.throws(() => garbled.xml);
  assert.equal((await submit('500-after')).status, 500);
  assert.equal(created() - before, 4);
});

test('a stuck body starts and does not end', async () => {
  const stop = AbortSignal.timeout(200);
  const answer = api.ci('POST', '/jobs', { body: INFO, headers: { 'x-fault': 'stuck' } });
  const winner = await Promise.race([
    answer.then(
      () => 'ended',
      () => 'broken',
    ),
    new Promise((resolve) => stop.addEventListener('abort', () => resolve('waiting'))),
  ]);
  assert.equal(winner, 'waiting');
  answer.catch(() => {});
});

test('a revoked key is really gone, a permanent one is not', async () => {
  const { credentials } = await (await fetch(service.addresses.sts)).json();
  const given = client(service, {
    key: { secretId: credentials.tmpSecretId, secretKey: credentials.tmpSecretKey, token: credentials.sessionToken },
  });
  assert.match((await submit('revoked-key', given)).text, /SecretidNotExist/);
  assert.equal((await given.ci('GET', '/jobs/j0')).status, 401);
  assert.match((await submit('revoked-key')).text, /SecretidNotExist/);
  assert.equal((await api.ci('GET', '/jobs/j0')).status, 200);
});

test('a page that comes twice, once', async () => {
  for (let i = 0; i < 6; i += 1) await api.submit(INFO.replaceAll('MediaInfo', 'SoundHound'));
  const page = (token, fault) =>
    api.ci('GET', '/jobs', {
      query: [
        ['tag', 'SoundHound'],
        ['size', '2'],
        ['nextToken', token],
      ],
      headers: fault ? { 'x-fault': fault } : {},
    });
  const ids = (answer) => all(answer.xml, 'JobsDetail').map((detail) => textAt(detail, 'JobId'));
  const first = await page('');
  const token = textAt(first.xml, 'NextToken');
  const again = await page(token, 'duplicate-page');
  assert.deepEqual(ids(again), ids(first));
  assert.equal(textAt(again.xml, 'NextToken'), token);
  const second = await page(token, 'duplicate-page');
  assert.equal(ids(second).filter((id) => ids(first).includes(id)).length, 0);
});

test('a job that goes backwards, once', async () => {
  const [detail] = await api.submit(INFO);
  const id = textAt(detail, 'JobId');
  await api.finished(id);
  const state = async () =>
    textAt((await api.ci('GET', `/jobs/${id}`, { headers: { 'x-fault': 'backwards' } })).xml, 'JobsDetail', 'State');
  assert.equal(await state(), 'Running');
  assert.equal(await state(), 'Success');
});

test('a seed repeats its faults; unknown names are refused', async () => {
  const draw = () => {
    service.faults.configure({ rate: 0.4, seed: 7, names: ['500', '503', 'truncated'] });
    return Array.from({ length: 200 }, () => service.faults.draw({ header: () => undefined }, 'ci', 'describe'));
  };
  const first = draw();
  assert.deepEqual(draw(), first);
  const hits = first.filter(Boolean).length;
  assert.ok(hits > 50 && hits < 110, `${hits} of 200`);
  service.faults.configure({});
  assert.equal((await submit('nonsense')).status, 400);
  const refused = await fetch(`${service.addresses.control}/faults`, {
    method: 'POST',
    body: JSON.stringify({ rate: 2 }),
  });
  assert.equal(refused.status, 400);
  const set = await api.control('POST', '/faults', { next: ['503'] });
  assert.deepEqual(set.next, ['503']);
  assert.equal((await api.ci('GET', '/jobs/j0')).status, 503);
  assert.equal((await api.ci('GET', '/jobs/j0')).status, 200);
  assert.ok(FAULTS.length >= 17);
});

test('a small storm: every job exists once, and closing ends a held connection', async () => {
  const other = await start({ fake: 5 });
  const before = other.service.jobs.created;
  const answers = [];
  for (let round = 0; round < 10; round += 1) {
    answers.push(...(await Promise.all(Array.from({ length: 50 }, () => other.api.ci('POST', '/jobs', { body: INFO })))));
  }
  assert.ok(answers.every((answer) => answer.status === 200));
  assert.equal(other.service.jobs.created - before, 500);
  const stuck = other.api.ci('POST', '/jobs', { body: INFO, headers: { 'x-fault': 'stuck' } }).catch(() => 'ended');
  await new Promise((resolve) => setTimeout(resolve, 50));
  await other.service.close();
  assert.equal(await stuck, 'ended');
});
