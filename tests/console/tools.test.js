import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { init, signRequest } from 'wanxiang-jobs';
import { readPaste } from '../../www/src/tools/paste.js';
import { answerOf, firstDifference, reasonOf, signedTextsOf } from '../../www/src/tools/signature.js';
import { dropAndUpload, ended, open, submit, useBrowser, withPage } from './steps.js';

useBrowser();

const KEY = { secretId: 'AKIDEXAMPLE', secretKey: 'SECRETKEYEXAMPLE' };
const HOST = 'test-1250000000.ci.ap-chongqing.myqcloud.com';

describe('what is pasted', () => {
  test('may be a curl command with any quotes', () => {
    const read = readPaste(
      `curl 'https://h.example/jobs?a=1' \\\n  -H 'X-One: it'\\''s' --header "Two: b \\"c\\"" \\\n  --data-raw $'<a>\\n</a>'`,
    );
    assert.deepEqual(read, {
      method: 'POST',
      url: 'https://h.example/jobs?a=1',
      headers: [
        ['X-One', "it's"],
        ['Two', 'b "c"'],
      ],
      body: '<a>\n</a>',
    });
  });

  test('may be HTTP text, or a body alone', () => {
    assert.deepEqual(readPaste('POST /inbox HTTP/1.1\r\nHost: h\r\n\r\n<R/>'), {
      method: 'POST',
      url: '/inbox',
      status: undefined,
      headers: [['Host', 'h']],
      body: '<R/>',
    });
    assert.equal(readPaste('HTTP/1.1 403 Forbidden\nDate: x\n\n<Error/>').status, 403);
    assert.deepEqual(readPaste(' {"a":1} '), { headers: [], body: '{"a":1}' });
  });
});

describe('a refusal is explained', () => {
  const now = Math.floor(Date.now() / 1000);
  const times = { startTime: now - 10, endTime: now + 600 };
  const request = { method: 'GET', path: '/jobs', host: HOST, query: { tag: 'Transcode', inputObject: 'a b.mp4' } };
  const pasted = (authorization, host = HOST) =>
    readPaste(`curl 'https://${host}/jobs?tag=Transcode&inputObject=a%20b.mp4' -H 'Authorization: ${authorization}'`);
  const told = ({ formatString, stringToSign }) =>
    answerOf({
      body: `<Error><Code>SignatureDoesNotMatch</Code><StringToSign>${stringToSign}</StringToSign><FormatString>${formatString.replaceAll('&', '&amp;')}</FormatString></Error>`,
    });
  const explained = async (sent, said) => reasonOf({ request: sent, texts: await signedTextsOf(sent), answer: said, now });

  test('the texts are those that the package signs', async () => {
    await init();
    const authorization = signRequest(request, KEY, times);
    const texts = await signedTextsOf(pasted(authorization));
    assert.deepEqual(texts.formatString.split('\n').slice(0, 3), ['get', '/jobs', 'inputobject=a%20b.mp4&tag=Transcode']);
    const { createHmac } = await import('node:crypto');
    const mac = (key, text) => createHmac('sha1', key).update(text).digest('hex');
    const signature = mac(mac(KEY.secretKey, texts.fields['q-key-time']), texts.stringToSign);
    assert.equal(texts.fields['q-signature'], signature, 'the string to sign is not the one that was signed');
  });

  test('by the host, the times, or the key', async () => {
    const sent = pasted(signRequest(request, KEY, times));
    const right = await signedTextsOf(sent);
    assert.equal((await explained(sent, told(right))).reason, 'secret');
    const other = { ...right, formatString: right.formatString.replace(HOST, 'proxy.example') };
    assert.equal((await explained(sent, told(other))).reason, 'host');
    const encoded = { ...right, formatString: right.formatString.replace('a%20b', 'a%2520b') };
    assert.equal((await explained(sent, told(encoded))).reason, 'encoding');
    const late = pasted(signRequest(request, KEY, { startTime: now - 900, endTime: now - 300 }));
    assert.equal((await explained(late, told(right))).reason, 'expired');
    assert.equal((await explained(readPaste(`curl https://${HOST}/jobs`), {})).reason, 'unsigned');
    assert.deepEqual(firstDifference('a\nbcd\n', 'a\nbxd\n'), { line: 1, column: 1, name: 'path', ours: 'bcd', theirs: 'bxd' });
  });
});

test('a callback is read, compared with what the page knows, and rebuilt as code', async () => {
  await withPage({}, async ({ page }) => {
    await dropAndUpload(page);
    await submit(page);
    await ended(page);
    await page.locator('[data-pane="callback"] .body').waitFor();
    await page.locator('#wire').getByText('As sent', { exact: true }).click();
    const body = await page.locator('[data-pane="callback"] .body').textContent();
    await open(page, '#/tools');
    await page.getByLabel('Callback', { exact: true }).fill(`POST /inbox HTTP/1.1\nContent-Type: application/xml\n\n${body}`);
    await page.locator('[data-read]', { hasText: 'TaskFinish' }).waitFor();
    await page.getByText('Anyone could have sent this').waitFor();
    await page.getByText('The job as code').click();
    await page.locator('.body', { hasText: 'jobs.transcode(' }).waitFor();
    await page.getByRole('button', { name: 'Ask the service' }).click();
    // The mark of the submit is the package's own, and no difference.
    await page.getByText('Says the same as the service').waitFor();
    await page
      .getByLabel('Callback', { exact: true })
      .fill(body.replace('<State>Success</State>', '<State>Failed</State><News>1</News>'));
    await page.getByRole('cell', { name: 'State', exact: true }).waitFor();
    await page.locator('code', { hasText: 'News' }).first().waitFor();
    await page.getByLabel('Callback', { exact: true }).fill('<Response><Broken>');
    await page.locator('[data-error="Decode"]').waitFor();
  });
});

test('a refusal of the local service is explained beside what it computed', async () => {
  await withPage({ hash: '#/tools' }, async ({ page, service }) => {
    const url = `${service.addresses.ci}/jobs?tag=Transcode`;
    const host = new URL(url).host;
    const authorization = signRequest(
      { method: 'GET', path: '/jobs', host: 'elsewhere.example', query: { tag: 'Transcode' } },
      KEY,
    );
    const answer = await (await fetch(url, { headers: { authorization } })).text();
    assert.match(answer, /FormatString/);
    await page
      .getByLabel('Request (curl or HTTP)')
      .fill(`GET /jobs?tag=Transcode HTTP/1.1\nHost: elsewhere.example\nAuthorization: ${authorization}`);
    await page.getByLabel('Answer', { exact: true }).fill(answer);
    await page.locator('[data-reason="host"]').waitFor();
    assert.match(await page.locator('mark').nth(1).textContent(), new RegExp(encodeURIComponent(host).slice(0, 5)));
  });
});
