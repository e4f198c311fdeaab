// Many waits at once share their describe calls.
import assert from 'node:assert/strict';
import { INFO, pause, rejection, sideBySide } from './lib/world.js';

/** How often each id was asked for, and by how many calls, since the service began to count. */
const describes = (world) => ({ ...world.service.describes });
const since = (world, before) => {
  const { calls, ids } = world.service.describes;
  return { calls: calls - before.calls, ids: ids - before.ids };
};

async function submitMany(world, client, many, ms) {
  world.service.worker.fake = ms;
  return Promise.all(Array.from({ length: many }, async () => (await client.submitJob(INFO)).JobId));
}

sideBySide('waits share', (each) => {
  each('two waits on one job share each look, and one of them may leave', async (world) => {
    const { client } = world.client();
    const [id] = await submitMany(world, client, 1, 3000);
    const before = describes(world);
    const leaving = new AbortController();
    const first = rejection(client.waitForJob(id, { signal: leaving.signal }));
    const [second, third] = [client.waitForJob(id), client.waitForJob(id)];
    await pause(1500);
    leaving.abort();
    assert.equal((await first).name, 'AbortError');
    const ended = await Promise.all([second, third]);
    assert.deepEqual(
      ended.map(({ State, JobId }) => [State, JobId]),
      [
        ['Success', id],
        ['Success', id],
      ],
    );
    const { calls, ids } = since(world, before);
    assert.equal(calls, ids);
    assert.ok(calls <= 6, `${calls} calls`);
  });

  each('300 waits share describes: at most one call per 20 jobs and interval', async (world) => {
    const { client } = world.client();
    const ids = await submitMany(world, client, 300, 5000);
    const before = describes(world);
    const begun = Date.now();
    const ended = await Promise.all(ids.map((id) => client.waitForJob(id)));
    const intervals = Math.ceil((Date.now() - begun) / 1000) + 1;
    assert.deepEqual(
      ended.map(({ JobId }) => JobId),
      ids,
    );
    const made = since(world, before);
    assert.ok(made.calls <= (300 / 20) * intervals, `${made.calls} calls in ${intervals} intervals`);
    assert.ok(made.calls <= Math.ceil(made.ids / 20), `${made.calls} calls for ${made.ids} looks: they are well filled`);
    assert.ok(made.ids <= 300 * intervals, `${made.ids} looks: no job more often than once an interval`);
  });

  each('waits that begin one after the other share as well', async (world) => {
    const { client } = world.client();
    const ids = await submitMany(world, client, 60, 3000);
    const before = describes(world);
    const begun = Date.now();
    const waits = [];
    for (const id of ids) {
      waits.push(client.waitForJob(id));
      await pause(10);
    }
    await Promise.all(waits);
    const intervals = Math.ceil((Date.now() - begun) / 1000) + 1;
    const made = since(world, before);
    assert.ok(made.calls <= (60 / 20) * intervals, `${made.calls} calls in ${intervals} intervals`);
  });

  each('one unknown id among many does not disturb the others', async (world) => {
    const { client } = world.client();
    const ids = await submitMany(world, client, 20, 1500);
    const lost = rejection(client.waitForJob('jffffffffffffffffffffffffffffffff', { timeout: 4000 }));
    const ended = await Promise.all(ids.map((id) => client.waitForJob(id)));
    assert.ok(ended.every(({ State }) => State === 'Success'));
    assert.equal((await lost).name, 'TimeoutError');
  });
});
