// Job builders: plain, frozen, JSON-able objects that have been checked.
import { encodeJob as encode, validateJob as validate } from './core.js';
import { invalid } from './errors.js';
import { message, send, text } from './memory.js';
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
export const jobs = Object.freeze(TAGS.reduce((all, [tag, word]) => {
  const value = (parts, options) => job(tag, parts, options);
  const lower = tag[0].toLowerCase() + tag.slice(1);
  const name = word ?? lower;
  Object.defineProperty(all, lower, { value, configurable: true });
  return Object.defineProperty(all, name, { value, enumerable: true });
}, {}));

/** Every issue of a job, errors and warnings. */
export function validateJob(job, options) {
  ready();
  return check(plain(job), options);
}

/** The XML of a job's request. `bucket` and `region` fill an Output that names none. */
export function encodeJob(job, { bucket = '', region = '' } = {}) {
  ready();
  if (!encode(send([plain(job), bucket, region]))) throw invalid(message());
  return text();
}

function build(parts, options) {
  ready();
  const job = plain(parts);
  const errors = check(job, options).filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw invalid(errors);
  return job;
}

function check(job, { allowUnknown = false, allowMissing = false } = {}) {
  validate(send(job), allowUnknown, allowMissing);
  return message();
}

/**
 * A frozen copy without members that are undefined. What no payload can hold is replaced by an object that says what it
 * was, which the core refuses; so is an object that holds itself.
 */
export function plain(value, outer = []) {
  switch (typeof value) {
    case 'string': case 'boolean': return value;
    case 'number': return Number.isFinite(value) ? value : foreign('a number that is not finite');
    case 'bigint': return String(value);
    case 'undefined': return foreign('undefined');
    case 'function': return foreign('a function');
    case 'symbol': return foreign('a value that no payload can hold');
  }
  if (value === null) return value;
  if (outer.length > 64 || outer.includes(value)) return foreign('an object without end');
  outer.push(value);
  const copy = Array.isArray(value) ? Array.from(value, (item) => plain(item, outer)) : members(value, outer);
  outer.pop();
  return Object.freeze(copy);
}

function members(object, outer) {
  const prototype = Object.getPrototypeOf(object);
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) return foreign('an object that is not plain');
  const copy = {};
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
const foreign = (what) => ({ '\0': what });
