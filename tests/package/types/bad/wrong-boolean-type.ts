import { jobs } from 'wanxiang-jobs';

jobs.snapshot({
  Input: { Object: 'a' },
  Operation: {
    Output: {},
    Snapshot: {
      Count: 1,
      IsCheckBlack: 'yes', // expect: TS2322
    },
  },
});
