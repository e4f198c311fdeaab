// What of an answer counts: which request id, which code and message, and that no redirect is followed.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { test } from 'node:test';
import { INFO, answerXml, errorXml, jobXml, rejection, scripted } from '../lib/scripted.js';

const refusal =
  (body, headers, status = 400) =>
  () =>
    new Response(body, { status, headers });
const BOTH = { 'x-ci-request-id': 'of-ci', 'x-cos-request-id': 'of-cos', 'x-cos-trace-id': 'trace-of-header' };
const IN_BODY = '<RequestId>of-body</RequestId><TraceId>trace-of-body</TraceId>';

test("the request id of an error: the body's own, else x-ci-request-id, else x-cos-request-id", async () => {
  for (const [headers, body, id, trace] of [
    [BOTH, IN_BODY, 'of-body', 'trace-of-body'],
    [BOTH, '', 'of-ci', 'trace-of-header'],
    [{ 'x-cos-request-id': 'of-cos' }, '', 'of-cos', undefined],
    [{ 'x-ci-request-id': '', 'x-cos-request-id': 'of-cos' }, '', 'of-cos', undefined],
    [{}, IN_BODY, 'of-body', 'trace-of-body'],
    [{}, '', undefined, undefined],
  ]) {
    const { client } = scripted(refusal(errorXml('InvalidArgument', body), headers));
    const error = await rejection(client.describeJob('j1'));
    assert.deepEqual([error.requestId || undefined, error.traceId || undefined], [id, trace], JSON.stringify(headers));
  }
});

test('the request id of an event is the one of the headers: x-ci-request-id before x-cos-request-id', async () => {
  for (const [headers, id] of [
    [BOTH, 'of-ci'],
    [{ 'x-cos-request-id': 'of-cos' }, 'of-cos'],
    [{ 'x-ci-request-id': '', 'x-cos-request-id': 'of-cos' }, 'of-cos'],
    [{}, ''],
  ]) {
    for (const body of [answerXml([{}]), answerXml([{}], IN_BODY), errorXml('InvalidArgument')]) {
      const { client, events } = scripted(() => new Response(body, { headers }));
      await client.describeJob('j1').catch(() => {});
      const told = events.find(({ type }) => type === 'response').requestId;
      assert.ok(told === id || (id === '' && told === 'of-body'), `${JSON.stringify(headers)}: ${told}`);
    }
  }
});

test('a page carries the request id of its body', async () => {
  const { client } = scripted(() => new Response(answerXml([{}], IN_BODY), { headers: BOTH }));
  const { value } = await client.listJobs({ tag: 'MediaInfo' }).pages().next();
  assert.equal(value.RequestId, 'of-body');
});

test('a page without an id anywhere has none', async () => {
  const { client } = scripted();
  const { value } = await client.listJobs({ tag: 'MediaInfo' }).pages().next();
  assert.ok(!('RequestId' in value) && !('NextToken' in value), JSON.stringify(value));
});

test('code, message and resource of a refusal in XML and in JSON', async () => {
  const xml =
    '<Error><Code>InvalidArgument</Code><Message>a &lt; b</Message><Resource>/jobs/j1</Resource><RequestId>r</RequestId></Error>';
  const first = await rejection(scripted(refusal(xml)).client.describeJob('j1'));
  assert.deepEqual([first.name, first.code, first.status, first.resource], ['ServiceError', 'InvalidArgument', 400, '/jobs/j1']);
  assert.ok(first.message.includes('a < b'), first.message);
  const json = await rejection(scripted(refusal('{"code":1015,"message":"bad tag","request_id":"rj"}')).client.describeJob('j1'));
  assert.deepEqual([json.name, json.code, json.status, json.requestId], ['ServiceError', '1015', 400, 'rj']);
  assert.ok(json.message.includes('bad tag'));
});

