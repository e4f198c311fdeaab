import { jobs } from 'wanxiang-jobs';

const job = jobs.snapshot({ Input: {}, Operation: { Output: {}, TemplateId: 't' } });
job.Operation.Output.Object = 'b'; // expect: TS2540
