// Every setting is needed, and none is shown.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { settingsOf } from '../../examples/worker-callbacks/src/settings.js';

const stub = (...names) => Object.fromEntries(names.map((name) => [name, () => {}]));
const GOOD = {
  LEDGER: stub('idFromName', 'get'),
  CALLBACKS: stub('send', 'sendBatch'),
  KEPT: stub('put', 'get', 'list', 'delete'),
  RATE: stub('limit'),
  RUNS: stub('create', 'get'),
  CALLBACK_SECRETS: '{"a":"0123456789abcdef"}',
  PAGE_TOKEN: '0123456789abcdef',
  SECRET_ID: 'id',
  SECRET_KEY: 'key',
  ORIGIN: 'https://a.example',
  BUCKET: 'b',
  REGION: 'r',
  TAGS: 'MediaInfo',
  SHARDS: 16,
  ADDRESS_SECONDS: 3600,
  SWEEP_SECONDS: 900,
  RETRY_SECONDS: 30,
  LEASE_SECONDS: 120,
};

test('all that is needed is checked by name', () => {
  assert.equal(settingsOf({ ...GOOD }).shards, 16);
  for (const name of Object.keys(GOOD)) {
    for (const wrong of [undefined, '', null, 'undefined']) {
      assert.throws(
        () => settingsOf({ ...GOOD, [name]: wrong }),
        ({ message }) => message.startsWith(`missing or unusable: ${name}.`),
        `${name} ${wrong}`,
      );
    }
  }
  for (const [name, wrong] of [
    ['CALLBACK_SECRETS', '{"a":"short"}'],
    ['CALLBACK_SECRETS', '{}'],
    ['CALLBACK_SECRETS', 'plain-text-of-some-length'],
    ['PAGE_TOKEN', 'short'],
    ['SHARDS', 1000],
  ]) {
    assert.throws(
      () => settingsOf({ ...GOOD, [name]: wrong }),
      (error) => error.message.includes(name) && !error.message.includes(String(wrong)),
    );
  }
});
