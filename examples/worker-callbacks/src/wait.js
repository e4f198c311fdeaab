// Await: a Workflow that submits and waits for the end through restarts, and a plain wait on the ledger.
import { WorkflowEntrypoint } from 'cloudflare:workers';
import { describeAll } from './describe.js';
import { settingsOf } from './settings.js';
import { shardOf } from './shards.js';
import { submitOnce } from './submit.js';
import { sendAll } from './sweep.js';

const RETRIES = { retries: { limit: 10, delay: '5 seconds', backoff: 'exponential' }, timeout: '2 minutes' };
const LONGEST_WAIT_MS = 20_000;

/**
 * `env.RUNS.create({ params: job })`: submits the job and gives its detail once it has ended. The event comes from the
 * consumer, who has asked the service; where none comes in time, the run asks itself.
 */
export class JobRun extends WorkflowEntrypoint {
  async run({ payload, instanceId }, step) {
    const settings = settingsOf(this.env);
    const id = await step.do('submit', RETRIES, () => submitOnce(settings, payload, instanceId));
    for (let round = 1; ; round += 1) {
      try {
        await step.waitForEvent(`wait ${round}`, { type: 'ended', timeout: settings.sweepMs });
      } catch {
        // No event in time: the look below says more.
      }
      const end = await step.do(`look ${round}`, RETRIES, () => look(settings, id));
      if (end) return end;
    }
  }
}

/** The job if it has ended: as the ledger has it, else as the service says, which is then written down and told. */
export async function look(settings, jobId) {
  const id = `job:${jobId}`;
  const stub = shardOf(settings, id);
  const row = await stub.look(id);
  if (row?.detail) return row.detail;
  const {
    ended: [end],
  } = await describeAll(settings.client(), [id]);
  if (!end) return null;
  await stub.expect(id);
  await stub.record('', { ended: [end] });
  await sendAll(settings.env.CALLBACKS, [id]);
  return end.detail;
}

/**
 * Waits for the end of a job that was submitted here, without a Workflow: on the ledger, and by asking the service whenever
 * nothing was heard for a while. Gives the detail, or undefined after `timeout` milliseconds. Lives as long as the request.
 */
export async function waitForEnd(settings, jobId, { timeout = 25_000 } = {}) {
  const until = Date.now() + timeout;
  const stub = shardOf(settings, `job:${jobId}`);
  for (let left = timeout; left > 0; left = until - Date.now()) {
    const row = await stub.wait(`job:${jobId}`, Math.min(left, LONGEST_WAIT_MS)).catch(() => undefined);
    if (row?.detail) return row.detail;
    if (row?.state === 'unknown') return undefined;
    const end = await look(settings, jobId).catch(() => undefined);
    if (end) return end;
  }
  return undefined;
}
