import { jobs } from 'wanxiang-jobs';

jobs.snapshot({ Input: { Object: 'a' } }); // expect: TS2741
