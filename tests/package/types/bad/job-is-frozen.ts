import { jobs } from 'wanxiang-jobs';

const job = jobs.snapshot({ Input: {}, Operation: { Output: {}, TemplateId: 't' } });
job.QueueId = 'p0'; // expect: TS2540
