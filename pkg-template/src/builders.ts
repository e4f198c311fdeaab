// Job builders: plain, frozen, JSON-able objects that have been checked.
import { encodeJob as encode, validateJob as validate } from './core.js';
import { invalid } from './errors/make.js';
import type { Issue } from './errors/index.js';
import type { Job, JobParts, JobTag, Jobs, MultiJob, MultiJobParts, UncheckedParts } from './jobs.js';
import { message, text, write } from './memory.js';
import { enter } from './runtime.js';
import { TAGS } from './tags.js';

/** How a job is checked. */
export interface BuildOptions {
  /** Lets tags and members through that this version does not know. Default: `false`. */
  allowUnknown?: boolean;
}

/** What stands in for what a job leaves out. */
export interface EncodeOptions {
  /** Bucket of an Output that names none. */
  bucket?: string;
  /** Region of an Output that names none. */
  region?: string;
}

/** A job of a tag that is known only at run time. Throws `ValidationError` with all issues of severity `error`. */
export function job<T extends JobTag>(tag: T, parts: JobParts<T>, options?: BuildOptions): Job<T>;
export function job(
  tag: string,
  parts: UncheckedParts,
  options: BuildOptions & { allowUnknown: true },
): Job;
export function job(tag: string, parts: object, options?: BuildOptions): Job {
  return build(Object.assign({ Tag: tag }, parts, { Tag: tag }), options) as Job;
}

/** Makes a request of 1 to 6 operations on one input, each with its own Tag. */
export function multiJob(parts: MultiJobParts, options?: BuildOptions): MultiJob;
export function multiJob(
  parts: UncheckedParts,
  options: BuildOptions & { allowUnknown: true },
): MultiJob;
export function multiJob(parts: object, options?: BuildOptions): MultiJob {
  return build({ ...parts }, options) as MultiJob;
}

/** One builder per tag: `jobs.snapshot({ … })`. Each throws `ValidationError` with all issues. */
export const jobs: Jobs = builders('@__PURE__');

/** Tags that begin with an acronym answer to their plain spelling too: `dna` and `dNA`. */
// The argument is for scripts/build/bundle.mjs.
function builders(_: '@__PURE__'): Jobs {
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
  return check(plain(job), options);
}

/** The request body of a job. `bucket` and `region` fill an Output that names none. */
export function encodeJob(job: Job | MultiJob, { bucket = '', region = '' }: EncodeOptions = {}): string {
  const given = JSON.stringify([plain(job), bucket, region]);
  return enter((memory) => {
    if (!encode(write(memory, given))) throw invalid(message(memory));
    return text(memory);
  });
}

function build(parts: object, options?: BuildOptions): object {
  const job = plain(parts) as object;
  const errors = check(job, options).filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw invalid(errors);
  return job;
}

function check(job: unknown, { allowUnknown = false }: BuildOptions = {}): Issue[] {
  const given = JSON.stringify(job);
  return enter((memory) => {
    validate(write(memory, given), allowUnknown);
    return message(memory);
  });
}

/**
 * A frozen copy without members that are undefined. What no payload can hold is replaced by an object that says what it
 * was, which the core refuses; so is an object that holds itself.
 */
export function plain(value: unknown, outer: object[] = []): unknown {
  switch (typeof value) {
    case 'string': case 'boolean': return value;
    case 'number': return Number.isFinite(value) ? value : foreign('a number that is not finite');
    case 'bigint': return String(value);
    case 'undefined': return foreign('undefined');
    case 'function': return foreign('a function');
    case 'symbol': return foreign('a value that no payload can hold');
  }
  if (typeof value !== 'object' || value === null) return value;
  if (outer.length > 64 || outer.includes(value)) return foreign('an object without end');
  outer.push(value);
  const copy = Array.isArray(value) ? Array.from(value, (item) => plain(item, outer)) : members(value as Record<string, unknown>, outer);
  outer.pop();
  return Object.freeze(copy);
}

function members(object: Record<string, unknown>, outer: object[]): unknown {
  const prototype = Object.getPrototypeOf(object);
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) return foreign('an object that is not plain');
  const copy: Record<string, unknown> = {};
  for (const name of Object.keys(object)) {
    const value = object[name];
    if (value === undefined) continue;
    // `__proto__` is a name like any other, but not to an assignment.
    if (name === '__proto__') Object.defineProperty(copy, name, { value: plain(value, outer), enumerable: true });
    else copy[name] = plain(value, outer);
  }
  return copy;
}

/** See the crate's message.rs. */
const foreign = (what: string): object => ({ '\0': what });
