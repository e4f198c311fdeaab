// Documents to objects: the module scans and says what is where, this file makes the objects.
//
// The operations are described in the crate (decode/flat.rs). Texts are slices of the caller's own string.
import { decode, output, release } from './core.js';
import { DecodeError, ServiceError } from './errors.js';
import { message, text as arenaText, textAt, textOf, write, writeBytes } from './memory.js';
import { ready } from './runtime.js';

const ANSWER = 0;
const NOTIFY = 1;
const [, REFUSAL, BROKEN] = [0, 1, 2];

const names = new Map();
// What the module can count to: a limit beyond it is none.
const MOST = 2 ** 32 - 1;
// Larger buffers are given back after use.
const LARGE = 1 << 20;

/** An answer of the service. An `<Error>` body is thrown as ServiceError. */
export function parseResponse(body, options) {
  return read(body, ANSWER, options);
}

/** A notification (callback body), XML or JSON. */
export function parseNotify(body, options) {
  return read(body, NOTIFY, options);
}

/** What the client reads: the answer, and whether it is a refusal. Some refusals come as JSON. */
export function readAnswer(body) {
  if (/^\s*\{/.test(body)) {
    const { code, message, request_id: id } = parsed(body) ?? {};
    if (code === undefined && message === undefined) throw refused('syntax', 'the answer is neither XML nor a refusal in JSON');
    return { refused: true, answer: { Code: String(code ?? ''), Message: String(message ?? ''), RequestId: id } };
  }
  const [answer, isRefusal] = scan(body, ANSWER);
  return { answer, refused: isRefusal };
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function read(body, kind, options) {
  const [result, isRefusal] = scan(body, kind, options);
  if (!isRefusal) return result;
  throw new ServiceError(result.Message ?? 'the service answered with an error', {
    code: result.Code, status: undefined, requestId: result.RequestId, traceId: result.TraceId,
    resource: result.Resource, retryable: false,
  });
}

function scan(body, kind, { maxBytes = 32 << 20, maxDepth = 64, maxNodes = 1_000_000 } = {}) {
  const { memory } = ready();
  const size = body?.length ?? body?.byteLength;
  if (size > maxBytes) throw refused('limit', 'the document is larger than the limit allows');
  const run = (length, checked, ascii) => {
    const found = decode(length, kind, checked, ascii, Math.min(maxBytes, MOST), Math.min(maxDepth, MOST), Math.min(maxNodes, MOST));
    if (found === BROKEN) throw refused(...message());
    return found === REFUSAL;
  };
  try {
    let text = body;
    let isRefusal;
    if (typeof body === 'string') {
      const length = write(body);
      isRefusal = run(length, true, length === body.length);
      if (length !== body.length && body.isWellFormed?.() === false) {
        throw refused('character', 'the text has half of a surrogate pair');
      }
    } else if (body instanceof Uint8Array || body instanceof ArrayBuffer) {
      const bytes = body instanceof ArrayBuffer ? new Uint8Array(body) : body;
      isRefusal = run(writeBytes(bytes), false, false);
      text = textOf(bytes);
    } else {
      throw refused('type', `a body must be a string or a Uint8Array, not ${body === null ? 'null' : typeof body}`);
    }
    return [build(new Uint32Array(memory.buffer, output(0), output(1)), text, arenaText()), isRefusal];
  } finally {
    if (size > LARGE) release();
  }
}

function build(words, source, arena) {
  const root = {};
  const stack = [];
  let object = root;
  for (let i = 0; i < words.length;) {
    const word = words[i++];
    const what = word & 7;
    if (what === 0) {
      object = stack.pop();
      continue;
    }
    const at = words[i++];
    const stands = word >> 5 & 3;
    const length = word >>> 8;
    const key = stands === 0 ? name(at, length) : (stands === 1 ? source : arena).slice(at, at + length);
    let value;
    if (what === 2 || what === 3 || what === 7) {
      const from = words[i++];
      const text = (word & 128 ? arena : source).slice(from, from + words[i++]);
      value = what === 3 ? Number(text) : text;
    } else if (what === 1) {
      value = {};
      stack.push(object);
    } else {
      value = what === 6 ? [] : what === 4;
    }
    const place = word >> 3 & 3;
    if (what === 7 || what === 6 && place >= 2) {
      keep(place === 3 ? object : object.$extra ??= {}, key, value);
      continue;
    }
    switch (place) {
      case 0:
        if (stands === 0) object[key] = value;
        else if (Object.hasOwn(object, key)) append(object.$extra ??= {}, key, value);
        else define(object, key, value);
        break;
      case 1:
        if (what === 6) object[key] ??= value;
        else if (object[key] === undefined) object[key] = [value];
        else object[key].push(value);
        break;
      case 2: append(object.$extra ??= {}, key, value); break;
      default: append(object, key, value);
    }
    if (what === 1) object = value;
  }
  return root;
}

/** Names of the tables, remembered by address. */
function name(at, length) {
  const id = at * 256 + length;
  let found = names.get(id);
  if (found === undefined) names.set(id, found = textAt(at, length));
  return found;
}

/** An item of a list in `$extra`, or below it. */
function append(object, key, value) {
  if (!Object.hasOwn(object, key)) define(object, key, [value]);
  else if (Array.isArray(object[key])) object[key].push(value);
  else object[key] = [object[key], value];
}

/** The text of a declared member that is no number or no boolean, or an empty list, which is added to no other. */
function keep(extra, key, value) {
  if (!Object.hasOwn(extra, key)) define(extra, key, value);
  else if (!Array.isArray(value)) append(extra, key, value);
}

/** A name from outside may be `__proto__` or `constructor`: only own members count, and none is inherited. */
function define(object, key, value) {
  Object.defineProperty(object, key, { value, enumerable: true, writable: true, configurable: true });
}

function refused(code, text, line = 1, column = 1, excerpt = '') {
  return new DecodeError(text, { code, line, column, excerpt });
}
