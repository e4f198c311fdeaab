// Requests of every form: each is signed as the one that it means, or refused by the name of what is wrong with it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspect } from 'node:util';
import { runInNewContext } from 'node:vm';
import { explainSignature, isCiError, presignUrl, signRequest } from 'wanxiang-jobs';
import { chance } from './lib/chance.js';

const KEYS = { secretId: 'AKIDEXAMPLE', secretKey: 'SECRETKEYEXAMPLE' };
const TEMPORARY = { ...KEYS, securityToken: 'TOKEN' };
const HOST = 'test-1250000000.cos.ap-chongqing.myqcloud.com';
const LIFE = { startTime: 1_700_000_000, endTime: 1_700_003_600 };
const sign = (request, life = LIFE) => signRequest({ method: 'GET', path: '/jobs', host: HOST, ...request }, KEYS, life);
const presign = (request, life = LIFE) => presignUrl({ method: 'GET', path: '/jobs', host: HOST, ...request }, TEMPORARY, life);

/** What a call refuses, as `path code`; a list with nothing where it refuses nothing. */
function refusals(call) {
  try {
    call();
    return [];
  } catch (error) {
    assert.ok(isCiError(error), String(error));
    assert.equal(error.name, 'ValidationError');
    return error.issues.map(({ path, code }) => `${path} ${code}`);
  }
}

test('a path without a leading slash is the path with one, and leads to no other host', () => {
  assert.equal(sign({ path: 'jobs' }), sign({ path: '/jobs' }));
  assert.equal(sign({ path: '' }), sign({ path: '/' }));
  assert.equal(presign({ path: 'input/a.mp4' }), presign({ path: '/input/a.mp4' }));
  assert.equal(new URL(presign({ path: 'input/a.mp4' })).host, HOST);
  assert.equal(new URL(presign({ path: '//evil.example/x' })).host, HOST);
  assert.equal(new URL(presign({ path: '@evil.example/x' })).host, HOST);
});

test('a path that is none, or that an address cannot carry, is refused', () => {
  for (const call of [sign, presign]) {
    assert.deepEqual(
      refusals(() => call({ path: undefined })),
      ['path missing_option'],
    );
    for (const path of [null, 7, {}, ['/a'], new URL('https://h/a')])
      assert.deepEqual(
        refusals(() => call({ path })),
        ['path option_type'],
        String(path),
      );
    assert.deepEqual(
      refusals(() => call({ path: `https://${HOST}/jobs` })),
      ['path option_value'],
    );
    assert.deepEqual(
      refusals(() => call({ path: '/a\ud83d.mp4' })),
      ['path character'],
    );
  }
  for (const path of ['/a/../b', '/a/./b', '/..', '/.', '..', '/a/..']) {
    assert.deepEqual(
      refusals(() => presign({ path })),
      ['path option_value'],
      path,
    );
    assert.match(sign({ path }), /^q-sign-algorithm/);
  }
  for (const path of ['/a..b', '/...', '/.hidden', '/a/..b/c', '/%2e%2e/a'])
    assert.equal(new URL(presign({ path })).host, HOST, path);
});

test('a host is a name and a port; all else says what to give', () => {
  for (const [host, meant] of [
    [`https://${HOST}`, HOST],
    [`http://${HOST}/`, HOST],
    [`${HOST}/`, HOST],
    [`${HOST}/jobs?a=b`, HOST],
    [`user:pass@${HOST}`, HOST],
    [`//${HOST}`, HOST],
    ['中文.example', 'xn--fiq228c.example'],
    ['0x7f.1', '127.0.0.1'],
    ['01', '0.0.0.1'],
    ['h:080', 'h:80'],
    ['[::0:1]', '[::1]'],
    ['', undefined],
    [`${HOST}:port`, undefined],
    ['a b', undefined],
    ['a\\b', undefined],
    ['[::1', undefined],
    ['1.2.3.4.5.999', undefined],
    [`${HOST}#`, HOST],
  ]) {
    for (const call of [sign, presign])
      assert.deepEqual(
        refusals(() => call({ host })),
        ['host option_value'],
        host,
      );
    if (meant !== undefined)
      assert.throws(
        () => sign({ host }),
        ({ message }) => message.endsWith(`: give "${meant}"`),
      );
  }
  for (const host of [7, null, {}, [HOST]])
    for (const call of [sign, presign])
      assert.deepEqual(
        refusals(() => call({ host })),
        ['host option_type'],
      );
  assert.deepEqual(
    refusals(() => presign({ host: undefined })),
    ['host missing_option'],
  );
  for (const host of ['127.0.0.1:8080', '[::1]:8080', 'localhost', 'a_b.example', 'h']) {
    assert.equal(new URL(presign({ host })).host, host);
    assert.match(sign({ host }), /q-header-list=host&/);
  }
});

