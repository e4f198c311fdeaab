import { job } from 'wanxiang-jobs';

job(
  'Snapshoot', // expect: TS2345
  { Input: { Object: 'a' } },
);
