import { computed, signal } from '@preact/signals';
import * as db from './db.js';
import { forgetKeys } from './client.js';
import { plain } from './errors.js';
import { follow, stopFollowing } from './follow.js';
import { shortId } from './id.js';
import { lightOf, wholeOf } from './light.js';
import { freshOutputs } from './places.js';
import { target } from './settings.js';
import { onTold, tell } from './tabs.js';

/**
 * @typedef {object} Run one submit, with one job or several; kept in this browser and known to all its tabs
 * @property {string} id
 * @property {string} title the tags, for people
 * @property {object} request what was asked for; a retry asks for it again
 * @property {{ name: string, size?: number, type?: string }} [input] the file as the page knows it
 * @property {string} [batch] what was submitted with one press shares this
 * @property {number} startedAt
 * @property {number} [endedAt]
 * @property {'submitting' | 'watching' | 'ended'} phase
 * @property {object[]} details the newest detail of each job
 * @property {object} [error] why the run as a whole failed, as plain data; `unsure` when a job may exist all the same
 * @property {object[]} callbacks the bodies that came back
 * @property {object} target the addresses used
 * @property {Array<{ at: number, state: string }>} steps what was seen of the states, and when
 * @property {{ submit?: object, jobs: Record<string, object> }} wire the newest exchanges
 * @property {boolean} [light] its bodies and results are in the store alone
 */

/** So many are kept; the oldest that have ended give way. */
const KEPT = 400;
const SAVE_AFTER = 150;

/** @type {import('@preact/signals').Signal<Run[]>} newest first */
export const runs = signal([]);

/** Whether what was kept has been read. */
export const loaded = signal(false);

const byId = computed(() => new Map(runs.value.map((run) => [run.id, run])));
const byJob = computed(() => new Map(runs.value.flatMap((run) => run.details.map(({ JobId }) => [JobId, run]))));

/** The run of that id, or the one that has a job of that id. */
export const runOf = (id) => byId.value.get(id) ?? byJob.value.get(id);
export const find = (id) => byId.peek().get(id);

const FINAL = ['Success', 'Failed', 'Cancel'];
export const isFinal = (detail) => FINAL.includes(detail.State);

/** Reads what is kept, and goes on with what has not ended. */
export async function loadRuns() {
  const kept = await db.all('runs').catch(() => []);
  const known = new Set(runs.peek().map(({ id }) => id));
  const found = kept.filter(({ id }) => !known.has(id)).map(lighter);
  runs.value = [...runs.peek(), ...found].sort((a, b) => b.startedAt - a.startedAt);
  loaded.value = true;
  for (const { id } of kept) written.add(id);
  for (const { id } of runs.peek().slice(KEPT)) forget(id);
  for (const run of kept) if (run.phase !== 'ended') follow(run.id);
}

onTold(({ run, gone }) => {
  if (gone) runs.value = runs.peek().filter(({ id }) => id !== gone);
  if (!run) return;
  const isNew = !find(run.id);
  if (isNew) runs.value = [lighter(run), ...runs.peek()];
  else replace(run.id, (known) => lighter(run.light && !known.light ? wholeOf(run, known) : run));
  // Asked for now, the lock comes to this tab when the other one is closed.
  if (isNew && run.phase !== 'ended') follow(run.id);
});

/**
 * Submits a request and follows its jobs to their end.
 * @param {object} request a job, or several operations on one input
 * @returns {string} the id of the run
 */
export function start(request, { input, batch } = {}) {
  const id = shortId();
  const { mode, bucket, region, sts, cos, ci, control, callback, ready } = target.peek();
  const run = {
    id,
    title: titleOf(request),
    request: structuredClone(request),
    ...(input && { input }),
    ...(batch && { batch }),
    startedAt: Date.now(),
    phase: 'submitting',
    details: [],
    callbacks: [],
    target: { mode, bucket, region, sts, cos, ci, control, callback, ready },
    steps: [],
    wire: { jobs: {} },
  };
  runs.value = [run, ...runs.peek()];
  follow(id, { fresh: true });
  save(id);
  return id;
}

/** The same request again, as a new run that writes beside the first; in a batch it takes the place of the first. */
export function retry(id) {
  const { request, error, input, batch } = find(id);
  if (error) forgetKeys();
  if (batch) patch(id, { batch: undefined });
  return start({ ...request, Operation: freshOutputs(request.Operation) }, { input, batch });
}

/** Follows jobs again that were lost sight of; nothing is submitted a second time. */
export function resume(id) {
  patch(id, { error: undefined, phase: find(id).details.length > 0 ? 'watching' : 'submitting', endedAt: undefined });
  return follow(id);
}

/** Stops following; the jobs themselves go on. */
export function leave(id) {
  stopFollowing(id);
}

/** Drops a run from this browser; what the service has on record stays there. */
export async function forget(id) {
  stopFollowing(id);
  written.delete(id);
  runs.value = runs.peek().filter((run) => run.id !== id);
  await db.remove('runs', id).catch(() => undefined);
  tell({ gone: id });
}

/** Changes a run here, and a moment later in the store and the other tabs. */
export function patch(id, part) {
  if (!find(id)) return;
  const change = part.error ? { ...part, error: plain(part.error) } : part;
  replace(id, (run) => ({ ...run, ...change }));
  if (!timers.has(id))
    timers.set(
      id,
      setTimeout(() => save(id), SAVE_AFTER),
    );
}

const timers = new Map();

/** Writes a run down now; resolves when a reload would find it. */
export async function save(id) {
  clearTimeout(timers.get(id));
  timers.delete(id);
  const run = find(id);
  if (!run) return;
  tell({ run });
  const stored = run.light && (await db.get('runs', id).catch(() => undefined));
  if (run.light && !stored) return;
  await db.put('runs', stored ? wholeOf(run, stored) : run).then(
    () => written.add(id),
    () => undefined,
  );
}

/** What was written down at least once, and can be read back. */
const written = new Set();

/** The runs whose pages are open. */
const opened = new Set();

const lighter = (run) => (run.phase === 'ended' && !run.light && !opened.has(run.id) ? lightOf(run) : run);

/** Reads back what lists do not show, for as long as the page of a run is open. */
export async function openRun(id) {
  opened.add(id);
  if (!find(id)?.light) return;
  const stored = await db.get('runs', id).catch(() => undefined);
  if (opened.has(id)) replace(id, (run) => wholeOf(run, stored ?? run));
}

export function closeRun(id) {
  opened.delete(id);
  lighten(id);
}

/** Lets go of what lists do not show of a run that has ended and was written down. */
export function lighten(id) {
  if (written.has(id)) replace(id, lighter);
}

function replace(id, change) {
  runs.value = runs.peek().map((run) => (run.id === id ? change(run) : run));
}

function titleOf({ Tag, Operation }) {
  return Tag ?? Operation.map((operation) => operation.Tag).join(' + ');
}
