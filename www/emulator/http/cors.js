/** The bucket's CORS rule: which pages may call, with which headers, and what they may read. */

import { Refusal } from './errors.js';

const LOOPBACK = /^https?:\/\/(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i;
const METHODS = ['GET', 'HEAD', 'PUT', 'POST', 'DELETE'];
const HEADERS = [
  /^(authorization|accept|cache-control|content-(type|length|md5|disposition|encoding|language)|expires|pragma|range)$/,
  /^if-(match|none-match|modified-since|unmodified-since)$/,
  /^pic-operations$/,
  /^x-(cos|ci)-[\w-]+$/,
  /^x-fault$/,
  /^x-requested-with$/,
];
const EXPOSED =
  'ETag, Date, Content-Length, Content-Range, Accept-Ranges, Last-Modified, Retry-After, x-ci-request-id, x-cos-request-id, x-cos-trace-id, x-cos-hash-crc64ecma, x-emulated';

/** `origins`: exact origins or `*`, beside any page on this machine. */
export function createCors({ origins = [] } = {}) {
  const allowed = (origin) => LOOPBACK.test(origin) || origins.includes('*') || origins.includes(origin);

  return {
    /** Headers that let an allowed page read the answer. */
    headers(request) {
      const origin = request.header('origin');
      if (!origin || !allowed(origin)) return {};
      return { 'access-control-allow-origin': origin, 'access-control-expose-headers': EXPOSED, vary: 'Origin' };
    },

    /** The answer to a preflight; refused as the object store refuses it. */
    preflight(request) {
      const origin = request.header('origin');
      const method = request.header('access-control-request-method');
      const headers = (request.header('access-control-request-headers') ?? '')
        .toLowerCase()
        .split(',')
        .map((name) => name.trim())
        .filter(Boolean);
      if (!origin || !method) throw new Refusal('InvalidRequest', 'a preflight needs Origin and Access-Control-Request-Method');
      const refused = headers.find((name) => !HEADERS.some((rule) => rule.test(name)));
      if (!allowed(origin) || !METHODS.includes(method) || refused) {
        throw new Refusal(
          'AccessForbidden',
          `CORSResponse: This CORS request is not allowed${refused ? ` for header ${refused}` : ''}`,
        );
      }
      return {
        status: 200,
        headers: {
          'access-control-allow-methods': METHODS.join(', '),
          'access-control-allow-headers': headers.join(', '),
          'access-control-max-age': '600',
        },
        body: '',
      };
    },
  };
}
