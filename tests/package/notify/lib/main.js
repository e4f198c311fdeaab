// Run by Node, Deno and Bun: posts to a handler and prints what came of it, as JSON.
import { BASE, OLDER, SECRET, knows, receiver, run, task } from './callback.js';
import { callbackUrl } from 'wanxiang-jobs/notify';

const { send, keys, errors } = receiver({
  secret: { b: OLDER, a: SECRET },
  client: knows({ j1: 'Success', j2: 'Running' }, { i1: 'Success' }),
});
const url = await callbackUrl(BASE, { secret: SECRET });
let pulled = 0;
const endless = new ReadableStream({
  pull(controller) {
    pulled += 1;
    controller.enqueue(new Uint8Array(65_536));
  },
});
const bodies = [task(), run(), task('Success', 'j2'), task('Success', 'j9'), '<Response>', endless];
const statuses = [];
for (const body of bodies) statuses.push(await send(body, url));
statuses.push(
  await send(task(), url.replace('?', '0?')),
  await send(task(), await callbackUrl(BASE, { secret: SECRET, clock: () => 1e9 })),
);
console.log(JSON.stringify({ statuses, keys: keys(), errors: errors.map(({ name }) => name), stopped: pulled < 16 }));
