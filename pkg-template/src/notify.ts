// Reading and receiving callbacks, without the client.
export { parseNotify, parseResponse } from './decode.js';
export type { Body, ReadOptions } from './decode.js';
export * from './errors/public.js';
export type * from './jobs.js';
export type { ModuleSource } from './module-source.js';
export { callbackUrl, verifyCallback } from './notify-address.js';
export type { CallbackRequest, CallbackSecret, CallbackUrlOptions } from './notify-address.js';
export { createNotifyHandler } from './notify-handler.js';
export type { NotifyEvent, NotifyHandlerOptions, NotifyRequest, WorkflowEvent } from './notify-handler.js';
export { init } from './runtime.js';
export type { InitOptions } from './runtime.js';
export { parseTime } from './time.js';
