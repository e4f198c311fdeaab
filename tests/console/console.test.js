import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { CiClient, jobs, presignUrl } from 'wanxiang-jobs';
import { buildPage, drop, launch, project, serve, shoot, visit } from './support.js';

/** @type {import('playwright-core').Browser} */
let browser;
let sample;

before(async () => {
  await buildPage();
  browser = await launch();
  sample = { name: 'sample.mp4', type: 'video/mp4', bytes: await readFile(`${project}www/sample/sample.mp4`) };
});

after(() => browser?.close());

/** One visitor on a service of its own, so that no test depends on another. */
async function withPage(options, use) {
  const { service: serviceOptions, ...visitOptions } = options;
  const home = await serve(serviceOptions);
  const visitor = await visit(browser, home.address, visitOptions);
  try {
    await use({ ...visitor, ...home });
    assert.deepEqual(visitor.complaints, [], 'the page wrote errors');
  } finally {
    await visitor.context.close();
    await home.stop();
  }
}

async function dropAndUpload(page, file = sample) {
  await drop(page, file);
  await page.getByText('In the bucket').waitFor();
}

async function choose(page, task) {
  await page.locator('#task').getByText(task, { exact: true }).click();
}

const submit = (page) => page.getByRole('button', { name: /^Submit/ }).click();
const ended = (page, count = 1) =>
  page.waitForFunction((wanted) => document.querySelectorAll('[data-state="Success"]').length === wanted, count, {
    timeout: 90_000,
  });

/** Plays as far as the first frame, and tells what it is. */
function playable(video) {
  return video.evaluate(async (element) => {
    const deadline = Date.now() + 20_000;
    while (element.readyState < 2 && !element.error && Date.now() < deadline) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return {
      readyState: element.readyState,
      duration: element.duration,
      width: element.videoWidth,
      height: element.videoHeight,
    };
  });
}

test('a dropped video is transcoded and plays beside its input', async () => {
  await withPage({}, async ({ page, service }) => {
    await dropAndUpload(page);
    await submit(page);
    await ended(page);

    const output = await playable(page.locator('[data-output="Transcode"] video'));
    const input = await playable(page.locator('#input video'));
    assert.ok(output.readyState >= 2, `the output does not play: ${JSON.stringify(output)}`);
    assert.ok(Math.abs(output.duration - input.duration) < 0.3, `${output.duration} s for ${input.duration} s`);
    assert.deepEqual([output.width, output.height], [480, 270]);

    const row = (id) => page.locator(`[data-row="${id}"] td`).allTextContents();
    const [widthBefore, widthAfter] = await row('resolution');
    assert.deepEqual([widthBefore, widthAfter], ['640 × 360', '480 × 270']);
    assert.match((await row('size'))[2], /^[−+±]\d+ %$/);
    assert.equal((await row('video'))[1], 'h264');

    await bodiesAreThoseOfTheWire(page, service);
    await shoot(page, 'transcode-light', { fullPage: true });
  });
});

/** Compares the panes with what the service itself kept, byte for byte. */
async function bodiesAreThoseOfTheWire(page, service) {
  const jobId = await page.locator('[data-job]').first().getAttribute('data-job');
  const log = await (await fetch(`${service.addresses.control}/log?job=${jobId}`)).json();
  await page.locator('#wire').getByText('As sent', { exact: true }).click();
  const pane = (id) => page.locator(`[data-pane="${id}"] .body`).textContent();
  await page.locator('[data-pane="callback"] .body').waitFor();
  assert.equal(await pane('request'), log.request);
  const answer = await pane('answer');
  assert.match(answer, new RegExp(`<JobId>${jobId}</JobId><State>Success</State>|<State>Success</State>`));
  assert.ok(answer.includes(jobId) && answer.includes('<MediaInfo>'));
  const callback = await pane('callback');
  assert.ok(callback.includes('<EventName>TaskFinish</EventName>') && callback.includes(jobId));
  assert.equal(callback, log.callbacks[0].body);
  await page.locator('#wire').getByText('Indented', { exact: true }).click();
  const indented = await pane('request');
  assert.equal(indented.replace(/\n\s*/g, ''), log.request, 'indenting may add line breaks and nothing else');

  await page.locator('[data-pane="request"] summary').click();
  const headers = await page.locator('[data-pane="request"] dl').textContent();
  assert.match(headers, /authorization/);
  assert.doesNotMatch(headers, /q-signature=[0-9a-f]{40}/, 'a signature is shown');
  await page.locator('[data-pane="request"] summary').click();
}

