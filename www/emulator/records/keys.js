/** The keys the service knows: permanent pairs for tests, and temporary ones that it hands out itself. */

import { randomBytes } from 'node:crypto';

const PERMANENT = { secretId: 'AKIDEXAMPLE', secretKey: 'SECRETKEYEXAMPLE' };
const KEEP_AFTER_END = 3600;

export class Keys {
  #keys = new Map();

  constructor({ permanent = [PERMANENT], now, journal }) {
    Object.assign(this, { now, permanent, journal });
    for (const { secretId, secretKey } of permanent) this.#keys.set(secretId, { secretId, secretKey });
    // A page that still holds a key need not notice that the service was started again.
    for (const key of journal.all('key')) this.#keys.set(key.secretId, key);
  }

  /** An expired temporary key stays known for a while, so that it is called expired and not unknown. */
  get(secretId) {
    return this.#keys.get(secretId);
  }

  /** Makes a temporary key; `policy` limits what it may do. */
  issue(seconds, policy) {
    const start = Math.floor(this.now() / 1000);
    this.#prune(start);
    const key = {
      secretId: `AKID${randomBytes(24).toString('base64url')}`,
      secretKey: randomBytes(24).toString('base64url'),
      token: randomBytes(72).toString('base64'),
      startTime: start,
      expiredTime: start + seconds,
      policy,
    };
    this.#keys.set(key.secretId, key);
    this.journal.put('key', key.secretId, key);
    return key;
  }

  /** Takes a temporary key away; a permanent one stays. */
  revoke(secretId) {
    if (this.#keys.get(secretId)?.token !== undefined) this.#forget(secretId);
  }

  /** Takes all temporary keys away. */
  revokeAll() {
    for (const [id, key] of this.#keys) if (key.token !== undefined) this.#forget(id);
  }

  #forget(secretId) {
    this.#keys.delete(secretId);
    this.journal.drop('key', secretId);
  }

  #prune(now) {
    for (const [id, key] of this.#keys) {
      if (key.token === undefined) continue;
      if (key.expiredTime + KEEP_AFTER_END > now && this.#keys.size < 10_000) break;
      this.#forget(id);
    }
  }
}

/** Whether a key limited to a scope may do this; a key without a policy may do all. */
export function permits(key, { action, bucket, path }) {
  if (!key.policy) return true;
  return key.policy.some((rule) => {
    const actions = [rule.action ?? '*'].flat().map((name) => name.replace(/^name\//, ''));
    const fits = actions.some(
      (name) =>
        name === '*' ||
        name.toLowerCase() === action.toLowerCase() ||
        (name.endsWith('*') && action.toLowerCase().startsWith(name.slice(0, -1).toLowerCase())),
    );
    const prefix = (rule.prefix ?? '*').replace(/\*$/, '');
    return (
      fits &&
      (rule.bucket === undefined || rule.bucket === bucket) &&
      (action.startsWith('ci:') || path.slice(1).startsWith(prefix))
    );
  });
}
