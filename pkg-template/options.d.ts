import type { JobState, JobTag } from './jobs.js';
import type { KnownJobDetail } from './client.js';

/** How a job is checked. */
export interface BuildOptions {
  /** Lets tags and members through that this version does not know. Default: `false`. */
  allowUnknown?: boolean;
}

/** How a body is read. */
export interface ReadOptions {
  /** What a body may cost; one that passes a limit is refused with `DecodeError`. */
  limits?: ReadLimits;
}

/** What a body may cost. */
export interface ReadLimits {
  /** Bytes of the whole body. */
  bytes?: number;
  /** Elements inside each other. */
  depth?: number;
  /** Elements and attributes in all. */
  nodes?: number;
}

/** How the module is loaded. */
export interface InitOptions {
  /** The compiled module, its bytes, or where they can be fetched. Default: the file of the package. */
  module?: WebAssembly.Module | BufferSource | Response | URL | string;
}

/** Permanent or temporary keys. */
export interface Keys {
  secretId: string;
  secretKey: string;
  /** Token of temporary keys. */
  securityToken?: string;
}

/** What a credentials callback may answer: any of these forms, as a server gives them. */
export type CredentialsAnswer =
  | Keys
  | StsAnswer
  | CloudApiAnswer
  | CosKeys
  | { Authorization: string; SecurityToken?: string };

/** The answer of an STS server as the `qcloud-cos-sts` packages give it. */
export interface StsAnswer {
  credentials: { tmpSecretId: string; tmpSecretKey: string; sessionToken: string };
  /** Unix seconds. */
  startTime?: number;
  /** Unix seconds. */
  expiredTime: number;
}

/** The raw answer of the cloud's `GetFederationToken` or `AssumeRole`. */
export interface CloudApiAnswer {
  Response: {
    Credentials: { TmpSecretId: string; TmpSecretKey: string; Token: string };
    /** Unix seconds. */
    ExpiredTime: number;
  };
}

/** What the callback of `cos-js-sdk-v5` answers. */
export interface CosKeys {
  TmpSecretId: string;
  TmpSecretKey: string;
  SecurityToken: string;
  /** Unix seconds. */
  StartTime?: number;
  /** Unix seconds. */
  ExpiredTime: number;
  /** Whether the keys are good for this scope only. */
  ScopeLimit?: boolean;
}

/** What is about to be done: enough for a server to decide, and to sign. */
export interface Scope {
  /** The action as policies name it, such as `ci:CreateMediaJobs`. */
  action: string;
  bucket: string;
  region: string;
  method: string;
  /** Path with raw characters. */
  path: string;
  /** Decoded query parameters. */
  query: Record<string, string>;
  /** Headers that are signed, names in lower case. */
  headers: Record<string, string>;
  host: string;
}

/** Gives credentials for a scope. What it throws reaches the caller as the same object. */
export type CredentialsProvider = (
  scope: Scope,
) => CredentialsAnswer | PromiseLike<CredentialsAnswer>;

/** A `getAuthorization` function written for `cos-js-sdk-v5`. */
export type GetAuthorization = (
  options: {
    Bucket: string;
    Region: string;
    Method: string;
    Key: string;
    Pathname: string;
    Query: Record<string, string>;
    Headers: Record<string, string>;
    Scope: readonly { action: string; bucket: string; region: string; prefix: string }[];
  },
  // The SDK's own type admits anything here, and so do the functions written for it.
  callback: (answer: any) => void,
) => void;

/** How calls are repeated. */
export interface RetryOptions {
  /** Attempts in all, the first included. Default: 3. */
  attempts?: number;
  /** Longest pause between two attempts in milliseconds. Default: 20000. */
  maxDelay?: number;
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
  endpoint?: string | URL;
  /** Default: the platform's `fetch`. */
  fetch?: typeof globalThis.fetch;
  /** Milliseconds that one attempt may take. Default: 30000. */
  timeout?: number;
  /** How calls are repeated; a number is `attempts`, `false` is one attempt. */
  retry?: RetryOptions | number | false;
  /** Milliseconds since 1970. Default: `Date.now`. */
  clock?: () => number;
  /** Called for each request, response, retry, refresh and wait; never sees a secret. */
  onEvent?: (event: CiEvent) => void;
}

/** Options of every call. */
export interface CallOptions {
  /** Aborts the call; it rejects with the signal's own reason. */
  signal?: AbortSignal;
  /** Milliseconds that one attempt may take. */
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
export interface JobOptions<T extends JobTag = JobTag> extends CallOptions {
  /** The tag of the job. Decides the path and narrows the type; else the id's first letter decides. */
  tag?: T;
}

/** Options of a wait. */
export interface WatchOptions<T extends JobTag = JobTag> extends Omit<JobOptions<T>, 'timeout'> {
  /** Milliseconds that the whole wait may take. */
  timeout?: number;
  /** Shortest pause between two looks in milliseconds. */
  minDelay?: number;
  /** Longest pause between two looks in milliseconds. */
  maxDelay?: number;
}

/** Options of `waitForJob`. */
export interface WaitOptions<T extends JobTag = JobTag> extends WatchOptions<T> {
  /** Called whenever the progress, in per cent, has changed. */
  onProgress?: (detail: KnownJobDetail<T> & { Progress: number }) => void;
}

/** Which jobs are listed. */
export interface ListOptions<T extends JobTag = JobTag> extends CallOptions {
  tag: T;
  states?: readonly JobState[];
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

/** What a client tells `onEvent`. */
export type CiEvent =
  | { type: 'request'; call: string; attempt: number; method: string; url: string }
  | {
      type: 'response';
      call: string;
      attempt: number;
      status: number;
      requestId?: string;
      /** Milliseconds. */
      duration: number;
    }
  | { type: 'retry'; call: string; attempt: number; delay: number; reason: string }
  | { type: 'refresh'; duration: number }
  | { type: 'wait'; delay: number; jobs: number };
