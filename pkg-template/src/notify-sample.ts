// Signed callbacks for tests of receivers, as the service would send them.
import { isBody } from './decode.js';
import type { Body } from './decode.js';
import type { JobDetail, Notification, UnknownNotification } from './jobs.js';
import { MAKING, callbackUrl, readTrust } from './notify-address.js';
import type { CallbackUrlOptions } from './notify-address.js';
import { isObject, isRecord, readValue, textOrUrl } from './options.js';
import type { Kind } from './options.js';
import type { PlatformRequest, UrlLike } from './platform.js';

/** How a callback for tests is made. */
export interface SampleOptions extends CallbackUrlOptions {
  /** Where it goes. Default: `https://hooks.example/ci`. */
  base?: string | UrlLike;
}

/** An event of another name, as it is written by hand. */
export type SampleEvent = Partial<Omit<UnknownNotification, 'EventName'>> & { EventName: string };

const sample: Kind<object | Body> = (value, at) =>
  isBody(value) || isRecord(value) ? value : at.refuse(value, "a job's detail, a notification, text or bytes");

/**
 * A callback for tests, as a `Request` to a signed address. A job's detail becomes the body that says so, in JSON; a
 * notification is sent as it stands, and so is text.
 */
export async function sampleCallback(
  body: string | Uint8Array | Partial<JobDetail> | Notification | SampleEvent,
  options: SampleOptions,
): Promise<PlatformRequest> {
  readTrust('sampleCallback', options, { ...MAKING, base: textOrUrl });
  const { base = 'https://hooks.example/ci', ...trust } = options;
  const url = await callbackUrl(base, trust);
  const isText = isBody(readValue('body', body, sample));
  const isNotification = isObject(body) && ('EventName' in body || 'WorkflowExecution' in body);
  const sent = isText
    ? (body as string)
    : JSON.stringify(isNotification ? body : { EventName: 'TaskFinish', JobsDetail: [body] });
  const type = isText ? 'application/xml' : 'application/json';
  return new Request(url, { method: 'POST', headers: { 'content-type': type }, body: sent }) as PlatformRequest;
}