test('the host of an address is signed as it is sent', () => {
  const of = (host, protocol = 'https') => presign({ host, protocol });
  assert.equal(of('H.Example'), of('h.example'));
  assert.equal(of('h.example:443'), of('h.example'));
  assert.equal(of('h.example:80', 'http:'), of('h.example', 'http'));
  assert.notEqual(of('h.example:443', 'http'), of('h.example', 'http'));
  assert.deepEqual(
    refusals(() => of(HOST, 'ftp')),
    ['protocol option_value'],
  );
});

test('a method is a word', () => {
  for (const method of ['', 'GET /', 'GET\n', 'a:b'])
    assert.deepEqual(
      refusals(() => sign({ method })),
      ['method option_value'],
      method,
    );
  for (const method of [7, null, {}])
    assert.deepEqual(
      refusals(() => sign({ method })),
      ['method option_type'],
    );
});

test('a query in any form is the same query', () => {
  const expected = sign({
    query: [
      ['tag', 'Snapshot'],
      ['size', '10'],
      ['空', 'a b'],
    ],
  });
  const text = 'tag=Snapshot&size=10&%E7%A9%BA=a%20b';
  const record = { tag: 'Snapshot', size: 10, 空: 'a b', left: undefined };
  for (const query of [
    text,
    `?${text}`,
    text.replace('%20', '+'),
    new URLSearchParams(text),
    new URL(`https://h/?${text}`).searchParams,
    record,
    new Map(Object.entries(record).slice(0, 3)),
    Object.assign(Object.create(null), record),
    runInNewContext('({ tag: "Snapshot", size: 10, 空: "a b" })'),
    runInNewContext('new Map([["tag", "Snapshot"], ["size", "10"], ["空", "a b"]])'),
  ]) {
    assert.equal(sign({ query }), expected, inspect(query));
  }
  assert.match(expected, /q-url-param-list=%e7%a9%ba;size;tag&/);
  assert.equal(
    sign({ query: { a: ['1', '2'] } }),
    sign({
      query: [
        ['a', '1'],
        ['a', '2'],
      ],
    }),
  );
  assert.equal(sign({ query: '' }), sign({}));
  assert.equal(sign({ query: '?' }), sign({}));
});

test('a query or headers that are no names and values are refused by name', () => {
  for (const member of ['query', 'headers']) {
    for (const call of [sign, presign]) {
      for (const [given, expected] of [
        [7, ' option_type'],
        [null, ' option_type'],
        [true, ' option_type'],
        [() => 1, ' option_type'],
        [new Date(), ' option_type'],
        [['ab'], '.0 option_type'],
        [[['a']], '.0 option_type'],
        [[['a', 'b', 'c']], '.0 option_type'],
        [[['a', {}]], '.0 option_type'],
        [{ a: null }, '.a option_type'],
        [{ a: new Date() }, '.a option_type'],
        [{ a: NaN }, '.a option_type'],
        [{ a: '\ud83d' }, '.a character'],
        [{ '\udc00': 'a' }, '.\udc00 character'],
      ])
        assert.deepEqual(
          refusals(() => call({ [member]: given })),
          [`${member}${expected}`],
          String(given),
        );
    }
  }
  assert.deepEqual(
    refusals(() => sign({ headers: 'host: a' })),
    ['headers option_type'],
  );
  assert.deepEqual(
    refusals(() => sign({ query: 'a=\ud83d' })),
    ['query character'],
  );
});

