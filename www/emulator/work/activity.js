/** How much happens in each second of a video: change of the picture and loudness, for the choice of highlights. */

import { audioOf, durationOf, videoOf } from './facts.js';

/** Sums or means by second from `pts_time:…` and `<key>=…` lines of ffmpeg's metadata filters. */
async function bySecond(task, object, args, key) {
  const seconds = [];
  let at = 0;
  await task.tools.lines(['-i', `file:${object.file}`, ...args, '-f', 'null', '-'], {
    signal: task.signal,
    onLine: (line) => {
      const time = /pts_time:([\d.]+)/.exec(line);
      if (time) at = Math.floor(Number(time[1]));
      const value = line.startsWith(`${key}=`) ? Number(line.slice(key.length + 1)) : NaN;
      if (Number.isFinite(value)) (seconds[at] ??= []).push(value);
    },
  });
  return seconds;
}

const SCENE = "fps=4,scale=160:-2,select='gte(scene,0)',metadata=print:key=lavfi.scene_score:file=-";
const LOUD =
  'aresample=8000,asetnsamples=8000,astats=metadata=1:reset=1,ametadata=print:key=lavfi.astats.Overall.RMS_level:file=-';
// Below it nobody hears anything.
const SILENCE_DB = -60;

/** One number from 0 to 2 for every second: one part change, one part loudness, each against the most of its kind. */
export async function activity(task, object, facts) {
  const length = Math.max(1, Math.ceil(durationOf(facts)));
  const scenes = videoOf(facts)
    ? await bySecond(task, object, ['-map', `0:${videoOf(facts).index}`, '-vf', SCENE], 'lavfi.scene_score')
    : [];
  const sounds = audioOf(facts)
    ? await bySecond(task, object, ['-map', `0:${audioOf(facts).index}`, '-af', LOUD], 'lavfi.astats.Overall.RMS_level')
    : [];
  const change = Array.from({ length }, (_, i) => (scenes[i] ?? []).reduce((sum, value) => sum + value, 0));
  const loud = Array.from({ length }, (_, i) => Math.max(0, 1 - Math.max(SILENCE_DB, ...(sounds[i] ?? [])) / SILENCE_DB));
  const share = (list) => list.map((value) => value / (Math.max(...list) || 1));
  return share(change).map((value, i) => value + share(loud)[i]);
}

/**
 * The `count` windows of `length` seconds in which most happens, in their order, none over another. Where the best ones leave
 * no room for the rest, fewer are given.
 */
export function highlights(seconds, { whole, length, count }) {
  const score = (from) => {
    let sum = 0;
    for (let i = Math.floor(from); i < Math.min(seconds.length, from + length); i += 1)
      sum += seconds[i] * (Math.min(i + 1, from + length) - Math.max(i, from));
    return sum;
  };
  const starts = Array.from({ length: Math.floor((whole - length) / 0.5 + 1e-6) + 1 }, (_, i) => i * 0.5);
  const best = starts.map((from) => ({ from, score: score(from) })).sort((a, b) => b.score - a.score || a.from - b.from);
  const chosen = [];
  for (const { from } of best) {
    if (chosen.length === count) break;
    if (chosen.every((other) => Math.abs(other - from) >= length - 1e-6)) chosen.push(from);
  }
  return chosen.sort((a, b) => a - b);
}
