/** Which service, bucket and region a Host header means. */

import { Refusal } from './errors.js';

const CLOUD = /^(?:([a-z0-9][a-z0-9-]*-\d+)\.)?(cos|ci)(?:-internal)?\.([a-z0-9-]+)\.(?:myqcloud\.com|tencentcos\.cn)$/;
const LOOPBACK = /^(localhost|[\w.-]+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Whether a host name, without its port, is one of this machine alone. */
export const isLoopback = (hostname) => LOOPBACK.test(hostname.toLowerCase());

/** A Host header without its port. */
export const withoutPort = (host) => host.replace(/:\d*$/, '');

/**
 * A loopback address means the port's own service and the default bucket. A host of the cloud may lack the bucket
 * (`ci.<region>.…`), for the calls that need none. Any other host is no bucket of this service, as the cloud would say.
 */
export function site(host, fallback, { bucket, region }) {
  const name = withoutPort(host).toLowerCase();
  const match = CLOUD.exec(name);
  if (match) return { service: match[2], bucket: match[1], region: match[3] };
  if (isLoopback(name)) return { service: fallback, bucket, region };
  return { service: fallback, bucket: undefined, region, unknown: true };
}

/** Throws unless the host names a bucket that is there. */
export function needBucket({ bucket, region, core }) {
  if (bucket === undefined || region !== core.defaults.region || !core.storage.has(bucket))
    throw new Refusal('NoSuchBucket', 'The specified bucket does not exist.');
}
