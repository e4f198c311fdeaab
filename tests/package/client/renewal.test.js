// When keys are asked for, and how often: once however many wait, before they end, and anew after a refusal.
import assert from 'node:assert/strict';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { test } from 'node:test';
import { CiClient } from 'wanxiang-jobs';
import { count, INFO, pause, rejection, sideBySide } from './lib/world.js';

/** Credentials from the key server, and how often they were asked for. */
function counted(world, query = '') {
  const ask = async () => {
    ask.times += 1;
    return world.keys(query);
  };
  ask.times = 0;
  return ask;
}

sideBySide('renewal', (each) => {
  each('fifty calls at once ask for keys once', async (world) => {
    world.service.sts.delayMs = 100;
    const before = world.service.keyRequests;
    const { client, events } = world.client({ credentials: counted(world) });
    const made = await Promise.all(Array.from({ length: 50 }, () => client.submitJob(INFO)));
    assert.equal(new Set(made.map(({ JobId }) => JobId)).size, 50);
    assert.equal(world.service.keyRequests - before, 1);
    assert.equal(count(events, 'refresh'), 1);
    await client.describeJob(made[0].JobId);
    assert.equal(world.service.keyRequests - before, 1, 'the key is kept');
  });

  each('keys of four seconds are renewed before they end, and no call sees an old one', async (world) => {
    const { client, events } = world.client({ credentials: counted(world, '?duration=4') });
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

  each('keys of two seconds under fifty calls at a time: as few questions as with one', async (world, t) => {
    const stalls = monitorEventLoopDelay({ resolution: 10 });
    stalls.enable();
    const credentials = counted(world, '?duration=2');
    const { client, events } = world.client({ credentials });
    const begun = Date.now();
    while (Date.now() - begun < 4000) {
      await Promise.all(Array.from({ length: 50 }, () => client.describeJob('j1')));
      await pause(50);
    }
    const allowed = Math.ceil((Date.now() - begun) / 1000) + 3;
    assert.ok(credentials.times <= allowed, `${credentials.times} questions, ${allowed} are what the expiry requires`);
    stalls.disable();
    const refused = events.filter(({ type }) => type === 'retry');
    // Keys are renewed a second before they end, and service and client are one process here: where that stood still for long, a request
    // that was signed in time comes too late.
    const longest = Math.round(stalls.max / 1e6);
    if (longest > 250) t.diagnostic(`the process stood still for ${longest} ms, and ${refused.length} requests came too late`);
    else assert.deepEqual(refused, []);
  });

  each('a long wait renews its keys on the way', async (world) => {
    const { client } = world.client({ credentials: counted(world, '?duration=3') });
    const before = world.service.keyRequests;
    const id = await world.submit(client, 6000);
    assert.equal((await client.waitForJob(id)).State, 'Success');
    assert.ok(world.service.keyRequests - before >= 3);
  });

  each('revoked keys are renewed once, and the call repeated, also when many find out at once', async (world) => {
    const credentials = counted(world);
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

  each('a submit that is refused for its key is repeated: nothing was done', async (world) => {
    const credentials = counted(world);
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

  each('keys that are refused again after the renewal end the call', async (world) => {
    const credentials = counted(world);
    const { client, sent } = world.client({ credentials });
    world.failAlways('expired-key');
    const error = await rejection(client.describeJob('j1'));
    assert.equal(error.name, 'ServiceError');
    assert.equal(error.code, 'SignatureExpired');
    assert.equal(error.status, 401);
    assert.equal(credentials.times, 2);
    assert.equal(sent.length, 2);
  });

  each('a wrong secret key is asked for once more, and no more', async (world) => {
    const { client, sent } = world.client({ credentials: { secretId: 'AKIDEXAMPLE', secretKey: 'wrong' } });
    const error = await rejection(client.describeJob('j1'));
    assert.deepEqual([error.name, error.code, error.status], ['ServiceError', 'SignatureDoesNotMatch', 403]);
    assert.equal(sent.length, 2);
  });

  each('what the callback throws comes out as the same object, at once or later, whatever it is', async (world) => {
    for (const thrown of [new TypeError('no session'), { status: 403 }, 'just text', undefined]) {
      for (const credentials of [
        () => {
          throw thrown;
        },
        async () => {
          throw thrown;
        },
      ]) {
        const { client, sent } = world.client({ credentials });
        const errors = await Promise.all([rejection(client.describeJob('j1')), rejection(client.submitJob(INFO))]);
        for (const error of errors) assert.ok(Object.is(error, thrown));
        assert.equal(sent.length, 0);
      }
    }
  });

  each('a callback that fails is asked again by the next call', async (world) => {
    let broken = true;
    const { client } = world.client({
      credentials: () => {
        if (broken) throw new Error('down');
        return world.keys();
      },
    });
    await rejection(client.submitJob(INFO));
    broken = false;
    await client.submitJob(INFO);
  });

  each('a callback that fails while the key in hand is still good does not disturb the calls', async (world) => {
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

  each('a callback that never answers ends in a TimeoutError that says so', async (world) => {
    const { client, sent } = world.client({ credentials: () => new Promise(() => {}), timeout: 200, retry: false });
    const error = await rejection(client.describeJob('j1'));
    assert.deepEqual([error.name, error.code], ['TimeoutError', 'credentials_timeout']);
    assert.match(error.message, /credential callback/);
    assert.equal(sent.length, 0);
  });
});

test('a refusal of a key that another call has replaced already is not held against the call', async () => {
  const refused = '<Error><Code>SecretidNotExist</Code><Message>unknown</Message></Error>';
  const found = '<Response><JobsDetail><JobId>j1</JobId><State>Success</State></JobsDetail></Response>';
  let asked = 0;
  const client = new CiClient({
    bucket: 'test-1250000000',
    region: 'ap-chongqing',
    credentials: () => ({ secretId: `AKID${(asked += 1)}`, secretKey: 'SECRETKEYEXAMPLE' }),
    // The first two keys are revoked, one after the other, while two calls are under way.
    fetch: async (url, { headers }) =>
      /q-ak=AKID[12]&/.test(headers.get('authorization')) ? new Response(refused, { status: 401 }) : new Response(found),
  });
  const ends = await Promise.allSettled([client.describeJob('j1'), client.describeJob('j1')]);
  assert.deepEqual(ends.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
  assert.equal(asked, 3);
});
