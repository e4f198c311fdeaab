/** Hostile callbacks: chosen by a seed, the same each time, bounded, and each kind what its name says. */

import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { KINDS } from '../../www/emulator/hostile/kinds.js';
import { plan } from '../../www/emulator/hostile/plan.js';
import { parse } from '../../www/emulator/xml.js';
import { find, start, textAt } from './client.js';

let service;
let api;
let receiver;
const got = [];
const ids = [];

before(async () => {
  ({ service, api } = await start({ fake: 5 }));
  receiver = createServer((request, response) => {
    const one = { type: request.headers['content-type'], at: Date.now(), text: '' };
    got.push(one);
    request.setEncoding('utf8').on('data', (part) => (one.text += part));
    request.on('end', () => response.end());
    request.on('error', () => {});
  });
  await new Promise((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  for (let i = 0; i < 3; i += 1) {
    const [detail] = await api.submit('<Request><Tag>MediaInfo</Tag><Input><Object>a</Object></Input></Request>');
    ids.push(textAt(detail, 'JobId'));
  }
  for (const id of ids) await api.finished(id);
});
after(() => {
  receiver.closeAllConnections();
  receiver.close();
  return service.close();
});

const url = () => `http://127.0.0.1:${receiver.address().port}/ci`;
const ask = (settings) => api.control('POST', '/hostile', { url: url(), seed: 7, withinMs: 50, ...settings });

/** Runs a flood to its end; gives the plan, what the receiver got, and the report. */
async function flood(settings) {
  got.length = 0;
  const { plan: planned, seed, error } = await ask(settings);
  assert.equal(error, undefined);
  for (let i = 0; i < 400; i += 1) {
    const report = (await api.control('GET', '/hostile')).at(-1);
    if (report.done && report.sent === report.planned) return { planned, seed, got: [...got], report };
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('the flood did not end');
}

/** The bodies of one kind about one job, without the true ones. */
const only = async (kind, more = {}) => {
  const { got: all, planned } = await flood({ kinds: [kind], count: 1, jobs: [ids[0]], ...more });
  assert.ok(planned.every((one) => [kind, 'true'].includes(one.kind)));
  return all;
};

test('a seed repeats its plan, another seed has another', async () => {
  const settings = { count: 60, jobs: ids, kinds: ['repeated', 'truncated', 'late', 'forged-job'], lateMs: 100 };
  const first = await flood(settings);
  assert.equal(first.seed, 7);
  assert.deepEqual((await flood(settings)).planned, first.planned);
  assert.notDeepEqual((await flood({ ...settings, seed: 8 })).planned, first.planned);
  assert.ok(first.planned.length >= 60);
  assert.equal(first.got.length, first.planned.length);
  const some = await flood({ jobs: ids, count: 2, kinds: ['dropped'] });
  assert.equal(some.got.length, 1);
  assert.equal(some.report.outcomes.dropped['not sent'], 2);
});

test('bodies repeat from the seed too, all kinds together', () => {
  const truth = { id: 'j0', url: 'u', format: 'JSON', type: 'application/json', earlier: 'e' };
  const truths = Array.from({ length: 90 }, (_, i) => `j${i}`).map((id) => ({
    ...truth,
    id,
    body: `{"EventName":"TaskFinish","JobsDetail":[{"JobId":"${id}"}]}`,
  }));
  const settings = {
    seed: 3,
    count: 200,
    weights: Object.fromEntries(Object.keys(KINDS).map((name) => [name, 1])),
    withinMs: 1000,
    lateMs: 10,
    replayMs: 10,
  };
  const bodies = () => plan(truths, settings).map(({ body }) => (typeof body === 'function' ? body().slice(0, 50) : body));
  assert.deepEqual(bodies(), bodies());
  const drawn = plan(truths, settings).map(({ kind }) => kind);
  for (const name of Object.keys(KINDS)) assert.ok(drawn.includes(name), name);
  assert.ok(drawn.filter((name) => name === 'huge').length <= 8);
  const gone = plan(truths, settings)
    .filter(({ kind }) => kind === 'dropped')
    .map(({ id }) => id);
  assert.ok(gone.length > 5);
  assert.deepEqual(
    plan(truths, settings).filter(({ kind, id }) => kind !== 'dropped' && gone.includes(id)),
    [],
  );
});

test('repeated, out of order, late, dropped, replayed', async () => {
  const repeated = await only('repeated');
  assert.ok(repeated.length >= 2 && new Set(repeated.map(({ text }) => text)).size === 1);
  const states = (await only('out-of-order')).map(({ text }) => textAt(parse(text), 'JobsDetail', 'State'));
  assert.deepEqual(states, ['Success', 'Running']);
  const begun = Date.now();
  const [late] = await only('late', { lateMs: 400 });
  assert.ok(late.at - begun >= 200);
  assert.deepEqual(await only('dropped'), []);
  const replayed = await only('replayed-after-expiry', { replayMs: 300 });
  assert.equal(replayed.length, 2);
  assert.equal(replayed[0].text, replayed[1].text);
});

test('truncated, wrong root, wrong type', async () => {
  const [whole] = await only('repeated');
  const cut = (await only('truncated')).find(({ text }) => text !== whole.text);
  assert.ok(cut.text.length > 0 && whole.text.startsWith(cut.text));
  const roots = new Set();
  for (let seed = 0; seed < 12; seed += 1)
    for (const { text } of await only('wrong-root', { seed, withinMs: 1 })) if (text !== whole.text) roots.add(text.slice(0, 12));
  assert.ok(roots.size >= 4, [...roots].join());
  const types = new Set();
  for (let seed = 0; seed < 12; seed += 1)
    for (const { type } of await only('wrong-type', { seed, withinMs: 1 })) types.add(type);
  assert.ok(types.size >= 4, [...types].join());
});

test('10 MB, ten thousand levels, an entity bomb, in both forms', async () => {
  for (const format of ['XML', 'JSON']) {
    const big = (await only('huge', { format })).map(({ text }) => text.length);
    assert.ok(
      big.some((length) => length > 10_000_000 && length < 11_000_000),
      big.join(),
    );
    const deep = (await only('deep', { format })).find(({ text }) => text.length > 20_000).text;
    assert.equal(deep.split(format === 'XML' ? '<a>' : '[').length > 10_000, true);
    if (format === 'JSON') assert.ok(JSON.parse(deep).JobsDetail[0].JobId);
    const bomb = (await only('entity-bomb', { format })).find(({ text }) => text.includes('<!DOCTYPE'));
    assert.ok(bomb.text.length < 2000 && bomb.text.includes('&b8;'));
  }
});

test('forged for another job, and for a run', async () => {
  const named = new Set();
  for (let seed = 0; seed < 8; seed += 1) {
    const { got: all } = await flood({ kinds: ['forged-job'], count: 3, jobs: ids, seed });
    for (const { text } of all) named.add(textAt(parse(text), 'JobsDetail', 'JobId'));
  }
  assert.ok(ids.every((id) => named.has(id)));
  assert.ok([...named].some((id) => !ids.includes(id)));
  const run = (await only('forged-run'))
    .map(({ text }) => parse(text))
    .find((body) => textAt(body, 'EventName') === 'WorkflowFinish');
  assert.match(textAt(run, 'WorkflowExecution', 'RunId'), /^i[0-9a-f]{32}$/);
  assert.equal(service.runs.get(textAt(run, 'WorkflowExecution', 'RunId')), undefined);
});

test('slow: it trickles, never ends, and is given up in the end', async () => {
  const { got: all, report } = await flood({ kinds: ['slow'], count: 1, jobs: [ids[0]], slowMs: 900 });
  assert.equal(report.outcomes.slow['given up'], 1);
  const slow = all.find(({ text }) => text.length < 20);
  assert.ok(slow.text.length >= 2, slow.text);
  assert.ok(find(parse(all.find(({ text }) => text.length > 20).text), 'JobsDetail'), 'the true one was not held up');
});

test('bounds and names are checked; one flood at a time; it can be stopped', async () => {
  for (const [settings, pattern] of [
    [{ count: 1e6 }, /count must be/],
    [{ withinMs: 1e9 }, /withinMs must be/],
    [{ kinds: ['rude'] }, /unknown kind rude; known are repeated/],
    [{ seed: 'x' }, /seed/],
    [{ jobs: ['jnone'] }, /neither a job nor a run: jnone/],
  ])
    assert.match((await ask(settings)).error.message, pattern);
  await ask({ count: 10, withinMs: 60_000 });
  assert.match((await ask({})).error.message, /under way/);
  await fetch(`${service.addresses.control}/hostile`, { method: 'DELETE' });
  assert.equal((await ask({ count: 1 })).error, undefined);
});

test('a share of all callbacks, by an option', async () => {
  const hostile = { seed: 5, rate: 0.5, kinds: ['dropped', 'truncated', 'repeated'] };
  const outcome = async () => {
    const own = await start({ fake: 5, hostile });
    const box = `${own.service.addresses.inbox}/auto`;
    const made = [];
    for (let i = 0; i < 30; i += 1) {
      const [detail] = await own.api.submit(
        `<Request><Tag>MediaInfo</Tag><Input><Object>a</Object></Input><CallBack>${box}</CallBack></Request>`,
      );
      made.push(textAt(detail, 'JobId'));
      await own.api.finished(made.at(-1));
    }
    await new Promise((resolve) => setTimeout(resolve, 300));
    const bodies = (await own.api.control('GET', '/inbox/auto')).map(({ body }) => body);
    await own.service.close();
    return made.map((id) => bodies.filter((body) => body.includes(id)).length);
  };
  const counts = await outcome();
  assert.ok(counts.includes(0) && counts.includes(1) && counts.some((count) => count > 1), counts.join());
  assert.deepEqual(
    (await outcome()).map((count) => count > 0),
    counts.map((count) => count > 0),
  );
});
