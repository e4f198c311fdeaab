import { jobs } from 'wanxiang-jobs';

jobs.snapshot({
  Input: { Object: 'a' },
  Operation: {
    Output: {},
    TemplateId: 't',
    Transcode: {}, // expect: TS2353
  },
});