test('the sample is one click away', async () => {
  await withPage({}, async ({ page }) => {
    await page.getByRole('button', { name: 'Use the sample video' }).click();
    await page.getByText('In the bucket').waitFor();
    const { duration } = await playable(page.locator('#input video'));
    assert.ok(duration > 1);
  });
});

test('three operations go out in one request and all three results are shown', async () => {
  await withPage({}, async ({ page, service }) => {
    await dropAndUpload(page);
    await choose(page, 'Three in one');
    await submit(page);
    await ended(page, 3);
    assert.equal(service.jobs.size >= 3, true);

    const pictures = page.locator('[data-output="Snapshot"] img');
    await pictures.nth(2).waitFor();
    for (const picture of await pictures.all()) {
      const width = await picture.evaluate(async (image) => {
        await image.decode();
        return image.naturalWidth;
      });
      assert.equal(width, 640);
    }
    assert.equal(await pictures.count(), 3);
    assert.ok((await playable(page.locator('[data-output="Transcode"] video'))).readyState >= 2);
    const animation = page.locator('[data-output="Animation"] img');
    assert.equal(await animation.evaluate(async (image) => (await image.decode(), image.naturalWidth)), 240);
    await shoot(page, 'three-in-one', { fullPage: true });
  });
});

test('MediaInfo tells the streams of the input', async () => {
  await withPage({}, async ({ page }) => {
    await dropAndUpload(page);
    await choose(page, 'MediaInfo');
    await submit(page);
    await ended(page);
    const cell = (id) => page.locator(`[data-row="${id}"] td`).first().textContent();
    assert.equal(await cell('resolution'), '640 × 360');
    assert.equal(await cell('video'), 'h264');
    assert.match(await cell('audio'), /^aac · 44.1 kHz/);
  });
});

test('snapshots are shown as pictures', async () => {
  await withPage({}, async ({ page }) => {
    await dropAndUpload(page);
    await choose(page, 'Snapshot');
    await page.getByLabel('How many').fill('2');
    await submit(page);
    await ended(page);
    await page.locator('[data-output="Snapshot"] img').nth(1).waitFor();
    assert.equal(await page.locator('[data-output="Snapshot"] img').count(), 2);
  });
});

test('a queued job is cancelled, and the page says so', async () => {
  await withPage({}, async ({ page, service }) => {
    await dropAndUpload(page);
    service.worker.queue.hold(true);
    await submit(page);
    await page.locator('[data-state="Submitted"]').waitFor();
    await page.getByRole('button', { name: 'Cancel job' }).click();
    await page.locator('[data-state="Cancel"]').waitFor();
    await page.getByRole('button', { name: 'Run again' }).waitFor();
    service.worker.queue.hold(false);
    await page.getByRole('button', { name: 'Run again' }).click();
    await ended(page);
    assert.equal(await page.locator('#history tbody tr').count(), 2);
  });
});

test('a running job cannot be cancelled, and the page says why', async () => {
  await withPage({ service: { fake: 4000 }, expected: [/400 \(Bad Request\)/] }, async ({ page }) => {
    await dropAndUpload(page);
    await submit(page);
    await page.locator('[data-state="Running"]').waitFor();
    await page.getByRole('button', { name: 'Cancel job' }).click();
    await page.locator('[data-error="TooLate"]').waitFor();
  });
});

test('an empty file is refused before anything is sent', async () => {
  await withPage({}, async ({ page, service }) => {
    await drop(page, { name: 'empty.mp4', type: 'video/mp4', bytes: Buffer.alloc(0) });
    await page.locator('[data-error="EmptyFile"]').waitFor();
    assert.equal(service.keyRequests, 0);
    assert.equal(await page.getByRole('button', { name: 'Choose a video first' }).isDisabled(), true);
  });
});

