// The error classes that users see; making them is the module's business.
export {
  AmbiguousSubmitError, CiError, CredentialsError, DecodeError, JobFailedError, NetworkError, NotReadyError,
  ServiceError, TimeoutError, ValidationError, isCiError,
} from './errors.js';
