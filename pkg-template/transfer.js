// One request through `fetch`, the platform's or the caller's.
import { readAnswer } from './decode.js';

/**
 * What the service answers: the body and its `kind` (see below), and in `head` the status and the headers that matter.
 * Redirects are not followed: they would carry the token elsewhere.
 */
export async function exchange(fetch, url, init) {
  const response = await fetch(url, init);
  if (response.status === 0) throw new Error('the service redirects, which is not followed');
  const text = await response.text();
  const header = (name) => response.headers.get(name) ?? '';
  const id = header('x-ci-request-id') || header('x-cos-request-id');
  return { ...understood(text), head: [response.status, header('date'), header('retry-after'), id, header('x-cos-trace-id')] };
}

/** The body as a tree, and its kind: an answer (0), a refusal (1), or what was thrown because it is neither (2). */
function understood(text) {
  try {
    const { answer, refused } = readAnswer(text);
    return { body: answer, kind: Number(refused) };
  } catch (error) {
    return { body: error, kind: 2 };
  }
}

/** What the platform says, with the reason that Node keeps one level below. */
export function reasonOf(thrown) {
  const { message, cause } = thrown ?? {};
  return [message, cause?.code || cause?.message].filter((text) => typeof text === 'string' && text !== '').join(': ');
}
