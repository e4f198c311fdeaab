// Sets up, builds, and serves the console with the local service behind it. `--open` opens the page as well.
import { at } from './lib/project.mjs';
import { whenStarted } from './lib/started.mjs';
import { needs, setUpOrExit } from './setup.mjs';
import { install } from './pack.mjs';

const CLOSE_WITHIN = 5_000;

await whenStarted(import.meta, async (args) => {
  const ready = await setUpOrExit(needs.start);
  await install(ready);
  Object.assign(process.env, ready.env);
  const { createServer } = await import('vite');
  // The console's own Vite configuration starts the local service and tells the page its addresses.
  const server = await createServer({ root: at('www'), server: { host: '127.0.0.1', open: args.includes('--open') } });
  await server.listen();
  const page = server.resolvedUrls.local[0];
  endOnSignal(server);
  const addresses = await localService(page).catch(async (error) => {
    await server.close();
    throw error;
  });
  process.stdout.write(`\n  Local service  ${addresses.cos} (objects)  ${addresses.ci} (jobs)\n`);
  process.stdout.write(`  Console        ${page}\n\n  Ctrl-C ends both.\n`);
});

/** Asks as the page does, so that an address is only printed once a job could be sent. */
async function localService(page) {
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
