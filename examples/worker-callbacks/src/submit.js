// Submits: an address of its own for each job, and a row that says when to look after it.
import { callbackUrl } from 'wanxiang-jobs';
import { shardOf } from './shards.js';

/** Submits a job, once however the network fails; gives its id. `waiter` is the workflow instance to be woken. */
export async function submit(settings, job, { waiter, mark } = {}) {
  const { env, trust, addressSeconds } = settings;
  const CallBack = await callbackUrl(`${env.ORIGIN}/ci`, { ...trust, expiresIn: addressSeconds });
  const marked = mark ? { ...job, Operation: { ...job.Operation, UserData: mark } } : job;
  const { JobId } = await settings.client().submitJob({ ...marked, CallBack }, { once: true });
  await shardOf(settings, `job:${JobId}`).expect(`job:${JobId}`, waiter);
  return JobId;
}

/**
 * The same for a step that may be cut off anywhere and run again: whether an earlier attempt has submitted is in the ledger, or
 * else, if that was cut off before it could write, in the service's list, where the job has the mark.
 */
export async function submitOnce(settings, job, instance) {
  const intents = shardOf(settings, `intent:${instance}`);
  const before = await intents.intend(instance);
  if (before.id) return before.id;
  const mark = `run-${instance}`;
  const id =
    (before.first ? undefined : await find(settings, job, mark, before.made)) ??
    (await submit(settings, job, { waiter: instance, mark }));
  await shardOf(settings, `job:${id}`).expect(`job:${id}`, instance);
  await intents.submitted(instance, id);
  return id;
}

async function find(settings, job, mark, since) {
  const list = settings.client().listJobs({ tag: job.Tag, size: 100, startCreationTime: new Date(since - 60_000) });
  for await (const { JobId, Operation } of list) {
    if (Operation?.UserData === mark) return JobId;
  }
  return undefined;
}
