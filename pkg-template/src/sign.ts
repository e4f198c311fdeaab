// The signer for servers that sign, and for presigned addresses.
import { plain } from './builders.js';
import { readKeys, signText } from './core.js';
import type { CloudApiAnswer, CosKeys, Keys, StsAnswer } from './credentials.js';
import { CredentialsError } from './errors/index.js';
import { finding } from './errors/make.js';
import { text, write } from './memory.js';
import { enter } from './runtime.js';

const QUARTER_OF_AN_HOUR = 900;
const NUL = 'a request that is signed cannot hold a NUL';

/** What is signed. A `Scope` is one. */
export interface SignableRequest {
  method: string;
  /** Path with raw characters, beginning with `/`, without query. */
  path: string;
  /** Name and port to which the request goes. */
  host?: string;
  /** Decoded parameters; pairs where a name occurs twice. */
  query?: Readonly<Record<string, string>> | readonly (readonly [string, string])[];
  headers?: Readonly<Record<string, string>> | readonly (readonly [string, string])[];
}

/** What a signature covers, and for how long it is good. */
export interface SignOptions {
  /** Unix seconds. Default: the start of the key, else now. */
  startTime?: number;
  /** Unix seconds. Default: the end of the key, else 15 minutes after the start. */
  endTime?: number;
  /**
   * Lower-case names of the headers that are signed; an empty list signs none. Default: what the official
   * Go SDK signs of the headers given. The parameters are always signed, all of them.
   */
  signHeaders?: readonly string[];
}

/** How an address is presigned. */
export interface PresignOptions extends SignOptions {
  /** The older form, with the whole signature in the one parameter `sign`. Default: `false`. */
  merged?: boolean;
}

/** Keys that sign, in any of the forms in which servers give them. */
export type SigningKeys = Keys | StsAnswer | CloudApiAnswer | CosKeys;

/**
 * The `Authorization` header of a request. A token of the keys is signed as the header
 * `x-cos-security-token`, which then must be sent.
 */
export function signRequest(request: SignableRequest, keys: SigningKeys, options?: SignOptions): string {
  return sign('', '', request, keys, options);
}

/** The address of a request with its signature, and the token of the keys, in the query. */
export function presignUrl(
  request: SignableRequest & { host: string; protocol?: 'https' | 'http' },
  keys: SigningKeys,
  options?: PresignOptions,
): string {
  const { protocol = 'https', host = '' } = request;
  return sign(options?.merged ? 'merged' : 'url', `${protocol.replace(/:$/, '')}://${host}`, request, keys, options);
}

/** Everything crosses as one text, its parts ended by NUL and counted; see the crate's js/sign.rs. */
function sign(
  form: string, base: string, { method = 'GET', path = '/', host, query, headers }: SignableRequest, keys: SigningKeys,
  { startTime, endTime, signHeaders }: SignOptions = {},
): string {
  const [id, key, token, begin, end] = keysOf(keys);
  const start = startTime ?? (begin || seconds());
  const stop = endTime ?? (end || Math.max(Number(start), seconds()) + QUARTER_OF_AN_HOUR);
  const parts: unknown[] = [form, base, signHeaders?.join(' ') ?? '*', method, path, id, key, token, start, stop];
  const before = parts.length;
  each(query, (name, value) => parts.push(name, value));
  const parameters = (parts.length - before) / 2;
  each(headers, (given, value) => {
    const name = given.toLowerCase();
    // A host of its own is the one that is signed, whatever the headers say.
    if (host === undefined || name !== 'host') parts.push(name, value);
  });
  if (host !== undefined) parts.push('host', host);
  const given = parts.join('\0');
  return enter((memory) => {
    if (!signText(write(memory, given), parts.length, parameters)) throw finding('', NUL, 'character');
    return text(memory);
  });
}

const seconds = (): number => Math.floor(Date.now() / 1000);

/** Plain keys as they are, all other forms by the core. */
function keysOf(keys: SigningKeys): string[] {
  const { secretId, secretKey, securityToken = '' } = (keys ?? {}) as Partial<Keys>;
  const usable = (text: unknown): text is string => typeof text === 'string' && text !== '' && text === text.trim();
  if (usable(secretId) && usable(secretKey)) {
    return [secretId, secretKey, securityToken, '', ''];
  }
  const given = JSON.stringify(plain(keys));
  return enter((memory) => {
    if (!readKeys(write(memory, given))) throw new CredentialsError(text(memory));
    return text(memory).split('\0');
  });
}

/** Names and values of a record, a Map, Headers, URLSearchParams or a list of pairs. */
function each(given: SignableRequest['query'] = {}, take: (name: string, value: string) => void): void {
  const pairs = Symbol.iterator in given ? given : Object.entries(given);
  for (const [name, value] of pairs) {
    take(String(name), value === undefined || value === null ? '' : String(value));
  }
}
