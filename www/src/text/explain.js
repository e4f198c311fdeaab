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
  JobFailedError: 'job_failed',
  AbortError: 'Stopped',
};

/**
 * Which text tells a person about an error. The error's type and code decide, never its words:
 * those are for the line of details below.
 * @returns {{ text: string, message: string, facts: Array<[string, string]>, issues: object[] }}
 */
export function explain(error) {
  return {
    text: textOf(error),
    message: error?.message ?? String(error),
    facts: [
      ['error.code', error?.code],
      ['error.status', error?.status],
      ['error.requestid', error?.requestId],
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
      return target.peek().mode === 'local' ? 'ServiceDown' : 'Network';
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
