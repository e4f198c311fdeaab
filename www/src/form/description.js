import { signal } from '@preact/signals';

/** The package's own description of every job; undefined until it is loaded. */
export const description = signal(undefined);

/** Loaded apart from the page: the first screen does not wait for it. */
export async function loadDescription() {
  description.value = (await import('wanxiang-jobs/jobs.json')).default;
}

/** @returns the entry of a tag */
export function jobOf(tag) {
  return description.value?.jobs.find((job) => job.tag === tag);
}

/** The members of a shape that a person may fill in: its own, without those of its base. */
export function ownMembersOf(shape) {
  return (description.value?.shapes[shape]?.members ?? []).filter(({ output }) => !output);
}

/** The members that a shape takes over from its base. */
export function inheritedMembersOf(shape) {
  const { base } = description.value?.shapes[shape] ?? {};
  const own = new Set(ownMembersOf(shape).map(({ name }) => name));
  return base ? membersOf(base).filter(({ name }) => !own.has(name)) : [];
}

/** All members that a person may fill in. */
export function membersOf(shape) {
  return [...ownMembersOf(shape), ...inheritedMembersOf(shape)];
}

/** The rules of a shape and its base. */
export function rulesOf(shape) {
  const { rules = [], base } = description.value?.shapes[shape] ?? {};
  return base ? [...rules, ...rulesOf(base)] : rules;
}

/** The member that a path of a job leads to; list places in the path are passed over. */
export function memberAt(tag, path) {
  const [head, ...rest] = path.filter((step) => typeof step === 'string');
  let shape = head === 'Operation' ? jobOf(tag)?.operation : 'Request';
  let member = head === 'Operation' ? undefined : { name: head, type: 'shape' };
  if (head !== 'Operation') shape = membersOf('Request').find(({ name }) => name === head)?.shape;
  for (const step of rest) {
    member = membersOf(shape).find(({ name }) => name === step);
    shape = member?.shape;
  }
  return member;
}
