// Thrown where a body cannot be read.
import { CiError, named } from './base.js';
import type { CallFacts } from './call.js';

export interface DecodeError extends CallFacts {}

/** A body that is not well-formed, is not what was asked for, or passes a limit. */
export class DecodeError extends CiError {
  declare readonly name: 'DecodeError';
  /** Line, from 1. */
  declare readonly line: number;
  /** Column in characters, from 1. */
  declare readonly column: number;
  /** How the body begins, a few hundred characters; values that may be secrets are left out. */
  declare readonly excerpt?: string;

  static {
    named(this, 'DecodeError', 'decode');
  }
}
