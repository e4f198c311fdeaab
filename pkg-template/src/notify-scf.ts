// Tencent's cloud functions: events of function URLs and of the API gateway as a Request.
import { flag, isRecord, readValue, text } from './options.js';
import type { Kind, Kinds, Place } from './options.js';
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
  const given = readValue('event', event, scfEvent);
  const headers = new Headers();
  for (const [name, value] of Object.entries(given.headers ?? {})) {
    // The length is that of the text before it was encoded, if it is right at all.
    if (value === undefined || value === null || name.toLowerCase() === 'content-length') continue;
    try {
      headers.set(name, String(value));
    } catch {
      // What HTTP cannot carry has come from a stranger through a gateway that let it pass; nothing here reads it.
    }
  }
  const path = (given.path ?? given.requestContext?.path ?? '/').replace(/^\/*/, '/');
  const url = new URL(path, 'https://localhost');
  // Where the name is none, nothing hangs on it: the token stands in the path.
  url.host = headers.get('host') ?? url.host;
  for (const [name, value] of Object.entries(given.queryString ?? {})) url.searchParams.set(name, String(value));
  const sent = (given.httpMethod ?? given.requestContext?.httpMethod ?? 'POST').toUpperCase();
  // Of methods that a `Request` cannot have it is enough that they are not POST.
  const method = /^[A-Z]{1,16}$/.test(sent) && !/^(CONNECT|TRACE|TRACK)$/.test(sent) ? sent : 'GET';
  const hasBody = method !== 'GET' && method !== 'HEAD';
  return new Request(url, { method, headers, ...(hasBody && { body: given.body ?? '' }) }) as PlatformRequest;
}

/** The answer of a handler as a function gives it back. */
export function toScfAnswer(response: { readonly status: number; readonly headers: unknown }): ScfAnswer {
  const { status, headers } = readValue('response', response, answer);
  return {
    isBase64Encoded: false,
    statusCode: status,
    headers: Object.fromEntries(headers as Iterable<[string, string]>),
    body: '',
  };
}

interface Answer {
  readonly status: number;
  readonly headers: unknown;
}

const answer: Kind<Answer> = (value, at) => {
  const { status, headers } = Object(value) as Partial<Answer>;
  const isAnswer = typeof status === 'number' && typeof (headers as { entries?: unknown } | undefined)?.entries === 'function';
  return isAnswer ? (value as Answer) : at.refuse(value, 'the Response that a handler resolves to');
};

const record: Kind<Readonly<Record<string, any>>> = (value, at) => (isRecord(value) ? value : at.refuse(value, 'an object'));

const MEMBERS: Kinds = { httpMethod: text, path: text, headers: record, queryString: record, body: text, isBase64Encoded: flag };

/** An event with its body decoded. What is not there the gateway leaves out, or writes as `null`. */
const scfEvent: Kind<Omit<ScfEvent, 'body'> & { body?: BodyInit }> = (value, at) => {
  if (!isRecord(value)) return at.refuse(value, 'the event of a function URL or of the gateway');
  const event: Record<string, unknown> = {};
  for (const [name, kind] of Object.entries({ ...MEMBERS, requestContext: record })) {
    const member = (value as Record<string, unknown>)[name] ?? undefined;
    if (member !== undefined) event[name] = kind(member, at.within(name));
  }
  for (const name of ['httpMethod', 'path']) {
    const member = (event['requestContext'] as Record<string, unknown> | undefined)?.[name] ?? undefined;
    if (member !== undefined) text(member, at.within('requestContext').within(name));
  }
  if (event['isBase64Encoded'] === true && event['body'] !== undefined) event['body'] = decoded(event['body'] as string, at);
  return event;
};

function decoded(body: string, at: Place): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(body), (character) => character.charCodeAt(0));
  } catch {
    return at.within('body').report('option_value', `${at.path}.body is no base64, as its isBase64Encoded says`);
  }
}
