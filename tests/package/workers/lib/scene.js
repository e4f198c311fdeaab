// A Worker in front of an upstream, and callers who stay or hang up.
//
// They connect to workerd's own socket: through Miniflare's proxy a hang-up reaches nobody.
import { request as httpRequest } from 'node:http';
import { fileURLToPath } from 'node:url';
import { startWorker } from '../../lib/workerd.js';
import { startUpstream } from './upstream.js';

export const DATES = ['2026-04-01', '2024-09-01'];
const entry = fileURLToPath(new URL('worker.js', import.meta.url));

/** The first request only loads the script: the client has asked for nothing yet. */
export async function scene(t, { date, client = {}, ...service }) {
  const upstream = await startUpstream(service);
  t.after(() => upstream.close());
  const worker = await startWorker(entry, {
    compatibilityDate: date,
    unsafeDirectSockets: [{ host: '127.0.0.1', port: 0 }],
    define: { UPSTREAM: JSON.stringify(upstream.origin), OPTIONS: JSON.stringify(client) },
  });
  t.after(() => worker.dispose());
  const origin = await worker.unsafeGetDirectURL();
  const { status, answer } = await call(origin, '/ping').end;
  if (status !== 200) throw new Error(`the Worker does not start: ${answer}`);
  return {
    upstream: upstream.seen,
    /** A request: what it ends with, and how to hang up. */
    call: (path) => call(origin, path),
    /** What a request is answered: `{ status, answer, ms }`. */
    ask: (path) => call(origin, path).end,
  };
}

/** Nobody waits longer; what takes so long has failed. */
const PATIENCE = 12_000;

function call(origin, path) {
  const begun = performance.now();
  const ended = (more) => ({ path, ms: performance.now() - begun, ...more });
  let request;
  const end = new Promise((settle) => {
    const limit = setTimeout(() => {
      settle(ended({ status: 0, answer: 'no answer' }));
      request.destroy();
    }, PATIENCE);
    const resolve = (outcome) => {
      clearTimeout(limit);
      settle(outcome);
    };
    request = httpRequest(new URL(path, origin), { agent: false }, async (response) => {
      let text = '';
      try {
        for await (const part of response) text += part;
        resolve(ended({ status: response.statusCode, answer: text }));
      } catch (error) {
        resolve(ended({ status: 0, answer: error.code ?? error.message }));
      }
    });
    request.on('error', (error) => resolve(ended({ status: 0, answer: error.code ?? error.message })));
    request.end();
  });
  const hangUp = () => {
    if (request.socket?.resetAndDestroy) request.socket.resetAndDestroy();
    else request.destroy();
  };
  return { end, hangUp };
}

export const sleep = (ms) =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

/** Those of the answers that are not 200, for the message of a failed test. */
export const failures = (answers) =>
  answers
    .filter(({ status }) => status !== 200)
    .map(({ path, status, answer, ms }) => `${path}: ${status} after ${Math.round(ms)} ms: ${answer.slice(0, 120)}`);
