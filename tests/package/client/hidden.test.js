// Secrets that come back by another way: in what the service or a proxy echoes, in what a hook throws, in what a program prints.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspect } from 'node:util';
import { CiClient } from 'wanxiang-jobs';
import { INFO, answerXml, errorXml, rejection, scripted } from '../lib/scripted.js';

const SECRETS = {
  secretId: 'AKIDEXAMPLE',
  secretKey: 'a-very-secret-key-0123456789',
  securityToken: 'a-very-secret-token-0123456789',
};

/** All that a program may print of a value, its causes included. */
function printed(value) {
  const texts = [
    inspect(value, { depth: Infinity, showHidden: true, getters: true }),
    String(value),
    JSON.stringify(value) ?? '',
  ];
  for (let error = value; error instanceof Error; error = error.cause)
    texts.push(error.message, error.stack, JSON.stringify(Object.getOwnPropertyDescriptors(error)));
  return texts.join('\n');
}

function clean(sent, ...values) {
  assert.ok(sent.length > 0, 'something was sent');
  const hidden = [SECRETS.secretKey, SECRETS.securityToken];
  for (const { headers } of sent)
    hidden.push(headers.authorization, /q-signature=(\w+)/.exec(headers.authorization)[1], headers['x-cos-security-token']);
  for (const value of values) {
    for (const secret of hidden.filter(Boolean))
      assert.ok(!printed(value).includes(secret), `${secret.slice(0, 8)}… stands in ${printed(value).slice(0, 400)}`);
  }
}

const clientOf = (answer, options) => scripted(answer, { credentials: () => SECRETS, retry: false, ...options });

/** What proxies and the service itself print of a request that they refuse. */
const ECHOES = {
  'an error in XML': ({ headers }) =>
    errorXml(
      'SignatureDoesNotMatch',
      `<StringToSign>${headers.authorization}</StringToSign><FormatString>${headers['x-cos-security-token']}</FormatString>`,
    ),
  'a message': ({ headers }) =>
    `<Error><Code>InvalidArgument</Code><Message>bad header ${headers.authorization} ${headers['x-cos-security-token']}</Message></Error>`,
  'a page': ({ headers }) =>
    `<html><title>Blocked</title><pre>Authorization: ${headers.authorization}\nX-Cos-Security-Token: ${headers['x-cos-security-token']}</pre><hr></html>`,
  'an error that is not well-formed': ({ headers }) =>
    `<Error><Code>X</Code><Message>${headers.authorization} ${headers['x-cos-security-token']} a & b</Message></Error>`,
  'plain text': ({ headers }) => `${JSON.stringify(headers)}`,
  'the start of an answer': ({ headers }) =>
    `<Response><JobsDetail><JobId>${headers.authorization}${headers['x-cos-security-token']}`,
};

for (const [name, body] of Object.entries(ECHOES)) {
  for (const status of [200, 403, 502]) {
    test(`${name} that echoes the headers, ${status}`, async () => {
      const { client, sent, events } = clientOf((request) => new Response(body(request), { status }));
      const errors = [await rejection(client.describeJob('j1')), await rejection(client.submitJob(INFO))];
      clean(sent, ...errors, events, client);
    });
  }
}

test("what fetch throws holds the request, as some do: the error shows it nowhere but as its cause, which is the caller's", async () => {
  const { client, sent, events } = clientOf(({ headers }) => {
    throw Object.assign(new TypeError('fetch failed'), { request: { headers } });
  });
  const error = await rejection(client.describeJob('j1'));
  assert.equal(error.name, 'NetworkError');
  clean(sent, `${error.message}${error.stack}`, events, client, { ...error, cause: undefined });
});

test('a client made of keys: JSON, inspect, spread, structuredClone of what can be cloned', async () => {
  const client = new CiClient({
    bucket: 'test-1250000000',
    region: 'ap-chongqing',
    credentials: SECRETS,
    fetch: async () => new Response(answerXml()),
  });
  await client.describeJob('j1');
  for (const value of [client, { ...client }, Object.getOwnPropertyDescriptors(client), [client], { nested: { client } }]) {
    for (const secret of [SECRETS.secretKey, SECRETS.securityToken]) assert.ok(!printed(value).includes(secret));
  }
});

test('options that are refused are named and not shown', () => {
  const made = (options) => {
    try {
      return new CiClient({ bucket: 'test-1250000000', region: 'ap-chongqing', credentials: SECRETS, ...options });
    } catch (error) {
      return error;
    }
  };
  for (const options of [{ bucket: 7 }, { endpoint: `https://user:${SECRETS.secretKey}@h` }, { retry: 0 }, { fetch: 'x' }]) {
    const text = printed(made(options));
    for (const secret of [SECRETS.secretKey, SECRETS.securityToken]) assert.ok(!text.includes(secret), Object.keys(options)[0]);
  }
});

test('the scope that a key server is told holds no key and no signature', async () => {
  let scope;
  const { client, sent } = scripted(undefined, {
    credentials: (given) => {
      scope = structuredClone(given);
      return SECRETS;
    },
  });
  await client.submitJob(INFO);
  clean(sent, scope);
  assert.deepEqual([scope.method, scope.path, scope.bucket], ['POST', '/jobs', 'test-1250000000']);
});

test('the address that is asked holds neither', async () => {
  const { client, sent } = clientOf(() => answerXml());
  await client.describeJob('j1');
  clean(
    sent,
    sent.map(({ url, body }) => [url, body]),
  );
});
