// What is given to the signer is read rightly or refused: nothing leads signature and token to another host or another time.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { presignUrl, signRequest } from 'wanxiang-jobs';
import { reference } from '../lib/reference-signer.js';
import { Chance } from '../random/chance.js';
import { failure, names } from './lib.js';

const KEYS = { secretId: 'AKIDEXAMPLE', secretKey: 'SECRETKEYEXAMPLE' };
const TOKEN = { ...KEYS, securityToken: 'TOKEN' };
const TIME = { startTime: 1700000000, endTime: 1700003600 };
const HOST = 'test-1250000000.cos.ap-chongqing.myqcloud.com';
const attempt = (run) => {
  try {
    return { answer: run() };
  } catch (error) {
    return { error };
  }
};

/** Refused with the member named, and nothing of the keys shown. */
function named(error, member, what) {
  assert.ok(['ValidationError', 'CredentialsError'].includes(error?.name), `${what}: ${error}`);
  assert.ok(names(error, member), `${what}: ${error.message}`);
  assert.ok(!JSON.stringify({ ...error, message: error.message }).includes(KEYS.secretKey));
}

test('a path without a leading slash leads to no other host', () => {
  for (const path of ['input/a.mp4', 'a', '@evil.example/a', '.evil.example/', ':443/a', 'evil.example', '%2Fa', '\\a']) {
    const { answer, error } = attempt(() => presignUrl({ method: 'GET', host: HOST, path }, TOKEN, TIME));
    if (error) named(error, 'path', path);
    else assert.equal(new URL(answer).host, HOST, path);
    const { answer: signed, error: refused } = attempt(() => signRequest({ method: 'GET', host: HOST, path }, KEYS, TIME));
    if (refused) named(refused, 'path', path);
    else assert.equal(signed, signRequest({ method: 'GET', host: HOST, path: `/${path}` }, KEYS, TIME), path);
  }
});

test('a host that is more than a host, or none, leads nowhere else', async () => {
  const odd = [
    `https://${HOST}`,
    `http://${HOST}/`,
    `${HOST}/path`,
    `${HOST}/`,
    `user@${HOST}`,
    `evil.example@${HOST}`,
    `${HOST}@evil.example`,
    `${HOST}?x`,
    `${HOST}#x`,
    `${HOST} `,
    ` ${HOST}`,
    `a b`,
    `${HOST}\\@evil.example`,
    `${HOST}\n`,
    '',
    '/',
    ':443',
    '//',
    '..',
    undefined,
    null,
    7,
    {},
  ];
  for (const host of odd) {
    const { answer, error } = attempt(() => presignUrl({ method: 'GET', host, path: '/a' }, TOKEN, TIME));
    if (error) named(error, 'host', String(host));
    else assert.equal(new URL(answer).host, HOST, String(host));
  }
  for (const host of [HOST, `${HOST}:8080`, 'localhost:80', '127.0.0.1:3000', '[::1]:3000'])
    assert.equal(
      new URL(presignUrl({ method: 'GET', host, protocol: 'http', path: '/a' }, KEYS, TIME)).host,
      new URL(`http://${host}`).host,
    );
  for (const protocol of ['ftp', 'javascript', 'https://evil.example/', 'http://x@', '', 7])
    named(
      await failure(() => presignUrl({ method: 'GET', host: HOST, protocol, path: '/a' }, KEYS, TIME)),
      'protocol',
      String(protocol),
    );
});

test('a query as text is parsed or refused, never taken letter by letter', () => {
  const expected = reference(
    {
      method: 'GET',
      path: '/x',
      query: [
        ['a', 'b c'],
        ['d', ''],
      ],
      headers: [['host', 'h']],
    },
    KEYS,
    TIME,
  );
  for (const query of ['?a=b%20c&d=', 'a=b%20c&d=', 'a=b%20c&d']) {
    const { answer, error } = attempt(() => signRequest({ method: 'GET', host: 'h', path: '/x', query }, KEYS, TIME));
    if (error) named(error, 'query', query);
    else assert.equal(answer, expected, query);
  }
  for (const query of [7, true, () => 1, Symbol('x'), [['a', 'b', 'c']], ['ab'], [7]]) {
    const { answer, error } = attempt(() => signRequest({ method: 'GET', host: 'h', path: '/x', query }, KEYS, TIME));
    assert.ok(error, `${String(query)}: ${answer}`);
    named(error, 'query', String(query));
  }
});

test('times are Unix seconds', async () => {
  const now = Math.floor(Date.now() / 1000);
  const wrong = [
    { startTime: Date.now() },
    { startTime: new Date() },
    { startTime: NaN },
    { startTime: '1700000000' },
    { startTime: 'now' },
    { startTime: -1 },
    { startTime: 1.5 },
    { startTime: Infinity },
    { startTime: null },
    { startTime: 7n },
    { startTime: now, endTime: Date.now() },
    { startTime: now, endTime: new Date() },
    { startTime: now, endTime: 'x' },
    { startTime: now, endTime: NaN },
    { startTime: 1700003600, endTime: 1700000000 },
  ];
  for (const time of wrong) {
    const member = time.endTime === undefined ? 'startTime' : 'endTime';
    for (const sign of [signRequest, presignUrl]) {
      const error = await failure(() => sign({ method: 'GET', host: 'h', path: '/x' }, KEYS, time)).catch(({ message }) =>
        assert.fail(`${String(Object.values(time))}: ${message}`),
      );
      named(error, member, String(Object.values(time)));
    }
  }
  assert.match(
    signRequest({ method: 'GET', host: 'h', path: '/x' }, KEYS, { startTime: 7, endTime: 7 }),
    /q-sign-time=7;7&/,
    'an end equal to the start is signed',
  );
});

