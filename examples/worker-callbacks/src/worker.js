// The Worker: callbacks in, ends out. Your own code is in app.js.
//
//   POST /ci/<token>         the service's callback
//   POST /jobs               {"Tag": "MediaInfo", "Input": {"Object": "input/video.mp4"}}  → {"JobId": "…"}
//   GET  /jobs/<id>?wait=20  the job once it has ended; 204 while it has not
//   POST /runs               a job → {"id": "…"}, a Workflow that ends with the job
//   GET  /runs/<id>          its state, and the job at the end
//   POST /replay             dead letters go into the queue again
// All but the first want `Authorization: Bearer <PAGE_TOKEN>`.
import { isCiError } from 'wanxiang-jobs';
import { accept } from './accept.js';
import { consume } from './consume.js';
import { consumeDead, replay } from './dead.js';
import { settingsOf } from './settings.js';
import { submit } from './submit.js';
import { sweepLists } from './sweep.js';
import { waitForEnd } from './wait.js';

export { Ledger } from './ledger.js';
export { JobRun } from './wait.js';

export default {
  async fetch(request, env) {
    try {
      const settings = settingsOf(env);
      const { pathname, searchParams } = new URL(request.url);
      const [, first, id] = pathname.split('/');
      if (first === 'ci') return await accept(request, settings);
      if (!['jobs', 'runs', 'replay'].includes(first)) return new Response(null, { status: 404 });
      if (!(await isOurPage(request, env.PAGE_TOKEN))) return new Response(null, { status: 401 });
      return await page(`${request.method} ${first}${id ? '/id' : ''}`, {
        id,
        wait: searchParams.get('wait'),
        request,
        settings,
      });
    } catch (error) {
      console.error('request failed:', error.message);
      return new Response(null, { status: 500 });
    }
  },

  async queue(batch, env) {
    const settings = settingsOf(env);
    await (batch.queue.endsWith('-dead') ? consumeDead : consume)(batch, settings);
  },

  async scheduled(_event, env) {
    await sweepLists(settingsOf(env));
  },
};

async function page(route, { id, wait, request, settings }) {
  switch (route) {
    case 'POST jobs':
      return said(async () => ({ JobId: await submit(settings, await request.json()) }));
    case 'GET jobs/id': {
      const end = await waitForEnd(settings, id, { timeout: Math.min(Math.max(Number(wait) || 0, 0), 60) * 1000 + 1 });
      return end ? Response.json(end) : new Response(null, { status: 204 });
    }
    case 'POST runs':
      return said(async () => ({ id: (await settings.env.RUNS.create({ params: await request.json() })).id }));
    case 'GET runs/id':
      return said(async () => (await settings.env.RUNS.get(id)).status());
    case 'POST replay':
      return said(async () => ({ replayed: await replay(settings) }));
    default:
      return new Response(null, { status: 404 });
  }
}

/** What was asked for; what was wrong with the question is said to the page, which is ours. */
async function said(work) {
  try {
    return Response.json(await work());
  } catch (error) {
    if (!isCiError(error) && !(error instanceof SyntaxError)) throw error;
    return Response.json(
      { code: error.code, message: error.message },
      { status: error.name === 'ValidationError' || error instanceof SyntaxError ? 400 : 502 },
    );
  }
}

/** Compares digests, in constant time. */
async function isOurPage(request, token) {
  const digest = (text) => crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  const [given, wanted] = await Promise.all([digest(request.headers.get('authorization') ?? ''), digest(`Bearer ${token}`)]);
  return crypto.subtle.timingSafeEqual(given, wanted);
}
