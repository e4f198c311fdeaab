// The handler behind the frameworks themselves: addresses as they route them, bodies as they read them.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { test } from 'node:test';
import express from 'express';
import Fastify from 'fastify';
import { Hono } from 'hono';
import Koa from 'koa';
import {
  callbackUrl,
  createNotifyHandler,
  fromScfEvent,
  toFastifyPlugin,
  toNodeHandler,
  toScfAnswer,
} from 'wanxiang-jobs/notify';
import { SECRET, receiver, several, task } from './lib/callback.js';

const secret = SECRET;
const TYPES = { xml: 'application/xml', json: 'application/json' };
const BODIES = { xml: (id) => task('Success', id), json: (id) => several([id]) };

/** Listens until the test ends; gives the address. */
async function listen(t, listener) {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await new Promise((resolve) => {
    server.on('listening', resolve);
  });
  t.after(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${server.address().port}`;
}

const send = async (url, body, type = TYPES.xml) => {
  const answer = await fetch(url, { method: 'POST', body, headers: { 'content-type': type }, signal: AbortSignal.timeout(5000) });
  return [answer.status, await answer.text()];
};

/** What every framework has to do with callbacks at `<origin>/hooks/ci/<token>`. */
async function serves(origin, { handler, keys, errors }) {
  const url = () => callbackUrl(`${origin}/hooks/ci?order=42`, { secret });
  assert.ok(handler);
  for (const kind of ['xml', 'json']) assert.deepEqual(await send(await url(), BODIES[kind](`j${kind}`), TYPES[kind]), [200, '']);
  assert.deepEqual(keys(), ['jxml:Success', 'jjson:Success']);
  assert.deepEqual(await send(`${await url()}x`.replace('?', 'x?'), task()), [401, '']);
  assert.deepEqual(await send(await url(), '<Response>'), [200, '']);
  assert.equal(errors.length, 1);
  const large = await send(await url(), 'x'.repeat((256 << 10) + 1)).catch((error) => [error.cause?.code ?? error.name]);
  assert.ok([413, 'ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET'].includes(large[0]), String(large));
  assert.equal(keys().length, 2);
}

test("Node's own http", async (t) => {
  const given = receiver({ secret });
  await serves(await listen(t, toNodeHandler(given.handler)), given);
});

test('what Node lets through and no Request can be made of is refused, and ends no process', async (t) => {
  const { handler, told } = receiver({ secret });
  const origin = await listen(t, toNodeHandler(handler));
  const path = new URL(await callbackUrl(`${origin}/ci`, { secret })).pathname;
  const raw = (head) =>
    new Promise((resolve, reject) => {
      const socket = connect(Number(new URL(origin).port), '127.0.0.1');
      let answer = '';
      socket.setTimeout(5000, () => reject(new Error(`no answer to ${head}`)));
      socket.on('data', (part) => {
        answer += part;
      });
      socket.on('error', reject);
      socket.on('close', () => resolve(Number(answer.split(' ')[1])));
      socket.end(`${head} HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}`);
    });
  for (const [head, status] of [
    ['POST //[', 400],
    [`TRACE ${path}`, 400],
    ['POST http://[/', 400],
    ['POST //other.example/ci', 401],
    [`PROPFIND ${path}`, 405],
    ['OPTIONS *', 405],
  ])
    assert.equal(await raw(head), status, head);
  assert.deepEqual(told, []);
});

test("Node's own http without the adapter: 500 at once, and a line that names the remedy", async (t) => {
  const { handler, errors, told } = receiver({ secret });
  const origin = await listen(t, handler);
  assert.deepEqual(await send(await callbackUrl(`${origin}/ci`, { secret }), task()), [500, '']);
  assert.deepEqual(told, []);
  assert.match(errors[0].message, /toNodeHandler/);
});

for (const [name, parsers] of [
  ['no body parser', []],
  ['express.text', [express.text({ type: '*/*', limit: '1mb' })]],
  ['express.raw', [express.raw({ type: '*/*', limit: '1mb' })]],
  ['express.json, which leaves XML unread', [express.json()]],
]) {
  test(`Express, under a mount, with ${name}`, async (t) => {
    const given = receiver({ secret });
    const hooks = express.Router();
    hooks.post('/ci/*token', toNodeHandler(given.handler));
    const app = express();
    for (const parser of parsers) app.use(parser);
    app.use('/hooks', hooks);
    await serves(await listen(t, app), given);
  });
}

test('Express without the adapter does not hang', async (t) => {
  const { handler, errors } = receiver({ secret });
  const app = express();
  app.post('/ci/*token', handler);
  const origin = await listen(t, app);
  assert.deepEqual(await send(await callbackUrl(`${origin}/ci`, { secret }), task()), [500, '']);
  assert.equal(errors[0].code, 'node_request');
});

test('Express after a middleware that read the body and kept nothing: 500, and the remedy', async (t) => {
  const { handler, errors } = receiver({ secret });
  const app = express();
  app.use((request, _response, next) => {
    request.resume().on('end', next);
  });
  app.post('/ci/*token', toNodeHandler(handler));
  const origin = await listen(t, app);
  assert.deepEqual(await send(await callbackUrl(`${origin}/ci`, { secret }), task()), [500, '']);
  assert.equal(errors[0].code, 'body_used');
});

test('Koa', async (t) => {
  const given = receiver({ secret });
  const app = new Koa();
  app.use(toNodeHandler(given.handler));
  await serves(await listen(t, app.callback()), given);
});

test('Fastify', async (t) => {
  const given = receiver({ secret });
  const app = Fastify({ bodyLimit: 1 << 20 });
  app.register(toFastifyPlugin(given.handler), { prefix: '/hooks/ci' });
  app.post('/other', async (request) => request.body);
  const origin = await app.listen({ port: 0, host: '127.0.0.1' });
  t.after(() => app.close());
  await serves(origin, given);
  assert.deepEqual(await send(`${origin}/other`, '{"a":1}', TYPES.json), [200, '{"a":1}'], 'the parsers of other routes stay');
});

test('Hono', async (t) => {
  const given = receiver({ secret });
  const app = new Hono();
  app.post('/hooks/ci/:token', (c) => given.handler(c.req.raw, c.env));
  await serves(
    await listen(
      t,
      toNodeHandler((request) => app.fetch(request)),
    ),
    given,
  );
});

test('Deno.serve and Bun.serve call the handler as it is', async () => {
  const { handler, keys } = receiver({ secret });
  const request = async (id) =>
    new Request(await callbackUrl('http://localhost/ci', { secret }), { method: 'POST', body: task('Success', id) });
  assert.equal((await handler(await request('j1'), { remoteAddr: {}, completed: Promise.resolve() })).status, 200);
  assert.equal((await handler(await request('j2'), { port: 1, requestIP() {}, upgrade() {} })).status, 200);
  assert.deepEqual(keys(), ['j1:Success', 'j2:Success']);
});

test('a route of Next.js: POST is the handler', async () => {
  const { handler: POST, keys } = receiver({ secret });
  // Next gives its own subclass of Request, and the parameters as a promise.
  class NextRequest extends Request {
    get nextUrl() {
      return new URL(this.url);
    }
  }
  const request = new NextRequest(await callbackUrl('https://app.example/api/ci', { secret }), { method: 'POST', body: task() });
  const response = await POST(request, { params: Promise.resolve({ token: 'x' }) });
  assert.ok(response instanceof Response);
  assert.deepEqual([response.status, keys()], [200, ['j1:Success']]);
});

test("events of Tencent's function URLs and of its gateway", async () => {
  const url = new URL(await callbackUrl('https://f.example/ci?order=1', { secret }));
  const event = (body, more) => ({
    httpMethod: 'POST',
    path: url.pathname,
    headers: { 'Content-Type': 'application/xml', 'content-length': '17', host: 'f.example' },
    queryString: { order: '1' },
    body,
    ...more,
  });
  const { handler, keys, told } = receiver({ secret });
  const call = async (given) => toScfAnswer(await handler(fromScfEvent(given)));
  const empty = { isBase64Encoded: false, headers: {}, body: '' };
  assert.deepEqual(await call(event(task('Success', 'j1', '<Message>完成</Message>'))), { ...empty, statusCode: 200 });
  const encoded = Buffer.from(task('Success', 'j2', '<Message>完成</Message>')).toString('base64');
  assert.deepEqual(await call(event(encoded, { isBase64Encoded: true })), { ...empty, statusCode: 200 });
  const gateway = {
    ...event(task('Success', 'j3')),
    httpMethod: undefined,
    path: undefined,
    requestContext: { httpMethod: 'POST', path: url.pathname },
  };
  assert.equal((await call(gateway)).statusCode, 200);
  assert.deepEqual(keys(), ['j1:Success', 'j2:Success', 'j3:Success']);
  assert.equal(told[1].notification.JobsDetail[0].Message, '完成');
  assert.equal((await call(event(task(), { path: '/ci' }))).statusCode, 401);
  assert.deepEqual(await call(event(undefined, { httpMethod: 'GET' })), {
    ...empty,
    statusCode: 405,
    headers: { allow: 'POST' },
  });
  assert.equal(new URL(fromScfEvent(event('')).url).search, '?order=1');
  assert.equal(fromScfEvent(event('')).headers.get('content-length'), null);
});

test('a body already parsed to an object is taken, as JSON', async () => {
  const keys = [];
  const handler = toNodeHandler(createNotifyHandler({ secret, onTask: (_, { key }) => keys.push(key) }));
  const url = new URL(await callbackUrl('https://hooks.example/ci', { secret })).pathname;
  const answers = [];
  const response = {
    headersSent: false,
    writeHead(status) {
      answers.push(status);
    },
    end() {},
  };
  await handler(
    { method: 'POST', url: '/', originalUrl: url, headers: {}, readableEnded: true, body: JSON.parse(several(['j1'])) },
    response,
  );
  assert.deepEqual([answers, keys], [[200], ['j1:Success']]);
});
