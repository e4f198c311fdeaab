import type { Job, JobDetail, JobTag, MultiJob } from './jobs.js';
import type {
  CiClientOptions,
  JobOptions,
  ListOptions,
  SubmitOptions,
  WaitOptions,
  WatchOptions,
} from './options.js';

/** A tag, or none where only an id is known. */
export type MaybeTag = JobTag | undefined;

/** A job that the client knows by its id. */
export type KnownJobDetail<T extends MaybeTag = MaybeTag> = JobDetail<T> & {
  JobId: string;
};

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

/**
 * Submits, describes, lists, cancels and awaits jobs of one bucket. Holds configuration only:
 * nothing needs to be closed.
 */
export class CiClient {
  constructor(options: CiClientOptions);

  /**
   * Submits a job. It is repeated only when the service certainly did not take it; see
   * `SubmitOptions.once` for the rest.
   */
  submitJob<T extends JobTag>(job: Job<T>, options?: SubmitOptions): Promise<KnownJobDetail<T>>;

  /** Submits several operations on one input; one job each, in their order. */
  submitJobs(jobs: MultiJob, options?: SubmitOptions): Promise<KnownJobDetail[]>;

  /** The job of that id; `undefined` when the service knows none. */
  describeJob<T extends MaybeTag = MaybeTag>(
    jobId: string,
    options?: JobOptions<T>,
  ): Promise<KnownJobDetail<T> | undefined>;

  /** The jobs of those ids that the service knows. */
  describeJobs<T extends MaybeTag = MaybeTag>(
    jobIds: readonly string[],
    options?: JobOptions<T>,
  ): Promise<KnownJobDetail<T>[]>;

  /** The jobs of a tag. Nothing is sent before the first step of a loop. */
  listJobs<T extends JobTag>(options: ListOptions<T>): JobList<T>;

  /** Cancels a job that has not started. */
  cancelJob(jobId: string, options?: JobOptions): Promise<void>;

  /**
   * Waits until the job has ended well. Rejects with `JobFailedError` for `Failed` and `Cancel`, with
   * `TimeoutError` after `timeout`. Many waits share their describe calls.
   */
  waitForJob<T extends MaybeTag = MaybeTag>(
    jobId: string,
    options?: WaitOptions<T>,
  ): Promise<KnownJobDetail<T>>;

  /** Gives the job at each change of state or progress, the final state last. */
  watchJob<T extends MaybeTag = MaybeTag>(
    jobId: string,
    options?: WatchOptions<T>,
  ): AsyncIterable<KnownJobDetail<T>>;
}
