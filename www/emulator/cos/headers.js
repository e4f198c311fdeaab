/** What an upload's headers say of the object, and those that ask for what this service does not do. */

import { Refusal } from '../http/errors.js';

const KEPT = /^(cache-control|content-disposition|content-encoding|content-language|expires|x-cos-meta-.+)$/;
const NOT_DONE =
  /^(pic-operations|if-.+|x-cos-(acl|grant-.+|tagging|storage-class|server-side-encryption.*|object-lock-.+|forbid-overwrite|callback.*|copy-source-(if-.+|server-side-.+)|website-.+))$/;
// What is asked for here is what happens anyway.
const USUAL = { 'x-cos-acl': ['default', 'private'], 'x-cos-storage-class': ['STANDARD'], 'x-cos-forbid-overwrite': ['false'] };

/** Key, type and kept headers of an upload; throws before anything is written. */
export function described(request, { key }) {
  if (Buffer.byteLength(key) > 850) throw new Refusal('KeyTooLong', 'the key is longer than 850 bytes');
  const pairs = request.headerPairs.map(([name, value]) => [name.toLowerCase(), value]);
  const strange = pairs.find(([name, value]) => NOT_DONE.test(name) && value !== '' && !USUAL[name]?.includes(value));
  if (strange) throw new Refusal('NotImplemented', `the header ${strange[0]} is not part of this service`);
  const headers = Object.fromEntries(pairs.filter(([name]) => KEPT.test(name)));
  return { key, type: request.header('content-type') || 'application/octet-stream', headers };
}

/** Checks a body against its Content-MD5 once its bytes are known. */
export function digestCheck(request) {
  const wanted = request.header('content-md5');
  return ({ md5 }) => {
    if (wanted !== undefined && Buffer.from(md5, 'hex').toString('base64') !== wanted)
      throw new Refusal('BadDigest', 'The Content-MD5 you specified did not match what we received.');
  };
}

/** Throws unless the length of the body was announced. */
export function needLength(request) {
  if (request.header('content-length') === undefined)
    throw new Refusal('MissingContentLength', 'You must provide the Content-Length HTTP header.');
}
