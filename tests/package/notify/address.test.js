// Addresses: what callbackUrl makes, verifyCallback knows again, and nothing else; and what explainCallback says of the rest.
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { test } from 'node:test';
import { ValidationError, callbackUrl, explainCallback, sampleCallback, verifyCallback } from 'wanxiang-jobs/notify';
import { BASE, OLDER, SECRET, post, task } from './lib/callback.js';

const secret = SECRET;
const good = (url, options) => verifyCallback(url, { secret, ...options });
const tokenOf = (url) => new URL(url).pathname.split('/').at(-1);
const why = async (url, options) => (await explainCallback(url, { secret, ...options })).code;

test('the token is the last segment of the path; the rest of the address stays', async () => {
  for (const [base, before, after] of [
    ['https://hooks.example', 'https://hooks.example/', ''],
    ['https://hooks.example/', 'https://hooks.example/', ''],
    ['http://h:8080/a/b/', 'http://h:8080/a/b/', ''],
    ['https://h/ci?x=1&y=%20#part', 'https://h/ci/', '?x=1&y=%20'],
    [new URL('https://h/ci'), 'https://h/ci/', ''],
    [BASE, 'https://hooks.example/ci/%E5%AA%92%E4%BD%93/', '?order=42&label=a%20b'],
  ]) {
    const url = await callbackUrl(base, { secret });
    assert.equal(url, `${before}${tokenOf(url)}${after}`);
    assert.match(tokenOf(url), /^[\w-]+\.\d{10}\.[0-9a-f]{24}\.[0-9a-f]{64}$/);
    assert.ok(await good(url), url);
    assert.ok(url.length - String(base).length < 160 && !url.includes(secret));
    assert.equal(new URL(url).href, url, 'a sender that parses it sends the same');
  }
});

test('the MAC is HMAC-SHA256 of key id, expiry, nonce and audience', async () => {
  for (const audience of [undefined, 'billing']) {
    const url = await callbackUrl(BASE, {
      secret: { k2: secret },
      clock: () => 1_700_000_000_500,
      expiresIn: 60,
      ...(audience && { audience }),
    });
    const [id, expiry, nonce, mac] = tokenOf(url).split('.');
    assert.deepEqual([id, expiry], ['k2', '1700000060']);
    assert.equal(
      mac,
      createHmac('sha256', secret)
        .update(`wanxiang-jobs callback\nk2.${expiry}.${nonce}\n${audience ?? ''}`)
        .digest('hex'),
    );
  }
});

test('two addresses for the same are not the same', async () => {
  const urls = await Promise.all(Array.from({ length: 100 }, () => callbackUrl(BASE, { secret, clock: () => 1e12 })));
  assert.equal(new Set(urls.map((url) => tokenOf(url).split('.')[2])).size, 100);
});

test('it comes through every proxy, gateway and router', async () => {
  const url = await callbackUrl('https://hooks.example/ci?order=42', { secret });
  const { pathname } = new URL(url);
  const token = tokenOf(url);
  for (const given of [
    url,
    new URL(url),
    post(url, ''),
    pathname,
    { url: pathname },
    { url: '/', originalUrl: `${pathname}?a=1` },
    { path: pathname },
    `http://10.0.0.1:80/inner${pathname}`,
    `${pathname}/`,
    `${pathname}?label=b&order=42`,
    `/prefix/${token}#x`,
    token,
    { url: `/rewritten/${token}` },
  ])
    assert.equal(await good(given), true, String(given));
});

test('a change of any character of the token is noticed', async () => {
  const url = await callbackUrl('https://hooks.example/ci', { secret: { 'k-2': secret } });
  for (let at = 'https://hooks.example/ci/'.length; at < url.length; at += 1) {
    for (const other of ['A', '0', '.', '%', '']) {
      if (other === url[at]) continue;
      const changed = url.slice(0, at) + other + url.slice(at + 1);
      assert.equal(await verifyCallback(changed, { secret: { 'k-2': secret } }), false, `${changed} for ${url}`);
    }
  }
});

test('nonsense is refused and throws nothing', async () => {
  const url = await callbackUrl('https://hooks.example/ci', { secret });
  const nonsense = [
    '',
    '/',
    '//',
    'http://',
    'no address',
    '/ci/1.2.3.4',
    'https://hooks.example/ci',
    `${url}0`,
    `${url}.${tokenOf(url)}`,
    `${url}/more`,
    `${url}\n`,
    url.toUpperCase(),
    `/ci?token=${tokenOf(url)}`,
    `/${'.'.repeat(100_000)}`,
    `/${'/'.repeat(100_000)}a`,
    {},
    { url: undefined },
    null,
    undefined,
    7,
  ];
  for (const address of nonsense) assert.equal(await good(address), false, String(address).slice(0, 200));
});

test("an address expires to the second, and its expiry can't be moved", async () => {
  const url = await callbackUrl(BASE, { secret, expiresIn: 10, clock: () => 50_000 });
  assert.equal(await good(url, { clock: () => 59_999 }), true);
  assert.equal(await good(url, { clock: () => 60_000 }), false);
  assert.equal(await good(url.replace('.60.', '.9999999999.'), { clock: () => 50_000 }), false);
  const day = await callbackUrl(BASE, { secret });
  assert.equal(await good(day, { clock: () => Date.now() + 86_390_000 }), true);
  assert.equal(await good(day, { clock: () => Date.now() + 86_400_000 }), false);
});

