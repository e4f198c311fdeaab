// The storm: thousands of submits with `once` through faults, with keys that live two seconds, then a wait for every job.
// Gives what was seen; what of it is wrong is judged in rules.mjs.
import { performance } from 'node:perf_hooks';
import { CiClient, isCiError, jobs } from 'wanxiang-jobs';
import { startService } from './helper.mjs';

/** Names of the faults that take a key away or call it old; each of them makes one renewal necessary. */
export const KEY_FAULTS = ['wrong-date', 'expired-key', 'revoked-key'];
/** Longest life of a job once all are let run. */
const LONGEST = 15_000;
/** One attempt; a stuck answer costs as much. */
const TIMEOUT = 5000;

export async function storm({ seed, jobs: many, concurrency, faults, keyLife, longest = LONGEST, submitted, say = () => {} }) {
  const service = await startService({ fake: 1000, maxJobs: 10 * many + 1000 });
  try {
    await service.tell('keys', { duration: keyLife });
    await service.tell('faults', { rate: faults, seed });
    const { bucket, region, ci, sts } = await service.tell('addresses');
    const tally = { requests: 0, looks: 0, retries: 0, refreshes: 0, describes: [] };
    const client = new CiClient({
      bucket,
      region,
      endpoint: ci,
      timeout: TIMEOUT,
      credentials: async () => (await fetch(sts)).json(),
      onEvent: (event) => note(tally, event),
    });
    const submits = await submitAll(client, { many, concurrency, seed, say });
    submitted?.();
    const after = await service.tell('books');
    say(`${submits.outcomes.length} submits ended in ${Math.round(submits.elapsed)} ms`);
    const waits = await waitForAll(client, service, { ids: after.jobs.map(({ id }) => id), tally, longest, say });
    return { submits, waits, tally, afterSubmits: after, books: await service.tell('books'), keyLife };
  } finally {
    await service.close();
  }
}

function note(tally, event) {
  if (event.type === 'request') tally.requests += 1;
  if (event.type === 'recover') tally.looks += 1;
  if (event.type === 'retry') tally.retries += 1;
  if (event.type === 'refresh') tally.refreshes += 1;
  if (event.type === 'request' && event.method === 'GET' && event.path.length > '/jobs'.length) {
    tally.describes.push(event.path.split(',').length);
  }
}

async function submitAll(client, { many, concurrency, seed, say }) {
  const outcomes = [];
  const begun = performance.now();
  let next = 0;
  const lane = async () => {
    while (next < many) {
      const text = `storm ${seed} ${next}.`;
      next += 1;
      const job = jobs.mediaInfo({ Input: { Object: 'input/storm.mp4' }, Operation: { UserData: text } });
      outcomes.push(
        await client.submitJob(job, { once: true }).then(
          (detail) => ({ text, id: detail.JobId, back: detail.Operation?.UserData }),
          (error) => ({ text, error }),
        ),
      );
      if (outcomes.length % 500 === 0)
        say(`${outcomes.length} submits after ${Math.round((performance.now() - begun) / 1000)} s`);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, lane));
  return { outcomes, elapsed: performance.now() - begun };
}

/** Waits for every job that the service has, also for those that a submit could not be sure of. */
async function waitForAll(client, service, { ids, tally, longest, say }) {
  tally.describes = [];
  await service.tell('release', { shortest: longest / 5, longest });
  const begun = performance.now();
  const outcomes = await Promise.all(
    ids.map((id) =>
      client.waitForJob(id, { timeout: 60_000 + 4 * longest }).then(
        (detail) => ({ id, state: detail.State }),
        (error) => ({ id, error }),
      ),
    ),
  );
  const elapsed = performance.now() - begun;
  say(`${ids.length} waits ended in ${Math.round(elapsed)} ms`);
  return { outcomes, elapsed, calls: tally.describes.length, looks: tally.describes.reduce((sum, of) => sum + of, 0) };
}

export const typed = (error) => isCiError(error);
