// Callback addresses that only the holder of a secret can have made: `…?ci-sig=<expiry>.<nonce>.<mac>`.
//
// The MAC covers path and query up to itself, as they are written. Not scheme and host: behind a proxy a receiver sees
// others than the sender does. Not the body: nobody knows it yet when the address is made. The secret never leaves.
import { callable, filled, lifeInSeconds, readOptions, required, secret as hidden, textOrUrl, readValue } from './options.js';
import type { Kind } from './options.js';
import type { UrlLike } from './platform.js';

/** What callback addresses are signed with. */
export interface CallbackSecret {
  /**
   * Known to the maker of addresses and to the receiver of callbacks, and to nobody else: 32 random bytes as
   * text. Of a list, the first signs and all are accepted, so that a secret can be replaced: put the new
   * one first, drop the old one when its last address has expired.
   */
  secret: string | readonly string[];
  /** Milliseconds since 1970. Default: `Date.now`. */
  clock?: () => number;
}

/** How a callback address is made. */
export interface CallbackUrlOptions extends CallbackSecret {
  /** Seconds for which the address is good, the job's time in the queue included. Default: 86400. */
  expiresIn?: number;
}

/** What a callback came with: a `Request`, the request of Node or Express, or an address. */
export type CallbackRequest = string | UrlLike | { readonly url?: string | undefined; readonly originalUrl?: string };

const SIGNED = /^(.*[?&]ci-sig=([0-9a-z]+)\.[0-9a-f]{12}\.)([0-9a-f]{64})$/;
const ORIGIN = /^https?:\/\/[^/?#]*/i;

const encoder = new TextEncoder();

/**
 * Makes a `CallBack` address that only a holder of the secret can have made: it ends with an expiry, a
 * nonce and a MAC over these, the path and the query. What a job's callback must be bound to goes into the
 * query of `base`. Scheme and host are not covered, since a receiver behind a proxy sees others: use a
 * secret of its own for each deployment.
 */
export async function callbackUrl(base: string | UrlLike, options: CallbackUrlOptions): Promise<string> {
  const { secret, expiresIn = 86_400, clock = Date.now } = readOptions('callbackUrl', options, { ...SECRET, expiresIn: lifeInSeconds });
  const [first] = await keys(secret) as [CryptoKey];
  const expiry = Math.trunc(clock() + expiresIn * 1000);
  const url = new URL(readValue('base', base, textOrUrl));
  url.hash = '';
  url.search += `${url.search && '&'}ci-sig=${expiry.toString(36)}.${crypto.randomUUID().slice(-12)}.`;
  const mac = await crypto.subtle.sign('HMAC', first, encoder.encode(url.pathname + url.search));
  return url.href + Array.from(new Uint8Array(mac), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Whether an address was made by `callbackUrl` with one of the secrets and is still good; for receivers
 * built without `createNotifyHandler`. Takes a `Request`, the request of Node or Express, or an address,
 * of which path and query as they arrived are enough; a proxy that rewrites them has to be undone first.
 * Compares in constant time and never says why not.
 */
export async function verifyCallback(request: CallbackRequest, options: CallbackSecret): Promise<boolean> {
  const { secret, clock = Date.now } = readOptions('verifyCallback', options, SECRET);
  const accepted = await keys(secret);
  const { originalUrl, url } = request as { url?: string; originalUrl?: string };
  const address = String(originalUrl ?? url ?? request).replace(ORIGIN, '');
  const [, text, expiry = '', mac = ''] = SIGNED.exec(address) ?? [];
  if (!text) return false;
  const bytes = Uint8Array.from(mac.match(/../g) ?? [], (pair) => parseInt(pair, 16));
  for (const key of accepted) {
    // The platform compares, in constant time.
    if (await crypto.subtle.verify('HMAC', key, bytes, encoder.encode(text))) return clock() < parseInt(expiry, 36);
  }
  return false;
}

/** The keys of secrets. */
function keys(secrets: string[]): Promise<CryptoKey[]> {
  return Promise.all(secrets.map((text) => (
    crypto.subtle.importKey('raw', encoder.encode(text), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign', 'verify'])
  )));
}

/** One secret or several, as a list. An empty one would let everybody in, and so would a promise as its text. */
export const secrets: Kind<string[]> = /* @__PURE__ */ hidden((value, at) => {
  if (!Array.isArray(value)) {
    const one = typeof value === 'string' ? filled(value, at) : at.refuse(value, 'text, or a list of texts');
    return one === undefined ? undefined : [one];
  }
  if (value.length === 0) return at.refuse(value, 'text, or a list of texts that is not empty', { code: 'option_value' });
  const found = at.issues.length;
  const list = Array.from(value as unknown[], (item, index) => filled(item, at.within(String(index))));
  return at.issues.length > found ? undefined : list as string[];
});

const SECRET = { secret: /* @__PURE__ */ required(secrets), clock: callable };
