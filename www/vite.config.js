import { fileURLToPath } from 'node:url';
import { linkPackage } from './link-package.js';
import { localService } from './local-service.js';

const project = fileURLToPath(new URL('..', import.meta.url));

// The console imports the built package by its name, as any user does, so the name has to lead to it.
linkPackage(project);

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
