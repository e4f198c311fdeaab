// @ts-nocheck
// One request through `fetch`, the platform's or the caller's.
import { readAnswer } from './decode.js';

/** What `once` puts before the caller's own UserData; see the crate's client/once.rs. */
const MARK = /^wj1\.[\w-]{22}\.\d+\./;

/**
 * What the service answers, for the core: the `kind` of body, its `jobs`, and in `said` the status and the headers that
 * matter, and what of the body matters. Redirects are not followed: they would carry the token elsewhere.
 */
export async function exchange(fetch, url, init) {
  const response = await fetch(url, init);
  if (response.status === 0) throw new Error('the service redirects, which is not followed');
  const body = await response.text();
  const header = (name) => response.headers.get(name) ?? '';
  const id = header('x-ci-request-id') || header('x-cos-request-id');
  const { kind, said, jobs = [] } = understood(body);
  return { kind, jobs, said: [response.status, header('date'), header('retry-after'), id, header('x-cos-trace-id'), ...said] };
}

/** The kind of a body: an answer (0), a refusal (1), or neither (2), with what was thrown because of that. */
function understood(body) {
  try {
    const { answer, refused } = readAnswer(body);
    if (refused) {
      const { Code, Message, Resource, RequestId, TraceId, ServerTime } = answer;
      return { kind: 1, said: [Code, Message, Resource, RequestId, TraceId, ServerTime] };
    }
    const { NextToken, RequestId, JobsDetail: jobs = [] } = answer;
    return { kind: 0, said: [NextToken, RequestId, ...jobs.map(report)], jobs };
  } catch ({ code, message, line, column }) {
    return { kind: 2, said: [code, message, line, column] };
  }
}

/** What the core looks at of a job; the job itself gets back the UserData that the caller gave it. */
function report({ JobId, Tag, State, Progress, Code, Message, Operation }) {
  const { UserData } = Operation ?? {};
  if (MARK.test(UserData)) {
    Operation.UserData = UserData.replace(MARK, '');
    if (Operation.UserData === '') delete Operation.UserData;
  }
  return [JobId, Tag, State, Progress >= 0 && Progress <= 100 ? Math.floor(Progress) : null, Code, Message, UserData];
}

/** What the platform says, with the reason that Node keeps one level below. */
export function reasonOf(thrown) {
  const { message, cause } = thrown ?? {};
  return [message, cause?.code || cause?.message].filter((text) => typeof text === 'string' && text !== '').join(': ');
}
