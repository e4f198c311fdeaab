import { jobs } from 'wanxiang-jobs';

jobs.snapshot({
  Input: { Object: 'a' },
  Operation: {
    Output: {},
    Snapshot: {
      Count: true, // expect: TS2322
    },
  },
});
