// Random valid jobs by the published description.
import { isList, isOpen, members, rules } from './tables.js';
import { number, text } from './texts.js';

/** The parts of a job of that tag, as its builder takes them. */
export function parts(chance, { input, operation, operationRequired }) {
  const often = chance.below(60);
  const made = object(chance, 'Request', often, ['Tag', 'Input', 'Operation']);
  if (input === 'required' || input === true || chance.in100(50)) made.Input = object(chance, 'Input', often);
  if (operationRequired || chance.in100(80)) made.Operation = object(chance, operation, often, ['Tag']);
  return Object.fromEntries(chance.shuffled(Object.entries(made)));
}

function object(chance, shape, often, given = []) {
  const made = {};
  const all = members(shape).filter(({ name, output }) => !output && !given.includes(name));
  for (const member of all) {
    if (member.required || member.expected || chance.in100(often)) made[member.name] = value(chance, member, often);
  }
  for (let needed = lacking(chance, shape, made); needed !== undefined; needed = lacking(chance, shape, made)) {
    made[needed] = value(
      chance,
      members(shape).find(({ name }) => name === needed),
      often,
    );
  }
  if (isOpen(shape)) for (const name of ['title', 'Name_2', '标题']) made[name] = text(chance);
  return Object.fromEntries(chance.shuffled(Object.entries(made)));
}

/** The member that a rule of the shape asks for and that is not there. */
function lacking(chance, shape, made) {
  for (const rule of rules(shape)) {
    if (rule.rule === 'anyOf' && !rule.members.some((name) => name in made)) return chance.pick(rule.members);
    if (rule.needs === undefined || rule.needs in made || !(rule.member in made)) continue;
    if (rule.rule === 'requires' || (String(made[rule.member]) === rule.value) === rule.equal) return rule.needs;
  }
  return undefined;
}

function value(chance, member, often) {
  if (!isList(member) || chance.in100(10)) return single(chance, member, often);
  return Array.from({ length: 1 + chance.below(Math.min(member.list || 3, 3)) }, () => single(chance, member, often));
}

function single(chance, member, often) {
  switch (member.type) {
    case 'shape':
      return object(chance, member.shape, often);
    case 'boolean':
      return chance.pick([true, false, 'true', 'false']);
    case 'enum':
      return chance.pick(member.values);
    case 'text':
      return text(chance, member.max);
    default: {
      const made = number(chance, member);
      return chance.in100(50) ? made : String(made);
    }
  }
}

/** The document that a job stands for, as `{ name, text, children }`. */
export function document(name, made) {
  if (Array.isArray(made)) return made.flatMap((item) => document(name, item));
  if (typeof made !== 'object') return [{ name, text: String(made), children: [] }];
  return [{ name, text: '', children: Object.entries(made).flatMap(([key, item]) => document(key, item)) }];
}
