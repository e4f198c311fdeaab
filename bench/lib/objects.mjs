// From the two libraries that give no objects to objects of the usual shape, by the shortest walk that does it.

/** saxes: events. Text of an element with children is dropped, as the other parsers are told to. */
export function saxesObject(SaxesParser, xml) {
  const parser = new SaxesParser();
  const outer = [];
  let object = {};
  let members = 0;
  let text = '';
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', () => {
    outer.push([object, members]);
    object = {};
    members = 0;
    text = '';
  });
  const append = (piece) => {
    text += piece;
  };
  parser.on('text', append);
  parser.on('cdata', append);
  parser.on('closetag', ({ name }) => {
    const value = members === 0 ? text : object;
    [object, members] = outer.pop();
    members += 1;
    put(object, name, value);
    text = '';
  });
  parser.write(xml).close();
  return object;
}

/** txml: a tree of `{ tagName, children }`; entities stay as they are. */
export function txmlObject(parse, xml) {
  return fold(parse(xml));
}

function fold(children) {
  const object = {};
  let members = 0;
  for (const child of children) {
    if (typeof child === 'string' || child.tagName.startsWith('?')) continue;
    members += 1;
    put(object, child.tagName, fold(child.children));
  }
  return members === 0 ? children.join('') : object;
}

function put(object, name, value) {
  const before = object[name];
  if (before === undefined) object[name] = value;
  else if (Array.isArray(before)) before.push(value);
  else object[name] = [before, value];
}
