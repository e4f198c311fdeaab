// Addresses: what callbackUrl makes, verifyCallback knows again, and nothing else.
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { test } from 'node:test';
import { ValidationError, callbackUrl, verifyCallback } from 'wanxiang-jobs/notify';
import { BASE, SECRET } from './lib/callback.js';

const secret = SECRET;
const good = (url, options) => verifyCallback(url, { secret, ...options });

test('an address keeps its path and query, grows little, and holds no secret', async () => {
  for (const base of [BASE, 'https://hooks.example', 'http://h:8080/a/b?', 'https://h/?x', new URL('https://h/?x=1#part'), `${BASE}&ci-sig=old`]) {
    const url = await callbackUrl(base, { secret });
    assert.ok(await good(url), url);
    const { href, hash } = new URL(base);
    assert.ok(url.startsWith(href.slice(0, href.length - hash.length).replace(/\?$/, '')), url);
    assert.ok(url.length - href.length < 100, url);
    assert.ok(!url.includes(secret) && !url.includes('#'));
    assert.equal(new URL(url).href, url, 'a sender that parses it sends the same');
  }
});

test('the MAC is HMAC-SHA256 of path and query up to itself', async () => {
  const url = await callbackUrl(BASE, { secret, clock: () => 1_700_000_000_000, expiresIn: 60 });
  const { pathname, search } = new URL(url);
  const [, signed, expiry, mac] = /^(.*ci-sig=(\w+)\.[0-9a-f]{12}\.)(\w+)$/.exec(pathname + search);
  assert.equal(parseInt(expiry, 36), 1_700_000_060_000);
  assert.equal(mac, createHmac('sha256', secret).update(signed).digest('hex'));
});

test('two addresses for the same are not the same', async () => {
  const urls = await Promise.all(Array.from({ length: 100 }, () => callbackUrl(BASE, { secret, clock: () => 1e12 })));
  assert.equal(new Set(urls).size, 100);
});

test('it takes requests of every kind, and behind a proxy', async () => {
  const url = await callbackUrl(BASE, { secret });
  const path = url.slice('https://hooks.example'.length);
  for (const given of [url, new URL(url), new Request(url, { method: 'POST' }), path, { url: path }, { url: '/', originalUrl: path }, `http://10.0.0.1:80${path}`]) {
    assert.equal(await good(given), true);
  }
});

test('a change of any character of path, query or MAC is noticed', async () => {
  const url = await callbackUrl('https://hooks.example/ci?order=42', { secret });
  for (let at = 'https://hooks.example/'.length; at < url.length; at += 1) {
    for (const other of ['A', '0', '%', '&', '/', '']) {
      if (other === url[at]) continue;
      const changed = url.slice(0, at) + other + url.slice(at + 1);
      assert.equal(await good(changed), false, `${changed} for ${url}`);
    }
  }
});

test('additions, doubles, swaps and nonsense are refused and throw nothing', async () => {
  const url = await callbackUrl('https://hooks.example/ci?a=1&b=2', { secret });
  const other = await callbackUrl('https://hooks.example/other', { secret });
  const seal = (address) => address.slice(address.search(/[?&]ci-sig=/) + 1);
  const nonsense = [
    '', '/', '//', 'http://', 'no address', '?ci-sig=', '/?ci-sig=1.2.3', 'https://hooks.example/ci', `${url}&c=3`, `${url}&${seal(url)}`,
    `${url}\n`, `${url}#x`, url.replace('a=1&b=2', 'b=2&a=1'), url.replace('/ci', '/ci/../ci'), url.toUpperCase(),
    `https://hooks.example/ci?a=1&b=2&${seal(other)}`, `https://hooks.example/other?${seal(url)}`, `/ci?${'&ci-sig='.repeat(20_000)}`,
  ];
  for (const address of nonsense) assert.equal(await good(address), false, address.slice(0, 200));
});

test('an address expires to the millisecond, and its expiry can\'t be moved', async () => {
  const url = await callbackUrl(BASE, { secret, expiresIn: 10, clock: () => 50_000 });
  assert.equal(await good(url, { clock: () => 59_999 }), true);
  assert.equal(await good(url, { clock: () => 60_000 }), false);
  const later = url.replace(/ci-sig=\w+/, `ci-sig=${(1e13).toString(36)}`);
  assert.equal(await good(later, { clock: () => 50_000 }), false);
  assert.equal(await good(await callbackUrl(BASE, { secret, expiresIn: -1 })), false);
  const day = await callbackUrl(BASE, { secret });
  assert.equal(await good(day, { clock: () => Date.now() + 86_390_000 }), true);
  assert.equal(await good(day, { clock: () => Date.now() + 86_400_000 }), false);
});

test('of several secrets the first signs and each is accepted', async () => {
  const before = await callbackUrl(BASE, { secret: 'old' });
  const during = await callbackUrl(BASE, { secret: ['new', 'old'] });
  assert.equal(await verifyCallback(before, { secret: ['new', 'old'] }), true);
  assert.equal(await verifyCallback(during, { secret: 'new' }), true);
  assert.equal(await verifyCallback(during, { secret: ['old'] }), false);
  assert.equal(await verifyCallback(before, { secret: 'new' }), false);
});

test('what is no secret, no time or no address is refused by name, never by value', async () => {
  for (const wrong of [undefined, null, '', [], ['a', ''], ['a', undefined], 7, Promise.resolve('a'), {}]) {
    await assert.rejects(callbackUrl(BASE, { secret: wrong }), ValidationError);
    const error = await good(BASE, { secret: wrong }).catch((reason) => reason);
    assert.equal(error.name, 'ValidationError');
    for (const { path, code, message } of error.issues) {
      assert.match(path, /^secret(\.\d)?$/);
      assert.match(code, /^(missing_option|option_type|option_value)$/);
      assert.doesNotMatch(message, /'a'|"a"|\b7\b/);
    }
  }
  for (const expiresIn of [NaN, Infinity, 'soon', 1e300, 86_400_000, new Date()]) {
    await assert.rejects(callbackUrl(BASE, { secret, expiresIn }), { name: 'ValidationError', message: /^expiresIn / });
  }
  for (const base of ['/ci', 'hooks.example/ci', 'ftp://h/ci', '', 7, null, undefined, {}]) {
    await assert.rejects(callbackUrl(base, { secret }), { name: 'ValidationError', message: /^base / });
  }
});
