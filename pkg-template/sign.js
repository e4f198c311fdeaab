// The signer for servers that sign, and for presigned addresses.
import { readKeys, signText } from './core.js';
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
  const [id, key, token, begin, end] = parts(keys);
  const start = startTime ?? (begin || seconds());
  const stop = endTime ?? (end || Math.max(Number(start), seconds()) + QUARTER_OF_AN_HOUR);
  const parameters = pairs(query);
  const text = [form, base, signHeaders?.join(' ') ?? '*', method, path, id, key, token, start, stop, parameters.length / 2, ...parameters];
  const list = pairs(headers);
  for (let i = 0; i < list.length; i += 2) {
    const name = list[i].toLowerCase();
    // A host of its own is the one that is signed, whatever the headers say.
    if (host === undefined || name !== 'host') text.push(name, list[i + 1]);
  }
  if (host !== undefined) text.push('host', host);
  return signText(text.join('\0'), text.length);
}

const seconds = () => Math.floor(Date.now() / 1000);

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
  const flat = [];
  for (const [name, value] of typeof given[Symbol.iterator] === 'function' ? given : Object.entries(given)) {
    flat.push(String(name), value === undefined || value === null ? '' : String(value));
  }
  return flat;
}
