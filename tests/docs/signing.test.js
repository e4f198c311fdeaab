// The Worker of docs/guides/signing-server.md signs what it means to sign, whatever a page says of its request.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { blocks, root } from './lib/documents.js';

const ENVIRONMENT = {
  BUCKET: 'test-1250000000',
  REGION: 'ap-chongqing',
  PAGE_TOKEN: 'a page',
  SECRET_ID: 'AKIDEXAMPLE',
  SECRET_KEY: 'SECRETKEYEXAMPLE',
};
const HOST = 'test-1250000000.ci.ap-chongqing.myqcloud.com';
const STORE = 'test-1250000000.cos.ap-chongqing.myqcloud.com';
const SUBMIT = { action: 'ci:CreateMediaJobs', method: 'POST', path: '/jobs', query: {}, headers: { host: HOST }, host: HOST };

let folder;
let worker;
before(async () => {
  mkdirSync(join(root, 'node_modules/.docs'), { recursive: true });
  folder = mkdtempSync(join(root, 'node_modules/.docs/worker-'));
  const file = join(folder, 'worker.mjs');
  writeFileSync(file, blocks('docs/guides/signing-server.md').find(({ code }) => code.includes('export default')).code);
  worker = (await import(pathToFileURL(file))).default;
});
after(() => rmSync(folder, { recursive: true, force: true }));

const ask = (scope, token = ENVIRONMENT.PAGE_TOKEN) =>
  worker.fetch(
    new Request('https://sign.example.com/sign', {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: JSON.stringify(scope),
    }),
    ENVIRONMENT,
  );

test('a submit is signed', async () => {
  assert.match((await (await ask(SUBMIT)).json()).Authorization, /^q-sign-algorithm=sha1&q-ak=AKIDEXAMPLE&.*q-header-list=host&/);
});

test('a secret that is not set opens nothing', async () => {
  const request = () =>
    new Request('https://sign.example.com/sign', {
      method: 'POST',
      headers: { authorization: 'Bearer undefined' },
      body: JSON.stringify(SUBMIT),
    });
  await assert.rejects(worker.fetch(request(), { ...ENVIRONMENT, PAGE_TOKEN: undefined }), /PAGE_TOKEN is not set/);
});

test('a stranger gets nothing', async () => {
  assert.equal((await ask(SUBMIT, 'a guess')).status, 401);
});

const LIES = {
  'a cancel under the name of a look': { action: 'ci:DescribeMediaJob', method: 'PUT', path: '/jobs/j1', query: { cancel: '' } },
  'an object deleted under the name of a submit': { method: 'DELETE', path: '/any.mp4' },
  'another host': { host: STORE, headers: { host: STORE } },
  'a path that only begins alike': { method: 'GET', path: '/jobsearch' },
};
for (const [name, lie] of Object.entries(LIES)) {
  test(`${name} is refused`, async () => assert.equal((await ask({ ...SUBMIT, ...lie })).status, 403));
}

test('another host among the headers is not what is signed', async () => {
  const authorization = async (scope) => (await (await ask(scope)).json()).Authorization;
  // Both in one second, or the times differ; so until they are.
  for (let tries = 0; tries < 5; tries += 1) {
    const [told, honest] = await Promise.all([authorization({ ...SUBMIT, headers: { host: STORE } }), authorization(SUBMIT)]);
    const time = (text) => /q-sign-time=([^&]+)/.exec(text)[1];
    if (time(told) === time(honest)) return assert.equal(told, honest);
  }
  return assert.fail('no two signatures of one second');
});
