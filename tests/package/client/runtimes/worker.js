// Run by workerd: a Worker that runs the cases.
import * as wanxiang from 'wanxiang-jobs';
import { runCases } from './cases.js';

export default {
  async fetch(request) {
    return Response.json(await runCases(wanxiang, await request.json()));
  },
};
