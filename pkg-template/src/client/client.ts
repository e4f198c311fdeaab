// The client: typed calls, each a loop of its own around the core.
import type { ClientCore } from '../core.js';
import { allowsMissing, jobText } from '../plain.js';
import type { Job, JobDetail, JobTag, MultiJob, WorkflowExecution } from '../jobs.js';
import { write } from '../memory.js';
import { listOf, readOptions, readValue, text } from '../options.js';
import type { SignalLike } from '../platform.js';
import { init } from '../runtime.js';
import { ended, run, type Beginning, type Environment, type Resolved } from './call.js';
import {
  CALL,
  CLIENT,
  JOB,
  LIST,
  SUBMIT,
  WAIT,
  WATCH,
  type CallOptions,
  type CiClientOptions,
  type JobOptions,
  type ListOptions,
  type SubmitOptions,
  type WaitOptions,
  type WatchOptions,
} from './client-options.js';
import { Driver, type CallHandle } from './driver.js';
import type { Fetch } from './exchange.js';

/** A tag, or none where only an id is known. */
export type MaybeTag = JobTag | undefined;

/** A job that the client knows by its id. */
export type KnownJobDetail<T extends MaybeTag = MaybeTag> = JobDetail<T> & { JobId: string };

/** One page of a list. */
export interface JobsPage<T extends JobTag = JobTag> {
  JobsDetail: KnownJobDetail<T>[];
  /** Where the next page begins; absent on the last. */
  NextToken?: string;
  RequestId?: string;
}

/** A list of jobs that fetches its pages as it is read; leaving the loop stops it. */
export interface JobList<T extends JobTag = JobTag> extends AsyncIterable<KnownJobDetail<T>> {
  /** The same page by page. */
  pages(): AsyncIterable<JobsPage<T>>;
}

/** Submits, describes, lists, cancels and awaits jobs of one bucket. Nothing needs to be closed. */
export class CiClient {
  readonly #environment: Environment;

  constructor(options: CiClientOptions) {
    const { bucket, region, credentials, endpoint, fetch, timeout, retry, wait, credentialsPerScope, clock, onEvent } =
      readOptions('CiClient', options, CLIENT);
    const settings = { bucket, region, endpoint, credentialsPerScope, timeout, retry, wait, events: onEvent !== undefined };
    this.#environment = { driver: new Driver(settings, clock), credentials, fetch: fetch as Fetch | undefined, onEvent };
  }

