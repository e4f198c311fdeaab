/** What the service has on record. It lists one tag at a time, so that all of them are asked for side by side. */

import { signal } from '@preact/signals';
import { description } from '../form/description.js';
import { client } from './client.js';

const SIZE = 20;
const SIDE_BY_SIDE = 6;

/** @type {import('@preact/signals').Signal<{ phase: string, rows: object[], asked: number, of: number, rest: object[], error?: unknown }>} */
export const listing = signal({ phase: 'idle', rows: [], asked: 0, of: 0, rest: [] });

let walk;

/** Lists anew: one tag, or all of them. What was there stays in sight until the answers come. */
export function ask(tag) {
  const tags = tag ? [tag] : description.peek().jobs.map((job) => job.tag);
  return go(
    tags.map((each) => ({ pages: pagesOf(each) })),
    [],
  );
}

/** The next page of each tag that has one. */
export function more() {
  return go(listing.peek().rest, listing.peek().rows);
}

function pagesOf(tag) {
  return client.peek().listJobs({ tag, size: SIZE }).pages()[Symbol.asyncIterator]();
}

async function go(open, before) {
  walk?.abort();
  const mine = new AbortController();
  walk = mine;
  const old = listing.peek().rows;
  let rows = before;
  let failure;
  const rest = [];
  const waiting = [...open];
  listing.value = { phase: 'loading', rows: before.length > 0 ? before : old, asked: 0, of: open.length, rest: [] };
  const lane = async () => {
    for (let next = waiting.shift(); next && !mine.signal.aborted && !failure; next = waiting.shift()) {
      try {
        const { value, done } = await next.pages.next();
        if (!done) {
          rows = [...rows, ...value.JobsDetail];
          if (value.NextToken) rest.push(next);
        }
      } catch (error) {
        failure = error;
      }
      if (walk === mine) listing.value = { ...listing.value, rows: unique([...rows, ...old]), asked: listing.value.asked + 1 };
    }
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, lane));
  if (walk === mine)
    listing.value = {
      ...listing.value,
      phase: 'ready',
      rows: failure ? unique([...rows, ...old]) : unique(rows),
      rest,
      error: failure,
    };
}

/** A job that moved from one page to the next is listed twice; the first word about it is the newest. */
function unique(rows) {
  return [...new Map([...rows].reverse().map((row) => [row.JobId, row])).values()].reverse();
}
