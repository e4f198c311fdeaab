/** What every signed request passes first: faults that come before the work, the signature, and the key's scope. */

import { Refusal } from './errors.js';
import { readAuthorization, verify } from '../signature.js';
import { permits } from '../records/keys.js';

/**
 * Gives undefined when the request may go on, else what ends it. Sets `exchange.key` and `exchange.fault`.
 */
export function admit(request, exchange, { operation, action }) {
  const { core, service, bucket, region, socket } = exchange;
  exchange.fault = core.faults.draw(request, service, operation);
  const ended = core.faults.early(exchange.fault, {
    socket,
    service,
    now: core.now(),
    revoke: () => core.keys.revoke(readAuthorization(request)?.fields['q-ak']),
  });
  if (ended) return ended;
  const key = verify(request, {
    keys: core.keys,
    service,
    now: core.now(),
    requireHost: core.options.requireHost,
    report: (mismatch) => core.log.mismatch(mismatch),
  });
  exchange.key = key;
  if (!permits(key, { action: action ?? '', bucket, path: request.path })) {
    throw new Refusal('AccessDenied', `the key's scope does not allow ${action}`);
  }
  if (region !== core.defaults.region) throw new Refusal('NoSuchBucket', 'The specified bucket does not exist.');
  return undefined;
}
