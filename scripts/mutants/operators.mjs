// The kinds of change that are made, one at a time. Each finds its places in masked code and says what stands there then.

/** A change of one place: `{ kind, at, length, to }`; a `to` that keeps what stood there is a function of it. */
const replace = (kind, pattern, swap) =>
  function* find(code) {
    for (const match of code.matchAll(pattern)) {
      const to = swap(match);
      if (to !== undefined && to !== match[0]) yield { kind, at: match.index, length: match[0].length, to };
    }
  };

const COMPARISONS = {
  '===': '!==',
  '!==': '===',
  '==': '!=',
  '!=': '==',
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
};
const SUMS = { '+': '-', '-': '+', '*': '/', '/': '*', '+=': '-=', '-=': '+=' };

const negated = (condition) => `!(${condition})`;

const both = [
  // Formatters put blanks around them, and none around the brackets of types.
  replace('comparison', / (===|!==|==|!=|<=|>=|<|>) /g, ([, sign]) => ` ${COMPARISONS[sign]} `),
  replace('logic', / (&&|\|\|) /g, ([, sign]) => ` ${sign === '&&' ? '||' : '&&'} `),
  replace('arithmetic', /(?<=[\w)\]] )(\+=|-=|\+|-|\*|\/)(?= [\w(])/g, ([sign]) => SUMS[sign]),
  replace('constant', /(?<![\w.$#'])\d[\d_]*(?:\.\d+)?(?![\w.])/g, ([number]) => plusOne(number)),
  replace('constant', /\b(true|false)\b/g, ([word]) => (word === 'true' ? 'false' : 'true')),
  replace('negation', /(?<![\w)\]])!(?=[\w(.])/g, () => ''),
  statements,
];

const only = {
  rust: [
    replace('condition', /(?<=\b(?:if|while) )(?!let\b)([^{;\n]*[^{;\n=|&])(?= \{$)/gm, ([condition]) =>
      /\blet\b|=>/.test(condition) ? undefined : negated,
    ),
    replace('guard', /\.filter\(\|[^|]*\| [^()]*(?:\([^()]*\)[^()]*)*\)/g, () => ''),
    replace('extreme', /\.(min|max)\(/g, ([, name]) => `.${name === 'min' ? 'max' : 'min'}(`),
  ],
  script: [
    replace('condition', /(?<=\bif \()[^()]*(?:\([^()]*(?:\([^()]*\)[^()]*)*\)[^()]*)*(?=\))/g, () => negated),
    replace('guard', /\?\.(?=[\w#([])/g, (match) => (/[([]/.test(match.input[match.index + 2]) ? '' : '.')),
    replace('default', /\?\?= /g, () => '= '),
    replace('extreme', /\bMath\.(min|max)\(/g, ([, name]) => `Math.${name === 'min' ? 'max' : 'min'}(`),
    replace('awaiting', /\bawait (?=[\w(])/g, () => ''),
  ],
};

/** Every change of a masked source. */
export const changes = (code, language) => [...both, ...only[language]].flatMap((find) => [...find(code)]);

function plusOne(number) {
  const value = Number(number.replaceAll('_', ''));
  return number.includes('.') ? (value + 1).toFixed(1) : String(value + 1);
}

/** A statement of one line that is no declaration: calls, assignments, jumps. */
function* statements(code) {
  for (const match of code.matchAll(
    /^([ \t]+)(?!let |const |var |use |pub |import |export |type |static |fn |readonly |private |declare |else\b|case |default:|throw |return [^;]|\/\/|\.|\}|\)|\])(\S[^\n]*;)$/gm,
  )) {
    const [, indent, text] = match;
    if (balanced(text)) yield { kind: 'statement', at: match.index + indent.length, length: text.length, to: ';' };
  }
}

function balanced(text) {
  let depth = 0;
  for (const sign of text) {
    if ('([{'.includes(sign)) depth += 1;
    if (')]}'.includes(sign)) depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
