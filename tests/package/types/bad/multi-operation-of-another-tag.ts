import { multiJob } from 'wanxiang-jobs';

multiJob({
  Input: { Object: 'a' },
  Operation: [
    { Tag: 'Transcode', Output: {}, TemplateId: 't' },
    {
      Tag: 'Snapshot',
      Output: {},
      Transcode: { Container: { Format: 'mp4' } }, // expect: TS2353
    },
  ],
});
