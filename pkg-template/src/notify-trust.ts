// Whether a notification that anybody may have sent is believed: by the mark of its jobs, and by the service's word.
import { CiError, DecodeError } from './errors/public.js';

/** Throws: what is told is not believed. */
type Doubt = (message: string, status?: number) => never;

/**
 * The jobs that a notification names. Throws if there is nothing to act upon: no job or run, an id that no call could
 * carry, or too many. In practice it is one job, and a stranger's body may not cost a hundred calls.
 */
export function named({ EventName, JobsDetail = [], WorkflowExecution: run }: any): any[] {
  const isTask = EventName === 'TaskFinish';
  const jobs = isTask ? JobsDetail : (run?.Tasks ?? []).filter(({ JobId }: any) => JobId);
  const known = isTask ? jobs[0] : EventName === 'WorkflowFinish' && run?.RunId;
  if (known && !jobs[50] && jobs.every(({ JobId }: any) => /^[0-9a-z]+$/i.test(JobId ?? ''))) return jobs;
  throw unreadable('the notification names no job, too many, or by no proper id');
}

/**
 * The events of a notification: what is told, and its key. A task gives one a job, of which a client's answer replaces
 * everything that was sent. `doubt` throws.
 */
export async function believed(
  notification: any, jobs: any[], { secret, client, userData }: any, doubt: Doubt,
): Promise<[notification: any, facts: { key: string; jobs?: any[] | undefined }][]> {
  const described = client && jobs[0] && await describe(client, jobs, doubt);
  const { EventName, WorkflowExecution: run } = notification;
  if (run && EventName !== 'TaskFinish') {
    // Runs can't be described, their jobs can. Without any, only the address can vouch for a run.
    const { RunId, State } = run;
    const contradicted = State === 'Success' && described?.some((job: any) => job.State !== State);
    const vouched = secret || described || !(client || userData);
    if (contradicted || !vouched) doubt(`nothing confirms that run ${RunId} is ${State}`);
    return [[notification, { key: `${RunId}:${State}`, jobs: described }]];
  }
  const rest = described ? { EventName } : notification;
  const events: [any, { key: string }][] = [];
  for (const job of described ?? jobs) {
    // A submit with `once` puts a mark of its own before the text.
    const text = (job.Operation?.UserData ?? '').replace(/^wj1\.[\w-]{22}\.\d+\./, '');
    const ours = userData?.call ? await userData(text, job) : text.startsWith(userData ?? '');
    if (!ours) doubt(`UserData of job ${job.JobId} is not marked as ours`);
    events.push([{ ...rest, JobsDetail: [job] }, { key: `${job.JobId}:${job.State}` }]);
  }
  return events;
}

/** What the service says of these jobs, all of which must have ended. */
async function describe(client: any, jobs: any[], doubt: Doubt): Promise<any[]> {
  const ids = [...new Set(jobs.map(({ JobId }) => JobId))];
  const found = await client.describeJobs(ids);
  return ids.map((id) => {
    const job = found.find(({ JobId }: any) => JobId === id) ?? doubt(`the service knows no job ${id}`);
    const ended = /^(Success|Failed|Cancel)$/.test(job.State);
    return ended ? job : doubt(`the service says that job ${id} is ${job.State}`, 503);
  });
}

/** The reason for which a notification is not believed. */
export const unconfirmed = (message: string): CiError => new CiError(message, { code: 'unconfirmed' });

export const unreadable = (message: string): DecodeError => new DecodeError(message, { code: 'notification', line: 1, column: 1 });
