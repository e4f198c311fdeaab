// What is told on the way: progress where there is one, each change once, nothing that goes back.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { all, answerXml, rejection, scripted, within } from '../lib/scripted.js';

/** A client of one job that goes through these steps, one a look, and stays at the last. */
const stepping = (steps) =>
  scripted((_, index) => answerXml([steps[Math.min(index, steps.length - 1)]]), { wait: { minDelay: 5, maxDelay: 10 } });

async function progressOf(steps) {
  const seen = [];
  const end = await within(
    stepping(steps).client.waitForJob('j1', { onProgress: ({ Progress, State }) => seen.push([State, Progress]) }),
    5000,
  );
  return { seen, end };
}

test('jobs without progress: onProgress is not called, the wait ends', async () => {
  const { seen, end } = await progressOf([{ State: 'Submitted' }, { State: 'Running' }, { State: 'Success' }]);
  assert.deepEqual([seen, end.State, end.Progress], [[], 'Success', undefined]);
});

test('progress that is no number is no progress', async () => {
  const { seen, end } = await progressOf([
    { State: 'Running', Progress: '' },
    { State: 'Running', Progress: '-' },
    { State: 'Running', Progress: 'half' },
    { State: 'Running', Progress: '40' },
    { State: 'Success', Progress: 'N/A' },
  ]);
  assert.deepEqual(seen, [['Running', 40]]);
  assert.equal(end.State, 'Success');
  assert.deepEqual(end.$extra?.Progress, 'N/A');
});

test('zero is a progress', async () => {
  const { seen } = await progressOf([
    { State: 'Running', Progress: 0 },
    { State: 'Running', Progress: 0 },
    { State: 'Success', Progress: 100 },
  ]);
  assert.deepEqual(seen, [
    ['Running', 0],
    ['Success', 100],
  ]);
});

test('what has not changed is not told twice', async () => {
  const same = Array(5).fill({ State: 'Running', Progress: 30 });
  const steps = [
    { State: 'Submitted' },
    { State: 'Submitted' },
    ...same,
    { State: 'Running', Progress: 60 },
    { State: 'Running', Progress: 60 },
    { State: 'Success', Progress: 100 },
  ];
  const { seen } = await progressOf(steps);
  assert.deepEqual(seen, [
    ['Running', 30],
    ['Running', 60],
    ['Success', 100],
  ]);
  const watched = await within(all(stepping(steps).client.watchJob('j1')), 5000);
  assert.deepEqual(
    watched.map(({ State, Progress }) => [State, Progress]),
    [
      ['Submitted', undefined],
      ['Running', 30],
      ['Running', 60],
      ['Success', 100],
    ],
  );
});

test('a watch gives each state of a job without progress once', async () => {
  const steps = ['Submitted', 'Submitted', 'Running', 'Running', 'Running', 'Pause', 'Running', 'Success'].map((State) => ({
    State,
  }));
  const states = (await within(all(stepping(steps).client.watchJob('j1')), 5000)).map(({ State }) => State);
  assert.deepEqual([states[0], states.at(-1)], ['Submitted', 'Success']);
  assert.ok(
    states.every((state, at) => state !== states[at - 1]),
    states.join(),
  );
});

test('what goes back is not told', async () => {
  const { seen } = await progressOf([
    { State: 'Running', Progress: 50 },
    { State: 'Running', Progress: 20 },
    { State: 'Submitted', Progress: 0 },
    { State: 'Running', Progress: 51 },
    { State: 'Success', Progress: 100 },
  ]);
  assert.deepEqual(seen, [
    ['Running', 50],
    ['Running', 51],
    ['Success', 100],
  ]);
});

test('one who comes later is told at once what is known, and then the same as the others', async () => {
  let open = false;
  let looks = 0;
  const { client, sent } = scripted(
    () => answerXml([{ State: open ? 'Success' : 'Running', Progress: open ? 100 : Math.min((looks += 1), 3) }]),
    { wait: { minDelay: 20, maxDelay: 30 } },
  );
  const first = client.watchJob('j1');
  for (let seen = 0; seen < 3; )
    ({
      value: { Progress: seen },
    } = await first.next());
  const before = sent.length;
  const second = client.watchJob('j1');
  assert.equal((await within(second.next(), 1000)).value.Progress, 3);
  assert.ok(sent.length - before <= 1, 'what is known needs no look');
  open = true;
  const ends = await within(Promise.all([all(first), all(second)]), 3000);
  assert.deepEqual(
    ends.map((rest) => rest.at(-1).State),
    ['Success', 'Success'],
  );
});

test("what onProgress gives back is not awaited, and what a promise of it rejects with is not the wait's", async () => {
  const { client } = stepping([
    { State: 'Running', Progress: 1 },
    { State: 'Success', Progress: 100 },
  ]);
  const end = await within(client.waitForJob('j1', { onProgress: () => new Promise(() => {}) }), 3000);
  assert.equal(end.State, 'Success');
});

test('onProgress that throws ends its own wait and no other', async () => {
  const { client } = stepping([
    { State: 'Running', Progress: 1 },
    { State: 'Running', Progress: 2 },
    { State: 'Success', Progress: 100 },
  ]);
  const thrown = new RangeError('mine');
  const other = client.waitForJob('j1');
  assert.equal(
    await rejection(
      client.waitForJob('j1', {
        onProgress: () => {
          throw thrown;
        },
      }),
    ),
    thrown,
  );
  assert.equal((await within(other, 3000)).State, 'Success');
});
