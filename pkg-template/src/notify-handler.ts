// Receives callbacks: Request in, Response out.
//
// The service signs nothing, so trust has three layers: the address (`secret`), a mark in the job (`userData`), and the
// service's own word (`client`). What has been done already is for the application to remember; it gets a key for that.
import { parseNotify } from './decode.js';
import type { ReadOptions } from './decode.js';
import { CiError } from './errors/public.js';
import type { JobDetail, Notification, TaskNotification, WorkflowExecution, WorkflowNotification } from './jobs.js';
import { TRUST, judge, readTrust } from './notify-address.js';
import type { CallbackTrust } from './notify-address.js';
import { readBody } from './notify-body.js';
import { Memory } from './notify-memory.js';
import { Doubt, Trust, claimsOf } from './notify-trust.js';
import type { Claim, NotifyClient, UserDataCheck } from './notify-trust.js';
import { callable, count, duration, isObject, limit, refusedOption } from './options.js';
import type { Kind } from './options.js';
import type { PlatformRequest, PlatformResponse } from './platform.js';
import { init } from './runtime.js';

/** What a receiver of callbacks trusts, and whom it tells. `secret`, `client` or `userData` has to be given, and a listener. */
export interface NotifyHandlerOptions<Env = unknown, Context = unknown> extends ReadOptions, Partial<CallbackTrust> {
  /**
   * Describes the jobs before they are believed. What the service says replaces what was sent, and only jobs
   * that have ended are told; of workflows, runs. The sender waits meanwhile: give the client a short `timeout`.
   */
  client?: NotifyClient;
  /**
   * How the `UserData` of our jobs begins, or a function that knows. Workflows carry none: with this check
   * alone they are refused.
   */
  userData?: UserDataCheck;
  /**
   * Told of each job that has ended; `JobsDetail` has that one. The answer waits for it; when it throws, the
   * answer is 500 and the sender may come again.
   */
  onTask?: (notification: EndedTask, event: NotifyEvent<Env, Context>) => unknown;
  /** Told of each workflow that has ended. */
  onWorkflow?: (notification: WorkflowNotification, event: NotifyEvent<Env, Context>) => unknown;
  /**
   * Told of everything that is told to no listener, but for addresses that are not ours: an error of this package, or what
   * your own code or the client has thrown, as the same object. Decides nothing. Default: a line by `console.error`.
   */
  onError?: (error: unknown, request: NotifyRequest<Env, Context>) => unknown;
  /** Bytes of the whole body; no more are read. Default: 256 KiB. */
  maxBytes?: number;
  /** Milliseconds until the body must have come. Default: 10,000. */
  bodyTimeout?: number;
  /** How often a second the service is asked at most. Above, the answer is 503. Default: 100. */
  maxDescribes?: number;
}

/** A notification as a handler tells it: of one job. */
export interface EndedTask extends TaskNotification {
  /** The job that has ended. */
  JobsDetail: [job: JobDetail];
}

/** The request, and what the platform gave with it. */
export interface NotifyRequest<Env = unknown, Context = unknown> {
  /** As it came; its body has been read. */
  readonly request: PlatformRequest;
  /** Second argument of the handler: the bindings of a Worker. */
  readonly env: Env | undefined;
  /** Third argument of the handler. */
  readonly ctx: Context | undefined;
}

/** What comes with a notification. */
export interface NotifyEvent<Env = unknown, Context = unknown> extends NotifyRequest<Env, Context> {
  /** The same for each repeat: `<JobId>:<State>`, of a workflow `<RunId>:<State>`. */
  readonly key: string;
}

/** A function that receives callbacks. It never rejects. */
export type NotifyHandler<Env = unknown, Context = unknown> = (
  request: PlatformRequest,
  env?: Env,
  ctx?: Context,
) => Promise<PlatformResponse>;

const OPTIONS = {
  ...TRUST,
  client: ((value, at) => {
    if (isObject(value) && typeof (value as Partial<NotifyClient>).describeJobs === 'function') return value as NotifyClient;
    return at.refuse(value, 'a CiClient, or an object with describeJobs');
  }) as Kind<NotifyClient>,
  userData: ((value, at) => {
    if (typeof value === 'function' || (typeof value === 'string' && value !== '')) return value as UserDataCheck;
    return at.refuse(value, 'the beginning of a text, or a function');
  }) as Kind<UserDataCheck>,
  onTask: callable,
  onWorkflow: callable,
  onError: callable,
  bodyTimeout: duration,
  maxDescribes: count(),
  maxBytes: limit,
  maxDepth: limit,
  maxNodes: limit,
};

