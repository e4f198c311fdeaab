import { type CiClient, jobs } from 'wanxiang-jobs';

declare const ci: CiClient;
const detail = await ci.submitJob(jobs.mediaInfo({ Input: { Object: 'a' } }));
console.log(detail.Operation?.MediaResult); // expect: TS2339
