/**
 * The local stand-in for the cloud: object storage, the job API, a key server and a control port, all on loopback.
 * Written by the specification alone and apart from the crate, so that neither hides a mistake of the other.
 */

import { setMaxListeners } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Callbacks } from './callbacks.js';
import { handleCi } from './ci/jobs.js';
import { Inbox, handleControl } from './control/index.js';
import { createCors } from './http/cors.js';
import { handleCos } from './cos/objects.js';
import { Faults } from './http/faults.js';
import { findFfmpeg } from './run/ffmpeg.js';
import { listen } from './http/listen.js';
import { Jobs } from './records/jobs.js';
import { Keys } from './records/keys.js';
import { Log } from './http/log.js';
import { Multipart } from './records/multipart.js';
import { Ffmpeg } from './run/process.js';
import { Storage } from './records/storage.js';
import { createSts } from './sts.js';
import { Worker } from './run/worker.js';

const DEFAULTS = {
  host: '127.0.0.1',
  ports: { cos: 0, ci: 0, sts: 0, control: 0 },
  bucket: 'test-1250000000',
  buckets: [],
  region: 'ap-chongqing',
  origins: [],
  stsDuration: 1800,
  stsForm: 'sdk',
  concurrency: 1,
  fake: undefined,
  maxJobs: 20_000,
  requireHost: true,
  quiet: true,
  clockOffset: 0,
  slowMs: 1500,
  callbackDelays: [200, 1000, 3000],
};

/**
 * Starts everything. Gives the addresses, the parts that tests look into, and `close()`, which leaves nothing behind.
 * With `fake` (milliseconds) no ffmpeg is needed.
 */
export async function startService(options = {}) {
  const settings = { ...DEFAULTS, ...options, ports: { ...DEFAULTS.ports, ...options.ports } };
  const tools = settings.fake === undefined || options.ffmpeg ? (options.ffmpeg ?? findFfmpeg()) : tryFfmpeg();
  const temporary = settings.directory === undefined;
  const directory = settings.directory ?? (await mkdtemp(join(tmpdir(), 'wanxiang-service-')));
  const closing = new AbortController();
  // Every slow answer waits on it.
  setMaxListeners(0, closing.signal);
  const core = {
    options: { ...settings, directory },
    offset: settings.clockOffset,
    now: () => Date.now() + core.offset,
    defaults: { bucket: settings.bucket, region: settings.region, appid: settings.bucket.split('-').at(-1) },
    log: new Log({ quiet: settings.quiet, sink: settings.sink }),
    cors: createCors({ origins: settings.origins }),
    faults: new Faults({ slowMs: settings.slowMs }),
    inbox: new Inbox(),
    describes: { calls: 0, ids: 0 },
    ffmpeg: tools && new Ffmpeg(tools),
    wait: (ms, socket) => waiting(ms, closing.signal, socket),
  };
  core.keys = new Keys({ permanent: settings.keys, now: core.now });
  core.sts = createSts({ keys: core.keys, duration: settings.stsDuration, form: settings.stsForm });
  core.storage = new Storage({ directory, buckets: [settings.bucket, ...settings.buckets], now: core.now });
  await core.storage.open();
  core.multipart = new Multipart(core.storage);
  core.jobs = new Jobs({ now: core.now, region: settings.region, limit: settings.maxJobs });
  core.callbacks = new Callbacks({ signal: closing.signal, log: core.log, delays: settings.callbackDelays });
  core.worker = new Worker({ core, concurrency: settings.concurrency, fake: settings.fake });

  const ports = [];
  const shutdown = async () => {
    closing.abort();
    await Promise.all([core.worker.close(), ...ports.map((port) => port.close())]);
    await Promise.all(core.callbacks.pending);
    if (temporary) await rm(directory, { recursive: true, force: true });
  };
  try {
    const open = async (name, handle) => {
      const port = await listen({ name, port: settings.ports[name], host: settings.host, core, handle });
      ports.push(port);
      return port.url;
    };
    // The Host header decides between store and jobs, so that a proxy setting can point at either port.
    const api = (request, exchange) => (exchange.service === 'ci' ? handleCi : handleCos)(request, exchange);
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
  } catch (error) {
    await shutdown();
    throw error;
  }
  let closed;
  return {
    addresses: core.addresses,
    faults: core.faults,
    jobs: core.jobs,
    callbacks: core.callbacks,
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

function tryFfmpeg() {
  try {
    return findFfmpeg();
  } catch {
    return undefined;
  }
}

/** Ends after the time, when the service closes, or when the peer has gone. */
function waiting(ms, signal, socket) {
  return new Promise((resolve) => {
    const finish = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', finish);
      socket?.off('close', finish);
      resolve();
    };
    const timer = setTimeout(finish, ms);
    if (signal.aborted) finish();
    signal.addEventListener('abort', finish);
    socket?.once('close', finish);
  });
}
