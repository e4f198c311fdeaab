// CPU, start and memory of the Worker beside one that only answers, in the same run and the same way.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { callbackUrl, parseNotify } from 'wanxiang-jobs/notify';
import { projectDir } from '../../package/lib/paths.js';
import { startWorker } from '../../package/lib/workerd.js';
import { together, xml } from './crowd.js';
import { cpuOf, memoryOf, withProcess } from './processes.js';
import { Upstream } from './upstream.js';
import { address, start, until } from './worker.js';

const WIDTH = 16;
const BARE = join(projectDir, 'tests/examples/lib/bare.js');

/** A bare Worker, with the same `post`. */
async function bare() {
  const worker = await startWorker(BARE);
  await worker.ready;
  return {
    post: async (body, url) => {
      const answer = await worker.dispatchFetch(url, { method: 'POST', body });
      await answer.text();
      return answer.status;
    },
    stop: () => worker.dispose(),
  };
}

/** The first answer of a fresh process and the median of the next ones, in ms. */
async function first(running, calls) {
  const times = [];
  for (const [body, url] of calls) {
    const begun = performance.now();
    await running.post(body, url);
    times.push(performance.now() - begun);
  }
  const [begin, ...rest] = times;
  return { first: begin, next: rest.sort((a, b) => a - b)[rest.length >> 1] };
}

/** CPU in ms for one of these calls. */
async function cpuEach({ running, pids }, calls) {
  const before = cpuOf(pids);
  await together(calls, WIDTH, ([body, url]) => running.post(body, url));
  return (cpuOf(pids) - before) / calls.length;
}

/**
 * CPU in ms a callback, of each kind, and that of the Worker that only answers: the difference is the Worker's. Rounds in
 * turn, the best of each, since nothing makes a run too cheap.
 */
export async function cost({ count = 1000, rounds = 3 } = {}) {
  const upstream = await new Upstream().start();
  const least = await withProcess(bare);
  const accepting = await withProcess(() => start(upstream, { consumes: false }));
  const whole = await withProcess(() => start(upstream));
  try {
    let number = 0;
    const calls = async (urlOf) =>
      Promise.all(
        Array.from({ length: count }, async () => {
          number += 1;
          upstream.add(`jcost${number}`);
          return [xml(`jcost${number}`, 'Success'), await urlOf()];
        }),
      );
    const stranger = () => callbackUrl('https://hooks.example/ci', { secret: 'a guess of a stranger' });
    // The first request of all warms up the sender.
    const warm = await bare();
    await warm.post('', await address());
    await warm.stop();
    const starts = { bare: await first(least.running, (await calls(address)).slice(0, 50)) };
    starts.worker = await first(accepting.running, (await calls(address)).slice(0, 50));
    const best = { bare: Infinity, refused: Infinity, accepted: Infinity, told: Infinity };
    const note = (name, ms) => {
      best[name] = Math.min(best[name], ms);
    };
    for (let round = 0; round < rounds; round += 1) {
      note('bare', await cpuEach(least, await calls(address)));
      note('refused', await cpuEach(accepting, await calls(stranger)));
      note('accepted', await cpuEach(accepting, await calls(address)));
      const told = await calls(address);
      const ended = upstream.ended.size;
      const before = cpuOf(whole.pids);
      await together(told, WIDTH, ([body, url]) => whole.running.post(body, url));
      await until(() => upstream.ended.size === ended + count, 'every end told', 60_000);
      note('told', (cpuOf(whole.pids) - before) / count);
    }
    return { starts, cpu: best };
  } finally {
    for (const { running } of [least, accepting, whole]) await running.stop();
    upstream.close();
  }
}

/**
 * Memory in MB through a flood, of the Worker and of one that only answers, measured at the same counts. Forged and replayed
 * bodies at one leaked address; the bodies are as large.
 */
export async function flood({ total, every, rate = 60 }) {
  const upstream = await new Upstream().start();
  upstream.add('jtrue');
  const least = await withProcess(bare);
  const worker = await withProcess(() => start(upstream, { rate }));
  try {
    const leaked = await address();
    const rows = [];
    const body = (at) => xml(at % 2 ? 'jtrue' : `jforged${String(at).padStart(6, '0')}`, 'Success');
    for (let at = 0; at <= total; at += every) {
      rows.push({ bodies: at, worker: memoryOf(worker.pids), bare: memoryOf(least.pids) });
      if (at === total) break;
      for (const { running } of [worker, least]) {
        await together(
          Array.from({ length: every }, (_, number) => at + number),
          64,
          (number) => running.post(body(number), leaked),
        );
      }
    }
    return { rows, describes: upstream.describes.length };
  } finally {
    for (const { running } of [least, worker]) await running.stop();
    upstream.close();
  }
}

/**
 * CPU in ms of reading one callback of the reference's size, in this process and in workerd. CPU and not time: whatever else
 * the machine does would be in it. Rounds in turn, the best of each.
 */
export async function reading({ times = 3000, rounds = 5 } = {}) {
  const answer = readFileSync(join(projectDir, 'tests/fixtures/Transcode/answer.xml'), 'utf8');
  const sample = new TextEncoder().encode(answer.replace('<Response>', '<Response><EventName>TaskFinish</EventName>'));
  const { running, pids } = await withProcess(async () => {
    const worker = await startWorker(join(projectDir, 'tests/examples/lib/parse.js'));
    await worker.ready;
    return worker;
  });
  const best = { bytes: sample.length, node: Infinity, workerd: Infinity };
  try {
    for (let round = 0; round < rounds; round += 1) {
      const here = process.cpuUsage();
      for (let left = times; left > 0; left -= 1) parseNotify(sample);
      const { user, system } = process.cpuUsage(here);
      best.node = Math.min(best.node, (user + system) / 1000 / times);
      const there = cpuOf(pids);
      const response = await running.dispatchFetch('http://localhost/', {
        method: 'POST',
        body: sample,
        headers: { times: String(times) },
      });
      await response.text();
      best.workerd = Math.min(best.workerd, (cpuOf(pids) - there) / times);
    }
    return best;
  } finally {
    await running.dispose();
  }
}
