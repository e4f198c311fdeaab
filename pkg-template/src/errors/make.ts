// Where errors are made of findings, and of what the core says.
import {
  AmbiguousSubmitError,
  CiError,
  CredentialsError,
  DecodeError,
  JobFailedError,
  NetworkError,
  ServiceError,
  TimeoutError,
  ValidationError,
} from './public.js';
import type { Issue } from './public.js';

const CLASSES: Record<string, typeof CiError> = {
  ValidationError,
  CredentialsError,
  ServiceError,
  NetworkError,
  TimeoutError,
  DecodeError,
  JobFailedError,
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

/** The error of an option or argument of that name, which breaks a rule. */
export function refused(path: string, rule: string, value?: unknown): ValidationError {
  const isShown = typeof value === 'number' || typeof value === 'boolean' || (typeof value === 'string' && value.length <= 64);
  return finding(path, `${path}${isShown ? ` ${JSON.stringify(value)}` : ''} ${rule}`, 'option_value');
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
