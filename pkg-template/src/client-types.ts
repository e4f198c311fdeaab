// What a client is given and what it gives.
import type { JobDetail, JobState, JobTag } from './jobs.js';
import type { CredentialsAnswer, CredentialsProvider } from './credentials.js';
import type { CiEvent } from './events.js';
import type { FetchFunction, SignalLike, UrlLike } from './platform.js';

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

/** How calls are repeated. */
export interface RetryOptions {
  /** Attempts in all, the first included. Default: 3. */
  attempts?: number;
  /** First pause in milliseconds, doubled with each attempt and drawn at random below that. Default: 100. */
  baseDelay?: number;
  /** Longest pause between two attempts in milliseconds. Default: 20000. */
  maxDelay?: number;
}

/** How jobs are waited for. */
export interface WaitSettings {
  /** Shortest pause between two looks at a job in milliseconds. Default: 1000. */
  minDelay?: number;
  /** Longest pause between two looks at a job in milliseconds. Default: 30000. */
  maxDelay?: number;
  /** Longest wait for a job in milliseconds, unless a call says otherwise. Default: six hours. */
  timeout?: number;
}

/** What a client is made of. */
export interface CiClientOptions {
  /** Bucket, name and APPID, such as `test-1250000000`. */
  bucket: string;
  /** Region, such as `ap-chongqing`. */
  region: string;
  /** Keys, or a function that gives them; servers only for permanent keys. */
  credentials: CredentialsProvider | CredentialsAnswer;
  /** Base address of the job API. Default: `https://<bucket>.ci.<region>.myqcloud.com`. */
  endpoint?: string | UrlLike;
  /** Default: the platform's `fetch`. */
  fetch?: FetchFunction;
  /** Milliseconds that one attempt may take. Default: 30000. */
  timeout?: number;
  /** How calls are repeated; a number is `attempts`, `false` is one attempt. */
  retry?: RetryOptions | number | false;
  /** How jobs are waited for. */
  wait?: WaitSettings;
  /** Keep keys of different scopes apart, whatever the key server says. Default: `false`. */
  keysPerScope?: boolean;
  /** Milliseconds since 1970. Default: `Date.now`. */
  clock?: () => number;
  /** Called for each request, response, retry, refresh and wait; never sees a secret. */
  onEvent?: (event: CiEvent) => void;
}

/** Options of every call. */
export interface CallOptions {
  /** Aborts the call; it rejects with the signal's own reason. */
  signal?: SignalLike;
  /** Milliseconds that the whole call may take, repeats included. */
  timeout?: number;
}

/** Options of a submit. */
export interface SubmitOptions extends CallOptions {
  /**
   * Never make a second job: after a failure that leaves open whether the job exists, look for it
   * before anything is sent again. Puts a mark before your `UserData`; details give yours back.
   */
  once?: boolean;
}

/** Options of calls that name jobs by id. */
export interface JobOptions<T extends MaybeTag = MaybeTag> extends CallOptions {
  /** The tag of the job. Decides the path and narrows the type; else the id's first letter decides. */
  tag?: T;
}

/** Options of a wait. */
export interface WatchOptions<T extends MaybeTag = MaybeTag> extends Omit<JobOptions<T>, 'timeout'> {
  /** Milliseconds that the whole wait may take. */
  timeout?: number;
}

/** Options of `waitForJob`. */
export interface WaitOptions<T extends MaybeTag = MaybeTag> extends WatchOptions<T> {
  /** Called whenever the progress, in per cent, has changed. */
  onProgress?: (detail: KnownJobDetail<T> & { Progress: number }) => void;
}

/** Which jobs are listed. */
export interface ListOptions<T extends JobTag = JobTag> extends CallOptions {
  tag: T;
  states?: readonly (JobState | 'All')[];
  queueId?: string;
  queueType?: string;
  /** Newest first is the service's own order. */
  orderByTime?: 'Desc' | 'Asc';
  /** Jobs per page, 1 to 100. */
  size?: number;
  /** Where an earlier list stopped. */
  nextToken?: string;
  startCreationTime?: Date | string;
  endCreationTime?: Date | string;
  workflowId?: string;
  inventoryTriggerJobId?: string;
  /** Exact key of the input. */
  inputObject?: string;
}