test('secrets rotate by key id, two alive at once; with a name, without, and from one to the other', async () => {
  const before = await callbackUrl(BASE, { secret: { a: OLDER } });
  const during = await callbackUrl(BASE, { secret: { b: secret, a: OLDER } });
  assert.equal(tokenOf(during).split('.')[0], 'b', 'the first signs');
  const accepted = async (given) => Promise.all([before, during].map((url) => verifyCallback(url, { secret: given })));
  assert.deepEqual(await accepted({ b: secret, a: OLDER }), [true, true]);
  assert.deepEqual(await accepted({ b: secret }), [false, true]);
  assert.deepEqual(await accepted({ a: OLDER }), [true, false]);
  assert.deepEqual(await accepted({ a: secret, b: OLDER }), [false, false], 'the names are part of it');
  const nameless = await callbackUrl(BASE, { secret });
  for (const [given, isGood] of [
    [[secret, OLDER], true],
    [[OLDER, secret], true],
    [{ b: OLDER, a: secret }, true],
    [OLDER, false],
  ]) {
    assert.equal(await verifyCallback(nameless, { secret: given }), isGood);
  }
});

test('an address for one audience is refused by another', async () => {
  const url = await callbackUrl(BASE, { secret, audience: 'shop' });
  assert.deepEqual(await Promise.all([{ audience: 'shop' }, { audience: 'shop2' }, {}].map((options) => good(url, options))), [
    true,
    false,
    false,
  ]);
  assert.equal(await good(await callbackUrl(BASE, { secret }), { audience: 'shop' }), false);
});

test('what is no secret, no time, no address or no option is refused by name, never by value', async () => {
  const short = 'fifteen-letters';
  for (const wrong of [
    undefined,
    null,
    '',
    [],
    short,
    'undefined',
    [secret, ''],
    [secret, undefined],
    { a: short },
    { 'a.b': secret },
    {},
    7,
    Promise.resolve(secret),
    new Date(),
  ]) {
    for (const call of [
      callbackUrl(BASE, { secret: wrong }),
      good(BASE, { secret: wrong }),
      explainCallback(BASE, { secret: wrong }),
    ]) {
      const error = await call.catch((reason) => reason);
      assert.equal(error.name, 'ValidationError', String(wrong));
      assert.ok(
        error.issues.every(({ path }) => /^secret(\.|$)/.test(path)),
        JSON.stringify(error.issues),
      );
      assert.ok(!JSON.stringify([error.message, error.issues]).includes(secret));
      assert.ok(!error.message.includes(short));
    }
  }
  for (const [name, wrong] of [
    ...[NaN, Infinity, 'soon', 1e300, 86_400_000, new Date()].map((value) => ['expiresIn', value]),
    ['clock', 7],
    ['clock', () => NaN],
    ['clock', () => new Date()],
    ['audience', ''],
    ['audience', undefined],
    ['audience', 7],
    ['expiresin', 60],
    ['ttl', 60],
  ])
    await assert.rejects(
      callbackUrl(BASE, { secret, [name]: wrong }),
      ({ issues }) => issues[0].path === name,
      `${name} ${wrong}`,
    );
  for (const base of ['/ci', 'hooks.example/ci', 'ftp://hooks.example', '', undefined, null, 7]) {
    await assert.rejects(callbackUrl(base, { secret }), ({ issues }) => issues[0].path === 'base', String(base));
  }
  await assert.rejects(callbackUrl(BASE), ValidationError);
});

test('explainCallback tells a developer what verifyCallback does not', async () => {
  const url = await callbackUrl(BASE, { secret: { b: secret }, expiresIn: 60, clock: () => 1e12 });
  const at = { secret: { b: secret }, clock: () => 1e12 };
  const said = await explainCallback(url, at);
  assert.deepEqual(
    { ...said, message: '', nonce: '' },
    { ok: true, code: 'accepted', message: '', keyId: 'b', nonce: '', expiresAt: new Date(1_000_000_060_000) },
  );
  assert.equal(said.nonce, tokenOf(url).split('.')[2]);
  assert.equal(await why('https://hooks.example/ci', at), 'no_token');
  assert.equal(await why(url, { secret: { c: secret } }), 'unknown_key');
  assert.equal(await why(url, { ...at, secret: { b: OLDER } }), 'wrong_mac');
  assert.equal(await why(url, { ...at, audience: 'other' }), 'wrong_mac');
  assert.equal(await why(url, { secret: { b: secret } }), 'expired');
});

test('explainCallback says of a body why it is none, and leaves it unread', async () => {
  const request = await sampleCallback({ JobId: 'j1', State: 'Success' }, { secret });
  const said = await explainCallback(request, { secret });
  assert.deepEqual([said.ok, said.notification.JobsDetail[0].JobId, request.bodyUsed], [true, 'j1', false]);
  for (const [body, code] of [
    [task().slice(0, 50), 'syntax'],
    ['', undefined],
    ['<Response><EventName>TaskFinish</EventName></Response>', 'notification'],
    [task().replace('TaskFinish', 'ReviewImage'), 'unknown_event'],
  ]) {
    const found = await explainCallback(await sampleCallback(body, { secret }), { secret });
    assert.equal(found.ok, false);
    if (code) assert.equal(found.code, code);
    assert.equal((await explainCallback(await callbackUrl(BASE, { secret }), { secret, body })).code, found.code);
  }
  await request.text();
  assert.equal(await why(request), 'body_used');
});
