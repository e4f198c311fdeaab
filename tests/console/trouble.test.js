import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drop, dropAndRead, dropAndUpload, ended, playable, sample, submit, typeCloud, useBrowser, withPage } from './steps.js';
import { shoot } from './support.js';

useBrowser();

test('a running job offers no cancel, and says why', async () => {
  await withPage({ service: { fake: 4000 } }, async ({ page }) => {
    await dropAndUpload(page);
    await submit(page);
    await page.locator('[data-job][data-state="Running"]').waitFor();
    await page.getByText('can no longer be cancelled').waitFor();
    assert.equal(await page.getByRole('button', { name: 'Cancel job' }).count(), 0);
  });
});

test('an empty file is refused before anything is sent', async () => {
  await withPage({}, async ({ page, service }) => {
    await drop(page, { name: 'empty.mp4', type: 'video/mp4', bytes: Buffer.alloc(0) });
    await page.locator('[data-error="EmptyFile"]').waitFor();
    assert.equal(service.keyRequests, 0);
    assert.equal(await page.locator('#task button[type="submit"]').isDisabled(), true);
  });
});

test('a failure blames what the code says: the file, or a parameter', async () => {
  await withPage({}, async ({ page }) => {
    await dropAndUpload(page, { name: 'notes.mp4', type: 'video/mp4', bytes: Buffer.from('not a video\n'.repeat(50)) });
    await submit(page);
    const failure = page.locator('#run [data-error="JobFile"]');
    await failure.waitFor();
    assert.match(await failure.textContent(), /code \w+/);
    await shoot(page, 'job-failed', { fullPage: true });
  });
});

test('a failure over a parameter names it, and leaves the file in peace', async () => {
  await withPage({ service: { fake: 50 }, expected: [/404/] }, async ({ page }) => {
    await page.route('**/jobs/*', async (route) => {
      const response = await route.fetch();
      // One answer may tell of several jobs.
      const body = (await response.text())
        .replaceAll('<State>Success</State>', '<State>Failed</State>')
        .replaceAll('<Code>Success</Code>', '<Code>InvalidArgument</Code>')
        .replace(/<Message\/>|<Message><\/Message>/g, '<Message>Container.Format is invalid: mp5</Message>');
      await route.fulfill({ response, body });
    });
    await dropAndUpload(page);
    await submit(page);
    const failure = page.locator('#run [data-error="JobArgument"]');
    await failure.waitFor();
    const told = await failure.textContent();
    assert.match(told, /Container\.Format is invalid: mp5/);
    assert.match(told, /The file is not the cause/);
  });
});

const GONE = [/ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE|ERR_SOCKET_NOT_CONNECTED/];

test('a service that stopped is named, and nothing hangs', async () => {
  await withPage({ expected: GONE }, async ({ page, service }) => {
    await dropAndUpload(page);
    await service.close();
    await submit(page);
    await page.locator('[data-health-note="down"]').waitFor();
    await page.locator('.target[data-health="down"]').waitFor();
    // Whether the request got through nobody knows, so it is not called a failure.
    await page.locator('#run').getByRole('button', { name: 'Stop' }).click();
    await page.locator('#run [data-error="Ambiguous"]').waitFor();
    await drop(page, sample);
    await page.locator('#input [data-error], #input [data-upload], #input .many').first().waitFor();
  });
});

test('a connection that was lost is told, and taken up again without a second job', async () => {
  await withPage({ service: { fake: 2000 }, expected: [/ERR_FAILED|404 \(Not Found\)/] }, async ({ page, service }) => {
    await dropAndUpload(page);
    await page.locator('#input').getByText('Reading the streams').waitFor({ state: 'detached' });
    await submit(page);
    await page.locator('[data-job][data-state="Running"]').waitFor();
    const created = service.jobs.size;

    await page.route('**/jobs/**', (route) => route.abort());
    await page.locator('#run [data-error="ServiceDown"]').waitFor();
    await page.locator('#run').getByRole('button', { name: 'Stop' }).click();
    await page.locator('#run [data-error="Stopped"]').waitFor();

    await page.unroute('**/jobs/**');
    await page.locator('#run').getByRole('button', { name: 'Look again' }).click();
    await ended(page);
    assert.equal(await page.locator('#run [role="alert"]').count(), 0);
    assert.equal(service.jobs.size, created);
  });
});

const REFUSED = [/status of 40[134]|status of 503/];

/** Keys as a misconfigured key server would hand them out. */
const SPOILT = {
  WrongKey: (answer) => {
    answer.credentials.tmpSecretKey = 'EXAMPLEKEY00000000000000000000000';
  },
  UnknownKey: (answer) => {
    answer.credentials.tmpSecretId = 'AKIDNOBODY0000000000000000000000000';
  },
  // The service's clock is moved as well, so that the key's time is what has passed.
  ExpiredKey: (answer) => {
    answer.startTime -= 3 * 3600;
    answer.expiredTime = Math.floor(Date.now() / 1000) + 1800;
  },
};

async function spoilKeys(page, text) {
  await page.route('**/sts', async (route) => {
    const response = await route.fetch();
    const json = await response.json();
    SPOILT[text](json);
    await route.fulfill({ response, json });
  });
}

for (const text of Object.keys(SPOILT)) {
  test(`an upload says ${text}`, async () => {
    await withPage({ expected: REFUSED }, async ({ page, service }) => {
      if (text === 'ExpiredKey') service.setClock(3 * 3600_000);
      await spoilKeys(page, text);
      await drop(page, sample);
      await page.locator(`#input [data-error="${text}"]`).waitFor();
    });
  });
}

for (const text of ['WrongKey', 'UnknownKey']) {
  test(`a submit says ${text}, and runs again once the keys are right`, async () => {
    await withPage({ expected: REFUSED }, async ({ page, service }) => {
      await dropAndRead(page);
      service.keys.revokeAll();
      await spoilKeys(page, text);
      await submit(page);
      await page.locator(`#run [data-error="${text}"]`).waitFor();
      await page.unroute('**/sts');
      await page.locator('#run [role="alert"]').getByRole('button', { name: 'Run again' }).click();
      await ended(page);
    });
  });
}

test('a key that was revoked is renewed without a word', async () => {
  await withPage({ expected: REFUSED }, async ({ page, service }) => {
    await dropAndRead(page);
    service.keys.revokeAll();
    await submit(page);
    await ended(page);
    assert.ok((await playable(page.locator('[data-output="Transcode"] video'))).readyState >= 2);
    assert.equal(await page.locator('[role="alert"]').count(), 0);
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
