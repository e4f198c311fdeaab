// An abort at every moment rejects with the signal's own reason, at once, and leaves nothing behind.
import assert from 'node:assert/strict';
import { getEventListeners } from 'node:events';
import { INFO, pause, rejection, sideBySide } from './lib/world.js';

const REASON = { mine: true };

/** Aborts a running call and checks what it ends with, how soon, and that its listener is gone. */
async function aborted(start, { after = 100, reason = REASON } = {}) {
  const controller = new AbortController();
  const ended = rejection(start(controller.signal));
  await pause(after);
  const begun = Date.now();
  controller.abort(reason);
  assert.equal(await ended, reason);
  assert.ok(Date.now() - begun < 150, `${Date.now() - begun} ms`);
  await pause(20);
  assert.equal(getEventListeners(controller.signal, 'abort').length, 0);
}

sideBySide('abort', (each) => {
  each('before anything: no request, no question for keys', async (world) => {
    let asked = 0;
    const { client, sent } = world.client({
      credentials: () => {
        asked += 1;
        return world.keys();
      },
    });
    const signal = AbortSignal.abort(REASON);
    const calls = [
      client.submitJob(INFO, { signal }),
      client.submitJob(INFO, { signal, once: true }),
      client.submitJobs(INFO, { signal }),
      client.describeJob('j1', { signal }),
      client.describeJobs(['j1'], { signal }),
      client.cancelJob('j1', { signal }),
      client.waitForJob('j1', { signal }),
      client.watchJob('j1', { signal }).next(),
      client.listJobs({ tag: 'MediaInfo', signal })[Symbol.asyncIterator]().next(),
      client.listJobs({ tag: 'MediaInfo', signal }).pages()[Symbol.asyncIterator]().next(),
    ];
    for (const call of calls) assert.equal(await rejection(call), REASON);
    assert.deepEqual([asked, sent.length], [0, 0]);
  });

  each('in the credential callback; another call that waits for the same keys goes on', async (world) => {
    const { client } = world.client({
      credentials: async () => {
        await pause(500);
        return world.keys();
      },
    });
    const other = client.describeJob('j1');
    await aborted((signal) => client.describeJob('j1', { signal }));
    assert.equal(await other, undefined);
  });

  each('in the credential callback of the call that asked; one that joined goes on', async (world) => {
    let asked = 0;
    const { client } = world.client({
      credentials: async () => {
        asked += 1;
        await pause(500);
        return world.keys();
      },
    });
    const first = new AbortController();
    const ended = rejection(client.describeJob('j1', { signal: first.signal }));
    await pause(50);
    const other = client.describeJob('j1');
    first.abort(REASON);
    assert.equal(await ended, REASON);
    assert.equal(await other, undefined);
    // The question was the call's own and ended with it.
    assert.equal(asked, 2);
  });

  each('while sending: the fetch is aborted too', async (world) => {
    let cut;
    const { client } = world.client({
      fetch: (url, init) =>
        new Promise((resolve, reject) => {
          init.signal.addEventListener('abort', () => {
            cut = true;
            reject(init.signal.reason);
          });
        }),
    });
    await aborted((signal) => client.submitJob(INFO, { signal }));
    assert.equal(cut, true);
  });

  each('while the answer is awaited', async (world) => {
    const { client } = world.client();
    world.failAlways('slow');
    await aborted((signal) => client.describeJob('j1', { signal }));
    await aborted((signal) => client.submitJob(INFO, { signal }));
  });

  for (const [name, start] of Object.entries({
    describe: (client, signal) => client.describeJob('j1', { signal }),
    submit: (client, signal) => client.submitJob(INFO, { signal }),
    'submit with once': (client, signal) => client.submitJob(INFO, { signal, once: true }),
    list: (client, signal) => client.listJobs({ tag: 'MediaInfo', signal })[Symbol.asyncIterator]().next(),
  })) {
    each(`in the middle of a body: ${name}`, async (world) => {
      const { client } = world.client();
      world.failAlways('stuck');
      await aborted((signal) => start(client, signal), { after: 200 });
    });
  }

  each('in the pause before a repeat', async (world) => {
    const { client, sent } = world.client();
    world.failAlways('429', 'describe');
    await aborted((signal) => client.describeJob('j1', { signal }), { after: 300 });
    const before = sent.length;
    await pause(1500);
    assert.equal(sent.length, before);
  });

  each('in the pause before a look of once: no request follows', async (world) => {
    const { client, sent } = world.client();
    world.failAlways('reply-lost', 'submit');
    await aborted((signal) => client.submitJob(INFO, { signal, once: true }), { after: 400 });
    const before = sent.length;
    await pause(1500);
    assert.equal(sent.length, before);
  });

  each('in the sleep of a wait and of a watch, with a reason of any kind', async (world) => {
    const { client, sent } = world.client();
    const id = await world.submit(client, 60_000);
    await aborted((signal) => client.waitForJob(id, { signal }), { after: 1000 });
    await aborted(
      async (signal) => {
        for await (const detail of client.watchJob(id, { signal })) void detail;
      },
      { after: 1000 },
    );
    await aborted((signal) => client.waitForJob(id, { signal }), { after: 300, reason: 'just text' });
    const before = sent.length;
    await pause(1500);
    assert.equal(sent.length, before);
  });

  each('between two steps of a list and of a watch', async (world) => {
    const { client } = world.client();
    for (let index = 0; index < 3; index += 1) await client.submitJob(INFO);
    const controller = new AbortController();
    const pages = client.listJobs({ tag: 'MediaInfo', size: 1, signal: controller.signal }).pages()[Symbol.asyncIterator]();
    await pages.next();
    controller.abort(REASON);
    assert.equal(await rejection(pages.next()), REASON);
    assert.deepEqual(await pages.next(), { value: undefined, done: true });
  });

  each("without a reason it is the platform's AbortError, and a timeout signal its TimeoutError", async (world) => {
    const { client } = world.client();
    world.failAlways('stuck', 'describe');
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 100);
    assert.equal((await rejection(client.describeJob('j1', { signal: controller.signal }))).name, 'AbortError');
    const error = await rejection(client.describeJob('j1', { signal: AbortSignal.timeout(100) }));
    assert.ok(error instanceof DOMException);
    assert.equal(error.name, 'TimeoutError');
  });

  each('after the end an abort changes nothing', async (world) => {
    const { client } = world.client();
    const controller = new AbortController();
    const { JobId } = await client.submitJob(INFO, { signal: controller.signal });
    assert.equal(getEventListeners(controller.signal, 'abort').length, 0);
    controller.abort(REASON);
    assert.equal((await client.describeJob(JobId)).JobId, JobId);
  });

  each('what is no signal, and what is no time limit, is refused before anything is sent', async (world) => {
    const { client, sent } = world.client();
    for (const options of [{ signal: {} }, { signal: 'x' }, { timeout: 0 }, { timeout: -1 }, { timeout: 'soon' }]) {
      assert.equal((await rejection(client.describeJob('j1', options))).name, 'ValidationError');
    }
    assert.equal(sent.length, 0);
  });
});
