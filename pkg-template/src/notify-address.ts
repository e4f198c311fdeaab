// Callback addresses that only the holder of a secret can have made, and whether one is such an address.
import {
  callable,
  filled,
  lifeInSeconds,
  readOptions,
  readValue,
  refusedOption,
  required,
  secret,
  textOrUrl,
} from './options.js';
import type { Kind } from './options.js';
import { lastSegment, makeToken, readToken, secrets } from './notify-token.js';
import type { CallbackSecret, TokenVerdict } from './notify-token.js';
import type { UrlLike } from './platform.js';

export type { CallbackSecret } from './notify-token.js';

/** What callback addresses are signed with. */
export interface CallbackTrust {
  /**
   * Known to the maker of addresses and to the receiver of callbacks, and to nobody else: 32 random bytes as text, 16
   * characters at least. To replace one, give both by key id, the new one first: the first signs, all are accepted. Drop
   * the old one when its last address has expired.
   */
  secret: CallbackSecret;
  /**
   * For whom an address is good, such as the name of a deployment or of a tenant. An address that was made for one is
   * refused by a receiver for another, also where both have the same secret.
   */
  audience?: string;
  /** Milliseconds since 1970. Default: `Date.now`. */
  clock?: () => number;
}

/** How a callback address is made. */
export interface CallbackUrlOptions extends CallbackTrust {
  /** Seconds for which the address is good, the job's time in the queue included. Default: 86400. */
  expiresIn?: number;
}

/**
 * What a callback came with: a `Request`, the request of Node, Express, Koa or Fastify, the event of a function, an address, a
 * path, or the token alone.
 */
export type CallbackRequest =
  | string
  | UrlLike
  | { readonly url?: string | undefined; readonly originalUrl?: string | undefined }
  | { readonly path: string };

/** The options about trust, for all who read them. A secret is in no message. */
export const TRUST = {
  secret: secret(secrets),
  audience: filled,
  clock: callable as Kind<() => number>,
};

const NEEDED = { ...TRUST, secret: required(TRUST.secret) };
/** What a callback address is made with. */
export const MAKING = { ...NEEDED, expiresIn: lifeInSeconds };
const DAY = 86_400;

/**
 * Makes a `CallBack` address that only a holder of the secret can have made: the base with a token as last segment of its
 * path. Query stays, a fragment does not. Neither the base nor its query is covered by the token; what an address is bound to
 * is its `audience`.
 */
export async function callbackUrl(base: string | UrlLike, options: CallbackUrlOptions): Promise<string> {
  const given = readTrust('callbackUrl', options, MAKING);
  const url = addressOf(readValue('base', base, textOrUrl));
  const expiry = Math.floor(read(given.clock) / 1000 + (given.expiresIn ?? DAY));
  url.pathname = `${url.pathname.replace(/\/+$/, '')}/${await makeToken(given.secret, expiry, given.audience)}`;
  url.hash = '';
  return url.href;
}

/**
 * Whether an address was made by `callbackUrl` with one of the secrets, for this audience, and is still good; for receivers
 * built without `createNotifyHandler`. Compares in constant time and never says why not: `explainCallback` does.
 */
export async function verifyCallback(request: CallbackRequest, options: CallbackTrust): Promise<boolean> {
  const given = readTrust('verifyCallback', options, NEEDED);
  return (await judge(request, given)).code === 'accepted';
}

/** What is to be said of an address. */
export function judge(
  request: CallbackRequest,
  { secret: accepted, audience, clock }: { secret: Parameters<typeof readToken>[1]; audience?: string; clock?: () => number },
): Promise<TokenVerdict> {
  return readToken(lastSegment(targetOf(request) ?? ''), accepted, audience, read(clock));
}

/** Where a callback went to, in whatever form it came. */
export function targetOf(request: unknown): string | undefined {
  if (typeof request === 'string') return request;
  const { originalUrl, url, path, href } = Object(request) as Record<string, unknown>;
  const found = originalUrl ?? url ?? path ?? href;
  return typeof found === 'string' ? found : undefined;
}

/** Options of which none may be given as `undefined`: a variable that is not set must not open the door. */
export function readTrust<Table extends Parameters<typeof readOptions>[2]>(call: string, options: unknown, kinds: Table) {
  const given = readOptions(call, options, kinds);
  for (const name of ['secret', 'audience', 'client', 'userData']) {
    if (!Object.hasOwn(Object(options) as object, name) || (options as Record<string, unknown>)[name] !== undefined) continue;
    throw refusedOption(name, 'missing_option', `${name} is given as undefined: is a variable not set?`);
  }
  return given;
}

/** What a clock shows. */
function read(clock: () => number = Date.now): number {
  const now: unknown = clock();
  if (typeof now === 'number' && Number.isFinite(now)) return now;
  throw refusedOption('clock', 'option_value', 'clock must give a number of milliseconds since 1970');
}

function addressOf(text: string): URL {
  try {
    const url = new URL(text);
    if (/^https?:$/.test(url.protocol)) return url;
  } catch {
    // Said below.
  }
  throw refusedOption('base', 'option_value', 'base must be an address that begins with http:// or https://');
}
