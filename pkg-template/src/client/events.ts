// What a client tells `onEvent`: enough for logs, metrics and spans, and never a secret.

/** What a client tells `onEvent`. */
export type CiEvent = RequestEvent | ResponseEvent | RetryEvent | RefreshEvent | WaitEvent | RecoverEvent;

/** One attempt of a call. */
interface AttemptEvent {
  /** The permission of the call, such as `ci:CreateMediaJobs`. */
  action: string;
  /** Method in capitals. */
  method: string;
  /** Path without the query. */
  path: string;
  /** The attempt, from 1. */
  attempt: number;
}

/** An attempt is about to be made. */
export interface RequestEvent extends AttemptEvent {
  type: 'request';
}

/** An attempt has ended, with an answer or without. */
export interface ResponseEvent extends AttemptEvent {
  type: 'response';
  /** HTTP status; 0 where no answer came. */
  status: number;
  /** The service's id of the request; empty where it gave none. */
  requestId: string;
  /** Milliseconds. */
  duration: number;
  /** Code of the failure; empty where there was none. */
  code: string;
}

/** A call will be repeated after a pause. */
export interface RetryEvent extends AttemptEvent {
  type: 'retry';
  /** Milliseconds. */
  delay: number;
  /** Code of the failure. */
  code: string;
}

/** The credentials callback has answered. */
export interface RefreshEvent {
  type: 'refresh';
  /** Milliseconds. */
  duration: number;
  /** Code of its failure; empty where there was none. */
  code: string;
}

/** Nothing to do for a while but to wait for jobs. */
export interface WaitEvent {
  type: 'wait';
  /** Milliseconds. */
  delay: number;
  /** How many jobs are waited for. */
  jobs: number;
}

/** After a pause the job list is read for a submit that may have been taken. */
export interface RecoverEvent {
  type: 'recover';
  /** Milliseconds. */
  delay: number;
}
