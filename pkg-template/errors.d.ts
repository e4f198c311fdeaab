import type { KnownJobDetail } from './client.js';

/** One finding about a job. */
export interface Issue {
  /** Where, such as `Operation.Watermark.0.Dx`; empty for the job itself. */
  path: string;
  /** Stable name of the finding, such as `missing` or `range`. */
  code: string;
  /** One line that names the member and the value seen. */
  message: string;
  /**
   * `error`: builders refuse the job. `warning`: outside what is documented; the service may know
   * more than the page.
   */
  severity: 'error' | 'warning';
  /** The value seen; absent for a missing member, a long one and a secret. */
  value?: unknown;
}

/** Base of every error of this package. What your own callbacks throw is never wrapped in one. */
export class CiError extends Error {
  /** Name of the class; like `instanceof` and `isCiError` it also holds where two copies of the package meet. */
  readonly name: string;
  /** Stable name of the reason, for programs. */
  readonly code: string;
  /** What caused it, as it was thrown. */
  readonly cause?: unknown;
}

/** What the error of a call knows of its attempts. */
interface CallFacts {
  /** `true` when the call may have taken effect all the same, such as a job that may exist. */
  readonly doubtful?: true;
  /** How often the request was sent. */
  readonly attempts?: number;
  /** Milliseconds for which the service asked to be left alone. */
  readonly retryAfter?: number;
}

/** The job cannot be sent. `issues` holds every finding, not only the first. */
export class ValidationError extends CiError {
  readonly name: 'ValidationError';
  readonly issues: readonly Issue[];
}

/** The credentials callback answered something that is none; the message names what is missing. */
export class CredentialsError extends CiError {
  readonly name: 'CredentialsError';
}

export interface ServiceError extends CallFacts {}
/** The service said no. */
export class ServiceError extends CiError {
  readonly name: 'ServiceError';
  /** HTTP status; absent where only a body was read. */
  readonly status?: number;
  /** The service's own code, such as `InvalidArgument`. */
  readonly code: string;
  /** Id to give to the vendor's support. */
  readonly requestId?: string;
  /** Second id to give to the vendor's support. */
  readonly traceId?: string;
  /** What the error is about. */
  readonly resource?: string;
  /** Whether the same call may succeed later. */
  readonly retryable: boolean;
}

export interface NetworkError extends CallFacts {}
/**
 * No answer came. In a browser a refused CORS request looks exactly like this; the message says
 * which rule to check.
 */
export class NetworkError extends CiError {
  readonly name: 'NetworkError';
}

export interface TimeoutError extends CallFacts {}
/** A call or a wait took longer than allowed. */
export class TimeoutError extends CiError {
  readonly name: 'TimeoutError';
  /** What was last known of the job that was waited for. */
  readonly lastDetail?: KnownJobDetail;
}

export interface DecodeError extends CallFacts {}
/** A body that is not well-formed, is not what was asked for, or passes a limit. */
export class DecodeError extends CiError {
  readonly name: 'DecodeError';
  /** Line, from 1. */
  readonly line: number;
  /** Column in characters, from 1. */
  readonly column: number;
}

/** The awaited job ended as `Failed` or `Cancel`. */
export class JobFailedError extends CiError {
  readonly name: 'JobFailedError';
  /** The job, with the service's `Code` and `Message`. */
  readonly job: KnownJobDetail;
}

export interface AmbiguousSubmitError extends CallFacts {}
/**
 * It could not be found out whether a job exists. Nothing was sent twice; look for `mark` in the
 * `UserData` of the bucket's jobs before you submit again.
 */
export class AmbiguousSubmitError extends CiError {
  readonly name: 'AmbiguousSubmitError';
  /** The mark that the job carries in its `UserData`, if it exists. */
  readonly mark: string;
  /** Jobs that do carry the mark: fewer, or more, than were submitted. */
  readonly jobIds: readonly string[];
}

/** A synchronous function was called before the module was loaded; `await init()` first. */
export class NotReadyError extends CiError {
  readonly name: 'NotReadyError';
}

/** Every class above but the base, told apart by `name`. */
export type AnyCiError =
  | ValidationError
  | CredentialsError
  | ServiceError
  | NetworkError
  | TimeoutError
  | DecodeError
  | JobFailedError
  | AmbiguousSubmitError
  | NotReadyError;

/** Whether a value is an error of this package, also of another copy of it. */
export function isCiError(value: unknown): value is AnyCiError;
