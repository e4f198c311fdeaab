// Run by workerd: one client at module scope, as people have it, that all requests use.
import { counts, moduleBytes, trapNext } from '../../lib/instance.js';
import { CiClient } from 'wanxiang-jobs';

/* global UPSTREAM, OPTIONS */
const ci = new CiClient({
  bucket: 'test-1250000000',
  region: 'ap-chongqing',
  endpoint: UPSTREAM,
  credentials: async () => (await fetch(`${UPSTREAM}/sts`)).json(),
  ...OPTIONS,
});

const ACTIONS = {
  ping: async () => 'here',
  state: async () => ({ bytes: moduleBytes(), ...counts() }),
  describe: async (id) => (await ci.describeJob(id)).JobId,
  wait: async (id) => (await ci.waitForJob(id)).State,
  trap: (id) => {
    trapNext();
    return ci.describeJob(id);
  },
};

export default {
  async fetch(request) {
    const [, action, id] = new URL(request.url).pathname.split('/');
    try {
      return Response.json(await ACTIONS[action](id));
    } catch (error) {
      return Response.json({ name: error?.name, code: error?.code, message: String(error?.message) }, { status: 500 });
    }
  },
};
