// What the errors of calls have in common.

/** What the error of a call knows of its attempts. */
export interface CallFacts {
  /** `true` when the call may have taken effect all the same, such as a job that may exist. */
  readonly maybeSubmitted?: true;
  /** How often the request was sent. */
  readonly attempts?: number;
  /** Milliseconds for which the service asked to be left alone. */
  readonly retryAfter?: number;
}
