// Which ledger object has which job. A few objects share the jobs: one for all would be the bottleneck, one a job was tried
// and was seven times slower.

/** The ledger object of an id: `job:<JobId>` or `run:<RunId>`. Another number of shards is another place for most ids. */
export function shardOf({ env, shards }, id) {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(id)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return env.LEDGER.get(env.LEDGER.idFromName(`shard-${hash % shards}`));
}

/** Ids with their ledger objects, one entry an object. */
export function byShard(settings, ids) {
  const groups = new Map();
  for (const id of ids) {
    const stub = shardOf(settings, id);
    const name = String(stub.id);
    if (!groups.has(name)) groups.set(name, { stub, ids: [] });
    groups.get(name).ids.push(id);
  }
  return [...groups.values()];
}
