// Thrown before anything is sent, for what the caller gave.
import { CiError, named } from './base.js';

/** One finding about a job or an option. */
export interface Issue {
  /** Where, such as `Operation.Watermark.0.Dx` or the name of an option; empty for the job itself. */
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

/**
 * Thrown by builders, and by every call before it sends anything: the job cannot be sent, or an option is not what it
 * should be. `issues` holds every finding, not only the first.
 */
export class ValidationError extends CiError {
  declare readonly name: 'ValidationError';
  declare readonly issues: readonly Issue[];

  static {
    named(this, 'ValidationError', 'invalid');
  }
}
