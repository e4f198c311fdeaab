// When keys are asked for, and how often: once however many wait, before they end, and anew after a refusal.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { count, INFO, pause, rejection, useWorld } from './lib/world.js';

const world = useWorld();

/** Credentials from the key server, and how often they were asked for. */
function counted(query = '') {
  const ask = async () => {
    ask.times += 1;
    return world.keys(query);
  };
  ask.times = 0;
  return ask;
}

test('fifty calls at once ask for keys once', async () => {
  world.service.sts.delayMs = 100;
  const before = world.service.keyRequests;
  const { client, events } = world.client({ credentials: counted() });
  const made = await Promise.all(Array.from({ length: 50 }, () => client.submitJob(INFO)));
  assert.equal(new Set(made.map(({ JobId }) => JobId)).size, 50);
  assert.equal(world.service.keyRequests - before, 1);
  assert.equal(count(events, 'refresh'), 1);
  await client.describeJob(made[0].JobId);
  assert.equal(world.service.keyRequests - before, 1, 'the key is kept');
});

test('keys of four seconds are renewed before they end, and no call sees an old one', async () => {
  const { client, events } = world.client({ credentials: counted('?duration=4') });
  const id = await world.submit(client);
  const before = world.service.keyRequests;
  const begun = Date.now();
  while (Date.now() - begun < 6500) {
    await client.describeJob(id);
    await pause(100);
  }
  const renewals = world.service.keyRequests - before;
  assert.ok(renewals >= 2 && renewals <= 5, `${renewals} renewals in 6.5 s`);
  const refused = events.filter((event) => event.type === 'response' && event.status !== 200);
  assert.deepEqual(refused, []);
});

test('keys of two seconds under fifty calls at a time: as few questions as with one', async () => {
  const credentials = counted('?duration=2');
  const { client, events } = world.client({ credentials });
  const begun = Date.now();
  while (Date.now() - begun < 4000) await Promise.all(Array.from({ length: 50 }, () => client.describeJob('j1')));
  const allowed = Math.ceil((Date.now() - begun) / 1000) + 3;
  assert.ok(credentials.times <= allowed, `${credentials.times} questions, ${allowed} are what the expiry requires`);
  assert.equal(count(events, 'retry'), 0);
});

test('a long wait renews its keys on the way', async () => {
  const { client } = world.client({ credentials: counted('?duration=3') });
  const before = world.service.keyRequests;
  const id = await world.submit(client, 6000);
  assert.equal((await client.waitForJob(id)).State, 'Success');
  assert.ok(world.service.keyRequests - before >= 3);
});

test('revoked keys are renewed once, and the call repeated, also when many find out at once', async () => {
  const credentials = counted();
  const { client, events } = world.client({ credentials });
  const id = await world.submit(client);
  world.service.keys.revokeAll();
  assert.equal((await client.describeJob(id)).JobId, id);
  assert.equal(credentials.times, 2);
  world.service.keys.revokeAll();
  await Promise.all(Array.from({ length: 30 }, () => client.describeJob(id)));
  assert.equal(credentials.times, 3);
  assert.ok(events.some((event) => event.type === 'retry' && event.code === 'SecretidNotExist'));
});

test('a submit that is refused for its key is repeated: nothing was done', async () => {
  const credentials = counted();
  const { client } = world.client({ credentials });
  world.fail(['revoked-key'], 'submit');
  const before = world.service.jobs.created;
  await client.submitJob(INFO);
  assert.equal(world.service.jobs.created - before, 1);
  world.fail(['expired-key'], 'submit');
  await client.submitJob(INFO);
  assert.equal(world.service.jobs.created - before, 2);
  assert.equal(credentials.times, 3);
});

test('keys that are refused again after the renewal end the call', async () => {
  const credentials = counted();
  const { client, sent } = world.client({ credentials });
  world.failAlways('expired-key');
  const error = await rejection(client.describeJob('j1'));
  assert.equal(error.name, 'ServiceError');
  assert.equal(error.code, 'SignatureExpired');
  assert.equal(error.status, 401);
  assert.equal(credentials.times, 2);
  assert.equal(sent.length, 2);
});

test('a wrong secret key is no question of renewal', async () => {
  const { client, sent } = world.client({ credentials: { secretId: 'AKIDEXAMPLE', secretKey: 'wrong' } });
  const error = await rejection(client.describeJob('j1'));
  assert.deepEqual([error.name, error.code, error.status], ['ServiceError', 'SignatureDoesNotMatch', 403]);
  assert.equal(sent.length, 1);
});

test('what the callback throws comes out as the same object, at once or later, whatever it is', async () => {
  for (const thrown of [new TypeError('no session'), { status: 403 }, 'just text', undefined]) {
    for (const credentials of [() => { throw thrown; }, async () => { throw thrown; }]) {
      const { client, sent } = world.client({ credentials });
      const errors = await Promise.all([rejection(client.describeJob('j1')), rejection(client.submitJob(INFO))]);
      for (const error of errors) assert.ok(Object.is(error, thrown));
      assert.equal(sent.length, 0);
    }
  }
});

test('a callback that fails is asked again by the next call', async () => {
  let broken = true;
  const { client } = world.client({ credentials: () => { if (broken) throw new Error('down'); return world.keys(); } });
  await rejection(client.submitJob(INFO));
  broken = false;
  await client.submitJob(INFO);
});

test('a callback that fails while the key in hand is still good does not disturb the calls', async () => {
  let times = 0;
  const { client } = world.client({
    credentials: () => {
      times += 1;
      if (times > 1) throw new Error('the key server is down');
      return world.keys('?duration=6');
    },
  });
  const begun = Date.now();
  while (Date.now() - begun < 4000) {
    await client.describeJob('j1');
    await pause(100);
  }
  assert.ok(times > 1, 'it was asked ahead of time');
});

test('a callback that never answers ends in a TimeoutError that says so', async () => {
  const { client, sent } = world.client({ credentials: () => new Promise(() => {}), timeout: 200, retry: false });
  const error = await rejection(client.describeJob('j1'));
  assert.deepEqual([error.name, error.code], ['TimeoutError', 'CredentialsTimeout']);
  assert.match(error.message, /credential callback/);
  assert.equal(sent.length, 0);
});
