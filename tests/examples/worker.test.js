// The example Worker, one promise after the other: what it refuses, forgets, repeats, and survives.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { json, together, xml } from './lib/crowd.js';
import { Upstream } from './lib/upstream.js';
import { PAGE_TOKEN, SECRETS, address, start, until } from './lib/worker.js';

const JOB = { Tag: 'MediaInfo', Input: { Object: 'input/a.mp4' } };

/** A Worker and its upstream, both gone after the test. */
async function world(t, options) {
  const upstream = await new Upstream().start();
  const running = await start(upstream, options);
  t.after(async () => {
    await running.stop();
    upstream.close();
  });
  return { upstream, running };
}

const submitted = async (running) => {
  const answer = await running.page('POST', '/jobs', JOB);
  assert.equal(answer.status, 200);
  return (await answer.json()).JobId;
};

/** The job ends as the service sees it. */
const end = (upstream, id, state = 'Success') => Object.assign(upstream.jobs.get(id), { state });

test('addresses: ours with either key, no other audience, no other secret, no expired one, POST alone', async (t) => {
  const { running, upstream } = await world(t);
  upstream.add('j1');
  const past = { clock: () => Date.now() - 200_000_000 };
  for (const [status, url] of [
    [200, await address()],
    [200, await address({ secret: { a: SECRETS.a } })],
    [200, `${await address()}/?proxied=1`],
    [401, await address({ audience: 'another' })],
    [401, await address({ secret: { b: 'another-secret-of-somebody' } })],
    [401, await address(past)],
    [401, 'https://hooks.example/ci'],
    [401, 'https://hooks.example/ci/b.1.2.3'],
  ])
    assert.equal(await running.post(xml('j1', 'Success'), url), status, url);
  const answer = await running.worker.dispatchFetch(await address());
  assert.deepEqual([answer.status, answer.headers.get('allow'), await answer.text()], [405, 'POST', '']);
  for (const [method, path] of [
    ['POST', '/jobs'],
    ['GET', '/jobs/j1'],
    ['POST', '/runs'],
    ['POST', '/replay'],
  ]) {
    const refused = await running.worker.dispatchFetch(`https://hooks.example${path}`, {
      method,
      headers: { authorization: 'Bearer undefined' },
    });
    assert.equal(refused.status, 401, path);
  }
  assert.equal((await running.page('GET', '/other')).status, 404);
});

test('XML and JSON of one event, in any number, are one end', async (t) => {
  const { running, upstream } = await world(t);
  upstream.add('j1');
  await together([xml('j1', 'Success'), json('j1', 'Success'), json('j1', 'Failed'), xml('j1', 'Running')], 4, (body) =>
    running.post(body),
  );
  await until(() => upstream.ended.size === 1, 'told');
  await running.post(xml('j1', 'Success'));
  await until(() => running.reports.at(-1)?.asked === 0 && running.reports.at(-1)?.told === 0, 'the repeat asked nobody');
  assert.deepEqual([...upstream.ended], [['j1:Success', 1]]);
});

test('a body that is too large is refused, one that is none is kept as it came', async (t) => {
  const { running } = await world(t);
  assert.equal(await running.post('x'.repeat((256 << 10) + 1)), 413);
  assert.equal(await running.post('<Response><cut'), 200);
  const [key] = await running.kept('unreadable/');
  assert.equal(await (await (await running.worker.getR2Bucket('KEPT')).get(key)).text(), '<Response><cut');
  assert.deepEqual(await running.kept('dead/'), []);
});

test('forged and replayed bodies at one address: few are taken, none is told, others are served', async (t) => {
  const { running, upstream } = await world(t, { rate: 20 });
  upstream.add('j1');
  const leaked = await address();
  const statuses = {};
  const bodies = Array.from({ length: 1000 }, (_, at) => (at % 2 ? xml('j1', 'Success') : xml(`jforged${at}`, 'Success')));
  let ordinary = 0;
  await together(bodies, 32, async (body) => {
    const status = await running.post(body, leaked);
    statuses[status] = (statuses[status] ?? 0) + 1;
    if (ordinary < 10) {
      ordinary += 1;
      const id = `jfine${ordinary}`;
      upstream.add(id);
      assert.equal(await running.post(xml(id, 'Success')), 200);
    }
  });
  assert.ok(statuses[200] <= 40 && statuses[429] >= 960, JSON.stringify(statuses));
  await until(() => upstream.ended.size === 11, 'ordinary ones told');
  assert.ok(upstream.describes.length <= 45, `${upstream.describes.length} describes`);
  const asked = upstream.describes.flat();
  assert.equal(asked.length, new Set(asked).size, 'no id is asked for twice');
  assert.ok([...upstream.begun.keys()].every((key) => /^j(1|fine\d+):Success$/.test(key)));
});

