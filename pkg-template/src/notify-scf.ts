// Tencent's cloud functions: events of function URLs and of the API gateway as a Request.
import type { PlatformRequest } from './platform.js';

/** As much of an event as is read. Function URLs leave out most of what the gateway sends. */
export interface ScfEvent {
  readonly httpMethod?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** A map: what was sent twice, and in which order, is lost here. The token stands in the path. */
  readonly queryString?: Readonly<Record<string, unknown>>;
  readonly body?: string;
  readonly isBase64Encoded?: boolean;
  readonly requestContext?: { readonly httpMethod?: string; readonly path?: string };
}

/** What a function answers: no callback is answered with a body. */
export interface ScfAnswer {
  isBase64Encoded: false;
  statusCode: number;
  headers: Record<string, string>;
  body: string;
}

/** The event of a function URL as a `Request`, for `createNotifyHandler`: `handler(fromScfEvent(event))`. */
export function fromScfEvent(event: ScfEvent): PlatformRequest {
  const headers = new Headers();
  for (const [name, value] of Object.entries(event.headers ?? {})) {
    if (value !== undefined) headers.set(name, String(value));
  }
  // The length is that of the text before it was encoded, if it is right at all.
  headers.delete('content-length');
  const url = new URL(
    (event.path ?? event.requestContext?.path ?? '/').replace(/^\/*/, '/'),
    `https://${headers.get('host') ?? 'localhost'}`,
  );
  for (const [name, value] of Object.entries(event.queryString ?? {})) url.searchParams.set(name, String(value));
  const method = (event.httpMethod ?? event.requestContext?.httpMethod ?? 'POST').toUpperCase();
  const hasBody = method !== 'GET' && method !== 'HEAD';
  return new Request(url, { method, headers, ...(hasBody && { body: bodyOf(event) }) }) as PlatformRequest;
}

/** The answer of a handler as a function gives it back. */
export function toScfAnswer(response: { readonly status: number; readonly headers: unknown }): ScfAnswer {
  return {
    isBase64Encoded: false,
    statusCode: response.status,
    headers: Object.fromEntries(response.headers as Iterable<[string, string]>),
    body: '',
  };
}

function bodyOf({ body = '', isBase64Encoded }: ScfEvent): BodyInit {
  if (isBase64Encoded !== true) return body;
  return Uint8Array.from(atob(body), (character) => character.charCodeAt(0));
}
