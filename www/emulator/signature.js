/**
 * The request signature (XML API form), checked for real: the text is rebuilt from the request as it arrived, from the
 * headers and parameters that the signature itself names. Written from the specification, apart from the crate.
 */

import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { Refusal } from './http/errors.js';
import { withoutPort } from './http/site.js';

const hmac = (key, text) => createHmac('sha1', key).update(text, 'utf8').digest('hex');
const sha1 = (text) => createHash('sha1').update(text, 'utf8').digest('hex');

/** Percent-encodes every byte but the unreserved ones. */
export function encode(text) {
  return encodeURIComponent(text.toWellFormed?.() ?? text).replace(
    /[!'()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** `name=value` pairs sorted by encoded lower-case name, then value, and the list of their names. */
export function canonical(pairs) {
  const rows = pairs.map(([name, value]) => [encode(name).toLowerCase(), encode(value)]);
  rows.sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : 0));
  return { text: rows.map((row) => row.join('=')).join('&'), names: rows.map((row) => row[0]).join(';') };
}

/** The two texts and the signature for a request whose signed pairs are given. */
export function compute({ method, path, query, headers, keyTime, secretKey }) {
  const params = canonical(query);
  const heads = canonical(headers);
  const formatString = `${method.toLowerCase()}\n${path}\n${params.text}\n${heads.text}\n`;
  const stringToSign = `sha1\n${keyTime}\n${sha1(formatString)}\n`;
  const signature = hmac(hmac(secretKey, keyTime), stringToSign);
  return { formatString, stringToSign, signature, headerList: heads.names, paramList: params.names };
}

/** A whole Authorization value, for the service's own tests and tools. */
export function authorize({ method, path, query = [], headers, secretId, secretKey, start, end }) {
  const keyTime = `${start};${end}`;
  const made = compute({ method, path, query, headers, keyTime, secretKey });
  return (
    `q-sign-algorithm=sha1&q-ak=${secretId}&q-sign-time=${keyTime}&q-key-time=${keyTime}` +
    `&q-header-list=${made.headerList}&q-url-param-list=${made.paramList}&q-signature=${made.signature}`
  );
}

const FIELDS = ['q-sign-algorithm', 'q-ak', 'q-sign-time', 'q-key-time', 'q-header-list', 'q-url-param-list', 'q-signature'];

/** Reads the seven fields from the header, the query, or the one-parameter form; undefined if there is no signature. */
export function readAuthorization(request) {
  const header = request.header('authorization');
  const single = request.query.find(([name]) => name === 'sign')?.[1];
  let source;
  if (header) source = splitFields(header);
  else if (request.query.some(([name]) => name === 'q-signature')) source = new Map(request.query);
  else if (single) source = splitFields(single);
  else return undefined;
  const fields = Object.fromEntries(FIELDS.map((name) => [name, source.get(name)]));
  const missing = FIELDS.filter((name) => fields[name] === undefined);
  return { fields, missing };
}

function splitFields(text) {
  return new Map(
    text.split('&').map((part) => {
      const cut = part.indexOf('=');
      return cut < 0 ? [part, ''] : [part.slice(0, cut).trim(), part.slice(cut + 1)];
    }),
  );
}

const listed = (list, pairs) => {
  // js SDKs encode the list once more in presigned URLs.
  const names = new Set(
    list
      .replace(/%3b/gi, ';')
      .split(';')
      .filter(Boolean)
      .map((name) => name.toLowerCase()),
  );
  return pairs.filter(([name]) => names.has(encode(name).toLowerCase()) || names.has(name.toLowerCase()));
};

/**
 * Checks a request and gives the key that signed it, or throws the service's refusal.
 * `service` is `cos` or `ci`: their codes differ. `report` receives both texts when they do not agree.
 */
export function verify(request, { keys, service, now, skew = 60, requireHost = true, report }) {
  const ci = service === 'ci';
  const found = readAuthorization(request);
  if (!found) {
    throw ci
      ? new Refusal('MissingAuthorization', 'the request has no Authorization')
      : new Refusal('AccessDenied', 'Access Denied.');
  }
  const { fields, missing } = found;
  const invalid = (why) => new Refusal(ci ? 'InvalidAuthorization' : 'AccessDenied', why);
  if (missing.length > 0) throw invalid(`the Authorization lacks ${missing[0]}`);
  if (fields['q-sign-algorithm'] !== 'sha1') throw invalid(`q-sign-algorithm ${fields['q-sign-algorithm']} is not supported`);
  const key = keys.get(fields['q-ak']);
  if (!key) {
    throw new Refusal(
      ci ? 'SecretidNotExist' : 'InvalidAccessKeyId',
      'The Access Key Id you provided does not exist in our records',
    );
  }
  checkTime(fields, { ci, now, skew, invalid });
  checkToken(request, key, { ci, now, invalid });

  const headers = listed(fields['q-header-list'], request.headerPairs);
  const query = listed(
    fields['q-url-param-list'],
    request.query.filter(([name]) => !FIELDS.includes(name) && name !== 'sign'),
  );
  if (requireHost && !headers.some(([name]) => name.toLowerCase() === 'host')) throw invalid('host is not signed');
  const parts = {
    method: request.method,
    path: request.path,
    query,
    headers,
    keyTime: fields['q-key-time'],
    secretKey: key.secretKey,
  };
  const expected = compute(parts);
  if (![parts, portless(parts)].some((tried) => same(compute(tried).signature, fields['q-signature']))) {
    report?.({ request, parts, expected, given: fields['q-signature'] });
    throw new Refusal(
      'SignatureDoesNotMatch',
      'The Signature you specified is invalid. Check your Secret Key and signing method',
      {
        extra: { StringToSign: expected.stringToSign, FormatString: expected.formatString },
      },
    );
  }
  return key;
}

/** Some SDKs sign the host alone and send it with its port, which the cloud never has. */
const portless = (parts) => ({
  ...parts,
  headers: parts.headers.map(([name, value]) => [name, name.toLowerCase() === 'host' ? withoutPort(value) : value]),
});

function same(a, b) {
  const left = Buffer.from(a);
  const right = Buffer.from(String(b));
  return left.length === right.length && timingSafeEqual(left, right);
}

function checkTime(fields, { ci, now, skew, invalid }) {
  const spans = ['q-sign-time', 'q-key-time'].map((name) => /^(\d{1,12});(\d{1,12})$/.exec(fields[name]));
  if (spans.some((span) => !span)) throw invalid('q-sign-time and q-key-time must be start;end in seconds');
  const extra = { ServerTime: new Date(now).toISOString().replace(/\.\d+Z$/, 'Z') };
  for (const [, start, end] of spans) {
    if (now / 1000 >= Number(end)) {
      throw ci
        ? new Refusal('SignatureExpired', 'the signature has expired', { extra })
        : new Refusal('AccessDenied', 'Request has expired', { extra });
    }
    if (now / 1000 + skew < Number(start)) {
      throw new Refusal('RequestTimeTooSkewed', 'The difference between the request time and the current time is too large.', {
        extra,
      });
    }
  }
}

function checkToken(request, key, { ci, now, invalid }) {
  const names = ci ? ['x-cos-security-token', 'x-ci-security-token'] : ['x-cos-security-token'];
  const tokens = names
    .flatMap((name) => [request.header(name), request.query.find(([param]) => param.toLowerCase() === name)?.[1]])
    .filter((token) => token !== undefined);
  if (key.token === undefined) {
    if (tokens.length > 0) throw invalid('a permanent key takes no security token');
    return;
  }
  if (tokens.length === 0) throw invalid('the security token is missing');
  if (tokens.some((token) => token !== key.token)) throw invalid('the security token does not belong to this key');
  if (now / 1000 >= key.expiredTime) {
    throw ci
      ? new Refusal('SignatureExpired', 'the temporary key has expired')
      : new Refusal('AccessDenied', 'Request has expired');
  }
}

/**
 * What a client may have signed instead. A signature does not tell its text, so usual mistakes are tried one by one; the
 * one that yields the given signature is the client's text.
 */
export function explain({ request, parts, given }) {
  const tries = [
    ['path left percent-encoded', { path: request.rawPath }],
    ['path without its leading slash', { path: parts.path.replace(/^\//, '') }],
    ['path with the query', { path: request.target }],
    ['parameter values encoded twice', { query: parts.query.map(([name, value]) => [name, encode(value)]) }],
    ['header values encoded twice', { headers: parts.headers.map(([name, value]) => [name, encode(value)]) }],
    ['headers named but not hashed', { headers: [] }],
    ['parameters named but not hashed', { query: [] }],
    ['method POST', { method: 'post' }],
    ['method GET', { method: 'get' }],
    ['method PUT', { method: 'put' }],
  ];
  for (const [why, change] of tries) {
    const made = compute({ ...parts, ...change });
    if (made.signature === given) return { why, formatString: made.formatString, stringToSign: made.stringToSign };
  }
  return { why: 'no usual mistake explains it: perhaps another secret key' };
}
