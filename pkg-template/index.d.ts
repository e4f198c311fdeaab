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
  CloudApiAnswer,
  CosKeys,
  CredentialsProvider,
  EncodeOptions,
  GetAuthorization,
  Keys,
  StsAnswer,
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

/** What a signature covers, and for how long it is good. */
export interface SignOptions {
  /** Unix seconds. Default: the start of the key, else now. */
  startTime?: number;
  /** Unix seconds. Default: the end of the key, else 15 minutes after the start. */
  endTime?: number;
  /**
   * Lower-case names of the headers that are signed; an empty list signs none. Default: what the official
   * Go SDK signs of the headers given. The parameters are always signed, all of them.
   */
  signHeaders?: readonly string[];
}

/** How an address is presigned. */
export interface PresignOptions extends SignOptions {
  /** The older form, with the whole signature in the one parameter `sign`. Default: `false`. */
  merged?: boolean;
}

/**
 * The `Authorization` header of a request. A token of the keys is signed as the header
 * `x-cos-security-token`, which then must be sent.
 */
export function signRequest(
  request: SignableRequest,
  keys: Keys | StsAnswer | CloudApiAnswer | CosKeys,
  options?: SignOptions,
): string;

/** The address of a request with its signature, and the token of the keys, in the query. */
export function presignUrl(
  request: SignableRequest & { host: string; protocol?: 'https' | 'http' },
  keys: Keys | StsAnswer | CloudApiAnswer | CosKeys,
  options?: PresignOptions,
): string;

/** Makes a `credentials` callback of a `getAuthorization` function written for `cos-js-sdk-v5`. */
export function fromGetAuthorization(getAuthorization: GetAuthorization): CredentialsProvider;
