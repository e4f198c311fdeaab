/**
 * XML or JSON with a line per element. Blanks between elements are all that is added, and a body that
 * is neither stays as it is.
 */
export function layOut(text) {
  const start = text.trimStart();
  return start.startsWith('<') ? layOutXml(start) : layOutJson(text);
}

function layOutJson(text) {
  try {
    return JSON.stringify(JSON.parse(text), undefined, 2);
  } catch {
    return text;
  }
}

/** One line per element; an element that holds only text stays on its line. */
function layOutXml(text) {
  const lines = [];
  let depth = 0;
  for (const [piece] of text.replace(/>\s+</g, '><').matchAll(/<[^>]*>|[^<]+/g)) {
    const closing = piece.startsWith('</');
    const opening = piece.startsWith('<') && !closing && !piece.endsWith('/>') && !/^<[?!]/.test(piece);
    if (closing) depth -= 1;
    const last = lines.at(-1);
    if (closing && last?.depth === depth && last.open) last.text += piece;
    else if (!piece.startsWith('<') && last?.open) last.text += piece;
    else lines.push({ depth, text: piece, open: opening });
    if (closing && last) last.open = false;
    if (opening) depth += 1;
  }
  return lines.map((line) => '  '.repeat(Math.max(0, line.depth)) + line.text).join('\n');
}
