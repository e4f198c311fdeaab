// Documents to objects: the module scans and says what is where, this file makes the objects.
//
// The operations are described in the crate (decode/flat.rs). Texts are slices of the caller's own string.
import { decodeDocument, release, words, wordsLength } from './core.js';
import { DecodeError, ServiceError } from './errors/public.js';
import { excerptOf } from './excerpt.js';
import type { JobsAnswer, Notification } from './jobs.js';
import { arenaText, textAt, textOf, write, writeBytes } from './memory.js';
import { limit, readOptions } from './options.js';
import { enter, generation, memory } from './runtime.js';
import { halfPair } from './surrogates.js';

/** What a body may cost; one that passes a limit is refused with `DecodeError`. */
export interface ReadOptions {
  /** Bytes of the whole body. Default: 32 MiB. */
  maxBytes?: number;
  /** Elements inside one another. Default: 64. */
  maxDepth?: number;
  /** Elements and attributes in all. Default: 1000000. */
  maxNodes?: number;
}

/** A body as text or as bytes in UTF-8. */
export type Body = string | ArrayBuffer | ArrayBufferView;

type Members = Record<string, any>;

/** What a document is read as. */
type Expected = 'answer' | 'notification';

/** Names of the tables by their address, which is good for one instance of the module. */
const names = new Map<number, string>();
let namesOf = 0;
// What the module can count to: a limit beyond it is none.
const MOST = 2 ** 32 - 1;
// Larger buffers are given back after use.
const LARGE = 1 << 20;

/**
 * Reads the answer of a submit, describe or list call. Throws `ServiceError` for an `<Error>` body and
 * `DecodeError` for one that is no answer.
 */
export function parseResponse(body: Body, options?: ReadOptions): JobsAnswer {
  return read(body, 'answer', limits('parseResponse', options)) as JobsAnswer;
}

/** Reads a callback body, XML or JSON, of a task or of a workflow. */
export function parseNotify(body: Body, options?: ReadOptions): Notification {
  return read(body, 'notification', limits('parseNotify', options)) as unknown as Notification;
}

const READ = { maxBytes: limit, maxDepth: limit, maxNodes: limit };

const limits = (call: string, options?: ReadOptions): ReadOptions =>
  options === undefined ? {} : readOptions(call, options, READ);

/** What the client is told of a body: one of three. Some refusals come as JSON. */
export interface AnswerBody {
  answer?: Members;
  refusal?: Members;
  unreadable?: DecodeError;
}

