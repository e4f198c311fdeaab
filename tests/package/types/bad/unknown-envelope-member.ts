import { jobs } from 'wanxiang-jobs';

jobs.snapshot({
  Input: { Object: 'a' },
  Operation: { Output: {}, TemplateId: 't' },
  Priority: 1, // expect: TS2353
});
