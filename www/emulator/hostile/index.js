/**
 * Hostile callbacks. Two ways: `POST /hostile` on the control port sends a planned flood about given jobs and runs; the option
 * `hostile: { seed, rate, kinds }` spoils a share of all callbacks that the service sends. Both are bounded in count and time,
 * and repeat from their seed, which is always told.
 */

import { Refusal } from '../http/errors.js';
import { taskFinish, typeOf, workflowFinish } from '../notify/bodies.js';
import { post, refusedAddress, trickle } from '../notify/post.js';
import { FINAL } from '../records/jobs.js';
import { pause } from '../wait.js';
import { KINDS } from './kinds.js';
import { plan, treat } from './plan.js';

const EVEN = Object.fromEntries(Object.keys(KINDS).map((name) => [name, 1]));
const AT_ONCE = 32;
const KEPT = 20;
const MOST = { count: 5000, subjects: 5000, withinMs: 600_000, lateMs: 600_000, replayMs: 600_000, slowMs: 120_000 };
const USUAL = { count: 100, withinMs: 2000, lateMs: 5000, replayMs: 1000, slowMs: 15_000 };

const invalid = (message) => new Refusal('InvalidArgument', message);

/** Numbers within their bounds, and kinds as a list of names or as weights. */
function settle(given) {
  const numbers = Object.fromEntries(
    Object.entries(USUAL).map(([name, usual]) => {
      const value = given[name] ?? usual;
      if (!(Number.isFinite(value) && value >= 0 && value <= MOST[name]))
        throw invalid(`${name} must be 0 to ${MOST[name]}, not ${value}`);
      return [name, Math.floor(value)];
    }),
  );
  const { kinds = EVEN, seed = Date.now() % 2 ** 31 } = given;
  const weights = Array.isArray(kinds) ? Object.fromEntries(kinds.map((name) => [name, 1])) : kinds;
  const strange = Object.keys(weights).find((name) => !Object.hasOwn(KINDS, name));
  if (strange !== undefined) throw invalid(`unknown kind ${strange}; known are ${Object.keys(KINDS).join(' ')}`);
  if (!Object.values(weights).some((weight) => weight > 0)) throw invalid('kinds names none');
  if (!Number.isInteger(seed)) throw invalid(`seed must be a whole number, not ${seed}`);
  return { ...numbers, withinMs: Math.max(1, numbers.withinMs), weights, seed };
}

export class Hostile {
  #floods = [];
  #runs = 0;

  constructor({ core, signal, auto }) {
    Object.assign(this, { core, signal, pending: new Set() });
    if (!auto) return;
    this.auto = { ...settle(auto), rate: auto.rate ?? 1 };
    if (!(this.auto.rate >= 0 && this.auto.rate <= 1)) throw invalid(`rate must be 0 to 1, not ${auto.rate}`);
    core.log.line(`hostile callbacks at rate ${this.auto.rate} with seed ${this.auto.seed}`);
  }

  /** Sends a job's or a run's callback, honestly or not. */
  send(subject, body) {
    const { callbacks, log } = this.core;
    const number = subject.sequence ?? (this.#runs += 1);
    const treated = this.auto && treat(this.#truth(subject, body), { ...this.auto, number });
    if (treated) log.line(`callback of ${subject.id}: ${treated.kind}`);
    if (!treated?.own) callbacks.send(subject, body);
    if (!treated || refusedAddress(subject.callback.url, callbacks)) return;
    const stop = new AbortController();
    const flood = { outcomes: {}, slowMs: this.auto.slowMs, signal: AbortSignal.any([this.signal, stop.signal]) };
    const { url } = subject.callback;
    for (const { after, ...one } of treated.list) this.#later(after, { ...one, url, kind: treated.kind }, flood);
    if (treated.own) {
      subject.told = true;
      subject.callbacks.push({ attempt: 1, outcome: `hostile: ${treated.kind}`, body });
      callbacks.onSettled(subject);
    }
  }

  #later(after, one, flood) {
    const done = pause(after, flood.signal)
      .then((went) => went && this.#one(one, flood))
      .finally(() => this.pending.delete(done));
    this.pending.add(done);
  }

  #truth(subject, body, url = subject.callback?.url, format = subject.callback?.format ?? 'XML') {
    const earlier = body.replace(/(State(?:>|":\s*"))(Success|Failed)/, '$1Running');
    return { id: subject.id, url, format, type: typeOf(format), body, earlier };
  }

  #subject(id, { url, format }) {
    const { jobs, runs } = this.core;
    const run = runs.get(id);
    const subject = run ?? jobs.get(id);
    if (!subject) throw invalid(`neither a job nor a run: ${id}`);
    const form = format ?? subject.callback?.format ?? 'XML';
    const body = run ? workflowFinish(runs.notice(run), form) : taskFinish(jobs.detail(subject), form);
    const truth = this.#truth(subject, body, url ?? subject.callback?.url, form);
    if (truth.url === undefined) throw invalid(`${id} has no CallBack, and no url is given`);
    const why = refusedAddress(truth.url, this.core.callbacks);
    if (why) throw invalid(`callbacks cannot go to that address: ${why}`);
    return truth;
  }

