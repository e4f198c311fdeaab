import type {
  Job,
  JobParts,
  JobTag,
  Jobs,
  MultiJob,
  MultiJobParts,
  UncheckedParts,
} from './jobs.js';
import type { Issue } from './errors.js';
import type {
  BuildOptions,
  CredentialsProvider,
  EncodeOptions,
  GetAuthorization,
  Keys,
} from './options.js';

export * from './client.js';
export type * from './options.js';
export * from './notify.js';

/** One builder per tag: `jobs.snapshot({ … })`. Each throws `ValidationError` with all issues. */
export const jobs: Jobs;

/** Makes a job of a tag that is known only at run time. */
export function job<T extends JobTag>(tag: T, parts: JobParts<T>, options?: BuildOptions): Job<T>;
export function job(
  tag: string,
  parts: UncheckedParts,
  options: BuildOptions & { allowUnknown: true },
): Job;

/** Makes a request of 1 to 6 operations on one input. */
export function multiJob(parts: MultiJobParts, options?: BuildOptions): MultiJob;
export function multiJob(
  parts: UncheckedParts,
  options: BuildOptions & { allowUnknown: true },
): MultiJob;

/** Every issue of a job, errors and warnings; empty when there is none. Takes any value. */
export function validateJob(job: unknown, options?: BuildOptions): Issue[];

/** The request body of a job. */
export function encodeJob(job: Job | MultiJob, options?: EncodeOptions): string;

/** What is signed. A `Scope` is one. */
export interface SignableRequest {
  method: string;
  /** Path with raw characters, beginning with `/`, without query. */
  path: string;
  /** Name and port to which the request goes. */
  host?: string;
  /** Decoded parameters; pairs where a name occurs twice. */
  query?: Readonly<Record<string, string>> | readonly (readonly [string, string])[];
  headers?: Readonly<Record<string, string>> | readonly (readonly [string, string])[];
}

/** For how long a signature is good. */
export interface SignOptions {
  /** Unix seconds. Default: now. */
  startTime?: number;
  /** Unix seconds. Default: 15 minutes after the start. */
  endTime?: number;
}

/** The `Authorization` header of a request. */
export function signRequest(request: SignableRequest, keys: Keys, options?: SignOptions): string;

/** The address of a request with its signature in the query. */
export function presignUrl(
  request: SignableRequest & { host: string },
  keys: Keys,
  options?: SignOptions,
): string;

/** Makes a `credentials` callback of a `getAuthorization` function written for `cos-js-sdk-v5`. */
export function fromGetAuthorization(getAuthorization: GetAuthorization): CredentialsProvider;