test('a redirect is not followed, whatever it is: nobody else sees keys or token', async (t) => {
  const seen = [];
  const elsewhere = createServer((request, response) => {
    seen.push(request.headers);
    response.end(answerXml());
  });
  await new Promise((resolve) => {
    elsewhere.listen(0, '127.0.0.1', resolve);
  });
  const location = `http://127.0.0.1:${elsewhere.address().port}/jobs/j1`;
  let status = 301;
  const server = createServer((request, response) => {
    request.resume();
    response.writeHead(status, { location }).end();
  });
  await new Promise((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  t.after(() => {
    for (const one of [elsewhere, server]) {
      one.closeAllConnections();
      one.close();
    }
  });
  for (status of [301, 302, 303, 307, 308]) {
    const { client } = scripted(({ url, method, headers, body, redirect }) => fetch(url, { method, headers, body, redirect }), {
      endpoint: `http://127.0.0.1:${server.address().port}`,
      retry: false,
      credentials: { secretId: 'AKIDEXAMPLE', secretKey: 'k', securityToken: 'token' },
    });
    for (const call of [() => client.describeJob('j1'), () => client.submitJob(INFO)]) {
      const error = await rejection(call());
      assert.ok(['ServiceError', 'NetworkError'].includes(error.name), String(error));
      if (error.name === 'ServiceError') assert.equal(error.status, status);
    }
  }
  assert.deepEqual(seen, []);
});

test('a redirect that a browser hides (status 0) is an error that says so, and none that a submit survived', async () => {
  const { client } = scripted(() => Response.error(), { retry: false });
  const error = await rejection(client.describeJob('j1'));
  assert.equal(error.name, 'NetworkError');
  assert.match(`${error.message} ${error.cause?.message}`, /redirect/);
});

test('a fetch that answers nonsense, or throws it, is a NetworkError', async () => {
  for (const odd of [undefined, null, 7, {}, 'text', { status: 200 }, { status: 200, headers: {}, text: async () => '' }]) {
    const { client } = scripted(() => (typeof odd === 'string' ? { ok: true } : odd), { retry: false });
    const error = await rejection(client.describeJob('j1'));
    assert.ok(['NetworkError', 'DecodeError'].includes(error.name), `${JSON.stringify(odd)}: ${error}`);
  }
  for (const thrown of [undefined, null, 'text', 7, { reason: 'x' }, new Error('x'), Symbol('x')]) {
    const { client } = scripted(
      () => {
        throw thrown;
      },
      { retry: false },
    );
    assert.equal((await rejection(client.describeJob('j1'))).name, 'NetworkError', String(thrown));
  }
});

test('the answer of another implementation of fetch is taken', async () => {
  const foreign = {
    status: 200,
    ok: true,
    headers: new Headers({ 'x-ci-request-id': 'r1' }),
    text: async () => answerXml([{ JobId: 'j1' }]),
  };
  const { client, events } = scripted(() => foreign);
  assert.equal((await client.describeJob('j1')).JobId, 'j1');
  assert.equal(events.find(({ type }) => type === 'response').requestId, 'r1');
});

test('fetch is called with an address and plain init, so that any implementation fits', async () => {
  const seen = [];
  const { client } = scripted();
  const calls = await import('wanxiang-jobs').then(
    ({ CiClient }) =>
      new CiClient({
        bucket: 'test-1250000000',
        region: 'ap-chongqing',
        credentials: { secretId: 'a', secretKey: 'b' },
        async fetch(...args) {
          seen.push(args);
          return new Response(answerXml());
        },
      }),
  );
  await calls.submitJob(INFO);
  await client.describeJob('j1');
  const [[url, init]] = seen;
  assert.equal(seen[0].length, 2);
  assert.ok(typeof url === 'string' || url instanceof URL);
  const request = new Request(url, init);
  assert.deepEqual([request.method, request.redirect, new URL(request.url).pathname], ['POST', 'manual', '/jobs']);
  assert.equal(request.headers.get('content-type'), 'application/xml');
  assert.ok((await request.text()).startsWith('<Request>'));
});

test('jobs that were asked for come in that order, whatever order the answer has, and others are not lost', async () => {
  const { client } = scripted(() => answerXml([{ JobId: 'jc' }, { JobId: 'ja' }, { JobId: 'jb' }]));
  assert.deepEqual(
    (await client.describeJobs(['ja', 'jb', 'jc'])).map(({ JobId }) => JobId),
    ['ja', 'jb', 'jc'],
  );
});

test('an answer with members that no table knows keeps them', async () => {
  const { client } = scripted(() => `<Response>${jobXml({ more: '<Brandnew>1</Brandnew><Brandnew>2</Brandnew>' })}</Response>`);
  assert.deepEqual((await client.describeJob('j1')).$extra, { Brandnew: ['1', '2'] });
});
