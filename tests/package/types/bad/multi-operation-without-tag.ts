import { multiJob } from 'wanxiang-jobs';

multiJob({
  Input: { Object: 'a' },
  Operation: [
    { Output: {}, TemplateId: 't' }, // expect: TS2322
  ],
});
