// Random answers of the service: the object that a reader must give, and the document that it comes in.
import { isList, isOpen, members } from './tables.js';
import { number, text } from './texts.js';

/** `{ expected, xml }` of an answer with a job of that tag. */
export function answer(chance, job) {
  const details = Array.from({ length: 1 + chance.below(3) }, () => detail(chance, job));
  const ids = Array.from({ length: chance.below(3) }, () => text(chance, 40));
  const token = chance.in100(50) ? [text(chance)] : [];
  const expected = {
    JobsDetail: details.map(({ expected: made }) => made),
    ...(ids.length > 0 && { NonExistJobIds: listed(ids) }),
    ...(token.length > 0 && { NextToken: token[0] }),
  };
  const groups = [
    details.map(({ xml }) => `<JobsDetail>${xml}</JobsDetail>`),
    ids.map((id) => element(chance, 'NonExistJobIds', id)),
    token.map((words) => element(chance, 'NextToken', words)),
  ];
  return {
    expected,
    xml: `<Response>${chance
      .shuffled(groups)
      .flat()
      .join(chance.pick(['', '\n  ']))}</Response>`,
  };
}

/** The same of a notification. */
export function notification(chance, job) {
  const { expected, xml } = detail(chance, job);
  const event = '<EventName>TaskFinish</EventName>';
  const body = chance.in100(50) ? `${event}<JobsDetail>${xml}</JobsDetail>` : `<JobsDetail>${xml}</JobsDetail>${event}`;
  return { expected: { EventName: 'TaskFinish', JobsDetail: [expected] }, xml: `<Response>${body}</Response>` };
}

function detail(chance, { tag, operation }) {
  const often = chance.below(70);
  const made = object(chance, 'JobDetail', often);
  made.entries.push(['Tag', tag, element(chance, 'Tag', tag)]);
  const inside = finish(chance, object(chance, operation, often, ['Tag', 'Input']));
  made.entries.push(['Operation', inside.expected, `<Operation>${inside.xml}</Operation>`]);
  return finish(chance, made);
}

/** Members as `[name, value, xml]`, before they are put in some order. */
function object(chance, shape, often, given = []) {
  const entries = [];
  const extra = {};
  for (const member of members(shape)) {
    if (given.includes(member.name) || !chance.in100(often)) continue;
    if (isList(member)) {
      const items = Array.from({ length: 1 + chance.below(3) }, () => single(chance, member, often));
      entries.push([member.name, listed(items.map(([made]) => made)), items.map(([, xml]) => xml).join('')]);
    } else if (['integer', 'number'].includes(member.type) && chance.in100(10)) {
      const words = chance.pick(['-', 'N/A', '', '24/1', 'auto']);
      extra[member.name] = words;
      entries.push([undefined, undefined, element(chance, member.name, words)]);
    } else {
      entries.push([member.name, ...single(chance, member, often)]);
    }
  }
  if (isOpen(shape)) {
    for (const name of ['title', '标题']) {
      const made = text(chance);
      entries.push([name, made, element(chance, name, made)]);
    }
  } else if (chance.in100(10)) {
    const name = chance.pick(['__proto__', 'constructor', 'toString', 'Unknown', '新']);
    const made = text(chance);
    Object.defineProperty(extra, name, { value: [made], enumerable: true, configurable: true, writable: true });
    entries.push([undefined, undefined, element(chance, name, made)]);
  }
  return { entries, extra };
}

function finish(chance, { entries, extra }) {
  const expected = {};
  for (const [name, value] of entries) if (name !== undefined) expected[name] = value;
  if (Object.keys(extra).length > 0) expected.$extra = extra;
  return {
    expected,
    xml: chance
      .shuffled(entries)
      .map(([, , xml]) => xml)
      .join(chance.pick(['', '\n  '])),
  };
}

/** A sole empty element is an empty list; among others it stays in its place. */
function listed(items) {
  const [only] = items;
  const isEmpty = only === '' || (typeof only === 'object' && Object.keys(only).length === 0);
  return items.length === 1 && isEmpty ? [] : items;
}

/** The value and its document. */
function single(chance, member, often) {
  const { name, type } = member;
  if (type === 'shape') {
    const { expected, xml } = finish(chance, object(chance, member.shape, often));
    return [expected, `<${name}>${xml}</${name}>`];
  }
  if (type === 'boolean') {
    const made = chance.in100(50);
    return [made, element(chance, name, chance.pick(made ? ['true', 'True', '1'] : ['false', 'FALSE', '0']))];
  }
  if (type === 'enum' || type === 'text') {
    const made = type === 'enum' && chance.in100(80) ? chance.pick(member.values) : text(chance);
    return [made, element(chance, name, made)];
  }
  const made = number(chance, member);
  return [made, element(chance, name, chance.pick([String(made), ` ${made} `, made >= 0 ? `+${made}` : String(made)]))];
}

function element(chance, name, made) {
  if (made === '' && chance.in100(50)) return `<${name}/>`;
  if (chance.in100(20) && !made.includes(']]>') && !made.includes('\r')) return `<${name}><![CDATA[${made}]]></${name}>`;
  const escaped = [...made].map((c) => {
    if (c === '\r' || '&<>'.includes(c) || chance.in100(3))
      return chance.pick([`&#${c.codePointAt(0)};`, `&#x${c.codePointAt(0).toString(16)};`]);
    return c;
  });
  return `<${name}>${escaped.join('')}</${name}>`;
}
