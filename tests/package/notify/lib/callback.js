// What the tests of receiving post, and a receiver that writes down what it is told.
import { callbackUrl, createNotifyHandler } from 'wanxiang-jobs/notify';

export const SECRET = 'a-secret-of-these-tests';
export const OLDER = 'an-older-secret-of-these-tests';
export const BASE = 'https://hooks.example/ci/媒体?order=42&label=a%20b';

/** A task notification in XML; `members` are further elements of its job. */
export const task = (state = 'Success', id = 'j1', members = '') =>
  '<Response><EventName>TaskFinish</EventName><JobsDetail>' +
  `<Code>${state}</Code><JobId>${id}</JobId><State>${state}</State><Tag>MediaInfo</Tag>${members}</JobsDetail></Response>`;

export const marked = (text) => `<Operation><UserData>${text}</UserData></Operation>`;

/** A workflow notification. */
export const run = (state = 'Success', id = 'i1') =>
  '<Response><EventName>WorkflowFinish</EventName><WorkflowExecution>' +
  `<RunId>${id}</RunId><State>${state}</State><Tasks><Type>Transcode</Type><State>Success</State><JobId>j1</JobId></Tasks></WorkflowExecution></Response>`;

/** A notification of several jobs, in JSON. */
export const several = (...jobs) =>
  JSON.stringify({ EventName: 'TaskFinish', JobsDetail: jobs.map(([JobId, State = 'Success']) => ({ JobId, State })) });

export const post = (url, body, headers) => new Request(url, { method: 'POST', body, headers, duplex: 'half' });

/** A client that knows these jobs and runs, given as id → state or detail, and the calls that it got. */
export function knows(known, runs = {}) {
  const calls = [];
  const detail = (id) => (typeof known[id] === 'string' ? { JobId: id, Tag: 'MediaInfo', State: known[id] } : known[id]);
  return {
    calls,
    async describeJobs(ids) {
      calls.push(ids);
      return ids.filter((id) => Object.hasOwn(known, id)).map(detail);
    },
    async describeWorkflow(id) {
      calls.push(id);
      return Object.hasOwn(runs, id) ? { RunId: id, State: runs[id] } : undefined;
    },
  };
}

/** A handler with lists of what it was told; `send(body, url)` gives the status. */
export function receiver(options) {
  const told = [];
  const errors = [];
  const tell = (notification, event) => {
    told.push({ notification, ...event });
  };
  const handler = createNotifyHandler({
    onTask: tell,
    onWorkflow: tell,
    onError: (error) => {
      errors.push(error);
    },
    ...options,
  });
  const send = async (body, url) => {
    const address = url ?? (options.secret ? await callbackUrl(BASE, { secret: options.secret }) : BASE);
    const response = await handler(post(address, body));
    if ((await response.text()) !== '') throw new Error('an answer has no body');
    return response.status;
  };
  return { handler, send, told, errors, keys: () => told.map(({ key }) => key), codes: () => errors.map(({ code }) => code) };
}
