import { jobs } from 'wanxiang-jobs';

jobs.snapshots({}); // expect: TS2551
