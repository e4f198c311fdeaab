// Reads the options of every call: known members of the right type and unit, or a ValidationError that names each one
// that is not. Written once as a table per call; works before the module is loaded.
//
// The caller's getters run here and nowhere else, each once, and what they throw is the caller's. `undefined` is not given.
import { closest } from './closest.js';
import type { Issue, ValidationError } from './errors/public.js';
import { invalid } from './errors/make.js';

/** Reads one value, or reports what it should have been and answers nothing. */
export type Kind<Value> = ((value: unknown, at: Place) => Value | undefined) & { readonly required?: true };

/** The options of a call by name. */
export type Kinds = Readonly<Record<string, Kind<unknown>>>;

type ValueOf<K> = K extends (value: unknown, at: Place) => infer Value ? Exclude<Value, undefined> : never;

/** What `readOptions` answers for a table: what is required is there, the rest may be. */
export type Options<Table extends Kinds> = {
  [Name in keyof Table as Table[Name] extends { readonly required: true } ? Name : never]: ValueOf<Table[Name]>;
} & { [Name in keyof Table as Table[Name] extends { readonly required: true } ? never : Name]?: ValueOf<Table[Name]> };

/** Where a value stands, and what was found of it. Most places are only passed through, so a path is spelled when it is asked for. */
export class Place {
  readonly issues: Issue[];
  private readonly name: string;
  private readonly outer: Place | undefined;
  private readonly isSecret: boolean;

  constructor(name: string, issues: Issue[], outer?: Place, isSecret = false) {
    this.name = name;
    this.issues = issues;
    this.outer = outer;
    this.isSecret = isSecret;
  }

  get path(): string {
    const outer = this.outer?.path ?? '';
    return outer === '' ? this.name : `${outer}.${this.name}`;
  }

  /** The value is not what it should be, which `wanted` says after "must be"; `hint` says what was meant. */
  refuse(value: unknown, wanted: string, { code = 'option_type', hint = '' } = {}): undefined {
    const seen = this.isSecret ? kindOf(value) : shown(value);
    this.report(code, `${this.path} must be ${wanted}, not ${seen}${hint && `: ${hint}`}`, value);
  }

  /** Reports whatever else is wrong. */
  report(code: string, message: string, value?: unknown): undefined {
    const isShown = !this.isSecret && isPlain(value);
    this.issues.push({ path: this.path, code, message, severity: 'error', ...(isShown && { value }) });
  }

  within(name: string): Place {
    return new Place(name, this.issues, this, this.isSecret);
  }

  /** The same place, whose value is never shown. */
  hidden(): Place {
    return new Place(this.name, this.issues, this.outer, true);
  }
}

/**
 * A plain copy of the options that were given to `call`, with known members only. Throws one error of all that is wrong.
 */
export function readOptions<Table extends Kinds>(call: string, given: unknown, kinds: Table): Options<Table> {
  const issues: Issue[] = [];
  const found = readMembers(call, given, kinds, new Place('', issues));
  if (issues.length > 0) throw invalid(issues);
  return found as Options<Table>;
}

/** One value that is no member of options, such as an id. */
export function readValue<Value>(name: string, value: unknown, kind: Kind<Value>): Value {
  const issues: Issue[] = [];
  const read = value === undefined ? undefined : kind(value, new Place(name, issues));
  if (value === undefined) new Place(name, issues).report('missing_option', `${name} is missing`);
  if (issues.length > 0) throw invalid(issues);
  return read as Value;
}

/** The error of a single option. */
export function refusedOption(name: string, code: string, message: string): ValidationError {
  return invalid([{ path: name, code, message, severity: 'error' }]);
}

/** The members of an object, `call` being the call or the option whose members they are. */
export function readMembers<Table extends Kinds>(
  call: string,
  given: unknown,
  kinds: Table,
  at: Place,
): Partial<Options<Table>> | undefined {
  if (given !== undefined && !isRecord(given)) {
    return (at.path === '' ? new Place('options', at.issues) : at).refuse(given, 'an object with options');
  }
  const members = (given ?? {}) as Record<string, unknown>;
  const read: Record<string, unknown> = {};
  for (const name of Object.keys(kinds)) {
    const kind = kinds[name] as Kind<unknown>;
    const value = members[name];
    if (value !== undefined) {
      const found = kind(value, at.within(name));
      if (found !== undefined) read[name] = found;
    } else if (kind.required) {
      at.within(name).report('missing_option', `${at.within(name).path} is missing`);
    }
  }
  for (const name of Object.keys(members)) {
    if (Object.hasOwn(kinds, name) || members[name] === undefined) continue;
    const meant = closest(name, Object.keys(kinds));
    const known = meant === undefined ? `; it takes ${Object.keys(kinds).join(', ') || 'none'}` : `: did you mean ${meant}?`;
    at.within(name).report('unknown_option', `${call} has no option ${name}${known}`);
  }
  return read as Partial<Options<Table>>;
}

/** An object of whatever realm that can have members. */
export const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);

/** An object that has nothing but members: no `Date`, no `Map`. */
export const isRecord = (value: unknown): value is object => isObject(value) && tagOf(value) === 'Object';

/** What a value is, of whatever realm: `Date`, `Array`, `Object`. */
export const tagOf = (value: unknown): string => Object.prototype.toString.call(value).slice(8, -1);

const MOST_SHOWN = 64;

const isPlain = (value: unknown): boolean =>
  typeof value === 'string' ? value.length <= MOST_SHOWN : typeof value === 'number' || typeof value === 'boolean';

/** A value as messages show it. */
function shown(value: unknown): string {
  if (typeof value === 'string' && value.length <= MOST_SHOWN) return JSON.stringify(value);
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : kindOf(value);
}

/** What a value is, for messages that may not show it. */
function kindOf(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'function') return 'a function';
  if (typeof value !== 'object') return typeof value === 'string' ? 'text' : `a ${typeof value}`;
  if (typeof (value as { then?: unknown }).then === 'function') return 'a promise; await it first';
  return tagOf(value) === 'Object' ? 'an object' : `a ${tagOf(value)}`;
}
