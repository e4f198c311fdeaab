/** A callback for people: what it says, what nobody knows of it, and how it differs from what was known before. */

import { parseNotify } from 'wanxiang-jobs';
import { inheritedMembersOf, jobOf, ownMembersOf } from '../form/description.js';
import { readPaste } from './paste.js';

/** @returns {{ body: string, notification: object, details: object[], unknown: Array<[string, string]> }} throws what the package throws */
export function readCallback(text) {
  const { body } = readPaste(text);
  const notification = parseNotify(body);
  const inWorkflow = (notification.WorkflowExecution?.Tasks ?? []).map((task) => ({ ...task, JobId: task.JobId ?? task.TaskId }));
  const details = (notification.JobsDetail ?? inWorkflow).map(withoutMark);
  return { body, notification, details, unknown: unknownIn(notification) };
}

const MARK = /^wj1\.[\w-]{22}\.\d+\./;

/** The package's mark of a submit is no member that a person gave; elsewhere the package takes it off by itself. */
function withoutMark(detail) {
  const { UserData, ...rest } = detail.Operation ?? {};
  if (!MARK.test(UserData ?? '')) return detail;
  const own = UserData.replace(MARK, '');
  return { ...detail, Operation: { ...rest, ...(own && { UserData: own }) } };
}

/** What the package kept because its version does not know it, with where it stood. */
function unknownIn(value, path = '') {
  if (value === null || typeof value !== 'object') return [];
  const own = value.$extra
    ? Object.entries(value.$extra).map(([name, text]) => [
        `${path}${name}`,
        typeof text === 'string' ? text : JSON.stringify(text),
      ])
    : [];
  const inner = Object.entries(value)
    .filter(([name]) => name !== '$extra')
    .flatMap(([name, member]) => unknownIn(member, `${path}${name}.`));
  return [...own, ...inner];
}

/** The members in which two objects differ, by path. */
export function differences(before, after, path = '') {
  if (Object.is(before, after)) return [];
  const areObjects = [before, after].every((value) => value !== null && typeof value === 'object');
  if (!areObjects) return [[path, before, after]];
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.flatMap((name) => differences(before[name], after[name], path ? `${path}.${name}` : name));
}

/** The request that such a job came from, as far as its detail tells: without what the service added. */
export function requestOf(detail) {
  const Tag = detail.Tag ?? detail.Operation?.Tag;
  const job = jobOf(Tag);
  if (!job) return undefined;
  return {
    Tag,
    ...(detail.Input?.Object && { Input: { Object: detail.Input.Object } }),
    ...(job.operation && detail.Operation && { Operation: asked(detail.Operation, job.operation) }),
  };
}

function asked(value, shape) {
  if (Array.isArray(value)) return value.map((item) => asked(item, shape));
  const members = [...ownMembersOf(shape), ...inheritedMembersOf(shape)];
  return Object.fromEntries(
    members
      .filter(({ name }) => name !== 'Tag' && value[name] !== undefined && value[name] !== '')
      .map(({ name, shape: inner }) => [
        name,
        inner && typeof value[name] === 'object' ? asked(value[name], inner) : value[name],
      ]),
  );
}
