/**
 * Faults on demand: named by the request header `x-fault`, queued for the next calls, or drawn at a rate by a seeded generator.
 * Each fault acts before the work (the call has no effect), or on the answer (the call has had its effect).
 */

import { Refusal } from './errors.js';
import { spelled } from './headers.js';
import { generator } from '../random.js';

const LATE = ['reset-after', 'reply-lost', '500-after', 'slow', 'stuck', 'truncated', 'garbled'];
const EARLY = ['reset-before', '500', '503', '429', 'html', 'wrong-date', 'expired-key', 'revoked-key'];
const LISTS = ['duplicate-page', 'backwards'];
export const FAULTS = [...EARLY, ...LATE, ...LISTS];

/** Told to the server when the connection has been dealt with and no answer is due. */
export const DONE = Symbol('connection dealt with');

function applies(name, operation) {
  if (name === 'duplicate-page') return operation === 'list';
  if (name === 'backwards') return operation === 'list' || operation === 'describe';
  return true;
}

export class Faults {
  #random = generator(1);

  constructor({ slowMs = 1500, stuckMs = 60_000 } = {}) {
    this.slowMs = slowMs;
    this.stuckMs = stuckMs;
    this.counts = {};
    this.configure({});
  }

  /** Sets the rate; `services` and `operations` narrow it, `next` is a list used up one call at a time. */
  configure({ rate = 0, names = FAULTS, seed = 1, services = ['ci'], operations = [], next = [] }) {
    const unknown = [...names, ...next].find((name) => !FAULTS.includes(name));
    if (unknown) throw new Refusal('InvalidArgument', `unknown fault ${unknown}; known are ${FAULTS.join(' ')}`);
    if (!(rate >= 0 && rate <= 1)) throw new Refusal('InvalidArgument', `rate must be 0 to 1, not ${rate}`);
    Object.assign(this, {
      rate,
      names: [...names],
      seed,
      services: [...services],
      operations: [...operations],
      next: [...next],
    });
    this.#random = generator(seed);
  }

  describe() {
    const { rate, names, seed, services, operations, next, counts } = this;
    return { rate, names, seed, services, operations, next, counts };
  }

  /** The fault for this call, or undefined. */
  draw(request, service, operation) {
    const chosen = this.#choose(request, service, operation);
    if (chosen !== undefined) this.counts[chosen] = (this.counts[chosen] ?? 0) + 1;
    return chosen;
  }

  #choose(request, service, operation) {
    const asked = request.header('x-fault')?.trim();
    if (asked) {
      if (!FAULTS.includes(asked)) throw new Refusal('InvalidArgument', `unknown fault ${asked}`);
      return applies(asked, operation) ? asked : undefined;
    }
    if (!this.services.includes(service)) return undefined;
    if (this.operations.length > 0 && !this.operations.includes(operation)) return undefined;
    if (this.next.length > 0) return this.next.shift();
    if (this.rate === 0 || this.#random() >= this.rate) return undefined;
    const fitting = this.names.filter((name) => applies(name, operation));
    return fitting[Math.floor(this.#random() * fitting.length)];
  }

  /** Acts before the work: throws the refusal, or gives DONE after ending the connection. */
  early(name, { socket, service, now, revoke }) {
    switch (name) {
      case 'reset-before':
        socket.resetAndDestroy();
        return DONE;
      case '500':
        throw new Refusal('InternalError', 'We encountered an internal error. Please try again.');
      case '503':
        throw new Refusal('ServiceUnavailable', 'Please reduce your request rate.');
      case '429':
        throw new Refusal('SlowDown', 'Please slow down.', { headers: { 'retry-after': '1' } });
      case 'html':
        return {
          status: 502,
          headers: { 'content-type': 'text/html', server: 'nginx' },
          body: '<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body><center><h1>502 Bad Gateway</h1></center></body></html>\r\n',
        };
      case 'wrong-date': {
        const other = new Date(now + 3 * 3600_000);
        throw new Refusal('RequestTimeTooSkewed', 'The difference between the request time and the current time is too large.', {
          headers: { date: other.toUTCString() },
          extra: { ServerTime: other.toISOString().replace(/\.\d+Z$/, 'Z') },
        });
      }
      case 'expired-key':
        throw service === 'ci'
          ? new Refusal('SignatureExpired', 'the signature has expired')
          : new Refusal('AccessDenied', 'Request has expired');
      case 'revoked-key':
        revoke();
        throw new Refusal(
          service === 'ci' ? 'SecretidNotExist' : 'InvalidAccessKeyId',
          'The Access Key Id you provided does not exist in our records',
        );
      default:
        return undefined;
    }
  }

  /** Acts on an answer; gives the reply to send, or DONE. `wait(ms)` ends early when the service closes. */
  async late(name, reply, { socket, res, headers, wait }) {
    const bytes = typeof reply.body === 'string' ? Buffer.from(reply.body) : reply.body;
    const cuttable = Buffer.isBuffer(bytes) && bytes.length > 1;
    switch (name) {
      case 'reset-after':
        socket.resetAndDestroy();
        return DONE;
      case 'reply-lost':
        socket.end();
        socket.destroySoon();
        return DONE;
      case '500-after':
        throw new Refusal('InternalError', 'We encountered an internal error. Please try again.');
      case 'slow':
        await wait(this.slowMs);
        return reply;
      case 'stuck':
        if (!cuttable) return reply;
        res.writeHead(reply.status, spelled({ ...headers, 'content-length': bytes.length }));
        res.write(bytes.subarray(0, bytes.length >> 1));
        await wait(this.stuckMs, socket);
        socket.destroy();
        return DONE;
      case 'truncated':
        return cuttable ? { ...reply, body: bytes.subarray(0, bytes.length >> 1) } : reply;
      case 'garbled': {
        if (!cuttable) return reply;
        const noise = Buffer.from(bytes);
        for (let i = 0; i < noise.length; i += 7) noise[i] = Math.floor(this.#random() * 256);
        noise[0] = 0x3c;
        noise[noise.length - 1] = 0x3c;
        return { ...reply, body: noise };
      }
      default:
        return reply;
    }
  }
}
