// Parsing alone: checks the address of a callback, reads it, and prints what it says. It believes what it reads: whoever has
// the address may have written it. ../worker-callbacks asks the service, tells once, and loses nothing.
import { isCiError, parseNotify, verifyCallback } from 'wanxiang-jobs/notify';

export default {
  async fetch(request, env) {
    try {
      if (request.method !== 'POST') return answer(405);
      // Throws while the secret is not set.
      if (!(await verifyCallback(request, { secret: env.CALLBACK_SECRET }))) return answer(401);
      const body = await bounded(request.body, 256 << 10);
      if (body === undefined) return answer(413);
      const notification = parseNotify(body);
      switch (notification.EventName) {
        case 'TaskFinish':
          for (const { JobId, Tag, State, Code } of notification.JobsDetail) console.log(JobId, Tag, State, Code);
          return answer(200);
        case 'WorkflowFinish':
          console.log(notification.WorkflowExecution?.RunId, notification.WorkflowExecution?.State);
          return answer(200);
        default:
          console.warn('unknown event', notification.EventName);
          return answer(200);
      }
    } catch (error) {
      console.error(error.message);
      // A body that can't be read would be no better if it came again.
      return answer(isCiError(error) && error.name === 'DecodeError' ? 200 : 500);
    }
  },
};

const answer = (status) => new Response(null, { status });

/** The bytes of a body, or nothing where there are more than `most`: the length in a header may be missing, or wrong. */
async function bounded(body, most) {
  const parts = [];
  let length = 0;
  for await (const part of body ?? []) {
    length += part.length;
    if (length > most) return undefined;
    parts.push(part);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}
