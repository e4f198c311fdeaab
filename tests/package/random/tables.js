// The published description of all jobs, and what the envelopes around them hold.
import { createRequire } from 'node:module';

const { jobs, shapes } = createRequire(import.meta.url)('wanxiang-jobs/jobs.json');

export { jobs };

// The envelopes of answers are part of the README, not of the description that forms are drawn from.
const text = (name) => ({ name, type: 'text' });
const envelopes = {
  JobDetail: {
    members: [
      ...['Code', 'Message', 'JobId', 'CreationTime', 'StartTime', 'EndTime', 'QueueId', 'SubTag', 'QueueType'].map(text),
      { name: 'State', type: 'enum', values: ['Submitted', 'Running', 'Success', 'Failed', 'Pause', 'Cancel'] },
      { name: 'Progress', type: 'integer', min: 0, max: 100 },
      { name: 'Input', type: 'shape', shape: 'Input' },
      { name: 'Workflow', type: 'shape', shape: 'JobWorkflowRef', list: 0 },
    ],
  },
};

const shape = (name) => envelopes[name] ?? shapes[name];

/** All members of a shape: its own, then those of its base. */
export function members(name) {
  const { members: own, base } = shape(name);
  return base === undefined ? own : [...own, ...members(base)];
}

export const rules = (name) => shape(name).rules ?? [];

/** Whether the names of the children are the caller's choice. */
export const isOpen = (name) => shape(name).open === true;

export const isList = (member) => member.list !== undefined;
