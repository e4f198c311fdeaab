/** Tells the CallBack address of a job or of a run that it has ended, in XML or JSON as asked, a few times if it has to. */

import { pause } from '../wait.js';
import { typeOf } from './bodies.js';
import { post, refusedAddress } from './post.js';

export class Callbacks {
  /** `onSettled(subject)` is called when nothing more will be sent for a job or a run. */
  constructor({ signal, log, onSettled, delays = [200, 1000, 3000], anywhere = false }) {
    Object.assign(this, { signal, log, onSettled, delays, anywhere });
    this.sent = 0;
    this.failed = 0;
    this.refused = 0;
    this.pending = new Set();
  }

  /** Sends in the background; what became of it is kept in `subject.callbacks`. `wait` holds it back. */
  send(subject, body, { wait = 0 } = {}) {
    if (!subject.callback) return;
    const done = this.#deliver(subject, body, wait).finally(() => this.pending.delete(done));
    this.pending.add(done);
  }

  async #deliver(subject, body, wait) {
    const { url, format } = subject.callback;
    const why = refusedAddress(url, this);
    if (why) {
      this.refused += 1;
      subject.callbacks.push({ attempt: 1, outcome: `refused: ${why}`, body });
      this.log.line(`callback of ${subject.id} is not sent to ${shown(url)}: ${why} (--callbacks-anywhere allows it)`);
      this.#settle(subject);
      return;
    }
    for (let attempt = 0; attempt <= this.delays.length; attempt += 1) {
      const delay = attempt > 0 ? this.delays[attempt - 1] : wait;
      if (delay > 0 && !(await pause(delay, this.signal))) return;
      const outcome = await post(url, { type: typeOf(format), body, signal: this.signal });
      subject.callbacks.push({ attempt: attempt + 1, outcome, body: attempt === 0 ? body : undefined });
      if (outcome === 'closed') return;
      if (/^2\d\d$/.test(outcome)) {
        this.sent += 1;
        this.#settle(subject);
        return;
      }
      this.log.line(`callback of ${subject.id}, attempt ${attempt + 1}: ${outcome}`);
    }
    this.failed += 1;
    this.#settle(subject);
  }

  #settle(subject) {
    subject.told = true;
    this.onSettled(subject);
  }
}

/** An address without what may be secret in it. */
function shown(url) {
  const cut = url.search(/[?#]/);
  return (cut < 0 ? url : url.slice(0, cut)).slice(0, 200);
}
