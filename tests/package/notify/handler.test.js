// The handler: whom it lets in, what it tells, and what it answers.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CiError, DecodeError, ValidationError, callbackUrl, createNotifyHandler } from 'wanxiang-jobs/notify';
import { BASE, OLDER, SECRET, knows, marked, post, receiver, run, several, task } from './lib/callback.js';

const secret = SECRET;

test('a callback to a signed address is told once, with key, request and what the platform gave', async () => {
  const { handler, told } = receiver({ secret });
  const request = post(await callbackUrl(BASE, { secret }), task());
  const waiting = [];
  const ctx = { waitUntil: (promise) => waiting.push(promise) };
  const response = await handler(request, { NAME: 'env' }, ctx);
  assert.equal(response.status, 200);
  const [{ notification, ...event }] = told;
  assert.deepEqual([told.length, event], [1, { key: 'j1:Success', request, env: { NAME: 'env' }, ctx }]);
  assert.deepEqual([notification.EventName, notification.JobsDetail[0].JobId], ['TaskFinish', 'j1']);
  assert.equal((await waiting[0]).status, 200);
});

test('only POST is taken', async () => {
  const { handler, told } = receiver({ secret });
  for (const method of ['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS']) {
    const response = await handler(new Request(BASE, { method }));
    assert.deepEqual([response.status, response.headers.get('allow')], [405, 'POST'], method);
  }
  assert.deepEqual(told, []);
});

test('an address that is not ours is refused unread and unheard', async () => {
  const { handler, told, errors } = receiver({ secret: { b: secret, a: OLDER }, audience: 'shop' });
  const address = (key, more) => callbackUrl(BASE, { secret: key, audience: 'shop', ...more });
  const ours = await address({ b: secret });
  const refused = [
    BASE,
    await address('another-secret-of-somebody'),
    await address({ b: secret }, { clock: () => 1e9 }),
    await address({ b: secret }, { audience: 'other' }),
    ours.replace('?', '0?'),
  ];
  for (const url of refused) {
    const request = post(url, task());
    const response = await handler(request);
    assert.deepEqual([response.status, await response.text(), request.bodyUsed], [401, '', false], url);
  }
  assert.deepEqual([told, errors], [[], []]);
  assert.equal((await handler(post(await address({ b: secret }), task()))).status, 200);
  assert.equal((await handler(post(await address({ a: OLDER }), task('Failed')))).status, 200);
  assert.equal(told.length, 2);
});

test('expiry follows the given clock', async () => {
  let now = 1e12;
  const { send, told } = receiver({ secret, clock: () => now });
  const url = await callbackUrl(BASE, { secret, expiresIn: 60, clock: () => now });
  assert.equal(await send(task(), url), 200);
  now += 60_000;
  assert.equal(await send(task('Failed'), url), 401);
  assert.equal(told.length, 1);
});

test('who trusts nobody, tells nobody, or gives what is no option is refused when the handler is made', () => {
  const client = knows({});
  const onTask = () => {};
  for (const [name, options] of [
    ['secret', { onTask }],
    ['secret', { onTask, secret: undefined }],
    ['secret', { onTask, secret: '' }],
    ['secret', { onTask, secret: 'fifteen-letters' }],
    ['secret', { onTask, secret: [] }],
    ['secret', { onTask, client, secret: undefined }],
    ['client', { onTask, secret, client: undefined }],
    ['client', { onTask, client: undefined }],
    ['client', { onTask, client: {} }],
    ['userData', { onTask, client, userData: undefined }],
    ['userData', { onTask, userData: '' }],
    ['userData', { onTask, secret, userData: 7 }],
    ['audience', { onTask, secret, audience: undefined }],
    ['onTask', { secret }],
    ['onTask', { secret, onTask: 'told' }],
    ['onWorkflow', { secret, onTask, onWorkflow: 7 }],
    ['ontask', { secret, onTask, ontask: onTask }],
    ['maxBytes', { secret, onTask, maxBytes: '1000' }],
    ['maxDescribes', { secret, onTask, maxDescribes: 0 }],
    ['bodyTimeout', { secret, onTask, bodyTimeout: -1 }],
    ['onError', { secret, onTask, onError: {} }],
  ]) {
    assert.throws(
      () => createNotifyHandler(options),
      (error) => error instanceof ValidationError && error.issues.some(({ path }) => path.split('.')[0] === name),
      `${name} of ${Object.keys(options)}`,
    );
  }
  for (const nothing of [undefined, null, {}]) assert.throws(() => createNotifyHandler(nothing), ValidationError);
});

