// A submit with `once`: exactly one job, or an error that says what is not known. The looks are 1, 2, 4 and 8 seconds apart,
// so these tests hurry, and run side by side, each with fault headers of its own.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { jobs, multiJob } from 'wanxiang-jobs';
import { hurry } from './lib/hurry.js';
import { count, marked, rejection, useWorld } from './lib/world.js';

hurry();
const world = useWorld();
const MARK = /^wj1\.[\w-]{22}\.0\./;

/** A client whose submits meet these faults, one each. */
function unlucky(faults, options = {}) {
  const left = [...faults];
  return world.client({
    ...options,
    fetch: (url, init) => {
      const fault = init.method === 'POST' ? left.shift() : undefined;
      return fetch(url, fault ? { ...init, headers: { ...Object.fromEntries(init.headers), 'x-fault': fault } } : init);
    },
  });
}

const posts = (sent) => sent.filter(({ method }) => method === 'POST').length;

describe('once', { concurrency: 8 }, () => {
  test('without trouble: one request, and the own UserData comes back in every detail', async () => {
    const { client, sent } = world.client();
    const detail = await client.submitJob(marked('own text'), { once: true });
    assert.equal(sent.length, 1);
    assert.match(sent[0].body, /<UserData>wj1\.[\w-]{22}\.0\.own text<\/UserData>/);
    assert.equal(detail.Operation.UserData, 'own text');
    assert.equal((await client.describeJob(detail.JobId)).Operation.UserData, 'own text');
    for await (const listed of client.listJobs({ tag: 'MediaInfo' })) {
      if (listed.JobId === detail.JobId) {
        assert.equal(listed.Operation.UserData, 'own text');
        break;
      }
    }
    assert.equal((await client.waitForJob(detail.JobId)).Operation.UserData, 'own text');
  });

  test("a UserData that only looks like a marked one is the caller's", async () => {
    const { client } = world.client();
    for (const text of ['wj1.', 'wj1.short.0.x', 'wj1.AAAAAAAAAAAAAAAAAAAAAA.x.y', ' wj1.AAAAAAAAAAAAAAAAAAAAAA.0.x']) {
      const { JobId } = await client.submitJob(marked(text));
      assert.equal((await client.describeJob(JobId)).Operation.UserData, text);
    }
  });

  test('without a UserData of the caller none is given back', async () => {
    const { client } = world.client();
    const detail = await client.submitJob(jobs.mediaInfo({ Input: { Object: 'a.mp4' } }), { once: true });
    assert.equal(detail.Operation?.UserData, undefined);
  });

  for (const fault of ['reset-after', 'reply-lost', '500-after', 'truncated', 'garbled']) {
    test(`${fault}: the job exists and is found`, async () => {
      const text = `taken ${fault}`;
      const { client, sent, events } = unlucky([fault]);
      const detail = await client.submitJob(marked(text), { once: true });
      const made = world.made(text);
      assert.deepEqual(
        made.map(({ id }) => id),
        [detail.JobId],
      );
      assert.equal(detail.Operation.UserData, text);
      assert.equal(posts(sent), 1);
      assert.ok(count(events, 'recover') >= 1);
    });
  }

  test('a stuck answer: the job exists and is found', async () => {
    const { client, sent } = unlucky(['stuck'], { timeout: 5000 });
    const detail = await client.submitJob(marked('stuck'), { once: true });
    assert.deepEqual(
      world.made('stuck').map(({ id }) => id),
      [detail.JobId],
    );
    assert.equal(posts(sent), 1);
  });

  for (const fault of ['reset-before', '500', 'html']) {
    test(`${fault}: no job is found, so it is sent again`, async () => {
      const text = `not taken ${fault}`;
      const { client, sent } = unlucky([fault]);
      const detail = await client.submitJob(marked(text), { once: true });
      assert.deepEqual(
        world.made(text).map(({ id }) => id),
        [detail.JobId],
      );
      assert.equal(posts(sent), 2);
    });
  }

  test('several operations: one job each, in their order', async () => {
    const { client, sent } = unlucky(['reply-lost']);
    const before = world.service.jobs.all().length;
    const multi = multiJob({
      Input: { Object: 'input/test.mp4' },
      Operation: [
        {
          Tag: 'Snapshot',
          Output: { Object: 'several-${Number}.jpg' },
          Snapshot: { Mode: 'Interval', Start: 0, TimeInterval: 1, Count: 1 },
          UserData: 'several snapshot',
        },
        {
          Tag: 'Transcode',
          Output: { Object: 'several.mp4' },
          Transcode: { Container: { Format: 'mp4' } },
          UserData: 'several transcode',
        },
      ],
    });
    const details = await client.submitJobs(multi, { once: true });
    assert.deepEqual(
      details.map(({ Tag }) => Tag),
      ['Snapshot', 'Transcode'],
    );
    assert.deepEqual(
      details.map(({ Operation }) => Operation.UserData),
      ['several snapshot', 'several transcode'],
    );
    assert.equal(posts(sent), 1);
    assert.ok(world.service.jobs.all().length > before);
    assert.equal(world.made('several snapshot').length + world.made('several transcode').length, 2);
  });

  test('a UserData that leaves no room is refused, with the member named, and nothing is sent', async () => {
    const { client, sent } = world.client();
    for (const text of ['x'.repeat(1024), '中文', 'line\nbreak', 'café']) {
      const error = await rejection(client.submitJob(marked(text), { once: true }));
      assert.equal(error.name, 'ValidationError');
      assert.equal(error.issues[0].path, 'Operation.UserData');
    }
    assert.equal(sent.length, 0);
    const room = 1024 - 'wj1.'.length - 22 - '.0.'.length;
    const detail = await client.submitJob(marked('x'.repeat(room)), { once: true });
    assert.equal(detail.Operation.UserData.length, room);
  });

  test('the list that cannot tell: AmbiguousSubmitError with the mark, and no second request', async () => {
    const { client, sent } = world.client({
      retry: { attempts: 1 },
      fetch: (url, init) =>
        fetch(url, {
          ...init,
          headers: { ...Object.fromEntries(init.headers), 'x-fault': init.method === 'POST' ? 'reply-lost' : '503' },
        }),
    });
    const error = await rejection(client.submitJob(marked('cannot tell'), { once: true }));
    assert.deepEqual([error.name, error.code, error.maybeSubmitted], ['AmbiguousSubmitError', 'ambiguous_submit', true]);
    const [made, ...more] = world.made('cannot tell');
    assert.equal(more.length, 0);
    const userData = made.operation.children.find(({ name }) => name === 'UserData').text;
    assert.match(userData, MARK);
    assert.ok(userData.startsWith(error.mark), error.mark);
    assert.equal(error.cause.name, 'NetworkError');
    assert.equal(posts(sent), 1);
  });

  test('a list that breaks off now and then does not make it maybeSubmitted', async () => {
    let lists = 0;
    const { client } = world.client({
      fetch: (url, init) => {
        if (init.method === 'GET') lists += 1;
        const fault = init.method === 'POST' ? 'reset-after' : lists % 2 === 1 ? 'truncated' : undefined;
        return fetch(url, fault ? { ...init, headers: { ...Object.fromEntries(init.headers), 'x-fault': fault } } : init);
      },
    });
    const detail = await client.submitJob(marked('now and then'), { once: true });
    assert.deepEqual(
      world.made('now and then').map(({ id }) => id),
      [detail.JobId],
    );
  });

  test('a time limit that falls while it is open: AmbiguousSubmitError', async () => {
    const { client } = unlucky(['stuck']);
    const error = await rejection(client.submitJob(marked('limit'), { once: true, timeout: 3000 }));
    assert.equal(error.name, 'AmbiguousSubmitError');
    assert.ok(world.made('limit')[0].operation.children.some(({ text }) => text.startsWith(error.mark)));
    assert.equal(error.cause.name, 'TimeoutError');
  });

  test('what is certainly refused stays an ordinary error', async () => {
    const { client, sent } = world.client({ credentials: { secretId: 'AKIDEXAMPLE', secretKey: 'wrong' } });
    const error = await rejection(client.submitJob(marked('refused'), { once: true }));
    assert.deepEqual([error.name, error.code], ['ServiceError', 'SignatureDoesNotMatch']);
    // The key is asked for once more, as after every refusal of a key, and that is all.
    assert.equal(sent.length, 2);
  });
});
