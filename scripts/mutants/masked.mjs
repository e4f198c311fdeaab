// A source with everything that is no code blanked out, so that a place found in it is a place in code.
//
// Good enough for this project's Rust and TypeScript, and no parser: what it misjudges becomes a change that does not compile.
const BLANK = /[^\n]/g;

/** The same length and lines as `source`, with comments, texts and patterns replaced by blanks; Rust's inline tests as well. */
export function masked(source, language) {
  const patterns = language === 'rust' ? RUST : SCRIPT;
  let out = '';
  for (let at = 0; at < source.length; ) {
    const found = patterns.find(({ begins }) => {
      begins.lastIndex = at;
      return begins.test(source);
    });
    if (found === undefined || (found.after && !found.after.test(out.trimEnd()))) {
      out += source[at];
      at += 1;
      continue;
    }
    found.whole.lastIndex = at;
    const [text] = found.whole.exec(source) ?? [source[at]];
    out += text.replace(BLANK, ' ');
    at += text.length;
  }
  return language === 'rust' ? withoutTests(out) : out;
}

const all = (...pairs) =>
  pairs.map(([begins, whole, after]) => ({ begins: new RegExp(begins, 'y'), whole: new RegExp(whole, 'y'), after }));

const COMMENTS = [
  ['//', '//[^\\n]*'],
  ['/\\*', '/\\*[^]*?\\*/'],
];
const RUST = all(
  ...COMMENTS,
  ['b?r#+"', 'b?r(#+)"[^]*?"\\1'],
  ['b?"', 'b?"(?:\\\\[^]|[^"\\\\])*"'],
  // A character; a lifetime has no second quote.
  ["b?'(?:\\\\[^']+|[^'\\\\])'", "b?'(?:\\\\[^']+|[^'\\\\])'"],
  ["b?'\\\\''", "b?'\\\\''"],
  ['#!?\\[', '#!?\\[[^\\]]*\\]'],
);
const SCRIPT = all(
  ...COMMENTS,
  ["'", "'(?:\\\\[^]|[^'\\\\\\n])*'"],
  ['"', '"(?:\\\\[^]|[^"\\\\\\n])*"'],
  ['`', '`(?:\\\\[^]|[^`\\\\])*`'],
  // A pattern stands where a value may begin; anywhere else a stroke divides.
  ['/(?![/*])', '/(?:\\\\.|\\[(?:\\\\.|[^\\]\\\\\\n])*\\]|[^/\\\\\\n\\[])+/[a-z]*', /(?:[=(,:[!&|?{};+]|\breturn|=>)$/],
);

function withoutTests(text) {
  const at = text.search(/^mod tests \{/m);
  return at < 0 ? text : text.slice(0, at) + text.slice(at).replace(BLANK, ' ');
}
