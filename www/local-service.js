// An address and not a literal: Vite bundles its configuration, and the service must stay as it is on disk.
const SERVICE = new URL('./emulator/index.js', import.meta.url).href;

/** Starts the service alone, with its own options. */
export const startLocalService = async (options) => (await import(SERVICE)).startService(options);

/**
 * A Vite plugin: starts the local service with the page's server and serves its addresses.
 *
 * `/local-service.json` is where the page asks, whoever serves it; a page on another host has no
 * such file and takes its addresses from the settings instead.
 * @param {() => Promise<{ addresses: object, close(): Promise<void> }>} start
 */
export function localService(start = startLocalService) {
  let starting;

  async function attach(server) {
    starting = start();
    server.middlewares.use('/local-service.json', async (request, response) => {
      try {
        const { addresses } = await starting;
        response.setHeader('Content-Type', 'application/json');
        response.setHeader('Cache-Control', 'no-store');
        response.end(JSON.stringify(addresses));
      } catch (error) {
        response.statusCode = 503;
        response.end(String(error.message));
      }
    });
    server.httpServer?.once('close', close);
    // A service that cannot start is told to the page by 503; the page's server itself goes on.
    starting.catch((error) => server.config.logger.error(`local service: ${error.message}`));
  }

  async function close() {
    await (await starting?.catch(() => undefined))?.close();
  }

  // Vite waits for `closeBundle` when a development server ends, and a preview server only closes its socket.
  return { name: 'local-service', configureServer: attach, configurePreviewServer: attach, closeBundle: close };
}
