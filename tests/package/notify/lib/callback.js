// What the tests of receiving post, and a receiver that writes down what it is told.
import { callbackUrl, createNotifyHandler } from 'wanxiang-jobs/notify';

export const SECRET = 'a-secret-of-these-tests';
export const BASE = 'https://hooks.example/ci/媒体?order=42&label=a%20b';

/** A task notification in XML; `members` are further elements of its job. */
export const task = (state = 'Success', id = 'j1', members = '') => '<Response><EventName>TaskFinish</EventName><JobsDetail>'
  + `<Code>${state}</Code><JobId>${id}</JobId><State>${state}</State><Tag>MediaInfo</Tag>${members}</JobsDetail></Response>`;

export const marked = (text) => `<Operation><UserData>${text}</UserData></Operation>`;

const runTask = ([id, state]) => `<Tasks><Type>Transcode</Type><State>${state}</State>${id && `<JobId>${id}</JobId>`}</Tasks>`;

/** A workflow notification; `tasks` are pairs of id and state. */
export const run = (state = 'Success', tasks = [['', 'Success'], ['j1', 'Success']]) => '<Response><EventName>WorkflowFinish</EventName>'
  + `<WorkflowExecution><RunId>i1</RunId><State>${state}</State>${tasks.map(runTask).join('')}</WorkflowExecution></Response>`;

export const post = (url, body, headers) => new Request(url, { method: 'POST', body, headers, duplex: 'half' });

/** A client that knows these jobs, given as id → state or detail, and the calls that it got. */
export function knows(known) {
  const calls = [];
  const detail = (id) => (typeof known[id] === 'string' ? { JobId: id, Tag: 'MediaInfo', State: known[id] } : known[id]);
  return {
    calls,
    async describeJobs(ids) {
      calls.push(ids);
      return ids.filter((id) => id in known).map(detail);
    },
  };
}

/** A handler with lists of what it was told; `send(body, url)` gives the status. */
export function receiver(options = {}) {
  const told = [];
  const errors = [];
  const tell = (notification, event) => { told.push({ notification, ...event }); };
  const handler = createNotifyHandler({
    onTask: tell, onWorkflow: tell, onError: (error) => { errors.push(error); }, ...options,
  });
  const send = async (body, url) => {
    const address = url ?? (options.secret ? await callbackUrl(BASE, { secret: options.secret }) : BASE);
    const response = await handler(post(address, body));
    if (await response.text() !== '') throw new Error('an answer has no body');
    return response.status;
  };
  return { handler, send, told, errors, keys: () => told.map(({ key }) => key) };
}
