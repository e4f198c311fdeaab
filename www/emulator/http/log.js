/** What the service tells its operator, and the bounded memory of it. Never a secret key, a signature or a whole token. */

import { explain } from '../signature.js';

const KEEP = 500;

/** Masks what must not be shown in an address. */
export function redact(text) {
  return text
    .replace(/(q-signature=|sign=)[^&\s]+/gi, '$1***')
    .replace(/(x-c(?:os|i)-security-token(?:=|%3D))[^&\s]+/gi, '$1***');
}

const columns = (left, right) => {
  const width = Math.max(...left.map((line) => line.length), 8);
  return Array.from({ length: Math.max(left.length, right.length) }, (_, i) => {
    const a = left[i] ?? '';
    const b = right[i] ?? '';
    return `  ${a === b ? ' ' : '!'} ${a.padEnd(width)} | ${b}`;
  }).join('\n');
};

export class Log {
  constructor({ quiet = false, sink = (text) => process.stderr.write(`${text}\n`) } = {}) {
    this.quiet = quiet;
    this.sink = sink;
    this.requests = [];
    this.mismatches = [];
  }

  line(text) {
    if (!this.quiet) this.sink(text);
  }

  request(request, place, status, exchange) {
    const entry = { service: place.service, method: request.method, target: redact(request.target), status };
    if (exchange.fault) entry.fault = exchange.fault;
    this.requests.push(entry);
    if (this.requests.length > KEEP) this.requests.shift();
    this.line(
      `${place.service} ${request.method} ${entry.target} ${status}${exchange.fault ? ` (fault ${exchange.fault})` : ''}`,
    );
  }

  /** Both texts of a signature that does not agree, side by side. */
  mismatch(report) {
    const theirs = explain(report);
    const mask = (text) => text.replace(/(x-c(?:os|i)-security-token=)[^&\n]+/g, '$1***');
    const lines = (made) =>
      made.formatString ? [...mask(made.formatString).split('\n'), ...made.stringToSign.split('\n')] : ['(not found)'];
    const text =
      `signature does not match: ${theirs.why}\n` +
      columns(['the service expects', ...lines(report.expected)], ['the client signed', ...lines(theirs)]);
    this.mismatches.push(text);
    if (this.mismatches.length > 20) this.mismatches.shift();
    this.line(text);
  }
}
