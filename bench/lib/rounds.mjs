// Interleaved rounds: every candidate runs in every round, so what disturbs the machine disturbs all alike.

/** Milliseconds of one batch of `count` calls. */
function batch(work, count, now) {
  const start = now();
  for (let index = 0; index < count; index += 1) work();
  return now() - start;
}

/** How many calls make a batch of about `target` milliseconds, after the compiler has had its turn. */
function calibrate(work, target, now) {
  batch(work, 3, now);
  let count = 1;
  for (;;) {
    const spent = batch(work, count, now);
    if (spent >= target || count >= 1 << 20) return Math.max(1, Math.round((count * target) / Math.max(spent, 0.001)));
    count = spent < target / 8 ? count * 4 : Math.ceil((count * target) / spent);
  }
}

/** Microseconds a call for each candidate: `{ name: { median, best } }`. */
export function measure(candidates, { rounds = 15, target = 15, now = () => performance.now() } = {}) {
  const counts = Object.fromEntries(Object.entries(candidates).map(([name, work]) => [name, calibrate(work, target, now)]));
  const samples = Object.fromEntries(Object.keys(candidates).map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, work] of Object.entries(candidates)) {
      samples[name].push((batch(work, counts[name], now) / counts[name]) * 1000);
    }
  }
  return summary(samples);
}

export function summary(samples) {
  return Object.fromEntries(
    Object.entries(samples).map(([name, list]) => {
      const sorted = list.toSorted((a, b) => a - b);
      return [name, { median: sorted[sorted.length >> 1], best: sorted[0] }];
    }),
  );
}
