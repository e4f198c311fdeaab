/** The job records: made on submit, described, listed, cancelled; the oldest ended ones are forgotten when there are too many. */

import { randomBytes } from 'node:crypto';
import { Refusal } from '../http/errors.js';
import { TAGS } from '../ci/tags.js';
import { element, find, textAt, write } from '../xml.js';
import { filter, readToken } from './filter.js';

export const FINAL = ['Success', 'Failed', 'Cancel'];
/** The one queue of each kind. */
export const QUEUES = {
  media: 'p2242ab62c7c94486915508540933a2c6',
  pic: 'p6f358a37bf9442ad8f859db055cd1c0e',
  ai: 'p0a1d6ef47b244b26b0e35a6e28fb8e8f',
  speech: 'p9e4b1c1a2f5b4b7f9d5d7c1e8a6b3c2d',
  doc: 'pc02270c617ae4b6d9b0a52cb1cfce6b2',
  file: 'p5135bc6da2b84f2cb5b8a4c3e1d0f9a7',
};

/** A time as the service writes it, always at +0800; `-` while unknown. */
export function time(ms) {
  if (ms === undefined) return '-';
  return `${new Date(ms + 8 * 3600_000).toISOString().slice(0, 19)}+0800`;
}

export class Jobs {
  #byId = new Map();
  #sequence = 0;
  #repeated = new Set();

  constructor({ now, region, journal, limit = 20_000, keepText = 4096 }) {
    Object.assign(this, { now, region, journal, limit, keepText });
    this.created = 0;
  }

  /** Reads what an earlier run left; gives the jobs in the order in which they were made. */
  open() {
    const jobs = this.journal.all('job').filter((job) => Object.hasOwn(TAGS, job.tag));
    jobs.sort((a, b) => a.sequence - b.sequence);
    for (const job of jobs) this.#byId.set(job.id, job);
    this.#sequence = jobs.at(-1)?.sequence ?? 0;
    return jobs;
  }

  /** Remembers the job as it is now. */
  save(job) {
    this.journal.put('job', job.id, { ...job, timer: undefined });
  }

  get size() {
    return this.#byId.size;
  }

  get(id) {
    return this.#byId.get(id);
  }

  all() {
    return [...this.#byId.values()];
  }

  /** Makes the record of one operation of a Request. */
  create({ tag, operation, root, bucket, request, workflow, callback = callbackOf(root) }) {
    this.#makeRoom();
    this.#sequence += 1;
    this.created += 1;
    const job = {
      id: `${TAGS[tag].letter}${randomBytes(16).toString('hex')}`,
      sequence: this.#sequence,
      tag,
      bucket,
      operation,
      input: find(root, 'Input'),
      queueId: textAt(root, 'QueueId') ?? QUEUES[TAGS[tag].queue],
      queueType: textAt(root, 'QueueType'),
      level: Number(textAt(operation, 'JobLevel') ?? 0),
      callback,
      // Of a run of a workflow: RunId, WorkflowId, WorkflowName, and the name of the node.
      workflow,
      state: 'Submitted',
      code: 'Success',
      message: '',
      progress: 0,
      created: this.now(),
      started: undefined,
      ended: undefined,
      results: [],
      request,
      answers: [],
      callbacks: [],
    };
    this.#byId.set(job.id, job);
    this.save(job);
    return job;
  }

  /** Forgets the oldest that have ended; with none such the queue is full. */
  #makeRoom() {
    if (this.#byId.size < this.limit) return;
    for (const [id, job] of this.#byId) {
      if (!FINAL.includes(job.state)) continue;
      this.#byId.delete(id);
      this.journal.drop('job', id);
      if (this.#byId.size < this.limit) return;
    }
    throw new Refusal('QueueSaturated', `more than ${this.limit} jobs wait`);
  }

  /** Keeps the last answers that told of a job, bounded. */
  record(job, kind, text) {
    job.answers.push({
      kind,
      at: time(this.now()),
      text: text.length > this.keepText * 16 ? text.slice(0, this.keepText * 16) : text,
    });
    if (job.answers.length > 3) job.answers.splice(1, 1);
  }

  /** JobsDetail as the service writes it. With `backwards` the job seems to have gone back, once. */
  detail(job, { backwards = false } = {}) {
    const back = backwards && !job.wentBack && ['Running', 'Success'].includes(job.state);
    if (back) job.wentBack = true;
    const state = back ? (job.state === 'Success' ? 'Running' : 'Submitted') : job.state;
    const progress = back ? (job.state === 'Success' ? Math.min(job.progress, 50) : 0) : job.progress;
    const ended = back ? undefined : job.ended;
    return element(
      'JobsDetail',
      element('Code', job.code),
      element('Message', job.message),
      element('JobId', job.id),
      element('State', state),
      state === 'Failed' || state === 'Cancel' ? null : element('Progress', Math.floor(progress)),
      element('CreationTime', time(job.created)),
      element('StartTime', time(state === 'Submitted' ? undefined : job.started)),
      element('EndTime', time(ended)),
      element('QueueId', job.queueId),
      job.queueType ? element('QueueType', job.queueType) : null,
      element('Tag', job.tag),
      this.#input(job),
      this.#operation(job, state),
      job.workflow
        ? element(
            'Workflow',
            Object.entries(job.workflow).map(([name, text]) => element(name, text)),
          )
        : null,
    );
  }

  #input(job) {
    const shown = job.input ? job.input.children.filter((child) => !['BucketId', 'Region'].includes(child.name)) : [];
    if (!job.input) return null;
    return element('Input', element('BucketId', job.bucket), shown, element('Region', this.region));
  }

  #operation(job, state) {
    const given = job.operation?.children ?? [];
    const results = state === 'Success' ? job.results : [];
    const replaced = new Set(results.map((node) => node.name));
    return element(
      'Operation',
      given.filter((child) => !replaced.has(child.name)),
      results,
    );
  }

