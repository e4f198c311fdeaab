// What the workerd processes that this one has started cost: memory and CPU, as Linux counts them.
import { readFileSync, readdirSync } from 'node:fs';

const PAGE = 4096;
const TICK_MS = 10;

/** The numbers of the workerd processes below this one. */
export function workerds() {
  return readdirSync('/proc').filter((name) => {
    if (!/^\d+$/.test(name)) return false;
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      const [, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return Number(parent) === process.pid && stat.includes('(workerd)');
    } catch {
      return false;
    }
  });
}

/** Resident memory in MB. */
export const memoryOf = (pids = workerds()) =>
  Math.round(
    (pids.reduce((sum, pid) => sum + Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]), 0) * PAGE) / 2 ** 20,
  );

/** CPU time so far in ms, that of the kernel included. */
export function cpuOf(pids) {
  return pids.reduce((sum, pid) => {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const members = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return sum + (Number(members[11]) + Number(members[12])) * TICK_MS;
  }, 0);
}

/** Starts something, and says which process it is. */
export async function withProcess(start) {
  const before = workerds();
  const running = await start();
  return { running, pids: workerds().filter((pid) => !before.includes(pid)) };
}