test('a true job that is not ours is not told, and a run is confirmed by describing it', async (t) => {
  const { running, upstream } = await world(t);
  upstream.add('jtheirs');
  upstream.runs.set('i1', 'Failed');
  const run = (id) =>
    `<Response><EventName>WorkflowFinish</EventName><WorkflowExecution><RunId>${id}</RunId><State>Success</State></WorkflowExecution></Response>`;
  for (const body of [xml('jtheirs', 'Success'), run('i2'), run('i1')]) assert.equal(await running.post(body), 200);
  await until(() => upstream.ended.size === 1, 'the run');
  await until(() => running.reports.reduce((sum, { ids }) => sum + ids, 0) === 3, 'all consumed');
  assert.deepEqual([...upstream.begun], [['i1:Failed', 1]]);
});

test('while the service is down nothing is lost', async (t) => {
  const { running, upstream } = await world(t);
  upstream.isDown = true;
  for (let at = 0; at < 20; at += 1) {
    upstream.add(`j${at}`);
    assert.equal(await running.post(xml(`j${at}`, 'Success')), 200);
  }
  await until(() => running.reports.some(({ later }) => later > 0), 'put off');
  assert.equal(upstream.begun.size, 0);
  upstream.isDown = false;
  await until(() => upstream.ended.size === 20, 'all told');
});

test('a job that still runs is asked for again, and does not hold back the others of its body', async (t) => {
  const { running, upstream } = await world(t);
  upstream.add('j1', { state: 'Running' });
  upstream.add('j2');
  const two = `<Response><EventName>TaskFinish</EventName>${['j1', 'j2'].map((id) => `<JobsDetail><JobId>${id}</JobId><State>Success</State></JobsDetail>`).join('')}</Response>`;
  assert.equal(await running.post(two), 200);
  await until(() => upstream.ended.has('j2:Success'), 'the one that has ended');
  assert.equal(upstream.ended.size, 1);
  end(upstream, 'j1', 'Failed');
  await until(() => upstream.ended.has('j1:Failed'), 'the other, as the service says');
  assert.deepEqual([...upstream.ended.values()], [1, 1]);
});

test('a function that fails at every try: a dead letter, and told once after the replay', async (t) => {
  const { running, upstream } = await world(t, { retries: 1 });
  let isBroken = true;
  upstream.refuses = () => isBroken;
  upstream.add('j1');
  await running.post(xml('j1', 'Success'));
  await until(async () => (await running.kept('dead/')).length === 1, 'a dead letter');
  assert.equal(upstream.describes.length, 1, 'an end that is known is not asked for again');
  assert.equal(upstream.begun.get('j1:Success'), 2);
  isBroken = false;
  assert.deepEqual(await (await running.page('POST', '/replay')).json(), { replayed: 1 });
  await until(() => upstream.ended.get('j1:Success') === 1, 'told');
  assert.deepEqual(await running.kept('dead/'), []);
});

test('a callback that never comes: the sweep asks, 50 at a time; a submit that nobody wrote down: the list shows it', async (t) => {
  const { running, upstream } = await world(t, { bindings: { SWEEP_SECONDS: 1, SHARDS: 1 } });
  const ids = [];
  await together(Array.from({ length: 60 }), 16, async () => ids.push(await submitted(running)));
  for (const id of ids) end(upstream, id);
  upstream.add('jlost', { state: 'Cancel' });
  await until(() => upstream.ended.size === 60, 'the sweep');
  assert.ok(upstream.describes.length < 12, `${upstream.describes.length} describes`);
  await running.cron();
  await until(() => upstream.ended.has('jlost:Cancel'), 'the list');
  await running.cron();
  assert.equal(upstream.ended.size, 61);
  assert.deepEqual(
    [...upstream.ended.values()].filter((times) => times !== 1),
    [],
  );
});

