// Sweep: callbacks may never come. A shard's alarm asks about what is overdue; a cron run finds submits that nobody wrote down.
import { isOurs } from './app.js';
import { describeAll } from './describe.js';
import { byShard } from './shards.js';
import { bury } from './dead.js';

const AT_ONCE = 500;
const GIVE_UP_MS = 30 * 86_400_000;
const MOST_MESSAGES = 100;
const CRON_WINDOW_MS = 6 * 3_600_000;

/** What is overdue in one shard: described, written down, and sent to the consumer, who alone tells. */
export async function sweepShard(ledger, settings, holder) {
  const rows = ledger.overdue(holder, AT_ONCE);
  if (rows.length === 0) return;
  const lost = rows.filter(({ state, made }) => state === 'open' && made < Date.now() - GIVE_UP_MS).map(({ id }) => id);
  const asked = rows.filter(({ state, id }) => state === 'open' && !lost.includes(id)).map(({ id }) => id);
  const found = await describeAll(settings.client(), asked);
  ledger.record(holder, found);
  await ledger.release(holder);
  const ended = [...rows.filter(({ state }) => state !== 'open').map(({ id }) => id), ...found.ended.map(({ id }) => id)];
  await sendAll(settings.env.CALLBACKS, ended);
  console.log(JSON.stringify({ sweep: rows.length, asked: asked.length, ended: ended.length, lost: lost.length }));
  if (lost.length > 0) {
    await bury(settings, lost, 'no end after a month');
    ledger.giveUp(lost);
  }
}

/** Ids to the consumer, a message each, as many messages a call as the queue takes. */
export async function sendAll(queue, ids) {
  for (let at = 0; at < ids.length; at += MOST_MESSAGES) {
    await queue.sendBatch(ids.slice(at, at + MOST_MESSAGES).map((id) => ({ body: { ids: [id] } })));
  }
}

/** Cron: jobs of the last hours that no ledger knows, such as those of a submit that was killed before it wrote its row. */
export async function sweepLists(settings) {
  const client = settings.client();
  let fresh = 0;
  for (const tag of settings.tags) {
    const ids = [];
    for await (const job of client.listJobs({ tag, size: 100, startCreationTime: new Date(Date.now() - CRON_WINDOW_MS) })) {
      if (job.JobId && isOurs(job)) ids.push(`job:${job.JobId}`);
    }
    const counts = await Promise.all(byShard(settings, ids).map(({ stub, ids: mine }) => stub.adopt(mine)));
    fresh += counts.reduce((sum, count) => sum + count, 0);
  }
  if (fresh > 0) console.log(`cron: ${fresh} jobs that nobody had written down`);
  return fresh;
}
