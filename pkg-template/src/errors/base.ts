// What all error classes share: how they are made, named, and known again across copies of the package.

const MARK = Symbol.for('wanxiang-jobs.error');

/** What an error is made of beside its message; further members become the error's own. */
export interface ErrorFacts {
  /** Default: the class's own. */
  code?: string | undefined;
  cause?: unknown;
  [member: string]: unknown;
}

/** Base of every error of this package. What your own callbacks throw is never wrapped in one. */
export class CiError extends Error {
  /** Name of the class; like `instanceof` and `isCiError` it also holds where two copies of the package meet. */
  declare readonly name: string;
  /** Stable name of the reason, for programs. */
  declare readonly code: string;
  /** What caused it, as it was thrown. */
  declare readonly cause?: unknown;

  constructor(message?: string, { code, cause, ...members }: ErrorFacts = {}) {
    super(message, cause === undefined ? undefined : { cause });
    Object.assign(this, { code: code ?? defaultCode(this.constructor) }, members);
  }

  static {
    Object.defineProperty(this.prototype, MARK, { value: true });
    named(this, 'CiError', 'error');
  }
}

/** Whether a value carries the mark that every copy of this package puts on its errors. */
export function isMarked(value: unknown): boolean {
  return typeof value === 'object' && value !== null && (value as Record<symbol, unknown>)[MARK] === true;
}

const CODE = Symbol('code');

function defaultCode(Class: Function): string {
  return (Class as unknown as Record<symbol, string>)[CODE] ?? '';
}

/**
 * Names survive minifiers, and neither they nor the default code show up as members of an error's own. `instanceof` goes by
 * them: there may be several copies of this package in a program, and `wanxiang-jobs/notify` is one of its own.
 */
export function named(Class: Function & { prototype: object }, name: string, code: string): void {
  Object.defineProperty(Class, Symbol.hasInstance, {
    value(this: unknown, value: unknown) {
      const own: boolean = Function.prototype[Symbol.hasInstance].call(this as Function, value);
      return own || (this === Class && isMarked(value) && [(value as Error).name, 'CiError'].includes(name));
    },
  });
  Object.defineProperty(Class, 'name', { value: name });
  Object.defineProperty(Class.prototype, 'name', { value: name, configurable: true, writable: true });
  Object.defineProperty(Class, CODE, { value: code });
}
