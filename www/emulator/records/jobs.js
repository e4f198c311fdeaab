/** The job records: made on submit, described, listed, cancelled; the oldest ended ones are forgotten when there are too many. */

import { randomBytes } from 'node:crypto';
import { Refusal } from '../http/errors.js';
import { TAGS } from '../ci/tags.js';
import { element, find, textAt, write } from '../xml.js';

export const FINAL = ['Success', 'Failed', 'Cancel'];
const STATES = ['All', 'Submitted', 'Running', 'Success', 'Failed', 'Pause', 'Cancel'];
const QUEUE = 'p2242ab62c7c94486915508540933a2c6';
const UNSENT = [
  'Tag',
  'Input',
  'Operation',
  'QueueId',
  'QueueType',
  'CallBack',
  'CallBackFormat',
  'CallBackType',
  'CallBackMqConfig',
  'CallBackKafkaConfig',
];

/** A time as the service writes it, always at +0800; `-` while unknown. */
export function time(ms) {
  if (ms === undefined) return '-';
  return `${new Date(ms + 8 * 3600_000).toISOString().slice(0, 19)}+0800`;
}

function readTime(text, name) {
  const match = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)([+-]\d\d):?(\d\d)$/.exec(text);
  const ms = match ? Date.parse(`${match[1]}${match[2]}:${match[3]}`) : NaN;
  if (Number.isNaN(ms)) throw new Refusal('InvalidArgument', `${name} is invalid: ${text}`);
  return ms;
}

export class Jobs {
  #byId = new Map();
  #sequence = 0;
  #repeated = new Set();

  constructor({ now, region, limit = 20_000, keepText = 4096 }) {
    Object.assign(this, { now, region, limit, keepText });
    this.created = 0;
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
  create({ tag, operation, root, bucket, request }) {
    this.#sequence += 1;
    this.created += 1;
    const job = {
      id: `${TAGS[tag].letter}${randomBytes(16).toString('hex')}`,
      sequence: this.#sequence,
      tag,
      bucket,
      operation,
      input: find(root, 'Input'),
      echo: root.children.filter((child) => !UNSENT.includes(child.name)),
      queueId: textAt(root, 'QueueId') ?? QUEUE,
      queueType: textAt(root, 'QueueType'),
      level: Number(textAt(operation, 'JobLevel') ?? 0),
      callback: callbackOf(root),
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
    this.#forget();
    return job;
  }

  #forget() {
    if (this.#byId.size <= this.limit) return;
    for (const [id, job] of this.#byId) {
      if (!FINAL.includes(job.state)) continue;
      this.#byId.delete(id);
      if (this.#byId.size <= this.limit) return;
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
    const accept = this.#filter(request, { bucket, path, tag });
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

  #filter(request, { bucket, path, tag }) {
    const states = (request.param('states') || 'All').split(',').map((name) => name.trim());
    const wrong = states.find((name) => !STATES.includes(name));
    if (wrong !== undefined) throw new Refusal('InvalidArgument', `states is invalid: ${wrong}`);
    const bound = (name) => (request.param(name) ? readTime(request.param(name), name) : undefined);
    const start = bound('startCreationTime') ?? -Infinity;
    const end = bound('endCreationTime') ?? Infinity;
    const queue = request.param('queueId') || undefined;
    const queueType = queue === undefined ? request.param('queueType') || undefined : undefined;
    const object = request.param('inputObject') || undefined;
    // No job here comes from a workflow or a batch.
    if (request.param('workflowId') || request.param('inventoryTriggerJobId')) return () => false;
    return (job) =>
      job.tag === tag &&
      job.bucket === bucket &&
      TAGS[tag].paths.includes(path) &&
      (states.includes('All') || states.includes(job.state)) &&
      job.created >= Math.floor(start / 1000) * 1000 &&
      Math.floor(job.created / 1000) * 1000 <= end &&
      (queue === undefined || job.queueId === queue) &&
      (queueType === undefined || job.queueType === queueType) &&
      (object === undefined || textAt(job.input, 'Object') === object);
  }
}

function readToken(token) {
  const match = /^after:(\d+)$/.exec(Buffer.from(token, 'base64').toString('latin1'));
  if (!match) throw new Refusal('InvalidArgument', `nextToken is invalid: ${token.slice(0, 40)}`);
  return Number(match[1]);
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
