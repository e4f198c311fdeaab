// The error classes, and the one place where they are made of what the core says.

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

/** The error of all these issues, or of those of severity error. */
export function invalid(issues) {
  return new ValidationError(issues.map(({ message }) => message).join('; '), { code: issues[0]?.code, issues });
}

/** The error of a single finding. */
export function finding(path, message, code = 'option') {
  return invalid([{ path, code, message, severity: 'error' }]);
}

/**
 * The error that the core describes: class, code, message, members, names of the members that `take` gives one after
 * the other, and the error that led to it. Without a class it is what somebody else threw.
 */
export function errorOf([name, code, message, members, held, cause], take) {
  for (const member of held) members[member] = take();
  if (name === '') return members.thrown;
  if (cause !== undefined) members.cause = errorOf(cause, take);
  return new (CLASSES[name] ?? CiError)(message, { ...members, code });
}

/**
 * Names survive minifiers, and neither they nor the default code show up as members of an error's own. `instanceof` goes by
 * them: there may be several copies of this package in a program, and `wanxiang-jobs/notify` is one of its own.
 */
function named(Class, name, code) {
  Object.defineProperty(Class, Symbol.hasInstance, {
    value(value) {
      const own = Function.prototype[Symbol.hasInstance].call(this, value);
      return own || (this === Class && isCiError(value) && [value.name, 'CiError'].includes(name));
    },
  });
  Object.defineProperty(Class, 'name', { value: name });
  Object.defineProperty(Class.prototype, 'name', { value: name, configurable: true, writable: true });
  Object.defineProperty(Class, 'code', { value: code });
}
