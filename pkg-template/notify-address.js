// Callback addresses that only the holder of a secret can have made: `…?ci-sig=<expiry>.<nonce>.<mac>`.
//
// The MAC covers path and query up to itself, as they are written. Not scheme and host: behind a proxy a receiver sees
// others than the sender does. Not the body: nobody knows it yet when the address is made. The secret never leaves.
import { finding } from './errors.js';

const SIGNED = /^(.*[?&]ci-sig=([0-9a-z]+)\.[0-9a-f]{12}\.)([0-9a-f]{64})$/;
const ORIGIN = /^https?:\/\/[^/?#]*/i;

const encoder = new TextEncoder();

/** An address for `CallBack` which its receiver knows as its own. Of several secrets, the first signs. */
export async function callbackUrl(base, { secret, expiresIn = 86_400, clock = Date.now }) {
  const [first] = await keys(secret);
  const expiry = Math.trunc(clock() + expiresIn * 1000);
  if (!Number.isSafeInteger(expiry)) throw invalid('expiresIn', 'is no number of seconds');
  const url = new URL(base);
  url.hash = '';
  url.search += `${url.search && '&'}ci-sig=${expiry.toString(36)}.${crypto.randomUUID().slice(-12)}.`;
  const mac = await crypto.subtle.sign('HMAC', first, encoder.encode(url.pathname + url.search));
  return url.href + Array.from(new Uint8Array(mac), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Whether an address, or a request's, was made by `callbackUrl` with one of the secrets and is still good. Path and
 * query are enough, as Node's and Express's requests have them. It never says why not.
 */
export async function verifyCallback(request, { secret, clock = Date.now }) {
  const accepted = await keys(secret);
  const address = String(request.originalUrl ?? request.url ?? request).replace(ORIGIN, '');
  const [, text, expiry, mac] = SIGNED.exec(address) ?? [];
  if (!text) return false;
  const bytes = Uint8Array.from(mac.match(/../g), (pair) => parseInt(pair, 16));
  for (const key of accepted) {
    // The platform compares, in constant time.
    if (await crypto.subtle.verify('HMAC', key, bytes, encoder.encode(text))) return clock() < parseInt(expiry, 36);
  }
  return false;
}

/** The keys of one secret or of a list. */
function keys(secret) {
  return Promise.all(filled('secret', secret).map((text) => (
    crypto.subtle.importKey('raw', encoder.encode(text), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign', 'verify'])
  )));
}

/** What an option holds, as a list. An empty secret would let everybody in, and so would a promise as its text. */
export function filled(name, given) {
  const list = [given].flat();
  if (list[0] && list.every((one) => one && (name !== 'secret' || typeof one === 'string'))) return list;
  throw invalid(name, 'is empty or of a wrong type');
}

/** A wrong option, by its name alone: its value may be a secret. */
function invalid(path, rule) {
  return finding(path, `${path} ${rule}`);
}
