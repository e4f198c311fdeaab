// Values of the caller's as plain data, and what is known of jobs besides what stands in them.
import { tagOf } from './option-reader.js';

/** The JSON text of each job that was built: it is frozen, so that stays true. */
const texts = new WeakMap<object, string>();

/** A job as the core reads it. */
export function jobText(job: unknown): string {
  return texts.get(job as object) ?? JSON.stringify(plain(job));
}

/** Remembers the text of a frozen copy. */
export function keepText(job: object, text: string): void {
  texts.set(job, text);
}

/** Jobs that were built although they lack a required member. */
const incomplete = new WeakSet<object>();

/** Remembers that a job may lack required members. */
export function allowMissing(job: object): void {
  incomplete.add(job);
}

/** Whether a builder has let a job through that lacks a required member. */
export const allowsMissing = (job: unknown): boolean => typeof job === 'object' && job !== null && incomplete.has(job);

/**
 * A frozen copy without members that are undefined. What no payload can hold is replaced by an object that says what it
 * was, which the core refuses; so is an object that holds itself.
 */
export function plain(value: unknown, outer: object[] = []): unknown {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      return Number.isFinite(value) ? value : foreign('a number that is not finite');
    case 'bigint':
      return String(value);
    case 'undefined':
      return foreign('undefined');
    case 'function':
      return foreign('a function');
    case 'symbol':
      return foreign('a value that no payload can hold');
  }
  if (typeof value !== 'object' || value === null) return value;
  if (outer.length > 64 || outer.includes(value)) return foreign('an object without end');
  outer.push(value);
  const copy = Array.isArray(value)
    ? Array.from(value, (item) => plain(item, outer))
    : members(value as Record<string, unknown>, outer);
  outer.pop();
  return Object.freeze(copy);
}

/** An object of whatever realm that is of no class. */
export function isPlainRecord(value: unknown): value is object {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function members(object: Record<string, unknown>, outer: object[]): unknown {
  if (!isPlainRecord(object)) return foreign(notPlain(object));
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

/** What an object of some class is called. A `Response` in the place of what it holds is a common slip, and so is an error that is returned. */
const notPlain = (object: object): string => {
  switch (tagOf(object)) {
    case 'Response':
      return 'a Response; give what its json() resolves to';
    case 'Error':
      return 'an Error; throw it, and it reaches whoever called';
    default:
      return 'an object that is not plain';
  }
};

/** See the crate's json_value.rs. */
const foreign = (what: string): object => ({ '\0': what });