test('JSON and XML of one event give the same object and the same key', async () => {
  const { send, told } = receiver({ secret });
  const detail = { Code: 'Success', JobId: 'j1', State: 'Success', Tag: 'MediaInfo', Progress: '100' };
  await send(task('Success', 'j1', '<Progress>100</Progress>'));
  for (const JobsDetail of [detail, [detail]]) {
    const other = receiver({ secret });
    assert.equal(await other.send(JSON.stringify({ EventName: 'TaskFinish', JobsDetail })), 200);
    assert.deepEqual(
      other.told.map(({ key, notification }) => [key, notification]),
      told.map(({ key, notification }) => [key, notification]),
    );
  }
});

test('a repeat is told once; with the client the service has the last word, without each state is an event', async () => {
  const plain = receiver({ secret });
  for (const body of [task(), task(), task('Failed'), task(), task('Success', 'j2')]) assert.equal(await plain.send(body), 200);
  assert.deepEqual(plain.keys(), ['j1:Success', 'j1:Failed', 'j2:Success']);
  const client = knows({ j1: 'Success' });
  const asked = receiver({ secret, client });
  for (const state of ['Success', 'Running', 'Failed', 'Submitted']) assert.equal(await asked.send(task(state)), 200);
  assert.deepEqual([asked.keys(), client.calls], [['j1:Success'], [['j1']]], 'and is asked once');
});

test('the same body many times at once: one describe, told once, and each is answered 200', async () => {
  const client = knows({ j1: 'Success' });
  const keys = [];
  const { send } = receiver({
    client,
    async onTask(_, { key }) {
      await new Promise((resolve) => {
        setTimeout(resolve, 50);
      });
      keys.push(key);
    },
  });
  const statuses = await Promise.all(Array.from({ length: 20 }, () => send(task())));
  assert.deepEqual([new Set(statuses), client.calls, keys], [new Set([200]), [['j1']], ['j1:Success']]);
});

test('several jobs in one body are told one by one, and none holds back another', async () => {
  const client = knows({ j1: 'Success', j2: 'Failed', j3: 'Running' });
  const asked = receiver({ client });
  assert.equal(await asked.send(several(['j1'], ['j2'], ['j1'])), 200);
  assert.deepEqual([asked.keys(), client.calls], [['j1:Success', 'j2:Failed'], [['j1', 'j2']]], 'one call, each id once');
  assert.ok(asked.told.every(({ notification }) => notification.JobsDetail.length === 1));
  const mixed = receiver({ secret, client: knows({ j1: 'Success', j2: 'Failed', j3: 'Running' }) });
  assert.equal(await mixed.send(several(['j3'], ['j1'], ['j9'], ['x'.repeat(129)], ['j2'])), 503);
  assert.deepEqual(mixed.keys(), ['j1:Success', 'j2:Failed']);
  assert.equal(mixed.errors.length, 3);
  const throwing = receiver({
    secret,
    onTask: ({ JobsDetail: [{ JobId }] }) => {
      if (JobId === 'j1') throw new Error('full');
    },
  });
  assert.equal(await throwing.send(several(['j1'], ['j2'])), 500);
  assert.equal(await throwing.send(several(['j2'])), 200);
});

test('with a client nothing that was sent is handed on', async () => {
  const detail = { JobId: 'j1', Tag: 'MediaInfo', State: 'Failed', Code: 'InvalidObject' };
  const { send, told } = receiver({ client: knows({ j1: detail }) });
  assert.equal(await send(task('Success', 'j1', '<Forged>1</Forged>').replace('</Response>', '<More>2</More></Response>')), 200);
  assert.deepEqual(told[0].notification, { EventName: 'TaskFinish', JobsDetail: [detail] });
});

test('what the service does not confirm is not told, and asked for once', async () => {
  for (const [options, unknown] of [
    [{}, 401],
    [{ secret }, 202],
  ]) {
    const client = knows({ j1: 'Running' });
    const { send, told, errors, codes } = receiver({ ...options, client });
    assert.equal(await send(task('Success', 'j1')), 503, 'it may be true soon');
    for (let time = 0; time < 5; time += 1) assert.equal(await send(task('Success', 'j9')), unknown);
    assert.deepEqual([told, client.calls], [[], [['j1'], ['j9']]]);
    assert.ok(errors.every((error) => error instanceof CiError));
    assert.deepEqual(codes(), Array(6).fill('unconfirmed'));
    assert.match(errors[0].message, /job j1 is Running/);
  }
});

