// Any callback address: what `callbackUrl` makes and what `verifyCallback` believes is what the format says, written down here a
// second time; `explainCallback` agrees; nothing that is refused tells a secret.
//
// The property of the corpus in `corpus/callbacks`. `tests/package/notify/corpus.test.js` holds it, `npm run fuzz` looks for more.
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { callbackUrl, explainCallback, isCiError, verifyCallback } from 'wanxiang-jobs/notify';
import { Draw } from './draw.js';

const NOW = 1_700_000_000_000;
const SECRETS = ['0123456789abcdef', 'a secret of more than sixteen', '密钥密钥密钥密钥密钥密钥密钥密钥', 'short'];
const KEY_IDS = ['k1', 'k2', '_', 'a-b', 'no id', '', '__proto__', 'k'.repeat(33)];
const BASES = [
  'https://hooks.example',
  'http://h:8080/a/b/',
  'https://h/ci?x=1&y=%20#part',
  'https://h/媒体/',
  'https://h//',
  'https://user:pass@h/a',
  'ftp://h/a',
  '/only/a/path',
  'https://[::1]/a',
];
const AUDIENCES = [undefined, 'billing', 'billing\n', '账单'];
const PIECES = [
  '.',
  '/',
  '?',
  '#',
  '%2E',
  '0',
  'f',
  'F',
  '-',
  '_',
  ' ',
  '\n',
  '\0',
  '1700000060',
  '999999999999',
  'k1',
  '//',
  '?a=b',
];

export async function target(bytes) {
  const draw = new Draw(bytes);
  const secret = drawSecret(draw);
  const audience = draw.pick(AUDIENCES);
  const base = draw.word(BASES);
  const expiresIn = draw.pick([undefined, 60, 1, 86_400, 0, -1, 1.5, Number.NaN, 1e15]);
  const hidden = secretsOf(secret).map(([, text]) => text);
  const options = { secret, ...(audience !== undefined && { audience }), clock: () => NOW };
  const making = callbackUrl(base, { ...options, ...(expiresIn !== undefined && { expiresIn }) });
  const url = await making.catch((error) => refused(error, hidden));
  if (url !== undefined) await made(url, base, options, hidden, (expiresIn ?? 60) >= 1);

  const address = damaged(draw, url ?? `https://h/${draw.text()}`);
  const request = draw.pick([
    address,
    { url: address },
    { originalUrl: address, url: '/' },
    { path: address },
    { originalUrl: undefined, path: address, url: undefined },
  ]);
  const later = draw.pick([NOW, NOW + 59_999, NOW + 60_000, NOW + 1e12, 0]);
  const asked = { ...options, clock: () => later };
  const expected = judged(address, secret, audience, later);
  const believed = await verifyCallback(request, asked).catch((error) => refused(error, hidden));
  if (believed === undefined) return;
  assert.equal(believed, expected === 'accepted', address);
  const said = await explainCallback(request, asked);
  assert.equal(said.code, expected, address);
  assert.equal(said.ok, believed);
  hides(said.message, hidden);
}

/** What holds of every address that is made. */
async function made(url, base, options, hidden, isGood) {
  hides(url, hidden);
  const [given, got] = [new URL(base), new URL(url)];
  assert.equal(got.href, url);
  assert.equal(got.origin, given.origin);
  assert.equal(got.search, given.search);
  assert.equal(got.hash, '');
  assert.ok(got.pathname.startsWith(given.pathname.replace(/\/+$/, '')));
  assert.equal(judged(url, options.secret, options.audience, NOW), isGood ? 'accepted' : 'expired');
  assert.equal(await verifyCallback(url, options), isGood);
  assert.equal(await verifyCallback(url, { ...options, audience: 'another' }), false);
  assert.equal(await verifyCallback(url, { ...options, secret: 'of somebody else 123' }), false);
}

/** Every secret with its name, or with none. */
function secretsOf(secret) {
  if (typeof secret === 'string') return [[undefined, secret]];
  if (Array.isArray(secret)) return secret.map((text) => [undefined, text]);
  return Object.entries(Object(secret));
}

function drawSecret(draw) {
  const text = () => draw.word(SECRETS);
  return draw.pick([
    text,
    () => Array.from({ length: draw.below(4) }, text),
    () => Object.fromEntries(Array.from({ length: draw.below(4) }, () => [draw.word(KEY_IDS), text()])),
    () => draw.pick([undefined, null, 42, true, [], {}, [7]]),
  ])();
}

/** The address with some of its characters changed, or as it is. */
function damaged(draw, address) {
  let text = address;
  for (let edits = draw.below(4); edits > 0; edits -= 1) {
    const at = Math.max(0, text.length - draw.below(160));
    const end = at + draw.below(3);
    text = text.slice(0, at) + draw.pick(PIECES) + text.slice(end);
  }
  return text;
}

/** The verdict on an address, by the words of the format: `<key id>.<expiry>.<nonce>.<MAC>` is the last segment of the path. */
function judged(address, secret, audience = '', now) {
  const [path] = address.split(/[?#]/);
  const token = path.split('/').findLast((segment) => segment !== '') ?? '';
  const [keyId, expiry, nonce, mac, ...more] = token.split('.');
  const isMade =
    more.length === 0 &&
    consists(keyId, 1, 32, /^[A-Za-z0-9_-]$/) &&
    consists(expiry, 1, 12, /^[0-9]$/) &&
    consists(nonce, 24, 24, /^[0-9a-f]$/) &&
    consists(mac, 64, 64, /^[0-9a-f]$/);
  if (!isMade) return 'no_token';
  let code = 'unknown_key';
  for (const [name, text] of secretsOf(secret)) {
    const sign = (data) => createHmac('sha256', String(text)).update(data).digest('hex');
    if (keyId !== name && keyId !== sign('wanxiang-jobs callback key id').slice(0, 8)) continue;
    code = 'wrong_mac';
    if (mac === sign(`wanxiang-jobs callback\n${keyId}.${expiry}.${nonce}\n${audience}`))
      return now / 1000 < Number(expiry) ? 'accepted' : 'expired';
  }
  return code;
}

const consists = (text, least, most, of) =>
  text !== undefined && text.length >= least && text.length <= most && [...text].every((character) => of.test(character));

/** Fails for anything but an error of ours, and for one that tells a secret. */
function refused(error, hidden) {
  if (!isCiError(error)) throw error;
  hides(`${error.message} ${JSON.stringify(error)}`, hidden);
}

function hides(said, hidden) {
  for (const text of hidden) {
    if (typeof text === 'string' && text.length >= 8) assert.ok(!said.includes(text), `a secret in ${said}`);
  }
}
