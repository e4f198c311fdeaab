// Clocks that are hours off: the machine's, and the service's.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { INFO, KEYS, useWorld } from './lib/world.js';

const world = useWorld();
const HOUR = 3_600_000;

for (const hours of [-26, -3, 3, 26]) {
  test(`a local clock ${hours} hours off, with temporary keys: the key's own time is signed with`, async () => {
    const { client, sent } = world.client({ clock: () => Date.now() + hours * HOUR, credentials: () => world.keys() });
    const { JobId } = await client.submitJob(INFO);
    await client.describeJob(JobId);
    assert.equal(sent.length, 2, 'no request was refused');
  });

  test(`a local clock ${hours} hours off, with permanent keys: heals after one refusal`, async () => {
    const { client, sent } = world.client({ clock: () => Date.now() + hours * HOUR, credentials: KEYS });
    const before = world.service.jobs.created;
    const { JobId } = await client.submitJob(INFO);
    assert.equal(sent.length, 2);
    await client.describeJob(JobId);
    assert.equal(sent.length, 3, 'the correction is kept');
    assert.equal(world.service.jobs.created - before, 1);
  });

  test(`a local clock ${hours} hours off does not ask for keys at every call`, async () => {
    let times = 0;
    const { client } = world.client({
      clock: () => Date.now() + hours * HOUR,
      credentials: () => {
        times += 1;
        return world.keys();
      },
    });
    for (let index = 0; index < 5; index += 1) await client.describeJob('j1');
    assert.equal(times, 1);
  });
}

test('a service that says once that the clock is wrong is believed, and corrected by the next key', async () => {
  const { client } = world.client({ credentials: () => world.keys() });
  world.fail(['wrong-date'], 'describe');
  await client.describeJob('j1');
  await client.submitJob(INFO);
});

test('a clock that goes wrong while the client lives', async () => {
  let off = 0;
  const { client } = world.client({ clock: () => Date.now() + off, credentials: KEYS });
  await client.describeJob('j1');
  off = 5 * HOUR;
  await client.describeJob('j1');
  off = -5 * HOUR;
  await client.describeJob('j1');
});
