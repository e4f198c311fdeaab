// Results as tables: microseconds, and how many times as long as ours each candidate takes.
import { OURS, REFERENCE } from './candidates.mjs';
import { markdown } from './markdown.mjs';

const micro = (value) => (value >= 1000 ? `${(value / 1000).toFixed(2)} ms` : `${value.toFixed(value < 10 ? 2 : 1)} µs`);

/** One Markdown table a workload: candidates down, runtimes across. */
export function tables(runs, go) {
  const [first] = runs;
  return Object.keys(first.results)
    .map((workload) => {
      const names = [...new Set(runs.flatMap(({ results }) => Object.keys(results[workload])))];
      const rows = names.map((name) => [name, ...runs.map(({ results }) => cell(results[workload], name))]);
      const figure = go?.results?.[workload];
      if (figure) rows.push(['Go SDK', ratio(figure.median, first.results[workload]), ...runs.slice(1).map(() => '')]);
      return `**${workload}**\n\n${markdown(['', ...runs.map(({ runtime }) => runtime)], rows)}`;
    })
    .join('\n\n');
}

const cell = (results, name) => (results[name] ? ratio(results[name].median, results) : '');
const ratio = (median, results) => `${micro(median)} (${(median / results[OURS].median).toFixed(2)})`;

/** The goals, from the first runtime's figures. */
export function goals([{ results }], sizes) {
  const median = (workload, name) => results[workload][name].median;
  const [notify, small, , large, write, sign] = Object.keys(results);
  // The least disturbed round of each: collecting the garbage of 5 MB needs the other core, and others use it too.
  const perByte = (workload) => results[workload][OURS].best / sizes[workload];
  const before = Object.keys(results[notify]).find((name) => /^wanxiang-jobs \d/.test(name));
  const against = (workload, name) => median(workload, name) / median(workload, OURS);
  return [
    ['notify body against cos-js-sdk-v5', against(notify, REFERENCE), 'at least', 9],
    ['notify body against saxes', against(notify, 'saxes'), 'at least', 1.9],
    ['signing against cos-js-sdk-v5', against(sign, REFERENCE), 'at least', 15],
    ['writing against fast-xml-parser 4', against(write, 'fast-xml-parser 4'), 'at least', 0.8],
    ['cost per byte, 5 MB against 74 KB', perByte(large) / perByte(small), 'at most', 1.3],
    ...(before
      ? [notify, small, large].map((workload) => [
          `${workload}, against ${before.split(' ')[1]}`,
          against(workload, before),
          'at least',
          1,
        ])
      : []),
  ].map(([goal, value, bound, limit]) => ({
    goal,
    value,
    bound,
    limit,
    met: bound === 'at least' ? value >= limit : value <= limit,
  }));
}
