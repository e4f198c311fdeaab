// The signer for servers that sign, and for presigned addresses.
import { readKeys, signText } from './core.js';
import { arena, write } from './decode.js';
import { finding } from './errors.js';
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
  const { memory } = ready();
  const [id, key, token, begin, end] = parts(keys);
  const start = startTime ?? (begin || seconds());
  const stop = endTime ?? (end || Math.max(Number(start), seconds()) + QUARTER_OF_AN_HOUR);
  const text = [form, base, signHeaders?.join(' ') ?? '*', method, path, id, key, token, start, stop];
  const before = text.length;
  each(query, (name, value) => text.push(name, value));
  const parameters = (text.length - before) / 2;
  each(headers, (given, value) => {
    const name = given.toLowerCase();
    // A host of its own is the one that is signed, whatever the headers say.
    if (host === undefined || name !== 'host') text.push(name, value);
  });
  if (host !== undefined) text.push('host', host);
  if (!signText(write(text.join('\0'), memory), text.length, parameters)) throw finding('', NUL, 'character');
  return arena(memory);
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

/** Names and values of a record, a Map, Headers, URLSearchParams or a list of pairs. */
function each(given = {}, take) {
  for (const [name, value] of typeof given[Symbol.iterator] === 'function' ? given : Object.entries(given)) {
    take(String(name), value === undefined || value === null ? '' : String(value));
  }
}
