// Consume: asks the ledger, then the service, then tells the user's function, and only then marks it as told.
import { isOurs, onEnd } from './app.js';
import { bare, describeAll } from './describe.js';
import { byShard } from './shards.js';

const LONGEST_DELAY = 3600;

export async function consume(batch, settings) {
  const holder = crypto.randomUUID();
  const ids = new Set(batch.messages.flatMap(({ body }) => body?.ids ?? []));
  // Ids that have to come again.
  const later = new Set();
  const shards = byShard(settings, ids);
  const claims = await Promise.all(
    shards.map(({ stub, ids: mine }) =>
      stub.claim(mine, holder).catch((error) => {
        console.error('ledger failed:', error.message);
        return { open: [], held: mine };
      }),
    ),
  );
  for (const id of claims.flatMap(({ held }) => held)) later.add(id);
  const open = claims.flatMap((claim) => claim.open);
  // An end that is written down already, because the function failed or the sweep saw it first, needs no call.
  const asked = open.filter(({ detail }) => detail === null).map(({ id }) => id);
  const found = await describeAll(settings.client(), asked);
  for (const id of [...found.open, ...found.failed]) later.add(id);
  // Somebody else's job of the same bucket, of which a stranger's body speaks, is as good as unknown.
  const theirs = new Set(
    found.ended
      .filter(({ id, detail }) => id.startsWith('job:') && !open.find((claim) => claim.id === id).ours && !isOurs(detail))
      .map(({ id }) => id),
  );
  const unknown = [...found.unknown, ...theirs];
  const known = open.filter(({ detail }) => detail !== null).map(({ id, detail }) => ({ id, detail: JSON.parse(detail) }));
  const ended = [
    ...known.map(({ id, detail }) => ({ id, detail, state: detail.State })),
    ...found.ended.filter(({ id }) => !theirs.has(id)),
  ];
  let count = 0;
  await Promise.all(
    byShard(
      settings,
      open.map(({ id }) => id),
    ).map(async ({ stub, ids: mine }) => {
      try {
        const here = ({ id }) => mine.includes(id);
        const rows = await stub.record(holder, { ended: ended.filter(here), unknown: unknown.filter((id) => mine.includes(id)) });
        const told = await tellAll(rows, settings, later);
        if (told.length > 0) await stub.told(told);
        count += told.length;
      } catch (error) {
        console.error('ledger failed:', error.message);
        for (const id of mine) later.add(id);
      } finally {
        await stub.release(holder).catch(() => {});
      }
    }),
  );
  for (const message of batch.messages) {
    if ((message.body?.ids ?? []).some((id) => later.has(id)))
      message.retry({ delaySeconds: delayOf(message.attempts, settings) });
    else message.ack();
  }
  console.log(
    JSON.stringify({ batch: batch.messages.length, ids: ids.size, asked: asked.length, told: count, later: later.size }),
  );
}

/** Calls the user's function for each; gives the ids for which it returned. One that throws does not hold back the others. */
async function tellAll(rows, settings, later) {
  const outcomes = await Promise.all(
    rows.map(async ({ id, state, detail, waiter }) => {
      const key = `${bare(id)}:${state}`;
      if (waiter) await wake(waiter, id, settings);
      try {
        await onEnd(detail, { key, env: settings.env });
        return [id];
      } catch (error) {
        console.error(`the function for ends has failed for ${key}:`, error);
        later.add(id);
        return [];
      }
    }),
  );
  return outcomes.flat();
}

/** Tells the workflow that waits for this job. If that fails, its own timed look finds out. */
async function wake(waiter, id, { env }) {
  try {
    const instance = await env.RUNS.get(waiter);
    await instance.sendEvent({ type: 'ended', payload: { id } });
  } catch (error) {
    console.warn(`workflow ${waiter} not woken: ${error.message}`);
  }
}

const delayOf = (attempts, { retrySeconds }) => Math.min(retrySeconds * 2 ** Math.min(attempts - 1, 12), LONGEST_DELAY);
