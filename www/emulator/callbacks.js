/** Tells a job's CallBack address that the job has ended, in XML or JSON as asked, a few times if it has to. */

import { element, sorted, write } from './xml.js';

const ARRAYS = new Set([
  'JobsDetail',
  'CosHeaders',
  'WatermarkTemplateId',
  'StreamExtract',
  'ObjectName',
  'ActionTags',
  'PlaceTags',
  'Tags',
  'ClipFrameResult',
  'Words',
]);

/** The service's JSON habits: leaves are text, an empty element is an empty text, only some names are always lists. */
export function toJson(node) {
  if (node.children.length === 0) return node.text;
  const object = {};
  for (const child of node.children) {
    const value = toJson(child);
    const held = Object.hasOwn(object, child.name) ? object[child.name] : undefined;
    if (Array.isArray(held)) held.push(value);
    else if (held !== undefined) object[child.name] = [held, value];
    else
      object[child.name] =
        ARRAYS.has(child.name) && !(child.name === 'ObjectName' && node.name === 'Md5Info') ? [value] : value;
  }
  return object;
}

/** The body of a TaskFinish notification. */
export function notification(detail, format) {
  const root = element('Response', element('EventName', 'TaskFinish'), sorted(detail));
  return format === 'JSON' ? JSON.stringify(toJson(root)) : write(root);
}

export class Callbacks {
  constructor({ signal, log, delays = [200, 1000, 3000] }) {
    Object.assign(this, { signal, log, delays });
    this.sent = 0;
    this.failed = 0;
    this.pending = new Set();
  }

  /** Sends in the background; what became of it is kept on the job. */
  send(job, detail) {
    if (!job.callback) return;
    const body = notification(detail, job.callback.format);
    const done = this.#deliver(job, body).finally(() => this.pending.delete(done));
    this.pending.add(done);
  }

  async #deliver(job, body) {
    const type = job.callback.format === 'JSON' ? 'application/json' : 'application/xml';
    for (let attempt = 0; attempt <= this.delays.length; attempt += 1) {
      if (attempt > 0 && !(await this.#pause(this.delays[attempt - 1]))) return;
      const outcome = await this.#post(job.callback.url, type, body);
      job.callbacks.push({ attempt: attempt + 1, outcome, body: attempt === 0 ? body : undefined });
      if (outcome === 'closed') return;
      if (/^2\d\d$/.test(outcome)) {
        this.sent += 1;
        return;
      }
      this.log.line(`callback of ${job.id}, attempt ${attempt + 1}: ${outcome}`);
    }
    this.failed += 1;
  }

  async #post(url, type, body) {
    try {
      const answer = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': type, 'user-agent': 'wanxiang-jobs-local' },
        body,
        redirect: 'manual',
        signal: AbortSignal.any([this.signal, AbortSignal.timeout(10_000)]),
      });
      await answer.body?.cancel();
      return String(answer.status);
    } catch (error) {
      return this.signal.aborted ? 'closed' : String(error.cause?.code ?? error.name);
    }
  }

  #pause(ms) {
    return new Promise((resolve) => {
      const stop = () => finish(false);
      const timer = setTimeout(() => finish(true), ms);
      const finish = (went) => {
        clearTimeout(timer);
        this.signal.removeEventListener('abort', stop);
        resolve(went);
      };
      if (this.signal.aborted) finish(false);
      else this.signal.addEventListener('abort', stop);
    });
  }
}
