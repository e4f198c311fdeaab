// Random texts and numbers, made of what codecs get wrong.

const PIECES = [
  'a',
  '0',
  'input/clip.mp4',
  '${Number}',
  '中文',
  '视频处理',
  'é',
  'e\u0301',
  '🎬',
  '👨‍👩‍👧',
  '\u{10FFFF}',
  '\uE000',
  '\uFFFD',
  '\uFEFF',
  '\x85',
  '\u2028',
  '\x7F',
  '&',
  '<',
  '>',
  '"',
  "'",
  ']]>',
  '&amp;',
  '&#10;',
  '<![CDATA[',
  '<!--',
  '-->',
  '?>',
  '%41',
  '+',
  '\\',
  '\r\n',
  '\r',
  '\n',
  '\t',
  ' ',
  '  ',
  'true',
  '-',
  '{}',
  'null',
  '__proto__',
];

export function text(chance, most = 200) {
  const pieces = Array.from({ length: chance.below(6) }, () => chance.pick(PIECES));
  return [...pieces.join('')].slice(0, most).join('');
}

/** A number inside the documented range of a member. */
export function number(chance, { type, min, max, exclusiveMin, exclusiveMax }) {
  const low = min === undefined ? Math.min(0, (max ?? 0) - 10) : min + (exclusiveMin ? 1 : 0);
  const high = max === undefined ? Math.max(1_000_000, low) : max - (exclusiveMax ? 1 : 0);
  if (low > high) return high + 0.5;
  const whole = chance.between(low, high);
  return type === 'number' && whole >= 0 && whole < high && chance.in100(50) ? Number(`${whole}.${chance.below(1000)}`) : whole;
}
