// The client: what JavaScript needs around the core, which signs, sends, repeats, waits and pages.
import { plain } from './plain.js';
import type {
  CiClientOptions, JobList, JobOptions, JobsPage, KnownJobDetail, ListOptions, MaybeTag, SubmitOptions, WaitOptions, WatchOptions,
} from './client-types.js';
import { finding } from './errors/make.js';
import type { Job, JobTag, MultiJob } from './jobs.js';
import { init } from './runtime.js';
import { BEGIN, Shell, whole } from './shell.js';
import { timeText } from './time.js';

export type * from './client-types.js';

/**
 * Submits, describes, lists, cancels and awaits jobs of one bucket. Holds configuration only:
 * nothing needs to be closed.
 */
export class CiClient {
  #options: any;
  #shell: any;

  constructor(options: CiClientOptions) {
    this.#options = checked(options);
  }

  /**
   * Submits a job. It is repeated only when the service certainly did not take it; see
   * `SubmitOptions.once` for the rest.
   */
  async submitJob<T extends JobTag>(job: Job<T>, options?: SubmitOptions): Promise<KnownJobDetail<T>> {
    return ((await this.#submit(job, options)) as KnownJobDetail<T>[])[0]!;
  }

  /** Submits several operations on one input; one job each, in their order. */
  async submitJobs(jobs: MultiJob, options: SubmitOptions = {}): Promise<KnownJobDetail[]> {
    return this.#submit(jobs, options);
  }

  async #submit(jobs: unknown, options: SubmitOptions = {}): Promise<KnownJobDetail[]> {
    const mark = options.once ? String.fromCharCode(...crypto.getRandomValues(new Uint8Array(22)).map((byte) => byte & 63)) : '';
    return this.#jobs(BEGIN.submit, [mark, plain(jobs)], options);
  }

  /** The job of that id; `undefined` when the service knows none. */
  async describeJob<T extends MaybeTag = MaybeTag>(jobId: string, options?: JobOptions<T>): Promise<KnownJobDetail<T> | undefined> {
    return (await this.describeJobs([jobId], options))[0];
  }

  /** The jobs of those ids that the service knows. */
  async describeJobs<T extends MaybeTag = MaybeTag>(
    jobIds: readonly string[], options: JobOptions<T> = {},
  ): Promise<KnownJobDetail<T>[]> {
    if (!Array.isArray(jobIds)) throw refused('jobIds', 'must be a list of job ids', jobIds);
    return this.#jobs(BEGIN.describe, [tag(options), Array.from(jobIds, (id) => (typeof id === 'string' ? id : ''))], options);
  }

  /** The jobs of a tag. Nothing is sent before the first step of a loop. */
  listJobs<T extends JobTag>(options: ListOptions<T>): JobList<T> {
    const pages = (): AsyncGenerator<JobsPage<T>> => this.#pages(options);
    return {
      pages,
      async* [Symbol.asyncIterator]() {
        for await (const page of pages()) yield* page.JobsDetail;
      },
    };
  }

  async* #pages(options: any = {}): AsyncGenerator<JobsPage<any>> {
    const time = (name: string) => {
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
    const list: any = shell.begin(BEGIN.list, ['', ...(plain(filters) as unknown[])]);
    try {
      for (let page: any; (page = await shell.call(BEGIN.page, ['', list], options)) !== undefined;) {
        const [JobsDetail, NextToken, RequestId] = page as any[];
        yield { JobsDetail, ...(NextToken && { NextToken }), ...(RequestId && { RequestId }) };
      }
    } finally {
      shell.close(list);
    }
  }

  /** Cancels a job that has not started. */
  async cancelJob(jobId: string, options: JobOptions = {}): Promise<void> {
    const id = checkedId(jobId);
    await this.#jobs(BEGIN.cancel, [tag(options), id], options);
  }

  /**
   * Waits until the job has ended well. Rejects with `JobFailedError` for `Failed` and `Cancel`, with
   * `TimeoutError` after `timeout`. Many waits share their describe calls.
   */
  async waitForJob<T extends MaybeTag = MaybeTag>(jobId: string, options: WaitOptions<T> = {}): Promise<KnownJobDetail<T>> {
    const id = checkedId(jobId);
    const { onProgress } = options;
    const change = (detail: any) => detail.Progress !== undefined && onProgress?.(detail);
    return (await this.#jobs(BEGIN.wait, watched(id, options), options, change))[0]!;
  }

  /** Gives the job at each change of state or progress, the final state last. */
  async* watchJob<T extends MaybeTag = MaybeTag>(jobId: string, options: WatchOptions<T> = {}): AsyncGenerator<KnownJobDetail<T>, void, undefined> {
    const id = checkedId(jobId);
    const shell = await this.#ready(options);
    const news: any[] = [];
    let told: ((value?: unknown) => void) | undefined;
    let ended: (() => void) | undefined;
    const change = (detail?: unknown) => {
      if (detail !== undefined) news.push(detail);
      told?.();
    };
    const watch = shell.open(BEGIN.watch, watched(id, options), options, change);
    watch.end.then(() => { ended = () => {}; }, (thrown: unknown) => { ended = () => { throw thrown; }; }).then(() => change());
    try {
      while (news.length > 0 || ended === undefined) {
        if (news.length > 0) yield news.shift();
        else await new Promise((resolve) => { told = resolve; });
      }
      ended?.();
    } finally {
      watch.leave();
    }
  }

  async #jobs(what: number, subject: unknown, options: any, change?: (detail: any) => unknown): Promise<any[]> {
    return (await (await this.#ready(options)).call(what, subject, options, change))[0]!;
  }

  /** The shell, made on the first call: in a browser the module is loaded only then. */
  async #ready(options: any): Promise<any> {
    limits(options).signal?.throwIfAborted();
    await init();
    return this.#shell ??= new Shell(this.#options);
  }
}

const tag = ({ tag }: any): string => (typeof tag === 'string' ? tag : '');

const watched = (id: string, options: any) => [tag(options), id, whole(options.minDelay), whole(options.maxDelay)];

const checkedId = (jobId: unknown): string => {
  if (typeof jobId !== 'string') throw refused('JobId', 'must be text', jobId);
  return jobId;
};

/** Options of a call; what is no limit and no signal is refused before anything is sent. */
function limits(options: any): any {
  const { signal, timeout } = options;
  if (timeout !== undefined && !(timeout > 0)) throw refused('timeout', 'must be a number of milliseconds above 0', timeout);
  if (signal !== undefined && typeof signal?.addEventListener !== 'function') throw refused('signal', 'must be an AbortSignal', signal);
  return options;
}

function checked(options: CiClientOptions): any {
  const given: any = { ...options };
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

function refused(path: string, rule: string, value?: unknown) {
  const shown = value === undefined || typeof value === 'object' || typeof value === 'function' ? '' : ` "${String(value)}"`;
  return finding(path, `${path}${shown} ${rule}`);
}
