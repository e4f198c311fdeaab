// The request signature written a second time, from the description alone and on Node's own crypto: a judge of ours.
import { createHash, createHmac } from 'node:crypto';

const encode = (text) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);
const hmac = (key, text) => createHmac('sha1', key).update(text).digest('hex');

/** Encoded pairs in the order of the signature: by name, values of one name by their bytes. */
function canonical(pairs) {
  const named = pairs.map(([name, value]) => [encode(name.toLowerCase()).toLowerCase(), Buffer.from(String(value))]);
  named.sort(([a, x], [b, y]) => (a < b ? -1 : a > b ? 1 : Buffer.compare(x, y)));
  return {
    names: named.map(([name]) => name).join(';'),
    text: named.map(([name, value]) => `${name}=${encode(value.toString())}`).join('&'),
  };
}

/** What `Authorization` must be; `query` and `headers` are lists of the pairs that are signed. */
export function reference({ method, path, query = [], headers = [] }, { secretId, secretKey }, { startTime, endTime }) {
  const [parameters, signed] = [canonical(query), canonical(headers)];
  const time = `${startTime};${endTime}`;
  const request = `${method.toLowerCase()}\n${path}\n${parameters.text}\n${signed.text}\n`;
  const toSign = `sha1\n${time}\n${createHash('sha1').update(request).digest('hex')}\n`;
  return (
    `q-sign-algorithm=sha1&q-ak=${secretId}&q-sign-time=${time}&q-key-time=${time}&q-header-list=${signed.names}` +
    `&q-url-param-list=${parameters.names}&q-signature=${hmac(hmac(secretKey, time), toSign)}`
  );
}
