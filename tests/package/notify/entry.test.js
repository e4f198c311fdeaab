// What importing the entry costs: no client, and little for receiving.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import * as notify from 'wanxiang-jobs/notify';
import { projectDir } from '../lib/paths.js';

const RECEIVING = ['callbackUrl', 'createNotifyHandler', 'verifyCallback'];
const MORE = ['explainCallback', 'fromScfEvent', 'sampleCallback', 'toFastifyPlugin', 'toNodeHandler', 'toScfAnswer'];

async function bundle(names) {
  const { outputFiles } = await build({
    stdin: { contents: `export { ${names.join(', ')} } from 'wanxiang-jobs/notify';`, resolveDir: projectDir },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
  });
  return { text: outputFiles[0].text, size: gzipSync(outputFiles[0].contents, { level: 9 }).length };
}

test('receiving adds less than 5 KB gzip to reading, and brings neither a client nor the adapters', async () => {
  const reading = await bundle(Object.keys(notify).filter((name) => !RECEIVING.includes(name) && !MORE.includes(name)));
  const receiving = await bundle(Object.keys(notify).filter((name) => !MORE.includes(name)));
  const whole = await bundle(Object.keys(notify));
  assert.ok(receiving.text.includes('HMAC') && !reading.text.includes('HMAC'));
  // Only the client has such methods; the handler calls `describeJobs` and `describeWorkflow` alone.
  assert.doesNotMatch(whole.text, /listJobs|submitJobs|cancelJob/);
  assert.ok(whole.text.includes('removeAllContentTypeParsers') && !receiving.text.includes('removeAllContentTypeParsers'));
  const [added, more] = [receiving.size - reading.size, whole.size - receiving.size];
  assert.ok(added > 500 && added < 5000, `${added} bytes`);
  assert.ok(more > 500 && more < 2200, `${more} bytes`);
});
