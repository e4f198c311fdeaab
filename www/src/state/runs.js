import { computed, signal } from '@preact/signals';
import { job as buildJob, multiJob } from 'wanxiang-jobs';
import { client, forgetKeys } from './client.js';
import { shortId } from './id.js';
import { collect, inboxAddress } from './inbox.js';
import { target } from './settings.js';
import { InputError, keepDetails, source } from './source.js';
import { exchanges, submitOf } from './wire.js';

/**
 * @typedef {object} Run one submit, with one job or several
 * @property {string} id
 * @property {string} title the tags, for people
 * @property {object} request what was asked for; a retry asks for it again
 * @property {import('./source.js').Source} [source] the input as the page knows it
 * @property {number} startedAt
 * @property {'submitting' | 'watching' | 'ended'} phase
 * @property {object[]} details the newest detail of each job
 * @property {unknown} [error] why the run as a whole failed
 * @property {object[]} callbacks the bodies that came back
 * @property {object} target the addresses used
 * @property {AbortController} controller
 */

/** @type {import('@preact/signals').Signal<Run[]>} newest first */
export const runs = signal([]);
export const currentId = signal(undefined);
export const current = computed(() => runs.value.find(({ id }) => id === currentId.value));

const FINAL = ['Success', 'Failed', 'Cancel'];
export const isFinal = (detail) => FINAL.includes(detail.State);

/**
 * Submits a request and follows its jobs to their end.
 * @param {object} request a job, or several operations on one input
 */
export function start(request) {
  const id = shortId();
  const run = {
    id,
    title: titleOf(request),
    request,
    source: source.peek()?.key === request.Input?.Object ? source.peek() : undefined,
    startedAt: Date.now(),
    phase: 'submitting',
    details: [],
    callbacks: [],
    target: target.peek(),
    controller: new AbortController(),
  };
  runs.value = [run, ...runs.peek()];
  currentId.value = id;
  follow(run);
  return id;
}

/** The same request again, as a new run. */
export function retry(id) {
  const { request, error } = find(id);
  if (error) forgetKeys();
  return start({ ...request, Operation: freshOutputs(request.Operation) });
}

/** Asks the service to cancel what has not begun; that it did comes back through the details. */
export async function cancel(id) {
  const open = find(id).details.filter((detail) => !isFinal(detail));
  const outcomes = await Promise.allSettled(open.map(({ JobId }) => client.peek().cancelJob(JobId)));
  const refused = outcomes.filter(({ status }) => status === 'rejected');
  if (refused.length === 0 || refused.length < outcomes.length) return;
  const { reason } = refused[0];
  // The service has no code of its own for "it has begun": an argument is all a cancel can be refused for.
  throw reason.code === 'InvalidArgument' ? new InputError('TooLate', reason.message) : reason;
}

/** Follows jobs again that were lost sight of; nothing is submitted a second time. */
export function resume(id) {
  const controller = new AbortController();
  patch(id, { error: undefined, controller });
  return follow({ id, controller });
}

/** Stops following; the jobs themselves go on. */
export function leave(id) {
  find(id).controller.abort(new DOMException('no longer watched', 'AbortError'));
}

async function follow({ id, controller }) {
  const { signal: stop } = controller;
  try {
    if (find(id).details.length === 0) {
      patch(id, { details: await submit(withCallback(find(id)), stop) });
    }
    patch(id, { phase: 'watching' });
    await Promise.all(find(id).details.map((detail, place) => watch(id, place, detail, stop)));
    patch(id, { phase: 'ended' });
    await gatherCallbacks(id, stop);
  } catch (error) {
    patch(id, { phase: 'ended', error });
  }
}

async function submit(request, stop) {
  const ci = client.peek();
  if (!ci) throw new InputError('NotReady', 'there is no service to send to');
  if (Array.isArray(request.Operation)) return ci.submitJobs(multiJob(request), { signal: stop });
  const { Tag, ...rest } = request;
  return [await ci.submitJob(buildJob(Tag, rest), { signal: stop })];
}

async function watch(id, place, known, stop) {
  if (isFinal(known)) return;
  for await (const detail of client.peek().watchJob(known.JobId, { signal: stop, minDelay: paceOf(find(id).target) })) {
    const details = find(id).details.with(place, detail);
    patch(id, { details });
    if (detail.Tag === 'MediaInfo' && detail.State === 'Success') keepDetails(detail.Input?.Object, detail.Operation?.MediaInfo);
  }
}

async function gatherCallbacks(id, stop) {
  const run = find(id);
  const expected = run.details.filter(({ State }) => State !== 'Cancel').length;
  // What the inbox has to tell is an extra; the jobs have ended, whatever becomes of it.
  await collect(run, expected, stop, (callbacks) => patch(id, { callbacks })).catch(() => undefined);
}

/** The address that the service calls back: the local inbox, or what the settings name. */
function withCallback(run) {
  const address = inboxAddress(run) || run.target.callback;
  return address && !run.request.CallBack ? { ...run.request, CallBack: address } : run.request;
}

/** The local service is near and free; the cloud's pace is the package's own. */
function paceOf({ mode }) {
  return mode === 'local' ? 250 : undefined;
}

/** The exchanges of a run, job by job. */
export function submitExchange(run) {
  return submitOf(exchanges.value, { jobId: run.details[0]?.JobId, startedAt: run.startedAt });
}

function find(id) {
  return runs.peek().find((run) => run.id === id);
}

function patch(id, part) {
  runs.value = runs.peek().map((run) => (run.id === id ? { ...run, ...part } : run));
}

function titleOf({ Tag, Operation }) {
  return Tag ?? Operation.map((operation) => operation.Tag).join(' + ');
}

/** A retry writes beside the first attempt and never over it. */
function freshOutputs(operation) {
  if (Array.isArray(operation)) return operation.map(freshOutputs);
  if (!operation?.Output?.Object) return operation;
  const Object = operation.Output.Object.replace(/^(console\/)[^/]+\//, `$1${shortId()}/`);
  return { ...operation, Output: { ...operation.Output, Object } };
}
