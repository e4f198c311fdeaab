/** Takes a run from its submit to the end of its jobs: in one tab at a time, through reloads and restarts of the service. */

import { effect } from '@preact/signals';
import { job as buildJob, multiJob } from 'wanxiang-jobs';
import { clientFor, placeOf } from './client.js';
import { InputError } from './errors.js';
import { collect, inboxAddress } from './inbox.js';
import { lookFor } from './lookup.js';
import { find, isFinal, lighten, patch, save } from './runs.js';
import { target } from './settings.js';
import { alone } from './tabs.js';
import { keepDetails } from '../upload/details.js';
import { onExchange } from './wire.js';

/** Bodies beyond this are not kept with a run: a store full of megabytes serves nobody. */
const KEPT_BODY = 300_000;

/** A submit that is open for so long ends as open: a person can look for the job, and the next ones get their turn. */
const SUBMIT_WITHIN = 90_000;

const controllers = new Map();

/** The run whose submit is under way: submits go out one after the other, so that each request finds its run. */
let submitting;
let queue = Promise.resolve();

export function stopFollowing(id) {
  controllers.get(id)?.abort(new DOMException('no longer watched', 'AbortError'));
}

/**
 * `fresh` is a run that was made in this tab a moment ago. One that is found as "submitting" when its turn
 * comes was left in the middle: whether its job exists has to be found out, and nothing is sent again.
 */
export function follow(id, { fresh = false } = {}) {
  const controller = new AbortController();
  controllers.set(id, controller);
  return alone(`run ${id}`, () => go(id, fresh, controller.signal)).finally(() => {
    if (controllers.get(id) === controller) controllers.delete(id);
  });
}

async function go(id, fresh, stop) {
  // The tab that had it before may have ended it.
  if (!find(id) || find(id).phase === 'ended') return;
  try {
    if (find(id).details.length === 0) {
      if (fresh) await inTurn(() => submit(id, stop));
      else await findAgain(id, stop);
    }
    await watchAll(id, stop);
    patch(id, { phase: 'ended', endedAt: Date.now() });
    await gatherCallbacks(id, stop);
  } catch (error) {
    patch(id, { phase: 'ended', endedAt: Date.now(), error });
  }
  await save(id);
  lighten(id);
}

function inTurn(work) {
  const mine = queue.then(work);
  queue = mine.catch(() => undefined);
  return mine;
}

async function submit(id, stop) {
  stop.throwIfAborted();
  const run = find(id);
  const ci = clientFor(placeOf(run));
  if (!ci) throw new InputError('NotReady', 'there is no service to send to');
  submitting = id;
  try {
    const { Tag, ...rest } = withCallback(run);
    const options = { signal: stop, once: true, timeout: SUBMIT_WITHIN };
    const details = Array.isArray(rest.Operation)
      ? await ci.submitJobs(multiJob(rest), options)
      : [await ci.submitJob(buildJob(Tag, rest), options)];
    seen(id, details, { phase: 'watching' });
    await save(id);
  } catch (error) {
    // Stopped by hand after the request went out, the job may exist as well.
    if (stop.aborted && find(id).wire.submit) throw Object.assign(new InputError('Unsure', error.message), { unsure: true });
    throw error;
  } finally {
    submitting = undefined;
  }
}

/** After a reload in the middle of a submit: what was sent bears a mark by which the job is found, if it is there. */
async function findAgain(id, stop) {
  const run = find(id);
  if (!run.wire.submit) throw new InputError('NotSent', 'the page was closed before the request went out');
  await settled();
  const details = await lookFor(run, clientFor(placeOf(run)), stop);
  if (details.length === 0)
    throw Object.assign(new InputError('Unsure', 'no job with the mark of this submit is listed'), { unsure: true });
  seen(id, details, { phase: 'watching', error: undefined });
}

/** Until the addresses are known; a page that has just been opened asks for them first. */
function settled() {
  return new Promise((resolve) => {
    const dispose = effect(() => {
      if (target.value.asking) return;
      queueMicrotask(() => dispose());
      resolve();
    });
  });
}

async function watchAll(id, stop) {
  await settled();
  await Promise.all(find(id).details.map((_, place) => watch(id, place, stop)));
}

/** Watches one job; when the addresses change, as after a restart of the local service, it goes on with the new ones. */
async function watch(id, place, stop) {
  while (!isFinal(find(id).details[place])) {
    const moved = new AbortController();
    let ci;
    const dispose = effect(() => {
      const next = clientFor(placeOf(find(id)));
      if (ci && next && next !== ci) moved.abort();
      ci ??= next;
    });
    if (!ci) {
      dispose();
      throw new InputError('NotReady', 'there is no service to ask');
    }
    try {
      const known = find(id).details[place];
      const options = {
        signal: AbortSignal.any([stop, moved.signal]),
        minDelay: find(id).target.mode === 'local' ? 250 : undefined,
      };
      for await (const detail of ci.watchJob(known.JobId, options)) {
        seen(id, find(id).details.with(place, detail));
        if (detail.Tag === 'MediaInfo' && detail.State === 'Success')
          keepDetails(detail.Input?.Object, detail.Operation?.MediaInfo);
      }
    } catch (error) {
      if (stop.aborted || !moved.signal.aborted) throw error;
    } finally {
      dispose();
    }
  }
}

/** Notes what was seen, and when a state was seen for the first time. */
function seen(id, details, more = {}) {
  const { steps } = find(id);
  const fresh = details.filter(({ JobId, State }) => !steps.some((step) => step.job === JobId && step.state === State));
  patch(id, {
    details,
    steps: [...steps, ...fresh.map(({ JobId, State }) => ({ job: JobId, state: State, at: Date.now() }))],
    ...more,
  });
}

async function gatherCallbacks(id, stop) {
  const run = find(id);
  const expected = run.details.filter(({ State }) => State !== 'Cancel').length;
  // What the inbox has to tell is an extra; the jobs have ended, whatever becomes of it.
  await collect({ id, target: placeOf(run) }, expected, stop, (callbacks) => patch(id, { callbacks })).catch(() => undefined);
}

/** The address that the service calls back: the local inbox, or what the settings name. */
function withCallback(run) {
  const address = inboxAddress({ id: run.id, target: placeOf(run) }) || run.target.callback;
  return address && !run.request.CallBack ? { ...run.request, CallBack: address } : run.request;
}

onExchange((exchange) => {
  const kept = { ...exchange, answer: exchange.answer?.slice(0, KEPT_BODY), body: exchange.body.slice(0, KEPT_BODY) };
  if (exchange.method === 'POST') {
    const run = find(submitting) ?? find(sentBy.get(exchange.id));
    if (!run) return undefined;
    sentBy.set(exchange.id, run.id);
    if (sentBy.size > 50) sentBy.delete(sentBy.keys().next().value);
    patch(run.id, { wire: { ...run.wire, submit: kept } });
    // Before a byte goes out, so that a page closed in the middle knows that it may have been sent.
    return exchange.status === undefined ? save(run.id) : undefined;
  }
  if (exchange.answer === undefined) return undefined;
  const path = decodeURIComponent(new URL(exchange.url).pathname);
  for (const id of controllers.keys()) {
    const run = find(id);
    for (const { JobId } of run?.details ?? []) {
      if (path.includes(JobId)) patch(id, { wire: { ...find(id).wire, jobs: { ...find(id).wire.jobs, [JobId]: kept } } });
    }
  }
  return undefined;
});

const sentBy = new Map();
