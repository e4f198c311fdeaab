// The example Worker in workerd, with the settings of its own wrangler.toml and an app.js of these tests.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { callbackUrl } from 'wanxiang-jobs/notify';
import { projectDir } from '../../package/lib/paths.js';
import { startWorker } from '../../package/lib/workerd.js';

export const folder = join(projectDir, 'examples/worker-callbacks');
export const SECRETS = { b: 'a-new-secret-of-these-tests', a: 'an-old-secret-of-these-tests' };
export const PAGE_TOKEN = 'a-token-of-these-tests';
const ORIGIN = 'https://hooks.example';

/** The variables of wrangler.toml: its copy is what is tested. */
function variables() {
  const [, section] = /\[vars\]\n(.*?)\n\[/s.exec(readFileSync(join(folder, 'wrangler.toml'), 'utf8'));
  const lines = [...section.matchAll(/^(\w+) = ("?)(.*?)\2$/gm)];
  return Object.fromEntries(lines.map(([, name, quote, value]) => [name, quote ? value : Number(value)]));
}

/** Starts it; `persist` is a folder that a later start finds again, and without `consumes` nothing leaves the queue. Gives what a test does with it. */
export async function start(
  upstream,
  {
    bindings,
    rate = 1e6,
    persist,
    without = [],
    app = join(projectDir, 'tests/examples/lib/app.js'),
    retries = 10,
    consumes = true,
  } = {},
) {
  const lines = [];
  const env = {
    ...variables(),
    ORIGIN,
    ENDPOINT: upstream.origin,
    EFFECTS: upstream.origin,
    CALLBACK_SECRETS: JSON.stringify(SECRETS),
    PAGE_TOKEN,
    SECRET_ID: 'AKIDEXAMPLE',
    SECRET_KEY: 'SECRETKEYEXAMPLE',
    SWEEP_SECONDS: 3600,
    RETRY_SECONDS: 1,
    ...bindings,
  };
  const options = {
    bindings: env,
    durableObjects: { LEDGER: { className: 'Ledger', useSQLite: true } },
    workflows: { RUNS: { name: 'ci-runs', className: 'JobRun' } },
    queueProducers: { CALLBACKS: 'ci-callbacks' },
    ...(consumes && {
      queueConsumers: {
        'ci-callbacks': { maxBatchSize: 100, maxBatchTimeout: 0.1, maxRetries: retries, deadLetterQueue: 'ci-callbacks-dead' },
        'ci-callbacks-dead': { maxBatchSize: 50, maxBatchTimeout: 0.1 },
      },
    }),
    r2Buckets: ['KEPT'],
    ratelimits: { RATE: { simple: { limit: rate, period: 60 } } },
    ...(persist && {
      durableObjectsPersist: join(persist, 'do'),
      r2Persist: join(persist, 'r2'),
      workflowsPersist: join(persist, 'workflows'),
    }),
    handleRuntimeStdio(out, err) {
      for (const stream of [out, err]) stream.on('data', (part) => lines.push(...String(part).split('\n').filter(Boolean)));
    },
  };
  for (const name of without) {
    for (const group of [options.bindings, options.durableObjects, options.workflows, options.queueProducers, options.ratelimits])
      delete group[name];
  }
  const worker = await startWorker(join(folder, 'src/worker.js'), { ...options, replace: { './app.js': app } });
  await worker.ready;
  return new Running(worker, lines);
}

class Running {
  constructor(worker, lines) {
    this.worker = worker;
    this.lines = lines;
  }

  /** Posts a body to an address, one of our own if none is given; gives the status. */
  async post(body, url) {
    const answer = await this.worker.dispatchFetch(url ?? (await address()), { method: 'POST', body });
    await answer.text();
    return answer.status;
  }

  page(method, path, body) {
    return this.worker.dispatchFetch(`${ORIGIN}${path}`, {
      method,
      headers: { authorization: `Bearer ${PAGE_TOKEN}` },
      ...(body && { body: JSON.stringify(body) }),
    });
  }

  async cron() {
    return (await this.worker.getWorker()).scheduled({ cron: '*/10 * * * *' });
  }

  async kept(prefix) {
    return (await (await this.worker.getR2Bucket('KEPT')).list({ prefix })).objects.map(({ key }) => key);
  }

  /** What batches and sweeps have said of themselves. */
  get reports() {
    return this.lines.filter((line) => line.startsWith('{"')).map((line) => JSON.parse(line));
  }

  stop() {
    return this.worker.dispose();
  }
}

export const address = (options = {}) =>
  callbackUrl(`${ORIGIN}/ci`, { secret: SECRETS, audience: 'worker-callbacks', ...options });

/** Waits until something is so, at most so long. */
export async function until(isSo, what, ms = 30_000) {
  for (const end = Date.now() + ms; Date.now() < end; await sleep(25)) {
    if (await isSo()) return;
  }
  throw new Error(`not within ${ms} ms: ${what}`);
}
