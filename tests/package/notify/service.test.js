// The handler behind node:http, called by the local service's own sender and asking that service back.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { CiClient, jobs } from 'wanxiang-jobs';
import { callbackUrl } from 'wanxiang-jobs/notify';
import { startService } from '../../../www/emulator/index.js';
import { KEY, SAMPLE, client as raw } from '../../emulator/client.js';
import { SECRET, receiver, task } from './lib/callback.js';
import { serve } from './lib/node-http.js';

const secret = SECRET;
let service;
let ci;
before(async () => {
  service = await startService({ fake: 100, callbackDelays: [20, 20, 20] });
  await raw(service).put('/input/test.mp4', SAMPLE);
  const { bucket, region, ci: endpoint } = service.addresses;
  ci = new CiClient({ bucket, region, endpoint, credentials: KEY });
});
after(() => service?.close());

const info = (CallBack, more) => jobs.mediaInfo({ Input: { Object: 'input/test.mp4' }, CallBack, ...more });

async function until(condition) {
  for (let tries = 0; !condition(); tries += 1) {
    assert.ok(tries < 200, 'it did not happen in time');
    await new Promise((resolve) => {
      setTimeout(resolve, 25);
    });
  }
}

for (const CallBackFormat of ['XML', 'JSON']) {
  test(`the service's own ${CallBackFormat} callback arrives, checked by all three layers`, async (t) => {
    const { handler, told, errors } = receiver({ secret, client: ci, userData: 'ours:' });
    const url = await callbackUrl(`${await serve(t, handler)}/回调?order=a%20b`, { secret });
    const { JobId } = await ci.submitJob(info(url, { CallBackFormat, Operation: { UserData: 'ours:42' } }), { once: true });
    await until(() => told.length > 0 || errors.length > 0);
    assert.deepEqual(errors, []);
    const [{ notification, key }] = told;
    assert.equal(key, `${JobId}:Success`);
    assert.deepEqual(notification.JobsDetail, [await ci.describeJob(JobId)]);
    assert.equal(notification.JobsDetail[0].Operation.UserData, 'ours:42');
    assert.equal(service.jobs.get(JobId).callbacks.at(-1).outcome, '200');
  });
}

test('a handler that throws is called again, with the same key', async (t) => {
  const keys = [];
  const { handler, errors } = receiver({
    secret,
    onTask: (_, { key }) => {
      keys.push(key);
      if (keys.length < 3) throw new Error('not yet');
    },
  });
  const { JobId } = await ci.submitJob(info(await callbackUrl(`${await serve(t, handler)}/ci`, { secret })));
  await until(() => service.jobs.get(JobId).callbacks.length === 3);
  assert.deepEqual(
    service.jobs.get(JobId).callbacks.map(({ outcome }) => outcome),
    ['500', '500', '200'],
  );
  assert.deepEqual(keys, Array(3).fill(`${JobId}:Success`));
  assert.equal(errors.length, 2);
});

test('a body that claims Success while the service says Running is not believed, and later it is', async (t) => {
  const { handler, told, errors } = receiver({ client: ci });
  const address = `${await serve(t, handler)}/ci`;
  const send = async (body) => (await fetch(address, { method: 'POST', body })).status;
  service.worker.fake = 1500;
  t.after(() => {
    service.worker.fake = 100;
  });
  const { JobId } = await ci.submitJob(info('no'));
  await until(() => service.jobs.get(JobId).state === 'Running');
  assert.equal(await send(task('Success', JobId)), 503);
  assert.deepEqual(told, []);
  assert.match(errors[0].message, /is Running$/);
  await ci.waitForJob(JobId);
  assert.equal(await send(task('Failed', JobId)), 200);
  assert.equal(told[0].key, `${JobId}:Success`, "the state is the service's");
  assert.equal(await send(task('Success', 'j00000000000000000000000000000000')), 401);
  assert.equal(told.length, 1);
});

test('a service that refuses the key is an error of this side', async (t) => {
  const { bucket, region, ci: endpoint } = service.addresses;
  const client = new CiClient({ bucket, region, endpoint, credentials: { ...KEY, secretKey: 'WRONG' }, retry: false });
  const { handler, told, errors } = receiver({ client });
  const answer = await fetch(`${await serve(t, handler)}/ci`, { method: 'POST', body: task() });
  assert.deepEqual([answer.status, await answer.text(), told], [503, '', []]);
  assert.equal(errors[0].name, 'ServiceError');
});

test('10 MB over a real connection are refused early', async (t) => {
  const { handler, told } = receiver({ client: ci });
  const outcome = await fetch(`${await serve(t, handler)}/ci`, { method: 'POST', body: new Uint8Array(10 << 20).fill(32) }).then(
    ({ status }) => status,
    (error) => error.cause?.code,
  );
  assert.ok([413, 'ECONNRESET', 'EPIPE'].includes(outcome), String(outcome));
  assert.deepEqual(told, []);
});
