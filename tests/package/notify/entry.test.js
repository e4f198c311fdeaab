// What importing the entry costs: no client, and little for receiving.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { installedDir } from '../lib/paths.js';

const READING = 'export { parseNotify, parseResponse } from "./decode.js"; export * from "./errors-public.js";'
  + 'export { init } from "./runtime.js"; export { parseTime } from "./time.js";';

async function bundle(contents) {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: installedDir }, bundle: true, minify: true, write: false, metafile: true, format: 'esm', target: 'es2022',
  });
  return { size: gzipSync(outputFiles[0].contents, { level: 9 }).length, files: Object.keys(metafile.inputs) };
}

test('receiving adds less than 1.8 KB gzip to reading, and the client is not among the files', async () => {
  const reading = await bundle(READING);
  const whole = await bundle('export * from "./notify.js"');
  assert.ok(whole.files.some((name) => name.endsWith(join('wanxiang-jobs', 'notify-handler.js'))));
  assert.deepEqual(whole.files.filter((name) => /\/(client|builders|sign|tags|index)\.js$/.test(name)), []);
  assert.ok(whole.size - reading.size < 1800, `${whole.size - reading.size} bytes`);
});
