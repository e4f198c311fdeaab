// Everything the package offers. The entries load the module and re-export this.
export { encodeJob, job, jobs, multiJob, validateJob } from './builders.js';
export type { BuildOptions, EncodeOptions } from './builders.js';
export { CiClient } from './client/client.js';
export type { JobList, JobsPage, KnownJobDetail, MaybeTag } from './client/client.js';
export type {
  CallOptions,
  CiClientOptions,
  JobOptions,
  ListOptions,
  RetryOptions,
  SubmitOptions,
  WaitOptions,
  WaitSettings,
  WatchOptions,
} from './client/client-options.js';
export { fromGetAuthorization } from './client/credentials.js';
export type {
  CloudApiAnswer,
  CosKeys,
  CredentialsAnswer,
  CredentialsProvider,
  GetAuthorization,
  Keys,
  Scope,
  StsAnswer,
} from './client/credentials.js';
export type * from './client/events.js';
export * from './notify.js';
export { explainSignature, presignUrl, signRequest } from './sign.js';
export type { PresignOptions, SignOptions, SignatureExplanation, SigningKeys } from './sign.js';
export type { Pairs, SignableRequest } from './signable.js';
