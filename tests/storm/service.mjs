// The local service in a process of its own, so that it and the client do not share a core. Told what to do by messages.
import { startService } from '../../www/emulator/index.js';

const { fake, maxJobs } = JSON.parse(process.argv[2]);
const service = await startService({ fake, maxJobs });
// Held back, so that none ends before it is waited for.
service.worker.fake = undefined;
service.worker.queue.hold(true);

const ORDERS = {
  addresses: () => service.addresses,
  faults: (settings) => service.faults.configure(settings),
  keys: ({ duration }) => {
    service.sts.duration = duration;
  },
  /** Lets all jobs that are held run, each as long as chance says. */
  release: ({ shortest, longest }) => {
    for (const job of service.jobs.all()) {
      service.worker.queue.remove(job);
      service.worker.fake = shortest + Math.random() * (longest - shortest);
      service.worker.accept(job);
    }
  },
  /** The service's own books: nothing of this comes from the client. */
  books: () => ({
    jobs: service.jobs
      .all()
      .map(({ id, state, operation }) => ({ id, state, text: operation.children.find(({ name }) => name === 'UserData').text })),
    created: service.jobs.created,
    keyRequests: service.keyRequests,
    describes: service.describes,
    faults: service.faults.counts,
  }),
};

process.on('message', async ({ order, given }) => {
  if (order === 'close') {
    await service.close();
    process.disconnect();
    return;
  }
  process.send(ORDERS[order](given) ?? {});
});
process.on('disconnect', () => process.exit());
process.send('ready');
