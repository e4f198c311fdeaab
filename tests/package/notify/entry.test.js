// What importing the entry costs: no client, and little for receiving.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import * as notify from 'wanxiang-jobs/notify';
import { projectDir } from '../lib/paths.js';

const RECEIVING = ['callbackUrl', 'createNotifyHandler', 'verifyCallback'];

async function bundle(names) {
  const { outputFiles } = await build({
    stdin: { contents: `export { ${names.join(', ')} } from 'wanxiang-jobs/notify';`, resolveDir: projectDir },
    bundle: true, minify: true, write: false, format: 'esm', target: 'es2022',
  });
  return { text: outputFiles[0].text, size: gzipSync(outputFiles[0].contents, { level: 9 }).length };
}

test('receiving adds less than 2.5 KB gzip to reading, and brings no client', async () => {
  const names = Object.keys(notify);
  const whole = await bundle(names);
  const reading = await bundle(names.filter((name) => !RECEIVING.includes(name)));
  assert.ok(whole.text.includes('ci-sig') && !reading.text.includes('ci-sig'));
  // Only the client has such a method; the handler calls `describeJobs` alone.
  assert.doesNotMatch(whole.text, /listJobs|submitJobs|cancelJob/);
  const added = whole.size - reading.size;
  assert.ok(added > 500 && added < 2500, `${added} bytes`);
});
