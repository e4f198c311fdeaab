/** The HTTP side shared by all ports: request ids, CORS, refusals, faults, and an orderly end. */

import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import { Refusal } from './errors.js';
import { DONE } from './faults.js';
import { spelled } from './headers.js';
import { Request } from './request.js';
import { site } from './site.js';

let counter = 0;
/** Ids look like the service's: base64 of time, machine and number. */
export function requestId(now) {
  counter += 1;
  return Buffer.from(
    `${Math.floor(now / 1000).toString(16)}_c0a80001_${process.pid.toString(16)}_${counter.toString(16)}`,
  ).toString('base64');
}

/**
 * Starts one port. `handle(request, exchange)` gives a reply `{ status, headers, body }`, where body is text, bytes or
 * `{ file, start, end }`. `core` is the service's shared state.
 */
export async function listen({ name, port, host, core, handle }) {
  const sockets = new Set();
  const server = createServer({ keepAliveTimeout: 5000, maxHeaderSize: 64 * 1024 }, (req, res) => {
    answer(req, res).catch((error) => {
      core.log.line(`${name}: ${error.stack ?? error}`);
      res.destroy();
    });
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => {});
  });
  server.on('clientError', (_error, socket) => socket.destroy());

  async function answer(req, res) {
    const request = new Request(req);
    const place = name === 'control' || name === 'sts' ? { service: name } : site(request.host, name, core.defaults);
    const id = requestId(core.now());
    const headers = {
      date: new Date(core.now()).toUTCString(),
      ...identity(place.service, id),
      ...core.cors.headers(request),
    };
    const exchange = { ...place, id, core, socket: req.socket, fault: undefined, key: undefined };
    let reply;
    try {
      request.open();
      reply = req.method === 'OPTIONS' ? core.cors.preflight(request) : await handle(request, exchange);
      if (reply !== DONE && exchange.fault) {
        reply = await core.faults.late(exchange.fault, reply, {
          socket: req.socket,
          res,
          wait: core.wait,
          headers: { ...headers, ...reply.headers },
        });
      }
    } catch (error) {
      reply = refuse(error, { request, place, id });
    }
    if (reply === DONE) return;
    core.log.request(request, place, reply.status, exchange);
    send(req, res, { ...reply, headers: { ...headers, ...reply.headers } });
  }

  function refuse(error, { request, place, id }) {
    if (!(error instanceof Refusal)) {
      if (error?.code === 'ECONNRESET' || error?.name === 'AbortError') return DONE;
      core.log.line(`${name}: ${error?.stack ?? error}`);
    }
    const refusal =
      error instanceof Refusal ? error : new Refusal('InternalError', 'We encountered an internal error. Please try again.');
    const body =
      place.service === 'control' || place.service === 'sts'
        ? JSON.stringify({ error: { code: refusal.code, message: refusal.message } })
        : refusal.body({
            resource: `${request.host}${request.rawPath}`,
            requestId: id,
            traceId: Buffer.from(`trace_${id}`).toString('base64'),
          });
    const type = body.startsWith('{') ? 'application/json' : 'application/xml';
    return { status: refusal.status, headers: { 'content-type': type, ...refusal.headers }, body, code: refusal.code };
  }

  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        for (const socket of sockets) socket.destroy();
      }),
  };
}

function identity(service, id) {
  if (service === 'ci') return { server: 'tencent-ci', 'x-ci-request-id': id };
  if (service === 'cos') return { server: 'tencent-cos', 'x-cos-request-id': id };
  return { server: 'wanxiang-jobs-local' };
}

function send(req, res, { status, headers, body = '' }) {
  const drain = () => {
    // An unread body would keep the connection from being used again.
    if (!req.complete) {
      req.resume();
      if (Number(req.headers['content-length'] ?? 0) > 1 << 20) res.shouldKeepAlive = false;
    }
  };
  if (body !== null && typeof body === 'object' && !Buffer.isBuffer(body)) {
    const { file, start, end } = body;
    const length = end - start + 1;
    res.writeHead(status, spelled({ ...headers, 'content-length': length }));
    drain();
    if (req.method === 'HEAD' || length === 0) {
      res.end();
      return;
    }
    const source = createReadStream(file, { start, end });
    source.on('error', () => res.destroy());
    res.on('close', () => source.destroy());
    source.pipe(res);
    return;
  }
  const bytes = Buffer.isBuffer(body) ? body : Buffer.from(body);
  if (status !== 204 && status !== 304 && headers['content-length'] === undefined) headers['content-length'] = bytes.length;
  res.writeHead(status, spelled(headers));
  drain();
  res.end(req.method === 'HEAD' ? undefined : bytes);
}
