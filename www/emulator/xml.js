/**
 * A small, strict XML reader and writer of its own, so that a mistake in the crate's codec cannot hide here too.
 * A node is `{ name, text, children }`; attributes are read over, because the service has none.
 */

const NAME = /[A-Za-z_:\u00b7-\uffff][\w.:\-\u00b7-\uffff]*/y;
const ENTITY = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const MAX_DEPTH = 32;

/** Thrown for text that is not well-formed. */
export class XmlError extends Error {
  constructor(message, offset) {
    super(`${message} at character ${offset}`);
    this.name = 'XmlError';
  }
}

/** Builds a node. Strings become text, arrays are flattened, null and undefined are left out. */
export function element(name, ...content) {
  const node = { name, text: '', children: [] };
  for (const item of content.flat(Infinity)) {
    if (item === null || item === undefined) continue;
    if (typeof item === 'object') node.children.push(item);
    else node.text += String(item);
  }
  return node;
}

/** The first child along a path of names, or undefined. */
export function find(node, ...path) {
  let at = node;
  for (const name of path) at = at?.children.find((child) => child.name === name);
  return at;
}

/** All children of that name. */
export function all(node, name) {
  return node ? node.children.filter((child) => child.name === name) : [];
}

/** Trimmed text at a path; empty text counts as absent. */
export function textAt(node, ...path) {
  const text = find(node, ...path)?.text.trim();
  return text === '' ? undefined : text;
}

/** Number at a path, or undefined if there is none. */
export function numberAt(node, ...path) {
  const text = textAt(node, ...path);
  if (text === undefined) return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}

/** True only for the word true (the services' booleans are words). */
export function flagAt(node, ...path) {
  return textAt(node, ...path)?.toLowerCase() === 'true';
}

const escapeText = (text) => text.replace(/[&<>]/g, (c) => (c === '&' ? '&amp;' : c === '<' ? '&lt;' : '&gt;'));

/** Writes a node without white space between elements; an empty one as `<Name/>`. */
export function write(node) {
  if (node.children.length === 0) {
    return node.text === '' ? `<${node.name}/>` : `<${node.name}>${escapeText(node.text)}</${node.name}>`;
  }
  return `<${node.name}>${node.children.map(write).join('')}</${node.name}>`;
}

function decodeText(raw, offset) {
  if (raw.includes('<')) throw new XmlError('a < inside text', offset);
  if (raw.includes(']]>')) throw new XmlError(']]> inside text', offset);
  return raw.replace(/&([^;&\s]*);?/g, (whole, body) => {
    if (!whole.endsWith(';')) throw new XmlError(`bare ampersand ${JSON.stringify(whole.slice(0, 12))}`, offset);
    if (Object.hasOwn(ENTITY, body)) return ENTITY[body];
    const reference = /^#(?:x([0-9a-fA-F]{1,6})|([0-9]{1,7}))$/.exec(body);
    if (!reference) throw new XmlError(`unknown entity ${body.slice(0, 20)}`, offset);
    const code = reference[1] ? parseInt(reference[1], 16) : Number(reference[2]);
    const legal =
      code === 9 ||
      code === 10 ||
      code === 13 ||
      (code >= 0x20 && code <= 0xd7ff) ||
      (code >= 0xe000 && code <= 0xfffd) ||
      (code >= 0x10000 && code <= 0x10ffff);
    if (!legal) throw new XmlError(`illegal character reference ${body}`, offset);
    return String.fromCodePoint(code);
  });
}

/** Reads one document and gives its root node; throws XmlError. */
export function parse(source) {
  const text = source.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text)) throw new XmlError('illegal character', 0);
  const stack = [];
  let root = null;
  let at = 0;

  const addText = (raw, decoded) => {
    const parent = stack.at(-1);
    if (parent) parent.text += decoded;
    else if (raw.trim() !== '') throw new XmlError('text outside the root element', at);
  };
  const nameAt = (from) => {
    NAME.lastIndex = from;
    const match = NAME.exec(text);
    if (!match) throw new XmlError('a name was expected', from);
    return match[0];
  };
  const skipTo = (mark, from, what) => {
    const end = text.indexOf(mark, from);
    if (end < 0) throw new XmlError(`${what} without end`, at);
    return end;
  };

  while (at < text.length) {
    const open = text.indexOf('<', at);
    const stop = open < 0 ? text.length : open;
    if (stop > at) addText(text.slice(at, stop), decodeText(text.slice(at, stop), at));
    if (open < 0) break;
    at = open;
    if (text.startsWith('<!--', at)) {
      at = skipTo('-->', at + 4, 'comment') + 3;
    } else if (text.startsWith('<![CDATA[', at)) {
      const end = skipTo(']]>', at, 'CDATA section');
      if (stack.length === 0) throw new XmlError('CDATA outside the root element', at);
      stack.at(-1).text += text.slice(at + 9, end);
      at = end + 3;
    } else if (text.startsWith('<?', at)) {
      at = skipTo('?>', at, 'processing instruction') + 2;
    } else if (text.startsWith('<!', at)) {
      throw new XmlError('a document type is not accepted', at);
    } else if (text.startsWith('</', at)) {
      const name = nameAt(at + 2);
      const end = skipTo('>', at, 'end tag');
      const node = stack.pop();
      if (!node || node.name !== name || text.slice(at + 2 + name.length, end).trim() !== '') {
        throw new XmlError(`end tag ${name} closes ${node ? node.name : 'nothing'}`, at);
      }
      if (node.children.length > 0) node.text = '';
      at = end + 1;
    } else {
      const name = nameAt(at + 1);
      const rest = /(?:\s+[^\s=<>/]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*(\/?)>/y;
      rest.lastIndex = at + 1 + name.length;
      const tail = rest.exec(text);
      if (!tail) throw new XmlError(`start tag ${name} is malformed`, at);
      const node = { name, text: '', children: [] };
      if (stack.length > 0) stack.at(-1).children.push(node);
      else if (root) throw new XmlError('a second root element', at);
      else root = node;
      if (!tail[1]) stack.push(node);
      if (stack.length > MAX_DEPTH) throw new XmlError('nested too deeply', at);
      at = rest.lastIndex;
    }
  }
  if (stack.length > 0) throw new XmlError(`element ${stack.at(-1).name} is not closed`, at);
  if (!root) throw new XmlError('no root element', 0);
  return root;
}

/** A copy whose children are sorted by name; equal names keep their order, as notifications do. */
export function sorted(node) {
  const children = node.children.map(sorted);
  children.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return { ...node, children };
}
