import { fileURLToPath } from 'node:url';
import { localService } from './local-service.js';

const project = fileURLToPath(new URL('..', import.meta.url));

export default {
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  plugins: [localService()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: `${project}dist/console`,
    emptyOutDir: true,
    target: 'es2022',
    // The module must stay a file of its own: inlined as a data address it could not be compiled while it streams.
    assetsInlineLimit: 0,
  },
  server: { host: '127.0.0.1', fs: { allow: [project] } },
  preview: { host: '127.0.0.1' },
};