test('killed in the middle and started again: every end is told, what was under way with the same key', async (t) => {
  const persist = mkdtempSync(join(tmpdir(), 'callbacks-'));
  t.after(() => rmSync(persist, { recursive: true, force: true }));
  const upstream = await new Upstream().start();
  t.after(() => upstream.close());
  const options = { persist, bindings: { SWEEP_SECONDS: 2, LEASE_SECONDS: 2 } };
  const first = await start(upstream, options);
  const ids = [];
  await together(Array.from({ length: 100 }), 16, async () => ids.push(await submitted(first)));
  const run = await (await first.page('POST', '/runs', JOB)).json();
  await until(() => upstream.jobs.size === 101, 'the run has submitted');
  for (const id of upstream.jobs.keys()) end(upstream, id);
  const killed = new Promise((resolve) => {
    upstream.onEffect = () => {
      if (upstream.begun.size === 30) resolve();
    };
  });
  const posts = together(ids, 16, (id) => first.post(xml(id, 'Success')).catch(() => {}));
  await killed;
  await first.stop();
  await posts;
  const before = new Set(upstream.begun.keys());
  const second = await start(upstream, options);
  t.after(() => second.stop());
  await until(() => upstream.ended.size === 101, 'every end', 60_000);
  const repeated = [...upstream.ended].filter(([, times]) => times > 1).map(([key]) => key);
  assert.ok(
    repeated.every((key) => before.has(key)),
    'only what had begun before',
  );
  assert.equal(upstream.submits, 101, 'no job was submitted twice');
  await until(async () => (await (await second.page('GET', `/runs/${run.id}`)).json()).status === 'complete', 'the run goes on');
});

test("a Workflow ends by the consumer's event, not by a stranger's body, and without any callback as well", async (t) => {
  const { running, upstream } = await world(t, { bindings: { SWEEP_SECONDS: 2 } });
  const create = async () => (await (await running.page('POST', '/runs', JOB)).json()).id;
  const status = async (id) => (await running.page('GET', `/runs/${id}`)).json();
  const heard = await create();
  const unheard = await create();
  await until(() => upstream.jobs.size === 2, 'both have submitted');
  const [job, other] = [...upstream.jobs.values()];
  assert.equal(await running.post(xml(job.id, 'Success'), job.callback), 200);
  await until(() => running.reports.some(({ later }) => later === 1), 'not believed');
  for (const id of [heard, unheard]) assert.equal((await status(id)).status, 'running');
  end(upstream, job.id, 'Failed');
  end(upstream, other.id);
  for (const id of [heard, unheard]) {
    await until(async () => (await status(id)).status === 'complete', `${id} has ended`);
    const own = [job, other].find(({ mark }) => mark.endsWith(`run-${id}`));
    const { JobId, State } = (await status(id)).output;
    assert.deepEqual([JobId, State], [own.id, own.state]);
  }
  await until(() => upstream.ended.size === 2, 'both told to the function too');
  assert.equal(upstream.submits, 2);
});

test('the plain wait gives the job once it has ended, heard of or not', async (t) => {
  const { running, upstream } = await world(t, { bindings: { SWEEP_SECONDS: 2 } });
  const id = await submitted(running);
  assert.equal((await running.page('GET', `/jobs/${id}?wait=0`)).status, 204);
  const waiting = running.page('GET', `/jobs/${id}?wait=20`);
  end(upstream, id);
  await running.post(xml(id, 'Success'), upstream.jobs.get(id).callback);
  const answer = await waiting;
  assert.deepEqual([answer.status, (await answer.json()).State], [200, 'Success']);
});

test('a binding or secret that is missing: 500, its name in the log, and nothing opened', async (t) => {
  const { running, upstream } = await world(t, { without: ['PAGE_TOKEN', 'RATE'] });
  for (const path of ['/ci/x', '/jobs', '/replay', '/']) {
    const answer = await running.worker.dispatchFetch(`https://hooks.example${path}`, {
      method: 'POST',
      body: '{}',
      headers: { authorization: `Bearer ${PAGE_TOKEN}` },
    });
    assert.deepEqual([answer.status, await answer.text()], [500, ''], path);
  }
  assert.match(running.lines.join('\n'), /missing or unusable: RATE, PAGE_TOKEN\./);
  assert.equal(upstream.submits, 0);
});