test('keys that have expired are named', async () => {
  const keys = {
    credentials: { tmpSecretId: 'a', tmpSecretKey: 'b', sessionToken: 'c' },
    startTime: 1600000000,
    expiredTime: 1600003600,
  };
  const error = await failure(() => signRequest({ method: 'GET', host: 'h', path: '/x' }, keys));
  assert.equal(error.name, 'CredentialsError');
  assert.match(error.message, /expire/i);
});

test('unknown and mistyped options and members of a request are refused by name', async () => {
  const request = { method: 'GET', host: 'h', path: '/x' };
  for (const [name, value] of [
    ['starttime', 1],
    ['expires', 900],
    ['signHeaders', 'host'],
    ['signHeaders', [7]],
    ['merged', 'yes'],
  ])
    named(await failure(() => presignUrl(request, KEYS, { ...TIME, [name]: value })), name, name);
  for (const [name, value] of [
    ['method', 7],
    ['method', 'GET /'],
    ['path', 7],
    ['headers', 'host: h'],
    ['headers', 7],
    ['url', 'https://h/x'],
    ['Path', '/x'],
  ])
    named(await failure(() => signRequest({ ...request, [name]: value }, KEYS, TIME)), name, name);
  for (const given of [undefined, null, 'https://h/x', 7])
    assert.equal((await failure(() => signRequest(given, KEYS, TIME))).name, 'ValidationError', String(given));
});

test('half of a surrogate pair is refused wherever it stands', async () => {
  const half = 'a\ud83d';
  for (const request of [
    { path: `/${half}` },
    { query: { [half]: '1' } },
    { query: { a: half } },
    { headers: { 'x-cos-meta-a': half } },
    { host: half },
  ]) {
    for (const sign of [signRequest, presignUrl])
      assert.equal(
        (await failure(() => sign({ method: 'GET', host: 'h', path: '/x', ...request }, KEYS, TIME))).name,
        'ValidationError',
        Object.keys(request)[0],
      );
  }
  for (const keys of [
    { ...KEYS, secretKey: half },
    { ...KEYS, secretId: half },
    { ...KEYS, securityToken: half },
  ])
    assert.match(
      (await failure(() => signRequest({ method: 'GET', host: 'h', path: '/x' }, keys, TIME))).name,
      /^(Credentials|Validation)Error$/,
    );
});

test('presignUrl refuses dot segments, which addresses cannot carry; signRequest signs them', async () => {
  for (const path of ['/a/../b', '/./a', '/..', '/.', '/a/..', '/a/.', '/%2e%2e/a', '/a/%2E/b']) {
    const { answer, error } = attempt(() => presignUrl({ method: 'GET', host: HOST, path }, KEYS, TIME));
    if (error) named(error, 'path', path);
    else assert.equal(decodeURIComponent(new URL(answer).pathname), path);
    if (!path.includes('%')) assert.ok(error, path);
    assert.equal(signRequest({ method: 'GET', path }, KEYS, TIME), reference({ method: 'GET', path }, KEYS, TIME));
  }
});

test('random hosts, paths and queries: the address parses back to the same, or is refused', () => {
  const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
  const random = new Chance(seed);
  const pick = (list) => list[random.below(list.length)];
  const text = (letters, most) => Array.from({ length: random.below(most) }, () => pick(letters)).join('');
  const letters = [...'ab01-_.~ +%&=;,/?#@:!\'()*"<>[]{}|\\^`$\n\t输🎬', '..', '//', '\ud83d', '%2F', '%', 'é'];
  let made = 0;
  for (let round = 0; round < 3000; round += 1) {
    const host = random.below(4) ? HOST : text(letters, 8) || HOST;
    const path = `${random.below(4) ? '/' : ''}${text(letters, 12)}`;
    const query = Array.from({ length: random.below(3) }, () => [text(letters, 5) || 'n', text(letters, 8)]);
    const what = `seed ${seed}, round ${round}: ${JSON.stringify({ host, path, query })}`;
    const { answer, error } = attempt(() => presignUrl({ method: 'GET', host, path, query }, TOKEN, TIME));
    if (error) {
      assert.ok(['ValidationError', 'CredentialsError'].includes(error.name), `${what}: ${error}`);
      continue;
    }
    made += 1;
    const url = new URL(answer);
    assert.equal(url.host, host.toLowerCase(), what);
    assert.equal(url.username + url.password, '', what);
    assert.equal(decodeURIComponent(url.pathname), path.startsWith('/') ? path : `/${path}`, what);
    const parameters = [...url.searchParams].filter(
      ([name]) => !/^(q-|x-cos-security-token$)/.test(name) || query.some(([other]) => other === name),
    );
    assert.deepEqual(parameters.sort(), query.sort(), what);
  }
  assert.ok(made > 500, `${made} addresses were made`);
});

test('what a signature writes itself is given by nobody else: parameters of an address, parts within an id', () => {
  const request = { method: 'GET', host: 'h.example', path: '/x' };
  for (const name of ['q-signature', 'q-ak', 'Q-Sign-Time', 'q-header-list', 'x-cos-security-token', 'sign']) {
    const query = { a: '1', [name]: 'mine' };
    assert.throws(
      () => presignUrl({ ...request, query }, KEYS),
      (error) => error.name === 'ValidationError' && names(error, 'query') && error.message.includes(name),
    );
  }
  assert.equal(new URL(presignUrl({ ...request, query: { 'q-other': '1' } }, KEYS)).searchParams.get('q-other'), '1');
  for (const secretId of ['a&q-sign-time=0;9999999999', 'a b', 'a\n', 'a\tb'])
    assert.throws(() => signRequest(request, { secretId, secretKey: 'b' }), { name: 'CredentialsError', message: /secretId/ });
});