  /** Submits a job. It is repeated only when the service certainly did not take it; see `SubmitOptions.once` for the rest. */
  async submitJob<T extends JobTag>(job: Job<T>, options?: SubmitOptions): Promise<KnownJobDetail<T>> {
    return (await this.#submit('submitJob', job, options))[0] as KnownJobDetail<T>;
  }

  /** Submits several operations on one input; one job each, in their order. */
  async submitJobs(jobs: MultiJob, options?: SubmitOptions): Promise<KnownJobDetail[]> {
    return this.#submit('submitJobs', jobs, options);
  }

  /** The job of that id; `undefined` when the service knows none. */
  async describeJob<T extends MaybeTag = MaybeTag>(
    jobId: string,
    options?: JobOptions<T>,
  ): Promise<KnownJobDetail<T> | undefined> {
    return (await this.#describe('describeJob', [jobId], options))[0] as KnownJobDetail<T> | undefined;
  }

  /** The jobs of those ids that the service knows. */
  async describeJobs<T extends MaybeTag = MaybeTag>(
    jobIds: readonly string[],
    options?: JobOptions<T>,
  ): Promise<KnownJobDetail<T>[]> {
    return (await this.#describe('describeJobs', jobIds, options)) as KnownJobDetail<T>[];
  }

  /** The jobs of a tag. Nothing is sent before the first step of a loop. */
  listJobs<T extends JobTag>(options: ListOptions<T>): JobList<T> {
    const pages = () => this.#pages<T>(options);
    return {
      pages,
      async *[Symbol.asyncIterator]() {
        for await (const page of pages()) yield* page.JobsDetail;
      },
    };
  }

  /** Cancels a job that has not started. */
  async cancelJob(jobId: string, options?: JobOptions): Promise<void> {
    const { tag, timeout, signal } = readOptions('cancelJob', options, JOB) as JobOptions;
    const id = readValue('jobId', jobId, text);
    await this.#call({ signal, begin: (core) => core.cancel(id, tag, timeout) });
  }

  /** The run of a workflow of that id; `undefined` when the service knows none. */
  async describeWorkflow(runId: string, options?: CallOptions): Promise<WorkflowExecution | undefined> {
    const { timeout, signal } = readOptions('describeWorkflow', options, CALL) as CallOptions;
    const id = readValue('runId', runId, text);
    return (await this.#call({ signal, begin: (core) => core.describeWorkflow(id, timeout) })).workflow as
      | WorkflowExecution
      | undefined;
  }

  /**
   * Waits until the job has ended well. Rejects with `JobFailedError` for `Failed` and `Cancel`, with `TimeoutError` after
   * `timeout`. Many waits share their describe calls.
   */
  async waitForJob<T extends MaybeTag = MaybeTag>(jobId: string, options?: WaitOptions<T>): Promise<KnownJobDetail<T>> {
    const { onProgress, signal, ...settings } = readOptions('waitForJob', options, WAIT) as WaitOptions<T>;
    const id = readValue('jobId', jobId, text);
    const begin = (core: ClientCore) => core.waitFor(id, settings);
    await this.#ready(signal);
    const call = run(this.#environment, { signal, begin });
    try {
      for (;;) {
        const { done, value } = await call.next();
        if (done) return value?.jobs[0] as KnownJobDetail<T>;
        if (value.Progress !== undefined) onProgress?.(value as KnownJobDetail<T> & { Progress: number });
      }
    } finally {
      // What `onProgress` throws ends the wait.
      await call.return(undefined as never);
    }
  }

  /** Gives the job at each change of state or progress, the final state last. */
  async *watchJob<T extends MaybeTag = MaybeTag>(
    jobId: string,
    options?: WatchOptions<T>,
  ): AsyncGenerator<KnownJobDetail<T>, void, void> {
    const { signal, ...settings } = readOptions('watchJob', options, WATCH) as WatchOptions<T>;
    const id = readValue('jobId', jobId, text);
    await this.#ready(signal);
    yield* run(this.#environment, { signal, begin: (core) => core.watch(id, settings) }) as AsyncGenerator<
      KnownJobDetail<T>,
      Resolved | undefined,
      void
    >;
  }

  async #submit(name: string, job: object, options: SubmitOptions | undefined): Promise<KnownJobDetail[]> {
    const { once = false, allowMissing = false, timeout, signal } = readOptions(name, options, SUBMIT) as SubmitOptions;
    const given = jobText(job);
    const random = once ? String.fromCharCode(...crypto.getRandomValues(new Uint8Array(22)).map((byte) => byte & 63)) : undefined;
    return this.#jobs({
      signal,
      submit: { once },
      begin: (core, sentAt) => core.submit(write(given), allowMissing || allowsMissing(job), random, sentAt, timeout),
    });
  }

  async #describe(name: string, jobIds: readonly string[], options: JobOptions<MaybeTag> | undefined): Promise<KnownJobDetail[]> {
    const { tag, timeout, signal } = readOptions(name, options, JOB) as JobOptions;
    const ids = readValue('jobIds', jobIds, listOf(text, 'job ids'));
    return this.#jobs({ signal, begin: (core) => core.describe(ids, tag, timeout) });
  }

  async *#pages<T extends JobTag>(options: ListOptions<T>): AsyncGenerator<JobsPage<T>, void, void> {
    const { signal, timeout, ...filters } = readOptions('listJobs', options, LIST) as ListOptions;
    await this.#ready(signal);
    const { driver } = this.#environment;
    let { nextToken } = filters;
    // A list is begun in the core with its first page, and again where the instance was lost.
    let list: CallHandle | undefined;
    const begin = (core: ClientCore) => {
      if (list?.generation !== driver.generation) {
        list = { id: core.list({ ...filters, ...(nextToken !== undefined && { nextToken }) }), generation: driver.generation };
      }
      return core.nextPage(list.id, timeout);
    };
    try {
      for (;;) {
        const page = await ended(run(this.#environment, { signal, begin }));
        if (page === undefined) return;
        ({ nextToken } = page);
        yield {
          JobsDetail: page.jobs as KnownJobDetail<T>[],
          ...(page.nextToken !== undefined && { NextToken: page.nextToken }),
          ...(page.requestId !== undefined && { RequestId: page.requestId }),
        };
      }
    } finally {
      const open = list;
      if (open !== undefined && open.generation === driver.generation) driver.use((core) => core.closeList(open.id));
    }
  }

  async #jobs(beginning: Beginning): Promise<KnownJobDetail[]> {
    return (await this.#call(beginning)).jobs as KnownJobDetail[];
  }

  async #call(beginning: Beginning): Promise<Resolved> {
    await this.#ready(beginning.signal);
    return (await ended(run(this.#environment, beginning)))!;
  }

  /** In a browser the module is loaded by the first call. */
  async #ready(signal: SignalLike | undefined): Promise<void> {
    if (signal?.aborted) throw signal.reason;
    await init();
  }
}
