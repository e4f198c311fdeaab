/** Jobs as rows of a list, whether they are runs of this browser or known from the service alone. */

import { outputsOf } from '../result/outputs.js';
import { tagOf } from '../result/result.jsx';
import { timeOf } from '../run/steps.jsx';
import { t } from '../text/index.js';
import { duration, fileName } from '../ui/format.js';

/** A run is as far as the job that is furthest behind; a failure outweighs. */
export function stateOf({ details, error }) {
  if (error && details.every(({ State: state }) => !['Success', 'Failed', 'Cancel'].includes(state)))
    return error.unsure ? 'Unsure' : 'Error';
  if (details.length === 0) return 'Sending';
  const order = ['Failed', 'Submitted', 'Pause', 'Running', 'Cancel', 'Success'];
  return order.find((state) => details.some((detail) => detail.State === state)) ?? details[0].State;
}

/** What this browser submitted and what the service lists, as rows that the filters leave, the newest first. */
export function merged(own, listed, { tag, state, q = '', batch }) {
  const known = new Set(own.flatMap(({ details }) => details.map(({ JobId }) => JobId)));
  const all = [...own.map(rowOfRun), ...(batch ? [] : listed.filter(({ JobId }) => !known.has(JobId)).map(rowOfDetail))];
  const wanted = q.trim().toLowerCase();
  return all
    .filter(
      (row) =>
        (!tag || row.tags.includes(tag)) &&
        (!state || row.state === state) &&
        (!batch || row.batch === batch) &&
        (!wanted || row.words.toLowerCase().includes(wanted)),
    )
    .sort((a, b) => (b.at ?? 0) - (a.at ?? 0));
}

function rowOfRun(run) {
  const keys = run.details.flatMap(outputsOf);
  const took = run.details.map(tookOf).filter(Number.isFinite);
  return {
    id: run.id,
    here: true,
    batch: run.batch,
    title: run.title,
    tags: run.title.split(' + '),
    state: stateOf(run),
    input: run.input?.name ?? (run.request.Input?.Object && fileName(run.request.Input.Object)),
    outputs: told(keys),
    at: run.startedAt,
    took: took.length > 0 ? duration(Math.max(...took)) : undefined,
    words: [run.title, run.input?.name, run.request.Input?.Object, ...keys, ...run.details.map(({ JobId }) => JobId)].join(' '),
  };
}

function rowOfDetail(detail) {
  const keys = outputsOf(detail);
  const took = tookOf(detail);
  return {
    id: detail.JobId,
    title: tagOf(detail),
    tags: [tagOf(detail)],
    state: detail.State,
    input: detail.Input?.Object && fileName(detail.Input.Object),
    outputs: told(keys),
    at: timeOf(detail.CreationTime),
    took: Number.isFinite(took) ? duration(took) : undefined,
    words: [tagOf(detail), detail.JobId, detail.Input?.Object, ...keys].join(' '),
  };
}

function tookOf({ StartTime, EndTime }) {
  return (timeOf(EndTime) - timeOf(StartTime)) / 1000;
}

function told(keys) {
  if (keys.length === 0) return '–';
  return keys.length === 1 ? fileName(keys[0]) : t('jobs.files', { count: keys.length });
}
