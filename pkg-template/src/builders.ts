// Job builders: plain, frozen, JSON-able objects that have been checked.
import { encodeJob as encode, validateJob as validate } from './core.js';
import { invalid } from './errors/make.js';
import type { Issue } from './errors/public.js';
import type { Job, JobParts, JobTag, Jobs, MultiJob, MultiJobParts, UncheckedParts } from './jobs.js';
import { write } from './memory.js';
import { flag, readOptions, text as anyText } from './options.js';
import { allowMissing, jobText, keepText, plain } from './plain.js';
import { enter } from './runtime.js';
import { TAGS } from './tags.js';

/** How a job is checked. */
export interface BuildOptions {
  /** Lets tags and members through that this version does not know. Default: `false`. */
  allowUnknown?: boolean;
  /** Lets a job through that lacks a required member. Default: `false`. */
  allowMissing?: boolean;
}

/** What stands in for what a job leaves out. */
export interface EncodeOptions {
  /** Bucket of an Output that names none. */
  bucket?: string;
  /** Region of an Output that names none. */
  region?: string;
}

const BUILD = { allowUnknown: flag, allowMissing: flag };
const ENCODE = { bucket: anyText, region: anyText };

/** A job of a tag that is known only at run time. Throws `ValidationError` with all issues of severity `error`. */
export function job<T extends JobTag>(tag: T, parts: JobParts<T>, options?: BuildOptions): Job<T>;
export function job(
  tag: string,
  parts: UncheckedParts,
  options: BuildOptions & ({ allowUnknown: true } | { allowMissing: true }),
): Job;
export function job(tag: string, parts: object, options?: BuildOptions): Job {
  return build('job', Object.assign({ Tag: tag }, parts, { Tag: tag }), options) as Job;
}

/** Makes a request of 1 to 6 operations on one input, each with its own Tag. */
export function multiJob(parts: MultiJobParts, options?: BuildOptions): MultiJob;
export function multiJob(
  parts: UncheckedParts,
  options: BuildOptions & ({ allowUnknown: true } | { allowMissing: true }),
): MultiJob;
export function multiJob(parts: object, options?: BuildOptions): MultiJob {
  return build('multiJob', { ...parts }, options) as MultiJob;
}

/** One builder per tag: `jobs.snapshot({ … })`. Each throws `ValidationError` with all issues. */
export const jobs: Jobs = /* @__PURE__ */ builders();

/** Tags that begin with an acronym answer to their plain spelling too: `dna` and `dNA`. */
function builders(): Jobs {
  const all = {};
  for (const line of TAGS.trim().split('\n')) {
    const [tag, word] = line.split(' ') as [tag: JobTag, word?: string];
    const value = (parts: JobParts<JobTag>, options?: BuildOptions) => job(tag, parts, options);
    const lower = tag.charAt(0).toLowerCase() + tag.slice(1);
    Object.defineProperty(all, lower, { value, configurable: true });
    Object.defineProperty(all, word ?? lower, { value, enumerable: true });
  }
  return Object.freeze(all) as Jobs;
}

/** Every issue of a job, errors and warnings; empty when there is none. Takes any value. */
export function validateJob(job: unknown, options?: BuildOptions): Issue[] {
  return check(jobText(job), allowed('validateJob', options));
}

/** The request body of a job. `bucket` and `region` fill an Output that names none. */
export function encodeJob(job: Job | MultiJob, options?: EncodeOptions): string {
  const { bucket = '', region = '' } = options === undefined ? {} : readOptions('encodeJob', options, ENCODE);
  const given = jobText(job);
  return enter(() => {
    try {
      return encode(write(given), bucket, region);
    } catch (issues) {
      throw Array.isArray(issues) ? invalid(issues) : issues;
    }
  });
}

function build(call: string, parts: object, options?: BuildOptions): object {
  const allows = allowed(call, options);
  const job = plain(parts) as object;
  const text = JSON.stringify(job);
  const errors = check(text, allows).filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw invalid(errors);
  keepText(job, text);
  if (allows.allowMissing) allowMissing(job);
  return job;
}

const allowed = (call: string, options?: BuildOptions): BuildOptions =>
  options === undefined ? {} : readOptions(call, options, BUILD);

function check(text: string, { allowUnknown = false, allowMissing: isLenient = false }: BuildOptions): Issue[] {
  return enter(() => validate(write(text), allowUnknown, isLenient));
}