  /**
   * Begins a flood: `{ seed, url, jobs, runs, kinds, count, withinMs, lateMs, replayMs, slowMs, format }`. Without `jobs` and
   * `runs` it is about all jobs that have ended. Gives the plan; `report()` tells what became of it.
   */
  start(given) {
    const settings = settle(given);
    if (this.#floods.some(({ done, stop }) => !done && !stop.signal.aborted))
      throw invalid('a flood is under way; DELETE /hostile ends it');
    const named = [...(given.jobs ?? []), ...(given.runs ?? [])];
    const ended = () =>
      this.core.jobs
        .all()
        .filter(({ state }) => FINAL.includes(state))
        .map(({ id }) => id);
    const ids = named.length > 0 ? named : ended();
    if (ids.length === 0) throw invalid('there is no job that has ended');
    if (ids.length > MOST.subjects) throw invalid(`at most ${MOST.subjects} jobs and runs, not ${ids.length}`);
    const truths = ids.map((id) => this.#subject(String(id), given));
    const sends = plan(truths, settings);
    const stop = new AbortController();
    const flood = { ...settings, stop, planned: sends.length, sent: 0, outcomes: {}, done: false };
    flood.signal = AbortSignal.any([this.signal, stop.signal]);
    this.#floods = [...this.#floods.slice(1 - KEPT), flood];
    this.core.log.line(`hostile callbacks with seed ${settings.seed}: ${sends.length} deliveries`);
    const done = this.#run(sends, flood).finally(() => this.pending.delete(done));
    this.pending.add(done);
    return { seed: settings.seed, plan: sends.map(({ kind, id, at }) => ({ kind, id, at })) };
  }

  async #run(sends, flood) {
    const begun = Date.now();
    const under = new Set();
    for (const one of sends) {
      const left = one.at - (Date.now() - begun);
      if (left > 0 && !(await pause(left, flood.signal))) break;
      while (under.size >= AT_ONCE && !flood.signal.aborted) await Promise.race(under);
      if (flood.signal.aborted) break;
      const sending = this.#one(one, flood).finally(() => under.delete(sending));
      // A slow one must not hold up the rest.
      if (!one.slow) under.add(sending);
      else this.#beside(sending);
    }
    await Promise.all(under);
    flood.done = true;
  }

  #beside(sending) {
    const done = sending.finally(() => this.pending.delete(done));
    this.pending.add(done);
  }

  async #one({ kind, url, type, body, slow, nothing }, flood) {
    const { signal, slowMs: ms } = flood;
    const made = typeof body === 'function' ? body() : body;
    const send = () => (slow ? trickle(url, { type, body: made, signal, ms }) : post(url, { type, body: made, signal }));
    const outcome = nothing ? 'not sent' : await send();
    flood.sent += 1;
    const counts = (flood.outcomes[kind] ??= {});
    counts[outcome] = (counts[outcome] ?? 0) + 1;
  }

  /** Ends what is under way. */
  stop() {
    for (const { stop } of this.#floods) stop.abort();
  }

  /** What became of the last floods, by kind and by the receiver's answer. */
  report() {
    return this.#floods.map(({ seed, planned, sent, outcomes, done }) => ({ seed, planned, sent, done, outcomes }));
  }
}
