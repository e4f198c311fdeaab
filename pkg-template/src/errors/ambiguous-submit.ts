// Thrown by a submit with `once` that found out nothing.
import { CiError, named } from './base.js';
import type { CallFacts } from './call.js';

export interface AmbiguousSubmitError extends CallFacts {}

/**
 * It could not be found out whether a job exists. Nothing was sent twice; look for `mark` in the
 * `UserData` of the bucket's jobs before you submit again.
 */
export class AmbiguousSubmitError extends CiError {
  declare readonly name: 'AmbiguousSubmitError';
  /** The mark that the job carries in its `UserData`, if it exists. */
  declare readonly mark: string;
  /** Jobs that do carry the mark: fewer, or more, than were submitted. */
  declare readonly jobIds: readonly string[];

  static {
    named(this, 'AmbiguousSubmitError', 'ambiguous_submit');
  }
}
