// The body of a request: no more of it than is allowed, and no longer waited for than is sensible.
import { CiError, DecodeError } from './errors/public.js';

/** As much of a `Request` as is read. */
interface Readable {
  readonly body?: unknown;
  readonly bodyUsed?: boolean;
  readonly headers: { get(name: string): string | null };
  arrayBuffer(): Promise<ArrayBuffer>;
}

interface Stream {
  readonly locked: boolean;
  getReader(): { read(): Promise<{ done: boolean; value?: Uint8Array }>; cancel(reason?: unknown): Promise<void> };
}

/** Reads the body. The error's code is `body_used`, `body_too_large`, `body_timeout`, or what the connection threw. */
export async function readBody(request: Readable, maxBytes: number, maxMs: number): Promise<Uint8Array> {
  const stream = request.body as Stream | null | undefined;
  if (request.bodyUsed === true || stream?.locked === true) {
    throw new CiError('the body has already been read: give the request unread, or a new Request with the text that was read', {
      code: 'body_used',
    });
  }
  if (stream === null) return new Uint8Array();
  if (Number(request.headers.get('content-length')) > maxBytes) throw tooLarge(maxBytes);
  const { late, stop } = deadline(maxMs);
  try {
    // Firefox has no `body`.
    if (typeof stream?.getReader !== 'function')
      return checked(new Uint8Array(await Promise.race([request.arrayBuffer(), late])), maxBytes);
    const reader = stream.getReader();
    try {
      return await readAll(() => Promise.race([reader.read(), late]), maxBytes);
    } catch (error) {
      // Nobody waits for a sender that has been given up.
      reader.cancel(error).catch(() => {});
      throw error;
    }
  } finally {
    stop();
  }
}

async function readAll(next: () => Promise<{ done: boolean; value?: Uint8Array }>, maxBytes: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for (let part = await next(); !part.done; part = await next()) {
    const bytes = part.value as Uint8Array;
    size += bytes.length;
    if (size > maxBytes) throw tooLarge(maxBytes);
    parts.push(bytes);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function checked(bytes: Uint8Array, maxBytes: number): Uint8Array {
  if (bytes.length > maxBytes) throw tooLarge(maxBytes);
  return bytes;
}

const tooLarge = (maxBytes: number): DecodeError =>
  new DecodeError(`the body has more than ${maxBytes} bytes`, { code: 'body_too_large', line: 1, column: 1 });

function deadline(maxMs: number): { late: Promise<never>; stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new CiError(`the body had not ended after ${maxMs} ms`, { code: 'body_timeout' }));
    }, maxMs);
  });
  // Where reading ends first, nobody listens.
  late.catch(() => {});
  return {
    late,
    stop: () => {
      clearTimeout(timer);
    },
  };
}
