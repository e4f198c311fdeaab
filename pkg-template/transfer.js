// One request through `fetch`, the platform's or the caller's.
import { readAnswer } from './decode.js';

/** Status, headers and body as the core takes them. Redirects are not followed: they would carry the token elsewhere. */
export async function exchange(fetch, url, init) {
  const response = await fetch(url, init);
  if (response.status === 0) throw new Error('the service redirects, which is not followed');
  const text = await response.text();
  const header = (name) => response.headers.get(name) ?? '';
  const id = header('x-ci-request-id') || header('x-cos-request-id');
  return [response.status, [header('date'), header('retry-after'), id, header('x-cos-trace-id')], ...understood(text)];
}

/** The body, and whether it is an answer (0), a refusal (1) or neither (2). */
function understood(text) {
  try {
    const { answer, refused } = readAnswer(text);
    return [answer, Number(refused)];
  } catch (error) {
    return [error, 2];
  }
}

/** What the platform says, with the reason that Node keeps one level below. */
export function reasonOf(thrown) {
  const { message, cause } = thrown ?? {};
  return [message, cause?.code || cause?.message].filter((text) => typeof text === 'string' && text !== '').join(': ');
}
