/**
 * Why a signature was refused: what the request as pasted signs, line by line, beside what the service says it has
 * computed. Everything but the key is in the request, so no key is asked for.
 */

const LINES = ['method', 'path', 'query', 'headers'];

/** Percent-encoding as the signature has it: everything but letters, digits and `-_.~`. */
const encode = (text) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);

const decoded = (text) => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** The members of an `Authorization` header, or of an address with the same in its query. */
export function fieldsOf({ url = '', headers }) {
  const value = headers.find(([name]) => name.toLowerCase() === 'authorization')?.[1];
  const query = url.includes('?') ? url.slice(url.indexOf('?') + 1) : '';
  const signed = value ?? (query.includes('q-signature=') ? query : (new URLSearchParams(query).get('sign') ?? ''));
  return Object.fromEntries(
    signed
      .split('&')
      .map((pair) => pair.split(/=(.*)/s, 2))
      .filter(([name]) => name.startsWith('q-'))
      .map(([name, text = '']) => [name, decoded(text)]),
  );
}

/** The format string of a request and the string to sign, from what its own lists say is signed. */
export async function signedTextsOf(request) {
  const fields = fieldsOf(request);
  const address = new URL(request.url ?? '/', 'http://host.invalid');
  const host =
    request.headers.find(([name]) => name.toLowerCase() === 'host')?.[1] ?? (address.host === 'host.invalid' ? '' : address.host);
  const all = [...request.headers.filter(([name]) => name.toLowerCase() !== 'host'), ['host', host]];
  const named = (list) => (list ?? '').split(';').filter(Boolean);
  const pairs = (list, entries) =>
    named(list)
      .map((name) => [name, entries.find(([key]) => encode(key.toLowerCase()).toLowerCase() === name.toLowerCase())?.[1] ?? ''])
      .map(([name, value]) => `${name}=${encode(value)}`)
      .join('&');
  const lines = [
    (request.method ?? 'GET').toLowerCase(),
    decoded(address.pathname),
    pairs(fields['q-url-param-list'], [...address.searchParams]),
    pairs(fields['q-header-list'], all),
  ];
  const formatString = `${lines.join('\n')}\n`;
  const hash = await sha1(formatString);
  return { fields, host, formatString, stringToSign: `sha1\n${fields['q-sign-time'] ?? ''}\n${hash}\n` };
}

async function sha1(text) {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-1', new TextEncoder().encode(text)));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What an error body of the service says. */
export function answerOf({ body }) {
  const text = (name) => {
    const found = new RegExp(`<${name}>([\\s\\S]*?)</${name}>`).exec(body)?.[1];
    return found
      ?.replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&#x?0*(?:A|10);/gi, '\n')
      .replace(/&amp;/g, '&');
  };
  return {
    code: text('Code'),
    message: text('Message'),
    formatString: text('FormatString'),
    stringToSign: text('StringToSign'),
    serverTime: text('ServerTime'),
  };
}

/** The first place where two texts part, or undefined. */
export function firstDifference(ours, theirs) {
  const [left, right] = [ours, theirs].map((text) => text.replace(/\n$/, '').split('\n'));
  for (let line = 0; line < Math.max(left.length, right.length); line += 1) {
    const [a, b] = [left[line] ?? '', right[line] ?? ''];
    if (a === b) continue;
    let column = 0;
    while (column < a.length && a[column] === b[column]) column += 1;
    return { line, column, name: LINES[line] ?? 'more', ours: a, theirs: b };
  }
  return undefined;
}

/**
 * What is the matter, as the name of a text: the first reason that explains the refusal.
 * @returns {{ reason: string, values?: object, difference?: object }}
 */
export function reasonOf({ request, texts, answer, now }) {
  const { fields } = texts;
  if (answer.status === 0 || /CORS/i.test(answer.message ?? '')) return { reason: 'cors' };
  if (!fields['q-signature']) return { reason: 'unsigned' };
  const [, end] = (fields['q-sign-time'] ?? '').split(';').map(Number);
  const [start] = (fields['q-sign-time'] ?? '').split(';').map(Number);
  if (end && end < now) return { reason: 'expired', values: { time: new Date(end * 1000).toISOString() } };
  if (start && start > now + 60) return { reason: 'early', values: { time: new Date(start * 1000).toISOString() } };
  const difference = answer.formatString && firstDifference(texts.formatString, answer.formatString);
  if (difference) {
    const isHost = difference.name === 'headers' && /host=/.test(difference.ours + difference.theirs);
    const isEncoding = difference.name !== 'method' && decoded(decoded(difference.ours)) === decoded(decoded(difference.theirs));
    const isCase = difference.ours.toLowerCase() === difference.theirs.toLowerCase();
    return { reason: isEncoding ? 'encoding' : isCase ? 'case' : isHost ? 'host' : difference.name, difference };
  }
  if (answer.formatString) {
    const [, ourTime] = texts.stringToSign.split('\n');
    const [, theirTime] = (answer.stringToSign ?? texts.stringToSign).split('\n');
    return { reason: ourTime === theirTime ? 'secret' : 'times' };
  }
  const missing = (fields['q-header-list'] ?? '')
    .split(';')
    .find((name) => name && name !== 'host' && !request.headers.some(([key]) => key.toLowerCase() === name));
  if (missing) return { reason: 'missing', values: { name: missing } };
  return {
    reason: /InvalidAccessKeyId|SecretidNotExist/.test(answer.code ?? '')
      ? 'unknown'
      : /SignatureDoesNotMatch/.test(answer.code ?? '')
        ? 'secret'
        : 'other',
  };
}
