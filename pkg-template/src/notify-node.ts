// Handlers of Request and Response behind Node's http, Express, Koa and Fastify. Nothing of Node is imported.
import { CiError } from './errors/public.js';
import type { NotifyHandler } from './notify-handler.js';
import { callable, isObject, readValue } from './options.js';

/** As much of Node's request as is read; Express and Koa add `originalUrl` and `body`. */
interface NodeRequest {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  readonly originalUrl?: string;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body?: unknown;
  readonly rawBody?: unknown;
  readonly readableEnded?: boolean;
}

/** As much of Node's response as is written. */
interface NodeResponse {
  readonly headersSent: boolean;
  writeHead(status: number, headers?: Record<string, string>): unknown;
  end(): unknown;
}

/** As much of Koa's context as is read and written. */
interface KoaContext {
  readonly req: NodeRequest;
  readonly res: NodeResponse;
  readonly originalUrl: string;
  readonly request: { readonly body?: unknown; readonly rawBody?: unknown };
  status: number;
  body: unknown;
  set(headers: Record<string, string>): void;
}

/** As much of Fastify as a plugin uses. */
interface FastifyLike {
  removeAllContentTypeParsers(): unknown;
  addContentTypeParser(
    type: string,
    options: { parseAs: 'buffer' },
    parse: (request: any, body: any, done: (error: null, body: unknown) => void) => void,
  ): unknown;
  all(path: string, handler: (request: any, reply: any) => unknown): unknown;
}

/**
 * Serves a handler by Node's own http server, Express or Koa: `createServer(toNodeHandler(handler))`,
 * `app.post('/ci/*path', toNodeHandler(handler))`, `app.use(toNodeHandler(handler))`. A body that was parsed before to text
 * or bytes is taken; one that became an object is written as JSON again. Never rejects, but for what is no request of Node's.
 */
export function toNodeHandler<Env, Context>(
  handler: NotifyHandler<Env, Context>,
): {
  (request: NodeRequest, response: NodeResponse, ...more: unknown[]): Promise<void>;
  (context: KoaContext, ...more: unknown[]): Promise<void>;
} {
  readValue('handler', handler, callable);
  return async (first: NodeRequest | KoaContext, second?: unknown): Promise<void> => {
    if (isKoa(first)) return toKoa(first, handler);
    if (!isNode(first, second)) {
      throw new CiError(NO_NODE_REQUEST, { code: 'web_request' });
    }
    const { status, headers } = await answerOf(handler, first);
    const response = second as NodeResponse;
    if (response.headersSent) return;
    // Of a body that is not wanted the rest would be read, if the connection stayed.
    response.writeHead(status, {
      ...plainHeaders(headers),
      ...((first as NodeRequest).readableEnded === true ? {} : { connection: 'close' }),
    });
    response.end();
  };
}

const NO_NODE_REQUEST =
  "this is no request of Node's: give the Request itself to the handler in Hono (c.req.raw), Next.js, Deno, Bun and Workers, and use toFastifyPlugin in Fastify";

const isKoa = (given: NodeRequest | KoaContext): given is KoaContext =>
  isObject(given) && 'res' in given && 'req' in given && isObject(given.req?.headers) && typeof given.set === 'function';

/** Headers as members, and a response to write to. */
const isNode = (request: NodeRequest | KoaContext, response: unknown): request is NodeRequest =>
  isObject((request as Partial<NodeRequest> | undefined)?.headers) &&
  typeof (request as { headers: { get?: unknown } }).headers.get !== 'function' &&
  typeof (response as Partial<NodeResponse> | undefined)?.writeHead === 'function';

async function toKoa<Env, Context>(context: KoaContext, handler: NotifyHandler<Env, Context>): Promise<void> {
  const { req, request, originalUrl } = context;
  const { status, headers } = await answerOf(handler, req, { originalUrl, body: request.body, rawBody: request.rawBody });
  context.body = '';
  context.status = status;
  context.set(plainHeaders(headers));
}

/**
 * Serves a handler as a Fastify plugin: `app.register(toFastifyPlugin(handler), { prefix: '/ci' })`. Within it, bodies of every
 * type come as bytes; Fastify itself would refuse XML.
 */
export function toFastifyPlugin<Env, Context>(handler: NotifyHandler<Env, Context>): (app: FastifyLike) => Promise<void> {
  readValue('handler', handler, callable);
  return async (app) => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => {
      done(null, body);
    });
    app.all('/*', async (request, reply) => {
      const { status, headers } = await answerOf(handler, request.raw, {
        originalUrl: request.originalUrl,
        body: request.body ?? '',
      });
      return reply.code(status).headers(plainHeaders(headers)).send();
    });
  };
}

interface Parsed {
  readonly originalUrl?: string;
  readonly body?: unknown;
  readonly rawBody?: unknown;
}

/**
 * The handler's answer. What Node lets through and no `Request` can be made of, such as `POST //[` or TRACE, is a stranger's:
 * it is refused, and must not end in a rejection, which would end the process.
 */
async function answerOf<Env, Context>(
  handler: NotifyHandler<Env, Context>,
  node: NodeRequest,
  parsed: Parsed = node,
): Promise<{ status: number; headers: unknown }> {
  let request: Request;
  try {
    request = requestOf(node, parsed);
  } catch {
    return { status: 400, headers: [] };
  }
  return handler(request as any);
}

/** A `Request` of what Node and the middleware before have. */
function requestOf(node: NodeRequest, parsed: Parsed): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(node.headers)) {
    // Names of HTTP/2 that begin with a colon are none for fetch.
    if (value !== undefined && !name.startsWith(':')) headers.set(name, String(value));
  }
  const method = node.method ?? 'GET';
  const url = new URL(parsed.originalUrl ?? node.url ?? '/', 'http://localhost');
  if (method === 'GET' || method === 'HEAD') return new Request(url, { method, headers });
  const body = bodyOf(node, parsed.rawBody ?? parsed.body);
  const request = new Request(url, { method, headers, body: body ?? streamOf(node), duplex: 'half' } as RequestInit);
  // What a middleware has read and kept nowhere is not there any more; the handler says so.
  if (body === undefined && node.readableEnded === true) request.body?.getReader();
  return request;
}

function bodyOf(node: NodeRequest, body: unknown): BodyInit | undefined {
  if (typeof body === 'string' || ArrayBuffer.isView(body) || body instanceof ArrayBuffer) return body as BodyInit;
  const isParsed = typeof body === 'object' && body !== null && node.readableEnded === true && Object.keys(body).length > 0;
  return isParsed ? JSON.stringify(body) : undefined;
}

/** Node's stream as one of the web, which is not destroyed when the reader has had enough: the answer is still to go out. */
function streamOf(node: any): ReadableStream {
  const parts = node.iterator?.({ destroyOnReturn: false }) ?? node[Symbol.asyncIterator]();
  return new ReadableStream(
    {
      async pull(controller) {
        const { done, value } = await parts.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
    },
    { highWaterMark: 0 },
  );
}

const plainHeaders = (headers: any): Record<string, string> => Object.fromEntries([...headers] as [string, string][]);
