// The signer for servers that sign, and for presigned addresses.
import { plain } from './builders.js';
import { readKeys, signText } from './core.js';
import { CredentialsError, finding } from './errors.js';
import { send, text, write } from './memory.js';
import { ready } from './runtime.js';

const QUARTER_OF_AN_HOUR = 900;
const NUL = 'a request that is signed cannot hold a NUL';

/** The `Authorization` header of a request. A scope that a client gave to its credentials callback is one. */
export function signRequest(request, keys, options) {
  return sign('', '', request, keys, options);
}

/** The address of a request with its signature in the query. `host` is signed. */
export function presignUrl(request, keys, options) {
  const { protocol = 'https', host = '' } = request;
  return sign(options?.merged ? 'merged' : 'url', `${protocol.replace(/:$/, '')}://${host}`, request, keys, options);
}

/** Everything crosses as one text, its parts ended by NUL and counted; see the crate's js/sign.rs. */
function sign(form, base, { method = 'GET', path = '/', host, query, headers }, keys, { startTime, endTime, signHeaders } = {}) {
  ready();
  const [id, key, token, begin, end] = keysOf(keys);
  const start = startTime ?? (begin || seconds());
  const stop = endTime ?? (end || Math.max(Number(start), seconds()) + QUARTER_OF_AN_HOUR);
  const parts = [form, base, signHeaders?.join(' ') ?? '*', method, path, id, key, token, start, stop];
  const before = parts.length;
  each(query, (name, value) => parts.push(name, value));
  const parameters = (parts.length - before) / 2;
  each(headers, (given, value) => {
    const name = given.toLowerCase();
    // A host of its own is the one that is signed, whatever the headers say.
    if (host === undefined || name !== 'host') parts.push(name, value);
  });
  if (host !== undefined) parts.push('host', host);
  if (!signText(write(parts.join('\0')), parts.length, parameters)) throw finding('', NUL, 'character');
  return text();
}

const seconds = () => Math.floor(Date.now() / 1000);

/** Plain keys as they are, all other forms by the core. */
function keysOf(keys) {
  const { secretId, secretKey, securityToken = '' } = keys ?? {};
  const usable = (text) => typeof text === 'string' && text !== '' && text === text.trim();
  if (usable(secretId) && usable(secretKey)) {
    return [secretId, secretKey, securityToken, '', ''];
  }
  if (!readKeys(send(plain(keys)))) throw new CredentialsError(text());
  return text().split('\0');
}

/** Names and values of a record, a Map, Headers, URLSearchParams or a list of pairs. */
function each(given = {}, take) {
  for (const [name, value] of typeof given[Symbol.iterator] === 'function' ? given : Object.entries(given)) {
    take(String(name), value === undefined || value === null ? '' : String(value));
  }
}
