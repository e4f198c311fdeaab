// The signer for servers that sign, and for presigned addresses.
import { readKeys, signText } from './core.js';
import { ValidationError } from './errors.js';
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

/** Everything crosses as one text, its parts ended by NUL; see the crate's js/sign.rs. */
function sign(form, base, { method = 'GET', path = '/', host, query, headers }, keys, { startTime, endTime, signHeaders } = {}) {
  ready();
  const [id, key, token, begin, end] = parts(keys);
  const now = Math.floor(Date.now() / 1000);
  const start = startTime ?? (begin === '' ? now : begin);
  const stop = endTime ?? (end === '' ? Math.max(Number(start), now) + QUARTER_OF_AN_HOUR : end);
  const parameters = pairs(query);
  const text = [form, base, signHeaders?.join(' ') ?? '*', method, path, id, key, token, start, stop, parameters.length / 2, ...parameters];
  // A host of its own is the one that is signed, whatever the headers say.
  for (let list = pairs(headers), i = 0; i < list.length; i += 2) {
    const name = list[i].toLowerCase();
    if (host === undefined || name !== 'host') text.push(name, list[i + 1]);
  }
  if (host !== undefined) text.push('host', host);
  const joined = text.join('\0');
  if (joined.split('\0').length !== text.length) {
    throw new ValidationError('a request that is signed cannot hold a NUL', { code: 'character', issues: [] });
  }
  return signText(joined);
}

/** Plain keys as they are, all other forms by the core. */
function parts(keys) {
  const { secretId, secretKey, securityToken = '' } = keys ?? {};
  const plain = (text) => typeof text === 'string' && text !== '' && text === text.trim();
  if (plain(secretId) && plain(secretKey)) {
    return [secretId, secretKey, securityToken, '', ''];
  }
  return readKeys(keys).split('\0');
}

/** Names and values of a record, a Map, Headers, URLSearchParams or a list of pairs, one after the other. */
function pairs(given = {}) {
  const list = typeof given[Symbol.iterator] === 'function' ? [...given] : Object.entries(given);
  return list.flatMap(([name, value]) => [String(name), value === undefined || value === null ? '' : String(value)]);
}