test('states that are no end and ids that are none are not told, whoever vouches', async () => {
  for (const state of ['Running', 'Submitted', 'Pause', 'success', '']) {
    const { send, told, errors } = receiver({ secret });
    assert.equal(await send(task(state)), 202, state);
    assert.deepEqual([told, errors.length], [[], 1]);
  }
  for (const id of ['x'.repeat(129), 'a/b', 'a,b', '.', '..', 'a?b', 'a#b']) {
    const { send, told } = receiver({ secret });
    assert.equal(await send(several([id])), 202, id);
    assert.deepEqual(told, []);
  }
  assert.equal(await receiver({ secret }).send(several(['x'.repeat(128)])), 200);
});

test('more describes a second than `maxDescribes`: 503, and an address that brings unknown ids has the least', async () => {
  const known = Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`j${at}`, 'Success']));
  const client = knows(known);
  const { send, codes } = receiver({ secret, client, maxDescribes: 5 });
  const statuses = [];
  for (let at = 0; at < 60; at += 1) statuses.push(await send(task('Success', `j${at}`)));
  assert.ok(client.calls.length <= 10, `${client.calls.length} describes within two seconds`);
  assert.ok(statuses.includes(503) && codes().every((code) => code === 'too_many_describes'));
  const flooded = knows({ j1: 'Success' });
  const other = receiver({ secret, client: flooded });
  const leaked = await callbackUrl(BASE, { secret });
  for (let at = 0; at < 200; at += 1) await other.send(task('Success', `forged${at}`), leaked);
  assert.ok(flooded.calls.length <= 5, `${flooded.calls.length} describes for 200 forged bodies`);
  assert.equal(await other.send(task('Success', 'j1')), 200, 'ordinary ones are served');
});

test('a notification of too many jobs is told apart from one of none', async () => {
  for (const [ids, message] of [
    [Array(51).fill(['j1']), /names more than 50 jobs/],
    [Array.from({ length: 51 }, (_, at) => [`j${at}`]), /names more than 50 jobs/],
    [[], /names no job and no run/],
  ]) {
    const { send, told, errors } = receiver({ secret });
    assert.equal(await send(several(...ids)), 200);
    assert.match(errors[0].message, message);
    assert.deepEqual(told, []);
  }
});

test('`maxDescribes` describes go out in a second, no more and no fewer', async (t) => {
  let now = Date.now();
  t.mock.method(Date, 'now', () => now);
  for (const maxDescribes of [1, 5]) {
    const client = knows({});
    const { send } = receiver({ secret, client, maxDescribes });
    for (const second of [1, 2]) {
      now += 1000;
      for (let at = 0; at < 8; at += 1) await send(task('Success', `j${second}${at}`));
      assert.equal(client.calls.length, second * maxDescribes);
    }
  }
});

test("a service that can't be asked means later, and onError sees what it threw", async () => {
  const broken = new Error('no network');
  let isDown = true;
  const { send, told, errors } = receiver({
    secret,
    client: {
      describeJobs: async () => {
        if (isDown) throw broken;
        return [{ JobId: 'j1', State: 'Success' }];
      },
    },
  });
  assert.equal(await send(task()), 503);
  assert.deepEqual([told, errors], [[], [broken]]);
  isDown = false;
  assert.equal(await send(task()), 200);
});

test('a listener that throws or rejects is called again, and the service is not asked again', async () => {
  const thrown = new DecodeError("the handler's own", { code: 'own' });
  for (const fail of [
    () => {
      throw thrown;
    },
    () => Promise.reject(thrown),
  ]) {
    let times = 0;
    const client = knows({ j1: 'Success' });
    const { send, errors } = receiver({
      secret,
      client,
      onTask: () => {
        times += 1;
        return times === 1 ? fail() : undefined;
      },
    });
    assert.deepEqual([await send(task()), await send(task()), await send(task())], [500, 200, 200]);
    assert.deepEqual([times, errors, client.calls], [2, [thrown], [['j1']]]);
  }
});

test('onError decides nothing; without it every failure is in the log', async (t) => {
  for (const onError of [
    () => {
      throw new Error('deaf');
    },
    () => Promise.reject(new Error('deaf')),
  ]) {
    assert.equal(await receiver({ secret, onError }).send('<'), 200);
  }
  const log = t.mock.method(console, 'error', () => {});
  const thrown = new Error('full disk');
  const { send } = receiver({
    secret,
    onError: undefined,
    onTask() {
      throw thrown;
    },
  });
  const sent = [
    ['<', 200],
    [task('Running'), 202],
    [task().replace('TaskFinish', 'ReviewImage'), 200],
    [task(), 500],
    ['x'.repeat((256 << 10) + 1), 413],
  ];
  for (const [body, status] of sent) assert.equal(await send(body), status);
  assert.equal(log.mock.callCount(), sent.length);
  assert.ok(log.mock.calls[3].arguments.includes(thrown));
});

