// Writes random well-formed elements with everything XML 1.0 has apart from a DTD.

const NAMES = ['a', 'Object', 'x-y.z', '_1', 'n:s', '数据', 'é·', 'Tag', '𠀀b', '__proto__', 'constructor'];
const PIECES = ['a', ' ', '\n', '\t', '<', '&', '>', ']]', '\'"', '数', '𝄞', '\u0085', 'é'];

/** One element with children; the same for the same seed. */
export function author(seed) {
  const random = mulberry(seed);
  const below = (end) => Math.floor(random() * end);
  const pick = (list) => list[below(list.length)];
  const pieces = () => Array.from({ length: below(6) }, () => pick(PIECES)).join('');

  const written = (text, quoted) =>
    Array.from(text, (c) => {
      const code = c.codePointAt(0);
      const named = { '<': '&lt;', '&': '&amp;', '>': '&gt;', "'": '&apos;', '"': '&quot;' }[c];
      const must = c === '<' || c === '&' || c === '>' || (quoted && /[\n\t'"]/.test(c));
      const way = below(must ? 3 : 9);
      if (way === 0) return `&#${code};`;
      if (way === 1) return `&#x${code.toString(16)};`;
      return must ? (named ?? `&#x0${code.toString(16)};`) : c;
    }).join('');

  const attribute = (name) => {
    const quote = pick(['"', "'"]);
    return `${pick([' ', '\n', '\t\r\n'])}${name} = ${quote}${written(pieces(), true)}${quote}`;
  };

  const child = (depth) => {
    switch (below(6)) {
      case 0:
      case 1:
        return element(pick(NAMES), depth - 1);
      case 2:
        return pick(['<!---->', '<!-- - <x> & -->', '<?p ?>', '<?p ]]>?>']);
      case 3:
        return `<![CDATA[${pieces().replaceAll('>', '')}]]>`;
      case 4:
        return pick(['\r\n', '\r<!---->', '\n']);
      default:
        return written(pieces(), false);
    }
  };

  function element(name, depth) {
    const attributes = NAMES.filter(() => below(14) === 0)
      .map(attribute)
      .join('');
    const count = depth === 0 ? 0 : below(6);
    if (count === 0 && below(2) === 0) return `<${name}${attributes}${pick(['/>', ' />'])}`;
    const children = Array.from({ length: count }, () => child(depth)).join('');
    return `<${name}${attributes}${pick(['>', ' >', '\n>'])}${children}</${name}${pick(['>', ' >', '\r\n>'])}`;
  }

  return element(pick(NAMES), 4);
}

/** Numbers that look random: mulberry32. */
function mulberry(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