test('headers of a Headers and of a record are the same', () => {
  const headers = { 'Content-Type': 'application/xml', 'x-cos-meta-a': '1' };
  assert.equal(sign({ headers: new Headers(headers) }), sign({ headers }));
});

test('what a request does not have is refused, with what was meant', () => {
  assert.throws(() => sign({ querry: {} }), /has no option querry: did you mean query\?/);
  // A third of its letters may be wrong, no more.
  assert.throws(() => sign({ qurx: {} }), /has no option qurx; it takes /);
  assert.throws(() => sign({ path: ['/'] }), /a list/);
  const keys = { secretId: 'AKID', secretKey: 'KEY' };
  assert.throws(() => signRequest({ method: 'GET', path: '/' }, keys, { startTime: 0.5 }), /give Math\.floor\(…\), 0/);
  assert.deepEqual(
    refusals(() => sign({ url: 'https://h/' })),
    ['url unknown_option'],
  );
  for (const request of [undefined, null, 7, 'GET', []]) {
    assert.notDeepEqual(
      refusals(() => signRequest(request, KEYS)),
      [],
      String(request),
    );
    assert.notDeepEqual(
      refusals(() => presignUrl(request, KEYS)),
      [],
      String(request),
    );
  }
  // What a scope says besides is no part of the signature.
  assert.equal(sign({ action: 'ci:CreateMediaJobs', bucket: 'b', region: 'r' }), sign({}));
});

test('times are seconds since 1970 and in order', () => {
  const seconds = /q-sign-time=(\d+;\d+)&/;
  const now = Math.floor(Date.now() / 1000);
  for (const name of ['startTime', 'endTime']) {
    for (const wrong of [
      Date.now(),
      new Date(),
      runInNewContext('new Date()'),
      NaN,
      Infinity,
      -1,
      '1700000000',
      null,
      {},
      10n,
      true,
    ]) {
      for (const call of [sign, presign]) {
        const found = refusals(() => call({}, { [name]: wrong }));
        assert.equal(found.length, 1, String(wrong));
        assert.match(found[0], new RegExp(`^${name} option_(type|value)$`));
      }
    }
  }
  assert.throws(() => sign({}, { startTime: 1_700_000_000_123 }), /milliseconds: give 1700000000/);
  assert.throws(() => sign({}, { startTime: '1700000000' }), /write 1700000000 without quotes/);
  assert.throws(() => sign({}, { startTime: new Date() }), /Math\.floor\(date \/ 1000\)/);
  assert.deepEqual(
    refusals(() => sign({}, { startTime: 20, endTime: 10 })),
    ['endTime option_value'],
  );
  assert.deepEqual(
    refusals(() => sign({}, { endTime: now - 100 })),
    ['endTime option_value'],
  );
  assert.equal(seconds.exec(sign({}, { startTime: 20, endTime: 20 }))[1], '20;20');
  assert.throws(() => sign({}, { startTime: 20.9 }), /Math\.floor\(…\), 20/);
  const [start, end] = seconds.exec(sign({}, {}))[1].split(';').map(Number);
  assert.ok(start >= now && end === start + 900);
  assert.ok(Number(seconds.exec(sign({}, { startTime: 20 }))[1].split(';')[1]) >= now + 900);
});

test('keys that have expired, and half of a surrogate pair in keys, are named', () => {
  const sts = (expiredTime) => ({ credentials: { tmpSecretId: 'a', tmpSecretKey: 'b', sessionToken: 'c' }, expiredTime });
  assert.throws(
    () => signRequest({ path: '/' }, sts(1_700_000_000)),
    ({ name, code, message }) => name === 'CredentialsError' && code === 'credentials_expired' && message.includes('2023-11-14'),
  );
  assert.match(signRequest({ path: '/' }, sts(Math.floor(Date.now() / 1000) + 60)), /^q-sign/);
  for (const member of ['secretId', 'secretKey', 'securityToken']) {
    assert.throws(() => signRequest({ path: '/' }, { ...TEMPORARY, [member]: 'a\ud83d' }), {
      name: 'CredentialsError',
      message: new RegExp(member),
    });
  }
});

