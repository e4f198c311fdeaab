// The client: what JavaScript needs around the core, which signs, sends, repeats, waits and pages.
import { Core } from './core.js';
import { plain } from './builders.js';
import { ValidationError } from './errors.js';
import { init } from './runtime.js';
import { timeText } from './time.js';

/** Submits, describes, lists, cancels and awaits the jobs of one bucket. Nothing needs to be closed. */
export class CiClient {
  #options;
  #core;

  constructor(options) {
    this.#options = checked(options);
  }

  async submitJob(job, options) {
    return (await this.#submit(job, options))[0];
  }

  async submitJobs(jobs, options) {
    return this.#submit(jobs, options);
  }

  async #submit(job, options) {
    return (await this.#ready(options)).submit(plain(job), call(options));
  }

  async describeJob(jobId, options) {
    return (await this.describeJobs([jobId], options))[0];
  }

  async describeJobs(jobIds, options) {
    if (!Array.isArray(jobIds)) throw invalid('jobIds', 'must be a list of job ids', jobIds);
    if (jobIds.length === 0) return [];
    return (await (await this.#ready(options)).describe(jobIds, call(options))).jobs;
  }

  listJobs(options) {
    const pages = () => this.#pages(options);
    return {
      pages,
      async* [Symbol.asyncIterator]() {
        for await (const page of pages()) yield* page.JobsDetail;
      },
    };
  }

  async* #pages(options) {
    const filters = { ...call(options), startCreationTime: timeText(options?.startCreationTime), endCreationTime: timeText(options?.endCreationTime) };
    yield* steps((await this.#ready(options)).list(filters));
  }

  async cancelJob(jobId, options) {
    await (await this.#ready(options)).cancel(id(jobId), call(options));
  }

  async waitForJob(jobId, options) {
    return (await this.#ready(options)).wait(id(jobId), call(options));
  }

  async* watchJob(jobId, options) {
    yield* steps((await this.#ready(options)).watch(id(jobId), call(options)));
  }

  /** The core, made on the first call: in a browser the module is loaded only then. */
  async #ready(options) {
    call(options).signal?.throwIfAborted();
    await init();
    return this.#core ??= new Core(this.#options);
  }
}

/** A `credentials` callback made of a `getAuthorization` function written for cos-js-sdk-v5. */
export function fromGetAuthorization(getAuthorization) {
  return (scope) => new Promise((resolve, reject) => {
    const { action, bucket, region, method, path, query, headers } = scope;
    const options = {
      Bucket: bucket, Region: region, Method: method, Key: path.slice(1), Pathname: path, Query: query, Headers: headers,
      Scope: [{ action, bucket, region, prefix: path.slice(1) }], SystemClockOffset: 0, ForceSignHost: true,
    };
    try {
      getAuthorization(options, resolve);
    } catch (error) {
      reject(error);
    }
  });
}

/** The steps of a watch or a list; left early, the rest is given up. */
async function* steps(source) {
  try {
    for (let step = await source.next(); step !== undefined; step = await source.next()) yield step;
  } finally {
    source.free();
  }
}

const id = (jobId) => {
  if (typeof jobId !== 'string') throw invalid('JobId', 'must be text', jobId);
  return jobId;
};

/** Options of a call; what is no limit and no signal is refused before anything is sent. */
function call(options = {}) {
  const { signal, timeout } = options;
  if (timeout !== undefined && !(timeout > 0)) throw invalid('timeout', 'must be a number of milliseconds above 0', timeout);
  if (signal !== undefined && typeof signal?.addEventListener !== 'function') throw invalid('signal', 'must be an AbortSignal', signal);
  return options;
}

function checked(options) {
  const given = { ...options };
  for (const name of ['bucket', 'region']) {
    if (typeof given[name] !== 'string' || given[name] === '') throw invalid(name, 'is missing', given[name]);
  }
  if (given.credentials === undefined || given.credentials === null) throw invalid('credentials', 'is missing', undefined);
  for (const name of ['fetch', 'clock', 'onEvent']) {
    if (given[name] !== undefined && typeof given[name] !== 'function') throw invalid(name, 'must be a function', given[name]);
  }
  call(given);
  const { retry } = given;
  if (retry === false) given.retry = { attempts: 1 };
  else if (typeof retry === 'number') given.retry = { attempts: retry };
  if (given.retry?.attempts !== undefined && !(given.retry.attempts >= 1)) throw invalid('retry', 'must allow 1 attempt at least', retry);
  if (given.endpoint !== undefined) given.endpoint = String(given.endpoint);
  return given;
}

function invalid(path, rule, value) {
  const shown = value === undefined || typeof value === 'object' || typeof value === 'function' ? '' : ` "${String(value)}"`;
  const message = `${path}${shown} ${rule}`;
  return new ValidationError(message, { code: 'option', issues: [{ path, code: 'option', message, severity: 'error' }] });
}
