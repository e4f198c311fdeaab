// Receives callbacks: Request in, Response out.
//
// The service signs nothing, so trust has three layers: the address (`secret`), a mark in the job (`userData`), and the
// service's own word (`client`). What has been done already is for the application to remember; it gets a key for that.
import { parseNotify } from './decode.js';
import { filled, verifyCallback } from './notify-address.js';
import { believed, named, unconfirmed, unreadable } from './notify-trust.js';
import { init } from './runtime.js';

/** A function that receives callbacks. */
export function createNotifyHandler(options) {
  // A variable that is not set must not open the door.
  for (const name of ['secret', 'userData']) {
    if (name in options) filled(name, options[name]);
  }
  return (request, env, ctx) => {
    const answered = answer({ maxBytes: 256 << 10, ...options }, { request, env, ctx });
    // A Worker is stopped when the sender goes away; what it began for a job should come to its end.
    ctx?.waitUntil?.(answered);
    return answered;
  };
}

async function answer(options, context) {
  const { secret, maxBytes, onTask, onWorkflow, onError } = options;
  const { request } = context;
  if (request.method !== 'POST') return reply(405, { allow: 'POST' });
  if (secret && !(await verifyCallback(request, options))) return reply(401);
  // What a failure means changes on the way. A body that came to our own address is the service's and would be no
  // better if it came again, so the answer is then that it need not.
  let status = 400;
  const doubt = (message, code = secret ? 202 : 401) => {
    status = code;
    throw unconfirmed(message);
  };
  try {
    const body = await read(request.body, maxBytes);
    if (!body) {
      status = 413;
      throw unreadable(`the body has more than ${maxBytes} bytes`);
    }
    status = 500;
    await init();
    status = secret ? 200 : 400;
    const notification = parseNotify(body, options);
    const jobs = named(notification);
    const tell = notification.EventName === 'TaskFinish' ? onTask : onWorkflow;
    if (tell) {
      status = 503;
      const events = await believed(notification, jobs, options, doubt);
      status = 500;
      for (const [event, more] of events) await tell(event, { ...context, ...more });
    }
    return reply(200);
  } catch (error) {
    try {
      // Without a listener, what fails on this side is at least in the log.
      await (onError ?? (status < 500 ? undefined : console.error))?.(error, context);
    } catch {
      // Who only listens does not decide about the answer.
    }
    return reply(status);
  }
}

/** The body; undefined where it has more than is allowed, of which no more than that is read. */
async function read(stream, maxBytes) {
  const parts = [];
  let size = 0;
  for await (const part of stream ?? []) {
    size += part.length;
    if (size > maxBytes) return undefined;
    parts.push(part);
  }
  return new Blob(parts).arrayBuffer();
}

const reply = (status, headers) => new Response(null, { status, headers });
