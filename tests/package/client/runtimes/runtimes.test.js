// The cases of the table in Node, Chromium and workerd: the same class and code of error in each.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import * as wanxiang from 'wanxiang-jobs';
import { startService } from '../../../../www/emulator/index.js';
import { launch } from '../../lib/browser.js';
import { installedDir, projectDir } from '../../lib/paths.js';
import { serve } from '../../lib/static-server.js';
import { startWorker } from '../../lib/workerd.js';
import { CASES, runCases } from './cases.js';

let service;
let breaking;
let where;
before(async () => {
  service = await startService({ fake: 300 });
  breaking = await startService({ fake: 300 });
  breaking.faults.stuckMs = 300;
  const { bucket, region, ci } = service.addresses;
  where = { bucket, region, ci, breaks: breaking.addresses.ci, refusing: await closedPort() };
});
after(() => Promise.all([service?.close(), breaking?.close()]));

/** The address of a port that was free a moment ago. */
async function closedPort() {
  const server = createServer();
  await new Promise((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address();
  await new Promise((resolve) => {
    server.close(resolve);
  });
  return `http://127.0.0.1:${port}`;
}

function judge(outcomes) {
  assert.deepEqual(outcomes, Object.fromEntries(CASES.map(({ name, expected }) => [name, expected])));
}

test('Node', async () => judge(await runCases(wanxiang, where)));

test('workerd', async (t) => {
  const worker = await startWorker(join(projectDir, 'tests', 'package', 'client', 'runtimes', 'worker.js'));
  t.after(() => worker.dispose());
  const response = await worker.dispatchFetch('http://localhost/', { method: 'POST', body: JSON.stringify(where) });
  assert.equal(response.status, 200, await response.clone().text());
  judge(await response.json());
});

/** The page of the cases, under an origin of its own; the service lets pages of 127.0.0.1 in and no others. */
async function inChromium(t, host, addresses) {
  const { exports } = JSON.parse(readFileSync(join(installedDir, 'package.json'), 'utf8'));
  const entry = exports['.'].default.replace(/^\./, '/package');
  const server = await serve({ '/package/': installedDir, '/': join(projectDir, 'tests', 'package', 'client', 'runtimes') });
  t.after(() => server.close());
  const browser = await launch();
  t.after(() => browser.close());
  const page = await browser.newPage();
  const origin = server.origin.replace('127.0.0.1', host);
  // A real page from a real address: Chromium lets none that it cannot place call addresses of this machine.
  await page.goto(`${origin}/page.html`);
  return page.evaluate(
    async ([module, given]) => {
      const { runCases } = await import('/cases.js');
      return runCases(await import(module), given);
    },
    [entry, addresses],
  );
}

test('Chromium', async (t) => judge(await inChromium(t, '127.0.0.1', where)));

test("Chromium, where the service lets the page's origin not in: NetworkError, as where nobody answers", async (t) => {
  const expected = {
    'an address that will not talk to us': 'NetworkError network_failed',
    'a submit to an address that will not talk to us': 'NetworkError network_failed maybeSubmitted',
    'a refusal': 'NetworkError network_failed',
    'an abort before anything': 'the own reason',
    'what the callback throws': 'the own reason',
  };
  const before = service.log.requests.length;
  const outcomes = await inChromium(t, 'elsewhere.localhost', { ...where, refusing: where.ci, only: Object.keys(expected) });
  assert.deepEqual(
    outcomes,
    Object.fromEntries(CASES.filter(({ name }) => name in expected).map(({ name }) => [name, expected[name]])),
  );
  const seen = service.log.requests.slice(before);
  assert.ok(seen.length > 0 && seen.every(({ method, status }) => method === 'OPTIONS' && status === 403), JSON.stringify(seen));
});
