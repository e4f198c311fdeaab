/**
 * Runs of workflows. The control port makes them; each task is a job like any other. A run has ended when all of its jobs
 * have, and has failed when one of them has.
 */

import { randomBytes } from 'node:crypto';
import { element } from '../xml.js';
import { FINAL, time } from './jobs.js';

const hex = () => randomBytes(16).toString('hex');
// A describe writes +08:00, a callback a blank and +0800: both as the vendor prints them.
const described = (ms) => (ms === undefined ? '' : time(ms).replace(/00$/, ':00'));
const told = (ms) => (ms === undefined ? '' : time(ms).replace('T', ' '));

export class Runs {
  #byId = new Map();

  constructor({ now, jobs, journal, region, limit = 2000 }) {
    Object.assign(this, { now, jobs, journal, region, limit });
  }

  open() {
    for (const run of this.journal.all('run')) this.#byId.set(run.id, run);
    return [...this.#byId.values()];
  }

  get(id) {
    return this.#byId.get(id);
  }

  all() {
    return [...this.#byId.values()];
  }

  /** A record that is not kept yet: `add` follows when its tasks are there. */
  create({ bucket, object, name, workflowId, callback, events }) {
    return {
      id: `i${hex()}`,
      workflowId: workflowId ?? `w${hex()}`,
      name: name ?? 'workflow',
      bucket,
      object,
      callback,
      events,
      created: this.now(),
      start: hex(),
      tasks: [],
      callbacks: [],
    };
  }

  /** Keeps a run; the oldest is forgotten when there are too many. */
  add(run) {
    for (const id of this.#byId.keys()) {
      if (this.#byId.size < this.limit) break;
      this.#byId.delete(id);
      this.journal.drop('run', id);
    }
    this.#byId.set(run.id, run);
    this.save(run);
  }

  save(run) {
    this.journal.put('run', run.id, run);
  }

  #job(task) {
    return this.jobs.get(task.job) ?? task.last;
  }

  /** Running, then Success, or Failed when any task has failed or was cancelled. */
  state(run) {
    const states = run.tasks.map((task) => this.#job(task)?.state ?? 'Failed');
    if (!states.every((state) => FINAL.includes(state))) return 'Running';
    return states.every((state) => state === 'Success') ? 'Success' : 'Failed';
  }

  /** Called when a job has ended: gives the run that has ended with it, if any. */
  ended(job) {
    const run = job.workflow && this.#byId.get(job.workflow.RunId);
    const task = run?.tasks.find(({ job: id }) => id === job.id);
    if (!task) return undefined;
    // The job may be forgotten before the run is.
    const { id, tag, state, code, message, created, started, ended } = job;
    task.last = { id, tag, state, code, message, created, started, ended };
    this.save(run);
    return this.state(run) === 'Running' ? undefined : run;
  }

  /** WorkflowExecution as a describe answers it. */
  execution(run) {
    const start = this.#task(
      { name: 'Start' },
      { id: run.start, tag: 'Start', state: 'Success', created: run.created },
      described,
    );
    return element(
      'WorkflowExecution',
      element('RunId', run.id),
      element('WorkflowId', run.workflowId),
      element('WorkflowName', run.name),
      element('State', this.state(run)),
      element('CreateTime', described(run.created)),
      element('Object', run.object),
      this.#topology(run),
      start,
      run.tasks.map((task) => this.#task(task, this.#job(task), described)),
    );
  }

  /** WorkflowExecution as a callback tells it. */
  notice(run) {
    const header = (name, value) => element('CosHeaders', element('Key', name), element('Value', value));
    return element(
      'WorkflowExecution',
      element('RunId', run.id),
      element('BucketId', run.bucket),
      element('Object', run.object),
      header('EventName', 'cos:ObjectCreated:Put'),
      element('WorkflowId', run.workflowId),
      element('WorkflowName', run.name),
      element('CreateTime', told(run.created)),
      element('State', this.state(run)),
      run.tasks.map((task) => this.#task(task, this.#job(task), told)),
    );
  }

  #task({ name, templateId }, job, form) {
    return element(
      'Tasks',
      element('Type', job.tag),
      element('CreateTime', form(job.created)),
      element('StartTime', form(job.started)),
      element('EndTime', form(job.ended)),
      element('State', job.state),
      element('JobId', job.id),
      element('Name', name),
      templateId ? element('TemplateId', templateId) : null,
      job.code ? element('Code', job.code) : null,
      job.code ? element('Message', job.message) : null,
    );
  }

  /** Every task follows the start: names of nodes are names of elements. */
  #topology(run) {
    return element(
      'Topology',
      element(
        'Dependencies',
        element('Start', run.tasks.map(({ name }) => name).join(',')),
        run.tasks.map(({ name }) => element(name, 'End')),
      ),
      element(
        'Nodes',
        element('Start', element('Type', 'Start'), element('Input', element('ObjectPrefix'))),
        run.tasks.map((task) =>
          element(
            task.name,
            element('Type', this.#job(task).tag),
            this.jobs.get(task.job)?.operation ?? element('Operation', element('TemplateId', task.templateId ?? '')),
          ),
        ),
      ),
    );
  }
}
