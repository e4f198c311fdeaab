// Everything the package offers. The entries load the module and re-export this.
export { encodeJob, job, jobs, multiJob, validateJob } from './builders.js';
export type { BuildOptions, EncodeOptions } from './builders.js';
export { CiClient } from './client.js';
export type * from './client-types.js';
export { fromGetAuthorization } from './credentials.js';
export type * from './credentials.js';
export type * from './events.js';
export * from './notify.js';
export { explainSignature, presignUrl, signRequest } from './sign.js';
export type { PresignOptions, SignOptions, SignatureExplanation, SigningKeys } from './sign.js';
export type { Pairs, SignableRequest } from './signable.js';