test('a file that is no video fails with the code of the service', async () => {
  await withPage({}, async ({ page }) => {
    await dropAndUpload(page, { name: 'notes.txt', type: 'text/plain', bytes: Buffer.from('not a video\n'.repeat(50)) });
    await submit(page);
    const failure = page.locator('[data-error="JobFailed"]');
    await failure.waitFor();
    assert.match(await failure.textContent(), /code \w+/);
    assert.equal(await page.locator('[data-state="Failed"]').count(), 1);
    await shoot(page, 'job-failed', { fullPage: true });
  });
});

const GONE = [/ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE|ERR_SOCKET_NOT_CONNECTED/];

test('a service that stopped is named, and nothing hangs', async () => {
  await withPage({ expected: GONE }, async ({ page, service }) => {
    await dropAndUpload(page);
    await service.close();
    await submit(page);
    await page.locator('[data-error="KeyServerDown"], [data-error="ServiceDown"]').first().waitFor();
    await page.getByRole('button', { name: 'Replace' }).first().waitFor();
    await drop(page, sample);
    await page.locator('#input [data-error]').waitFor();
  });
});

test('a connection that was lost is told, and taken up again without a second job', async () => {
  await withPage({ service: { fake: 2000 }, expected: [/ERR_FAILED|404 \(Not Found\)/] }, async ({ page, service }) => {
    await dropAndUpload(page);
    await page.locator('#input').getByText('Reading the streams').waitFor();
    await page.locator('#input').getByText('Reading the streams').waitFor({ state: 'detached' });
    await submit(page);
    await page.locator('[data-state="Running"]').waitFor();
    const created = service.jobs.size;

    await page.route('**/jobs/**', (route) => route.abort());
    await page.locator('#run [data-error="ServiceDown"]').waitFor();
    await page.locator('#run').getByRole('button', { name: 'Stop' }).click();
    await page.locator('#run [data-error="Stopped"]').waitFor();

    await page.unroute('**/jobs/**');
    await page.getByRole('button', { name: 'Look again' }).click();
    await ended(page);
    assert.equal(await page.locator('#run [role="alert"]').count(), 0);
    assert.equal(service.jobs.size, created);
  });
});

const REFUSED = [/status of 40[134]|status of 503/];

for (const [fault, text] of Object.entries({ expired: 'ExpiredKey', unknown: 'UnknownKey' })) {
  test(`an upload with an ${fault} key says so`, async () => {
    await withPage({ expected: REFUSED }, async ({ page, service }) => {
      if (fault === 'expired') service.setClock(3 * 3600_000);
      await page.route('**/sts', async (route) => {
        const answer = await route.fetch();
        const body = await answer.json();
        if (fault === 'unknown') body.credentials.tmpSecretId = 'AKIDNOBODY0000000000000000000000000';
        else {
          body.startTime -= 3 * 3600;
          body.expiredTime = Math.floor(Date.now() / 1000) + 1800;
        }
        await route.fulfill({ response: answer, json: body });
      });
      await drop(page, sample);
      await page.locator(`#input [data-error="${text}"]`).waitFor();
    });
  });
}

/** What a person types into the settings; the cloud's names lead to the local service here. */
async function typeCloud(page, { addresses }, bucket = addresses.bucket) {
  const host = (kind, address) => `http://${bucket}.${kind}.${addresses.region}.myqcloud.com:${new URL(address).port}`;
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByText('Your bucket in the cloud').click();
  await page.getByLabel('Bucket', { exact: true }).fill(bucket);
  await page.getByLabel('Region', { exact: true }).fill(addresses.region);
  await page.getByLabel('Key server (STS)').fill(addresses.sts);
  await page.getByText('Endpoints').click();
  await page.getByLabel('Object store').fill(host('cos', addresses.cos));
  await page.getByLabel('Jobs', { exact: true }).fill(host('ci', addresses.ci));
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved').waitFor();
}

