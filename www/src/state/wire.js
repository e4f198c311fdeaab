import { signal } from '@preact/signals';

/** Enough for a long session; older ones give way, so that a page left open does not grow. */
const KEPT = 60;

/**
 * @typedef {object} Exchange one request and its answer, as they went over the wire
 * @property {number} id
 * @property {string} method
 * @property {string} url
 * @property {string} body
 * @property {Array<[string, string]>} headers secrets masked
 * @property {number} startedAt
 * @property {number} [took] milliseconds
 * @property {number} [status]
 * @property {Array<[string, string]>} [answerHeaders]
 * @property {string} [answer]
 * @property {string} [failure]
 */

/** @type {import('@preact/signals').Signal<Exchange[]>} */
export const exchanges = signal([]);

let last = 0;
const listeners = new Set();

/** Whoever is told of each request before it goes out, and of what became of it. A promise holds the request back. */
export function onExchange(take) {
  listeners.add(take);
  return () => listeners.delete(take);
}

/**
 * `fetch` that keeps what went out and what came back.
 * @type {typeof fetch}
 */
export async function recordingFetch(input, init) {
  const request = new Request(input, init);
  const exchange = {
    id: ++last,
    method: request.method,
    url: request.url,
    body: request.method === 'GET' || request.method === 'HEAD' ? '' : await request.clone().text(),
    headers: [...request.headers].map(masked),
    startedAt: Date.now(),
  };
  exchanges.value = [...exchanges.peek(), exchange].slice(-KEPT);
  await Promise.all([...listeners].map((take) => take(exchange)));
  const since = performance.now();
  try {
    const response = await fetch(request);
    const copy = response.clone();
    copy.text().then(
      (answer) => complete(exchange.id, { answer }),
      (error) => complete(exchange.id, { failure: error.message }),
    );
    complete(exchange.id, {
      status: response.status,
      answerHeaders: [...response.headers],
      took: Math.round(performance.now() - since),
    });
    return response;
  } catch (error) {
    complete(exchange.id, {
      failure: error.message,
      aborted: init?.signal?.aborted ?? request.signal.aborted,
      took: Math.round(performance.now() - since),
    });
    throw error;
  }
}

function complete(id, part) {
  exchanges.value = exchanges.peek().map((exchange) => (exchange.id === id ? { ...exchange, ...part } : exchange));
  const exchange = exchanges.peek().find((each) => each.id === id);
  if (exchange) for (const take of listeners) take(exchange);
}

/** The names stay readable, what they guard does not. */
function masked([name, value]) {
  if (name === 'authorization') {
    return [name, value.replace(/(q-ak|q-signature)=([^&]{0,4})[^&]*/g, '$1=$2…')];
  }
  return /token|secret/.test(name) ? [name, '…'] : [name, value];
}

/** The newest request about a job, if it was left without an answer; the client goes on asking for a while. */
export function lostOf(all, jobId) {
  const last = all.findLast(({ method, url, status, failure }) => method === 'GET' && (status || failure) && url.includes(jobId));
  return last?.failure || last?.status >= 500 ? last : undefined;
}
