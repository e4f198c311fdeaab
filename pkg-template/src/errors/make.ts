// Where errors are made of findings, and of what the core says.
import { AmbiguousSubmitError, CiError, CredentialsError, DecodeError, JobFailedError, NetworkError, ServiceError, TimeoutError, ValidationError } from './index.js';
import type { Issue } from './index.js';

const CLASSES: Record<string, typeof CiError> = {
  ValidationError, CredentialsError, ServiceError, NetworkError, TimeoutError, DecodeError, JobFailedError,
  AmbiguousSubmitError,
};

/** The error of all these issues. */
export function invalid(issues: readonly Issue[]): ValidationError {
  return new ValidationError(issues.map(({ message }) => message).join('; '), { code: issues[0]?.code, issues });
}

/** The error of a single finding. */
export function finding(path: string, message: string, code = 'option'): ValidationError {
  return invalid([{ path, code, message, severity: 'error' }]);
}

/** What the core says of an error; see `js/errors.rs` of the crate. Without a name it is what somebody else threw. */
export interface ErrorView {
  name: string;
  code: string;
  message: string;
  thrown?: unknown;
  /** The error that led to this one. */
  origin?: ErrorView;
  [member: string]: unknown;
}

/** The error that the core describes. */
export function errorOf({ name, code, message, thrown, origin, ...members }: ErrorView): unknown {
  if (name === '') return thrown;
  const cause = origin === undefined ? members['cause'] : errorOf(origin);
  return new (CLASSES[name] ?? CiError)(message, { ...members, code, cause });
}

/** The error of an argument that is wrong. */
export function refusedArgument(path: string, rule: string, value: unknown): ValidationError {
  const shown = value === undefined || typeof value === 'object' || typeof value === 'function' ? '' : ` "${String(value)}"`;
  return finding(path, `${path}${shown} ${rule}`, 'type');
}
