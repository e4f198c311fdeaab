// Thrown where the service refuses.
import { CiError, named } from './base.js';
import type { CallFacts } from './call.js';

export interface ServiceError extends CallFacts {}

/** The service said no, in its answer to a call or in a body that was read. */
export class ServiceError extends CiError {
  declare readonly name: 'ServiceError';
  /** HTTP status; absent where only a body was read. */
  declare readonly status?: number;
  /** The service's own code, such as `InvalidArgument`. */
  declare readonly code: string;
  /** Id to give to the vendor's support. */
  declare readonly requestId?: string;
  /** Second id to give to the vendor's support. */
  declare readonly traceId?: string;
  /** What the error is about. */
  declare readonly resource?: string;
  /** Whether the same call may succeed later. */
  declare readonly retryable: boolean;

  static {
    named(this, 'ServiceError', 'service');
  }
}
