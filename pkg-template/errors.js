// The error classes, and the one place where the module makes them.

const MARK = Symbol.for('wanxiang-jobs.error');

/** Base of every error that this package makes. `code` is stable, `message` is for people. */
export class CiError extends Error {
  constructor(message, { code, cause, ...members } = {}) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code ?? this.constructor.code;
    Object.assign(this, members);
  }

  static {
    Object.defineProperty(this.prototype, MARK, { value: true });
    named(this, 'CiError', 'error');
  }
}

/** The job or the options given are wrong; `issues` has every finding. */
export class ValidationError extends CiError {
  static { named(this, 'ValidationError', 'invalid'); }
}

/** The credentials callback gave nothing that can be used. */
export class CredentialsError extends CiError {
  static { named(this, 'CredentialsError', 'credentials'); }
}

/** The service said no: `status`, `code`, `requestId`, `traceId`, `resource`, `retryable`. */
export class ServiceError extends CiError {
  static { named(this, 'ServiceError', 'service'); }
}

/** No answer came: the network, or CORS. `doubtful` says that a submit may have arrived. */
export class NetworkError extends CiError {
  static { named(this, 'NetworkError', 'network'); }
}

/** No answer, or no end of the job, in time; `lastDetail` is the job as last seen. */
export class TimeoutError extends CiError {
  static { named(this, 'TimeoutError', 'timeout'); }
}

/** A body that is not what it should be; `line` and `column` say where. */
export class DecodeError extends CiError {
  static { named(this, 'DecodeError', 'decode'); }
}

/** The job ended as Failed or Cancel; `job` is its detail. */
export class JobFailedError extends CiError {
  static { named(this, 'JobFailedError', 'job_failed'); }
}

/** Whether the job was created could not be found out; `mark` stands in its UserData if it was. */
export class AmbiguousSubmitError extends CiError {
  static { named(this, 'AmbiguousSubmitError', 'ambiguous_submit'); }
}

/** A synchronous function was called before the module was loaded. */
export class NotReadyError extends CiError {
  static { named(this, 'NotReadyError', 'not_ready'); }
}

/** Whether a value is an error of this package, also of another copy of it. */
export function isCiError(value) {
  return typeof value === 'object' && value !== null && value[MARK] === true;
}

const CLASSES = {
  ValidationError, CredentialsError, ServiceError, NetworkError, TimeoutError, DecodeError, JobFailedError,
  AmbiguousSubmitError,
};

/** Called by the module. */
export function makeError(name, code, message, members) {
  const Class = CLASSES[name] ?? CiError;
  return new Class(message, code === '' ? members : { ...members, code });
}

/** The ValidationError of a single finding. */
export function finding(path, message, code = 'option') {
  return new ValidationError(message, { code, issues: [{ path, code, message, severity: 'error' }] });
}

/** `name` survives minifiers, and neither it nor the default code shows up as a member of its own. */
function named(Class, name, code) {
  Object.defineProperty(Class.prototype, 'name', { value: name, configurable: true, writable: true });
  Object.defineProperty(Class, 'code', { value: code });
}
