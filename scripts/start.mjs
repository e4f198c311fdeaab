// Sets up, builds, and serves the built console with the local service behind it; `--dev` serves the sources instead.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { at, shown } from './lib/project.mjs';
import { hashOf, isFresh, stamp } from './lib/stamp.mjs';
import { whenStarted } from './lib/started.mjs';
import { needs, setUpOrExit } from './setup.mjs';
import { install } from './pack.mjs';

const CLOSE_WITHIN = 5_000;

const HELP = `usage: npm start [-- options]
  --open            open the page in the browser
  --port <n>        port of the page (4173; the next free one if it is taken)
  --data <folder>   where the local service keeps its objects (dist/data)
  --fresh           keep nothing between runs
  --dev             the development server in place of the built page (npm run dev)
  --help            this text
`;

const OPTIONS = {
  open: { type: 'boolean' },
  port: { type: 'string' },
  data: { type: 'string' },
  fresh: { type: 'boolean' },
  dev: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
};

await whenStarted(import.meta, async (args) => {
  const options = read(args);
  if (!options) return;
  const ready = await setUpOrExit(needs.start);
  const content = await install(ready);
  Object.assign(process.env, ready.env);
  const server = await (options.dev ? develop(options) : serveBuilt(options, content));
  const page = server.resolvedUrls.local[0];
  endOnSignal(server);
  const addresses = await localAddresses(page).catch(async (error) => {
    await server.close();
    throw error;
  });
  process.stdout.write(`\n  Local service  ${addresses.cos} (objects)  ${addresses.ci} (jobs)\n`);
  process.stdout.write(`  Console        ${page}\n\n  Ctrl-C ends both.\n`);
});

/** The options, or undefined when the command line has been answered already. */
function read(args) {
  try {
    const { values } = parseArgs({ args, options: OPTIONS });
    if (values.help) {
      process.stdout.write(HELP);
      return undefined;
    }
    if (values.port !== undefined && !(/^\d+$/.test(values.port) && Number(values.port) < 65536)) {
      throw new TypeError(`--port takes a number below 65536, not ${values.port}`);
    }
    return values;
  } catch (error) {
    process.stderr.write(`${error.message}\n\n${HELP}`);
    process.exitCode = 2;
    return undefined;
  }
}

async function develop(options) {
  const { createServer } = await import('vite');
  const server = await createServer({
    root: at('www'),
    configFile: at('www', 'vite.config.js'),
    server: { host: '127.0.0.1', ...place(options) },
    plugins: [await behind(options)],
  });
  return server.listen();
}

/** The built page: a tenth of the bytes of the development server, and what people deploy. */
async function serveBuilt(options, packed) {
  const { build, preview } = await import('vite');
  const { compressed } = await import('../www/compress.js');
  const root = at('www');
  const marker = at('dist', '.console');
  const content = hashOf(['www/src', 'www/sample', 'www/index.html', 'www/vite.config.js', 'package-lock.json'], packed);
  if (!isFresh(marker, content) || !existsSync(at('dist', 'console', 'index.html'))) {
    await build({ root, configFile: at('www', 'vite.config.js'), logLevel: 'warn' });
    stamp(marker, content);
  }
  return preview({
    root,
    configFile: false,
    build: { outDir: at('dist', 'console') },
    preview: { host: '127.0.0.1', ...place(options) },
    plugins: [compressed(() => at('dist', 'console')), await behind(options)],
  });
}

// The same port each time, because what the page keeps belongs to its origin.
function place({ open, port }) {
  return { open: open === true, port: Number(port ?? 4173) };
}

async function behind({ data, fresh }) {
  const { localService, startLocalService } = await import('../www/local-service.js');
  const directory = fresh ? undefined : resolve(data ?? at('dist', 'data'));
  if (directory) process.stderr.write(`  objects are kept in ${shown(directory)}\n`);
  return localService(() => startLocalService({ dataDir: directory }));
}

/** Asks as the page does, so that an address is only printed once a job could be sent. */
async function localAddresses(page) {
  const answer = await fetch(new URL('local-service.json', page));
  if (!answer.ok) throw new Error(`the local service is not running: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

function endOnSignal(server) {
  let ending = false;
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, async () => {
      if (ending) return;
      ending = true;
      setTimeout(() => process.exit(1), CLOSE_WITHIN).unref();
      await server.close();
      process.exit(0);
    });
  }
}
