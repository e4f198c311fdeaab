/**
 * Reads the table of routes: what a row's pattern says, and which row a request means.
 *
 * A pattern such as `PUT /{key}?partNumber&uploadId +x-cos-copy-source` names the method, the path (`{key}` takes slashes,
 * `{id}` does not), the parameters that make the request this one, those that it may have besides (in brackets), and
 * headers that must be there (after `+`). A parameter that no row knows makes a request of another kind: it is refused
 * as not implemented, so that `?tagging` never writes an object.
 */

import { Refusal } from './errors.js';

const SIGNATURE =
  /^(q-(sign-algorithm|ak|sign-time|key-time|header-list|url-param-list|signature)|sign|x-c(os|i)-security-token)$/i;

/** A row as the server uses it. `spared` rows answer without a bucket. */
export function row(service, pattern, { name, action, run, says, spared = false }) {
  const [method, address, ...headers] = pattern.split(' ');
  const [path, query = ''] = address.split('?');
  const parts = query.split('&').filter(Boolean);
  const optional = parts.filter((part) => part.startsWith('[')).map((part) => part.slice(1, -1));
  const needs = parts.filter((part) => !part.startsWith('[')).map((part) => part.split('='));
  return {
    service,
    pattern,
    method,
    path: new RegExp(`^${path.replace(/\{(\w+)\}/g, (_, key) => (key === 'key' ? '(?<key>.+)' : `(?<${key}>[^/]+)`))}$`, 's'),
    needs,
    takes: (param) =>
      SIGNATURE.test(param) ||
      needs.some(([known]) => known === param) ||
      optional.some((known) => known === param || (known.endsWith('*') && param.startsWith(known.slice(0, -1)))),
    headers: headers.map((header) => header.slice(1)),
    name,
    action,
    run,
    says,
    spared,
  };
}

/** The row for a request and what its path holds; throws NotImplemented when there is none. */
export function find(rows, service, request) {
  const here = rows.filter((one) => one.service === service && one.method === request.method && one.path.test(request.path));
  const fitting = here.filter(
    ({ needs, headers }) =>
      needs.every(([param, value]) => request.has(param) && (value === undefined || request.param(param) === value)) &&
      headers.every((header) => request.header(header) !== undefined),
  );
  const chosen = fitting.find(({ takes }) => request.query.every(([param]) => takes(param)));
  if (chosen) return { ...chosen, params: chosen.path.exec(request.path).groups ?? {} };
  throw new Refusal('NotImplemented', unknown(request, here, fitting));
}

function unknown(request, here, fitting) {
  const strange = request.query.find(([param]) => !fitting.some(({ takes }) => takes(param)));
  const known = (fitting.length > 0 || here.length > 0) && strange !== undefined;
  const shown = known && strange[1] !== '' && strange[1].length < 40 ? `${strange[0]}=${strange[1]}` : strange?.[0];
  return known
    ? `${request.method} with the parameter ${shown} is not part of this service`
    : `${request.method} ${request.path} is not part of this service`;
}
