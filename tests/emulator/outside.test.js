/** Callbacks stay on this machine unless somebody says otherwise; nobody is asked in these tests. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { refusedAddress } from '../../www/emulator/notify/post.js';
import { start, textAt } from './client.js';

test('only loopback addresses are told, and a refused one is logged', async () => {
  const lines = [];
  const { service, api } = await start({ fake: 5, quiet: false, sink: (line) => lines.push(line) });
  const url = 'https://hooks.example.com/ci?token=secret';
  const [detail] = await api.submit(
    `<Request><Tag>MediaInfo</Tag><Input><Object>a</Object></Input><CallBack>${url}</CallBack></Request>`,
  );
  await api.finished(textAt(detail, 'JobId'));
  const { callbacks } = await api.control('GET', `/log?job=${textAt(detail, 'JobId')}`);
  assert.deepEqual(
    callbacks.map(({ outcome }) => outcome),
    ['refused: not an address of this machine'],
  );
  assert.equal((await api.control('GET', '/stats')).callbacks.refused, 1);
  const line = lines.find((text) => text.includes('hooks.example.com'));
  assert.match(line, /--callbacks-anywhere/);
  assert.ok(!line.includes('secret'));
  const flood = await api.control('POST', '/hostile', { url });
  assert.match(flood.error.message, /not an address of this machine/);
  await service.close();
});

test('which addresses are of this machine', () => {
  const allowed = (url) => refusedAddress(url, { anywhere: false }) === undefined;
  for (const url of [
    'http://127.0.0.1:1/a',
    'http://127.9.8.7/',
    'http://localhost:8787/x',
    'http://[::1]:2/',
    'http://a.localhost/',
    'http://2130706433/',
  ])
    assert.ok(allowed(url), url);
  for (const url of [
    'http://example.com/',
    'http://localhost.example.com/',
    'http://10.0.0.1/',
    'http://169.254.169.254/',
    'http://127.0.0.1.example.com/',
    'ftp://127.0.0.1/',
    'nothing',
  ])
    assert.ok(!allowed(url), url);
  assert.equal(refusedAddress('http://example.com/', { anywhere: true }), undefined);
  assert.notEqual(refusedAddress('ftp://example.com/', { anywhere: true }), undefined);
});
