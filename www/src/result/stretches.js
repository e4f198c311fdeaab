/** Moments and measurements of a film, gathered into stretches for a time line. */

/** What is seen at one moment and again soon after was there in between; samples of a second are the usual case. */
const SHORTEST = 0.2;
const LONGEST = 2;

/** How far apart the samples lie: the smallest step between two of them. */
export function stepOf(times) {
  const sorted = [...new Set(times)].sort((a, b) => a - b);
  const steps = sorted.slice(1).map((time, place) => time - sorted[place]);
  return Math.min(LONGEST, Math.max(SHORTEST, steps.length > 0 ? Math.min(...steps) : 1));
}

/**
 * One lane for each name, in the order in which they are first seen.
 * @param {Array<{ label: string, time?: number }>} marks
 * @returns {Array<{ label: string, stretches: Array<{ begin: number, end: number }> }>}
 */
export function lanesOf(marks) {
  const timed = marks.filter(({ time }) => Number.isFinite(time)).sort((a, b) => a.time - b.time);
  const step = stepOf(timed.map(({ time }) => time));
  const lanes = new Map();
  for (const { label, time } of timed) {
    const stretches = lanes.get(label) ?? [];
    const last = stretches.at(-1);
    if (last && time <= last.end + step / 2) last.end = Math.max(last.end, time + step);
    else stretches.push({ begin: time, end: time + step });
    lanes.set(label, stretches);
  }
  return [...lanes].map(([label, stretches]) => ({ label, stretches }));
}

/** Stretches that may lie over each other, as a lane for each name. */
export function lanesBy(parts) {
  const lanes = new Map();
  for (const { label, ...stretch } of parts) lanes.set(label, [...(lanes.get(label) ?? []), stretch]);
  return [...lanes].map(([label, stretches]) => ({ label, stretches }));
}

/**
 * Where a curve is above a bound.
 * @param {number[]} shares measured at equal steps from the beginning of the film to its end
 */
export function stretchesAbove(shares, bound, duration) {
  const step = duration / shares.length;
  const found = [];
  shares.forEach((share, place) => {
    if (share <= bound) return;
    const last = found.at(-1);
    if (last && last.end >= place * step) last.end = (place + 1) * step;
    else found.push({ begin: place * step, end: (place + 1) * step });
  });
  return found;
}