test('an event that this version does not know, or for which there is no listener, is logged and told to nobody', async () => {
  const client = knows({ j1: 'Success' });
  const { send, codes, told } = receiver({ secret, client, onWorkflow: undefined });
  for (const body of [
    task().replace('TaskFinish', 'ReviewImage'),
    '{"EventName":"ReviewImage","JobsDetail":{"JobId":"si1","State":"Success","Result":"0"}}',
    run(),
  ])
    assert.equal(await send(body), 200);
  assert.deepEqual([codes(), told, client.calls], [['unknown_event', 'unknown_event', 'no_listener'], [], []]);
});

test('the mark in UserData: a beginning or a function, with and without `once`', async () => {
  const prefixed = receiver({ userData: 'ours:' });
  assert.equal(await prefixed.send(task('Success', 'j1', marked('ours:42'))), 200);
  assert.equal(await prefixed.send(task('Success', 'j2', marked('wj1.abcdefghijklmnopqrstuv.0.ours:42'))), 200);
  for (const body of [
    task('Success', 'j3'),
    task('Success', 'j4', marked('theirs')),
    task('Success', 'j5', marked('xours:')),
    run(),
  ]) {
    assert.equal(await prefixed.send(body), 401);
  }
  assert.equal(prefixed.told.length, 2);
  const seen = [];
  const asked = receiver({ secret, userData: async (text, job) => seen.push([text, job.JobId]) && text === 'yes' });
  assert.equal(await asked.send(task('Success', 'j1', marked('yes'))), 200);
  assert.equal(await asked.send(task('Success', 'j2')), 202);
  assert.deepEqual(seen, [
    ['yes', 'j1'],
    ['', 'j2'],
  ]);
  const both = receiver({
    userData: 'ours:',
    client: knows({ j1: { JobId: 'j1', State: 'Success', Operation: { UserData: 'theirs' } } }),
  });
  assert.equal(await both.send(task('Success', 'j1', marked('ours:1'))), 401, "the service's word counts, not the body's");
});

test('workflows are confirmed by describing the run, and by nothing else', async () => {
  const plain = receiver({ secret });
  assert.equal(await plain.send(run('Failed')), 200);
  assert.equal(await plain.send(run('Running', 'i2')), 202);
  assert.deepEqual(plain.keys(), ['i1:Failed']);
  const client = knows({ j1: 'Success' }, { i1: 'Failed', i2: 'Running' });
  const asked = receiver({ secret, client });
  assert.equal(await asked.send(run('Success', 'i1')), 200);
  assert.deepEqual(
    asked.told.map(({ key, notification }) => [key, notification]),
    [['i1:Failed', { EventName: 'WorkflowFinish', WorkflowExecution: { RunId: 'i1', State: 'Failed' } }]],
  );
  assert.equal(await asked.send(run('Success', 'i2')), 503);
  assert.equal(await asked.send(run('Success', 'i3')), 202, 'a true job in its list does not vouch for a run');
  assert.deepEqual(client.calls, ['i1', 'i2', 'i3']);
  const without = receiver({ secret, client: { describeJobs: client.describeJobs } });
  assert.equal(await without.send(run()), 500);
  assert.match(without.errors[0].message, /describeWorkflow/);
});

test('a check or a client that answers something else than it should is a fault of this side, and nobody is believed', async () => {
  for (const userData of [() => 'no', () => ({ row: 1 }), async () => 1, () => undefined]) {
    const { send, told, codes } = receiver({ secret, userData });
    assert.deepEqual([await send(task()), told, codes()], [500, [], ['option_type']]);
  }
  for (const given of [undefined, null, 'j1', [null], { j1: 'Success' }]) {
    const { send, told, codes } = receiver({ secret, client: { describeJobs: async () => given } });
    assert.deepEqual([await send(task()), await send(task()), told, codes()], [503, 503, [], ['option_type', 'option_type']]);
  }
  const { handler } = receiver({ secret });
  const ctx = {
    waitUntil() {
      throw new Error('too late');
    },
  };
  assert.equal((await handler(post(await callbackUrl(BASE, { secret }), task()), {}, ctx)).status, 200);
});