/** Reads what the client has got. */
export function readAnswer(body: string): AnswerBody {
  if (/^\s*\{/.test(body)) {
    const { code, message, request_id: id } = parsed(body) ?? {};
    if (code !== undefined || message !== undefined) {
      return {
        refusal: { Code: String(code ?? ''), Message: String(message ?? ''), ...(id !== undefined && { RequestId: String(id) }) },
      };
    }
    const facts = { code: 'syntax', line: 1, column: 1, excerpt: excerptOf(body) };
    return { unreadable: new DecodeError('the answer is neither XML nor a refusal in JSON', facts) };
  }
  try {
    const [answer, isRefusal] = scan(body, 'answer');
    return isRefusal ? { refusal: answer } : { answer };
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error;
    return { unreadable: error };
  }
}

function parsed(text: string): Members | undefined {
  try {
    return JSON.parse(text) as Members;
  } catch {
    return undefined;
  }
}

function read(body: Body, expected: Expected, options?: ReadOptions): Members {
  const [result, isRefusal] = scan(body, expected, options);
  if (!isRefusal) return result;
  throw new ServiceError(result['Message'] ?? 'the service answered with an error', {
    code: result['Code'],
    status: undefined,
    requestId: result['RequestId'],
    traceId: result['TraceId'],
    resource: result['Resource'],
    retryable: false,
  });
}

function scan(
  body: Body,
  expected: Expected,
  { maxBytes = 32 << 20, maxDepth = 64, maxNodes = 1_000_000 }: ReadOptions = {},
): [result: Members, isRefusal: boolean] {
  const source = typeof body === 'string' ? body : bytesOf(body);
  const size = source.length;
  if (size > maxBytes) throw refused('limit', 'the document is larger than the limit allows');
  return enter(() => {
    if (namesOf !== generation()) names.clear();
    namesOf = generation();
    const run = (length: number, checked: boolean, ascii: boolean): boolean => {
      try {
        return decodeDocument(
          length,
          expected === 'notification',
          checked,
          ascii,
          Math.min(maxBytes, MOST),
          Math.min(maxDepth, MOST),
          Math.min(maxNodes, MOST),
        );
      } catch (thrown) {
        if (thrown instanceof Error) throw thrown;
        const { message, ...facts } = thrown as { message: string; code: string; line: number; column: number };
        throw new DecodeError(message, { ...facts, excerpt: excerptOf(source) });
      }
    };
    try {
      let text: string;
      let isRefusal: boolean;
      if (typeof source === 'string') {
        const length = write(source);
        isRefusal = run(length, true, length === size);
        if (length !== size && halfPair(source) !== undefined)
          throw refused('character', 'the text has half of a surrogate pair');
        text = source;
      } else {
        isRefusal = run(writeBytes(source), false, false);
        text = textOf(source);
      }
      return [build(new Uint32Array(memory(), words(), wordsLength()), text, arenaText()), isRefusal];
    } finally {
      if (size > LARGE) release();
    }
  });
}

const isBuffer = (body: unknown): body is ArrayBuffer =>
  /^\[object (Shared)?ArrayBuffer\]$/.test(Object.prototype.toString.call(body));

/** Text, or bytes of whatever kind and realm. */
export const isBody = (value: unknown): value is Body =>
  typeof value === 'string' || ArrayBuffer.isView(value) || isBuffer(value);

/** Bytes of whatever kind and realm. */
function bytesOf(body: unknown): Uint8Array {
  if (ArrayBuffer.isView(body)) return new Uint8Array(body.buffer, body.byteOffset, body.byteLength);
  if (isBuffer(body)) return new Uint8Array(body);
  throw refused(
    'type',
    `a body must be a string or bytes (Uint8Array, ArrayBuffer), not ${body === null ? 'null' : typeof body}`,
  );
}

function build(list: Uint32Array, source: string, arena: string): Members {
  const root: Members = {};
  const stack: Members[] = [];
  let object = root;

  for (let i = 0; i < list.length; ) {
    const word = list[i++]!;
    const what = word & 7;
    if (what === 0) {
      object = stack.pop() as Members;
      continue;
    }
    const at = list[i++]!;
    const stands = (word >> 5) & 3;
    const length = word >>> 8;
    const key = stands === 0 ? name(at, length) : (stands === 1 ? source : arena).slice(at, at + length);
    let value: any;
    if (what === 2 || what === 3 || what === 7) {
      const from = list[i++]!;
      const text = (word & 128 ? arena : source).slice(from, from + list[i++]!);
      value = what === 3 ? Number(text) : text;
    } else if (what === 1) {
      value = {};
      stack.push(object);
    } else {
      value = what === 6 ? [] : what === 4;
    }
    const place = (word >> 3) & 3;
    if (what === 7 || (what === 6 && place >= 2)) {
      keep(place === 3 ? object : (object['$extra'] ??= {}), key, value);
      continue;
    }
    switch (place) {
      case 0:
        if (stands === 0) object[key] = value;
        else if (Object.hasOwn(object, key)) append((object['$extra'] ??= {}), key, value);
        else define(object, key, value);
        break;
      case 1:
        if (what === 6) object[key] ??= value;
        else if (object[key] === undefined) object[key] = [value];
        else object[key].push(value);
        break;
      case 2:
        append((object['$extra'] ??= {}), key, value);
        break;
      default:
        append(object, key, value);
    }
    if (what === 1) object = value;
  }
  return root;
}

/** Names of the tables, remembered by address. */
function name(at: number, length: number): string {
  const id = at * 256 + length;
  let found = names.get(id);
  if (found === undefined) names.set(id, (found = textAt(at, length)));
  return found;
}

/** An item of a list in `$extra`, or below it. */
function append(object: Members, key: string, value: unknown): void {
  if (!Object.hasOwn(object, key)) define(object, key, [value]);
  else if (Array.isArray(object[key])) object[key].push(value);
  else object[key] = [object[key], value];
}

/** The text of a declared member that is no number or no boolean, or an empty list, which is added to no other. */
function keep(extra: Members, key: string, value: unknown): void {
  if (!Object.hasOwn(extra, key)) define(extra, key, value);
  else if (!Array.isArray(value)) append(extra, key, value);
}

/** A name from outside may be `__proto__` or `constructor`: only own members count, and none is inherited. */
function define(object: Members, key: string, value: unknown): void {
  Object.defineProperty(object, key, { value, enumerable: true, writable: true, configurable: true });
}

function refused(code: string, text: string): DecodeError {
  return new DecodeError(text, { code, line: 1, column: 1 });
}