test('options of the signer are read or refused by name', () => {
  for (const [options, expected] of [
    [{ signHeaders: 'host' }, 'signHeaders option_type'],
    [{ signHeaders: [7] }, 'signHeaders.0 option_type'],
    [{ start: 5 }, 'start unknown_option'],
    [{ expires: 5 }, 'expires unknown_option'],
    [7, 'options option_type'],
    [null, 'options option_type'],
    [[], 'options option_type'],
  ])
    for (const call of [sign, presign])
      assert.deepEqual(
        refusals(() => call({}, options)),
        [expected],
        JSON.stringify(options),
      );
  assert.deepEqual(
    refusals(() => presign({}, { merged: 'yes' })),
    ['merged option_type'],
  );
  assert.deepEqual(
    refusals(() => sign({}, { merged: true })),
    ['merged unknown_option'],
  );
  assert.throws(() => sign({}, { signHeaders: 'host' }), /give \['host'\]/);
  assert.equal(sign({}, { ...LIFE, signHeaders: ['HOST'] }), sign({}, { ...LIFE, signHeaders: ['host'] }));
});

test('an explanation has the texts that the signature was made of, and no secret key', () => {
  const request = { method: 'GET', path: '/jobs/j1', host: 'h', query: { Tag: 'Snapshot', a: '' } };
  const made = explainSignature(request, TEMPORARY, LIFE);
  assert.equal(made.authorization, signRequest(request, TEMPORARY, LIFE));
  assert.equal(made.httpString, 'get\n/jobs/j1\na=&tag=Snapshot\nhost=h&x-cos-security-token=TOKEN\n');
  assert.equal(made.formatString, made.httpString);
  assert.match(made.stringToSign, /^sha1\n1700000000;1700003600\n[0-9a-f]{40}\n$/);
  assert.deepEqual(
    [made.signTime, made.headerList, made.paramList],
    ['1700000000;1700003600', ['host', 'x-cos-security-token'], ['a', 'tag']],
  );
  assert.ok(!JSON.stringify(made).includes(KEYS.secretKey));
  assert.deepEqual(explainSignature({ path: '/' }, KEYS, LIFE).headerList, []);
});

test('whatever path, host and query: the address parses back to them, and no character goes elsewhere', (t) => {
  const { seed, pick, text, int } = chance();
  t.diagnostic(`seed ${seed}`);
  const hosts = [HOST, 'h', 'h.example:8443', '127.0.0.1:1', '[::1]', 'xn--fiq228c.example', 'a-b.c.d'];
  const names = ['tag', 'a b', '键', 'x/y', '&=?#', "!'()*", '__proto__', 'é'];
  for (let round = 0; round < 3000; round += 1) {
    const path = `/${Array.from({ length: int(5) }, () => text(8)).join('/')}`;
    const query = Array.from({ length: int(4) }, () => [pick(names), text(6)]);
    const host = pick(hosts);
    const request = { method: pick(['GET', 'put', 'DELETE']), path, host, query, protocol: pick(['https', 'http']) };
    if (path.split('/').some((part) => part === '.' || part === '..')) {
      assert.deepEqual(
        refusals(() => presign(request)),
        ['path option_value'],
        JSON.stringify(path),
      );
      continue;
    }
    const address = presign(request);
    const url = new URL(address);
    const said = JSON.stringify({ seed, request });
    assert.equal(url.href, address, said);
    assert.equal(url.host, host, said);
    assert.equal(decodeURIComponent(url.pathname), path, said);
    assert.deepEqual([url.username, url.password, url.hash], ['', '', ''], said);
    const sent = [...url.searchParams].filter(([name]) => !name.startsWith('q-') && name !== 'x-cos-security-token');
    assert.deepEqual(sent.sort(), query.map(([name, value]) => [name, value]).sort(), said);
    assert.equal(url.searchParams.get('x-cos-security-token'), 'TOKEN', said);
  }
});
