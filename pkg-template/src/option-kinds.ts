// The kinds of options: each takes what is meant, of whatever realm, and says otherwise what is to be given.
import { closest } from './closest.js';
import { isObject, isRecord, readMembers, tagOf } from './option-reader.js';
import type { Kind, Kinds, Options, Place } from './option-reader.js';
import type { SignalLike, UrlLike } from './platform.js';
import { halfPair } from './surrogates.js';

/** Makes an option one that must be given. */
export const required = <Value>(kind: Kind<Value>): Kind<Value> & { readonly required: true } =>
  Object.assign((value: unknown, at: Place) => kind(value, at), { required: true as const });

/** An option whose value is never shown. */
export const secret =
  <Value>(kind: Kind<Value>): Kind<Value> =>
  (value, at) =>
    kind(value, at.hidden());

/** Whatever is given. */
export const any: Kind<unknown> = (value, at) => (value === null ? at.refuse(value, 'given') : value);

/** Text, also an empty one. */
export const text: Kind<string> = (value, at) => {
  if (typeof value !== 'string') return at.refuse(value, 'text');
  const broken = halfPair(value);
  if (broken === undefined) return value;
  return at.report('character', `${at.path} has half of a surrogate pair at position ${broken}`);
};

/** Text with something in it. */
export const filled: Kind<string> = (value, at) =>
  value === '' ? at.refuse(value, 'text that is not empty', { code: 'option_value' }) : text(value, at);

/** `true` or `false`, and nothing that merely counts as such. */
export const flag: Kind<boolean> = (value, at) => (typeof value === 'boolean' ? value : at.refuse(value, 'true or false'));

/** A function. */
export const callable: Kind<(...given: any[]) => any> = (value, at) =>
  typeof value === 'function' ? (value as (...given: any[]) => any) : at.refuse(value, 'a function');

/** A number between bounds, which `wanted` names. */
function number(wanted: string, isGood: (value: number) => boolean): Kind<number> {
  return (value, at) => {
    if (typeof value !== 'number') {
      const hint = typeof value === 'string' && isGood(Number(value)) ? `write ${Number(value)} without quotes` : '';
      return at.refuse(value, wanted, { hint });
    }
    return isGood(value) ? value : at.refuse(value, wanted, { code: 'option_value' });
  };
}

/** A length of time in milliseconds. */
export const duration = /* @__PURE__ */ number('a number of milliseconds above 0', (value) => value > 0 && value < Infinity);

/** The same, where there may be no limit at all. */
export const durationOrInfinity = /* @__PURE__ */ number('a number of milliseconds above 0, or Infinity', (value) => value > 0);

/** A whole number within bounds. */
export const count = (least = 1, most = Infinity): Kind<number> =>
  number(
    most === Infinity ? `a whole number, ${least} or more` : `a whole number from ${least} to ${most}`,
    (value) => Number.isInteger(value) && value >= least && value <= most,
  );

/** A limit: a whole number above 0, or no limit at all. */
export const limit = /* @__PURE__ */ number(
  'a whole number above 0, or Infinity',
  (value) => value > 0 && (Number.isInteger(value) || value === Infinity),
);

const LONGEST_LIFE = 366 * 86_400;

/** For how many seconds something is good; of one below 0 it is over already. Longer than a year it is taken for milliseconds. */
export const lifeInSeconds: Kind<number> = (value, at) => {
  const wanted = `a number of seconds, up to a year (${LONGEST_LIFE})`;
  if (typeof value === 'number' && value > LONGEST_LIFE && value < Infinity) {
    return at.refuse(value, wanted, { code: 'option_value', hint: 'is it in milliseconds?' });
  }
  return number(wanted, (given) => Math.abs(given) <= LONGEST_LIFE)(value, at);
};

/** The first instant that can only be meant in milliseconds: as seconds, it lies beyond the year 5000. */
const TOO_LATE = 1e11;

const isInstant = (value: number): boolean => Number.isInteger(value) && value >= 0 && value < TOO_LATE;

