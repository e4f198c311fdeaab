// A Worker to which the service posts when a job or a workflow ends. The service signs nothing: the secret in the
// address, which only the job's maker and this Worker know, tells its calls from those of others. The job is then
// described before it is believed.
import { DecodeError, parseNotify } from 'wanxiang-jobs/notify';
import { CiClient } from 'wanxiang-jobs';

export default {
  async fetch(request, env) {
    if (request.method !== 'POST') return new Response(null, { status: 405 });
    if (new URL(request.url).pathname !== `/callbacks/${env.CALLBACK_SECRET}`) return new Response(null, { status: 404 });
    let notification;
    try {
      notification = parseNotify(await request.arrayBuffer());
    } catch (error) {
      if (error instanceof DecodeError) return new Response(error.message, { status: 400 });
      throw error;
    }
    if (notification.EventName === 'TaskFinish') {
      const ids = notification.JobsDetail.map(({ JobId }) => JobId).filter(Boolean);
      const known = await client(env).describeJobs(ids);
      for (const job of known.filter(({ State }) => State === 'Success' || State === 'Failed')) await ended(job, env);
    }
    // Anything but 2xx makes the service call again.
    return new Response(null, { status: 204 });
  },
};

/** What your application does with a job that has ended. */
async function ended({ JobId, Tag, State, Code }, env) {
  await env.JOBS.put(JobId, JSON.stringify({ tag: Tag, state: State, code: Code }));
}

const client = (env) => new CiClient({
  bucket: env.BUCKET,
  region: env.REGION,
  endpoint: env.ENDPOINT,
  credentials: { secretId: env.SECRET_ID, secretKey: env.SECRET_KEY },
});
