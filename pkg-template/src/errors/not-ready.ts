// Thrown by what is called too early.
import { CiError, named } from './base.js';

/** A synchronous function was called before the module was loaded; `await init()` first. */
export class NotReadyError extends CiError {
  declare readonly name: 'NotReadyError';

  static {
    named(this, 'NotReadyError', 'not_ready');
  }
}