  /** The jobs of a bucket below a path, by id; unknown ids apart. */
  describe(ids, { bucket, path }) {
    const known = [];
    const unknown = [];
    for (const id of ids) {
      const job = this.#byId.get(id);
      if (job && job.bucket === bucket && TAGS[job.tag].paths.includes(path)) known.push(job);
      else unknown.push(id);
    }
    return { known, unknown };
  }

  /** One page. A token names the last job given; `duplicate` gives the page before once more. */
  list(request, { bucket, path, duplicate = false }) {
    const tag = request.param('tag') ?? request.param('Tag');
    if (!tag) throw new Refusal('InvalidArgument', 'tag is required');
    if (!Object.hasOwn(TAGS, tag)) throw new Refusal('InvalidArgument', `tag is invalid: ${tag}`);
    const accept = filter(request, { bucket, path, tag });
    const order = request.param('orderByTime') || 'Desc';
    if (!['Desc', 'Asc'].includes(order)) throw new Refusal('InvalidArgument', `orderByTime is invalid: ${order}`);
    const size = Number(request.param('size') || 10);
    if (!Number.isInteger(size) || size < 1 || size > 100)
      throw new Refusal('InvalidArgument', `size is invalid: ${request.param('size')}`);
    const token = request.param('nextToken') || undefined;
    const jobs = this.all().filter(accept);
    if (order === 'Desc') jobs.reverse();
    let from = 0;
    if (token !== undefined) {
      const last = readToken(token);
      from = jobs.findIndex((job) => (order === 'Desc' ? job.sequence < last : job.sequence > last));
      if (from < 0) from = jobs.length;
      if (duplicate && !this.#repeated.has(token)) {
        if (this.#repeated.size > 1000) this.#repeated.clear();
        this.#repeated.add(token);
        return { jobs: jobs.slice(Math.max(0, from - size), from), next: token };
      }
    }
    const page = jobs.slice(from, from + size);
    const more = from + size < jobs.length;
    return { jobs: page, next: more ? Buffer.from(`after:${page.at(-1).sequence}`).toString('base64') : undefined };
  }
}

function callbackOf(root) {
  const url = textAt(root, 'CallBack');
  if (!url || url === 'no' || (textAt(root, 'CallBackType') ?? 'Url') !== 'Url') return undefined;
  return { url, format: textAt(root, 'CallBackFormat') ?? 'XML' };
}

/** The answer's text for some details. */
export function response(...content) {
  return write(element('Response', ...content));
}
