import { jobs } from 'wanxiang-jobs';

jobs.snapshot({
  Input: { Object: 'a' },
  Operation: {
    Output: {},
    TemplateId: 't',
    MediaResult: {}, // expect: TS2353
  },
});
