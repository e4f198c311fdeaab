// Thrown where there is nothing to sign with.
import { CiError, named } from './base.js';

/** The credentials, or what their callback answered, cannot be used; the message names what is missing. */
export class CredentialsError extends CiError {
  declare readonly name: 'CredentialsError';

  static {
    named(this, 'CredentialsError', 'credentials_unusable');
  }
}
