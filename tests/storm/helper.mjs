// Starts the service's process and talks to it.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export async function startService(settings) {
  const child = fork(fileURLToPath(new URL('service.mjs', import.meta.url)), [JSON.stringify(settings)]);
  await once(child, 'message');
  let last = Promise.resolve();
  /** One order after the other; resolves to the answer. */
  const tell = (order, given) => {
    last = last.then(async () => {
      child.send({ order, given });
      return (await once(child, 'message'))[0];
    });
    return last;
  };
  const close = async () => {
    child.send({ order: 'close' });
    await once(child, 'exit');
  };
  return { tell, close };
}
