// Reading and receiving callbacks, without the client.
export { parseNotify, parseResponse } from './decode.js';
export * from './errors-public.js';
export { callbackUrl, verifyCallback } from './notify-address.js';
export { createNotifyHandler } from './notify-handler.js';
export { init } from './runtime.js';
export { parseTime } from './time.js';
