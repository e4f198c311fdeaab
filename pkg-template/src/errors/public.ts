// The error classes that users see; making them is the package's business.
import type { AmbiguousSubmitError } from './ambiguous-submit.js';
import { isMarked } from './base.js';
import type { CredentialsError } from './credentials.js';
import type { DecodeError } from './decode.js';
import type { JobFailedError } from './job-failed.js';
import type { NetworkError } from './network.js';
import type { NotReadyError } from './not-ready.js';
import type { ServiceError } from './service.js';
import type { TimeoutError } from './timeout.js';
import type { ValidationError } from './validation.js';

export { AmbiguousSubmitError } from './ambiguous-submit.js';
export { CiError } from './base.js';
export type { CallFacts } from './call.js';
export { CredentialsError } from './credentials.js';
export { DecodeError } from './decode.js';
export { JobFailedError } from './job-failed.js';
export { NetworkError } from './network.js';
export { NotReadyError } from './not-ready.js';
export { ServiceError } from './service.js';
export { TimeoutError } from './timeout.js';
export { ValidationError } from './validation.js';
export type { Issue } from './validation.js';

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
export function isCiError(value: unknown): value is AnyCiError {
  return isMarked(value);
}
