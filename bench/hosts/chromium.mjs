// Chromium: the same code bundled, in the browser that the set-up found.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { launch } from '../../tests/package/lib/browser.js';
import { installedDir } from '../../tests/package/lib/paths.js';

export async function inChromium(data, options) {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('page.mjs', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    conditions: ['browser'],
    target: 'es2022',
    // The module is handed over, so its address is never asked for.
    define: { 'import.meta.url': '"http://localhost/"' },
    logLevel: 'error',
  });
  const module = readFileSync(`${installedDir}core_bg.wasm`).toString('base64');
  const browser = await launch();
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: outputFiles[0].text });
    const results = await page.evaluate(
      ([given, settings, bytes]) => globalThis.runBench(given, settings, bytes),
      [data, options, module],
    );
    return { runtime: `Chromium ${browser.version().split('.')[0]}`, results };
  } finally {
    await browser.close();
  }
}
