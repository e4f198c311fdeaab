// What a key server or a callback gives is usable, or the call says at once what is wrong with it; no promise is left to itself.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { runInNewContext } from 'node:vm';
import { fromGetAuthorization, signRequest } from 'wanxiang-jobs';
import { INFO, KEYS, answerXml, pause, rejection, scripted, within } from '../lib/scripted.js';

const loose = [];
const note = (error) => loose.push(error);
process.on('unhandledRejection', note);
after(() => process.off('unhandledRejection', note));

test('an async getAuthorization that rejects, or throws, ends the call at once with that very error', async () => {
  const thrown = new Error('key server down');
  for (const get of [
    async () => {
      throw thrown;
    },
    async () => {
      await pause(5);
      throw thrown;
    },
    () => {
      throw thrown;
    },
    () => Promise.reject(thrown),
  ]) {
    const { client, sent } = scripted(undefined, { credentials: fromGetAuthorization(get), retry: false, timeout: 1000 });
    assert.equal(await within(rejection(client.describeJob('j1')), 500), thrown);
    assert.equal(await within(rejection(client.submitJob(INFO)), 500), thrown);
    assert.equal(sent.length, 0);
  }
  await pause(20);
  assert.deepEqual(loose, []);
});

test('a getAuthorization that calls back and then rejects, or calls back twice, counts once', async () => {
  const keys = { TmpSecretId: 'a', TmpSecretKey: 'b', SecurityToken: 'c', ExpiredTime: 4_000_000_000 };
  for (const get of [
    async (_, callback) => {
      callback(keys);
      throw new Error('too late');
    },
    (_, callback) => {
      callback(keys);
      callback({});
    },
    async (_, callback) => {
      await pause(5);
      callback(keys);
    },
  ]) {
    const { client } = scripted(undefined, { credentials: fromGetAuthorization(get), retry: false });
    assert.equal((await within(client.describeJob('j1'), 1000)).JobId, 'j1');
  }
  await pause(20);
  assert.deepEqual(loose, []);
});

test('what is no getAuthorization function is refused when it is given', () => {
  for (const given of [undefined, null, {}, 'x']) assert.throws(() => fromGetAuthorization(given), { name: 'ValidationError' });
});

test('a getAuthorization function that returns the keys instead of calling back is told so, soon', async () => {
  const { client } = scripted(undefined, {
    credentials: fromGetAuthorization(async () => ({
      TmpSecretId: 'a',
      TmpSecretKey: 'b',
      SecurityToken: 'c',
      ExpiredTime: 4e9,
    })),
    retry: false,
    timeout: 300,
  });
  const end = await within(
    client.describeJob('j1').then(
      () => 'served',
      (error) => error,
    ),
    2000,
  );
  assert.ok(end === 'served' || ['CredentialsError', 'TimeoutError'].includes(end?.name), String(end));
});

const STS = { credentials: { tmpSecretId: 'a', tmpSecretKey: 'b', sessionToken: 'c' }, expiredTime: 4_000_000_000 };
const CLOUD = { Response: { Credentials: { TmpSecretId: 'a', TmpSecretKey: 'b', Token: 'c' }, ExpiredTime: 4_000_000_000 } };
const COS = { TmpSecretId: 'a', TmpSecretKey: 'b', SecurityToken: 'c', ExpiredTime: 4_000_000_000 };
const without = (object, path) => {
  const copy = structuredClone(object);
  const members = path.split('.');
  delete members.slice(0, -1).reduce((inner, name) => inner[name], copy)[members.at(-1)];
  return copy;
};

for (const [name, form, members] of [
  ['an STS server', STS, ['credentials.sessionToken', 'credentials.tmpSecretKey', 'credentials.tmpSecretId', 'expiredTime']],
  [
    'the cloud API',
    CLOUD,
    [
      'Response.Credentials.Token',
      'Response.Credentials.TmpSecretKey',
      'Response.Credentials.TmpSecretId',
      'Response.ExpiredTime',
    ],
  ],
  ['cos-js-sdk', COS, ['SecurityToken', 'TmpSecretKey', 'TmpSecretId', 'ExpiredTime']],
]) {
  test(`temporary keys of ${name}: each required member that is missing is named, and nothing is sent`, async () => {
    for (const member of members) {
      const last = member.split('.').at(-1);
      const { client, sent } = scripted(undefined, { credentials: () => without(form, member), retry: false });
      const error = await rejection(client.describeJob('j1'));
      assert.equal(error.name, 'CredentialsError', `${member}: ${error}`);
      assert.ok(error.message.toLowerCase().replaceAll(' ', '').includes(last.toLowerCase()), `${member}: ${error.message}`);
      assert.equal(sent.length, 0);
      assert.throws(() => signRequest({ method: 'GET', host: 'h', path: '/' }, without(form, member)), {
        name: 'CredentialsError',
      });
    }
    const { client } = scripted(undefined, { credentials: () => form });
    assert.equal((await client.describeJob('j1')).JobId, 'j1');
  });
}

