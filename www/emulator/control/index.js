/** The control port, for pages and tests on this machine: an inbox for callbacks, a job's log, faults, the clock and the queue. */

import { Refusal } from '../http/errors.js';

const INBOX = 200;
const BODY = 1 << 20;
const JSON_TYPE = { 'content-type': 'application/json', 'cache-control': 'no-store' };
const json = (value) => ({ status: 200, headers: JSON_TYPE, body: JSON.stringify(value) });

export class Inbox {
  #boxes = new Map();

  /** Keeps a received body with its headers. */
  put(id, request, bytes) {
    if (!this.#boxes.has(id)) this.#boxes.set(id, []);
    const box = this.#boxes.get(id);
    box.push({
      at: new Date().toISOString(),
      method: request.method,
      headers: Object.fromEntries(request.headerPairs.map(([name, value]) => [name.toLowerCase(), value])),
      body: bytes.toString('utf8'),
    });
    if (box.length > INBOX) box.shift();
    if (this.#boxes.size > INBOX) this.#boxes.delete(this.#boxes.keys().next().value);
  }

  get(id) {
    return this.#boxes.get(id) ?? [];
  }

  clear(id) {
    this.#boxes.delete(id);
  }
}

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
    callbacks: { sent: core.callbacks.sent, failed: core.callbacks.failed, pending: core.callbacks.pending.size },
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
      request.has('job')
        ? jobLog(core, request.param('job'))
        : { requests: core.log.requests, mismatches: core.log.mismatches },
    ),
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