test('the same page works with the names of the cloud, and keeps addresses only', async () => {
  await withPage({}, async ({ page, service }) => {
    await typeCloud(page, service);
    assert.match(await page.locator('#cors [aria-labelledby="cors-XML"] .body').textContent(), /<AllowedOrigin>http:\/\/127\.0\.0\.1/);
    await page.getByRole('link', { name: 'Studio' }).click();
    await dropAndUpload(page);
    await submit(page);
    await ended(page);
    assert.ok((await playable(page.locator('[data-output="Transcode"] video'))).readyState >= 2);

    const kept = await page.evaluate(() => JSON.stringify(localStorage) + JSON.stringify(sessionStorage) + location.href);
    assert.ok(kept.includes(service.addresses.bucket));
    assert.doesNotMatch(kept, /AKID|token|secret|q-signature/i);
    await page.reload();
    await page.getByText('Cloud bucket').waitFor();
  });
});

test('a bucket that does not exist is named', async () => {
  await withPage({ expected: REFUSED }, async ({ page, service }) => {
    await typeCloud(page, service, 'nowhere-1250000000');
    await page.getByRole('link', { name: 'Studio' }).click();
    await drop(page, sample);
    await page.locator('#input [data-error="NoBucket"]').waitFor();
  });
});

test('every job of the catalogue has its form, and the XML follows what is typed', async () => {
  await withPage({ hash: '#/catalogue' }, async ({ page }) => {
    const tags = await page.locator('.tags li a').evaluateAll((links) => links.map((link) => link.hash.split('/').at(-1)));
    assert.equal(tags.length, 43);
    for (const tag of tags) {
      await page.evaluate((wanted) => {
        location.hash = `#/catalogue/${wanted}`;
      }, tag);
      await page.locator('#job h2', { hasText: tag }).waitFor();
      await page.locator('[data-pane="issues"]').waitFor();
    }
    await page.getByRole('link', { name: 'Transcode', exact: true }).click();
    await page.locator('#job h2', { hasText: 'Transcode' }).waitFor();
    const send = page.getByRole('button', { name: 'Submit' });
    await page.locator('[data-pane="issues"] .error', { hasText: 'Input' }).waitFor();
    assert.equal(await send.isDisabled(), true, 'a job with an error can be sent');
    await page.locator('[id="field-Input.Object"]').fill('a & b.mp4');
    await page.locator('summary', { hasText: /^Transcode/ }).first().click();
    await page.locator('summary', { hasText: /^Video/ }).first().click();
    await page.locator('[id="field-Operation.Transcode.Video.Width"]').fill('12x');
    await page.locator('[data-pane="issues"] .warning', { hasText: 'Operation.Transcode.Video.Width' }).waitFor();
    assert.match(await page.locator('.field', { hasText: 'Width' }).first().textContent(), /12x/);
    assert.equal(await send.isDisabled(), false, 'a doubt keeps a job from being sent');
    await page.locator('[id="field-Operation.Transcode.Video.Width"]').fill('640');
    const xml = page.locator('[data-pane="xml"] .body');
    await xml.getByText('640').waitFor();
    assert.match(await xml.textContent(), /<Object>a &amp; b\.mp4<\/Object>/);
  });
});

test('the job list pages through what the service has on record', async () => {
  await withPage({ service: { fake: 0 }, hash: '#/jobs' }, async ({ page, service }) => {
    const { bucket, region, ci: endpoint, cos, sts } = service.addresses;
    const credentials = async () => (await fetch(sts, { method: 'POST' })).json();
    const { credentials: key } = await credentials();
    const keys = { secretId: key.tmpSecretId, secretKey: key.tmpSecretKey, securityToken: key.sessionToken };
    const link = new URL(presignUrl({ method: 'PUT', host: new URL(cos).host, path: '/a.mp4' }, keys));
    link.protocol = 'http:';
    await fetch(link, { method: 'PUT', body: 'a' });
    const ci = new CiClient({ bucket, region, endpoint, credentials });
    const submitted = await Promise.all(
      Array.from({ length: 22 }, () => ci.submitJob(jobs.mediaInfo({ Input: { Object: 'a.mp4' } }))),
    );
    await Promise.all(submitted.map(({ JobId }) => ci.waitForJob(JobId, { minDelay: 50 })));

    await page.getByLabel('Tag').selectOption('MediaInfo');
    await page.getByRole('button', { name: 'List' }).click();
    await page.locator('.row').nth(19).waitFor();
    assert.equal(await page.locator('.row').count(), 20);
    await page.getByRole('button', { name: 'More' }).click();
    await page.locator('.row').nth(21).waitFor();
    const listed = await page.locator('.row code:first-of-type').evaluateAll((codes) => codes.map((code) => code.textContent));
    for (const { JobId } of submitted) assert.ok(listed.includes(JobId), `${JobId} is not listed`);
    assert.equal(await page.getByRole('button', { name: 'More' }).count(), 0);
    await page.getByLabel('State').selectOption('Cancel');
    await page.getByRole('button', { name: 'List' }).click();
    await page.getByText('No jobs match.').waitFor();
  });
});

