/** The control port, for pages and tests on this machine: an inbox for callbacks, a job's log, faults, the clock and the queue. */

import { startRun } from '../ci/workflows.js';
import { Refusal } from '../http/errors.js';
import { ROUTES as API } from '../routes.js';

// Hostile callbacks are larger than any honest one.
const BODY = 16 << 20;
const JSON_TYPE = { 'content-type': 'application/json', 'cache-control': 'no-store' };
const json = (value) => ({ status: 200, headers: JSON_TYPE, body: JSON.stringify(value) });

async function readJson(request) {
  const text = (await request.body(BODY)).toString('utf8').trim();
  try {
    return text === '' ? {} : JSON.parse(text);
  } catch {
    throw new Refusal('InvalidArgument', 'the body is not JSON');
  }
}

function jobLog(core, id) {
  const job = core.jobs.get(id);
  if (!job) throw new Refusal('ResourceNotFound', `job ${id} is not known`, { status: 404 });
  return {
    id: job.id,
    tag: job.tag,
    state: job.state,
    code: job.code,
    message: job.message,
    progress: Math.floor(job.progress),
    request: job.request,
    answers: job.answers,
    callback: job.callback ?? null,
    callbacks: job.callbacks,
  };
}

function stats(core) {
  const states = {};
  for (const job of core.jobs.all()) states[job.state] = (states[job.state] ?? 0) + 1;
  return {
    keyRequests: core.sts.keyRequests,
    jobs: core.jobs.size,
    jobsCreated: core.jobs.created,
    states,
    describes: core.describes,
    callbacks: {
      sent: core.callbacks.sent,
      failed: core.callbacks.failed,
      refused: core.callbacks.refused,
      pending: core.callbacks.pending.size,
    },
    runs: core.runs.all().length,
    faults: core.faults.describe(),
    waiting: core.worker.queue.length,
    held: core.worker.queue.held,
    now: core.now(),
    memory: process.memoryUsage().rss,
  };
}

const ROUTES = {
  'GET /': async (_request, core) => json({ ...core.addresses, routes: Object.keys(ROUTES) }),
  'GET /stats': async (_request, core) => json(stats(core)),
  'GET /log': async (request, core) =>
    json(
      request.has('job') ? jobLog(core, request.param('job')) : { requests: core.log.requests, mismatches: core.log.mismatches },
    ),
  // What the store and the job API answer, as the table has it.
  'GET /routes': async () => json(API.map(({ service, pattern, action, says }) => ({ service, pattern, action, says }))),
  // A run of a workflow: { object, tasks?, callback?, format?, events?, name?, workflowId?, bucket? }.
  'POST /workflows': async (request, core) => json(startRun(core, await readJson(request))),
  'GET /workflows': async (_request, core) => json(core.runs.all().map((run) => ({ ...run, state: core.runs.state(run) }))),
  // Hostile callbacks by a seed; hostile/index.js lists what may be asked for.
  'POST /hostile': async (request, core) => json(core.hostile.start(await readJson(request))),
  'GET /hostile': async (_request, core) => json(core.hostile.report()),
  'DELETE /hostile': async (_request, core) => {
    core.hostile.stop();
    return json(core.hostile.report());
  },
  'GET /faults': async (_request, core) => json(core.faults.describe()),
  'POST /faults': async (request, core) => {
    core.faults.configure(await readJson(request));
    core.log.line(`faults: ${JSON.stringify(core.faults.describe())}`);
    return json(core.faults.describe());
  },
  // { hold } keeps jobs Submitted, { pause } shows them as Pause.
  'POST /queue': async (request, core) => {
    const { hold = false, pause = false } = await readJson(request);
    core.worker.queue.hold(Boolean(hold || pause), { paused: Boolean(pause) });
    return json({ held: core.worker.queue.held });
  },
  // { fake: ms } makes later jobs pass time only, { fake: null } makes them real again.
  'POST /mode': async (request, core) => {
    const { fake } = await readJson(request);
    if (fake !== null && !(fake >= 0 && fake <= 3600_000))
      throw new Refusal('InvalidArgument', `fake must be null or milliseconds, not ${fake}`);
    core.worker.fake = fake ?? undefined;
    return json({ fake });
  },
  // { offset: ms } moves the service's clock.
  'POST /clock': async (request, core) => {
    const { offset = 0 } = await readJson(request);
    if (!Number.isFinite(offset)) throw new Refusal('InvalidArgument', `offset must be milliseconds, not ${offset}`);
    core.offset = offset;
    return json({ offset });
  },
  'POST /sts': async (request, core) => {
    const { duration, form, delayMs, revoke } = await readJson(request);
    if (duration !== undefined) core.sts.duration = duration;
    if (form !== undefined) core.sts.form = form;
    if (delayMs !== undefined) core.sts.delayMs = delayMs;
    if (revoke) core.keys.revokeAll();
    return json({
      duration: core.sts.duration,
      form: core.sts.form,
      delayMs: core.sts.delayMs,
      keyRequests: core.sts.keyRequests,
    });
  },
};

/** Answers one request to the control port. */
export async function handleControl(request, { core }) {
  const inbox = /^\/inbox\/([\w.-]{1,100})$/.exec(request.path);
  if (inbox) {
    if (request.method === 'POST') {
      core.inbox.put(inbox[1], request, await request.body(BODY));
      return { status: 200, body: '' };
    }
    if (request.method === 'GET') return json(core.inbox.get(inbox[1]));
    if (request.method === 'DELETE') {
      core.inbox.clear(inbox[1]);
      return { status: 204, body: '' };
    }
  }
  const route = ROUTES[`${request.method} ${request.path}`];
  if (!route) throw new Refusal('InvalidUrl', `${request.method} ${request.path} is not known here`);
  return route(request, core);
}
