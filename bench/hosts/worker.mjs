// The part that runs in workerd: does a batch of one candidate and says so. Its clock stands still meanwhile.
import { workloads } from '../lib/candidates.mjs';

let prepared;

export default {
  async fetch(request) {
    const { data, workload, candidate, count } = await request.json();
    if (data !== undefined) prepared = workloads(data);
    if (workload === undefined) {
      return Response.json(Object.fromEntries(Object.entries(prepared).map(([name, all]) => [name, Object.keys(all)])));
    }
    const work = prepared[workload][candidate];
    for (let index = 0; index < count; index += 1) work();
    return new Response('done');
  },
};
