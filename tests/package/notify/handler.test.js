// The handler: whom it lets in, what it tells, and what it answers.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CiError, DecodeError, ValidationError, callbackUrl, createNotifyHandler } from 'wanxiang-jobs/notify';
import { BASE, SECRET, knows, marked, post, receiver, run, task } from './lib/callback.js';

const secret = SECRET;
const json = (value) => JSON.stringify({ EventName: 'TaskFinish', ...value });

test('a callback to a signed address is told once, with key, request and what the platform gave', async () => {
  const { handler, told } = receiver({ secret });
  const request = post(await callbackUrl(BASE, { secret }), task());
  const waiting = [];
  const ctx = { waitUntil: (promise) => waiting.push(promise) };
  const response = await handler(request, { NAME: 'env' }, ctx);
  assert.equal(response.status, 200);
  assert.equal(told.length, 1);
  const [{ notification, ...event }] = told;
  assert.deepEqual(event, { key: 'j1:Success', request, env: { NAME: 'env' }, ctx });
  assert.equal(notification.EventName, 'TaskFinish');
  assert.equal(notification.JobsDetail[0].JobId, 'j1');
  assert.equal(await waiting[0], response);
});

test('only POST is taken', async () => {
  const { handler, told } = receiver();
  for (const method of ['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS']) {
    const response = await handler(new Request(BASE, { method }));
    assert.deepEqual([response.status, response.headers.get('allow')], [405, 'POST'], method);
  }
  assert.deepEqual(told, []);
});

test('an address that is not ours is refused unread and unheard', async () => {
  const { handler, told, errors } = receiver({ secret: ['new', 'old'] });
  const address = (key, more) => callbackUrl(BASE, { secret: key, ...more });
  const ours = await address('new');
  const refused = [
    BASE, await address('wrong'), await address('new', { expiresIn: -1 }), ours.replace('order=42', 'order=43'), ours.replace('/ci/', '/cj/'),
    `${ours}0`, ours.slice(0, -1),
  ];
  for (const url of refused) {
    const request = post(url, task());
    const response = await handler(request);
    assert.deepEqual([response.status, await response.text(), request.bodyUsed], [401, '', false], url);
  }
  assert.deepEqual([told, errors], [[], []]);
  for (const key of ['new', 'old']) assert.equal((await handler(post(await address(key), task()))).status, 200);
  assert.equal(told.length, 2);
});

test('expiry follows the given clock', async () => {
  let now = 1e12;
  const { send, told } = receiver({ secret, clock: () => now });
  const url = await callbackUrl(BASE, { secret, expiresIn: 60, clock: () => now });
  assert.equal(await send(task(), url), 200);
  now += 60_000;
  assert.equal(await send(task(), url), 401);
  assert.equal(told.length, 1);
});

test('a secret or a mark from a variable that is not set opens no door', () => {
  for (const options of [{ secret: undefined }, { secret: '' }, { secret: [] }, { userData: undefined }, { userData: '' }]) {
    assert.throws(() => createNotifyHandler({ onTask() {}, ...options }), ValidationError);
  }
});

test('JSON is read as XML is: one job or a list, numbers as text', async () => {
  const { send, told } = receiver({ secret });
  const job = { JobId: 'j1', State: 'Failed', Progress: '100', Tag: 'MediaInfo' };
  assert.equal(await send(json({ JobsDetail: job })), 200);
  assert.equal(await send(json({ JobsDetail: [job] })), 200);
  assert.equal(await send(`\uFEFF${json({ JobsDetail: [job] })}`), 200);
  for (const { notification, key } of told) {
    assert.equal(key, 'j1:Failed');
    assert.equal(notification.JobsDetail[0].Progress, 100);
  }
  assert.equal(told.length, 3);
});

test('a repeat has the same key, another state another', async () => {
  const { send, keys } = receiver({ secret });
  for (let time = 0; time < 5; time += 1) assert.equal(await send(task()), 200);
  await send(task('Failed'));
  await send(task('Success', 'j2'));
  assert.deepEqual([...new Set(keys())], ['j1:Success', 'j1:Failed', 'j2:Success']);
});

test('out of order, the service has the last word', async () => {
  const { send, keys } = receiver({ secret, client: knows({ j1: 'Success' }) });
  for (const state of ['Success', 'Running', 'Failed', 'Submitted']) assert.equal(await send(task(state)), 200);
  assert.deepEqual(new Set(keys()), new Set(['j1:Success']));
});

test('several jobs in one body are told one by one', async () => {
  const client = knows({ j1: 'Success', j2: 'Failed' });
  const body = json({ JobsDetail: [{ JobId: 'j1', State: 'Success' }, { JobId: 'j2', State: 'Success' }, { JobId: 'j1', State: 'Success' }] });
  const asked = receiver({ client });
  assert.equal(await asked.send(body), 200);
  assert.deepEqual(asked.keys(), ['j1:Success', 'j2:Failed']);
  assert.deepEqual(client.calls, [['j1', 'j2']], 'one call, each id once');
  assert.ok(asked.told.every(({ notification }) => notification.JobsDetail.length === 1));
});

