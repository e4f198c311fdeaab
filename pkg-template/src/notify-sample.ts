// Signed callbacks for tests of receivers, as the service would send them.
import type { JobDetail, Notification, UnknownNotification } from './jobs.js';
import { callbackUrl } from './notify-address.js';
import type { CallbackUrlOptions } from './notify-address.js';
import { isObject } from './options.js';
import type { PlatformRequest, UrlLike } from './platform.js';

/** How a callback for tests is made. */
export interface SampleOptions extends CallbackUrlOptions {
  /** Where it goes. Default: `https://hooks.example/ci`. */
  base?: string | UrlLike;
}

/** An event of another name, as it is written by hand. */
export type SampleEvent = Partial<Omit<UnknownNotification, 'EventName'>> & { EventName: string };

/**
 * A callback for tests, as a `Request` to a signed address. A job's detail becomes the body that says so, in JSON; a
 * notification is sent as it stands, and so is text.
 */
export async function sampleCallback(
  body: string | Uint8Array | Partial<JobDetail> | Notification | SampleEvent,
  { base = 'https://hooks.example/ci', ...options }: SampleOptions,
): Promise<PlatformRequest> {
  const url = await callbackUrl(base, options);
  const isText = typeof body === 'string' || ArrayBuffer.isView(body);
  const isNotification = isObject(body) && ('EventName' in body || 'WorkflowExecution' in body);
  const sent = isText
    ? (body as string)
    : JSON.stringify(isNotification ? body : { EventName: 'TaskFinish', JobsDetail: [body] });
  const type = isText ? 'application/xml' : 'application/json';
  return new Request(url, { method: 'POST', headers: { 'content-type': type }, body: sent }) as PlatformRequest;
}
