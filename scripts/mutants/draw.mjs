// Which changes a run makes: the chosen ones, then places drawn from a seed, spread over the files by their number of places.
import { existsSync } from 'node:fs';
import { at } from '../lib/project.mjs';
import { changes } from './operators.mjs';
import { masked } from './masked.mjs';

export function draw(files, chosen, { limit, seed }) {
  const stale = [];
  const planned = [];
  for (const { file, from, to, why } of chosen) {
    const found = files.find((one) => one.file === file);
    if (found === undefined) {
      if (!existsSync(at(file))) stale.push({ file, from, reason: 'is in no file that is there' });
      continue;
    }
    const place = found.source.indexOf(from);
    const reason =
      place < 0 ? 'is not there any more' : found.source.includes(from, place + 1) ? 'is there more than once' : undefined;
    if (reason) stale.push({ file, from, reason });
    else planned.push(change(found, { kind: 'chosen', at: place, length: from.length, to }, why));
  }
  const places = files.flatMap((found) =>
    changes(masked(found.source, found.language), found.language).map((place) => [found, place]),
  );
  const drawn = shuffled(places, seed)
    .slice(0, Math.max(limit - planned.length, 0))
    .map(([found, place]) => change(found, place));
  return { planned: [...planned, ...drawn].slice(0, limit), stale };
}

/** What is done, and what of it is shown. */
function change(found, { kind, at, length, to: given }, why) {
  const { file, source, checks } = found;
  const to = typeof given === 'function' ? given(source.slice(at, at + length)) : given;
  const begin = source.lastIndexOf('\n', at - 1) + 1;
  const changed = source.slice(0, at) + to + source.slice(at + length);
  const lineOf = (text) => text.slice(begin, text.indexOf('\n', begin)).trim().slice(0, 90);
  return {
    file,
    source,
    changed,
    checks,
    kind,
    place: source.slice(0, at).split('\n').length,
    before: why ?? lineOf(source),
    after: lineOf(changed),
  };
}

/** The same seed gives the same order (mulberry32). */
function shuffled(list, seed) {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const out = [...list];
  for (let at = out.length - 1; at > 0; at -= 1) {
    const other = Math.floor(next() * (at + 1));
    [out[at], out[other]] = [out[other], out[at]];
  }
  return out;
}
