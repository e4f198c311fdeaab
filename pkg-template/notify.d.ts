import type { CiClient } from './client.js';
import type { JobsAnswer, Notification, TaskNotification, WorkflowNotification } from './jobs.js';
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

/** Makes a `CallBack` address that only the holder of the secret can have made. */
export function callbackUrl(url: string | URL, options: CallbackUrlOptions): Promise<string>;

/** How a callback address is made. */
export interface CallbackUrlOptions {
  /** Known to the maker of addresses and to the receiver of callbacks, and to nobody else. */
  secret: string;
  /** Seconds for which the address is good. */
  expiresIn?: number;
}

/**
 * Makes a function that receives callbacks: `Request` in, `Response` out. The service signs nothing, so
 * say whom to trust: `secret` checks the address, `client` asks the service itself.
 */
export function createNotifyHandler(
  options: NotifyHandlerOptions,
): (request: Request) => Promise<Response>;

/** What a receiver of callbacks trusts, and whom it tells. */
export interface NotifyHandlerOptions extends ReadOptions {
  /** Refuses requests whose address was not made by `callbackUrl` with this secret. */
  secret?: string;
  /** Describes the jobs before they are believed; what the service says replaces what was sent. */
  client?: Pick<CiClient, 'describeJobs'>;
  /** Told of jobs that ended. The answer waits for it; when it throws, the service may call again. */
  onTask?: (notification: TaskNotification, request: Request) => unknown;
  /** Told of workflows that ended. */
  onWorkflow?: (notification: WorkflowNotification, request: Request) => unknown;
}
