import { jobs } from 'wanxiang-jobs';

jobs.snapshot({
  Input: { Object: 'a' },
  Operation: {
    Output: {},
    Snapshot: { Count: 1, Widht: 640 }, // expect: TS2561
  },
});
