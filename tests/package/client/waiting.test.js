// Waiting for one job: progress, failure, time limit, and jobs that behave oddly.
import assert from 'node:assert/strict';
import { count, INFO, pause, rejection, sideBySide } from './lib/world.js';

/** Ends a job as failed, which jobs that only pass time never do. */
function spoil(world, id) {
  Object.assign(world.service.jobs.get(id), {
    state: 'Failed',
    code: 'InvalidObject',
    message: 'the file is no media',
    ended: Date.now(),
  });
}

sideBySide('waiting', (each) => {
  each('a wait ends with the job, and tells the progress on the way', async (world) => {
    const { client } = world.client();
    const id = await world.submit(client, 4000);
    const seen = [];
    const detail = await client.waitForJob(id, { onProgress: ({ Progress, State }) => seen.push([State, Progress]) });
    assert.equal(detail.State, 'Success');
    assert.equal(detail.JobId, id);
    assert.ok(seen.length >= 3, JSON.stringify(seen));
    assert.deepEqual(seen.at(-1), ['Success', 100]);
    const progress = seen.map(([, value]) => value);
    assert.deepEqual(
      progress,
      [...progress].sort((a, b) => a - b),
    );
  });

  each('a watch gives each change once, the final state last', async (world) => {
    const { client } = world.client();
    const id = await world.submit(client, 4000);
    const seen = [];
    for await (const detail of client.watchJob(id)) seen.push(`${detail.State} ${detail.Progress}`);
    assert.equal(new Set(seen).size, seen.length);
    assert.equal(seen.at(-1), 'Success 100');
  });

  each('a watch that is left makes no further call', async (world) => {
    const { client, sent } = world.client();
    const id = await world.submit(client, 60_000);
    for await (const detail of client.watchJob(id)) {
      assert.equal(detail.JobId, id);
      break;
    }
    const before = sent.length;
    await pause(2500);
    assert.equal(sent.length, before);
  });

  each('a failed job is a JobFailedError with the job', async (world) => {
    const { client } = world.client();
    const id = await world.submit(client, 60_000);
    setTimeout(() => spoil(world, id), 1200);
    const error = await rejection(client.waitForJob(id));
    assert.deepEqual([error.name, error.code], ['JobFailedError', 'job_failed']);
    assert.deepEqual([error.job.JobId, error.job.State, error.job.Code], [id, 'Failed', 'InvalidObject']);
    assert.match(error.message, /InvalidObject: the file is no media/);
  });

  each('a watch gives the failed job and ends', async (world) => {
    const { client } = world.client();
    const id = await world.submit(client, 60_000);
    spoil(world, id);
    const states = [];
    for await (const { State } of client.watchJob(id)) states.push(State);
    assert.deepEqual(states, ['Failed']);
  });

  each('a cancelled job is a JobFailedError too', async (world) => {
    const { client } = world.client();
    const id = await world.submit(client, 60_000);
    const wait = rejection(client.waitForJob(id));
    await pause(700);
    await client.cancelJob(id);
    const error = await wait;
    assert.deepEqual([error.name, error.job.State], ['JobFailedError', 'Cancel']);
  });

  each('a wait that takes too long is a TimeoutError with the last detail', async (world) => {
    const { client, sent } = world.client();
    const id = await world.submit(client, 60_000);
    const begun = Date.now();
    const error = await rejection(client.waitForJob(id, { timeout: 2000 }));
    assert.ok(Date.now() - begun < 2500);
    assert.deepEqual(
      [error.name, error.code, error.lastDetail.JobId, error.lastDetail.State],
      ['TimeoutError', 'wait_timeout', id, 'Submitted'],
    );
    assert.match(error.message, /2000 ms/);
    const before = sent.length;
    await pause(2000);
    assert.equal(sent.length, before, 'no look after the end');
  });

  each('a wait that ends before anything was seen has no detail', async (world) => {
    const { client } = world.client();
    const error = await rejection(client.waitForJob('j1', { timeout: 100 }));
    assert.equal(error.name, 'TimeoutError');
    assert.equal(error.lastDetail, undefined);
  });

  each('a job that seems to go backwards is not told so, and the wait ends well', async (world) => {
    const { client } = world.client();
    const id = await world.submit(client, 4000);
    const seen = [];
    let times = 0;
    await client.waitForJob(id, {
      onProgress: (detail) => {
        seen.push(`${detail.State} ${detail.Progress}`);
        times += 1;
        if (times === 2) world.failAlways('backwards', 'describe');
      },
    });
    assert.ok(world.service.faults.counts.backwards > 0);
    assert.equal(new Set(seen).size, seen.length, seen.join());
    const progress = seen.map((text) => Number(text.split(' ')[1]));
    assert.deepEqual(
      progress,
      [...progress].sort((a, b) => a - b),
    );
  });

  each('outages on the way do not end a wait', async (world) => {
    const { client, events } = world.client({ credentials: () => world.keys() });
    const id = await world.submit(client, 3000);
    world.fail(['500', 'reset-before', 'html', 'truncated', '503', 'garbled', 'revoked-key'], 'describe');
    assert.equal((await client.waitForJob(id)).State, 'Success');
    assert.ok(count(events, 'retry') >= 3);
  });

  each('what onProgress throws ends the wait with the same object', async (world) => {
    const { client } = world.client();
    const id = await world.submit(client, 2000);
    const thrown = new RangeError('mine');
    assert.equal(
      await rejection(
        client.waitForJob(id, {
          onProgress: () => {
            throw thrown;
          },
        }),
      ),
      thrown,
    );
  });

  each('a job that the service never gets to know ends the wait', async (world) => {
    let ahead = 0;
    const { client } = world.client({ clock: () => Date.now() + ahead });
    setTimeout(() => {
      ahead = 31_000;
    }, 2000);
    const error = await rejection(client.waitForJob('jffffffffffffffffffffffffffffffff'));
    assert.deepEqual([error.code, error.jobId], ['job_not_found', 'jffffffffffffffffffffffffffffffff']);
  });

  each('minDelay and maxDelay set the pace of a wait', async (world) => {
    const { client, sent } = world.client({ wait: { minDelay: 100, maxDelay: 200 } });
    const id = await world.submit(client, 60_000);
    sent.length = 0;
    await rejection(client.waitForJob(id, { timeout: 2000 }));
    assert.ok(sent.length >= 8, `${sent.length} looks in 2 s`);
  });

  each('a machine that slept looks once more before it calls the wait too late', async (world) => {
    let ahead = 0;
    const { client } = world.client({ clock: () => Date.now() + ahead });
    const id = await world.submit(client, 60_000);
    const wait = client.waitForJob(id, { timeout: 5000 });
    await pause(800);
    // Asleep for ten minutes: when the timers go on, the deadline is long past, and the job ended.
    Object.assign(world.service.jobs.get(id), { state: 'Success', progress: 100, ended: Date.now() });
    ahead = 600_000;
    world.service.setClock(600_000);
    assert.equal((await wait).State, 'Success');
  });

  each('a job that ended long ago is known at the first look', async (world) => {
    const { client, sent } = world.client();
    const { JobId } = await client.submitJob(INFO);
    await pause(300);
    sent.length = 0;
    const begun = Date.now();
    await client.waitForJob(JobId);
    assert.ok(Date.now() - begun < 1000);
    assert.equal(sent.length, 1);
  });
});
