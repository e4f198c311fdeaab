// The signer for servers that sign, and for presigned addresses.
import { plain } from './builders.js';
import { readKeys, signText } from './core.js';
import { CredentialsError, invalid } from './errors.js';
import { send, text, write } from './memory.js';
import { ready } from './runtime.js';

const QUARTER_OF_AN_HOUR = 900;

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
  const parameters = pairs(query);
  const parts = [form, base, signHeaders?.join(' ') ?? '*', method, path, id, key, token, start, stop, parameters.length / 2, ...parameters];
  const list = pairs(headers);
  for (let i = 0; i < list.length; i += 2) {
    const name = list[i].toLowerCase();
    // A host of its own is the one that is signed, whatever the headers say.
    if (host === undefined || name !== 'host') parts.push(name, list[i + 1]);
  }
  if (host !== undefined) parts.push('host', host);
  if (signText(write(parts.join('\0')), parts.length)) return text();
  throw invalid([{ path: '', code: 'character', message: 'a request that is signed cannot hold a NUL', severity: 'error' }]);
}

const seconds = () => Math.floor(Date.now() / 1000);

/** Plain keys as they are, all other forms by the core. */
function keysOf(keys) {
  const { secretId, secretKey, securityToken = '' } = keys ?? {};
  const usable = (text) => typeof text === 'string' && text !== '' && text === text.trim();
  if (usable(secretId) && usable(secretKey)) {
    return [secretId, secretKey, securityToken, '', ''];
  }
  const read = readKeys(send(plain(keys)));
  if (!read) throw new CredentialsError(text());
  return text().split('\0');
}

/** Names and values of a record, a Map, Headers, URLSearchParams or a list of pairs, one after the other. */
function pairs(given = {}) {
  const flat = [];
  for (const [name, value] of typeof given[Symbol.iterator] === 'function' ? given : Object.entries(given)) {
    flat.push(String(name), value === undefined || value === null ? '' : String(value));
  }
  return flat;
}