test('our own form needs no end and no token', async () => {
  for (const keys of [KEYS, { ...KEYS, securityToken: 'c' }]) {
    const { client, sent } = scripted(undefined, { credentials: () => keys });
    await client.describeJob('j1');
    assert.equal(sent[0].headers['x-cos-security-token'], keys.securityToken);
  }
});

test('JSON text is read, or the error says that text was given', async () => {
  for (const text of [JSON.stringify(STS), JSON.stringify(CLOUD), ` ${JSON.stringify(COS)}\n`]) {
    const { client, sent } = scripted(undefined, { credentials: () => text, retry: false });
    const end = await client.describeJob('j1').then(
      () => 'served',
      (error) => error,
    );
    if (end === 'served') assert.equal(sent[0].headers['x-cos-security-token'], 'c');
    else assert.ok(end.name === 'CredentialsError' && /JSON/.test(end.message), String(end));
  }
});

test('what is no answer at all is a CredentialsError: a Response, a page, an error of the key server', async () => {
  for (const [answer, said] of [
    [undefined, /./],
    [null, /./],
    [7, /./],
    [[], /./],
    [{}, /./],
    ['<html>sign in</html>', /./],
    [new Response('{}'), /Response|json/i],
    [{ error: 'no session' }, /./],
    [{ Response: { Error: { Code: 'AuthFailure', Message: 'no such role' }, RequestId: 'r' } }, /AuthFailure|no such role/],
    [{ code: 4100, message: 'denied' }, /./],
  ]) {
    const { client, sent } = scripted(undefined, { credentials: () => answer, retry: false });
    const error = await rejection(client.describeJob('j1'));
    assert.ok(error.name === 'CredentialsError' && said.test(error.message), `${JSON.stringify(answer)}: ${error}`);
    assert.equal(sent.length, 0);
  }
});

test('an end in other units, or none at all', async () => {
  for (const [expiredTime, said] of [
    [4_000_000_000_000, /second|milli/i],
    ['never', /expiredTime/i],
    [NaN, /expiredTime/i],
    [-1, /expire/i],
    ['2099-01-01', /expiredTime/i],
  ]) {
    const { client, sent } = scripted(() => answerXml(), { credentials: () => ({ ...STS, expiredTime }), retry: false });
    const error = await rejection(client.describeJob('j1'));
    assert.ok(error.name === 'CredentialsError' && said.test(error.message), `${expiredTime}: ${error}`);
    assert.equal(sent.length, 0);
  }
});

test('keys that come expired are named as soon as the service has told the time; until then its word is asked for', async () => {
  const now = Math.floor(Date.now() / 1000);
  const stale = { ...STS, startTime: now - 7200, expiredTime: now - 3600 };
  const dated = (body, status = 200) => new Response(body, { status, headers: { date: new Date().toUTCString() } });
  const refuse = scripted(() => dated('<Error><Code>SignatureExpired</Code></Error>', 403), { credentials: () => stale });
  for (const sent of [1, 1]) {
    const error = await rejection(refuse.client.describeJob('j1'));
    assert.equal(error.name, 'CredentialsError', String(error));
    assert.match(error.message, new RegExp(`have expired: their expiredTime is ${stale.expiredTime}`));
    assert.equal(refuse.sent.length, sent, 'one refusal tells the time, and nothing is sent after it');
  }
  // An answer tells it as well: keys that had ended before are refused unsent.
  let given = { ...STS, startTime: now - 60, expiredTime: now + 2 };
  const { client, sent } = scripted(() => dated(answerXml()), { credentials: () => given });
  await client.describeJob('j1');
  given = stale;
  await pause(2100);
  assert.match((await rejection(client.describeJob('j1'))).message, /have expired/);
  assert.equal(sent.length, 1);
  // Where the service has said nothing, a local clock alone refuses no keys.
  const ahead = scripted(undefined, {
    credentials: () => ({ ...STS, startTime: now, expiredTime: now + 1800 }),
    clock: () => Date.now() + 9e6,
  });
  assert.equal((await ahead.client.describeJob('j1')).JobId, 'j1');
});

test('an error that is given back instead of thrown is an error, and not forgotten', async () => {
  const down = new Error('key server down');
  const called = scripted(undefined, { credentials: fromGetAuthorization((_, callback) => callback(down)), retry: false });
  assert.equal(await rejection(called.client.describeJob('j1')), down, 'the same object');
  for (const given of [down, new TypeError('x'), runInNewContext("new Error('other realm')")]) {
    const { client, sent } = scripted(undefined, { credentials: () => given, retry: false });
    const error = await rejection(client.describeJob('j1'));
    assert.ok(error.name === 'CredentialsError' && /an Error; throw it/.test(error.message), String(error));
    assert.equal(sent.length, 0);
  }
});
