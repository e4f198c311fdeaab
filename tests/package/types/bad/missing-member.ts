import { jobs } from 'wanxiang-jobs';

jobs.snapshot({
  Input: { Object: 'a' },
  Operation: {
    Output: {},
    Snapshot: { Width: 640 }, // expect: TS2741
  },
});
