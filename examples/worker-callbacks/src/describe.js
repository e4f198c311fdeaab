// Asks the service what became of jobs and runs: 50 jobs a call, as many as an address can carry.
const MOST = 50;
const END = /^(Success|Failed|Cancel)$/;

/**
 * What the service says of these ids: `ended` with the detail, `unknown` to it, and the rest `open`. A call that fails leaves its
 * ids in `failed`; the others count.
 */
export async function describeAll(client, ids) {
  const found = { ended: [], unknown: [], open: [], failed: [] };
  const jobs = ids.filter((id) => id.startsWith('job:'));
  const calls = [];
  for (let at = 0; at < jobs.length; at += MOST) calls.push(jobs.slice(at, at + MOST));
  const runs = ids.filter((id) => id.startsWith('run:'));
  await Promise.all([
    ...calls.map((group) =>
      ask(
        group,
        () => client.describeJobs(group.map(bare)),
        ({ JobId }) => `job:${JobId}`,
        found,
      ),
    ),
    ...runs.map((id) =>
      ask(
        [id],
        async () => [await client.describeWorkflow(bare(id))].filter(Boolean),
        () => id,
        found,
      ),
    ),
  ]);
  return found;
}

async function ask(ids, call, idOf, found) {
  let details;
  try {
    details = new Map((await call()).map((detail) => [idOf(detail), detail]));
  } catch (error) {
    console.warn(`describing ${ids.length} failed: ${error.name} ${error.code ?? ''}: ${error.message}`);
    found.failed.push(...ids);
    return;
  }
  for (const id of ids) {
    const detail = details.get(id);
    if (!detail) found.unknown.push(id);
    else if (END.test(detail.State)) found.ended.push({ id, state: detail.State, detail });
    else found.open.push(id);
  }
}

export const bare = (id) => id.slice(id.indexOf(':') + 1);
