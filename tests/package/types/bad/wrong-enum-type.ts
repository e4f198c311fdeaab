import { jobs } from 'wanxiang-jobs';

jobs.snapshot({
  Input: { Object: 'a' },
  Operation: {
    Output: {},
    Snapshot: {
      Count: 1,
      Mode: 3, // expect: TS2322
    },
  },
});
