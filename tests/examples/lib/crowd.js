// Callbacks as an unkind world sends them: repeated, shuffled, dropped, and some by strangers. The same for the same seed.

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
export function chance(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const xml = (id, state) =>
  `<Response><EventName>TaskFinish</EventName><JobsDetail><Code>Success</Code><JobId>${id}</JobId>` +
  `<State>${state}</State><Tag>MediaInfo</Tag></JobsDetail></Response>`;
export const json = (id, state) =>
  JSON.stringify({ EventName: 'TaskFinish', JobsDetail: [{ Code: 'Success', JobId: id, State: state, Tag: 'MediaInfo' }] });

const HOSTILE = [
  (n) => xml(`jforged${n}`, 'Success'),
  (n) => json(`jforged${n}`, 'Failed'),
  () => xml('j', 'Success').slice(0, 60),
  () => '{}',
  () => `<!DOCTYPE a [<!ENTITY a "b">]>${xml('j1', 'Success')}`,
  () => `${'<a>'.repeat(10_000)}`,
  () => json('../bucket', 'Success'),
  () => JSON.stringify({ EventName: 'ReviewImage', JobsDetail: { JobId: 'si1', State: 'Success' } }),
  () => xml('j1', 'Success').replace('Response>', 'Answer>'),
];

/**
 * `total` callbacks for `jobs`: of each job at least one unless it is dropped, `repeated` of all are repeats, `hostile` of all
 * are none of the service's. Job, body, and whether it is hostile; shuffled.
 */
export function crowd(jobs, { total, seed, dropped, hostile }) {
  const next = chance(seed);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const bodyOf = (id, state) => (next() < 0.5 ? xml : json)(id, state);
  const silent = new Set(jobs.filter(() => next() < dropped).map(({ id }) => id));
  const heard = jobs.filter(({ id }) => !silent.has(id));
  const callbacks = heard.map(({ id, state }) => ({ body: bodyOf(id, state) }));
  const strangers = Math.round(total * hostile);
  // What a body claims is not what counts: a few claim another end than the service knows.
  while (callbacks.length < total - strangers) {
    const { id, state } = pick(heard);
    callbacks.push({ body: bodyOf(id, next() < 0.1 ? 'Failed' : state) });
  }
  for (let at = 0; at < strangers; at += 1) callbacks.push({ body: pick(HOSTILE)(at), isHostile: true });
  for (let at = callbacks.length - 1; at > 0; at -= 1) {
    const other = Math.floor(next() * (at + 1));
    [callbacks[at], callbacks[other]] = [callbacks[other], callbacks[at]];
  }
  return { callbacks, silent };
}

/** Does all of the work, so many at a time. */
export async function together(items, width, work) {
  const rest = items[Symbol.iterator]();
  await Promise.all(
    Array.from({ length: width }, async () => {
      for (const item of rest) await work(item);
    }),
  );
}
