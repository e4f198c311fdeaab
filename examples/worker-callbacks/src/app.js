// Yours: what happens when a job has ended, and which jobs are looked after. Everything else may stay as it is.

/**
 * Called once for each end, with the job as the service describes it. Where it throws, it is called again later; after a kill
 * it may be called again although it had returned. Make the effect happen once per `key`: a primary key of your table, the
 * idempotency key of the call you make. A run of a workflow comes as `{ RunId, State, Tasks, … }`.
 * @param {Record<string, any>} job
 * @param {{ key: string, env: Record<string, any> }} event
 */
export async function onEnd(job, { key }) {
  console.log('ended', key, job.Tag, job.Code ?? '');
}

/** Whether a job that was not submitted here is this Worker's all the same: others may work in the same bucket. */
export function isOurs(job) {
  return Boolean(job.JobId);
}
