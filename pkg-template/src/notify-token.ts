// Tokens of callback addresses: `<key id>.<expiry>.<nonce>.<MAC>`, the last segment of a path.
//
// A segment of unreserved characters comes through proxies, gateways and routers as it was sent; a query is reordered, encoded
// anew, or handed on as a map. Key id, expiry, nonce and audience are covered; host and prefix are not, since a receiver behind
// a proxy sees others than the sender does, and neither is the body, which nobody knows when the address is made.
import { isObject, tagOf } from './options.js';
import type { Kind, Place } from './options.js';

/** A secret as text, several as a list, or by key id. The first signs, all are accepted. */
export type CallbackSecret = string | readonly string[] | Readonly<Record<string, string>>;

/** A secret with the name it was given, if it was given one. */
export interface NamedSecret {
  readonly name: string | undefined;
  readonly text: string;
}

/** What a token says, and whether it may. */
export type TokenVerdict =
  | { readonly code: 'no_token' | 'unknown_key' | 'wrong_mac' }
  | { readonly code: 'accepted' | 'expired'; readonly keyId: string; readonly nonce: string; readonly expiresAt: Date };

const SHORTEST_SECRET = 16;
const KEY_ID = /^[\w-]{1,32}$/;
const TOKEN = /^([\w-]{1,32})\.(\d{1,12})\.([0-9a-f]{24})\.([0-9a-f]{64})$/;
const NONCE_BYTES = 12;

const encoder = new TextEncoder();

/** Secrets as an option: what is too short to be one, such as `undefined` written as text, opens no door. */
export const secrets: Kind<NamedSecret[]> = (value, at) => {
  if (typeof value === 'string') return list([[undefined, value]], at);
  if (Array.isArray(value) && value.length > 0)
    return list(
      Array.from(value, (item) => [undefined, item]),
      at,
    );
  const isNamed = isObject(value) && tagOf(value) === 'Object' && typeof (value as { then?: unknown }).then !== 'function';
  const entries = isNamed ? Object.entries(value) : [];
  if (entries.length > 0) return list(entries, at);
  return at.refuse(value, 'a secret as text, or secrets by key id');
};

function list(entries: [name: string | undefined, text: unknown][], at: Place): NamedSecret[] | undefined {
  const known = at.issues.length;
  entries.forEach(([name, text], index) => {
    const here = entries.length === 1 && name === undefined ? at : at.within(name ?? String(index));
    if (name !== undefined && !KEY_ID.test(name))
      here.report('option_value', `a key id of ${at.path} must be 1 to 32 letters, digits, - or _`);
    if (typeof text !== 'string') here.refuse(text, 'text');
    else if (text.length < SHORTEST_SECRET)
      here.report('option_value', `${here.path} must have ${SHORTEST_SECRET} characters or more`);
  });
  return at.issues.length > known ? undefined : entries.map(([name, text]) => ({ name, text: String(text) }));
}

/** A token that is good until `expiry`, in seconds since 1970. */
export async function makeToken([first]: readonly NamedSecret[], expiry: number, audience: string | undefined): Promise<string> {
  const { name, text } = first as NamedSecret;
  const key = await importKey(text);
  const nonce = hex(crypto.getRandomValues(new Uint8Array(NONCE_BYTES)));
  const id = name ?? (await derivedId(key));
  const mac = await crypto.subtle.sign('HMAC', key, covered(id, expiry, nonce, audience));
  return `${id}.${expiry}.${nonce}.${hex(new Uint8Array(mac))}`;
}

/** Whether a token was made with one of the secrets for this audience, and is good at `now`, in milliseconds since 1970. */
export async function readToken(
  token: string,
  accepted: readonly NamedSecret[],
  audience: string | undefined,
  now: number,
): Promise<TokenVerdict> {
  const [, keyId = '', expiry = '', nonce = '', mac = ''] = TOKEN.exec(token) ?? [];
  if (keyId === '') return { code: 'no_token' };
  let code: 'unknown_key' | 'wrong_mac' = 'unknown_key';
  for (const { name, text } of accepted) {
    const key = await importKey(text);
    // A secret that has got a name since is still known by the one that it had without.
    if (keyId !== name && keyId !== (await derivedId(key))) continue;
    code = 'wrong_mac';
    // The platform compares, in constant time.
    const isOurs = await crypto.subtle.verify('HMAC', key, bytesOf(mac), covered(keyId, expiry, nonce, audience));
    if (isOurs)
      return {
        code: now < Number(expiry) * 1000 ? 'accepted' : 'expired',
        keyId,
        nonce,
        expiresAt: new Date(Number(expiry) * 1000),
      };
  }
  return { code };
}

/** The part of a path, an address or a request target that may be a token. */
export function lastSegment(target: string): string {
  const path = target.replace(/[?#].*$/s, '').replace(/\/+$/, '');
  return path.slice(path.lastIndexOf('/') + 1);
}

const covered = (id: string, expiry: number | string, nonce: string, audience = ''): Uint8Array<ArrayBuffer> =>
  encoder.encode(`wanxiang-jobs callback\n${id}.${expiry}.${nonce}\n${audience}`);

const importKey = (text: string): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', encoder.encode(text), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign', 'verify']);

/** The id of a secret without a name: another secret has another one. */
async function derivedId(key: CryptoKey): Promise<string> {
  const mac = await crypto.subtle.sign('HMAC', key, encoder.encode('wanxiang-jobs callback key id'));
  return hex(new Uint8Array(mac, 0, 4));
}

const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));