const WAIT_MS = 10_000;
const LOOK_MS = 25;

/**
 * Makes a function that receives callbacks: `Request` in, `Response` out. The service signs nothing, so
 * say whom to trust: `secret` checks the address, `userData` the job's mark, `client` asks the service
 * itself. One of them must be given.
 *
 * | status | when |
 * |---|---|
 * | 200 | told, now or before; also what cannot be read at a signed address, being no better next time |
 * | 202 | came to a signed address but is not confirmed: an unknown job, another mark, a state that is no end |
 * | 400 | cannot be read, and no `secret` is given |
 * | 401 | the address is not ours or has expired; without `secret`, what is not confirmed |
 * | 405 | not a POST |
 * | 408 | the body had not ended in time |
 * | 413 | more than `maxBytes` |
 * | 500 | a listener has thrown, or the receiver is at fault: the body was read before; the sender may come again |
 * | 503 | the service could not be asked, or says that the job has not ended yet; the sender may come again |
 *
 * Of a body with several jobs each is told by itself, and the answer is the worst. No answer has a body. The handler remembers
 * what it told, within bounds and until its process or isolate ends. Callbacks may come twice, out of order or never: act once
 * per `key`, and look after jobs of which nothing was heard with `listJobs`.
 */
export function createNotifyHandler<Env = unknown, Context = unknown>(
  options: NotifyHandlerOptions<Env, Context>,
): NotifyHandler<Env, Context> {
  const given = readTrust('createNotifyHandler', options, OPTIONS);
  if (given.secret === undefined && given.client === undefined && given.userData === undefined) {
    throw refusedOption('secret', 'missing_option', 'the handler would believe anybody: give secret, client or userData');
  }
  if (given.onTask === undefined && given.onWorkflow === undefined) {
    throw refusedOption('onTask', 'missing_option', 'the handler would tell nobody: give onTask, onWorkflow or both');
  }
  const receiver = new Receiver(given);
  return (request, env, ctx) => receiver.receive(request, env, ctx) as Promise<PlatformResponse>;
}

type Settings = ReturnType<typeof readTrust<typeof OPTIONS>>;

/** One request and what came with it, while it is answered. */
interface Visit {
  readonly event: { request: any; env: any; ctx: any };
  nonce: string | undefined;
  /** The worst that is to be answered so far. */
  status: number;
}

// Of several outcomes, the later one in this list is answered.
const SEVERITY = [200, 202, 400, 401, 408, 413, 503, 500];

class Receiver {
  readonly #options: Settings;
  readonly #memory: Memory;
  readonly #trust: Trust;

  constructor(options: Settings) {
    this.#options = options;
    this.#memory = new Memory(options.maxDescribes ?? 100);
    this.#trust = new Trust(this.#memory, options);
  }

  async receive(request: any, env: any, ctx: any): Promise<Response> {
    const answered = this.#answer({ request, env, ctx });
    // A Worker is stopped when the sender goes away; what it began for a job should come to its end.
    try {
      ctx?.waitUntil?.(answered);
    } catch {
      // It is not this request's any more; the answer is.
    }
    const response = await answered;
    // Node's own server gave its response as second argument, and nobody else would end it.
    if (typeof env?.writeHead === 'function' && typeof env.end === 'function' && env.headersSent !== true)
      env.writeHead(response.status).end();
    return response;
  }