test('an example of the catalogue runs as it stands', async () => {
  await withPage({}, async ({ page }) => {
    await dropAndUpload(page);
    await page.getByRole('link', { name: 'Catalogue' }).click();
    await page.getByRole('link', { name: 'Watermark', exact: true }).click();
    await page.locator('#job h2', { hasText: 'Watermark' }).waitFor();
    await page.locator('[data-pane="issues"] .error').first().waitFor();
    await page.getByRole('button', { name: 'Fill in an example' }).click();
    await page.locator('[data-pane="issues"]', { hasText: 'No issues' }).waitFor();
    await page.getByRole('button', { name: 'Submit' }).click();
    await ended(page);
    assert.ok((await playable(page.locator('[data-output="Watermark"] video'))).readyState >= 2);
  });
});

test('an issue leads to its field, through groups that were closed', async () => {
  await withPage({ hash: '#/catalogue/Watermark' }, async ({ page }) => {
    await page.getByRole('button', { name: 'Fill in an example' }).click();
    await page.locator('[id="field-Operation.Watermark.0.Dx"]').fill('far');
    await page.locator('summary[id="group-Operation.Watermark"]').click();
    await page.locator('[id="field-Operation.Watermark.0.Dx"]').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Go to Operation.Watermark.0.Dx' }).click();
    await page.waitForFunction(() => document.activeElement?.id === 'field-Operation.Watermark.0.Dx');
  });
});

test('Chinese is chosen by the browser, switched by hand and remembered', async () => {
  await withPage({ locale: 'zh-CN' }, async ({ page }) => {
    await page.getByRole('heading', { name: '处理视频' }).waitFor();
    assert.equal(await page.locator('html').getAttribute('lang'), 'zh-CN');
    await page.getByText('EN', { exact: true }).click();
    await page.getByRole('heading', { name: 'Process a video' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Process a video' }).waitFor();
  });
});

test('the page works on a phone and by keyboard', async () => {
  await withPage({ viewport: { width: 390, height: 844 }, colorScheme: 'dark' }, async ({ page }) => {
    for (const name of ['Studio', 'Catalogue', 'Jobs', 'Settings']) {
      await page.getByRole('link', { name, exact: true }).click();
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(wider <= 0, `${name} is ${wider} px too wide`);
    }
    await page.getByRole('link', { name: 'Studio', exact: true }).click();
    await page.getByRole('button', { name: 'Use the sample video' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('In the bucket').waitFor();
    await page.getByRole('button', { name: 'Submit job' }).focus();
    await page.keyboard.press('Enter');
    await ended(page);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(wider <= 0, `the result is ${wider} px too wide`);
    await shoot(page, 'phone-dark', { fullPage: true });
  });
});

test('the built page weighs less than 40 KB gzip in either language, the package apart', async () => {
  const assets = `${project}dist/console/assets`;
  const names = await readdir(assets);
  const weigh = async (pattern) => {
    const files = await Promise.all(names.filter((name) => pattern.test(name)).map((name) => readFile(join(assets, name))));
    return files.reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0);
  };
  const page = await weigh(/^index-.*\.(js|css)$/);
  assert.ok(page > 10_000, 'the page was not found');
  for (const language of ['en', 'zh']) {
    const total = page + (await weigh(new RegExp(`^${language}-.*\\.js$`)));
    assert.ok(total < 40 * 1024, `${language}: ${total} bytes`);
  }
});
