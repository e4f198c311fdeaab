// A local service for one test file, and clients of it that are watched.
import { after, before, beforeEach, describe, test } from 'node:test';
import { CiClient, jobs } from 'wanxiang-jobs';
import { startService } from '../../../../www/emulator/index.js';

export const KEYS = { secretId: 'AKIDEXAMPLE', secretKey: 'SECRETKEYEXAMPLE' };
export const INFO = jobs.mediaInfo({ Input: { Object: 'input/test.mp4' } });
export const pause = (ms) =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

/** One service for the tests of a file, which run one after the other; each begins without faults and with the usual keys. */
export function useWorld({ prepare, ...options } = {}) {
  const world = { ...operations };
  before(async () => {
    world.service = await startService({ fake: 200, ...options });
    await prepare?.(world);
  });
  after(() => world.service?.close());
  beforeEach(() => {
    const { faults, sts, worker } = world.service;
    faults.configure({});
    Object.assign(sts, { duration: 1800, form: 'sdk', delayMs: 0 });
    worker.fake = options.fake ?? 200;
  });
  return world;
}

/** Tests that mostly wait: side by side, each with a service of its own. */
export function sideBySide(name, define) {
  const each = (title, run) =>
    test(title, async (t) => {
      const world = { ...operations, service: await startService({ fake: 200 }) };
      t.after(() => world.service.close());
      await run(world, t);
    });
  describe(name, { concurrency: 8 }, () => define(each));
}

const operations = {
  /** Faults for the next calls, one each; `only` narrows them to some kinds of call. */
  fail(next, ...only) {
    this.service.faults.configure({ next, operations: only });
  },

  /** A fault on every call. */
  failAlways(name, ...only) {
    this.service.faults.configure({ rate: 1, names: [name], operations: only });
  },

  /** A client with permanent keys, the arrays that it writes to, and `sent` for what left it. */
  client(options = {}) {
    const { bucket, region, ci } = this.service.addresses;
    const events = [];
    const sent = [];
    const through = options.fetch ?? fetch;
    const client = new CiClient({
      bucket,
      region,
      endpoint: ci,
      credentials: KEYS,
      onEvent: (event) => events.push(event),
      ...options,
      fetch: (url, init) => {
        sent.push({
          method: init.method,
          url: String(url),
          headers: { ...Object.fromEntries(init.headers) },
          body: init.body,
          at: Date.now(),
        });
        return through(url, init);
      },
    });
    return { client, events, sent };
  },

  /** Asks the key server as a page would. */
  async keys(query = '') {
    return (await fetch(`${this.service.addresses.sts}${query}`)).json();
  },

  /** Jobs that the service has made, by the text that their UserData ends with. */
  made(userData) {
    return this.service.jobs.all().filter(({ operation }) => {
      const text = operation?.children.find(({ name }) => name === 'UserData')?.text;
      return text?.endsWith(userData);
    });
  },

  /** A client's job that runs for so many milliseconds. */
  async submit(client, ms) {
    if (ms !== undefined) this.service.worker.fake = ms;
    return (await client.submitJob(INFO)).JobId;
  },
};

/** A job that can be told apart by its UserData. */
export const marked = (UserData, object = 'input/test.mp4') =>
  jobs.mediaInfo({ Input: { Object: object }, Operation: { UserData } });

/** What a promise rejects with; fails if it resolves. */
export async function rejection(promise) {
  const value = await promise.then(
    (answer) => ({ answer }),
    (error) => ({ error }),
  );
  if ('error' in value) return value.error;
  throw new Error(`resolved to ${JSON.stringify(value.answer)?.slice(0, 200)}`);
}

/** How many events of a type there were. */
export const count = (events, type) => events.filter((event) => event.type === type).length;
