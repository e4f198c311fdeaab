import { fileURLToPath } from 'node:url';

const jsx = { runtime: 'automatic', importSource: 'preact' };
const project = fileURLToPath(new URL('..', import.meta.url));

export default {
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  oxc: { jsx },
  // The scan for dependencies compiles the sources apart from the rest, and has to be told the same.
  optimizeDeps: { rolldownOptions: { transform: { jsx } } },
  build: {
    outDir: `${project}dist/console`,
    emptyOutDir: true,
    target: 'es2022',
    // The package apart from the page: each is weighed, and kept by browsers, on its own.
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'wanxiang-jobs', test: /node_modules.wanxiang-jobs.*\.js$/ }] } },
    },
  },
  server: { host: '127.0.0.1', fs: { allow: [project] } },
  preview: { host: '127.0.0.1' },
};
