// The signer for servers that sign, and for presigned addresses.
import { explainText, presignText, readKeys, signText } from './core.js';
import type { CloudApiAnswer, CosKeys, Keys, StsAnswer } from './client/credentials.js';
import { CredentialsError, finding, refused } from './errors/index.js';
import { write } from './memory.js';
import { filled, flag, listOf, readOptions, unixSeconds } from './options.js';
import { isPlainRecord, plain } from './plain.js';
import { assertReady, enter } from './runtime.js';
import { PRESIGNED, REQUEST, checkPath, origin } from './signable.js';
import type { SignableRequest } from './signable.js';
import { halfPair } from './surrogates.js';

/** What a signature covers, and for how long it is good. */
export interface SignOptions {
  /** Seconds since 1970 from which it is good. Default: the start of the keys, else now. */
  startTime?: number;
  /** Seconds since 1970 until which it is good. Default: the end of the keys, else 15 minutes after the start. */
  endTime?: number;
  /**
   * Names of the headers that are signed, as far as the request has them; an empty list signs none. Default: what the
   * official Go SDK signs of the headers given. The parameters are always signed, all of them.
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

/** A signature and what it was made of, to be compared with what the service says of one that it refuses. */
export interface SignatureExplanation {
  /** The value of the `Authorization` header. */
  authorization: string;
  /** `<start>;<end>` in seconds since 1970: `q-sign-time` and `q-key-time`. */
  signTime: string;
  /** Names of the signed headers, as in `q-header-list`. */
  headerList: string[];
  /** Names of the signed parameters, as in `q-url-param-list`. */
  paramList: string[];
  /** Method, path, parameters and headers as they are hashed. Holds the token of temporary keys, never the secret key. */
  httpString: string;
  /** The same text by the name that answers of the service give it. */
  formatString: string;
  /** What is signed: algorithm, time and the hash of `httpString`. */
  stringToSign: string;
}

const SIGN = { startTime: unixSeconds, endTime: unixSeconds, signHeaders: /* @__PURE__ */ listOf(filled, 'names') };
const PRESIGN = {
  startTime: unixSeconds,
  endTime: unixSeconds,
  signHeaders: /* @__PURE__ */ listOf(filled, 'names'),
  merged: flag,
};

// Written twice, one of them would count, and nobody knows which.
const OWN_PARAMETERS =
  /^(sign|q-(sign-algorithm|ak|sign-time|key-time|header-list|url-param-list|signature)|x-cos-security-token)$/i;
const QUARTER_OF_AN_HOUR = 900;
const NUL = 'a request that is signed cannot hold a NUL';

/**
 * The `Authorization` header of a request. A token of the keys is signed as the header
 * `x-cos-security-token`, which then must be sent.
 */
export function signRequest(request: SignableRequest, keys: SigningKeys, options?: SignOptions): string {
  assertReady();
  return sign(
    readOptions('the request of signRequest', request, REQUEST),
    keys,
    readOptions('signRequest', options, SIGN),
    signText,
  );
}

/** The address of a request with its signature, and the token of the keys, in the query. */
export function presignUrl(
  request: SignableRequest & { host: string; protocol?: 'https' | 'http' },
  keys: SigningKeys,
  options?: PresignOptions,
): string {
  assertReady();
  const read = readOptions('the request of presignUrl', request, PRESIGNED);
  const { merged = false, ...rest } = readOptions('presignUrl', options, PRESIGN);
  checkPath(read.path);
  if (read.host.includes('\0')) throw finding('', NUL, 'character');
  const own = read.query?.find(([name]) => OWN_PARAMETERS.test(name));
  if (own) throw refused('query', 'has a parameter that a signature writes itself', own[0]);
  const to = origin(read.protocol ?? 'https', read.host);
  const url = sign({ ...read, host: to.host }, keys, rest, (bytes, count, parameters) =>
    presignText(bytes, count, parameters, to.origin, merged),
  );
  // Whatever was given: signature and token go to that host, or nowhere.
  const { host, href } = new URL(url);
  if (host !== to.host || href !== url) throw refused('path', 'does not stand in an address as it is', read.path);
  return url;
}

/** The signature of `signRequest`, with the texts that it was made of: for a person who wants to know why one is refused. */
export function explainSignature(request: SignableRequest, keys: SigningKeys, options?: SignOptions): SignatureExplanation {
  assertReady();
  const read = readOptions('the request of explainSignature', request, REQUEST);
  const { authorization, httpString, stringToSign } = sign(
    read,
    keys,
    readOptions('explainSignature', options, SIGN),
    explainText,
  ) as Explained;
  const part = (name: string): string => new RegExp(`&${name}=([^&]*)`).exec(authorization)?.[1] ?? '';
  const names = (name: string): string[] =>
    part(name)
      .split(';')
      .filter((one) => one !== '');
  return {
    authorization,
    signTime: part('q-sign-time'),
    headerList: names('q-header-list'),
    paramList: names('q-url-param-list'),
    httpString,
    formatString: httpString,
    stringToSign,
  };
}

/** A request whose parts have been read. */
interface ReadRequest {
  method?: string;
  path: string;
  host?: string;
  query?: [name: string, value: string][];
  headers?: [name: string, value: string][];
}

/** Everything crosses as one text, its parts ended by NUL and counted; see the crate's js/sign.rs. */
function sign<Signed>(
  { method = 'GET', path, host, query = [], headers = [] }: ReadRequest,
  keys: SigningKeys,
  { startTime, endTime, signHeaders }: SignOptions,
  signed: (bytes: number, count: number, parameters: number) => Signed | undefined,
): Signed {
  const { id, key, token, start: begin, expires: end } = keysOf(keys);
  const now = Math.floor(Date.now() / 1000);
  if (end !== undefined && end < now) {
    throw new CredentialsError(`the keys have expired: they were good until ${new Date(end * 1000).toISOString()}`, {
      code: 'credentials_expired',
    });
  }
  const start = startTime ?? begin ?? now;
  const stop = endTime ?? end ?? Math.max(start, now) + QUARTER_OF_AN_HOUR;
  if (stop < start) {
    throw finding(
      endTime === undefined ? 'startTime' : 'endTime',
      `the signature would end (${stop}) before it starts (${start})`,
      'option_value',
    );
  }
  let given = `${signHeaders?.join(' ').toLowerCase() ?? '*'}\0${method}\0${path}\0${id}\0${key}\0${token}\0${start}\0${stop}`;
  let count = 8;
  const add = (name: string, value: string): void => {
    given += `\0${name}\0${value}`;
    count += 2;
  };
  for (const [name, value] of query) add(name, value);
  for (const [name, value] of headers) {
    const signedName = name.toLowerCase();
    // A host of its own is the one that is signed, whatever the headers say.
    if (host === undefined || signedName !== 'host') add(signedName, value);
  }
  if (host !== undefined) add('host', host);
  const found = enter(() => signed(write(given), count, query.length));
  if (found === undefined) throw finding('', NUL, 'character');
  return found;
}

/** What the core tells of a signature. */
interface Explained {
  authorization: string;
  httpString: string;
  stringToSign: string;
}

const FORM = new Set(['secretId', 'secretKey', 'securityToken']);
const usable = (text: unknown): text is string => typeof text === 'string' && text !== '' && text === text.trim();
// An id stands in the signature as it is, where `&` would begin another part.
const isId = (text: unknown): text is string => usable(text) && !/[&\s]/.test(text);

/** Keys as the core reads them. */
interface ReadKeys {
  id: string;
  key: string;
  token: string;
  start?: number;
  expires?: number;
}

/** Plain keys as they are, all other forms by the core. Members are read once: they may be getters. */
function keysOf(given: SigningKeys): ReadKeys {
  let keys: unknown = given;
  if (isPlainRecord(given) && Object.keys(given).every((name) => FORM.has(name))) {
    const { secretId: id, secretKey: key, securityToken: token } = given as Partial<Keys>;
    if (isId(id) && usable(key) && (token === undefined || typeof token === 'string'))
      return checked({ id, key, token: token ?? '' });
    keys = { secretId: id, secretKey: key, securityToken: token };
  }
  const copy = plain(keys);
  try {
    return checked(enter(() => readKeys(copy)));
  } catch (defect) {
    throw typeof defect === 'string' ? new CredentialsError(defect) : defect;
  }
}

function checked(keys: ReadKeys): ReadKeys {
  checkPairs('secretId', keys.id);
  checkPairs('secretKey', keys.key);
  checkPairs('securityToken', keys.token);
  return keys;
}

function checkPairs(name: string, key: string): void {
  if (halfPair(key) !== undefined) throw new CredentialsError(`${name} has half of a surrogate pair`);
}
