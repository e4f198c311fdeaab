// What errors carry: class, code, status, ids, and words that help.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { test } from 'node:test';
import { CiClient, CiError, DecodeError, isCiError, NetworkError, ServiceError } from 'wanxiang-jobs';
import { INFO, KEYS, marked, rejection, useWorld } from './lib/world.js';

const world = useWorld();

/** A client of a server that gives one answer to everything. */
async function answering(t, status, body, headers = {}) {
  const server = createServer((request, response) => {
    request.resume();
    response.writeHead(status, headers).end(body);
  });
  await new Promise((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const endpoint = `http://127.0.0.1:${server.address().port}`;
  return new CiClient({ bucket: 'test-1250000000', region: 'ap-chongqing', credentials: KEYS, endpoint, retry: false });
}

/** The address of a port that was free a moment ago. */
async function closedPort() {
  const server = createServer();
  await new Promise((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address();
  await new Promise((resolve) => {
    server.close(resolve);
  });
  return `http://127.0.0.1:${port}`;
}

test('a refusal of the service: class, code, status, ids and resource', async () => {
  const { client } = world.client();
  const error = await rejection(client.cancelJob('j0'));
  assert.ok(error instanceof ServiceError && error instanceof CiError && error instanceof Error);
  assert.ok(isCiError(error));
  assert.equal(error.name, 'ServiceError');
  assert.equal(error.code, 'ResourceNotFound');
  assert.equal(error.status, 400);
  assert.ok(error.requestId.length > 10);
  assert.ok(error.traceId.length > 10);
  assert.match(error.resource, /\/jobs\/j0$/);
  assert.equal(error.retryable, false);
  assert.match(error.message, /400 ResourceNotFound: job j0 does not exist/);
  assert.match(error.stack, /ServiceError/);
});

test('a port where nobody listens: NetworkError that says CORS and what to check', async () => {
  const { client } = world.client({ endpoint: await closedPort(), retry: false });
  const error = await rejection(client.describeJob('j1'));
  assert.ok(error instanceof NetworkError);
  assert.equal(error.code, 'network_failed');
  assert.match(error.message, /ECONNREFUSED/);
  assert.match(error.message, /CORS/);
  assert.match(error.message, /rule|origin|allow/i);
  assert.ok(error.cause instanceof Error, 'what the platform threw is the cause');
});

test('a network error is maybeSubmitted for a submit only', async () => {
  const { client } = world.client({ retry: false });
  world.failAlways('reset-before');
  assert.notEqual((await rejection(client.describeJob('j1'))).maybeSubmitted, true);
  assert.equal((await rejection(client.submitJob(INFO))).maybeSubmitted, true);
});

test('an error page in HTML is a ServiceError with its status', async (t) => {
  const { client } = world.client({ retry: false });
  world.failAlways('html');
  const error = await rejection(client.describeJob('j1'));
  assert.deepEqual([error.name, error.status, error.code, error.retryable], ['ServiceError', 502, 'http_status', true]);
  assert.match(error.message, /502.*<html>/, 'the page that stood in the way is shown');
  const forbidden = await rejection(
    (await answering(t, 403, '<html><body>blocked by the company</body></html>')).submitJob(INFO),
  );
  assert.deepEqual(
    [forbidden.name, forbidden.status, forbidden.retryable, forbidden.maybeSubmitted],
    ['ServiceError', 403, false, undefined],
  );
});

test('a status without a body, and a redirect, are ServiceErrors too', async (t) => {
  for (const [status, headers] of [
    [404, {}],
    [500, {}],
    [302, { location: 'http://127.0.0.1:9/elsewhere' }],
    [301, {}],
  ]) {
    const error = await rejection((await answering(t, status, '', headers)).describeJob('j1'));
    assert.deepEqual([error.name, error.status], ['ServiceError', status]);
  }
});

test('200 with a page that is no answer is a DecodeError with line and column', async (t) => {
  for (const body of [
    '',
    'OK',
    "<html><body>sign in to the hotel's network</body></html>",
    '{"ok":true}',
    '<Response><JobsDetail></Response>',
  ]) {
    const error = await rejection((await answering(t, 200, body)).describeJob('j1'));
    assert.ok(error instanceof DecodeError, `${body}: ${error}`);
    assert.ok(error.line >= 1 && error.column >= 1);
  }
});

test('an answer with an Error element is a ServiceError whatever the status says', async (t) => {
  const body = '<Error><Code>InternalError</Code><Message>&lt;oops&gt;</Message><RequestId>r1</RequestId></Error>';
  const error = await rejection((await answering(t, 200, body)).describeJob('j1'));
  assert.deepEqual([error.name, error.code, error.status, error.requestId], ['ServiceError', 'InternalError', 200, 'r1']);
});

test('an answer with a huge or endless shape is refused, not followed', async (t) => {
  const deep = `<Response>${'<a>'.repeat(10_000)}${'</a>'.repeat(10_000)}</Response>`;
  assert.equal((await rejection((await answering(t, 200, deep)).describeJob('j1'))).code, 'limit');
  const doctype = '<!DOCTYPE x [<!ENTITY a "b">]><Response>&a;</Response>';
  assert.equal((await rejection((await answering(t, 200, doctype)).describeJob('j1'))).code, 'doctype');
});

test('a stream that breaks off in the body: NetworkError', async () => {
  world.service.faults.stuckMs = 200;
  const { client } = world.client({ retry: false });
  world.failAlways('stuck');
  const error = await rejection(client.describeJob('j1'));
  world.service.faults.stuckMs = 60_000;
  assert.deepEqual([error.name, error.code], ['NetworkError', 'network_failed']);
});

test('a body that does not come: TimeoutError', async () => {
  const { client } = world.client({ retry: false, timeout: 200 });
  world.failAlways('stuck');
  const error = await rejection(client.describeJob('j1'));
  assert.deepEqual([error.name, error.code], ['TimeoutError', 'answer_timeout']);
  const whole = await rejection(client.describeJob('j1', { timeout: 100 }));
  assert.deepEqual([whole.name, whole.code], ['TimeoutError', 'call_timeout']);
});

test('an answer with fewer jobs than were submitted is no success', async (t) => {
  const error = await rejection((await answering(t, 200, '<Response></Response>')).submitJob(marked('x')));
  assert.deepEqual([error.name, error.maybeSubmitted], ['DecodeError', true]);
});

test("what an injected fetch throws or returns is handled like the platform's", async () => {
  const thrown = new TypeError('my proxy is down');
  for (const broken of [
    () => {
      throw thrown;
    },
    async () => {
      throw thrown;
    },
  ]) {
    const { client } = world.client({ fetch: broken, retry: false });
    const error = await rejection(client.describeJob('j1'));
    assert.equal(error.name, 'NetworkError');
    assert.equal(error.cause, thrown);
    assert.match(error.message, /my proxy is down/);
  }
});

test('an injected fetch that returns no Response is an error, not a silence', { timeout: 5000 }, async () => {
  for (const answer of [undefined, null, {}, 'text']) {
    const { client } = world.client({ fetch: async () => answer, retry: false, timeout: 1000 });
    assert.ok(isCiError(await rejection(client.describeJob('j1'))));
  }
});

test('what onEvent throws does not disturb a call', async () => {
  const { client } = world.client({
    onEvent: () => {
      throw new Error('my log is full');
    },
  });
  assert.ok((await client.submitJob(INFO)).JobId);
});

test('messages begin in lower case and end without a full stop', async () => {
  const { client } = world.client({ retry: false, timeout: 300 });
  for (const fault of ['500', 'html', 'reset-before', 'truncated', 'garbled', 'stuck', 'expired-key']) {
    world.failAlways(fault);
    const { message } = await rejection(client.describeJob('j1'));
    assert.match(message, /^[a-z0-9]/, message);
  }
  world.failAlways('reset-before');
  assert.doesNotMatch((await rejection(client.describeJob('j1'))).message, /\.$/);
});
