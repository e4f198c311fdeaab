/** Reads what people paste: a body, a whole request or answer as HTTP text, or a curl command. */

/** @returns {{ method?: string, url?: string, status?: number, headers: Array<[string, string]>, body: string }} */
export function readPaste(text) {
  const trimmed = text.trim();
  if (/^curl\s/.test(trimmed)) return readCurl(trimmed);
  const first = /^(?:(GET|POST|PUT|HEAD|DELETE|OPTIONS) (\S+)(?: HTTP\/[\d.]+)?|HTTP\/[\d.]+ (\d{3}).*)\r?\n/.exec(
    `${trimmed}\n`,
  );
  if (!first) return { headers: [], body: trimmed };
  const [head, ...rest] = trimmed.split(/\r?\n\r?\n/);
  const headers = head
    .split(/\r?\n/)
    .slice(1)
    .map((line) => /^([^:]+):\s*(.*)$/.exec(line)?.slice(1))
    .filter(Boolean);
  return { method: first[1], url: first[2], status: first[3] && Number(first[3]), headers, body: rest.join('\n\n') };
}

/** The words of a shell command: quotes of both kinds, `$'…'`, and lines that go on. */
function wordsOf(command) {
  const words = [];
  let word;
  const pattern = /\\\r?\n|\s+|\$?'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|\\(.)|([^\s'"\\]+)/g;
  for (const [piece, single, double, escaped, plain] of command.matchAll(pattern)) {
    if (/^(\\\r?\n|\s+)$/.test(piece)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else if (single !== undefined) word = (word ?? '') + (piece.startsWith('$') ? unescaped(single) : single);
    else if (double !== undefined) word = (word ?? '') + double.replace(/\\(["\\$`])/g, '$1');
    else word = (word ?? '') + (escaped ?? plain ?? '');
  }
  return word === undefined ? words : [...words, word];
}

const unescaped = (text) => text.replace(/\\(n|r|t|'|\\)/g, (_, letter) => ({ n: '\n', r: '\r', t: '\t' })[letter] ?? letter);

function readCurl(command) {
  const [, ...words] = wordsOf(command);
  const read = { method: undefined, url: undefined, headers: [], body: '' };
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (['-X', '--request'].includes(word)) read.method = words[++at];
    else if (['-H', '--header'].includes(word))
      read.headers.push(/^([^:]+):\s*(.*)$/.exec(words[++at] ?? '')?.slice(1) ?? ['', '']);
    else if (/^(-d|--data|--data-raw|--data-binary|--data-ascii)$/.test(word)) read.body += words[++at] ?? '';
    else if (/^https?:\/\//.test(word)) read.url = word;
    else if (word === '--url') read.url = words[++at];
  }
  read.method ??= read.body ? 'POST' : 'GET';
  return read;
}
