import { job } from 'wanxiang-jobs';

job('Transcode', {
  Input: { Object: 'a' },
  Operation: {
    Output: {},
    Snapshot: { Count: 1 }, // expect: TS2353
  },
});
