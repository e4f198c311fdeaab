import type { CiClient, KnownJobDetail } from './client.js';
import type { JobDetail, JobsAnswer, Notification, TaskNotification, WorkflowNotification } from './jobs.js';
import type { InitOptions, ReadOptions } from './options.js';

export type * from './jobs.js';
export type { InitOptions, ModuleSource, ReadOptions } from './options.js';
export * from './errors.js';

/**
 * Makes the functions ready. Not needed in Node, Deno, Bun and workerd; in a browser the
 * asynchronous calls do it themselves. May be called any number of times.
 */
export function init(options?: InitOptions): Promise<void>;

/** A body as text or as bytes in UTF-8. */
type Body = string | Uint8Array | ArrayBuffer;

/**
 * Reads the answer of a submit, describe or list call. Throws `ServiceError` for an `<Error>` body and
 * `DecodeError` for one that is no answer.
 */
export function parseResponse(body: Body, options?: ReadOptions): JobsAnswer;

/** Reads a callback body, XML or JSON, of a task or of a workflow. */
export function parseNotify(body: Body, options?: ReadOptions): Notification;

/**
 * Reads a time as the service writes it, `2022-06-27T15:23:10+0800` or `2022-08-09 14:54:17+0800`.
 * `-`, an empty text and `undefined`, with which the service says "not yet", give `undefined`; any
 * other text throws `DecodeError`.
 */
export function parseTime(text: string | undefined): Date | undefined;

/**
 * Makes a `CallBack` address that only a holder of the secret can have made: it ends with an expiry, a
 * nonce and a MAC over these, the path and the query. What a job's callback must be bound to goes into the
 * query of `base`. Scheme and host are not covered, since a receiver behind a proxy sees others: use a
 * secret of its own for each deployment.
 */
export function callbackUrl(base: string | URL, options: CallbackUrlOptions): Promise<string>;

/** What callback addresses are signed with. */
export interface CallbackSecret {
  /**
   * Known to the maker of addresses and to the receiver of callbacks, and to nobody else: 32 random bytes as
   * text. Of a list, the first signs and all are accepted, so that a secret can be replaced: put the new
   * one first, drop the old one when its last address has expired.
   */
  secret: string | readonly string[];
  /** Milliseconds since 1970. Default: `Date.now`. */
  clock?: () => number;
}

/** How a callback address is made. */
export interface CallbackUrlOptions extends CallbackSecret {
  /** Seconds for which the address is good, the job's time in the queue included. Default: 86400. */
  expiresIn?: number;
}

/**
 * Whether an address was made by `callbackUrl` with one of the secrets and is still good; for receivers
 * built without `createNotifyHandler`. Takes a `Request`, the request of Node or Express, or an address,
 * of which path and query as they arrived are enough; a proxy that rewrites them has to be undone first.
 * Compares in constant time and never says why not.
 */
export function verifyCallback(
  request: string | URL | { readonly url?: string | undefined; readonly originalUrl?: string },
  options: CallbackSecret,
): Promise<boolean>;

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
): (request: Request, env?: Env, ctx?: Context) => Promise<Response>;

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
  readonly request: Request;
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
