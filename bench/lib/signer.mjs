// The signature of the service written out over any HMAC-SHA1, to weigh libraries that know only that.

/** `hmac(key, text)` and `sha1(text)` answer hexadecimal text. */
export function authorization({ method, path, query, headers, secretId, secretKey, startTime, endTime }, { hmac, sha1 }) {
  const time = `${startTime};${endTime}`;
  const listed = pairs(headers);
  const asked = pairs(query);
  const join = (list) => list.map(([name, value]) => `${name}=${value}`).join('&');
  const names = (list) => list.map(([name]) => name).join(';');
  const format = `${method.toLowerCase()}\n${path}\n${join(asked)}\n${join(listed)}\n`;
  const signature = hmac(hmac(secretKey, time), `sha1\n${time}\n${sha1(format)}\n`);
  return (
    `q-sign-algorithm=sha1&q-ak=${secretId}&q-sign-time=${time}&q-key-time=${time}` +
    `&q-header-list=${names(listed)}&q-url-param-list=${names(asked)}&q-signature=${signature}`
  );
}

function pairs(object) {
  return Object.entries(object)
    .map(([name, value]) => [encode(name).toLowerCase(), encode(value)])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

const encode = (text) => encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
