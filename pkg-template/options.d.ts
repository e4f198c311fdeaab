import type { JobState, JobTag } from './jobs.js';
import type { KnownJobDetail, MaybeTag } from './client.js';

/** How a job is checked. */
export interface BuildOptions {
  /** Lets tags and members through that this version does not know. Default: `false`. */
  allowUnknown?: boolean;
  /** Lets a job through that lacks what the reference requires. Default: `false`. */
  allowMissing?: boolean;
}

/** What stands in for what a job leaves out. */
export interface EncodeOptions {
  /** Bucket of an Output that names none. */
  bucket?: string;
  /** Region of an Output that names none. */
  region?: string;
}

/** What a body may cost; one that passes a limit is refused with `DecodeError`. */
export interface ReadOptions {
  /** Bytes of the whole body. Default: 32 MiB. */
  maxBytes?: number;
  /** Elements inside one another. Default: 64. */
  maxDepth?: number;
  /** Elements and attributes in all. Default: 1000000. */
  maxNodes?: number;
}

/** How the module is loaded. */
export interface InitOptions {
  /** The module, or a promise of it. Default: the file of the package. */
  module?: ModuleSource | PromiseLike<ModuleSource>;
}

/** The compiled module, its bytes, or where they can be fetched. */
export type ModuleSource = WebAssembly.Module | BufferSource | Request | Response | URL | string;

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
  | { Authorization: string; SecurityToken?: string }
  | string;

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
  endpoint?: string | URL;
  /** Default: the platform's `fetch`. */
  fetch?: typeof globalThis.fetch;
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
  signal?: AbortSignal;
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

/** What a client tells `onEvent`. */
export type CiEvent = RequestEvent | ResponseEvent | RetryEvent | RefreshEvent | WaitEvent | LookEvent;

/** One attempt of a call. */
interface AttemptEvent {
  /** The permission of the call, such as `ci:CreateMediaJobs`. */
  action: string;
  /** Method in capitals. */
  method: string;
  /** Path without the query. */
  path: string;
  /** The attempt, from 1. */
  attempt: number;
}

/** An attempt is about to be made. */
export interface RequestEvent extends AttemptEvent {
  type: 'request';
}

/** An attempt has ended, with an answer or without. */
export interface ResponseEvent extends AttemptEvent {
  type: 'response';
  /** HTTP status; 0 where no answer came. */
  status: number;
  /** The service's id of the request; empty where it gave none. */
  requestId: string;
  /** Milliseconds. */
  duration: number;
  /** Code of the failure; empty where there was none. */
  code: string;
}

/** A call will be repeated after a pause. */
export interface RetryEvent extends AttemptEvent {
  type: 'retry';
  /** Milliseconds. */
  delay: number;
  /** Code of the failure. */
  code: string;
}

/** The credentials callback has answered. */
export interface RefreshEvent {
  type: 'refresh';
  /** Milliseconds. */
  duration: number;
  /** Code of its failure; empty where there was none. */
  code: string;
}

/** Nothing to do for a while but to wait for jobs. */
export interface WaitEvent {
  type: 'wait';
  /** Milliseconds. */
  delay: number;
  /** How many jobs are waited for. */
  jobs: number;
}

/** After a pause the job list is looked through for a submit that may have been taken. */
export interface LookEvent {
  type: 'look';
  /** Milliseconds. */
  delay: number;
}
