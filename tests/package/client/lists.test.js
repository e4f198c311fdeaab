// Lists: jobs and pages, every filter, leaving early, and pages that come twice.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { jobs } from 'wanxiang-jobs';
import { pause, rejection, useWorld } from './lib/world.js';

const MANY = 25;
let ids;

async function prepare(world) {
  const { client } = world.client();
  ids = [];
  for (let index = 0; index < MANY; index += 1) {
    const job = jobs.mediaInfo({
      Input: { Object: `input/${index % 5}.mp4` },
      ...(index % 2 ? { QueueId: 'p0123456789abcdef0123456789abcdef' } : {}),
    });
    ids.unshift((await client.submitJob(job)).JobId);
  }
  await pause(100);
}

const world = useWorld({ fake: 0, prepare });

async function all(iterable) {
  const found = [];
  for await (const item of iterable) found.push(item);
  return found;
}

const idsOf = (found) => found.map(({ JobId }) => JobId);

test('every job comes once, in the order of the service, page by page underneath', async () => {
  const { client, sent } = world.client();
  assert.deepEqual(idsOf(await all(client.listJobs({ tag: 'MediaInfo' }))), ids);
  assert.equal(sent.length, 3);
  const pages = await all(client.listJobs({ tag: 'MediaInfo', size: 10 }).pages());
  assert.deepEqual(
    pages.map((page) => page.JobsDetail.length),
    [10, 10, 5],
  );
  assert.deepEqual(
    pages.map((page) => typeof page.NextToken),
    ['string', 'string', 'undefined'],
  );
  assert.deepEqual(idsOf(pages.flatMap((page) => page.JobsDetail)), ids);
});

test('nothing is sent before the first step, and a list can be read again', async () => {
  const { client, sent } = world.client();
  const list = client.listJobs({ tag: 'MediaInfo', size: 100 });
  const pages = list.pages();
  await pause(50);
  assert.equal(sent.length, 0);
  assert.equal((await all(list)).length, MANY);
  assert.equal((await all(list)).length, MANY);
  assert.equal((await all(pages)).length, 1);
  assert.equal(sent.length, 3);
});

test('a loop that is left makes no further call', async () => {
  const { client, sent } = world.client();
  for await (const job of client.listJobs({ tag: 'MediaInfo', size: 5 })) if (job.JobId === ids[6]) break;
  assert.equal(sent.length, 2);
  for await (const page of client.listJobs({ tag: 'MediaInfo', size: 5 }).pages()) {
    assert.equal(page.JobsDetail.length, 5);
    break;
  }
  await pause(100);
  assert.equal(sent.length, 3);
  const steps = client.listJobs({ tag: 'MediaInfo' })[Symbol.asyncIterator]();
  await steps.next();
  assert.deepEqual(await steps.return(), { value: undefined, done: true });
  assert.deepEqual(await steps.next(), { value: undefined, done: true });
  assert.equal(sent.length, 4);
});

test('nextToken goes on where an earlier list stopped', async () => {
  const { client } = world.client();
  const first = await client.listJobs({ tag: 'MediaInfo', size: 10 }).pages().next();
  const rest = await all(client.listJobs({ tag: 'MediaInfo', nextToken: first.value.NextToken }));
  assert.deepEqual(idsOf(rest), ids.slice(10));
});

test('every filter reaches the service under its own name', async () => {
  const { client, sent } = world.client();
  const filters = {
    tag: 'MediaInfo',
    states: ['Success', 'Running'],
    queueId: 'p0123456789abcdef0123456789abcdef',
    orderByTime: 'Asc',
    size: 100,
    startCreationTime: new Date(Date.now() - 3600_000),
    endCreationTime: '2099-01-01T00:00:00+0800',
    inputObject: 'input/1.mp4',
  };
  const found = await all(client.listJobs(filters));
  const query = Object.fromEntries(new URL(sent[0].url).searchParams);
  assert.match(query.startCreationTime, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d{4}$/);
  assert.ok(Math.abs(Date.parse(query.startCreationTime.replace(/(\d\d)$/, ':$1')) - filters.startCreationTime) < 1000);
  assert.deepEqual(
    { ...query, startCreationTime: undefined },
    {
      tag: 'MediaInfo',
      states: 'Success,Running',
      queueId: filters.queueId,
      orderByTime: 'Asc',
      size: '100',
      startCreationTime: undefined,
      endCreationTime: filters.endCreationTime,
      inputObject: 'input/1.mp4',
    },
  );
  const expected = ids.filter((_, at) => (MANY - 1 - at) % 2 === 1 && (MANY - 1 - at) % 5 === 1).reverse();
  assert.deepEqual(idsOf(found), expected);
  await all(client.listJobs({ tag: 'MediaInfo', queueType: 'Speeding', workflowId: 'w1', inventoryTriggerJobId: 'i1' }));
  const other = Object.fromEntries(new URL(sent.at(-1).url).searchParams);
  assert.deepEqual([other.queueType, other.workflowId, other.inventoryTriggerJobId], ['Speeding', 'w1', 'i1']);
});

test('a filter that finds nothing gives no job and one request', async () => {
  const { client, sent } = world.client();
  assert.deepEqual(await all(client.listJobs({ tag: 'MediaInfo', states: ['Failed'] })), []);
  assert.equal(sent.length, 1);
});

test('a page that comes twice gives no job twice and loses none', async () => {
  const { client, sent } = world.client();
  world.failAlways('duplicate-page', 'list');
  assert.deepEqual(idsOf(await all(client.listJobs({ tag: 'MediaInfo', size: 5 }))), ids);
  assert.ok(world.service.faults.counts['duplicate-page'] > 0);
  assert.ok(sent.length > 5);
});

test('faults between the pages do not show', async () => {
  const { client } = world.client({ credentials: () => world.keys(), retry: 8 });
  world.fail(['500', 'truncated', 'reset-after', 'revoked-key', 'html', 'garbled'], 'list');
  assert.deepEqual(idsOf(await all(client.listJobs({ tag: 'MediaInfo', size: 5 }))), ids);
});

test('an error ends the loop, and a filter that is none is refused before anything is sent', async () => {
  const { client, sent } = world.client();
  const refused = await rejection(all(client.listJobs({ tag: 'MediaInfo', nextToken: 'bm9uc2Vuc2U=' })));
  assert.deepEqual([refused.name, refused.code, refused.status], ['ServiceError', 'InvalidArgument', 400]);
  sent.length = 0;
  for (const wrong of [{ size: 0 }, { size: 101 }, { orderByTime: 'Up' }, { startCreationTime: new Date(NaN) }]) {
    const error = await rejection(all(client.listJobs({ tag: 'MediaInfo', ...wrong })));
    assert.equal(error.name, 'ValidationError', JSON.stringify(wrong));
    assert.ok(error.message.includes(Object.keys(wrong)[0]), error.message);
  }
  assert.equal(sent.length, 0);
});
