import { maybeSubmitted } from '../state/errors.js';
import { target } from '../state/settings.js';

/** The service's codes, by what a person can do about them. */
const CODES = {
  WrongKey: ['SignatureDoesNotMatch', 'InvalidAuthorization', 'MissingAuthorization'],
  UnknownKey: ['InvalidAccessKeyId', 'SecretidNotExist', 'InvalidSecretId'],
  ExpiredKey: ['SignatureExpired', 'ExpiredToken', 'InvalidToken', 'TokenExpired'],
  Clock: ['RequestTimeTooSkewed'],
  Denied: ['AccessDenied', 'ResourceAccessDenied', 'WriteTargetBucketDenied'],
  NoBucket: ['NoSuchBucket', 'InvalidHost', 'InvalidBucketName'],
  NoObject: ['NoSuchKey', 'ResourceNotFound', 'ResourceDownloadFailed'],
  Argument: ['InvalidArgument', 'InvalidContent', 'MissingContent', 'MalformedXML', 'ResourceNotSupported'],
  Unbound: ['MediaBucketUnBinded', 'CIRoleNotExist'],
  Busy: ['SlowDown', 'QueueSaturated', 'QueuePaused', 'ServiceUnavailable'],
};

const KINDS = {
  CredentialsError: 'Credentials',
  ValidationError: 'Validation',
  TimeoutError: 'Timeout',
  DecodeError: 'Decode',
  AmbiguousSubmitError: 'Ambiguous',
  AbortError: 'Stopped',
  NotReadyError: 'NotLoaded',
};

/**
 * Which text tells a person about an error. The error's type and code decide, never its words:
 * those are for the line of details below.
 * @returns {{ text: string, message: string, facts: Array<[string, string]>, issues: object[] }}
 */
export function explain(error) {
  return {
    // Whether a job may exist comes before why nobody knows.
    text: error && maybeSubmitted(error) ? 'Ambiguous' : textOf(error),
    message: error?.message ?? String(error),
    facts: [
      ['error.code', error?.code],
      ['error.status', error?.status],
      ['error.requestid', error?.requestId],
      ['error.mark', error?.mark],
      ['error.jobids', error?.jobIds?.join(', ')],
    ]
      .filter(([, value]) => value)
      .map(([name, value]) => [name, String(value)]),
    issues: error?.issues ?? [],
  };
}

function textOf(error) {
  switch (error?.name) {
    case 'InputError':
      return error.code;
    case 'KeyServerError':
      return error.status === 0 ? 'KeyServerDown' : 'KeyServer';
    case 'NetworkError':
      if (!navigator.onLine) return 'Offline';
      return target.peek().mode === 'local' ? 'ServiceDown' : 'Network';
    case 'JobFailedError':
      return ofFailure(error);
    case 'ServiceError':
      return ofCode(error);
    default:
      return KINDS[error?.name] ?? 'Unknown';
  }
}

function ofCode({ code, status, message = '' }) {
  // The object store says "access denied" for an expired key too; only the message tells them apart.
  if (code === 'AccessDenied' && /expired/i.test(message)) return 'ExpiredKey';
  const known = Object.keys(CODES).find((text) => CODES[text].includes(code));
  return known ?? (status >= 500 ? 'Service' : 'Refused');
}

/** A job fails by its parameters or by its file; the code tells which, and only then is one of them blamed. */
function ofFailure({ code = '', message = '' }) {
  if (/Invalid(Argument|Parameter)|NotSupported/.test(code) || /\bis invalid\b|not supported/i.test(message))
    return 'JobArgument';
  if (/NotFound|NoSuchKey|DownloadFailed/.test(code)) return 'NoObject';
  if (/InvalidObject|Decode|Corrupt|Unreadable/i.test(code)) return 'JobFile';
  if (/Internal|Timeout|Busy/.test(code)) return 'Service';
  return 'JobFailed';
}
