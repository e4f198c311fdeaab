// Run by workerd: a receiver whose client is given by its bindings, and an inbox of what it was told.
import { callbackUrl, createNotifyHandler } from 'wanxiang-jobs/notify';
import { OLDER } from './callback.js';

const told = [];
const errors = [];
let receive;

export default {
  async fetch(request, env, ctx) {
    switch (new URL(request.url).pathname) {
      case '/address':
        return new Response(
          await callbackUrl('https://hooks.example/ci?order=42', { secret: env.SECRET, ...(await request.json()) }),
        );
      case '/told':
        return Response.json({ told: told.splice(0), errors: errors.splice(0) });
      default:
        return (receive ??= handler(env))(request, env, ctx);
    }
  },
};

const handler = ({ SECRET, KNOWN }) =>
  createNotifyHandler({
    secret: [SECRET, OLDER],
    ...(KNOWN && {
      client: { describeJobs: async (ids) => ids.filter((id) => id in KNOWN).map((id) => ({ JobId: id, State: KNOWN[id] })) },
    }),
    onTask: ({ JobsDetail: [{ State }] }, { key, env }) => told.push([key, State, env.SECRET.length]),
    onWorkflow: ({ WorkflowExecution: { RunId } }, { key }) => told.push([key, RunId]),
    onError: ({ name, code }) => errors.push([name, code]),
  });
