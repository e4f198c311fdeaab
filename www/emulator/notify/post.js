/** One POST of a callback, and the rule where callbacks may go. */

import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isLoopback } from '../http/site.js';

const AGENT = 'wanxiang-jobs-local';
const ANSWER_MS = 10_000;
const TRICKLE_MS = 250;

/** Why a callback may not go to an address, or undefined: only this machine, unless `anywhere` was asked for. */
export function refusedAddress(url, { anywhere }) {
  const address = URL.parse ? URL.parse(url) : parse(url);
  if (!address || !/^https?:$/.test(address.protocol)) return 'not an http address';
  if (!anywhere && !isLoopback(address.hostname)) return 'not an address of this machine';
  return undefined;
}

function parse(url) {
  try {
    return new URL(url);
  } catch {
    return null;
  }
}

/** Sends a body; gives the status as text, `closed` when the service ends, or the error's name. Redirects are not followed. */
export async function post(url, { type, body, signal }) {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { ...(type ? { 'content-type': type } : {}), 'user-agent': AGENT },
      body,
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(ANSWER_MS)]),
    });
    await answer.body?.cancel();
    return String(answer.status);
  } catch (error) {
    return signal.aborted ? 'closed' : String(error.cause?.code ?? error.name);
  }
}

/** Announces a body and lets it trickle, a byte at a time, until the time is over or the receiver gives up. */
export function trickle(url, { type, body, signal, ms }) {
  const bytes = Buffer.from(body);
  const send = url.startsWith('https:') ? httpsRequest : httpRequest;
  return new Promise((resolve) => {
    const headers = { 'content-type': type, 'content-length': bytes.length, 'user-agent': AGENT };
    const request = send(url, { method: 'POST', headers, signal });
    let sent = 0;
    const beat = setInterval(() => {
      // The last byte is never sent.
      if (sent < bytes.length - 1) request.write(bytes.subarray(sent, (sent += 1)));
    }, TRICKLE_MS);
    const end = (outcome) => {
      clearInterval(beat);
      clearTimeout(limit);
      request.destroy();
      resolve(outcome);
    };
    const limit = setTimeout(() => end('given up'), ms);
    request.on('response', (answer) => {
      answer.resume();
      end(String(answer.statusCode));
    });
    request.on('error', (error) => end(signal.aborted ? 'closed' : String(error.code ?? error.name)));
    request.flushHeaders();
  });
}
