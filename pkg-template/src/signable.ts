// What is signed, read from whatever form it is given in, so that nothing of it is lost and it goes where it should.
import { refused } from './errors/index.js';
import { any, filled, isObject, oneOf, type Place, required, tagOf, text } from './options.js';
import type { Kind } from './options.js';

/** Names and values, decoded: a record, whose values may be lists; a `Map`, `URLSearchParams`, `Headers`; or pairs. */
export type Pairs =
  | Readonly<Record<string, Value | readonly Value[] | undefined>>
  | Iterable<readonly [name: string, value: Value]>;
type Value = string | number | boolean;

/** What is signed. A `Scope` is one. */
export interface SignableRequest {
  /** Method in any case. Default: `GET`. */
  method?: string;
  /** Path with raw characters, without query. A leading `/` is put before it where there is none. */
  path: string;
  /** Name and port to which the request goes, without scheme and path. */
  host?: string;
  /** Decoded parameters, or the text behind the `?` of an address, which is decoded. */
  query?: Pairs | string;
  headers?: Pairs;
}

/** `undefined` is not given. */
type Read = [name: string, value: string][];

/** Names and values in any of their forms. */
const pairs: Kind<Read> = (value, at) => {
  const list = typeof (value as Partial<Iterable<unknown>> | null)?.[Symbol.iterator] === 'function' && typeof value !== 'string';
  if (!list && !isObject(value)) return at.refuse(value, 'names and values: a record, a Map or a list of pairs');
  if (!list && tagOf(value) !== 'Object') return at.refuse(value, 'names and values: a record, a Map or a list of pairs');
  const found: Read = [];
  const add = (name: unknown, item: unknown, where: Place): void => {
    const key = text(name, where);
    const written =
      typeof item === 'boolean' || (typeof item === 'number' && Number.isFinite(item)) ? String(item) : text(item, where);
    if (key !== undefined && written !== undefined) found.push([key, written]);
  };
  if (list) {
    let index = 0;
    for (const pair of value as Iterable<unknown>) {
      const where = at.within(String(index));
      if (Array.isArray(pair) && pair.length === 2) add(pair[0], pair[1], where);
      else where.refuse(pair, 'a pair of name and value');
      index += 1;
    }
    return found;
  }
  for (const name of Object.keys(value as object)) {
    const item = (value as Record<string, unknown>)[name];
    if (item === undefined) continue;
    for (const one of Array.isArray(item) ? (item as unknown[]) : [item]) add(name, one, at.within(name));
  }
  return found;
};

/** The same, or the text of a query. */
const query: Kind<Read> = (value, at) => {
  if (typeof value !== 'string') return pairs(value, at);
  return text(value, at) === undefined ? undefined : [...new URLSearchParams(value)];
};

/** A path that begins with a slash. */
const path: Kind<string> = (value, at) => {
  const given = text(value, at);
  if (given === undefined || given.startsWith('/')) return given;
  if (/^[a-z][a-z\d+.-]*:\/\//i.test(given))
    return at.refuse(value, 'a path', { code: 'option_value', hint: 'host and query have members of their own' });
  return `/${given}`;
};

const host: Kind<string> = (value, at) => {
  const given = filled(value, at);
  if (given === undefined || given.includes('\0')) return given;
  // An address would have it in another form, such as xn--… for other letters: then the host that is signed is not the one that is sent.
  const url = parsed(given);
  const [sent, port] = [url?.hostname, /:(\d+)$/.exec(given)?.[1]];
  const name =
    /^(?:[a-z][a-z\d+.-]*:)?\/\/(?:[^/?#@]*@)?([^/?#]+)/i.exec(given)?.[1] ?? given.replace(/[/?#].*$/s, '').replace(/^.*@/s, '');
  const isAlone = /^(?!\.|.*\.\.)(?:\[[\da-f:.]+\]|[^\s\\/?#@:[\]<>^|%]+)(?::\d{1,5})?$/i.test(given);
  const isSent =
    (port === undefined ? sent : `${sent}:${port}`) === given.toLowerCase() &&
    (port === undefined || String(Number(port)) === port);
  if (isAlone && isSent) return given;
  const meant = isAlone ? (url?.host ?? '') : name === given ? '' : name;
  return at.refuse(value, 'a host name, with its port where there is one', {
    code: 'option_value',
    hint: meant === '' ? '' : `give ${JSON.stringify(meant)}`,
  });
};

function parsed(name: string): URL | undefined {
  try {
    return new URL(`https://${name}/`);
  } catch {
    return undefined;
  }
}

/** A method is a word of HTTP. */
const method: Kind<string> = (value, at) => {
  const given = filled(value, at);
  if (given === undefined || /^[\w!#$%&'*+.^`|~-]+$/.test(given)) return given;
  return at.refuse(value, 'a method such as GET', { code: 'option_value' });
};

/** The members of a request. Those of a scope that are not signed may stand beside them. */
export const REQUEST = {
  method,
  path: /* @__PURE__ */ required(path),
  host,
  query,
  headers: pairs,
  protocol: any,
  action: any,
  bucket: any,
  region: any,
};
// Spelled out: bundlers drop no object that is made of another.
export const PRESIGNED = {
  method,
  path: /* @__PURE__ */ required(path),
  host: /* @__PURE__ */ required(host),
  query,
  headers: pairs,
  protocol: /* @__PURE__ */ oneOf('https', 'http', 'https:', 'http:'),
  action: any,
  bucket: any,
  region: any,
};

/** The beginning of an address, and the host as it is sent: in small letters, and without the port that goes without saying. */
export function origin(protocol: string, given: string): { origin: string; host: string } {
  const url = new URL(`${protocol.replace(/:$/, '')}://${given}/`);
  return { origin: url.origin, host: url.host };
}

/** An address cannot carry every path: dot segments are taken out by whoever parses it. */
export function checkPath(given: string): void {
  if (given.split('/').some((segment) => segment === '.' || segment === '..')) {
    throw refused('path', 'has a segment . or .., which an address cannot carry; signRequest signs it', given);
  }
}