test('with a client nothing that was sent is handed on', async () => {
  const client = knows({ j1: { JobId: 'j1', Tag: 'MediaInfo', State: 'Failed', Code: 'InvalidObject' } });
  const { send, told } = receiver({ client });
  assert.equal(await send(task('Success', 'j1', '<Forged>1</Forged>').replace('</Response>', '<More>2</More></Response>')), 200);
  assert.deepEqual(told[0].notification, { EventName: 'TaskFinish', JobsDetail: [{ JobId: 'j1', Tag: 'MediaInfo', State: 'Failed', Code: 'InvalidObject' }] });
});

test('what the service does not confirm is not told', async () => {
  for (const [options, unknown] of [[{}, 401], [{ secret }, 202]]) {
    const { send, told, errors } = receiver({ ...options, client: knows({ j1: 'Running', j2: 'Success' }) });
    assert.equal(await send(task('Success', 'j1')), 503, 'it may be true soon');
    assert.equal(await send(task('Success', 'j9')), unknown);
    assert.equal(await send(json({ JobsDetail: [{ JobId: 'j2' }, { JobId: 'j9' }] })), unknown);
    assert.deepEqual(told, []);
    assert.deepEqual(errors.map((error) => [error instanceof CiError, error.code]), Array(3).fill([true, 'unconfirmed']));
    assert.match(errors[0].message, /job j1 is Running/);
  }
});

test('a service that can\'t be asked means later, and onError sees what it threw', async () => {
  const broken = new Error('no network');
  const { send, told, errors } = receiver({ secret, client: { describeJobs: async () => { throw broken; } } });
  assert.equal(await send(task()), 503);
  assert.deepEqual(told, []);
  assert.equal(errors[0], broken);
});

test('a handler that throws or rejects means again', async () => {
  const thrown = new DecodeError('the handler\'s own', { code: 'own' });
  for (const onTask of [() => { throw thrown; }, () => Promise.reject(thrown)]) {
    const { send, errors } = receiver({ secret, onTask });
    assert.equal(await send(task()), 500);
    assert.equal(errors[0], thrown);
  }
});

test('onError decides nothing; without it a failure of this side is in the log', async (t) => {
  for (const onError of [() => { throw new Error('deaf'); }, () => Promise.reject(new Error('deaf'))]) {
    assert.equal(await receiver({ secret, onError }).send('<'), 200);
  }
  const log = t.mock.method(console, 'error', () => {});
  const thrown = new Error('full disk');
  const { send } = receiver({ secret, onError: undefined, onTask() { throw thrown; } });
  assert.equal(await send('<'), 200);
  assert.equal(log.mock.callCount(), 0);
  assert.equal(await send(task()), 500);
  assert.deepEqual(log.mock.calls.map((call) => call.arguments[0]), [thrown]);
});

test('nobody to tell: taken, and the service is not asked', async () => {
  const client = knows({});
  const { send } = receiver({ secret, client, onTask: undefined });
  assert.equal(await send(task()), 200);
  assert.deepEqual(client.calls, []);
});

test('the mark in UserData: a beginning or a function, with and without `once`', async () => {
  const prefixed = receiver({ userData: 'ours:' });
  assert.equal(await prefixed.send(task('Success', 'j1', marked('ours:42'))), 200);
  assert.equal(await prefixed.send(task('Success', 'j1', marked('wj1.abcdefghijklmnopqrstuv.0.ours:42'))), 200);
  for (const body of [task(), task('Success', 'j1', marked('theirs')), task('Success', 'j1', marked('xours:')), run()]) {
    assert.equal(await prefixed.send(body), 401);
  }
  assert.equal(prefixed.told.length, 2);
  const seen = [];
  const asked = receiver({ secret, userData: async (text, job) => seen.push([text, job.JobId]) && text === 'yes' });
  assert.equal(await asked.send(task('Success', 'j1', marked('yes'))), 200);
  assert.equal(await asked.send(task('Success', 'j2')), 202);
  assert.deepEqual(seen, [['yes', 'j1'], ['', 'j2']]);
  // The service's word counts, not the body's.
  const both = receiver({ userData: 'ours:', client: knows({ j1: { JobId: 'j1', State: 'Success', Operation: { UserData: 'theirs' } } }) });
  assert.equal(await both.send(task('Success', 'j1', marked('ours:1'))), 401);
});

test('workflows: told with their key, confirmed by their jobs', async () => {
  const plain = receiver({ secret });
  assert.equal(await plain.send(run('Failed')), 200);
  assert.deepEqual(plain.keys(), ['i1:Failed']);
  const asked = receiver({ client: knows({ j1: 'Success', j2: 'Failed', j3: 'Running' }) });
  assert.equal(await asked.send(run()), 200);
  assert.deepEqual(asked.told[0].jobs.map(({ JobId, State }) => [JobId, State]), [['j1', 'Success']]);
  assert.equal(await asked.send(run('Failed', [['j1', 'Success'], ['j2', 'Success']])), 200);
  assert.equal(await asked.send(run('Success', [['j1', 'Success'], ['j2', 'Success']])), 401, 'a job of it has failed');
  assert.equal(await asked.send(run('Success', [['j3', 'Success']])), 503, 'a job of it still runs');
  assert.equal(await asked.send(run('Success', [['j9', 'Success']])), 401, 'a job of it is invented');
  assert.equal(await asked.send(run('Success', [['', 'Success']])), 401, 'it has no job to ask about');
  assert.equal(asked.told.length, 2);
  assert.equal(await receiver({ secret, client: knows({}) }).send(run('Success', [['', 'Success']])), 200, 'the address vouches for it');
});
