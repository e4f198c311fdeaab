/** cos-python-sdk-v5, unmodified, as a client; `npm run set-up -- python` fetches it. Each of its checks counts as a test. */

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { startService } from '../../www/emulator/index.js';

const { PYTHON, PYTHON_SDK } = process.env;
const place = (path) => new URL(path, import.meta.url);
const BUCKET = 'examplebucket-1250000000';

/** One request of every tag, as the fixtures have them. */
function bodies() {
  const { jobs } = JSON.parse(readFileSync(place('../../generated/jobs.json'), 'utf8'));
  return jobs.map(({ tag, path }) => ({ tag, path, body: readFileSync(place(`../fixtures/${tag}/request.xml`), 'utf8').trim() }));
}

/** Runs the program; gives its lines. */
function run(given) {
  const child = spawn(PYTHON, [fileURLToPath(place('python/client.py')), JSON.stringify(given)], {
    env: { ...process.env, PYTHONPATH: PYTHON_SDK, PYTHONDONTWRITEBYTECODE: '1', no_proxy: '*', NO_PROXY: '*' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const text = { stdout: '', stderr: '' };
  for (const name of Object.keys(text)) child[name].setEncoding('utf8').on('data', (part) => (text[name] += part));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      if (code !== 0) reject(new Error(`python ended with ${code}: ${text.stderr.slice(-2000)}`));
      else
        resolve(
          text.stdout
            .trim()
            .split('\n')
            .map((line) => JSON.parse(line)),
        );
    });
  });
}

const missing = PYTHON && PYTHON_SDK ? false : 'not run: Python or its COS SDK is not on this machine (npm run set-up -- python)';

test('the official Python SDK as a client', { skip: missing, timeout: 120_000 }, async (context) => {
  const service = await startService({ fake: 20, bucket: BUCKET });
  try {
    const { cos, ci, sts, control, inbox, bucket, region } = service.addresses;
    const lines = await run({
      cos: new URL(cos).host,
      ci: new URL(ci).host,
      sts,
      control,
      inbox,
      bucket,
      region,
      video: fileURLToPath(place('../../www/sample/sample.mp4')),
      requests: bodies(),
      plain: '<Request><Tag>MediaInfo</Tag><Input><Object>a</Object></Input></Request>',
    });
    for (const { name, ok, error } of lines) await context.test(name, () => assert.ok(ok, error));
    assert.ok(lines.length >= 15, `only ${lines.length} checks ran`);
  } finally {
    await service.close();
  }
});
