/** The service's refusals: a code, its status and the body that carries them. */

import { element, write } from '../xml.js';

const STATUS = {
  InvalidArgument: 400,
  MissingContent: 400,
  InvalidContent: 400,
  InvalidHost: 400,
  ResourceNotFound: 400,
  MalformedXML: 400,
  InvalidDigest: 400,
  BadDigest: 400,
  InvalidRequest: 400,
  InvalidPart: 400,
  KeyTooLong: 400,
  MissingAuthorization: 401,
  InvalidAuthorization: 401,
  SecretidNotExist: 401,
  SignatureExpired: 401,
  AccessDenied: 403,
  SignatureDoesNotMatch: 403,
  InvalidAccessKeyId: 403,
  RequestTimeTooSkewed: 403,
  AccessForbidden: 403,
  WriteTargetBucketDenied: 403,
  QueuePaused: 403,
  QueueSaturated: 403,
  NoSuchBucket: 404,
  NoSuchKey: 404,
  NoSuchUpload: 404,
  InvalidUrl: 404,
  AuditingJobNotFound: 404,
  MethodNotAllowed: 405,
  BucketAlreadyOwnedByYou: 409,
  BucketNotEmpty: 409,
  MissingContentLength: 411,
  PreconditionFailed: 412,
  EntityTooLarge: 400,
  InvalidRange: 416,
  SlowDown: 429,
  InternalError: 500,
  NotImplemented: 501,
  ServiceUnavailable: 503,
};

/** Thrown by handlers; `extra` holds further elements of the body, `headers` further headers. */
export class Refusal extends Error {
  constructor(code, message, { status = STATUS[code] ?? 400, extra = {}, headers = {} } = {}) {
    super(message);
    this.name = 'Refusal';
    this.code = code;
    this.status = status;
    this.extra = extra;
    this.headers = headers;
  }

  /** The body in the service's shape. */
  body({ resource, requestId, traceId }) {
    return write(
      element(
        'Error',
        element('Code', this.code),
        element('Message', this.message),
        Object.entries(this.extra).map(([name, value]) => element(name, value)),
        element('Resource', resource),
        element('RequestId', requestId),
        element('TraceId', traceId),
      ),
    );
  }
}
