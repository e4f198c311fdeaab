/**
 * The local stand-in for the cloud: object storage, the job API, a key server and a control port, all on loopback.
 * Written by the specification alone and apart from the crate, so that neither hides a mistake of the other.
 */

import { Callbacks } from './notify/callbacks.js';
import { taskFinish, workflowFinish } from './notify/bodies.js';
import { handleControl } from './control/index.js';
import { Hostile } from './hostile/index.js';
import { answer } from './http/admit.js';
import { listen } from './http/listen.js';
import { ROUTES } from './routes.js';
import { createCore } from './core.js';
import { Worker } from './run/worker.js';

/**
 * Starts everything. Gives the addresses, the parts that tests look into, and `close()`, which leaves nothing behind unless
 * `dataDir` says where to keep objects and jobs. With `fake` (milliseconds) no ffmpeg is needed. core.js lists the options.
 */
export async function startService(options = {}) {
  const core = await createCore(options);
  const { closing, options: settings } = core;
  core.callbacks = new Callbacks({
    signal: closing.signal,
    log: core.log,
    delays: settings.callbackDelays,
    anywhere: settings.callbacksAnywhere,
    onSettled: (subject) => (subject.tasks ? core.runs : core.jobs).save(subject),
  });
  core.hostile = new Hostile({ core, signal: closing.signal, auto: settings.hostile });
  core.worker = new Worker({ core, concurrency: settings.concurrency, fake: settings.fake, onEnd: (job) => tell(core, job) });

  const ports = [];
  const shutdown = async () => {
    closing.abort();
    await Promise.all([core.worker.close(), ...ports.map((port) => port.close())]);
    await Promise.all([...core.callbacks.pending, ...core.hostile.pending]);
    await core.leave();
  };
  try {
    const open = async (name, handle) => {
      const port = await listen({ name, port: settings.ports[name], host: settings.host, core, handle });
      ports.push(port);
      return port.url;
    };
    // The Host header decides between store and jobs, so that a proxy setting can point at either port.
    const api = (request, exchange) => answer(ROUTES, request, exchange);
    core.addresses = {
      cos: await open('cos', api),
      ci: await open('ci', api),
      sts: `${await open('sts', core.sts.handle)}/sts`,
      control: await open('control', handleControl),
      bucket: settings.bucket,
      region: settings.region,
      inbox: undefined,
    };
    core.addresses.inbox = `${core.addresses.control}/inbox`;
    resume(core);
  } catch (error) {
    await shutdown();
    throw error;
  }
  let closed;
  return {
    addresses: core.addresses,
    faults: core.faults,
    jobs: core.jobs,
    runs: core.runs,
    callbacks: core.callbacks,
    hostile: core.hostile,
    keys: core.keys,
    storage: core.storage,
    inbox: core.inbox,
    log: core.log,
    worker: core.worker,
    sts: core.sts,
    describes: core.describes,
    get keyRequests() {
      return core.sts.keyRequests;
    },
    setClock: (offset) => {
      core.offset = offset;
    },
    close: () => (closed ??= shutdown()),
  };
}

/** Called once for every job that ends: its own callback, and that of the run that has ended with it. */
function tell(core, job) {
  if (job.state !== 'Cancel' && job.callback) core.hostile.send(job, taskFinish(core.jobs.detail(job), job.callback.format));
  const run = core.runs.ended(job);
  if (run) tellRun(core, run);
}

function tellRun(core, run) {
  if (run.callback && run.events.includes('WorkflowFinish'))
    core.hostile.send(run, workflowFinish(core.runs.notice(run), run.callback.format));
}

/** What an earlier run on the same folder left: work, and callbacks that nobody has answered yet. */
function resume(core) {
  for (const run of core.runs.open()) if (!run.told && core.runs.state(run) !== 'Running') tellRun(core, run);
  for (const job of core.left) {
    const ended = job.ended !== undefined;
    if (ended && !job.told && job.state !== 'Cancel' && job.callback)
      core.hostile.send(job, taskFinish(core.jobs.detail(job), job.callback.format));
    core.worker.resume(job);
  }
}