  async #answer(event: Visit['event']): Promise<Response> {
    const { request } = event;
    const visit: Visit = { event, nonce: undefined, status: 200 };
    try {
      if (typeof request?.headers?.get !== 'function' || typeof request.arrayBuffer !== 'function') {
        throw new CiError('this is no Request of the web: wrap the handler as toNodeHandler(handler) for Node, Express and Koa', {
          code: 'node_request',
        });
      }
      if (request.method !== 'POST') return reply(405, { allow: 'POST' });
      const { secret } = this.#options;
      const verdict = secret && (await judge(request, { ...this.#options, secret }));
      if (verdict !== undefined && verdict.code !== 'accepted') return reply(401);
      visit.nonce = verdict?.nonce;
      await this.#read(visit);
    } catch (error) {
      await this.#fail(visit, 500, error);
    }
    return reply(visit.status);
  }

  /** Reads the body and settles what it claims. */
  async #read(visit: Visit): Promise<void> {
    const { maxBytes = 256 << 10, bodyTimeout = 10_000, secret } = this.#options;
    let body: Uint8Array;
    try {
      body = await readBody(visit.event.request, maxBytes, bodyTimeout);
    } catch (error) {
      const statuses: Record<string, number> = { body_used: 500, body_too_large: 413, body_timeout: 408 };
      return this.#fail(visit, statuses[String((error as { code?: unknown } | undefined)?.code)] ?? 400, error);
    }
    await init();
    let notification: Notification;
    let claims: Claim[];
    try {
      notification = parseNotify(body, readLimits(this.#options));
      claims = claimsOf(notification);
    } catch (error) {
      // A body that came to our own address is the service's, and would be no better if it came again.
      return this.#fail(visit, secret === undefined ? 400 : 200, error);
    }
    const name = claims[0]?.isRun ? 'onWorkflow' : 'onTask';
    if (this.#options[name] === undefined) {
      return this.#fail(
        visit,
        200,
        new CiError(`${notification.EventName} came, and no ${name} is given`, { code: 'no_listener' }),
      );
    }
    await this.#settle(claims, notification, visit);
  }

  /** Tells what is to be told. Of what another request is about, that one's end is waited for. */
  async #settle(claims: Claim[], notification: Notification, visit: Visit): Promise<void> {
    const until = Date.now() + WAIT_MS;
    for (let rest = claims; ; ) {
      rest = rest.filter((claim) => !this.#memory.told.get(this.#trust.keyOf(claim)));
      const mine = rest.filter((claim) => this.#memory.claim(this.#trust.keyOf(claim)));
      try {
        if (mine.length > 0) await this.#tellAll(mine, notification, visit);
      } finally {
        for (const claim of mine) this.#memory.release(this.#trust.keyOf(claim));
      }
      rest = rest.filter((claim) => !mine.includes(claim));
      if (rest.length === 0) return;
      if (Date.now() > until)
        return this.#fail(visit, 503, new Doubt(503, 'another request is about the same job and has not ended'));
      await new Promise((resolve) => {
        setTimeout(resolve, LOOK_MS);
      });
    }
  }

  async #tellAll(claims: Claim[], notification: Notification, visit: Visit): Promise<void> {
    let said: Awaited<ReturnType<Trust['ask']>>;
    try {
      said = await this.#trust.ask(claims, visit.nonce);
    } catch (error) {
      return this.#fail(visit, 503, error);
    }
    for (const claim of claims) {
      try {
        const facts = await this.#trust.believe(claim, said.get(claim.id));
        await this.#tell(claim, facts, notification, visit, said.has(claim.id));
      } catch (error) {
        await this.#fail(visit, 500, error);
      }
    }
  }

  async #tell(
    claim: Claim,
    facts: JobDetail | WorkflowExecution,
    notification: Notification,
    visit: Visit,
    isConfirmed: boolean,
  ): Promise<void> {
    const key = this.#trust.keyOf(claim);
    const { EventName, ...others } = notification;
    const rest = { EventName, ...(isConfirmed ? {} : others) };
    const event = { ...visit.event, key: `${claim.id}:${facts.State}` };
    if (isConfirmed) this.#memory.confirmed.set(key, facts);
    await (claim.isRun
      ? this.#options.onWorkflow?.({ ...rest, WorkflowExecution: facts }, event)
      : this.#options.onTask?.({ ...rest, JobsDetail: [facts] }, event));
    this.#memory.told.set(key, true);
    this.#memory.confirmed.delete(key);
  }

  /** Somebody hears of each failure, and the worst is answered. */
  async #fail(visit: Visit, status: number, error: unknown): Promise<void> {
    const [answer, reason] = error instanceof Doubt ? [error.status, error.reason] : [status, error];
    if (SEVERITY.indexOf(answer) > SEVERITY.indexOf(visit.status)) visit.status = answer;
    try {
      const { onError = report } = this.#options;
      await onError(reason, visit.event);
    } catch {
      // Who only listens does not decide about the answer.
    }
  }
}

/** The limits that the reader takes, without those that were not given. */
function readLimits({ maxBytes, maxDepth, maxNodes }: Settings): ReadOptions {
  const limits = Object.entries({ maxBytes, maxDepth, maxNodes }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(limits) as ReadOptions;
}

/** One line, as logs want it; what somebody else threw keeps its stack. */
function report(error: unknown): void {
  const { name, code, message } = Object(error) as { name?: unknown; code?: unknown; message?: unknown };
  if (code === undefined) console.error('callback failed:', error);
  else console.error(`callback not told: ${String(name)} ${String(code)}: ${String(message)}`);
}

const reply = (status: number, headers: Record<string, string> = {}): Response => new Response(null, { status, headers });
