/** The names of answer headers as the cloud writes them: some SDKs look them up letter by letter. */

const SPELLED = { etag: 'ETag' };

const spell = (name) =>
  SPELLED[name] ?? (/^x-/.test(name) ? name : name.replace(/(^|-)[a-z]/g, (letters) => letters.toUpperCase()));

/** `etag` becomes `ETag`, `content-length` `Content-Length`; what begins with `x-` stays in lower case. */
export const spelled = (headers) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [spell(name.toLowerCase()), value]));
