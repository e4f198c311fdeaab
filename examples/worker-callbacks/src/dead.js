// Dead letters: what was told to nobody although it ended, in R2, until somebody has mended the cause and replays it.
import { byShard } from './shards.js';
import { sendAll } from './sweep.js';

/** The queue's own dead letter queue: after its last retry a message comes here. */
export async function consumeDead(batch, settings) {
  const ids = [...new Set(batch.messages.flatMap(({ body }) => body?.ids ?? []))];
  for (const { stub, ids: mine } of byShard(settings, ids)) {
    const untold = await stub.untold(mine);
    // In this order: while there is no letter, the sweep goes on.
    await bury(settings, untold, 'the function for ends has failed at every try');
    await stub.giveUp(untold);
  }
  batch.ackAll();
}

export async function bury({ env }, ids, reason) {
  for (const id of ids) {
    console.error(`dead letter ${id}: ${reason}`);
    await env.KEPT.put(`dead/${id}`, JSON.stringify({ id, reason, at: new Date().toISOString() }));
  }
}

/** `POST /replay`: every dead letter goes into the queue again. */
export async function replay(settings) {
  const { env } = settings;
  let count = 0;
  for (let cursor; ; ) {
    const page = await env.KEPT.list({ prefix: 'dead/', limit: 100, cursor });
    const ids = page.objects.map(({ key }) => key.slice('dead/'.length));
    await Promise.all(byShard(settings, ids).map(({ stub, ids: mine }) => stub.revive(mine)));
    await sendAll(env.CALLBACKS, ids);
    await env.KEPT.delete(page.objects.map(({ key }) => key));
    count += ids.length;
    if (!page.truncated) return count;
    cursor = page.cursor;
  }
}
