/** What every signed request passes first: faults that come before the work, the signature, the key's scope, the bucket. */

import { Refusal } from './errors.js';
import { find } from './route.js';
import { needBucket } from './site.js';
import { permits } from '../records/keys.js';
import { readAuthorization, verify } from '../signature.js';

/** Answers a request to the store or to the jobs by the table of routes. */
export async function answer(rows, request, exchange) {
  if (exchange.unknown) throw new Refusal('NoSuchBucket', 'The specified bucket does not exist.');
  let route;
  let refusal;
  try {
    route = find(rows, exchange.service, request);
  } catch (error) {
    // Whoever may not ask at all is told that first.
    refusal = error;
  }
  const ended = admit(request, exchange, { operation: route?.name, action: route?.action });
  if (ended) return ended;
  if (refusal) throw refusal;
  if (!route.spared) needBucket(exchange);
  return route.run(request, exchange, route.params);
}

/** Gives undefined when the request may go on, else what ends it. Sets `exchange.key` and `exchange.fault`. */
function admit(request, exchange, { operation, action }) {
  const { core, service, bucket, socket } = exchange;
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
    throw new Refusal('AccessDenied', `the key's scope does not allow ${action ?? 'this call'}`);
  }
  return undefined;
}
