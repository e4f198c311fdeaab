// Run by workerd: a Worker that answers with what the consumer got.
import * as wanxiang from 'wanxiang-jobs';
import { exercise } from './consumer.js';

export default {
  async fetch() {
    return Response.json(await exercise(wanxiang));
  },
};
