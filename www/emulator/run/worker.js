/** Takes accepted jobs through their states: real work in the queue, or work that only passes time, for load tests. */

import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { JobFailure } from './process.js';
import { Queue } from './queue.js';
import { Task } from './task.js';
import { WORK } from '../work/index.js';

export class Worker {
  #timers = new Set();

  /** `onEnd(job)` is called once for every job that ends. */
  constructor({ core, concurrency, fake, onEnd }) {
    this.core = core;
    this.onEnd = onEnd;
    this.fake = fake;
    this.abort = new AbortController();
    this.queue = new Queue({ concurrency, run: (job) => this.#work(job) });
  }

  /** `sample` for made-up results, `approximation` for simple stand-ins, undefined for real work. */
  emulation(tag) {
    return WORK[tag]?.emulated;
  }

  accept(job) {
    if (this.fake === undefined) this.queue.add(job);
    else this.#pretend(job, this.fake);
  }

  /** Takes up what an earlier run left: waiting jobs wait again, one that was under way has failed with that run. */
  resume(job) {
    if (job.state === 'Running') {
      Object.assign(job, { code: 'InternalError', message: 'the local service was stopped while it worked on this job' });
      this.#end(job, 'Failed');
    } else if (job.state === 'Submitted' || job.state === 'Pause') {
      job.state = 'Submitted';
      this.accept(job);
    }
  }

  /** Only for a job that has not started. */
  cancel(job) {
    this.queue.remove(job);
    if (job.timer) this.#drop(job.timer);
    this.#end(job, 'Cancel');
  }

  async close() {
    this.abort.abort();
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
    await this.queue.close();
  }

  async #work(job) {
    const { core } = this;
    this.#begin(job);
    const folder = join(core.options.directory, 'work', job.id);
    try {
      await mkdir(folder, { recursive: true });
      const task = new Task({ job, core, folder, signal: this.abort.signal });
      job.results = (await WORK[job.tag].run(task)).filter(Boolean);
      if (this.abort.signal.aborted) return;
      job.progress = 100;
      this.#end(job, 'Success');
    } catch (error) {
      if (this.abort.signal.aborted) return;
      if (!(error instanceof JobFailure)) core.log.line(`job ${job.id}: ${error?.stack ?? error}`);
      job.code = error instanceof JobFailure ? error.code : 'InternalError';
      job.message = error instanceof JobFailure ? error.message : 'the local service failed; see its log';
      this.#end(job, 'Failed');
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  #begin(job) {
    Object.assign(job, { state: 'Running', started: this.core.now() });
    this.core.jobs.save(job);
  }

  #end(job, state) {
    job.state = state;
    job.ended = this.core.now();
    this.core.jobs.save(job);
    this.onEnd(job);
  }

  /** A quarter of the time Submitted, then Running with progress, then Success; no bytes are touched. */
  #pretend(job, ms) {
    const step = (part) => {
      job.timer = this.#later(ms / 4, () => {
        if (part === 0) this.#begin(job);
        if (part < 3) {
          job.progress = part * 33;
          step(part + 1);
          return;
        }
        job.progress = 100;
        this.#end(job, 'Success');
      });
    };
    step(0);
  }

  #later(ms, then) {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      then();
    }, ms);
    this.#timers.add(timer);
    return timer;
  }

  #drop(timer) {
    clearTimeout(timer);
    this.#timers.delete(timer);
  }
}
