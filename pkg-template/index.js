// Everything the package offers. The entries load the module and re-export this.
export { encodeJob, job, jobs, multiJob, validateJob } from './builders.js';
export { CiClient, fromGetAuthorization } from './client.js';
export { parseNotify, parseResponse } from './decode.js';
export * from './errors-public.js';
export { callbackUrl, verifyCallback } from './notify-address.js';
export { createNotifyHandler } from './notify-handler.js';
export { init } from './runtime.js';
export { presignUrl, signRequest } from './sign.js';
export { parseTime } from './time.js';
