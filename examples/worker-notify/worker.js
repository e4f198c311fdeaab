// A Worker that submits jobs with an address of its own making, and hears of their end there.
//
//   POST /submit  {"object": "input/video.mp4"}   → {"JobId": "…"}
//   POST /ci?…                                      the service's callback
// A Worker that only receives takes createNotifyHandler from 'wanxiang-jobs/notify', which is less than half as large.
import { CiClient, callbackUrl, createNotifyHandler, jobs } from 'wanxiang-jobs';

export default {
  async fetch(request, env, ctx) {
    switch (new URL(request.url).pathname) {
      case '/submit': return submit(request, env);
      case '/ci': return receiver(env)(request, env, ctx);
      default: return new Response(null, { status: 404 });
    }
  },
};

/** Your own pages call this; whoever is asking has to be known before. */
async function submit(request, env) {
  if (request.headers.get('authorization') !== `Bearer ${env.PAGE_TOKEN}`) return new Response(null, { status: 401 });
  const { object } = await request.json();
  const job = jobs.mediaInfo({
    Input: { Object: object },
    CallBack: await callbackUrl(`${env.ORIGIN}/ci`, { secret: env.CALLBACK_SECRET, expiresIn: 86_400 }),
  });
  const { JobId } = await client(env).submitJob(job);
  return Response.json({ JobId });
}

/** Checks the address, asks the service, and only then tells us. */
const receiver = (env) => createNotifyHandler({
  secret: env.CALLBACK_SECRET,
  client: client(env),
  onTask: ended,
  onError: (error) => console.warn(error.name, error.code, error.message),
});

/** What your application does with a job that has ended: once a key, however often the service calls. */
async function ended({ JobsDetail: [{ JobId, Tag, State, Code }] }, { key, env }) {
  const { meta } = await env.DB.prepare('INSERT INTO ended (key, job, tag, state, code) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING')
    .bind(key, JobId, Tag, State, Code ?? null)
    .run();
  if (meta.changes === 1) console.log('ended', key);
}

const client = (env) => new CiClient({
  bucket: env.BUCKET,
  region: env.REGION,
  endpoint: env.ENDPOINT,
  // The sender waits while the job is described.
  timeout: 3000,
  retry: false,
  credentials: { secretId: env.SECRET_ID, secretKey: env.SECRET_KEY },
});
