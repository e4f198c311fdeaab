// The client: what JavaScript needs around the core, which signs, sends, repeats, waits and pages.
import { plain } from './builders.js';
import { finding } from './errors.js';
import { init } from './runtime.js';
import { BEGIN, Shell, whole } from './shell.js';
import { timeText } from './time.js';

/** Submits, describes, lists, cancels and awaits the jobs of one bucket. Nothing needs to be closed. */
export class CiClient {
  #options;
  #shell;

  constructor(options) {
    this.#options = checked(options);
  }

  async submitJob(job, options) {
    return (await this.submitJobs(job, options))[0];
  }

  async submitJobs(jobs, options = {}) {
    const mark = options.once ? String.fromCharCode(...crypto.getRandomValues(new Uint8Array(22)).map((byte) => byte & 63)) : '';
    return this.#jobs(BEGIN.submit, [mark, plain(jobs)], options);
  }

  async describeJob(jobId, options) {
    return (await this.describeJobs([jobId], options))[0];
  }

  async describeJobs(jobIds, options = {}) {
    if (!Array.isArray(jobIds)) throw refused('jobIds', 'must be a list of job ids', jobIds);
    return this.#jobs(BEGIN.describe, [tag(options), Array.from(jobIds, (id) => (typeof id === 'string' ? id : ''))], options);
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

  async* #pages(options = {}) {
    const time = (name) => {
      const text = timeText(options[name]);
      if (text === undefined && options[name] !== undefined) throw refused(name, 'is no time', 'Invalid Date');
      return text;
    };
    const { queueId, queueType, orderByTime, workflowId, inventoryTriggerJobId, inputObject, nextToken, size, states } = options;
    const filters = [
      tag(options), queueId, queueType, orderByTime, time('startCreationTime'), time('endCreationTime'), workflowId,
      inventoryTriggerJobId, inputObject, nextToken, whole(size), states,
    ];
    const shell = await this.#ready(options);
    const list = shell.begin(BEGIN.list, ['', ...plain(filters)]);
    try {
      for (let page; (page = await shell.call(BEGIN.page, ['', list], options)) !== undefined;) {
        const [JobsDetail, NextToken, RequestId] = page;
        yield { JobsDetail, ...(NextToken && { NextToken }), ...(RequestId && { RequestId }) };
      }
    } finally {
      shell.close(list);
    }
  }

  async cancelJob(jobId, options = {}) {
    const id = checkedId(jobId);
    await this.#jobs(BEGIN.cancel, [tag(options), id], options);
  }

  async waitForJob(jobId, options = {}) {
    const id = checkedId(jobId);
    const { onProgress } = options;
    const change = (detail) => detail.Progress !== undefined && onProgress?.(detail);
    return (await this.#jobs(BEGIN.wait, watched(id, options), options, change))[0];
  }

  async* watchJob(jobId, options = {}) {
    const id = checkedId(jobId);
    const shell = await this.#ready(options);
    const news = [];
    let told;
    let ended;
    const change = (detail) => {
      if (detail !== undefined) news.push(detail);
      told?.();
    };
    const watch = shell.open(BEGIN.watch, watched(id, options), options, change);
    watch.end.then(() => { ended = () => {}; }, (thrown) => { ended = () => { throw thrown; }; }).then(() => change());
    try {
      while (news.length > 0 || ended === undefined) {
        if (news.length > 0) yield news.shift();
        else await new Promise((resolve) => { told = resolve; });
      }
      ended();
    } finally {
      watch.leave();
    }
  }

  async #jobs(what, subject, options, change) {
    return (await (await this.#ready(options)).call(what, subject, options, change))[0];
  }

  /** The shell, made on the first call: in a browser the module is loaded only then. */
  async #ready(options) {
    limits(options).signal?.throwIfAborted();
    await init();
    return this.#shell ??= new Shell(this.#options);
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

const tag = ({ tag }) => (typeof tag === 'string' ? tag : '');

const watched = (id, options) => [tag(options), id, whole(options.minDelay), whole(options.maxDelay)];

const checkedId = (jobId) => {
  if (typeof jobId !== 'string') throw refused('JobId', 'must be text', jobId);
  return jobId;
};

/** Options of a call; what is no limit and no signal is refused before anything is sent. */
function limits(options) {
  const { signal, timeout } = options;
  if (timeout !== undefined && !(timeout > 0)) throw refused('timeout', 'must be a number of milliseconds above 0', timeout);
  if (signal !== undefined && typeof signal?.addEventListener !== 'function') throw refused('signal', 'must be an AbortSignal', signal);
  return options;
}

function checked(options) {
  const given = { ...options };
  for (const name of ['bucket', 'region']) {
    if (typeof given[name] !== 'string' || given[name] === '') throw refused(name, 'is missing', given[name]);
  }
  if (given.credentials === undefined || given.credentials === null) throw refused('credentials', 'is missing', undefined);
  for (const name of ['fetch', 'clock', 'onEvent']) {
    if (given[name] !== undefined && typeof given[name] !== 'function') throw refused(name, 'must be a function', given[name]);
  }
  limits(given);
  const { retry } = given;
  if (retry === false) given.retry = { attempts: 1 };
  else if (typeof retry === 'number') given.retry = { attempts: retry };
  if (given.retry?.attempts !== undefined && !(given.retry.attempts >= 1)) throw refused('retry', 'must allow 1 attempt at least', retry);
  if (given.endpoint !== undefined) given.endpoint = String(given.endpoint);
  return given;
}

function refused(path, rule, value) {
  const shown = value === undefined || typeof value === 'object' || typeof value === 'function' ? '' : ` "${String(value)}"`;
  return finding(path, `${path}${shown} ${rule}`);
}