/** An instant in whole seconds since 1970. */
export const unixSeconds: Kind<number> = (value, at) => {
  if (typeof value === 'number' && isInstant(value)) return value;
  const wanted = 'a whole number of seconds since 1970';
  if (tagOf(value) === 'Date') return at.refuse(value, wanted, { hint: 'give Math.floor(date / 1000)' });
  if (typeof value === 'number' && value >= TOO_LATE && value < Infinity) {
    return at.refuse(value, wanted, { code: 'option_value', hint: `these are milliseconds: give ${Math.floor(value / 1000)}` });
  }
  if (typeof value === 'number' && value >= 0 && value < TOO_LATE && !Number.isInteger(value)) {
    return at.refuse(value, wanted, { code: 'option_value', hint: `give Math.floor(…), ${Math.floor(value)}` });
  }
  return number(wanted, isInstant)(value, at);
};

/** An `AbortSignal` of whatever realm. */
export const signal: Kind<SignalLike> = (value, at) => {
  const { aborted, addEventListener, signal: inside } = Object(value) as Partial<SignalLike> & { signal?: unknown };
  if (isObject(value) && typeof aborted === 'boolean' && typeof addEventListener === 'function') return value as SignalLike;
  const isController = isObject(value) && typeof (inside as Partial<SignalLike> | undefined)?.aborted === 'boolean';
  return at.refuse(value, 'an AbortSignal', { hint: isController ? 'give the signal of the controller' : '' });
};

/** An instant as a `Date` of whatever realm, or as the service writes it. */
export const textOrDate: Kind<Date | string> = (value, at) => {
  if (tagOf(value) === 'Date') {
    const instant = Date.prototype.getTime.call(value);
    return Number.isNaN(instant)
      ? at.report('option_value', `${at.path} is a Date without a time (Invalid Date)`)
      : new Date(instant);
  }
  if (typeof value === 'string') return filled(value, at);
  const isLike = typeof (Object(value) as { toDate?: unknown }).toDate === 'function';
  const hint = isLike ? 'give its toDate()' : typeof value === 'number' ? `give new Date(${value})` : '';
  return at.refuse(value, 'a Date, or text as the service writes times', { hint });
};

/** An address of the web, as text or as a `URL` of whatever realm. */
export const textOrUrl: Kind<string> = (value, at) => {
  const { href } = Object(value) as Partial<UrlLike>;
  const given = typeof value === 'object' && typeof href === 'string' ? href : value;
  if (typeof given === 'string' && /^https?:\/\/[^/]/i.test(given)) return text(given, at);
  return at.refuse(value, 'an address that begins with https:// or http://', {
    code: typeof given === 'string' ? 'option_value' : 'option_type',
  });
};

/** A list of whatever realm, all of whose items are of a kind. */
export const listOf =
  <Value>(kind: Kind<Value>, of: string): Kind<Value[]> =>
  (value, at) => {
    if (!Array.isArray(value)) {
      return at.refuse(value, `a list of ${of}`, { hint: typeof value === 'string' ? `give ['${value}']` : '' });
    }
    const found = at.issues.length;
    // Also where there is a hole.
    const items = Array.from(value as unknown[], (item, index) => kind(item, at.within(String(index))));
    return at.issues.length > found ? undefined : (items as Value[]);
  };

/** The same, with one item at least. */
export const filledListOf =
  <Value>(kind: Kind<Value>, of: string): Kind<Value[]> =>
  (value, at) =>
    Array.isArray(value) && value.length === 0
      ? at.refuse(value, `a list of ${of} that is not empty`, { code: 'option_value' })
      : listOf(kind, of)(value, at);

/** One of some words. */
export const oneOf =
  <Word extends string>(...words: Word[]): Kind<Word> =>
  (value, at) => {
    if (words.includes(value as Word)) return value as Word;
    const meant = typeof value === 'string' ? closest(value, words) : undefined;
    return at.refuse(value, `one of ${words.join(', ')}`, {
      code: typeof value === 'string' ? 'option_value' : 'option_type',
      hint: meant === undefined ? '' : `did you mean ${meant}?`,
    });
  };

/** Options within an option. */
export const nested =
  <Table extends Kinds>(kinds: Table): Kind<Options<Table>> =>
  (value, at) => {
    if (!isRecord(value)) return at.refuse(value, `an object with ${Object.keys(kinds).join(', ')}`);
    return readMembers(at.path, value, kinds, at) as Options<Table> | undefined;
  };

/** What `is` takes as it is, and all else of another kind. */
export const either =
  <Value, Other>(is: (value: unknown) => value is Value, kind: Kind<Other>): Kind<Value | Other> =>
  (value, at) =>
    is(value) ? value : kind(value, at);
