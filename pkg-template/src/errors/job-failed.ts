// Thrown by a wait whose job does not succeed.
import type { KnownJobDetail } from '../client/client.js';
import { CiError, named } from './base.js';

/** The awaited job ended as `Failed` or `Cancel`. */
export class JobFailedError extends CiError {
  declare readonly name: 'JobFailedError';
  /** The job, with the service's `Code` and `Message`. */
  declare readonly job: KnownJobDetail;

  static {
    named(this, 'JobFailedError', 'job_failed');
  }
}
