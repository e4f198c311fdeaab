// One request through `fetch`, the platform's or the caller's.
import { readAnswer, type AnswerBody } from '../decode.js';
import type { FetchFunction, FetchInit, ResponseLike } from '../platform.js';

/** A `fetch`, or what has one: a service binding of a Worker works only as its own method. */
export type Fetch = FetchFunction | { fetch: FetchFunction };

type FetchLike = (url: string, init: FetchInit) => unknown;

/** What came back. */
export interface Exchange {
  response: ResponseLike;
  body: AnswerBody;
}

/** Sends a request and reads the whole answer. */
export async function exchange(given: Fetch | undefined, url: string, init: FetchInit): Promise<Exchange> {
  const send = (given ?? globalThis.fetch) as FetchLike | { fetch: FetchLike };
  const response: unknown = await (typeof send === 'function' ? send(url, init) : send.fetch(url, init));
  if (!isResponse(response)) throw new TypeError('fetch answered something that is no Response');
  if (response.status === 0) throw new Error('the service redirects, which is not followed');
  return { response, body: readAnswer(await response.text()) };
}

/** Of whatever realm. */
function isResponse(value: unknown): value is ResponseLike {
  const { status, headers, text } = (value ?? {}) as Partial<ResponseLike>;
  return Number.isInteger(status) && typeof headers?.get === 'function' && typeof text === 'function';
}

/** What the platform says, with the reason that Node keeps one level below. */
export function reasonOf(thrown: unknown): string {
  const { message, cause } = (thrown ?? {}) as { message?: unknown; cause?: { code?: unknown; message?: unknown } };
  return [message, cause?.code || cause?.message].filter((text) => typeof text === 'string' && text !== '').join(': ');
}
