// The options of the client and of its calls: what they are, and the tables by which they are read.
import type { JobState, JobTag } from '../jobs.js';
import {
  callable,
  count,
  duration,
  durationOrInfinity,
  either,
  filled,
  flag,
  isRecord,
  filledListOf,
  nested,
  oneOf,
  required,
  secret,
  signal,
  textOrDate,
  textOrUrl,
  type Kind,
} from '../options.js';
import type { SignalLike, UrlLike } from '../platform.js';
import type { KnownJobDetail, MaybeTag } from './client.js';
import type { CredentialsAnswer, CredentialsProvider } from './credentials.js';
import type { CiEvent } from './events.js';
import type { Fetch } from './exchange.js';

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
  /** Shortest pause between two polls of a job in milliseconds. Default: 1000. */
  minDelay?: number;
  /** Longest pause between two polls of a job in milliseconds. Default: 30000. */
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
  /** A function like `fetch`, or an object that has one, such as a service binding of a Worker. Default: the platform's. */
  fetch?: Fetch;
  /** Milliseconds that one attempt may take. Default: 30000. */
  timeout?: number;
  /** How calls are repeated; a number is `attempts`, `false` is one attempt. */
  retry?: RetryOptions | number | false;
  /** How jobs are waited for. */
  wait?: WaitSettings;
  /** Keep credentials of different scopes apart, whatever the key server says. Default: `false`. */
  credentialsPerScope?: boolean;
  /** Milliseconds since 1970. Default: `Date.now`. */
  clock?: () => number;
  /** Called for each request, response, retry, refresh, wait and recovery; never sees a secret. */
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
   * Never make a second job: after a failure that leaves open whether the job exists, look for it before anything is sent
   * again. Puts a mark before your `UserData`; details give yours back. Default: `false`.
   */
  once?: boolean;
  /** Sends a job that lacks a required member, also one that no builder has let through. Default: `false`. */
  allowMissing?: boolean;
}

/** Options of calls that name jobs by id. */
export interface JobOptions<T extends MaybeTag = MaybeTag> extends CallOptions {
  /** The tag of the job. Decides the path and narrows the type; else the id's first letter decides. */
  tag?: T;
}

/** Options of a wait. */
export interface WatchOptions<T extends MaybeTag = MaybeTag> extends Omit<JobOptions<T>, 'timeout'> {
  /** Milliseconds that the whole wait may take. Default: that of the client. */
  timeout?: number;
  /** Shortest pause between two polls in milliseconds. Default: that of the client. */
  minDelay?: number;
  /** Longest pause between two polls in milliseconds. Default: that of the client. */
  maxDelay?: number;
}

/** Options of `waitForJob`. */
export interface WaitOptions<T extends MaybeTag = MaybeTag> extends WatchOptions<T> {
  /** Called whenever the progress, in per cent, has changed. */
  onProgress?: (detail: KnownJobDetail<T> & { Progress: number }) => void;
}

/** Which jobs are listed. */
export interface ListOptions<T extends JobTag = JobTag> extends CallOptions {
  /** Kind of the jobs: the service lists one at a time. */
  tag: T;
  /** States of the jobs. Default of the service: all. */
  states?: readonly (JobState | 'All')[];
  /** Queue in which the jobs were. */
  queueId?: string;
  /** Kind of that queue, such as `SpeedTranscoding`. */
  queueType?: string;
  /** Default of the service: `Desc`, the newest first. */
  orderByTime?: 'Desc' | 'Asc';
  /** Jobs per page, 1 to 100. Default of the service: 10. */
  size?: number;
  /** Where an earlier list stopped. */
  nextToken?: string;
  /** Created then or later; a text goes as it stands, such as `2023-07-12T00:00:00+0800`. */
  startCreationTime?: Date | string;
  /** Created then or earlier. */
  endCreationTime?: Date | string;
  /** Workflow that made the jobs. */
  workflowId?: string;
  /** Inventory trigger that made the jobs. */
  inventoryTriggerJobId?: string;
  /** Exact key of the input. */
  inputObject?: string;
}

const waits = { minDelay: duration, maxDelay: duration, timeout: durationOrInfinity };

/** Attempts as a number, `false` for one, or all that can be said of repeats. */
const retry: Kind<RetryOptions> = (value, at) => {
  if (value === false) return { attempts: 1 };
  if (isRecord(value)) return nested({ attempts: count(), baseDelay: duration, maxDelay: duration })(value, at);
  const attempts =
    typeof value === 'number'
      ? count()(value, at)
      : at.refuse(value, 'a number of attempts, false, or an object with attempts, baseDelay, maxDelay');
  return attempts === undefined ? undefined : { attempts };
};

/** What can be asked for credentials, or is some: nothing is read of it here. */
const credentials: Kind<unknown> = (value, at) => {
  const usable = typeof value === 'function' || isRecord(value) || (typeof value === 'string' && value !== '');
  return usable ? value : at.refuse(value, 'a function that gives credentials, or credentials');
};

const hasFetch = (value: unknown): value is { fetch: (...given: any[]) => any } =>
  typeof value === 'object' && typeof (value as { fetch?: unknown } | null)?.fetch === 'function';

// Marked as droppable, and joined by a call: bundlers drop no object that is spread into another.
export const CLIENT = {
  bucket: /* @__PURE__ */ required(filled),
  region: /* @__PURE__ */ required(filled),
  credentials: /* @__PURE__ */ required(/* @__PURE__ */ secret(credentials)),
  endpoint: textOrUrl,
  fetch: /* @__PURE__ */ either(hasFetch, callable),
  timeout: durationOrInfinity,
  retry,
  wait: /* @__PURE__ */ nested(waits),
  credentialsPerScope: flag,
  clock: callable,
  onEvent: callable,
};

export const CALL = { signal, timeout: durationOrInfinity };

export const SUBMIT = /* @__PURE__ */ Object.assign({}, CALL, { once: flag, allowMissing: flag });

export const JOB = /* @__PURE__ */ Object.assign({}, CALL, { tag: filled });

export const WATCH = /* @__PURE__ */ Object.assign({}, waits, { signal, tag: filled });

export const WAIT = /* @__PURE__ */ Object.assign({}, WATCH, { onProgress: callable });

export const LIST = /* @__PURE__ */ Object.assign({}, CALL, {
  tag: filled,
  states: /* @__PURE__ */ filledListOf(
    /* @__PURE__ */ oneOf('All', 'Submitted', 'Running', 'Success', 'Failed', 'Pause', 'Cancel'),
    'states',
  ),
  queueId: filled,
  queueType: filled,
  orderByTime: /* @__PURE__ */ oneOf('Desc', 'Asc'),
  size: /* @__PURE__ */ count(1, 100),
  nextToken: filled,
  startCreationTime: textOrDate,
  endCreationTime: textOrDate,
  workflowId: filled,
  inventoryTriggerJobId: filled,
  inputObject: filled,
});
