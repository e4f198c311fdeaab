// Opens a page in Firefox. Nothing drives it: the page itself sends what it has left in `outcome` to the server it came from.
import { spawn } from 'node:child_process';
import { createReadStream, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';

const PATIENCE_MS = 60_000;
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.wasm': 'application/wasm' };

/** A file of its own, because a page under test may forbid scripts within the page. */
const REPORTER = `const watch = setInterval(() => {
  if (globalThis.outcome === undefined) return;
  clearInterval(watch);
  fetch('/outcome', { method: 'POST', body: JSON.stringify(globalThis.outcome) });
}, 50);
addEventListener('error', ({ message }) => { globalThis.outcome ??= { error: message }; });
addEventListener('unhandledrejection', ({ reason }) => { globalThis.outcome ??= { error: String(reason) }; });
`;

/** What the page `index.html` of a folder leaves in `outcome`: `{ answer }` or `{ error }`. */
export async function visit(firefox, folder) {
  const profile = mkdtempSync(join(tmpdir(), 'wanxiang-firefox-'));
  let heard;
  const outcome = new Promise((resolve) => {
    heard = resolve;
  });
  const server = createServer((request, response) => answer(request, response, folder, heard));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${server.address().port}/index.html`;
  const options = ['--headless', '--no-remote', '--new-instance', '--profile', profile, address];
  const child = spawn(firefox, options, { detached: true, stdio: 'ignore', env: { ...process.env, HOME: profile } });
  const ended = new Promise((resolve) => child.on('exit', (code) => resolve({ error: `Firefox ended with ${code}` })));
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS, { error: 'the page left no outcome' }).unref());
  try {
    return await Promise.race([outcome, ended, late]);
  } finally {
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It ended by itself.
    }
    await ended;
    server.closeAllConnections();
    server.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

function answer(request, response, folder, heard) {
  const path = normalize(decodeURIComponent(new URL(request.url, 'http://localhost').pathname));
  if (path === '/outcome') {
    const parts = [];
    request.on('data', (part) => parts.push(part)).on('end', () => heard(JSON.parse(Buffer.concat(parts).toString())));
    return request.on('end', () => response.end());
  }
  if (path === '/reporter.js') return response.writeHead(200, { 'Content-Type': TYPES['.js'] }).end(REPORTER);
  const file = join(folder, path);
  if (!existsSync(file) || !statSync(file).isFile()) return response.writeHead(404).end();
  response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' });
  if (path !== '/index.html') return createReadStream(file).pipe(response);
  return response.end(`${readFileSync(file, 'utf8')}<script src="/reporter.js"></script>`);
}
