// Waits share their describes: how a batch is made, and that one id which spoils it costs the others nothing.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerXml, errorXml, idsOf, rejection, scripted, within } from '../lib/scripted.js';

const QUICK = { wait: { minDelay: 20, maxDelay: 40 } };
const many = (count, prefix = 'j') => Array.from({ length: count }, (_, n) => `${prefix}${n}`);

/** A service that knows all jobs but those, and answers a call that names one of them as told. */
function spoiled(bad, answer, state = () => 'Success') {
  const looks = new Map();
  return scripted(
    (request) => {
      const ids = idsOf(request);
      if (ids.some((id) => bad.includes(id))) return answer();
      return answerXml(
        ids.map((JobId) => {
          looks.set(JobId, (looks.get(JobId) ?? 0) + 1);
          return { JobId, State: state(looks.get(JobId)), Progress: looks.get(JobId) };
        }),
      );
    },
    { ...QUICK, retry: { attempts: 1 } },
  );
}

for (const [status, code] of [
  [404, ''],
  [404, 'InvalidUrl'],
  [400, 'InvalidArgument'],
  [414, ''],
]) {
  test(`${status} ${code} splits a batch until the one that it means stands alone`, async () => {
    const body = () => (code ? errorXml(code) : '<html>not found</html>');
    const { client, sent } = spoiled(['j7'], () => new Response(body(), { status }));
    const waits = many(20).map((id) =>
      client.waitForJob(id).then(
        ({ State }) => State,
        (error) => error,
      ),
    );
    const ends = await within(Promise.all(waits), 5000);
    assert.equal(ends[7].status, status);
    assert.equal(ends[7].name, 'ServiceError');
    assert.deepEqual(
      ends.filter((_, n) => n !== 7),
      Array(19).fill('Success'),
    );
    const alone = sent.filter((request) => idsOf(request).includes('j7'));
    assert.deepEqual(idsOf(alone.at(-1)), ['j7']);
    assert.ok(sent.length <= 16, `${sent.length} calls`);
  });
}

test('two that spoil a batch are both found, and end only their own waits', async () => {
  const { client } = spoiled(['j3', 'j15'], () => new Response(errorXml('InvalidUrl'), { status: 404 }));
  const ends = await within(Promise.allSettled(many(16).map((id) => client.waitForJob(id))), 5000);
  assert.deepEqual(
    ends.flatMap(({ status }, n) => (status === 'rejected' ? [n] : [])),
    [3, 15],
  );
});

test('other refusals end all who were asked for: they mean the caller, not one id', async () => {
  const { client, sent } = scripted(() => new Response(errorXml('AccessDenied'), { status: 403 }), {
    ...QUICK,
    retry: { attempts: 1 },
  });
  const ends = await within(Promise.allSettled(many(10).map((id) => client.waitForJob(id))), 5000);
  assert.ok(ends.every(({ status, reason }) => status === 'rejected' && reason.code === 'AccessDenied'));
  assert.ok(sent.length <= 10);
});

test('no call asks for more than fifty, and families are asked for apart', async () => {
  const { client, sent } = scripted((request) => answerXml(idsOf(request).map((JobId) => ({ JobId }))), QUICK);
  await within(Promise.all([...many(120), ...many(5, 'd')].map((id) => client.waitForJob(id))), 5000);
  for (const request of sent) {
    const ids = idsOf(request);
    assert.ok(ids.length <= 50, `${ids.length} ids`);
    assert.equal(new Set(ids.map((id) => id[0])).size, 1, ids.join());
    assert.ok(new URL(request.url).pathname.startsWith(ids[0][0] === 'd' ? '/doc_jobs/' : '/jobs/'), request.url);
  }
  assert.ok(sent.length <= 12, `${sent.length} calls for 125 jobs`);
});

test('an id that an answer leaves out waits on, the others of the batch end', async () => {
  const { client } = scripted(
    (request) =>
      answerXml(
        idsOf(request)
          .filter((id) => id !== 'j1')
          .map((JobId) => ({ JobId })),
        '<NonExistJobIds>j1</NonExistJobIds>',
      ),
    QUICK,
  );
  const lost = rejection(client.waitForJob('j1', { timeout: 400 }));
  const ends = await within(Promise.all(['j0', 'j2', 'j3'].map((id) => client.waitForJob(id))), 3000);
  assert.deepEqual(
    ends.map(({ JobId }) => JobId),
    ['j0', 'j2', 'j3'],
  );
  assert.equal((await lost).name, 'TimeoutError');
});

test('each of many waits is told of its own job', async () => {
  const { client } = spoiled([], undefined, (look) => (look < 3 ? 'Running' : 'Success'));
  const seen = new Map();
  const ids = many(30);
  await within(
    Promise.all(
      ids.map((id) => client.waitForJob(id, { onProgress: ({ JobId }) => seen.set(id, [...(seen.get(id) ?? []), JobId]) })),
    ),
    5000,
  );
  for (const id of ids)
    assert.ok(seen.get(id)?.length > 0 && seen.get(id).every((JobId) => JobId === id), `${id}: ${seen.get(id)}`);
});
