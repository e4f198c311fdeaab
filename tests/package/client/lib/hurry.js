// Timers that ring several times as early, for pauses that take a minute in earnest. Clocks stay as they are.
import { after, before } from 'node:test';

const inEarnest = globalThis.setTimeout;

/** Makes all timers of this process hurry; gives what ends that. */
export function hurryAll(times) {
  globalThis.setTimeout = (call, ms, ...rest) => inEarnest(call, (ms ?? 0) / times, ...rest);
  return () => {
    globalThis.setTimeout = inEarnest;
  };
}

/** The same for the tests of a file. */
export function hurry(times = 10) {
  let end;
  before(() => {
    end = hurryAll(times);
  });
  after(() => end());
}
