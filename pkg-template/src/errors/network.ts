// Thrown where no answer came.
import { CiError, named } from './base.js';
import type { CallFacts } from './call.js';

export interface NetworkError extends CallFacts {}

/**
 * No answer came. In a browser a refused CORS request looks exactly like this; the message says
 * which rule to check.
 */
export class NetworkError extends CiError {
  declare readonly name: 'NetworkError';

  static {
    named(this, 'NetworkError', 'network');
  }
}
