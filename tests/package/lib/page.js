// Run by browsers: leaves what the consumer got, or the error's text, where the test looks for it.
import { exercise } from './consumer.js';

export function run(wanxiang) {
  globalThis.outcome = exercise(wanxiang).then(
    (answer) => ({ answer }),
    (error) => ({ error: String(error?.stack ?? error) }),
  );
}
