// Receives callbacks: Request in, Response out.
//
// The service signs nothing, so trust has three layers: the address (`secret`), a mark in the job (`userData`), and the
// service's own word (`client`). What has been done already is for the application to remember; it gets a key for that.
import type { CiClient, KnownJobDetail } from './client/client.js';
import { refused } from './errors/index.js';
import { parseNotify } from './decode.js';
import type { ReadOptions } from './decode.js';
import type { JobDetail, TaskNotification, WorkflowNotification } from './jobs.js';
import { secrets, verifyCallback } from './notify-address.js';
import type { CallbackSecret } from './notify-address.js';
import { believed, named, unconfirmed, unreadable } from './notify-trust.js';
import { callable, either, filled, isFunction, isObject, limit, readOptions } from './options.js';
import type { Kind } from './options.js';
import type { PlatformRequest, PlatformResponse } from './platform.js';
import { init } from './runtime.js';

/** What a receiver of callbacks trusts, and whom it tells. */
export interface NotifyHandlerOptions<Env = unknown, Context = unknown> extends ReadOptions {
  /**
   * Refuses requests whose address was not made by `callbackUrl` with this secret, before anything of the body
   * is read. Given as `undefined`, such as a variable that is not set, it is an error.
   */
  secret?: CallbackSecret['secret'];
  /**
   * Describes the jobs before they are believed. What the service says replaces what was sent, and only jobs
   * that have ended are told. Of a workflow only the jobs can be described; see `WorkflowEvent.jobs`. The sender
   * waits meanwhile: give the client a short `timeout`.
   */
  client?: Pick<CiClient, 'describeJobs'> | undefined;
  /**
   * How the `UserData` of our jobs begins, or a function that knows. Workflows carry none: with this check
   * alone they are refused.
   */
  userData?: string | ((userData: string, job: JobDetail) => boolean | PromiseLike<boolean>);
  /**
   * Told of each job that has ended; `JobsDetail` has that one. The answer waits for it; when it throws, the
   * answer is 500 and the sender may come again.
   */
  onTask?: (notification: TaskNotification, event: NotifyEvent<Env, Context>) => unknown;
  /** Told of each workflow that has ended. */
  onWorkflow?: (notification: WorkflowNotification, event: WorkflowEvent<Env, Context>) => unknown;
  /**
   * Told of everything that ends in 200 without being told, 202, 400, 413, 500 or 503, and of a 401 that is not
   * about the address: a `DecodeError`, a `CiError` with the code `unconfirmed`, or what your own code or
   * the client has thrown, as the same object. Decides nothing. Default: `console.error` for 500 and 503.
   */
  onError?: (error: unknown, request: NotifyRequest<Env, Context>) => unknown;
  /** Bytes of the whole body; no more are read. Default: 256 KiB. */
  maxBytes?: number;
  /** Milliseconds since 1970, for the expiry of addresses. Default: `Date.now`. */
  clock?: () => number;
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

/** What comes with the notification of a workflow. */
export interface WorkflowEvent<Env = unknown, Context = unknown> extends NotifyEvent<Env, Context> {
  /**
   * With `client`, the run's jobs as the service describes them. The rest of the notification is what was
   * sent: a run that claims Success although a job of it has not succeeded is refused, but its files are
   * to be taken from here.
   */
  readonly jobs: KnownJobDetail[] | undefined;
}

/**
 * Makes a function that receives callbacks: `Request` in, `Response` out. The service signs nothing, so
 * say whom to trust: `secret` checks the address, `userData` the job's mark, `client` asks the service
 * itself. Each may be left out; without all three anybody can tell you anything.
 *
 * | status | when |
 * |---|---|
 * | 200 | told, or nobody to tell; also what cannot be read at a signed address, being no better next time |
 * | 202 | came to a signed address but is not confirmed: an unknown job, another mark |
 * | 400 | cannot be read, and no `secret` is given |
 * | 401 | the address is not ours or has expired; without `secret`, what is not confirmed |
 * | 405 | not a POST |
 * | 413 | more than `maxBytes` |
 * | 500 | `onTask` or `onWorkflow` has thrown; the sender may come again |
 * | 503 | the service could not be asked, or says that the job has not ended yet; the sender may come again |
 *
 * No answer has a body. Callbacks may come twice, out of order or never: act once per `key`, and look after
 * jobs of which nothing was heard with `listJobs`.
 */
export function createNotifyHandler<Env = unknown, Context = unknown>(
  options: NotifyHandlerOptions<Env, Context>,
): (request: PlatformRequest, env?: Env, ctx?: Context) => Promise<PlatformResponse> {
  const read = readOptions('createNotifyHandler', options, HANDLER);
  // A variable that is not set must not open the door.
  for (const name of ['secret', 'userData'] as const) {
    if (name in Object(options) && read[name] === undefined) throw refused(name, 'is given and is undefined: a variable that is not set?');
  }
  return (request, env, ctx) => {
    const answered = answer({ maxBytes: 256 << 10, ...read }, { request, env, ctx });
    // A Worker is stopped when the sender goes away; what it began for a job should come to its end.
    (ctx as { waitUntil?: (work: Promise<unknown>) => void } | undefined)?.waitUntil?.(answered);
    return answered;
  };
}

const client: Kind<object> = (value, at) => (
  isObject(value) && typeof (value as Partial<CiClient>).describeJobs === 'function' ? value : at.refuse(value, 'a CiClient'));

const HANDLER = {
  secret: secrets, client, userData: /* @__PURE__ */ either(isFunction, filled), onTask: callable, onWorkflow: callable, onError: callable,
  maxBytes: limit, maxDepth: limit, maxNodes: limit, clock: callable,
};

async function answer(options: any, context: any): Promise<Response> {
  const { secret, maxBytes, maxDepth, maxNodes, clock, onTask, onWorkflow, onError } = options;
  const { request } = context;
  if (request.method !== 'POST') return reply(405, { allow: 'POST' });
  if (secret && !(await verifyCallback(request, { secret, clock }))) return reply(401);
  // What a failure means changes on the way. A body that came to our own address is the service's and would be no
  // better if it came again, so the answer is then that it need not.
  let status = 400;
  const doubt = (message: string, code = secret ? 202 : 401): never => {
    status = code;
    throw unconfirmed(message);
  };
  try {
    const body = await read(request.body, maxBytes);
    if (!body) {
      status = 413;
      throw unreadable(`the body has more than ${maxBytes} bytes`);
    }
    status = 500;
    await init();
    status = secret ? 200 : 400;
    const notification = parseNotify(body, { maxBytes, maxDepth, maxNodes });
    const jobs = named(notification);
    const tell = notification.EventName === 'TaskFinish' ? onTask : onWorkflow;
    if (tell) {
      status = 503;
      const events = await believed(notification, jobs, options, doubt);
      status = 500;
      for (const [event, more] of events) await tell(event, { ...context, ...more });
    }
    return reply(200);
  } catch (error) {
    try {
      // Without a listener, what fails on this side is at least in the log.
      await (onError ?? (status < 500 ? undefined : console.error))?.(error, context);
    } catch {
      // Who only listens does not decide about the answer.
    }
    return reply(status);
  }
}

/** The body; undefined where it has more than is allowed, of which no more than that is read. */
async function read(stream: any, maxBytes: number): Promise<ArrayBuffer | undefined> {
  const parts: BlobPart[] = [];
  let size = 0;
  for await (const part of stream ?? []) {
    size += part.length;
    if (size > maxBytes) return undefined;
    parts.push(part);
  }
  return new Blob(parts).arrayBuffer();
}

const reply = (status: number, headers: Record<string, string> = {}): Response => new Response(null, { status, headers });
