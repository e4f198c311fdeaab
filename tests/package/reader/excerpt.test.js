// What the error of an unreadable body shows of it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseNotify, parseResponse } from 'wanxiang-jobs';

/** The excerpt of a body that no reader takes, as text and as bytes: they agree. */
function shown(body, read = parseResponse) {
  const [text, bytes] = [body, new TextEncoder().encode(body)].map((given) => {
    try {
      read(given);
    } catch (error) {
      assert.equal(error.name, 'DecodeError', `${body} was refused by ${error.name}`);
      return error.excerpt;
    }
    return assert.fail(`${body} was read`);
  });
  assert.equal(bytes, text);
  return text;
}

test('it shows how a body begins', () => {
  const page = '<html><title>Blocked by proxy: policy 42</title><hr></html>';
  for (const read of [parseResponse, parseNotify]) assert.equal(shown(page, read), page);
  assert.equal(shown('\ufeff <html>\n</html> '), '<html>\n</html>');
  assert.equal(shown('plain \u0001 words'), 'plain \ufffd words');
  assert.equal(shown(''), '');
});

test('it is three hundred characters long, whatever they are', () => {
  for (const character of ['x', '数', '😀']) {
    assert.equal(shown(character.repeat(300)), character.repeat(300));
    assert.equal(shown(character.repeat(301)), `${character.repeat(300)}…`);
    assert.equal(shown(character.repeat(5000)), `${character.repeat(300)}…`);
  }
});

test('bytes that are not UTF-8 are shown as far as they are', () => {
  assert.throws(
    () => parseResponse(new Uint8Array([0x61, 0xff, 0x62])),
    (error) => error.excerpt === 'a\ufffdb',
  );
});

test('it hides what may be a secret, and nothing else', () => {
  for (const [body, expected] of [
    ['<a><Token>abc</Token><Code>x</Code>', '<a><Token>…</Token><Code>x</Code>'],
    ['https://h/?x-cos-security-token=a%2Bb==&b=c', 'https://h/?x-cos-security-token=…&b=c'],
    ['q-signature=0123 rest', 'q-signature=… rest'],
    ['[{"sessionToken": "abc", "a": "b"}]', '[{"sessionToken": "…", "a": "b"}]'],
    ["{'secret_key': 'abc', 'a': 'b'}", "{'secret_key': '…', 'a': 'b'}"],
    ['Authorization: abc\nHost: h', 'Authorization: …\nHost: h'],
    ['<a><DecryptKey>k</DecryptKey><Key>k</Key>', '<a><DecryptKey>…</DecryptKey><Key>k</Key>'],
    ['<a><DocPassword></DocPassword>x', '<a><DocPassword></DocPassword>x'],
    ['<a><Token>abc</Token>\n  behind', '<a><Token>…</Token>\n  behind'],
    ['a: b = c > d', 'a: b = c > d'],
  ])
    assert.equal(shown(body), expected);
});

test('a secret is hidden although the excerpt ends within it', () => {
  const filler = 'x'.repeat(290);
  assert.equal(shown(`${filler} token=${'s'.repeat(500)}`), `${filler} token=…`);
});
