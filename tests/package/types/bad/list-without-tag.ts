import type { CiClient } from 'wanxiang-jobs';

declare const ci: CiClient;
ci.listJobs({ states: ['Running'] }); // expect: TS2741
