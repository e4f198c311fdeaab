// A handler of Request and Response behind node:http, as a Node server runs it.
import { createServer } from 'node:http';
import { Readable } from 'node:stream';

/** Serves until the test ends; gives the address. */
export async function serve(t, handler) {
  const server = createServer(async (incoming, outgoing) => {
    const body = /^(GET|HEAD)$/.test(incoming.method) ? undefined : Readable.toWeb(incoming);
    const request = new Request(`http://${incoming.headers.host}${incoming.url}`, {
      method: incoming.method,
      headers: incoming.headers,
      body,
      duplex: 'half',
    });
    const response = await handler(request);
    outgoing.writeHead(response.status, Object.fromEntries(response.headers)).end(await response.text());
  });
  await new Promise((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  t.after(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${server.address().port}`;
}
