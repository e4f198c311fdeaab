// The signer for servers that sign, and for presigned addresses.
import { signRequest as sign } from './core.js';
import { ready } from './runtime.js';

/** The `Authorization` header of a request. A scope that a client gave to its credentials callback is one. */
export function signRequest(request, keys, options = {}) {
  ready();
  return sign(pairs(request), keys, options);
}

/** The address of a request with its signature in the query. `host` is signed. */
export function presignUrl(request, keys, options = {}) {
  ready();
  const { protocol = 'https', host = '' } = request;
  return sign(pairs(request), keys, options, `${protocol.replace(/:$/, '')}://${host}`);
}

/** Query and headers as pairs. A `host` of its own is the one that is signed, whatever the headers say. */
function pairs({ method = 'GET', path, host, query, headers }) {
  const list = entries(headers);
  const signed = host === undefined ? list : [...list.filter(([name]) => name.toLowerCase() !== 'host'), ['host', host]];
  return { method, path, query: entries(query), headers: signed };
}

function entries(given = []) {
  const list = typeof given[Symbol.iterator] === 'function' ? [...given] : Object.entries(given);
  return list.map(([name, value]) => [String(name), value === undefined || value === null ? '' : String(value)]);
}
