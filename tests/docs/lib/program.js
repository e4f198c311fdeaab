// The runnable blocks of a document as programs: each line stands in the program where it stands in the document, so
// that an error names the right line.

/**
 * `js run` blocks of one document are one program, as a reader types them one after the other; a `js run alone` block is a
 * program of its own. Gives of each the `line`, the `text` as it is written, the `source` with its values compared, and whether
 * it is also run as a `page`, which a block `js run page` asks for.
 */
export function programs(blocks) {
  const runnable = blocks.filter(({ language, words }) => language === 'js' && words[0] === 'run');
  const together = runnable.filter(({ words }) => words[1] === undefined || words[1] === 'page');
  const alone = runnable.filter(({ words }) => words[1] === 'alone');
  const odd = runnable.find((block) => !together.includes(block) && !alone.includes(block));
  if (odd) throw new Error(`line ${odd.line - 1}: "${odd.words.join(' ')}" is no way to run a block`);
  return [together, ...alone.map((block) => [block])].filter((list) => list.length > 0).map(program);
}

function program(list) {
  const lines = [];
  for (const { line, code } of list) {
    while (lines.length < line - 1) lines.push('');
    // Blocks of several files are one program here, and two of them may export the same name.
    lines.push(...code.split('\n').map((text) => text.replace(/^export \{.*\};$/, '')));
  }
  const joined = (all) => `${all.join('\n')}\n`;
  const page = list.some(({ words }) => words[1] === 'page');
  return { line: list[0].line, text: joined(lines), source: joined(lines.map(checked)), page };
}

/** `expression; // → value` becomes a check of that value; what a Worker exports answers at its address. */
function checked(line) {
  const [, indent, expression, value] = /^(\s*)(?!const |let |return |\/\/)(.+?);\s*\/\/ → (.+)$/.exec(line) ?? [];
  if (expression !== undefined) return `${indent}globalThis.expectSame(${expression}, (${value}));`;
  if (/\/\/ → /.test(line)) throw new Error(`no expression before the arrow: ${line}`);
  return line.replace(/^export default /, 'globalThis.deployed = ');
}
