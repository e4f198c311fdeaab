/** What is sent, when and in which order: worked out wholly from a seed before the first byte leaves. */

import { draw, generator, pick, shuffled } from '../random.js';
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

/** The kinds to send: few of the costly ones, and of those that take a truth over at most one a truth. */
function names({ random, count, weights, truths }) {
  const spin = wheel(weights);
  const used = {};
  let own = 0;
  return Array.from({ length: count }, () => {
    const name = spin(random);
    const kind = KINDS[name];
    used[name] = (used[name] ?? 0) + 1;
    if (used[name] > (kind.most ?? Infinity) || (kind.own && own === truths)) return 'repeated';
    if (kind.own) own += 1;
    return name;
  });
}

/**
 * The deliveries for some true callbacks, by time: each truth once unless a kind has taken it over, and `count` drawn kinds.
 * `true` is the kind of an honest one. Of a truth that is dropped nothing else is sent either.
 */
export function plan(truths, { seed, count, weights, withinMs, lateMs, replayMs }) {
  const random = generator(seed);
  const others = truths.map(({ id }) => id);
  const sends = [];
  const add = (kind, { id, url }, list) => {
    const at = draw(random, withinMs);
    for (const { after, ...send } of list) sends.push({ ...send, kind, id, url, at: at + after });
    // What is dropped stays in the plan, so that a test can count it.
    if (list.length === 0) sends.push({ kind, id, url, at, nothing: true });
  };
  const make = (kind, truth) => add(kind, truth, KINDS[kind].send(truth, { random, others, lateMs, replayMs }));

  const drawn = names({ random, count, weights, truths: truths.length });
  const free = shuffled(random, truths);
  const dropped = new Set();
  for (const kind of drawn.filter((name) => KINDS[name].own)) {
    const truth = free.pop();
    if (kind === 'dropped') dropped.add(truth);
    make(kind, truth);
  }
  for (const truth of free) add('true', truth, [{ after: 0, type: truth.type, body: truth.body }]);
  const heard = truths.filter((truth) => !dropped.has(truth));
  if (heard.length > 0) for (const kind of drawn.filter((name) => !KINDS[name].own)) make(kind, pick(random, heard));
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
