// What is repeated and what is not: reads and cancels after anything that may pass, a submit only when it was refused.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { count, marked, rejection, useWorld } from './lib/world.js';

const world = useWorld();
const PASSING = ['500', '503', '429', 'html', 'reset-before', 'reset-after', 'reply-lost', '500-after', 'truncated', 'garbled'];
const LEFT_OPEN = ['500', 'html', 'reset-before', 'reset-after', 'reply-lost', '500-after', 'truncated', 'garbled'];

for (const fault of PASSING) {
  test(`a describe, a list and a cancel are repeated after ${fault}`, async () => {
    const { client, sent, events } = world.client();
    const id = await world.submit(client, 60_000);
    sent.length = 0;
    world.fail([fault], 'describe');
    assert.equal((await client.describeJob(id)).JobId, id);
    assert.equal(sent.length, 2);
    world.fail([fault], 'list');
    for await (const page of client.listJobs({ tag: 'MediaInfo' }).pages()) {
      assert.equal(page.JobsDetail[0].JobId, id);
      break;
    }
    assert.equal(sent.length, 4);
    world.fail([fault], 'cancel');
    await client.cancelJob(id);
    // The answer of a cancel has no body that could be cut.
    assert.equal(sent.length, ['truncated', 'garbled'].includes(fault) ? 5 : 6);
    assert.equal((await client.describeJob(id)).State, 'Cancel');
    for (const { delay, code } of events.filter(({ type }) => type === 'retry')) assert.ok(delay >= 0 && code !== '');
  });
}

test('Retry-After is kept', async () => {
  const { client, sent } = world.client();
  world.fail(['429'], 'describe');
  await client.describeJob('j1');
  assert.ok(sent[1].at - sent[0].at >= 990, `${sent[1].at - sent[0].at} ms`);
});

test('each attempt is signed anew, and the attempts end', async () => {
  const { client, sent } = world.client();
  world.failAlways('500', 'describe');
  const error = await rejection(client.describeJob('j1'));
  assert.deepEqual([error.name, error.status, error.code, error.retryable], ['ServiceError', 500, 'InternalError', true]);
  assert.equal(sent.length, 3);
});

test('retry: a number of attempts, false, an object; timeouts count as attempts', async () => {
  world.failAlways('503', 'describe');
  for (const [retry, attempts] of [
    [false, 1],
    [1, 1],
    [2, 2],
    [{ attempts: 4, maxDelay: 20 }, 4],
  ]) {
    const { client, sent } = world.client({ retry });
    assert.equal((await rejection(client.describeJob('j1'))).code, 'ServiceUnavailable');
    assert.equal(sent.length, attempts);
  }
  world.failAlways('stuck', 'describe');
  const { client, sent } = world.client({ retry: 2, timeout: 150 });
  assert.equal((await rejection(client.describeJob('j1'))).name, 'TimeoutError');
  assert.equal(sent.length, 2);
});

test('what will not pass is not repeated', async () => {
  const { client, sent } = world.client();
  const error = await rejection(client.cancelJob('j0'));
  assert.deepEqual([error.name, error.code, error.status, error.retryable], ['ServiceError', 'ResourceNotFound', 400, false]);
  assert.equal(sent.length, 1);
});

for (const fault of LEFT_OPEN) {
  test(`a submit is not repeated after ${fault}, and the error says that the job may exist`, async () => {
    const { client, sent } = world.client();
    const text = `open after ${fault}`;
    world.fail([fault], 'submit');
    const error = await rejection(client.submitJob(marked(text)));
    assert.equal(sent.length, 1);
    assert.equal(error.maybeSubmitted, true, `${error.name} ${error.code}`);
    assert.ok(['NetworkError', 'ServiceError', 'DecodeError'].includes(error.name));
    assert.match(error.message, /may have been taken/);
    assert.ok(world.made(text).length <= 1);
  });
}

test('a submit that took too long is not repeated', async () => {
  const { client, sent } = world.client({ timeout: 200 });
  world.fail(['stuck'], 'submit');
  const error = await rejection(client.submitJob(marked('too long')));
  assert.deepEqual([error.name, error.maybeSubmitted, sent.length], ['TimeoutError', true, 1]);
  assert.equal(world.made('too long').length, 1);
});

for (const fault of ['429', '503']) {
  test(`a submit is repeated after ${fault}: the service turned it away`, async () => {
    const { client, sent } = world.client();
    world.fail([fault], 'submit');
    await client.submitJob(marked(`turned away by ${fault}`));
    assert.equal(sent.length, 2);
    assert.equal(world.made(`turned away by ${fault}`).length, 1);
  });
}

test('what is refused for good is refused once, with nothing maybeSubmitted about it', async () => {
  const { client, sent } = world.client({ bucket: 'other-1250000000' });
  const error = await rejection(
    client.submitJob({
      Tag: 'Transcode',
      Input: { Object: 'a.mp4' },
      Operation: {
        Output: { Object: 'b.mp4', Bucket: 'nowhere-1250000000', Region: 'ap-chongqing' },
        Transcode: { Container: { Format: 'mp4' } },
      },
    }),
  );
  assert.equal(error.name, 'ServiceError');
  assert.equal(error.status, 403);
  assert.equal(error.maybeSubmitted, undefined);
  assert.equal(sent.length, 1);
});

test('when most calls fail, repeats stop before the load has multiplied', async () => {
  world.failAlways('500', 'describe');
  const { client, sent, events } = world.client({ retry: { attempts: 5, maxDelay: 5 } });
  for (let round = 0; round < 10; round += 1)
    await Promise.all(Array.from({ length: 20 }, () => rejection(client.describeJob('j1'))));
  assert.ok(sent.length >= 200 && sent.length < 300, `${sent.length} requests for 200 calls`);
  assert.equal(count(events, 'response'), sent.length);
});
