// Timers that ring ten times as early, for tests of pauses that take a minute in earnest. Clocks stay as they are.
import { after, before } from 'node:test';

const TIMES = 10;
const inEarnest = globalThis.setTimeout;

export function hurry() {
  before(() => { globalThis.setTimeout = (call, ms, ...rest) => inEarnest(call, (ms ?? 0) / TIMES, ...rest); });
  after(() => { globalThis.setTimeout = inEarnest; });
}
