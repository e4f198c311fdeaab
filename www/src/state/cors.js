/** What the page sends and reads: uploads, downloads, jobs, and the headers that carry ids, checksums and the time. */
const METHODS = ['GET', 'PUT', 'POST', 'HEAD', 'DELETE'];
const EXPOSED = ['Date', 'Retry-After', 'x-ci-request-id', 'x-cos-request-id', 'x-cos-trace-id', 'x-cos-hash-crc64ecma', 'ETag'];
const SECONDS = 600;

/** The rule as `PUT ?cors` of the object store takes it. */
export function corsXml(origin) {
  const lines = (name, values) => values.map((value) => `    <${name}>${value}</${name}>`);
  return [
    '<CORSConfiguration>',
    '  <CORSRule>',
    ...lines('AllowedOrigin', [origin]),
    ...lines('AllowedMethod', METHODS),
    ...lines('AllowedHeader', ['*']),
    ...lines('ExposeHeader', EXPOSED),
    ...lines('MaxAgeSeconds', [SECONDS]),
    '  </CORSRule>',
    '</CORSConfiguration>',
  ].join('\n');
}

/** The same for `putBucketCors` of the official JavaScript SDKs. */
export function corsJson(origin) {
  const rule = {
    AllowedOrigin: [origin],
    AllowedMethod: METHODS,
    AllowedHeader: ['*'],
    ExposeHeader: EXPOSED,
    MaxAgeSeconds: String(SECONDS),
  };
  return JSON.stringify({ CORSRules: [rule] }, undefined, 2);
}
