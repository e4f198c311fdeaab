import { jobs } from 'wanxiang-jobs';

jobs.mediaInfo({}); // expect: TS2741
