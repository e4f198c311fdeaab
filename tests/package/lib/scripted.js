// Clients of a service that is a function: no port, no local service, and every answer is the test's own.
import { CiClient, jobs } from 'wanxiang-jobs';

export const KEYS = { secretId: 'AKIDEXAMPLE', secretKey: 'SECRETKEYEXAMPLE' };
export const INFO = jobs.mediaInfo({ Input: { Object: 'input/test.mp4' } });
export const pause = (ms) =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

const element = (name, content) => (content === undefined ? '' : `<${name}>${content}</${name}>`);

/** A job as the service writes it; members that are undefined are left out. */
export const jobXml = ({ JobId = 'j1', Tag = 'MediaInfo', State = 'Success', Progress, Code, more = '' } = {}) =>
  element(
    'JobsDetail',
    `${element('JobId', JobId)}${element('Tag', Tag)}${element('State', State)}${element('Progress', Progress)}${element('Code', Code)}${more}`,
  );

/** An answer with these jobs, and whatever else stands beside them. */
export const answerXml = (list = [{}], more = '') => element('Response', list.map(jobXml).join('') + more);

/** A refusal. */
export const errorXml = (code, more = '') => element('Error', `${element('Code', code)}${element('Message', 'no')}${more}`);

/** The ids that a request describes. */
export const idsOf = ({ url }) => decodeURIComponent(new URL(url).pathname.split('/').at(-1)).split(',');

/** A `fetch` that never answers and ends with its signal. */
export const silent = ({ signal }) =>
  new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
  });

/**
 * A client whose requests are answered by `answer(request, index)`: a text, a Response, or a promise of one. What left
 * it stands in `sent`, what it told in `events`.
 */
export function scripted(answer = () => answerXml(), options = {}) {
  const sent = [];
  const events = [];
  const client = new CiClient({
    bucket: 'test-1250000000',
    region: 'ap-chongqing',
    credentials: KEYS,
    onEvent: (event) => events.push(event),
    ...options,
    fetch: async (url, init = {}) => {
      const headers = Object.fromEntries(new Headers(init.headers));
      const request = {
        url: String(url),
        method: init.method ?? 'GET',
        headers,
        body: init.body,
        signal: init.signal,
        redirect: init.redirect,
        at: performance.now(),
      };
      sent.push(request);
      const given = await answer(request, sent.length - 1);
      return typeof given === 'string' ? new Response(given) : given;
    },
  });
  return { client, sent, events };
}

/** What a promise rejects with; fails if it resolves. */
export async function rejection(promise) {
  const ended = await promise.then(
    (answer) => ({ answer }),
    (error) => ({ error }),
  );
  if ('error' in ended) return ended.error;
  throw new Error(`resolved to ${JSON.stringify(ended.answer)?.slice(0, 200)}`);
}

/** Everything that an async iterable gives. */
export async function all(iterable) {
  const found = [];
  for await (const item of iterable) found.push(item);
  return found;
}

/** The outcome of a promise, or `late` if it takes longer than that. */
export function within(promise, ms, late = 'late') {
  let timer;
  const limit = new Promise((resolve) => {
    timer = setTimeout(resolve, ms, late);
  });
  return Promise.race([promise, limit]).finally(() => clearTimeout(timer));
}
