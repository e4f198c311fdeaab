import { jobs } from 'wanxiang-jobs';

jobs.transcode({
  Input: { Object: 'a' },
  Operation: {
    Output: {},
    Transcode: {
      Container: { Format: 'mp4' },
      Count: 3, // expect: TS2353
    },
  },
});
