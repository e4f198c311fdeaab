/** One HTTP request as the service sees it: decoded path, query and headers, and a bounded body. */

import { createHash } from 'node:crypto';
import { Refusal } from './errors.js';

const utf8 = (latin1) => Buffer.from(latin1, 'latin1').toString('utf8');

function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new Refusal('InvalidArgument', 'the address is not valid percent-encoded UTF-8');
  }
}

/** Name and value pairs of a raw query; a plus is a blank, as the Go SDK writes it. */
export function parseQuery(raw) {
  if (raw === '') return [];
  return raw
    .split('&')
    .filter(Boolean)
    .map((part) => {
      const cut = part.indexOf('=');
      const [name, value] = cut < 0 ? [part, ''] : [part.slice(0, cut), part.slice(cut + 1)];
      return [decode(name.replace(/\+/g, ' ')), decode(value.replace(/\+/g, ' '))];
    });
}

export class Request {
  constructor(req) {
    this.raw = req;
    this.method = req.method;
    // A client behind a proxy setting sends the absolute form.
    this.target = req.url.replace(/^https?:\/\/[^/?#]*/i, '') || '/';
    const cut = this.target.indexOf('?');
    this.rawPath = cut < 0 ? this.target : this.target.slice(0, cut);
    this.rawQuery = cut < 0 ? '' : this.target.slice(cut + 1);
    this.headerPairs = [];
    for (let i = 0; i < req.rawHeaders.length; i += 2) {
      this.headerPairs.push([req.rawHeaders[i], utf8(req.rawHeaders[i + 1])]);
    }
    this.host = this.header('host') ?? '';
    this.path = '/';
    this.query = [];
  }

  /** Decodes the address; apart from the constructor so that a refusal can be answered. */
  open() {
    this.path = decode(this.rawPath);
    this.query = parseQuery(this.rawQuery);
  }

  /** First value of a header, or undefined. */
  header(name) {
    return this.headerPairs.find(([key]) => key.toLowerCase() === name)?.[1];
  }

  /** First value of a query parameter (exact name), or undefined. */
  param(name) {
    return this.query.find(([key]) => key === name)?.[1];
  }

  has(name) {
    return this.param(name) !== undefined;
  }

  /** The whole body, at most `limit` bytes, checked against Content-MD5. */
  async body(limit, code = 'InvalidContent') {
    const parts = [];
    let size = 0;
    for await (const part of this.raw) {
      size += part.length;
      if (size > limit) throw new Refusal(code, `the body is larger than ${limit} bytes`, { status: 413 });
      parts.push(part);
    }
    const bytes = Buffer.concat(parts);
    const md5 = this.header('content-md5');
    if (md5 !== undefined && md5 !== createHash('md5').update(bytes).digest('base64')) {
      throw new Refusal(code, 'Content-MD5 does not match the body');
    }
    return bytes;
  }
}
