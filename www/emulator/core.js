/** The options of the service, and its state: what all ports share. */

import { setMaxListeners } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Inbox } from './control/inbox.js';
import { createCors } from './http/cors.js';
import { Faults } from './http/faults.js';
import { Log } from './http/log.js';
import { take } from './records/folder.js';
import { Jobs } from './records/jobs.js';
import { forgetful, Journal } from './records/journal.js';
import { Keys } from './records/keys.js';
import { Multipart } from './records/multipart.js';
import { Runs } from './records/runs.js';
import { Storage } from './records/storage.js';
import { findFfmpeg } from './run/ffmpeg.js';
import { Ffmpeg } from './run/process.js';
import { createSts } from './sts.js';
import { waiting } from './wait.js';

const DEFAULTS = {
  host: '127.0.0.1',
  ports: { cos: 0, ci: 0, sts: 0, control: 0 },
  /** Where objects and jobs are kept between runs; undefined: a temporary folder that is removed at the end. */
  dataDir: undefined,
  bucket: 'test-1250000000',
  buckets: [],
  region: 'ap-chongqing',
  origins: [],
  stsDuration: 1800,
  stsForm: 'sdk',
  concurrency: 1,
  /** Milliseconds that a job takes without any work being done; undefined: ffmpeg works. */
  fake: undefined,
  maxJobs: 20_000,
  requireHost: true,
  quiet: true,
  clockOffset: 0,
  slowMs: 1500,
  callbackDelays: [200, 1000, 3000],
  /** Callbacks may leave this machine. */
  callbacksAnywhere: false,
  /** `{ seed, rate, kinds }`: a share of all callbacks is sent the hostile way. */
  hostile: undefined,
};

export async function createCore(options) {
  const settings = { ...DEFAULTS, ...options, ports: { ...DEFAULTS.ports, ...options.ports } };
  const tools = settings.fake === undefined || options.ffmpeg ? (options.ffmpeg ?? findFfmpeg()) : tryFfmpeg();
  const kept = settings.dataDir !== undefined;
  const directory = settings.dataDir ?? (await mkdtemp(join(tmpdir(), 'wanxiang-emulator-')));
  const closing = new AbortController();
  // Every slow answer waits on it.
  setMaxListeners(0, closing.signal);
  const core = {
    options: { ...settings, directory },
    closing,
    started: Date.now(),
    offset: settings.clockOffset,
    now: () => Date.now() + core.offset,
    defaults: { bucket: settings.bucket, region: settings.region, appid: settings.bucket.split('-').at(-1) },
    log: new Log({ quiet: settings.quiet, sink: settings.sink }),
    cors: createCors({ origins: settings.origins }),
    faults: new Faults({ slowMs: settings.slowMs }),
    inbox: new Inbox(),
    describes: { calls: 0, ids: 0, runs: 0 },
    ffmpeg: tools && new Ffmpeg(tools),
    wait: (ms, socket) => waiting(ms, closing.signal, socket),
  };
  const leaveFolder = kept ? take(directory) : () => {};
  core.leave = async () => {
    await core.storage?.close();
    leaveFolder();
    if (!kept) await rm(directory, { recursive: true, force: true });
  };
  try {
    await remember(core, { settings, directory, kept });
  } catch (error) {
    await core.leave();
    throw error;
  }
  return core;
}

/** The records, with what an earlier run left of them. */
async function remember(core, { settings, directory, kept }) {
  const { now } = core;
  const { region } = settings;
  core.journal = kept ? new Journal(directory) : forgetful;
  core.keys = new Keys({ permanent: settings.keys, now, journal: core.journal });
  core.sts = createSts({ keys: core.keys, duration: settings.stsDuration, form: settings.stsForm });
  const made = core.journal.all('bucket').map(({ bucket }) => bucket);
  core.storage = new Storage({ directory, buckets: [settings.bucket, ...settings.buckets, ...made], now });
  await core.storage.open();
  core.multipart = new Multipart(core.storage);
  core.jobs = new Jobs({ now, region, journal: core.journal, limit: settings.maxJobs });
  core.left = core.jobs.open();
  core.runs = new Runs({ now, region, journal: core.journal, jobs: core.jobs });
}

function tryFfmpeg() {
  try {
    return findFfmpeg();
  } catch {
    return undefined;
  }
}
