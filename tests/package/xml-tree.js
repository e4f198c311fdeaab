// XML as a tree by a parser that is not ours.
import { SaxesParser } from 'saxes';

/** The root element as `{ name, text, children }`. */
export function elements(xml) {
  const root = { children: [], text: '' };
  const stack = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => {
    const node = { name, children: [], text: '' };
    stack.at(-1).children.push(node);
    stack.push(node);
  });
  const text = (piece) => {
    stack.at(-1).text += piece;
  };
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('closetag', () => stack.pop());
  parser.write(xml).close();
  return root.children[0];
}

/** The same for comparing: elements without text and children dropped, children grouped by name, indentation gone. */
export function tree(xml) {
  return prune(elements(xml));
}

function prune({ name, text, children }) {
  const kept = children.map(prune).filter((child) => child.children.length > 0 || child.text !== '');
  const names = [...new Set(kept.map((child) => child.name))].sort();
  const ordered = names.flatMap((known) => kept.filter((child) => child.name === known));
  const blank = text.trim() === '' && (children.length > 0 || text.includes('\n'));
  return { name, text: blank ? '' : text, children: ordered };
}
