import { type CiClient, jobs } from 'wanxiang-jobs';

declare const ci: CiClient;
const job = jobs.snapshot({ Input: {}, Operation: { Output: {}, TemplateId: 't' } });
ci.submitJob(job, { once: 1 }); // expect: TS2322
