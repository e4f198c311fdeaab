// Thrown where time ran out.
import type { KnownJobDetail } from '../client/client.js';
import { CiError, named } from './base.js';
import type { CallFacts } from './call.js';

export interface TimeoutError extends CallFacts {}

/** A call or a wait took longer than allowed. */
export class TimeoutError extends CiError {
  declare readonly name: 'TimeoutError';
  /** What was last known of the job that was waited for. */
  declare readonly lastDetail?: KnownJobDetail;

  static {
    named(this, 'TimeoutError', 'timeout');
  }
}
