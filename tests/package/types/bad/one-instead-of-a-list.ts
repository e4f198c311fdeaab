import { jobs } from 'wanxiang-jobs';

jobs.transcode({
  Input: { Object: 'a' },
  Operation: {
    Output: {},
    TemplateId: 't',
    Watermark: { Type: 'Text' }, // expect: TS2353
  },
});
