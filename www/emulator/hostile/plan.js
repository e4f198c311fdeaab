/** What is sent, when and in which order: worked out wholly from a seed before the first byte leaves. */

import { draw, generator, shuffled } from '../random.js';
import { KINDS } from './kinds.js';

/** Names drawn by weight. */
function wheel(weights) {
  const rows = Object.entries(weights).filter(([, weight]) => weight > 0);
  const total = rows.reduce((sum, [, weight]) => sum + weight, 0);
  return (random) => {
    let at = random() * total;
    return rows.find(([, weight]) => (at -= weight) < 0)?.[0] ?? rows.at(-1)[0];
  };
}

/**
 * The deliveries for some true callbacks, by time: each truth once unless a kind has taken it over, and `count` drawn kinds.
 * `true` is the kind of an honest one.
 */
export function plan(truths, { seed, count, weights, withinMs, lateMs, replayMs }) {
  const random = generator(seed);
  const spin = wheel(weights);
  const others = truths.map(({ id }) => id);
  const taken = new Set();
  const used = {};
  const sends = [];
  const add = (kind, truth, at, list) => {
    for (const { after, ...send } of list) sends.push({ ...send, kind, id: truth.id, url: truth.url, at: at + after });
    // What is dropped stays in the plan, so that a test can count it.
    if (list.length === 0) sends.push({ kind, id: truth.id, url: truth.url, at, nothing: true });
  };
  for (let i = 0; i < count; i += 1) {
    const truth = truths[draw(random, truths.length)];
    let name = spin(random);
    // Few of the costly ones, and one kind alone decides what becomes of a truth.
    if (used[name] >= (KINDS[name].most ?? Infinity) || (KINDS[name].own && taken.has(truth.id))) name = 'repeated';
    used[name] = (used[name] ?? 0) + 1;
    if (KINDS[name].own) taken.add(truth.id);
    add(name, truth, draw(random, withinMs), KINDS[name].send(truth, { random, others, lateMs, replayMs }));
  }
  for (const truth of shuffled(random, truths))
    if (!taken.has(truth.id)) add('true', truth, draw(random, withinMs), [{ after: 0, type: truth.type, body: truth.body }]);
  return sends.sort((a, b) => a.at - b.at);
}

/** What becomes of one callback when a share of all is hostile: its own deliveries, from the seed and its number alone. */
export function treat(truth, { seed, number, rate, weights, lateMs, replayMs }) {
  const random = generator(seed + Math.imul(number, 0x9e3779b1));
  if (random() >= rate) return undefined;
  const kind = wheel(weights)(random);
  const list = KINDS[kind].send(truth, { random, others: [truth.id], lateMs, replayMs });
  return { kind, own: Boolean(KINDS[kind].own), list };
}
