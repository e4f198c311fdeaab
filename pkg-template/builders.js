// Job builders: plain, frozen, JSON-able objects that have been checked.
import { checkJob, encodeJob as encode, validateJob as validate } from './core.js';
import { ready } from './runtime.js';
import { TAGS } from './tags.js';

/** A job of that tag, checked. Throws ValidationError with all issues of severity error. */
export function job(tag, parts, options) {
  return build(Object.assign({ Tag: tag }, parts, { Tag: tag }), options);
}

/** Several operations on one input, 1 to 6, each with its own Tag. */
export function multiJob(parts, options) {
  return build({ ...parts }, options);
}

/** One builder a tag. Tags that begin with an acronym answer to their plain spelling too: `dna` and `dNA`. */
export const jobs = Object.freeze(TAGS.reduce((all, [tag, name]) => {
  const value = (parts, options) => job(tag, parts, options);
  Object.defineProperty(all, tag[0].toLowerCase() + tag.slice(1), { value, configurable: true });
  return Object.defineProperty(all, name, { value, enumerable: true });
}, {}));

/** Every issue of a job, errors and warnings. */
export function validateJob(job, { allowUnknown = false } = {}) {
  ready();
  return validate(plain(job), allowUnknown);
}

/** The XML of a job's request. `bucket` and `region` fill an Output that names none. */
export function encodeJob(job, { bucket = '', region = '' } = {}) {
  ready();
  return encode(plain(job), bucket, region);
}

function build(parts, { allowUnknown = false } = {}) {
  ready();
  const job = plain(parts);
  checkJob(job, allowUnknown);
  return job;
}

/** Stands for what has no end, and is refused like everything that no payload can hold. */
const ENDLESS = Symbol('endless');

/**
 * A frozen copy without members that are undefined. What is no plain data stays as it is and is refused by the check;
 * so is an object that holds itself.
 */
export function plain(value, outer = []) {
  if (typeof value === 'bigint') return String(value);
  if (typeof value !== 'object' || value === null) return value;
  if (!Array.isArray(value)) {
    const prototype = Object.getPrototypeOf(value);
    if (prototype !== null && Object.getPrototypeOf(prototype) !== null) return value;
  }
  if (outer.length > 64 || outer.includes(value)) return ENDLESS;
  const here = [...outer, value];
  const copy = (item) => plain(item, here);
  if (Array.isArray(value)) return Object.freeze(Array.from(value, copy));
  return Object.freeze(Object.fromEntries(Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .map(([name, member]) => [name, copy(member)])));
}
