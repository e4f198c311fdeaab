// Accept: address, rate, body, ids. What is sent on is ids alone, since nobody knows who wrote the rest.
import { explainCallback, parseNotify } from 'wanxiang-jobs';

const MOST_BYTES = 256 << 10;
const MOST_MS = 10_000;
const MOST_IDS = 50;
// What an id may be, so that it makes no other request of the one it stands in.
const ID = /^[\w-]{1,128}$/;

const answer = (status, headers) => new Response(null, { status, headers });

/** `POST /ci/<token>`. 200 once the ids are in the queue or the body is kept, and not before. */
export async function accept(request, { env, trust }) {
  if (request.method !== 'POST') return answer(405, { allow: 'POST' });
  // The address alone: what stands in the body is explained below, by what becomes of it.
  const { ok, nonce } = await explainCallback(request.url, trust);
  if (!ok) return answer(401);
  // Each address is its own job's. Whoever has got hold of one floods that one.
  const { success } = await env.RATE.limit({ key: nonce });
  if (!success) return answer(429, { 'retry-after': '60' });
  const { bytes, status } = await read(request);
  if (!bytes) {
    console.warn(`callback refused with ${status}, nonce ${nonce}`);
    return answer(status);
  }
  try {
    const ids = idsOf(bytes);
    if (ids.length > 0) await env.CALLBACKS.send({ ids });
    else await env.KEPT.put(`unreadable/${new Date().toISOString()}-${nonce}`, bytes);
    return answer(200);
  } catch (error) {
    console.error('callback not kept:', error.message);
    return answer(503, { 'retry-after': '60' });
  }
}

/** The ids that a body names; none where it can't be read, is another event, or names too many. */
function idsOf(bytes) {
  try {
    const { EventName, JobsDetail = [], WorkflowExecution: run } = parseNotify(bytes, { maxDepth: 64, maxNodes: 50_000 });
    if (EventName !== 'TaskFinish' && EventName !== 'WorkflowFinish')
      throw new Error(`unknown event ${String(EventName).slice(0, 64)}`);
    const named = EventName === 'WorkflowFinish' ? [`run:${run?.RunId}`] : JobsDetail.map(({ JobId }) => `job:${JobId}`);
    const ids = [...new Set(named)].filter((id) => ID.test(id.slice(4)) && !id.endsWith(':undefined'));
    if (ids.length === 0 || ids.length > MOST_IDS) throw new Error(`${named.length} ids, ${ids.length} of them proper`);
    return ids;
  } catch (error) {
    console.warn(`callback unreadable, kept: ${error.code ?? ''} ${error.message}`);
    return [];
  }
}

/** The body, or the status that says why not: more than is allowed, or slower. */
async function read(request) {
  if (!request.body) return { bytes: new Uint8Array() };
  const reader = request.body.getReader();
  let timer;
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, MOST_MS, { status: 408 });
  });
  const whole = (async () => {
    const parts = [];
    let size = 0;
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      size += part.value.length;
      if (size > MOST_BYTES) return { status: 413 };
      parts.push(part.value);
    }
    return { bytes: new Uint8Array(await new Blob(parts).arrayBuffer()) };
  })().catch(() => ({ status: 400 }));
  const outcome = await Promise.race([whole, late]);
  clearTimeout(timer);
  if (outcome.status) reader.cancel().catch(() => {});
  return outcome;
}
